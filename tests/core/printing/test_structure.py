"""Tags: the whole document in reading order, and nothing on the pages outside of them."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.model.documents import (
    Block,
    Choices,
    Facts,
    Heading,
    Language,
    ListStyle,
    Numbered,
    Paragraph,
    SideBySide,
    Span,
    StyledText,
    Table,
    TextDocument,
    WritingLines,
)
from core.printing.decision import decision_pdf
from core.printing.text_document import text_pdf
from tests.core.printing.samples import FULL, MEMBERS, SENTENCE, decision
from tests.core.printing.tag_tree import Node, tree, untagged
from tests.core.printing.test_hard_lines import LINES

RUSSIAN = "Уважаемый Иван! Заседание состоится 12.3.2026 (зал № 5)."
ARABIC = "إلى القاصر: يجب عليك الحضور يوم 12/3/2026."
LINKED = StyledText("ראו ", Span("כאן", link="https://example.org/a(b)"), " ושם.")
EVERYTHING: tuple[Block, ...] = (
    *FULL,
    Paragraph(LINKED),
    Table(("מס'", "מה"), (("1", "אחד"), ("2", ""))),
    Choices(("כן", "לא")),
    WritingLines(2, "שם:"),
    SideBySide((Paragraph("שלום"),), (Paragraph(RUSSIAN),), Language.RUSSIAN),
)


def printed(*blocks: Block, language: Language = Language.HEBREW) -> bytes:
    return text_pdf(TextDocument("כותרת", blocks, running_header="רץ", language=language))


def parts(*blocks: Block) -> list[Node]:
    """The elements of blocks, without the title's."""
    return tree(printed(*blocks)).children[1:]


def test_a_decision_is_read_in_its_order() -> None:
    spoken = tree(decision_pdf(decision())).spoken()
    whole = decision()
    expected = [whole.banner, whole.title, whole.subtitle, whole.case_line, whole.date_line]
    assert spoken[:5] == expected
    assert spoken[5:7] == ["בעניין: א' ב' (קטין)", "הצו"]
    assert spoken[-9:] == [
        part for one in MEMBERS for part in (one.signed, one.name, one.role) if part
    ]


@pytest.mark.parametrize("draft_mark", ["", "טיוטה"])
def test_nothing_is_outside_the_tags(draft_mark: str) -> None:
    long = (*EVERYTHING, *(Paragraph(SENTENCE * 5) for _ in range(8)))
    data = decision_pdf(decision(*long, draft_mark=draft_mark))
    tree(data)
    assert untagged(data) == []


@pytest.mark.parametrize("line", LINES, ids=lambda line: line["name"])
def test_hard_lines_are_read_as_they_were_written(line: dict[str, str]) -> None:
    (paragraph,) = parts(Paragraph(line["text"]))
    assert (paragraph.tag, paragraph.text) == ("P", line["text"])
    assert len(paragraph.marks) == 1


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="אבג abc12()\\\"'-–₪\u05b8\u200f\u2066\u2069ءЖሰ", min_size=1, max_size=60))
def test_any_text_is_read_as_it_was_written(text: str) -> None:
    found = parts(Paragraph(text))
    ink = any(character not in " \u200f\u2066\u2069" for character in text)
    assert [node.text for node in found] == ([text] if ink else [])


def test_headings_never_skip_a_level() -> None:
    blocks = [Heading("א", 3), Heading("ב", 1), Heading("ג", 3), Heading("ד", 2), Heading("ה", 3)]
    tags = [node.tag for node in parts(*(b for h in blocks for b in (h, Paragraph("טקסט"))))]
    assert tags[::2] == ["H2", "H2", "H3", "H3", "H4"]


def test_the_outline_is_the_headings() -> None:
    data = printed(Heading("פרק", 1), Paragraph("א"), Heading("סעיף"), Paragraph(SENTENCE * 60))
    with pikepdf.open(BytesIO(data)) as pdf, pdf.open_outline() as outline:
        (title,) = outline.root
        assert title.title == "כותרת"
        (chapter,) = title.children
        assert chapter.title == "פרק"
        assert [entry.title for entry in chapter.children] == ["סעיף"]
        page, kind, _, top, _ = chapter.destination
        assert page.objgen == pdf.pages[0].objgen
        assert str(kind) == "/XYZ"
        assert 600 < float(top) < 800


def test_a_list_within_a_list() -> None:
    (outer,) = parts(
        Numbered(("אחת", "שתיים"), ListStyle.LETTERS),
        Numbered(("בתוך",), level=1),
        Numbered(("שלוש",), ListStyle.LETTERS, start=3),
    )
    item = ("LI", [("Lbl", []), ("LBody", [("P", [])])])
    inner = ("LI", [("Lbl", []), ("LBody", [("P", []), ("L", [item])])])
    assert outer.outline() == ("L", [item, inner, item])
    assert outer.spoken() == ["א.", "אחת", "ב.", "שתיים", "1.", "בתוך", "ג.", "שלוש"]
    assert outer.attributes == {"O": "/List", "ListNumbering": "/LowerAlpha"}


def test_lists_that_do_not_go_on_are_lists_of_their_own() -> None:
    found = parts(Numbered(("א",)), Numbered(("ב",)), Paragraph("ג"), Numbered(("ד",), start=2))
    assert [node.tag for node in found] == ["L", "L", "P", "L"]


def test_a_table_over_pages_is_one_table_read_once() -> None:
    rows = tuple((str(number), SENTENCE) for number in range(40))
    (table,) = parts(Table(("מס'", "מה"), rows))
    assert table.tag == "Table"
    assert [row.tag for row in table.children] == ["TR"] * 41
    assert [cell.tag for cell in table.children[0].children] == ["TH", "TH"]
    assert table.children[0].children[0].attributes["Scope"] == "/Column"
    assert table.spoken() == ["מס'", "מה", *(cell for row in rows for cell in row)]
    assert len({page for node in table.all() for page, _ in node.marks}) > 2


def test_an_empty_cell_keeps_its_place() -> None:
    (table,) = parts(Table((), (("", "ב"), ("ג", ""))))
    assert [[cell.text for cell in row.children] for row in table.children] == [
        ["", "ב"],
        ["ג", ""],
    ]


def test_facts_are_labels_and_their_values() -> None:
    (facts,) = parts(Facts((("הצו", "ערך"),)))
    assert facts.outline() == ("L", [("LI", [("Lbl", []), ("LBody", [("P", [])])])])


def test_a_link_is_a_link_and_the_words_around_it_are_not() -> None:
    (paragraph,) = parts(Paragraph(LINKED))
    before, link, after = paragraph.children
    assert [node.tag for node in (before, link, after)] == ["Span", "Link", "Span"]
    assert paragraph.text == ""
    assert paragraph.spoken() == ["ראו ", "כאן", " ושם."]
    assert [contents for _, contents in link.annotations] == ["כאן"]


def test_each_paragraph_has_its_language() -> None:
    blocks = (
        Paragraph("שלום"),
        Paragraph(RUSSIAN, language=Language.RUSSIAN),
        Numbered((ARABIC,), language=Language.ARABIC),
    )
    data = printed(*blocks)
    hebrew, russian, arabic = tree(data).children[1:]
    assert (hebrew.language, russian.language) == ("he-IL", "ru")
    assert {node.language for node in arabic.all() if node.text} == {"ar"}
    with pikepdf.open(BytesIO(data)) as pdf:
        assert str(pdf.Root.Lang) == "he-IL"


def test_a_document_in_another_language_is_that_languages() -> None:
    data = printed(Paragraph("Hello"), language=Language.ENGLISH)
    with pikepdf.open(BytesIO(data)) as pdf:
        assert str(pdf.Root.Lang) == "en"
        assert str(pdf.Root.ViewerPreferences.Direction) == "/L2R"


def test_two_languages_are_two_sections_each_read_through() -> None:
    block = SideBySide(
        (Paragraph("אחת"), Paragraph("שתיים")),
        (Paragraph("один"), Paragraph("два")),
        Language.RUSSIAN,
    )
    first, second = parts(block)
    assert (first.tag, second.tag) == ("Sect", "Sect")
    assert (first.language, second.language) == ("he-IL", "ru")
    assert first.spoken() + second.spoken() == ["אחת", "שתיים", "один", "два"]


def test_a_paragraph_over_two_pages_is_one_paragraph() -> None:
    found = parts(*(Paragraph(SENTENCE * 9) for _ in range(6)))
    assert [node.text for node in found] == [SENTENCE * 9] * 6
    assert any(len({page for page, _ in node.marks}) == 2 for node in found)


def test_what_the_archive_asks_for() -> None:
    with pikepdf.open(BytesIO(printed(*EVERYTHING))) as pdf:
        (intent,) = pdf.Root.OutputIntents
        profile = intent.DestOutputProfile.read_bytes()
        assert profile[36:40] == b"acsp"
        assert int.from_bytes(profile[:4], "big") == len(profile)
        assert bool(pdf.Root.MarkInfo.Marked)
        about = pdf.Root.Metadata.read_bytes().decode()
        for words in (
            "<pdfaid:part>2<",
            "<pdfaid:conformance>A<",
            "<pdfuaid:part>1<",
            ">כותרת<",
            "<pdf:Producer>Vaada<",
        ):
            assert words in about
        assert pdf.open_metadata().pdfa_status == "2A"
        assert "/ID" in pdf.trailer
        assert str(pdf.docinfo.Title) == "כותרת"


def test_a_title_with_signs_of_markup() -> None:
    data = text_pdf(TextDocument("א < ב & ג\x07", (Paragraph("ד"),)))
    with pikepdf.open(BytesIO(data)) as pdf:
        assert pdf.open_metadata()["dc:title"] == "א < ב & ג"
