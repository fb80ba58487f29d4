"""Reads a printed page back from the PDF's own operators: which text stands where.

It shares no code with the program: it follows the text matrices, the widths the PDF declares and
each font's ToUnicode table.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from unicodedata import bidirectional

import pikepdf


@dataclass(frozen=True)
class PrintedGlyph:
    left: float
    right: float
    base_line: float
    size: float
    text: str
    font: str


@dataclass(frozen=True)
class PrintedLine:
    """The glyphs on one base line from left to right."""

    base_line: float
    glyphs: tuple[PrintedGlyph, ...]

    @property
    def visual(self) -> str:
        """The characters from left to right as they were written (brackets not mirrored)."""
        return "".join(
            glyph.text[::-1] if bidirectional(glyph.text[0]) in ("R", "AL") else glyph.text
            for glyph in self.glyphs
        )

    @property
    def left(self) -> float:
        return min(glyph.left for glyph in self.glyphs if glyph.text.strip())

    @property
    def right(self) -> float:
        return max(glyph.right for glyph in self.glyphs if glyph.text.strip())


@dataclass(frozen=True)
class _Font:
    name: str
    widths: list[float]
    texts: dict[int, str]


def pages(data: bytes) -> list[list[PrintedLine]]:
    """The lines of every page from top to bottom; turned text (a draft mark) is left out."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return [_lines(_glyphs(page)) for page in pdf.pages]


def lines(data: bytes) -> list[PrintedLine]:
    return [line for page in pages(data) for line in page]


def body(data: bytes) -> list[list[PrintedLine]]:
    """As `pages`, without running header and page number."""
    return [[line for line in page if 70 < line.base_line < 775] for page in pages(data)]


def _lines(glyphs: list[PrintedGlyph]) -> list[PrintedLine]:
    by_base_line: dict[float, list[PrintedGlyph]] = defaultdict(list)
    for glyph in glyphs:
        by_base_line[round(glyph.base_line, 1)].append(glyph)
    return [
        PrintedLine(base_line, tuple(sorted(found, key=lambda g: g.left)))
        for base_line, found in sorted(by_base_line.items(), reverse=True)
    ]


def _glyphs(page: Any) -> list[PrintedGlyph]:
    fonts = {str(name): _font(font) for name, font in page.Resources.Font.items()}
    found: list[PrintedGlyph] = []
    matrix = pikepdf.Matrix()
    stack: list[pikepdf.Matrix] = []
    text_matrix = pikepdf.Matrix()
    font = _Font("", [], {})
    size = pen = 0.0
    for instruction in pikepdf.parse_content_stream(page):
        operands, operator = instruction.operands, str(instruction.operator)
        if operator == "q":
            stack.append(matrix)
        elif operator == "Q":
            matrix = stack.pop()
        elif operator == "cm":
            matrix = pikepdf.Matrix(*map(float, operands)) @ matrix
        elif operator == "Tm":
            text_matrix, pen = pikepdf.Matrix(*map(float, operands)), 0.0
        elif operator == "Tf":
            font, size = fonts[str(operands[0])], float(operands[1])
        elif operator == "TJ":
            where = text_matrix @ matrix
            for part in operands[0]:
                if not isinstance(part, pikepdf.String):
                    pen -= float(part) * size / 1000
                    continue
                codes = bytes(part)
                for at in range(0, len(codes), 2):
                    code = int.from_bytes(codes[at : at + 2], "big")
                    width = font.widths[code] * size / 1000
                    if where.b == 0:
                        found.append(
                            PrintedGlyph(
                                pen + where.e,
                                pen + width + where.e,
                                where.f,
                                size,
                                font.texts[code],
                                font.name,
                            )
                        )
                    pen += width
    return found


def _font(font: Any) -> _Font:
    descendant = font.DescendantFonts[0]
    cmap = font.ToUnicode.read_bytes().decode()
    texts = {
        int(code, 16): bytes.fromhex(text).decode("utf-16-be")
        for code, text in re.findall(r"<([0-9A-F]{4})> <([0-9A-F]+)>", cmap)
    }
    widths = [float(width) for width in descendant.W[1]]
    return _Font(str(font.BaseFont).split("+")[1], widths, texts)
