"""Import: seen before it is written, all or nothing, and the second time nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from core.errors import KnownError
from core.model.cases import FacilityKind, NoticeKind
from core.model.documents import Paragraph, TextDocument
from core.model.imports import RowFate, Severity
from core.model.reports import ReportKind, ReportStatus
from core.printing.text_document import text_pdf
from core.services import cases, hearings, imports
from core.services.report_requests import request_report
from core.store.store import Store

AddCase = Callable[..., str]
HEADINGS = (
    "מספר תיק",
    "שם פרטי",
    "שם משפחה",
    "ת״ז",
    "תאריך לידה",
    "מין",
    "מסלול",
    "שם המעון",
    "תאריך כניסה",
    "תום הצו",
)
ROW = (
    "1201-03-26",
    "דוד",
    "כוכב",
    "000000018",
    date(2009, 5, 3),
    "זכר",
    "מעון",
    "מעון הדר",
    date(2025, 9, 1),
    date(2027, 8, 31),
)


def workbook(path: Path, *rows: tuple[object, ...], headings: tuple[str, ...] = HEADINGS) -> Path:
    book = Workbook()
    assert book.active is not None
    book.active.append(headings)
    for row in rows:
        book.active.append(row)
    book.save(path)
    return path


def test_nothing_is_written_by_a_preview(store: Store, tmp_path: Path) -> None:
    preview = imports.preview_cases(store, workbook(tmp_path / "a.xlsx", ROW))
    assert [row.fate for row in preview.rows] == [RowFate.NEW]
    assert preview.can_import
    assert cases.case_count(store) == 0


def test_confirmed_it_is_written_and_again_changes_nothing(store: Store, tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", ROW)
    changes = imports.import_cases(store, imports.preview_cases(store, path))
    assert len(changes.touched) == 1
    file = cases.open_case(store, cases.case_id_of(store, "1201-03-26"))
    assert file.case.entry_date == date(2025, 9, 1)
    assert file.case.minor.identity_number == "000000018"
    again = imports.preview_cases(store, path)
    assert [row.fate for row in again.rows] == [RowFate.UNCHANGED]
    assert imports.import_cases(store, again).touched == frozenset()
    assert cases.open_case(store, file.case.id) == file


def test_one_wrong_row_keeps_all_rows_out(store: Store, tmp_path: Path) -> None:
    wrong = ("1202-03-26", *ROW[1:3], "123456780", "לא תאריך", *ROW[5:])
    preview = imports.preview_cases(store, workbook(tmp_path / "a.xlsx", ROW, wrong))
    assert not preview.can_import
    assert {p.row for p in preview.table.problems if p.severity is Severity.ERROR} == {3}
    with pytest.raises(KnownError, match="לא יובא דבר"):
        imports.import_cases(store, preview)
    assert cases.case_count(store) == 0


def test_a_changed_row_names_its_changes_and_an_empty_cell_erases_nothing(
    store: Store, tmp_path: Path
) -> None:
    first = workbook(tmp_path / "a.xlsx", ROW)
    imports.import_cases(store, imports.preview_cases(store, first))
    later = workbook(tmp_path / "b.xlsx", (*ROW[:8], None, date(2027, 9, 15)))
    preview = imports.preview_cases(store, later)
    assert preview.rows[0].changed_fields == ("order_end",)
    imports.import_cases(store, preview)
    case = cases.open_case(store, cases.case_id_of(store, "1201-03-26")).case
    assert (case.entry_date, case.order_end) == (date(2025, 9, 1), date(2027, 9, 15))


def test_a_store_that_moved_on_is_not_overwritten(store: Store, tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", ROW)
    stale = imports.preview_cases(store, path)
    imports.import_cases(store, stale)
    with pytest.raises(KnownError, match="השתנו נתונים"):
        imports.import_cases(store, stale)


def test_what_stands_around_the_case_comes_along_once(store: Store, tmp_path: Path) -> None:
    headings = (*HEADINGS, "סנגור", "הודעה 34א בכניסה", "דיון הבא")
    row = (*ROW, "עו״ד א׳ (תרגול)", date(2025, 9, 1), date(2026, 12, 6))
    path = workbook(tmp_path / "a.xlsx", row, headings=headings)
    preview = imports.preview_cases(store, path)
    if preview.table.unknown_headings:
        pytest.fail(f"headings not known: {preview.table.unknown_headings}")
    imports.import_cases(store, preview)
    file = cases.open_case(store, cases.case_id_of(store, "1201-03-26"))
    assert [person.name for person in file.background.people] == ["עו״ד א׳ (תרגול)"]
    assert file.background.notices[0].kind is NoticeKind.RIGHTS_ON_ENTRY
    assert hearings.hearing_days(store) == (date(2026, 12, 6),)
    again = imports.preview_cases(store, path)
    assert again.rows[0].fate is RowFate.UNCHANGED


def test_a_later_list_without_the_kind_of_place_keeps_the_known_one(
    store: Store, tmp_path: Path
) -> None:
    locked = (*ROW[:7], "מעון נעול הדר", *ROW[8:])
    imports.import_cases(store, imports.preview_cases(store, workbook(tmp_path / "a.xlsx", locked)))
    renamed = imports.preview_cases(store, workbook(tmp_path / "b.xlsx", ROW))
    assert renamed.rows[0].changed_fields == ("facility_name",)
    imports.import_cases(store, renamed)
    case = cases.open_case(store, cases.case_id_of(store, "1201-03-26")).case
    assert case.facility_kind is FacilityKind.LOCKED_DORMITORY


def report(path: Path, number: str = "1201-03-26", words: str = "תסקיר קצין מבחן") -> Path:
    blocks = (Paragraph(f"תיק {number}"), Paragraph("תאריך: 22.11.2026"), Paragraph(words))
    path.write_bytes(text_pdf(TextDocument(title="תסקיר קצין מבחן", blocks=blocks)))
    return path


def test_a_report_finds_its_file_and_answers_the_request(
    store: Store, add_case: AddCase, tmp_path: Path
) -> None:
    case_id = add_case()
    request_report(store, case_id, ReportKind.PROBATION, date(2026, 11, 25))
    path = report(tmp_path / "1201-03-26 תסקיר מבחן 22.11.2026.pdf")
    items = imports.preview_reports(store, (path,))
    assert (items[0].case_id, items[0].kind) == (case_id, "probation")
    imports.import_reports(store, items, (path,))
    file = cases.open_case(store, case_id)
    assert len(file.reports) == 1
    assert file.reports[0].status(file.today) is ReportStatus.RECEIVED
    assert file.reports[0].pages == 1
    again = imports.preview_reports(store, (path,))
    assert again[0].already_there
    assert imports.import_reports(store, again, (path,)).touched == frozenset()


def test_refused_files_say_why_and_leave_the_others(
    store: Store, add_case: AddCase, tmp_path: Path
) -> None:
    case_id = add_case()
    report(tmp_path / "1201-03-26 תסקיר.pdf")
    (tmp_path / "empty.pdf").write_bytes(b"")
    (tmp_path / "not.pdf").write_bytes(b"PK\x03\x04 not a pdf at all")
    items = imports.preview_reports(store, (tmp_path,))
    refused = {item.file_name: item.refusal for item in items if item.refusal}
    assert set(refused) == {"empty.pdf", "not.pdf"}
    assert len(set(refused.values())) == 2
    imports.import_reports(store, items, (tmp_path,))
    assert len(cases.open_case(store, case_id).reports) == 1


def test_a_report_without_a_case_waits_for_a_person(store: Store, tmp_path: Path) -> None:
    path = report(tmp_path / "דוח.pdf", number="7777-01-26")
    items = imports.preview_reports(store, (path,))
    assert items[0].case_id == ""
    with pytest.raises(KnownError, match="עוד לא שויך"):
        imports.import_reports(store, items, (path,))
