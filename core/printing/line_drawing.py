"""One line of text on the page: glyphs from left to right in a single text object.

Glyphs are written in the order they stand on paper, as every browser and word processor does, and
each carries the characters it was made from; viewers put right-to-left text together from that.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from core.printing.font_embedding import EmbeddedFont, embedded
from core.printing.line_breaking import is_justifying_space
from core.printing.scripts import is_ignorable
from core.printing.shaped_text import Piece

_VISIBLE_SHIFT: Final = 0.6
"""Thousandths of the text size below which a correction is not worth writing."""


@dataclass(frozen=True, slots=True)
class Link:
    """Where a linked word stands: its target and its box in points."""

    target: str
    left: float
    bottom: float
    right: float
    top: float


class _TextObject:
    """The operators between BT and ET, with as few changes of state as possible."""

    def __init__(self, size: float, colour: str) -> None:
        self._operators = [f"BT {colour} rg"]
        self._size = size
        self._array: list[str] = []
        self._codes: list[str] = []
        self._font = ""
        self._rise = 0.0
        self._pen: float | None = None

    def set_font(self, name: str) -> None:
        if name != self._font:
            self._flush()
            self._operators.append(f"/{name} {number(self._size)} Tf")
            self._font = name

    def show(self, code: str, width: float, left: float, base_line: float, rise: float) -> None:
        """Draw a glyph at `left`; `width` is what the PDF's font says, both in points."""
        if self._pen is None:
            self._operators.append(f"1 0 0 1 {number(left)} {number(base_line)} Tm")
            self._pen = left
        if abs(rise - self._rise) > 0.001:
            self._flush()
            self._operators.append(f"{number(rise)} Ts")
            self._rise = rise
        shift = (self._pen - left) * 1000 / self._size
        if abs(shift) >= _VISIBLE_SHIFT:
            whole = round(shift)
            self._close_string()
            self._array.append(str(whole))
            self._pen -= whole * self._size / 1000
        self._codes.append(code)
        self._pen += width

    def finish(self) -> str:
        self._flush()
        if self._rise:
            self._operators.append("0 Ts")
        return " ".join([*self._operators, "ET"])

    def _close_string(self) -> None:
        if self._codes:
            self._array.append(f"<{''.join(self._codes)}>")
            self._codes.clear()

    def _flush(self) -> None:
        self._close_string()
        if self._array:
            self._operators.append(f"[{''.join(self._array)}] TJ")
            self._array.clear()


def draw_pieces(
    canvas: Any,
    text: str,
    pieces: Sequence[Piece],
    *,
    left: float,
    base_line: float,
    size: float,
    colour: str,
    space_growth: float = 0.0,
) -> list[Link]:
    """Draw a line that begins at `left`; every space is `space_growth` points wider.

    `colour` is three numbers as PDF writes them. Returns the boxes of the linked words.
    """
    target = _TextObject(size, colour)
    unit = size / 1000
    pen = left
    links: list[Link] = []
    underlines: list[str] = []
    for piece in pieces:
        font = piece.run.font
        part: EmbeddedFont = embedded(canvas._doc, font)
        target.set_font(part.name)
        piece_left = pen
        origin = piece.run.start
        for glyph, meaning in zip(piece.glyphs, _meanings(text, piece), strict=True):
            character = text[origin + glyph.cluster]
            if glyph.advance == 0 and is_ignorable(character):
                continue
            target.show(
                part.code(glyph.index, meaning),
                font.width(glyph.index) * unit,
                pen + glyph.x_offset * unit,
                base_line,
                glyph.y_offset * unit,
            )
            pen += glyph.advance * unit
            if space_growth and is_justifying_space(character):
                pen += space_growth
        look = piece.run.look
        if look.underlined or look.link:
            middle, thickness = (value * unit for value in font.underline)
            box = (piece_left, base_line + middle - thickness / 2, pen - piece_left, thickness)
            underlines.append(f"{' '.join(map(number, box))} re f")
        if look.link:
            top, bottom = base_line + font.ascent * unit, base_line + font.descent * unit
            links.append(Link(look.link, piece_left, bottom, pen, top))
    canvas._code.append(target.finish())
    if underlines:
        canvas._code.append(" ".join([f"{colour} rg", *underlines]))
    return links


def _meanings(text: str, piece: Piece) -> list[str]:
    """The characters each glyph stands for: a cluster's are dealt out to its glyphs in order."""
    glyphs = piece.glyphs
    origin = piece.run.start
    logical = range(len(glyphs) - 1, -1, -1) if piece.run.level & 1 else range(len(glyphs))
    places: dict[int, list[int]] = {}
    for place in logical:
        places.setdefault(origin + glyphs[place].cluster, []).append(place)
    starts = list(places)
    meanings = [""] * len(glyphs)
    for start, end in zip(starts, [*starts[1:], piece.end], strict=True):
        characters = [c for c in text[start:end] if not is_ignorable(c)] or [text[start]]
        own = places[start]
        for turn, place in enumerate(own):
            last = turn == len(own) - 1
            # A glyph beyond the characters still needs a text: the invisible zero-width space.
            dealt = characters[turn:] if last else characters[turn : turn + 1]
            meanings[place] = "".join(dealt) or "\u200b"
    return meanings


def number(value: float) -> str:
    """A number as PDF writes it, to a thousandth of a point."""
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text
