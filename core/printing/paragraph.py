"""A paragraph on reportlab's pages: right to left, aligned, with a label, splitting well."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from reportlab.platypus import Flowable

from core.model.documents import Language, Span
from core.printing.canvas import PageCanvas
from core.printing.families import main_face
from core.printing.line_breaking import Line
from core.printing.line_drawing import TextObject, draw_on_one_line
from core.printing.shaped_text import ShapedText, shape
from core.printing.structure import HEADINGS, Element, Tag
from core.printing.styles import Align, TextStyle

KEPT_LINES: Final = 2
"""Widows and orphans: no fewer lines than this stand alone at the foot or head of a page."""

_WIDEST_GROWTH: Final = 0.75
"""Of the text size: a line whose spaces would have to grow by more stays ragged."""

_SLACK: Final = 0.001


class TextParagraph(Flowable):  # type: ignore[misc]
    """Text in one style. A label (a list's number) hangs at the start side of the first line.

    `parent` is the element the text belongs to, `label_element` the label's own; a text without a
    parent stands by itself in the document.
    """

    def __init__(
        self,
        text: str | Sequence[Span],
        style: TextStyle,
        *,
        parent: Element | None = None,
        label: str = "",
        label_start: float = 0.0,
        label_element: Element | None = None,
    ) -> None:
        super().__init__()
        self.style = style
        self._shaped = _shaped(text, style)
        self._owners = _elements(self._shaped, style, parent)
        self._label = _shaped(label, style) if label else None
        self._label_start = label_start
        self._label_owner = label_element or Element(Tag.LBL, text=label, language=style.language)
        self._start = 0
        self._end = len(self._shaped.text)
        self._lines: list[Line] = []
        self._measured_for: float | None = None
        self._drawn = False
        self.spaceBefore = style.space_before
        self.spaceAfter = style.space_after

    def getSpaceBefore(self) -> float:
        return self.spaceBefore

    def getSpaceAfter(self) -> float:
        return self.spaceAfter

    def minWidth(self) -> float:
        return self.style.size

    @property
    def leading(self) -> float:
        return self.style.leading

    def natural_width(self) -> float:
        """The width of the whole text on one line, in points."""
        return self._shaped.width() * self.style.size / 1000

    def label_width(self) -> float:
        """The width of the label, in points."""
        return self._label.width() * self.style.size / 1000 if self._label else 0.0

    def line_count(self, width: float) -> int:
        """How many lines the text takes in a column of `width` points."""
        if width != self._measured_for:
            inner = (width - self.style.start - self.style.end) * 1000 / self.style.size
            self._lines = self._shaped.lines(inner, self._start, self._end)
            self._measured_for = width
        return len(self._lines)

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width = width
        self.height = self.line_count(width) * self.style.leading
        return width, self.height

    def split(self, width: float, height: float) -> list[TextParagraph]:
        count = self.line_count(width)
        fitting = int((height + _SLACK) // self.style.leading)
        if height >= count * self.style.leading:
            return [self]
        # Short by less than _SLACK it splits all the same: a table's cell needs two parts.
        fitting = min(fitting, count - KEPT_LINES)
        if fitting < KEPT_LINES:
            return []
        border = self._lines[fitting].start
        head, tail = self._part(self._start, border), self._part(border, self._end)
        head.spaceAfter = tail.spaceBefore = 0
        tail._label = None
        return [head, tail]

    def _part(self, start: int, end: int) -> TextParagraph:
        part = TextParagraph.__new__(TextParagraph)
        # Not a copy of the whole: reportlab notes on a flowable that a page had no room for it.
        Flowable.__init__(part)
        part.style, part._shaped, part._owners = self.style, self._shaped, self._owners
        part._label, part._label_start = self._label, self._label_start
        part._label_owner = self._label_owner
        part._start, part._end = start, end
        part._lines, part._measured_for, part._drawn = [], None, False
        part.spaceBefore, part.spaceAfter = self.spaceBefore, self.spaceAfter
        return part

    def drawOn(self, canvas: PageCanvas, x: float, y: float, _sW: float = 0) -> None:
        """Draw with the lower left corner at (x, y), and nothing changed for what comes next."""
        style = self.style
        # A heading row that a table repeats on its next page is drawn again, but read once.
        owners = None if self._drawn else self._owners
        self._drawn = True
        top = y + self.height
        base_line = top - _ascent_in_line(style.size, style.leading, style.bold, style.language)
        if style.tag in HEADINGS and owners and self._start == 0:
            canvas.note_top(owners[0], top)
        if self._label:
            width = self.label_width()
            left = x + self._label_start
            if style.right_to_left:
                left = x + self.width - self._label_start - width
            owner = self._label_owner if owners else None
            draw_on_one_line(canvas, self._label, style.size, style.colour, left, base_line, owner)
        written = TextObject(canvas, self._shaped, style.size, style.colour, owners)
        room = self.width - style.start - style.end
        left = x + (style.end if style.right_to_left else style.start)
        for line in self._lines:
            used = line.width * style.size / 1000
            growth = self._space_growth(line, room - used)
            if growth:
                used = room
            written.draw(line, left + _offset(style, room, used), base_line, growth)
            base_line -= style.leading
        written.finish()

    def _space_growth(self, line: Line, spare: float) -> float:
        """Points by which each space of a justified line grows; 0 for the last line."""
        last = line.ended or line.end >= len(self._shaped.text)
        if self.style.align is not Align.JUSTIFY or last or spare <= 0:
            return 0.0
        spaces = self._shaped.spaces(line)
        growth = spare / spaces if spaces else 0.0
        return growth if growth <= self.style.size * _WIDEST_GROWTH else 0.0


def draw_line(
    canvas: PageCanvas,
    text: str,
    style: TextStyle,
    left: float,
    width: float,
    base_line: float,
) -> None:
    """Draw furniture, a text on one line, in a column that begins at `left`."""
    shaped = _shaped(text, style)
    used = shaped.width() * style.size / 1000
    left += _offset(style, width, used)
    draw_on_one_line(canvas, shaped, style.size, style.colour, left, base_line)


def _shaped(text: str | Sequence[Span], style: TextStyle) -> ShapedText:
    return shape(
        text,
        language=style.language,
        right_to_left=style.right_to_left,
        bold=style.bold,
        like_browser=style.like_browser,
    )


def _elements(text: ShapedText, style: TextStyle, parent: Element | None) -> list[Element]:
    """The element of each span: one for all, or one each where a link is among them.

    What a link says must be heard as a link, so its text cannot be the whole paragraph's.
    """
    if not any(span.link for span in text.spans):
        words = "".join(text.source)
        return [Element(style.tag, parent, text=words, language=style.language)] * len(text.spans)
    whole = Element(style.tag, parent, language=style.language)
    return [
        Element(Tag.LINK if span.link else Tag.SPAN, whole, text=words)
        for span, words in zip(text.spans, text.source, strict=True)
    ]


def _offset(style: TextStyle, room: float, used: float) -> float:
    """How far from the column's left edge a line begins."""
    if style.align is Align.CENTER:
        return (room - used) / 2
    at_start = style.align is not Align.END
    return room - used if at_start == style.right_to_left else 0.0


@cache
def _ascent_in_line(size: float, leading: float, bold: bool, language: Language) -> float:
    """From the top of a line to its base line, the font's height being centred in the leading."""
    face = main_face(bold, language)
    ascent, descent = (value * size / 1000 for value in (face.ascent, face.descent))
    return (leading - (ascent - descent)) / 2 + ascent
