"""Fonts inside the PDF: exact texts, true widths, no more glyphs than used."""

from __future__ import annotations

import unicodedata
from io import BytesIO

import pikepdf
import pytest
import uharfbuzz as hb

from core.printing.pages import Furniture, pdf
from core.printing.paragraph import TextParagraph
from core.printing.styles import PLAIN
from tests.core.printing.read_back import body

TEXT = 'בִּנְיָמִין (12) "abc" fi سلام لا Анна ሰላም'


def printed(text: str = TEXT) -> bytes:
    return pdf("א", [TextParagraph(text, PLAIN)], Furniture())


def test_every_character_is_told_once() -> None:
    read = "".join(line.visual for line in body(printed())[0])
    assert sorted(read) == sorted(TEXT)
    assert not any(unicodedata.category(c) in ("Co", "Cn") for c in read)


def test_one_shape_with_two_meanings_has_two_codes() -> None:
    """A bracket closing a Hebrew word has the shape of one opening an English word."""
    read = "".join(line.visual for line in body(printed("(א) \u2066(a)\u2069"))[0])
    assert sorted(read.replace(" ", "")) == sorted("(א)(a)")


def test_a_file_has_only_the_glyphs_it_needs() -> None:
    with pikepdf.open(BytesIO(printed("שלום"))) as document:
        (font,) = document.pages[0].Resources.Font.values()
        (descendant,) = font.DescendantFonts
        file = descendant.FontDescriptor.FontFile2.read_bytes()
    face = hb.Face(hb.Blob(file))
    assert face.glyph_count < 25  # the letters, the footer's, and the box for nothing
    assert len(file) < 8_000


def test_declared_widths_are_the_fonts_own() -> None:
    with pikepdf.open(BytesIO(printed())) as document:
        for font in document.pages[0].Resources.Font.values():
            (descendant,) = font.DescendantFonts
            face = hb.Face(hb.Blob(descendant.FontDescriptor.FontFile2.read_bytes()))
            advances = hb.Font(face)
            glyphs = descendant.CIDToGIDMap.read_bytes()
            widths = [float(width) for width in descendant.W[1]]
            assert len(widths) == len(glyphs) // 2
            for code, width in enumerate(widths):
                glyph = int.from_bytes(glyphs[2 * code : 2 * code + 2], "big")
                advance = advances.get_glyph_h_advance(glyph) * 1000 / face.upem
                assert width == pytest.approx(advance, abs=0.51)


def test_a_second_document_starts_afresh() -> None:
    first = printed("אבג")
    printed(TEXT)
    assert printed("אבג") == first
