"""Tables are written in reading order and stand mirrored on the page."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest

from core.model.documents import Table, TextDocument
from core.printing.pages import TEXT_WIDTH, Furniture, pdf
from core.printing.paragraph import TextParagraph
from core.printing.styles import PLAIN
from core.printing.tables import mirrored_table
from core.printing.text_document import text_pdf
from tests.core.printing.read_back import PrintedLine, body, pages

WIDTHS = [60.0, 100.0, 120.0]
RIGHT = 595.28 - (595.28 - TEXT_WIDTH) / 2


def cells(*rows: tuple[str, ...]) -> list[list[TextParagraph]]:
    return [[TextParagraph(cell, PLAIN) for cell in row] for row in rows]


def table_lines(*style: tuple[object, ...]) -> list[PrintedLine]:
    table = mirrored_table(cells(("א", "ב", "ג"), ("ד", "ה", "ו")), WIDTHS, style)
    return body(pdf("א", [table], Furniture()))[0]


def right_edges(line: PrintedLine) -> dict[str, float]:
    return {glyph.text: glyph.right for glyph in line.glyphs}


def test_the_first_column_is_at_the_right() -> None:
    first, second = table_lines()
    assert (first.visual, second.visual) == ("גבא", "והד")
    edges = right_edges(first)
    assert edges["א"] == pytest.approx(RIGHT, abs=1)
    assert edges["ב"] == pytest.approx(RIGHT - 60, abs=1)
    assert edges["ג"] == pytest.approx(RIGHT - 160, abs=1)


def test_styles_count_columns_in_reading_order() -> None:
    edges = right_edges(table_lines(("LEFTPADDING", (1, 0), (1, -1), 9))[0])
    assert edges["א"] == pytest.approx(RIGHT, abs=1)
    assert edges["ב"] == pytest.approx(RIGHT - 60 - 9, abs=1)


def test_a_line_before_a_column_is_at_its_right() -> None:
    table = mirrored_table(
        cells(("א", "ב", "ג")), WIDTHS, [("LINEBEFORE", (-1, 0), (-1, 0), 1, "black")]
    )
    data = pdf("א", [table], Furniture())
    with pikepdf.open(BytesIO(data)) as document:
        moves = [
            float(instruction.operands[0])
            for instruction in pikepdf.parse_content_stream(document.pages[0])
            if str(instruction.operator) == "m"
        ]
    assert moves == [pytest.approx(WIDTHS[2], abs=0.1)]


def test_joined_cells_hold_the_first_one_read() -> None:
    table = mirrored_table(
        [*cells(("רחב", "", "ג")), *cells(("ד", "ה", "ו"))], WIDTHS, [("SPAN", (0, 0), (1, 0))]
    )
    first, _ = body(pdf("א", [table], Furniture()))[0]
    assert first.visual == "גבחר"
    assert max(glyph.right for glyph in first.glyphs) == pytest.approx(RIGHT, abs=1)


def test_a_long_table_goes_on_with_its_headings() -> None:
    rows = cells(("כותרת", "שם", "יום"), *[(f"{n}", "ב", "ג") for n in range(100)])
    table = mirrored_table(rows, WIDTHS, repeatRows=1)
    printed = pages(pdf("א", [table], Furniture()))
    assert len(printed) > 2
    assert all("תרתוכ" in page[0].visual for page in printed)


@pytest.mark.parametrize("words", range(700, 1000, 25))
def test_a_cell_longer_than_a_page_goes_on_without_loss(words: int) -> None:
    text = " ".join(f"מ{place}" for place in range(words))
    table = Table(("א", "ב"), (("ג", text),), (0.7, 0.3))
    read = " ".join(
        line.visual for page in body(text_pdf(TextDocument("ט", (table,)))) for line in page
    )
    for place in (0, words // 2, words - 1):
        assert f"{place}מ" in read
    assert read.count("מ") == words
