"""A paragraph on reportlab's pages: right to left, aligned, with a label, splitting well."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from reportlab.platypus import Flowable

from core.printing.families import main_face
from core.printing.line_breaking import Line
from core.printing.line_drawing import Link, draw_pieces
from core.printing.shaped_text import ShapedText, Span, shape
from core.printing.styles import Align, TextStyle

KEPT_LINES: Final = 2
"""Widows and orphans: no fewer lines than this stand alone at the foot or head of a page."""

_WIDEST_GROWTH: Final = 0.75
"""Of the text size: a line whose spaces would have to grow by more stays ragged."""

_SLACK: Final = 0.001


class TextParagraph(Flowable):  # type: ignore[misc]
    """Text in one style. A label (a list's number) hangs at the start side of the first line."""

    def __init__(
        self,
        text: str | Sequence[Span],
        style: TextStyle,
        *,
        label: str = "",
        label_start: float = 0.0,
    ) -> None:
        super().__init__()
        self.style = style
        self._shaped = shape(text, right_to_left=style.right_to_left, bold=style.bold)
        self._label = label
        self._label_start = label_start
        self._start = 0
        self._end = len(self._shaped.text)
        self._lines: list[Line] = []
        self._measured_for: float | None = None
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
        if fitting >= count:
            return [self]
        fitting = min(fitting, count - KEPT_LINES)
        if fitting < KEPT_LINES:
            return []
        border = self._lines[fitting].start
        head, tail = self._part(self._start, border), self._part(border, self._end)
        head.spaceAfter = tail.spaceBefore = 0
        tail._label = ""
        return [head, tail]

    def _part(self, start: int, end: int) -> TextParagraph:
        part = TextParagraph.__new__(TextParagraph)
        # Not a copy of the whole: reportlab notes on a flowable that a page had no room for it.
        Flowable.__init__(part)
        part.style, part._shaped = self.style, self._shaped
        part._label, part._label_start = self._label, self._label_start
        part._start, part._end = start, end
        part._lines, part._measured_for = [], None
        part.spaceBefore, part.spaceAfter = self.spaceBefore, self.spaceAfter
        return part

    def draw(self) -> None:
        style = self.style
        base_line = self.height - _ascent_in_line(style)
        if self._label:
            label = shape(self._label, right_to_left=style.right_to_left, bold=style.bold)
            draw_line(self.canv, label, style, self._label_start, self.width, base_line)
        for line in self._lines:
            self._draw_line(line, base_line)
            base_line -= style.leading

    def _draw_line(self, line: Line, base_line: float) -> None:
        style = self.style
        room = self.width - style.start - style.end
        used = line.width * style.size / 1000
        growth = self._space_growth(line, room - used)
        if growth:
            used = room
        left = _left(style, room, used) + (style.end if style.right_to_left else style.start)
        links = draw_pieces(
            self.canv,
            self._shaped.text,
            self._shaped.pieces(line),
            left=left,
            base_line=base_line,
            size=style.size,
            colour=style.colour,
            space_growth=growth,
        )
        for link in links:
            _add_link(self.canv, link)

    def _space_growth(self, line: Line, spare: float) -> float:
        """Points by which each space of a justified line grows; 0 for the last line."""
        last = line.ended or line.end >= len(self._shaped.text)
        if self.style.align is not Align.JUSTIFY or last or spare <= 0:
            return 0.0
        spaces = self._shaped.spaces(line)
        growth = spare / spaces if spaces else 0.0
        return growth if growth <= self.style.size * _WIDEST_GROWTH else 0.0


def draw_line(
    canvas: Any, text: ShapedText, style: TextStyle, start: float, end: float, base_line: float
) -> None:
    """Draw a text on one line between `start` and `end`, counted from the start side's edge.

    For a right-to-left style the start edge is the right one and `end` is the column's width.
    """
    width = text.width() * style.size / 1000
    left = _left(style, end - start, width) + (0.0 if style.right_to_left else start)
    pieces = [piece for line in text.lines(float("inf")) for piece in text.pieces(line)]
    draw_pieces(
        canvas,
        text.text,
        pieces,
        left=left,
        base_line=base_line,
        size=style.size,
        colour=style.colour,
    )


def _left(style: TextStyle, room: float, used: float) -> float:
    """How far from the column's left edge a line begins."""
    if style.align is Align.CENTER:
        return (room - used) / 2
    at_start = style.align is not Align.END
    return room - used if at_start == style.right_to_left else 0.0


def _ascent_in_line(style: TextStyle) -> float:
    """From the top of a line to its base line, the font's height being centred in the leading."""
    face = main_face(style.bold)
    ascent, descent = (value * style.size / 1000 for value in (face.ascent, face.descent))
    return (style.leading - (ascent - descent)) / 2 + ascent


def _add_link(canvas: Any, link: Link) -> None:
    box = (link.left, link.bottom, link.right, link.top)
    canvas.linkURL(link.target, box, relative=1, thickness=0)
