"""Blocks in other languages, two of them side by side, and what is filled in by hand."""

from __future__ import annotations

import pytest

from core.model.documents import (
    Block,
    Choices,
    Facts,
    Heading,
    Language,
    ListStyle,
    Numbered,
    PageBreak,
    Paragraph,
    ParagraphLook,
    SideBySide,
    Span,
    StyledText,
    Table,
    TextDocument,
    WritingLines,
)
from core.printing.list_labels import list_label
from core.printing.pages import TEXT_WIDTH
from core.printing.text_document import text_pdf
from tests.core.printing.read_back import PrintedLine, body, pages
from tests.core.printing.samples import MEMBERS, SENTENCE

RIGHT = 595.28 - (595.28 - TEXT_WIDTH) / 2
LEFT = RIGHT - TEXT_WIDTH
MIDDLE = 595.28 / 2
WORDS = {
    Language.HEBREW: "שלום",
    Language.ARABIC: "مرحبا",
    Language.RUSSIAN: "Здравствуйте",
    Language.AMHARIC: "ሰላም",
    Language.ENGLISH: "Hello",
}
LEFT_TO_RIGHT = [Language.RUSSIAN, Language.AMHARIC, Language.ENGLISH]


def printed(*blocks: Block, language: Language = Language.HEBREW) -> list[list[PrintedLine]]:
    """The pages of a document without its title."""
    first, *others = body(text_pdf(TextDocument(WORDS[language], blocks, language=language)))
    return [first[1:], *others]


def only_page(*blocks: Block, language: Language = Language.HEBREW) -> list[PrintedLine]:
    (page,) = printed(*blocks, language=language)
    return page


@pytest.mark.parametrize("language", Language)
def test_a_paragraph_begins_at_its_languages_side(language: Language) -> None:
    (line,) = only_page(Paragraph(WORDS[language], language=language))
    if language.right_to_left:
        assert line.right == pytest.approx(RIGHT, abs=1)
    else:
        assert line.left == pytest.approx(LEFT, abs=1)
    assert line.right - line.left < 150


@pytest.mark.parametrize("language", LEFT_TO_RIGHT)
def test_a_whole_document_is_turned_around(language: Language) -> None:
    word = WORDS[language]
    document = TextDocument(
        word,
        (Facts(((word, "1"),)), Numbered((word,)), Table((word, "2"), ((word, "3"),))),
        running_header=word,
        signatures=MEMBERS[:2],
        language=language,
    )
    (page,) = body(text_pdf(document))
    for line in page[1:5]:
        assert line.left == pytest.approx(LEFT, abs=6)
    names = next(line for line in page if MEMBERS[0].name[::-1] in line.visual)
    assert names.visual.startswith(MEMBERS[0].name[::-1])


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (Language.HEBREW, "1 ךותמ 1 דומע"),
        (Language.RUSSIAN, "Страница 1 из 1"),
        (Language.ENGLISH, "Page 1 of 1"),
        (Language.AMHARIC, "ገጽ 1 ከ1"),
    ],
)
def test_pages_are_counted_in_the_language(language: Language, words: str) -> None:
    (page,) = pages(text_pdf(TextDocument(WORDS[language], (), language=language)))
    assert page[-1].visual == words


@pytest.mark.parametrize(
    ("language", "labels"),
    [
        (Language.HEBREW, "אב"),
        (Language.ARABIC, "أب"),
        (Language.RUSSIAN, "аб"),
        (Language.AMHARIC, "ሀለ"),
        (Language.ENGLISH, "ab"),
    ],
)
def test_letters_of_lists(language: Language, labels: str) -> None:
    found = [list_label(place, ListStyle.LETTERS, language) for place in (1, 2)]
    assert found == [f"{letter}." for letter in labels]
    assert list_label(7, ListStyle.NUMBERS, language) == "7."


def test_letters_go_on_after_the_last() -> None:
    assert list_label(27, ListStyle.LETTERS, Language.ENGLISH) == "aa."


def test_two_texts_stand_beside_each_other() -> None:
    block = SideBySide(
        (Heading("כותרת"), Paragraph(SENTENCE), Paragraph("סוף")),
        (Heading("Заголовок"), Paragraph("Коротко"), Paragraph("Конец")),
        Language.RUSSIAN,
    )
    page = only_page(block)
    for line in page:
        for glyph in line.glyphs:
            hebrew = "א" <= glyph.text[0] <= "ת"
            russian = "А" <= glyph.text[0] <= "я"
            assert not hebrew or glyph.left > MIDDLE
            assert not russian or glyph.right < MIDDLE
    hebrew_end = next(line for line in page if "ףוס" in line.visual)
    russian_end = next(line for line in page if "Конец" in line.visual)
    assert hebrew_end.base_line == pytest.approx(russian_end.base_line, abs=3)
    assert page[0].visual.startswith("Заголовок") or "תרתוכ" in page[0].visual


@pytest.mark.parametrize("before", range(0, 40, 3))
def test_two_texts_go_on_over_pages_and_lose_nothing(before: int) -> None:
    russian = "Решение комиссии вынесено в присутствии сторон и вручено им. "
    texts = (Heading("כותרת"), Paragraph(SENTENCE * 12), Paragraph(SENTENCE))
    others = (Heading("Заголовок"), Paragraph(russian * 25), Paragraph(russian))
    found = printed(
        Paragraph("\n".join("שורה" for _ in range(before))),
        SideBySide(texts, others, Language.RUSSIAN),
    )
    read = "".join(line.visual for page in found for line in page).replace(" ", "")
    assert read.count("ועדהנכונה"[::-1]) == 0
    for sign in "сл":
        assert read.count(sign) == (russian * 26).count(sign) + "Заголовок".count(sign)
    assert read.count("ז") == (SENTENCE * 13).count("ז")
    for page in found:
        tops = [line.base_line for line in page]
        assert min(tops) > 60


def test_what_is_marked_and_written_by_hand() -> None:
    choice, label = only_page(Choices((SENTENCE[:20],)), WritingLines(3, "שם:"))
    assert choice.right < RIGHT - 12
    assert label.visual == ":םש"
    assert label.right == pytest.approx(RIGHT, abs=1)


def test_a_long_label_stands_above_its_line() -> None:
    found = only_page(WritingLines(1, SENTENCE[:80]), Paragraph("סוף"))
    assert found[0].base_line - found[-1].base_line > 40


def test_looks() -> None:
    lines = only_page(*(Paragraph("א", look=look) for look in ParagraphLook))
    sizes = [line.glyphs[0].size for line in lines]
    assert sizes == [12, 10, 12, 12, 14]
    assert (lines[2].left + lines[2].right) / 2 == pytest.approx(MIDDLE, abs=1)


def test_a_page_break_begins_a_page() -> None:
    first, second = printed(Paragraph("א"), PageBreak(), Paragraph("ב"))
    assert (first[-1].visual, second[0].visual) == ("א", "ב")


def test_a_row_moves_to_the_next_page_whole() -> None:
    rows = tuple((f"{number}.", SENTENCE * 2) for number in range(30))
    found = printed(Table(("מס'", "מה"), rows, (1, 9)))
    assert len(found) > 2
    for page in found[1:]:
        assert page[0].visual.endswith("'סמ")
        assert page[1].visual.rstrip().endswith(tuple(f".{n}"[::-1] for n in range(30))) or any(
            glyph.text == "." and glyph.left > RIGHT - 60 for glyph in page[1].glyphs
        )


def test_a_row_taller_than_a_page_goes_on() -> None:
    found = printed(Table(("מס'", "מה"), (("1", SENTENCE * 60), ("2", "סוף")), (1, 9)))
    assert len(found) > 2
    text = text_pdf(TextDocument("א", (Table(("מס'", "מה"), (("1", SENTENCE * 60),), (1, 9)),)))
    read = "".join(line.visual for page in pages(text) for line in page)
    assert read.count("רענה") == 60
    assert all("המ" in page[0].visual for page in found)


def test_columns_have_the_shares_they_are_given() -> None:
    (line,) = only_page(Table((), (("א", "ב"),), (1, 3)))
    places = {glyph.text: glyph.right for glyph in line.glyphs}
    assert places["א"] - places["ב"] == pytest.approx(TEXT_WIDTH / 4, abs=1)


def test_a_styled_text_is_its_plain_text() -> None:
    styled = StyledText("א ", Span("ב", bold=True))
    assert styled == "א ב"
    assert [span.text for span in styled.spans] == ["א ", "ב"]
    (line,) = only_page(Paragraph(styled))
    assert [glyph.font.endswith("Bold") for glyph in line.glyphs if glyph.text in "אב"] == [
        True,
        False,
    ]
