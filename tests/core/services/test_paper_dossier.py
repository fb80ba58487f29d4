"""The dossier from a store: only what is here, the damaged named, the rest kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from io import BytesIO

import pikepdf
import pytest

from core.errors import KnownError
from core.model.reports import Report, ReportKind
from core.reading.pdf import read_pdf
from core.services.papers.dossier import dossier_choices, dossier_paper
from core.store import audit
from core.store import reports as rows
from core.store.rows import new_id
from core.store.store import Store
from tests.core.printing.documents.examples import EXAMPLES

AddCase = Callable[..., str]
SOUND = (EXAMPLES / "reports" / "facility.pdf").read_bytes()
DAMAGED = b"%PDF-1.7\n" + b"no pages at all" * 20


def add_report(
    store: Store, case_id: str, kind: ReportKind, day: date, content: bytes = b""
) -> str:
    document_id = new_id() if content else ""
    report = Report(new_id(), kind, written_on=day, document_id=document_id, pages=1)
    with store.write() as conn:
        if content:
            rows.add_document(
                conn,
                document_id,
                sha256=document_id,
                content=content,
                text="",
                at=store.clock.now(),
            )
        rows.save_report(conn, case_id, report)
    return report.id


@pytest.fixture
def case_id(store: Store, add_case: AddCase) -> str:
    made = add_case()
    add_report(store, made, ReportKind.FACILITY, date(2026, 11, 2), SOUND)
    add_report(store, made, ReportKind.MEDICAL, date(2026, 10, 1), DAMAGED)
    add_report(store, made, ReportKind.EDUCATIONAL, date(2026, 9, 1), SOUND)
    add_report(store, made, ReportKind.PROBATION, date(2026, 8, 1))
    return made


def pages(pdf: bytes) -> int:
    with pikepdf.open(BytesIO(pdf)) as opened:
        return len(opened.pages)


def test_what_was_only_asked_for_cannot_be_chosen(store: Store, case_id: str) -> None:
    titles = [choice.title for choice in dossier_choices(store, case_id, None)]
    assert titles == ["דוח לימודי", "מסמך רפואי", "חוות דעת המעון"]  # oldest first


def test_a_damaged_report_is_named_and_the_rest_is_kept(store: Store, case_id: str) -> None:
    paper = dossier_paper(store, case_id, None)
    each = pages(SOUND)
    assert pages(paper.pdf) == 1 + 2 * each
    (left_out,) = paper.left_out
    assert "מסמך רפואי" in left_out
    contents = read_pdf(paper.pdf).text
    assert "לימודי" in contents
    assert "שלא צורפו" in contents
    with store.read() as conn:
        actions = [entry.action for entry in audit.entries(conn, limit=4)]
    assert actions == ["paper.dossier", *["document.opened"] * 3]


def test_chosen_reports_alone_are_joined(store: Store, case_id: str) -> None:
    newest = dossier_choices(store, case_id, None)[-1]
    paper = dossier_paper(store, case_id, None, [newest.report_id])
    assert pages(paper.pdf) == 1 + pages(SOUND)
    assert paper.left_out == ()


def test_without_reports_there_is_no_dossier(store: Store, add_case: AddCase) -> None:
    bare = add_case("1299-03-26")
    add_report(store, bare, ReportKind.PROBATION, date(2026, 8, 1))
    assert dossier_choices(store, bare, None) == ()
    with pytest.raises(KnownError) as none:
        dossier_paper(store, bare, None)
    assert none.value.key == "paper.no_reports"
