"""Fonts inside the PDF: only the glyphs that were used, each with the text it stands for.

A glyph is numbered by the pair (glyph, text), so that one shape standing for two texts (a final
form, a mirrored bracket) is copied and searched as what was written. The numbering follows first
use, which makes the bytes of a document depend on its content alone.
"""

from __future__ import annotations

import hashlib
import struct
from typing import Any, Final

import uharfbuzz as hb
from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFStream,
    PDFString,
    PDFZCompress,
)

from core.printing.fonts import Font

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
    """A font's part in one document. reportlab calls `addObjects` when the document is saved."""

    def __init__(self, font: Font, name: str) -> None:
        self.font = font
        self.name = name
        self._codes: dict[tuple[int, str], str] = {}

    def code(self, identity: tuple[int, str]) -> str:
        """The four hex digits that draw a glyph and stand for its text."""
        known = self._codes.get(identity)
        if known is None:
            known = self._codes[identity] = f"{len(self._codes) + 1:04X}"
        return known

    def addObjects(self, document: Any) -> None:
        glyphs = [0, *(glyph for glyph, _ in self._codes)]
        data, new_index = self._subset(glyphs)
        tag = hashlib.sha256(data).digest()[:6]
        base = "".join(chr(ord("A") + byte % 26) for byte in tag) + f"+{self.font.name}"
        to_glyph = b"".join(struct.pack(">H", new_index[glyph]) for glyph in glyphs)
        descendant = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("CIDFontType2"),
                "BaseFont": PDFName(base),
                "CIDSystemInfo": PDFDictionary(
                    {
                        "Registry": PDFString("Adobe"),
                        "Ordering": PDFString("Identity"),
                        "Supplement": 0,
                    }
                ),
                "FontDescriptor": document.Reference(
                    self._descriptor(document, base, data), f"{base}:descriptor"
                ),
                "CIDToGIDMap": _stream(document, to_glyph, f"{base}:glyphs"),
                "W": PDFArray([0, PDFArray([self.font.width(glyph) for glyph in glyphs])]),
            }
        )
        font = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("Type0"),
                "BaseFont": PDFName(base),
                "Encoding": PDFName("Identity-H"),
                "DescendantFonts": PDFArray([document.Reference(descendant, f"{base}:cid")]),
                "ToUnicode": _stream(document, self._to_unicode().encode(), f"{base}:unicode"),
            }
        )
        document.idToObject["BasicFonts"].dict[self.name] = document.Reference(font, f"{base}:font")

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

    def _descriptor(self, document: Any, base: str, data: bytes) -> Any:
        font = self.font
        return PDFDictionary(
            {
                "Type": PDFName("FontDescriptor"),
                "FontName": PDFName(base),
                "Flags": _SYMBOLIC,
                "FontBBox": PDFArray([round(value) for value in font.bounding_box]),
                "ItalicAngle": 0,
                "Ascent": round(font.ascent),
                "Descent": round(font.descent),
                "CapHeight": round(font.cap_height),
                "StemV": 140 if font.weight >= _BOLD else 80,
                "FontFile2": _stream(document, data, f"{base}:file", Length1=len(data)),
            }
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


def embedded(document: Any, font: Font) -> EmbeddedFont:
    """The font's part in reportlab's `document`, made at its first use."""
    for known in document.delayedFonts:
        if isinstance(known, EmbeddedFont) and known.font is font:
            return known
    new = EmbeddedFont(font, f"V{len(document.delayedFonts) + 1}")
    document.fontMapping[f"vaada:{font.name}"] = f"/{new.name}"
    document.delayedFonts.append(new)
    return new


def _stream(document: Any, content: bytes, name: str, **entries: int) -> Any:
    stream = PDFStream()
    stream.content = content
    for key, value in entries.items():
        stream.dictionary[key] = value
    stream.filters = [PDFZCompress]
    return document.Reference(stream, name)
