"""The furniture of pages, apart from any document."""

from __future__ import annotations

from core.printing import fonts, set_words
from core.printing.pages import TEXT_WIDTH, Furniture, pdf
from core.printing.paragraph import TextParagraph
from core.printing.styles import BODY, PLAIN
from tests.core.printing.read_back import pages
from tests.core.printing.samples import SENTENCE

RIGHT = 595.28 - (595.28 - TEXT_WIDTH) / 2


def many(count: int) -> list[TextParagraph]:
    return [TextParagraph(SENTENCE * 4, BODY) for _ in range(count)]


def test_one_page_is_page_one_of_one() -> None:
    (page,) = pages(pdf("א", [TextParagraph("ב", PLAIN)], Furniture("כותרת", "חסוי")))
    assert [line.visual for line in page] == ["ב", "1 ךותמ 1 דומע"]


def test_a_header_alone_and_a_banner_alone() -> None:
    _, header, *_ = pages(pdf("א", many(14), Furniture(header="כותרת")))
    _, banner, *_ = pages(pdf("א", many(14), Furniture(banner="חסוי")))
    assert header[0].visual == "תרתוכ"
    assert header[0].right > RIGHT - 1
    assert banner[0].visual == "יוסח"
    assert banner[0].left < RIGHT - TEXT_WIDTH + 1


def test_without_furniture_the_text_stands_alone() -> None:
    for page in pages(pdf("א", many(14), Furniture()))[1:]:
        assert page[0].right - page[0].left > 300


def test_tens_of_pages_are_counted() -> None:
    found = pages(pdf("א", many(90), Furniture()))
    assert len(found) > 10
    assert found[-1][-1].visual == f"{len(found)} ךותמ {len(found)} דומע"


def test_a_long_draft_mark_is_made_to_fit() -> None:
    mark = "טיוטה שטרם נחתמה ואין להסתמך עליה בשום מקרה"
    assert len(pages(pdf("א", [TextParagraph("ב", PLAIN)], Furniture(draft_mark=mark)))) == 1


def test_no_text_is_remembered_after_printing() -> None:
    pdf("א", [TextParagraph("דברים שבסוד", PLAIN)], Furniture())
    assert fonts._WORDS == {}
    assert set_words._SET == {}
