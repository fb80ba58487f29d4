"""Letters and reports on their pages."""

from __future__ import annotations

from core.model.documents import Facts, Heading, Paragraph, TextDocument
from core.printing.text_document import text_pdf
from tests.core.printing.read_back import body, pages
from tests.core.printing.samples import MEMBERS, SENTENCE

LETTER = TextDocument(
    title="זימון לדיון",
    subtitle="לפי סעיף 36(ג)",
    blocks=(Facts((("אל", "משפחת א'"),)), Heading("המועד"), Paragraph(SENTENCE * 3)),
    running_header="זימון 1201-03-26",
    signatures=MEMBERS[:1],
)


def test_a_letter() -> None:
    (page,) = body(text_pdf(LETTER))
    text = [line.visual for line in page]
    assert text[0] == "ןוידל ןומיז"
    assert text[1] == "לפי סעיף 36(ג)"[::-1].replace("63", "36")
    assert text[2].replace(" ", "") == "'אתחפשמלא"
    assert text[3] == "דעומה"


def test_a_single_signatory_signs_at_the_left() -> None:
    (page,) = body(text_pdf(LETTER))
    name = next(line for line in page if MEMBERS[0].name[::-1] in line.visual)
    assert name.right < 250


def test_a_report_without_signatures_over_pages() -> None:
    report = TextDocument("דוח", tuple(Paragraph(SENTENCE * 4) for _ in range(14)), "", "דוח ב")
    found = pages(text_pdf(report))
    assert len(found) >= 2
    assert "חוד" not in found[0][-1].visual
    assert [page[0].visual for page in found[1:]] == ["ב חוד"] * (len(found) - 1)


def test_an_empty_document_is_a_page_with_its_title() -> None:
    (page,) = pages(text_pdf(TextDocument("ריק", ())))
    assert [line.visual for line in page] == ["קיר", "1 ךותמ 1 דומע"]


def test_the_same_document_gives_the_same_bytes() -> None:
    assert text_pdf(LETTER) == text_pdf(LETTER)
