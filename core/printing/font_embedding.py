"""Fonts inside the PDF: only the glyphs that were used, each with the text it stands for.

A glyph is numbered by the pair (glyph, text), so that one shape standing for two texts (a final
form, a mirrored bracket) is copied and searched as what was written. The numbering follows first
use, which makes the bytes of a document depend on its content alone.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Sequence
from typing import Final

import uharfbuzz as hb

from core.printing.fonts import Font, Glyph, Words
from core.printing.line_breaking import GROWING_SPACES
from core.printing.pdf_file import PdfFile
from core.printing.pdf_values import number
from core.printing.scripts import is_ignorable
from core.printing.set_words import SetWord

# Shaping is done, and the PDF says the rest itself.
_UNUSED_TABLES: Final = (
    "GSUB",
    "GPOS",
    "GDEF",
    "name",
    "DSIG",
    "STAT",
    "OS/2",
    "gasp",
    "meta",
    "post",
)
GROWTH: Final = "\0"
"""Stands after a space until the line is written: each line's spaces grow by another amount."""

_VISIBLE_SHIFT: Final = 0.6
"""Thousandths of the text size below which a correction is not worth writing."""
_SYMBOLIC: Final = 4
_BOLD: Final = 600
_ROWS_PER_BLOCK: Final = 100
_CMAP_HEAD: Final = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap "
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def "
    "/CMapName /Adobe-Identity-UCS def /CMapType 2 def "
    "1 begincodespacerange <0000> <FFFF> endcodespacerange"
)
_CMAP_TAIL: Final = "endcmap CMapName currentdict /CMap defineresource pop end end"


class EmbeddedFont:
    """A font's part in one document: the codes of its glyphs, and of the words set with it."""

    def __init__(self, font: Font, name: str) -> None:
        self.font = font
        self.name = name
        self._codes: dict[tuple[int, str], str] = {}
        self._words: dict[tuple[int, float], EncodedWords] = {}
        self._set_words: dict[float, EncodedSetWords] = {}

    def code(self, identity: tuple[int, str]) -> str:
        """The four hex digits that draw a glyph and stand for its text."""
        known = self._codes.get(identity)
        if known is None:
            known = self._codes[identity] = f"{len(self._codes) + 1:04X}"
        return known

    def words(self, words: Words, size: float) -> EncodedWords:
        """The codes of `words` in a text of `size` points."""
        key = (id(words), size)
        known = self._words.get(key)
        if known is None:
            known = self._words[key] = EncodedWords(self, words, size)
        return known

    def set_words(self, size: float) -> EncodedSetWords:
        """The codes of whole words in a text of `size` points."""
        known = self._set_words.get(size)
        if known is None:
            known = self._set_words[size] = EncodedSetWords(self, size)
        return known

    def encode(self, text: str, glyphs: Sequence[Glyph], size: float) -> str:
        """The inside of an array of TJ: codes in hex, and corrections between them.

        The glyphs' clusters count from the start of `text`. GROWTH follows every space that grows
        when a line is justified.
        """
        parts: list[str] = []
        pen = drawn = rise = 0.0  # where a glyph belongs, where the PDF would put it, and how high
        codes = self._codes
        for identity, cluster, advance, x_offset, y_offset, width in glyphs:
            character = text[cluster]
            if not advance and is_ignorable(character):
                continue
            if y_offset != rise:
                rise = y_offset
                parts.append(f">] TJ {number(rise * size / 1000)} Ts [<")
            shift = drawn - pen - x_offset
            if shift >= _VISIBLE_SHIFT or shift <= -_VISIBLE_SHIFT:
                whole = round(shift)
                parts.append(f">{whole}<")
                drawn -= whole
            parts.append(codes.get(identity) or self.code(identity))
            if identity[1] in GROWING_SPACES:  # a point that stands on the space is not one
                parts.append(GROWTH)
            drawn += width
            pen += advance
        if rest := round(drawn - pen):  # what follows begins where this ends
            parts.append(f">{rest}<")
        if rise:
            parts.append(">] TJ 0 Ts [<")
        return "".join(parts)

    def write(self, file: PdfFile) -> int:
        """Write the font; gives its object number."""
        glyphs = [0, *(glyph for glyph, _ in self._codes)]
        data, new_index = self._subset(glyphs)
        tag = hashlib.sha256(data).digest()[:6]
        base = "".join(chr(ord("A") + byte % 26) for byte in tag) + f"+{self.font.name}"
        to_glyph = struct.pack(f">{len(glyphs)}H", *[new_index[glyph] for glyph in glyphs])
        widths = " ".join([str(self.font.widths[glyph]) for glyph in glyphs])
        descendant = file.add(
            f"<</Type/Font/Subtype/CIDFontType2/BaseFont/{base}"
            "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            f"/FontDescriptor {self._write_descriptor(file, base, data)} 0 R"
            f"/CIDToGIDMap {file.add_stream(to_glyph)} 0 R/W[0[{widths}]]>>"
        )
        return file.add(
            f"<</Type/Font/Subtype/Type0/BaseFont/{base}/Encoding/Identity-H"
            f"/DescendantFonts[{descendant} 0 R]"
            f"/ToUnicode {file.add_stream(self._to_unicode().encode())} 0 R>>"
        )

    def _subset(self, glyphs: list[int]) -> tuple[bytes, dict[int, int]]:
        wanted = hb.SubsetInput()
        wanted.sets(hb.SubsetInputSets.GLYPH_INDEX).update(glyphs)
        wanted.sets(hb.SubsetInputSets.UNICODE).clear()
        wanted.sets(hb.SubsetInputSets.DROP_TABLE_TAG).update(
            int.from_bytes(table.encode(), "big") for table in _UNUSED_TABLES
        )
        wanted.flags = hb.SubsetFlags.NO_LAYOUT_CLOSURE | hb.SubsetFlags.NOTDEF_OUTLINE
        plan = hb.SubsetPlan(self.font.face, wanted)
        new_index = dict(plan.old_to_new_glyph_mapping)
        return bytes(plan.execute().blob.data), new_index

    def _write_descriptor(self, file: PdfFile, base: str, data: bytes) -> int:
        font = self.font
        box = " ".join([str(round(value)) for value in font.bounding_box])
        return file.add(
            f"<</Type/FontDescriptor/FontName/{base}/Flags {_SYMBOLIC}/FontBBox[{box}]"
            f"/ItalicAngle 0/Ascent {round(font.ascent)}/Descent {round(font.descent)}"
            f"/CapHeight {round(font.cap_height)}/StemV {140 if font.weight >= _BOLD else 80}"
            f"/FontFile2 {file.add_stream(data, f'/Length1 {len(data)}')} 0 R>>"
        )

    def _to_unicode(self) -> str:
        rows = [
            f"<{code}> <{text.encode('utf-16-be').hex().upper()}>"
            for (_, text), code in self._codes.items()
        ]
        blocks = [rows[at : at + _ROWS_PER_BLOCK] for at in range(0, len(rows), _ROWS_PER_BLOCK)]
        lines = [_CMAP_HEAD]
        for block in blocks:
            lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
        return "\n".join([*lines, _CMAP_TAIL])


class EncodedWords(dict[str, str]):
    """Word -> its codes, made when first asked for."""

    def __init__(self, part: EmbeddedFont, words: Words, size: float) -> None:
        super().__init__()
        self._part = part
        self._words = words
        self._size = size

    def __missing__(self, word: str) -> str:
        found = self[word] = self._part.encode(word, self._words[word].glyphs, self._size)
        return found


class EncodedSetWords(dict[SetWord, str]):
    """A word of whatever directions -> its codes from left to right, made when first asked for."""

    def __init__(self, part: EmbeddedFont, size: float) -> None:
        super().__init__()
        self._part = part
        self._size = size

    def __missing__(self, word: SetWord) -> str:
        codes = [self._part.words(words, self._size)[part] for words, part in word.parts]
        found = self[word] = "".join(codes)
        return found


class EmbeddedFonts:
    """The fonts of one document, numbered in the order of their first use."""

    def __init__(self) -> None:
        self._parts: dict[str, EmbeddedFont] = {}

    def part(self, font: Font) -> EmbeddedFont:
        """The font's part in the document, made at its first use."""
        known = self._parts.get(font.name)
        if known is None:
            known = self._parts[font.name] = EmbeddedFont(font, f"V{len(self._parts) + 1}")
        return known

    def write(self, file: PdfFile) -> str:
        """Write all fonts; gives the dictionary by which pages name them."""
        return "".join(
            ["<<", *(f"/{part.name} {part.write(file)} 0 R" for part in self._parts.values()), ">>"]
        )
