"""Address labels stand where the sheet has them."""

from __future__ import annotations

import pytest

from core.model.sheets import Labels
from core.printing.label_sheet import PAPERS, LabelTooLong, labels_pdf
from tests.core.printing.read_back import PrintedLine, pages

MILLIMETRE = 72 / 25.4


def printed(paper: str, count: int, start: int = 1) -> list[list[PrintedLine]]:
    addresses = tuple((f"נמען {place}", "רחוב הדקל 3") for place in range(1, count + 1))
    return pages(labels_pdf(Labels("מדבקות", paper, addresses, start)))


@pytest.mark.parametrize(("paper", "count"), [("2x7", 14), ("3x8", 24)])
def test_a_full_sheet_is_one_page_and_one_more_label_a_second(paper: str, count: int) -> None:
    assert PAPERS[paper].count == count
    assert len(printed(paper, count)) == 1
    assert len(printed(paper, count + 1)) == 2


@pytest.mark.parametrize("paper", PAPERS)
def test_every_line_lies_inside_its_label(paper: str) -> None:
    sheet = PAPERS[paper]
    (page,) = printed(paper, sheet.count)
    for line in page:
        down = (841.89 - sheet.top - line.base_line) / sheet.height
        assert 0 < down < sheet.down
        assert 0.1 < down % 1 < 0.9
        for glyph in line.glyphs:
            across = (glyph.left - sheet.side) % (sheet.width + sheet.gap)
            assert across < sheet.width - 3 * MILLIMETRE


def test_the_first_label_is_the_upper_right_one() -> None:
    (page,) = printed("2x7", 1)
    assert page[0].left > 595 / 2
    assert page[0].base_line > 741


def test_used_labels_are_left_out() -> None:
    (page,) = printed("2x7", 1, start=4)
    assert page[0].right < 595 / 2
    assert 600 < page[0].base_line < 741
    assert len(printed("2x7", 1, start=14)) == 1


def test_a_foreign_line_keeps_its_own_order() -> None:
    (page,) = pages(labels_pdf(Labels("מ", "3x8", (("12 Example Blvd.",),))))
    assert page[0].visual == "12 Example Blvd."


def test_a_long_address_is_set_smaller_and_one_too_long_refused_by_its_number() -> None:
    long = tuple("רחוב ההגנה הגדול 12, כניסה ב, קומה 4" for _ in range(6))
    (page,) = pages(labels_pdf(Labels("מ", "3x8", (long,))))
    assert page[0].glyphs[0].size < 12
    with pytest.raises(LabelTooLong) as caught:
        labels_pdf(Labels("מ", "3x8", (("א",), long * 4)))
    assert caught.value.values == {"number": 2}
