"""Blocks of a document as they stand on the page."""

from __future__ import annotations

import pytest

from core.model.documents import Block, Facts, Heading, ListStyle, Numbered, Paragraph
from core.printing.blocks import flowables_of
from core.printing.pages import TEXT_WIDTH, Furniture, pdf
from tests.core.printing.read_back import PrintedLine, body
from tests.core.printing.samples import SENTENCE

RIGHT = 595.28 - (595.28 - TEXT_WIDTH) / 2


def printed(*blocks: Block) -> list[PrintedLine]:
    found = body(pdf("א", flowables_of(blocks, TEXT_WIDTH), Furniture()))
    return [line for page in found for line in page]


def test_headings_by_level() -> None:
    first, second, third, beyond = printed(
        *(Heading(word, level) for word, level in (("א", 1), ("ב", 2), ("ג", 3), ("ד", 9)))
    )
    assert (first.left + first.right) / 2 == pytest.approx(595.28 / 2, abs=1)
    sizes = [line.glyphs[0].size for line in (first, second, third, beyond)]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[2] == sizes[3]
    assert all(line.glyphs[0].font.endswith("Bold") for line in (first, second, third))
    assert second.right == pytest.approx(RIGHT, abs=1)


def test_a_bold_paragraph() -> None:
    assert printed(Paragraph("א", bold=True))[0].glyphs[0].font.endswith("Bold")
    assert printed(Paragraph("א"))[0].glyphs[0].font.endswith("Regular")


def test_numbers_go_on_from_their_start() -> None:
    lines = printed(Numbered(("אחת", "שתיים"), start=9))
    assert [line.visual for line in lines] == ["תחא.9", "םייתש.10"]


def test_a_list_beneath_a_list_is_set_further_in() -> None:
    outer, inner = printed(Numbered(("חוץ",)), Numbered(("פנים",), ListStyle.LETTERS, level=1))
    assert inner.visual == "םינפ.א"
    assert outer.right - inner.right == pytest.approx(24, abs=2)


def test_items_stand_under_each_other_even_with_long_labels() -> None:
    lines = printed(Numbered(("מילה",) * 3, start=998))
    edges = {round(max(g.right for g in line.glyphs if g.text == "מ"), 1) for line in lines}
    assert len(edges) == 1
    assert all(g.left > edges.copy().pop() for g in lines[-1].glyphs if g.text.isdigit())


def test_facts_stand_in_two_columns() -> None:
    lines = printed(Facts((("הצו", "ערך אחד"), ("תום התקופה", "ערך שני"))))
    assert [line.visual.replace(" ", "") for line in lines] == ["דחאךרעוצה", "ינשךרעהפוקתהםות"]
    starts = [max(g.right for g in line.glyphs if g.text == "ך") for line in lines]
    assert starts[0] == pytest.approx(starts[1], abs=0.1)
    assert [line.right for line in lines] == pytest.approx([RIGHT, RIGHT], abs=1)
    label = next(glyph for glyph in lines[0].glyphs if glyph.text == "צ")
    assert label.font.endswith("Bold")


def test_a_long_label_wraps_within_its_share() -> None:
    lines = printed(Facts((("תווית ארוכה מאוד " * 5, "ערך"),)))
    assert len(lines) > 1
    assert min(line.left for line in lines[1:]) > RIGHT - TEXT_WIDTH * 0.4


def test_a_long_value_wraps_beside_its_label() -> None:
    first, second, *_ = printed(Facts((("הצו", SENTENCE * 2),)))
    assert second.right < first.right - 20


def test_nothing_of_nothing() -> None:
    assert flowables_of((), TEXT_WIDTH) == []
    assert flowables_of((Facts(()), Numbered(())), TEXT_WIDTH) == []
