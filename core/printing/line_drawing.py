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
    unit = size / 1000
    growth = space_growth / unit
    operators = [f"BT {colour} rg 1 0 0 1 {number(left)} {number(base_line)} Tm"]
    pen = drawn = 0.0  # where a glyph belongs, and where the PDF would put it, in units
    last_part: EmbeddedFont | None = None
    links: list[Link] = []
    underlines: list[str] = []
    for piece in pieces:
        font = piece.run.font
        part: EmbeddedFont = embedded(canvas._doc, font)
        if part is not last_part:
            operators.append(f"/{part.name} {number(size)} Tf")
            last_part = part
        piece_left = left + pen * unit
        pen, drawn = _show_glyphs(text, piece, part, growth, pen, drawn, unit, operators)
        look = piece.run.look
        piece_right = left + pen * unit
        if look.underlined or look.link:
            middle, thickness = (value * unit for value in font.underline)
            box = (piece_left, base_line + middle - thickness / 2, piece_right - piece_left)
            underlines.append(f"{' '.join(map(number, (*box, thickness)))} re f")
        if look.link:
            top, bottom = base_line + font.ascent * unit, base_line + font.descent * unit
            links.append(Link(look.link, piece_left, bottom, piece_right, top))
    canvas._code.append(" ".join([*operators, "ET"]))
    if underlines:
        canvas._code.append(" ".join([f"{colour} rg", *underlines]))
    return links


def _show_glyphs(
    text: str,
    piece: Piece,
    part: EmbeddedFont,
    growth: float,
    pen: float,
    drawn: float,
    unit: float,
    operators: list[str],
) -> tuple[float, float]:
    """Write a piece's glyphs as one array of codes and corrections; returns the moved pens."""
    array: list[str] = ["[<"]
    code = part.code
    origin = piece.run.start
    rise = 0.0
    for identity, cluster, advance, x_offset, y_offset, width in piece.glyphs:
        character = text[origin + cluster]
        if not advance and is_ignorable(character):
            continue
        if y_offset != rise:
            rise = y_offset
            array.append(f">] TJ {number(rise * unit)} Ts [<")
        shift = drawn - pen - x_offset
        if shift >= _VISIBLE_SHIFT or shift <= -_VISIBLE_SHIFT:
            whole = round(shift)
            array.append(f">{whole}<")
            drawn -= whole
        array.append(code(identity))
        drawn += width
        pen += advance
        if growth and is_justifying_space(character):
            pen += growth
    array.append(">] TJ 0 Ts" if rise else ">] TJ")
    operators.append("".join(array))
    return pen, drawn


def number(value: float) -> str:
    """A number as PDF writes it, to a thousandth of a point."""
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text
