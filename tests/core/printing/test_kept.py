"""Headings keep with their text, and a signature block is never alone on a page."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.platypus import Spacer

from core.model.documents import Block, Facts, Heading, ListStyle, Numbered, Paragraph
from core.printing.blocks import flowables_of
from core.printing.decision import decision_pdf
from core.printing.kept import Kept, keep_signatures
from core.printing.pages import TEXT_WIDTH, Furniture, pdf
from core.printing.paragraph import KEPT_LINES, TextParagraph
from core.printing.styles import BODY
from tests.core.printing.read_back import PrintedLine, body
from tests.core.printing.samples import MEMBERS, SENTENCE, decision

BODY_SIZE = 12.0
CHAIR = MEMBERS[0].name[::-1]


def words(count: int) -> str:
    return " ".join(SENTENCE.split()[place % 17] for place in range(count))


def page_of(printed: list[list[PrintedLine]], visual: str) -> int:
    return next(
        number for number, page in enumerate(printed) for line in page if visual in line.visual
    )


def lines_above_signatures(printed: list[list[PrintedLine]]) -> int:
    """Lines of running text on the signatures' page, above them."""
    page = printed[page_of(printed, CHAIR)]
    chair = next(line for line in page if CHAIR in line.visual)
    return sum(
        line.base_line > chair.base_line and line.glyphs[0].size == BODY_SIZE for line in page
    )


def last_blocks(kind: str, count: int) -> tuple[Block, ...]:
    text = words(count)
    return {
        "paragraph": (Paragraph(text),),
        "short after long": (Paragraph(text), Paragraph("ניתן היום.")),
        "list": (Numbered((text, "בקצרה.", "סוף."), ListStyle.LETTERS),),
        "heading and paragraph": (Paragraph(text), Heading("סוף דבר"), Paragraph(text[:40])),
        "facts": (Facts((("הצו", text), ("סיום", "1.9.2026"))),),
    }[kind]


@pytest.mark.parametrize(
    "kind", ["paragraph", "short after long", "list", "heading and paragraph", "facts"]
)
def test_signatures_are_never_alone(kind: str) -> None:
    on_second_page = 0
    for count in range(300, 700, 13):
        printed = body(decision_pdf(decision(*last_blocks(kind, count))))
        assert lines_above_signatures(printed) >= KEPT_LINES
        on_second_page += page_of(printed, CHAIR) > 0
    assert 5 < on_second_page < 30


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.integers(1, 260), min_size=1, max_size=9),
    st.integers(1, 5),
    st.sampled_from([Paragraph, "list", "heading"]),
)
def test_no_page_begins_with_signatures_or_ends_with_a_heading(
    counts: list[int], signing: int, kind: object
) -> None:
    blocks: list[Block] = []
    for place, count in enumerate(counts):
        if kind == "heading":
            blocks.append(Heading(f"פרק {place}"))
        blocks.append(
            Numbered((words(count), words(count // 2 + 1)))
            if kind == "list"
            else Paragraph(words(count))
        )
    signatures = (MEMBERS * 2)[:signing]
    printed = body(decision_pdf(decision(*blocks, signatures=signatures)))
    enough = min(KEPT_LINES, sum(line.glyphs[0].size == 12 for page in printed for line in page))
    assert lines_above_signatures(printed) >= enough
    for page in printed:
        assert "קרפ" not in page[-1].visual


def test_a_heading_goes_to_the_next_page_with_its_text() -> None:
    for room in range(0, 120, 6):
        flowables = flowables_of((Heading("נימוקים"), Paragraph(SENTENCE * 5)), TEXT_WIDTH)
        first, *_ = printed = body(pdf("א", [Spacer(1, 620 + room / 2), *flowables], Furniture()))
        page = page_of(printed, "םיקומינ")
        under = [line for line in printed[page] if "םיקומינ" not in line.visual]
        assert len(under) >= KEPT_LINES
        assert len(first) != 1


def test_two_headings_in_a_row_keep_together() -> None:
    flowables = flowables_of((Heading("פרק", 1), Heading("סעיף"), Paragraph(SENTENCE)), TEXT_WIDTH)
    assert len(flowables) == 1
    printed = body(pdf("א", [Spacer(1, 630), *flowables], Furniture()))
    assert page_of(printed, "קרפ") == page_of(printed, "ףיעס") == 1


def test_a_heading_without_text_is_still_printed() -> None:
    printed = body(pdf("א", flowables_of((Heading("לבד"),), TEXT_WIDTH), Furniture()))
    assert page_of(printed, "דבל") == 0


def test_signatures_alone_are_printed() -> None:
    assert keep_signatures([], "block", TEXT_WIDTH) == ["block"]


def test_what_is_taller_than_a_page_is_still_printed() -> None:
    parts = [TextParagraph("אחת", BODY), Spacer(1, 670), TextParagraph("שתיים", BODY)]
    printed = body(pdf("א", [TextParagraph("לפני", BODY), Kept(parts)], Furniture()))
    assert page_of(printed, "תחא") == 1
    assert page_of(printed, "םייתש") == 2


def test_a_value_longer_than_a_page_goes_on() -> None:
    blocks = (Facts((("רקע", words(1400)), ("סוף", words(30)))),)
    printed = body(decision_pdf(decision(*blocks)))
    assert len(printed) >= 3
    text = "".join(line.visual for page in printed for line in page)
    assert text.count("עקר") == 1
    assert text.count("ףוס") == 1
    assert lines_above_signatures(printed) >= KEPT_LINES
