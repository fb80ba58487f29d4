"""Lines of text on the page: glyphs from left to right, each line one array of codes.

Glyphs are written in the order they stand on paper, as every browser and word processor does, and
each carries the characters it was made from; viewers put right-to-left text together from that.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from core.printing.canvas import PageCanvas
from core.printing.font_embedding import GROWTH, EmbeddedFont
from core.printing.fonts import Font, Glyph
from core.printing.line_breaking import GROWING_SPACES, Line
from core.printing.pdf_values import number
from core.printing.set_words import SetWord, WordLines
from core.printing.shaped_text import Piece, ShapedText, words_of
from core.printing.structure import ARTIFACT, END, Element


@dataclass(frozen=True, slots=True)
class _Linked:
    """Where a linked stretch stands: its element, target, and box in points."""

    element: Element
    target: str
    box: tuple[float, float, float, float]


class TextObject:
    """Lines of one text in one size and colour, written on the page by `finish`.

    `owners` holds the element of each of the text's spans; without them the text is furniture.
    `colour` is three numbers as PDF writes them.
    """

    def __init__(
        self,
        canvas: PageCanvas,
        text: ShapedText,
        size: float,
        colour: str,
        owners: Sequence[Element] | None,
    ) -> None:
        self._canvas = canvas
        self._text = text
        self._size = size
        self._colour = colour
        self._owners = owners
        self._operators = [f"{colour} rg BT"]
        self._owner: Element | None = None
        self._marked = False
        self._font: Font | None = None
        self._underlines: list[str] = []
        self._links: list[_Linked] = []
        self._decorated = any(span.underlined or span.link for span in text.spans)

    def draw(self, line: Line, left: float, base_line: float, space_growth: float = 0.0) -> None:
        """Draw a line that begins at `left`; every space is `space_growth` points wider."""
        growth = space_growth * 1000 / self._size
        if not self._decorated and (found := self._text.words(line)):
            self._draw_words(*found, left, base_line, growth)
            return
        pieces = self._text.pieces(line)
        if not pieces:
            return
        operators = self._operators
        array: list[str] = []
        placed = False
        pen = left
        for piece in pieces:
            run = piece.run
            owner = self._owners[run.look] if self._owners else None
            if run.font is not self._font or owner is not self._owner or not placed:
                self._show(array, growth)
                array = []
                self._change(owner, run.font)
                if not placed:
                    operators.append(f"1 0 0 1 {number(left)} {number(base_line)} Tm")
                    placed = True
            array.append(self._codes(piece))
            if self._decorated:
                right = pen + self._width(piece, growth)
                self._decorate(piece, pen, right, base_line)
                pen = right
        self._show(array, growth)

    def _draw_words(
        self, of: WordLines, words: list[SetWord], left: float, base_line: float, growth: float
    ) -> None:
        """Draw a line of whole words with nothing but spaces between them."""
        self._change(self._owners[0] if self._owners else None, of.font)
        part = self._part(of.font)
        known = part.set_words(self._size)
        space = part.words(of.space, self._size)[" "]
        self._operators.append(f"1 0 0 1 {number(left)} {number(base_line)} Tm")
        self._show([space.join([known[word] for word in words])], growth)

    def _show(self, codes: Sequence[str], growth: float) -> None:
        if codes:
            wider = f">{number(-growth)}<" if growth else ""
            self._operators.append(f"[<{''.join(codes).replace(GROWTH, wider)}>] TJ")

    def finish(self) -> None:
        """Put the text on the page, with its underlines and links."""
        if self._font is None:
            return
        self._canvas._code.append("\n".join([*self._operators, END, "ET"]))
        if self._underlines:
            self._canvas._code.append(" ".join([ARTIFACT, *self._underlines, END]))
        for link in self._links:
            self._canvas.add_link(link.target, link.box, link.element)

    def _change(self, owner: Element | None, font: Font) -> None:
        """Go on in another element or font."""
        if owner is not self._owner or not self._marked:
            if self._marked:
                self._operators.append(END)
            self._operators.append(self._canvas.mark(owner) if owner else ARTIFACT)
            self._owner, self._marked = owner, True
        if font is not self._font:
            self._operators.append(f"/{self._part(font).name} {number(self._size)} Tf")
            self._font = font

    def _part(self, font: Font) -> EmbeddedFont:
        return self._canvas.fonts.part(font)

    def _codes(self, piece: Piece) -> str:
        run = piece.run
        part = self._part(run.font)
        stretch = self._text.text[piece.start : piece.end]
        if run.words is None or self._is_cut(piece):
            return part.encode(stretch, self._glyphs(piece), self._size)
        known = part.words(run.words, self._size)
        codes = [known[word] for word in words_of(stretch)]
        return "".join(reversed(codes) if run.level & 1 else codes)

    def _is_cut(self, piece: Piece) -> bool:
        """Does the line begin or end within one of the run's words?"""
        text, run = self._text.text, piece.run
        return (
            piece.start > run.start
            and text[piece.start - 1] not in GROWING_SPACES
            and text[piece.start] not in GROWING_SPACES
        ) or (
            piece.end < run.end
            and text[piece.end - 1] not in GROWING_SPACES
            and text[piece.end] not in GROWING_SPACES
        )

    def _glyphs(self, piece: Piece) -> list[Glyph]:
        """The glyphs of a piece from left to right, clusters counted from its start."""
        run = piece.run
        found: list[Glyph] = []
        if run.words is None:
            sets = [(run.start, run.glyphs)]
        else:
            sets = []
            start = run.start
            for word in words_of(self._text.text[run.start : run.end]):
                sets.append((start, run.words[word].glyphs))
                start += len(word)
            if run.level & 1:
                sets.reverse()
        for start, glyphs in sets:
            offset = start - piece.start
            found += [
                glyph._replace(cluster=glyph.cluster + offset)
                for glyph in glyphs
                if 0 <= glyph.cluster + offset < piece.end - piece.start
            ]
        return found

    def _width(self, piece: Piece, growth: float) -> float:
        """The width of a piece in points."""
        text = self._text
        spaces = sum(text.text.count(space, piece.start, piece.end) for space in GROWING_SPACES)
        width = text.widths[piece.end] - text.widths[piece.start] + spaces * growth
        return width * self._size / 1000

    def _decorate(self, piece: Piece, left: float, right: float, base_line: float) -> None:
        span = self._text.spans[piece.run.look]
        font, unit = piece.run.font, self._size / 1000
        if span.underlined or span.link:
            middle, thickness = (value * unit for value in font.underline)
            box = (left, base_line + middle - thickness / 2, right - left, thickness)
            self._underlines.append(f"{' '.join(map(number, box))} re f")
        if span.link and self._owner is not None:
            top, bottom = base_line + font.ascent * unit, base_line + font.descent * unit
            self._links.append(_Linked(self._owner, span.link, (left, bottom, right, top)))


def draw_on_one_line(
    canvas: PageCanvas,
    text: ShapedText,
    size: float,
    colour: str,
    left: float,
    base_line: float,
    owner: Element | None = None,
) -> None:
    """Draw a whole text on one line that begins at `left`."""
    owners = [owner] * len(text.spans) if owner else None
    written = TextObject(canvas, text, size, colour, owners)
    for line in text.lines(float("inf")):
        written.draw(line, left, base_line)
        left += line.width * size / 1000
    written.finish()
