"""Papers and files checked by themselves and against the store: each spoiling told apart."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from core.direction import LRI, PDI
from core.errors import KnownError
from core.model.documents import Paragraph
from core.printing.decision import decision_pdf
from core.printing.seal_words import decision_words
from core.reading.paper import read_paper
from core.services import decisions, paper_check, paper_in_store, paper_seal
from core.services.paper_check import PaperReport, Verdict
from core.store import decisions as rows
from core.store import meta
from core.store.store import Store
from tests.core.printing.samples import decision
from tests.core.printing.test_hard_lines import LINES
from tests.core.services import papers
from tests.core.services.test_decisions import begin, draft_release

AddCase = Callable[..., str]


@pytest.fixture
def signed(store: Store, add_case: AddCase) -> tuple[str, bytes]:
    return papers.signed_pdf(store, add_case)


def alone(tmp_path: Path, data: bytes) -> PaperReport:
    path = tmp_path / "paper.pdf"
    path.write_bytes(data)
    return paper_check.check_file(path)


def in_store(store: Store, tmp_path: Path, data: bytes) -> PaperReport:
    path = tmp_path / "paper.pdf"
    path.write_bytes(data)
    return paper_in_store.check_file_in_store(store, path)


def code_of(store: Store, decision_id: str) -> str:
    with store.read() as conn:
        hearing = decisions.whole_decision(conn, decision_id).hearing_id
        found = rows.signed_for_hearing(conn, hearing)
    assert found is not None
    return found.code


def test_a_signed_decision_proves_its_words_by_itself(
    signed: tuple[str, bytes], store: Store, tmp_path: Path
) -> None:
    report = alone(tmp_path, signed[1])
    assert report.verdict is Verdict.RIGHT
    said = "\n".join(report.found)
    assert code_of(store, signed[0]) in said
    assert paper_seal.key_name(store.public_key) in said
    assert any("של מי המפתח" in sentence for sentence in report.open)


def test_words_may_name_the_code_of_another_decision(
    signed: tuple[str, bytes], store: Store, add_case: AddCase, tmp_path: Path
) -> None:
    reasons = f"{papers.REASONS}\nראו ההחלטה שהקוד שלה {code_of(store, signed[0])}."
    _, pdf = papers.signed_pdf(store, add_case, "1202-03-26", reasons)
    assert alone(tmp_path, pdf).verdict is Verdict.RIGHT
    report = in_store(store, tmp_path, papers.saved_again(pdf))
    assert report.verdict is Verdict.RIGHT
    assert "1202-03-26" in "\n".join(report.found)


def test_the_store_knows_the_very_bytes(
    signed: tuple[str, bytes], store: Store, tmp_path: Path
) -> None:
    report = in_store(store, tmp_path, signed[1])
    assert (report.verdict, report.open) == (Verdict.RIGHT, ())
    assert "בית אחר בית" in report.found[0]
    assert "1201-03-26" in report.found[1]
    assert store.user.name in report.found[1]


def test_the_same_pages_saved_again_are_right(
    signed: tuple[str, bytes], store: Store, tmp_path: Path
) -> None:
    again = papers.saved_again(signed[1])
    assert again != signed[1]
    assert alone(tmp_path, again).verdict is Verdict.RIGHT
    report = in_store(store, tmp_path, again)
    assert report.verdict is Verdict.RIGHT
    assert "נשמר מחדש" in report.found[0]


def test_what_is_added_after_the_file_is_told(
    signed: tuple[str, bytes], store: Store, tmp_path: Path
) -> None:
    report = in_store(store, tmp_path, signed[1] + b"% more\n")
    assert report.verdict is Verdict.RIGHT
    assert "ואחריו תוספת" in report.found[0]


@pytest.mark.parametrize(
    ("spoil", "by_itself", "by_store"),
    [
        (papers.turn_pages_round, "סדר הדפים", "עומד דף"),
        (papers.lay_a_note_over, "על דף", "על דף"),
        (papers.change_a_glyph, "מראים מילים אחרות", "במקום"),
        (papers.change_a_tagged_word, "אינן המילים שנחתמו", "הטקסט הסמוי"),
    ],
    ids=["pages", "note", "glyph", "tag"],
)
def test_every_spoiling_is_told_apart(
    signed: tuple[str, bytes],
    store: Store,
    tmp_path: Path,
    spoil: Callable[[pikepdf.Pdf], None],
    by_itself: str,
    by_store: str,
) -> None:
    data = papers.saved_again(signed[1], spoil)
    report = alone(tmp_path, data)
    assert report.verdict is Verdict.WRONG
    assert any(by_itself in sentence for sentence in report.found)
    report = in_store(store, tmp_path, data)
    assert report.verdict is Verdict.WRONG
    assert any(by_store in sentence for sentence in report.found[1:-1])


def test_another_decision_s_code_pasted_is_told(
    signed: tuple[str, bytes], store: Store, add_case: AddCase, tmp_path: Path
) -> None:
    other_id, other = papers.signed_pdf(store, add_case, "1300-01-26")
    ours, theirs = _payload(store, signed[0]), _payload(store, other_id)

    def paste(pdf: pikepdf.Pdf) -> None:
        papers.in_content(
            pdf.pages[-1], lambda content: content.replace(theirs.encode(), ours.encode())
        )

    pasted = papers.saved_again(other, paste)
    assert "נלקחו מהחלטה אחרת" in alone(tmp_path, pasted).found[0]
    report = in_store(store, tmp_path, pasted)
    assert report.verdict is Verdict.WRONG
    assert "הקוד הועתק" in report.found[1]
    assert "1300-01-26" in report.found[1]


def test_a_page_of_another_decision_is_told(
    signed: tuple[str, bytes], store: Store, add_case: AddCase, tmp_path: Path
) -> None:
    other = papers.signed_pdf(
        store, add_case, "1300-01-26", papers.REASONS.replace("ארוכה", "קצרה")
    )[1]

    def swap(pdf: pikepdf.Pdf) -> None:
        with pikepdf.open(io.BytesIO(other)) as second:
            pdf.pages[0] = second.pages[0]

    data = papers.saved_again(signed[1], swap)
    assert alone(tmp_path, data).verdict is Verdict.WRONG
    report = in_store(store, tmp_path, data)
    assert report.verdict is Verdict.WRONG
    assert any(f"דף {LRI}1{PDI}" in sentence for sentence in report.found)
    assert not any(f"דף {LRI}2{PDI}" in sentence for sentence in report.found)


def test_a_missing_page_is_told(signed: tuple[str, bytes], store: Store, tmp_path: Path) -> None:
    def drop(pdf: pikepdf.Pdf) -> None:
        del pdf.pages[0]

    report = in_store(store, tmp_path, papers.saved_again(signed[1], drop))
    assert report.verdict is Verdict.WRONG
    assert any("דפים ובהחלטה" in sentence for sentence in report.found)


def test_a_forged_square_is_no_proof(
    signed: tuple[str, bytes], store: Store, tmp_path: Path
) -> None:
    ours = _payload(store, signed[0])
    place = 200
    forged = ours[:place] + ("B" if ours[place] == "A" else "A") + ours[place + 1 :]

    def forge(pdf: pikepdf.Pdf) -> None:
        papers.in_content(
            pdf.pages[-1], lambda content: content.replace(ours.encode(), forged.encode())
        )

    data = papers.saved_again(signed[1], forge)
    for report in (alone(tmp_path, data), in_store(store, tmp_path, data)):
        assert report.verdict is Verdict.WRONG
        assert any("אינה תקפה" in sentence for sentence in report.found)
    assert paper_check.check_square(forged).verdict is Verdict.WRONG


def test_without_a_square_only_the_store_can_tell(
    signed: tuple[str, bytes], store: Store, tmp_path: Path
) -> None:
    data = papers.saved_again(signed[1], papers.without_square)
    report = alone(tmp_path, data)
    assert report.verdict is Verdict.UNKNOWN
    assert code_of(store, signed[0]) in report.found[0]
    assert in_store(store, tmp_path, data).verdict is Verdict.RIGHT


def test_paper_alone_by_its_code_and_its_square(signed: tuple[str, bytes], store: Store) -> None:
    code = code_of(store, signed[0])
    report = paper_in_store.check_code(store, code.lower())
    assert report.verdict is Verdict.RIGHT
    assert "1201-03-26" in report.found[0]
    payload = _payload(store, signed[0])
    assert code in paper_check.check_square(payload).found[1]
    assert "1201-03-26" in paper_in_store.check_square_in_store(store, payload).found[0]


def test_an_unknown_code_is_refused(store: Store) -> None:
    stranger = paper_seal.code_of("ab" * 16, "cd" * 32)
    with pytest.raises(KnownError, match="אין במאגר הזה"):
        paper_in_store.check_code(store, stranger)


def test_a_later_decision_of_the_case_is_told(
    store: Store, add_case: AddCase, tmp_path: Path
) -> None:
    case_id = add_case()
    first = papers.adjourned_pdf(store, case_id)
    assert in_store(store, tmp_path, first).verdict is Verdict.RIGHT
    second = papers.adjourned_pdf(store, case_id)
    report = in_store(store, tmp_path, first)
    assert report.verdict is Verdict.LATER
    assert "החלטה נוספת" in report.found[-1]
    assert in_store(store, tmp_path, second).verdict is Verdict.RIGHT


def test_drafts_and_practice_have_no_code(store: Store, add_case: AddCase, tmp_path: Path) -> None:
    hearing_id = begin(store, add_case())
    draft_release(store, hearing_id)
    assert alone(tmp_path, decisions.preview_pdf(store, hearing_id)).verdict is Verdict.UNKNOWN
    with store.write() as conn:
        meta.mark_practice(conn)
    signed = decisions.sign(store, hearing_id)
    assert signed.code == ""
    report = alone(tmp_path, decisions.decision_pdf(store, signed.id))
    assert report.verdict is Verdict.UNKNOWN
    assert "תרגול" in report.found[0]


def test_what_is_no_pdf_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KnownError):
        alone(tmp_path, b"%PDF-1.7\nnothing")
    with pytest.raises(KnownError, match="אי אפשר לקרוא"):
        paper_check.check_file(tmp_path / "none.pdf")


def _payload(store: Store, decision_id: str) -> str:
    with store.read() as conn:
        return paper_in_store._payload(decisions.whole_decision(conn, decision_id))


def test_no_hard_line_makes_a_right_paper_wrong() -> None:
    """Pointed, foreign and mixed words leave a page in pieces; that is no forgery."""
    texts = [line["text"] for line in LINES]
    document = decision(*map(Paragraph, texts))
    key = Ed25519PrivateKey.from_private_bytes(b"k" * 32)
    seal = paper_seal.made_seal(
        "ab" * 16, decision_words(document), key.public_key().public_bytes_raw(), key.sign
    )
    report = paper_check.check_facts(read_paper(decision_pdf(document, seal)))
    assert (report.verdict, report.open[0][:3]) == (Verdict.RIGHT, "של ")
