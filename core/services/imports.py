"""What a clerk brings in: lists of cases and PDF reports, seen before anything is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, time
from pathlib import Path
from typing import Any

from core.errors import KnownError
from core.law.guard import refuse_arrangement
from core.model.cases import (
    Case,
    CaseStatus,
    FacilityKind,
    Notice,
    NoticeKind,
    PriorOutcome,
    Track,
)
from core.model.changes import Changes
from core.model.decisions import Outcome
from core.model.hearings import HearingKind
from core.model.imports import CaseRow, ImportPreview, PreviewRow, ReportImport, RowFate, Severity
from core.model.people import Community, Language, Minor, Person, PersonRole, Sex
from core.model.reports import Report, ReportKind
from core.reading.case_table import read_case_table
from core.reading.pdf import read_pdf
from core.reading.recognise import recognise
from core.services.case_dates import recompute
from core.services.cases import note
from core.services.file_changes import keep_changes
from core.services.hearings import add_hearing
from core.store import cases as case_rows
from core.store import committee, hearings, reports
from core.store.rows import new_id
from core.store.store import Connection, Store
from core.wording import text

Progress = Callable[[int, int], None]

_TERMS: Mapping[str, type[Any]] = {
    "sex": Sex,
    "language": Language,
    "community": Community,
    "track": Track,
    "facility_kind": FacilityKind,
    "status": CaseStatus,
}
_MINOR_FIELDS = {field.name for field in fields(Minor)} - {"id"}
_CASE_FIELDS = {field.name for field in fields(Case)} - {"id", "minor"}


@dataclass(frozen=True)
class _Brought:
    """One row, merged with what the store holds: what would be written, and what is new in it."""

    case: Case
    fate: RowFate
    changed: tuple[str, ...]
    around: tuple[Person | Notice | PriorOutcome, ...]
    hearing: tuple[date, time | None] | None


def preview_cases(store: Store, path: Path, progress: Progress | None = None) -> ImportPreview:
    """Read a workbook or CSV file and say what confirming would do. Writes nothing.

    Raises KnownError when the file is no table at all; problems inside it are in the preview.
    """
    cancelled = _cancelling(progress)
    table = read_case_table(path, cancelled)
    with store.read() as conn:
        rows = []
        for done, row in enumerate(table.rows, start=1):
            brought = _merge(conn, row)
            rows.append(
                PreviewRow(
                    row=row.row,
                    fate=brought.fate,
                    case_number=brought.case.number,
                    minor_name=brought.case.minor.full_name,
                    changed_fields=brought.changed,
                )
            )
            if progress is not None:
                progress(done, len(table.rows))
    return ImportPreview(table, tuple(rows))


def import_cases(store: Store, preview: ImportPreview, progress: Progress | None = None) -> Changes:
    """Write all rows of a preview or none. Importing the same file again changes nothing.

    Raises KnownError `import.has_errors` while an error stands, `import.store_changed` when the
    store is no longer what the preview was made from.
    """
    table = preview.table
    if not preview.can_import:
        errors = sum(problem.severity is Severity.ERROR for problem in table.problems)
        raise KnownError("import.has_errors", file=table.file_name, count=errors)
    touched: list[tuple[str, str]] = []
    with store.write() as conn:
        for done, (row, seen) in enumerate(zip(table.rows, preview.rows, strict=True), start=1):
            brought = _merge(conn, row)
            if (brought.fate, brought.changed) != (seen.fate, seen.changed_fields):
                raise KnownError("import.store_changed")
            if brought.fate is not RowFate.UNCHANGED:
                _write(conn, store, brought)
                touched.append(("case", brought.case.id))
            if progress is not None:
                progress(done, len(table.rows))
        if touched:
            now = store.clock.now()
            committee.note_import(
                conn, table.sha256, rows=len(touched), at=now, user_id=store.user.id
            )
            note(conn, store, "cases.imported", "")
    return Changes.of(*touched)


def preview_reports(
    store: Store, paths: tuple[Path, ...], progress: Progress | None = None
) -> tuple[ReportImport, ...]:
    """Read PDF files, or all those of a folder, and recognise what each is and whose.

    A file that is refused has its sentence in `refusal`; the others can still be imported.
    """
    files = _files(paths)
    found = []
    for done, path in enumerate(files, start=1):
        found.append(_preview_report(store, path, _cancelling(progress)))
        if progress is not None:
            progress(done, len(files))
    return tuple(found)


def import_reports(
    store: Store,
    items: tuple[ReportImport, ...],
    paths: tuple[Path, ...],
    progress: Progress | None = None,
) -> Changes:
    """Put the recognised (and perhaps corrected) reports into their files, all or none.

    `paths` are those the preview was made from. Refused files and those already there are left
    out. Raises KnownError `import.report_not_ready` for one without a case or kind.
    """
    by_name = {path.name: path for path in _files(paths)}
    wanted = [item for item in items if item.facts is not None and not item.already_there]
    for item in wanted:
        if not item.case_id or not item.kind:
            raise KnownError("import.report_not_ready", file=item.file_name)
    touched: list[tuple[str, str]] = []
    with store.write() as conn:
        for done, item in enumerate(wanted, start=1):
            assert item.facts is not None
            if reports.has_document(conn, item.case_id, item.facts.sha256):
                continue
            _write_report(conn, store, item, by_name[item.file_name].read_bytes())
            touched.append(("case", item.case_id))
            if progress is not None:
                progress(done, len(wanted))
        for case_id in {case_id for _, case_id in touched}:
            recompute(conn, store, case_id)
            keep_changes(conn, store, case_id)
            note(conn, store, "reports.imported", case_id)
    return Changes.of(*touched)


def _merge(conn: Connection, row: CaseRow) -> _Brought:
    """What the store would hold after this row. An empty cell never erases what is known.

    Raises ArrangementRefused for an outcome or an order that is a conditional arrangement.
    """
    refuse_arrangement(str(row.values.get("order_section", "")), text("guard.field.order_section"))
    values: dict[str, Any] = {
        name: _TERMS[name](value) if name in _TERMS else value for name, value in row.values.items()
    }
    old = case_rows.case_by_number(conn, str(values["number"]))
    if old is None:
        case = _new_case(conn, values)
        return _Brought(case, RowFate.NEW, (), *_around(conn, case.id, values))
    minor = replace(old.minor, **{k: v for k, v in values.items() if k in _MINOR_FIELDS})
    case = replace(old, minor=minor, **{k: v for k, v in values.items() if k in _CASE_FIELDS})
    around, hearing = _around(conn, case.id, values)
    changed = [name for name in sorted(_CASE_FIELDS) if getattr(case, name) != getattr(old, name)]
    changed += [
        name for name in sorted(_MINOR_FIELDS) if getattr(minor, name) != getattr(old.minor, name)
    ]
    changed += sorted({type(item).__name__.lower() for item in around})
    changed += ["hearing"] if hearing else []
    fate = RowFate.CHANGED if changed else RowFate.UNCHANGED
    return _Brought(case, fate, tuple(changed), around, hearing)


def _new_case(conn: Connection, values: Mapping[str, Any]) -> Case:
    identity = values.get("identity_number", "")
    minor = case_rows.minor_by_identity(conn, identity) if identity else None
    known = {name: value for name, value in values.items() if name in _MINOR_FIELDS}
    minor = (
        replace(minor, **known)
        if minor
        else Minor(
            id=new_id(), **({"identity_number": "", "given_name": "", "family_name": ""} | known)
        )
    )
    facts = {name: value for name, value in values.items() if name in _CASE_FIELDS}
    track = values.get("track", Track.FACILITY)
    kind = FacilityKind.PRISON if track is Track.PRISON else FacilityKind.DORMITORY
    defaults = {
        "track": track,
        "facility_name": "",
        "facility_kind": kind,
        "status": CaseStatus.HELD,
    }
    return Case(id=new_id(), minor=minor, **(defaults | facts))


def _around(
    conn: Connection, case_id: str, values: Mapping[str, Any]
) -> tuple[tuple[Person | Notice | PriorOutcome, ...], tuple[date, time | None] | None]:
    """People, notices, an earlier outcome and the next hearing that the store does not hold yet."""
    known = case_rows.background(conn, case_id)
    found: list[Person | Notice | PriorOutcome] = []
    people = {(person.role, person.name): person for person in known.people}
    for name, role in (
        ("counsel_name", PersonRole.COUNSEL),
        ("parent_name", PersonRole.PARENT),
    ):
        if values.get(name) and (role, values[name]) not in people:
            phone = values.get("parent_phone", "") if role is PersonRole.PARENT else ""
            found.append(Person(new_id(), role, values[name], phone=phone))
    notices = {(notice.kind, notice.given_on) for notice in known.notices}
    for name, kind in (
        ("notice_on_entry", NoticeKind.RIGHTS_ON_ENTRY),
        ("notice_before_year", NoticeKind.BEFORE_ONE_YEAR),
    ):
        if values.get(name) and (kind, values[name]) not in notices:
            found.append(Notice(new_id(), kind, values[name]))
    on, outcome = values.get("previous_outcome_on"), values.get("previous_outcome")
    if on and outcome and on not in {earlier.on for earlier in known.outcomes}:
        summary = str(values.get("previous_outcome_text", ""))
        refuse_arrangement(summary, text("guard.field.previous_outcome"))
        found.append(PriorOutcome(new_id(), on, Outcome(outcome), summary))
    day = values.get("next_hearing_on")
    taken = {hearing.day for hearing in hearings.hearings_of_case(conn, case_id)}
    if not day or day in taken:
        return tuple(found), None
    at = values.get("next_hearing_at")
    return tuple(found), (day, time.fromisoformat(at) if at else None)


def _write(conn: Connection, store: Store, brought: _Brought) -> None:
    case = brought.case
    case_rows.save_case(conn, case)
    for item in brought.around:
        case_rows.save_around(conn, case.id, item)
    if brought.hearing is not None:
        day, at = brought.hearing
        kind = (
            HearingKind.FOLLOWUP
            if case.status is CaseStatus.RELEASED
            else HearingKind.RELEASE_REQUEST
        )
        add_hearing(conn, case.id, day, at, kind, "")
    recompute(conn, store, case.id, text("facts.cause.cases.imported"))
    keep_changes(conn, store, case.id)


def _preview_report(store: Store, path: Path, cancelled: Callable[[], bool] | None) -> ReportImport:
    try:
        facts = read_pdf(_bytes_of(path), cancelled)
    except KnownError as refusal:
        return ReportImport(path.name, None, refusal=str(refusal))
    guess = recognise(facts, path.name)
    with store.read() as conn:
        case = case_rows.case_by_number(conn, guess.case_number) if guess.case_number else None
        there = case is not None and reports.has_document(conn, case.id, facts.sha256)
    return ReportImport(
        file_name=path.name,
        facts=facts,
        case_id="" if case is None else case.id,
        kind=guess.kind.value if guess.kind else "",
        author=guess.author,
        source=guess.source,
        written_on=guess.written_on,
        already_there=there,
    )


def _write_report(conn: Connection, store: Store, item: ReportImport, content: bytes) -> None:
    """Keep the PDF; a report that was asked for is thereby received."""
    assert item.facts is not None
    document_id = new_id()
    reports.add_document(
        conn,
        document_id,
        sha256=item.facts.sha256,
        content=content,
        text=item.facts.text,
        at=store.clock.now(),
    )
    kind = ReportKind(item.kind)
    asked = next(
        (
            report
            for report in reports.reports(conn, item.case_id)
            if report.kind is kind
            and not report.document_id
            and report.requested_on is not None
            and (item.written_on is None or item.written_on >= report.requested_on)
        ),
        None,
    )
    report = asked or Report(new_id(), kind)
    reports.save_report(
        conn,
        item.case_id,
        replace(
            report,
            author=item.author or report.author,
            source=item.source or report.source,
            written_on=item.written_on,
            received_on=store.clock.today(),
            document_id=document_id,
            pages=item.facts.pages,
            bytes=item.facts.bytes,
            title=item.facts.title,
        ),
    )


def _files(paths: tuple[Path, ...]) -> tuple[Path, ...]:
    """The files named, and the PDFs of the folders named, in the order of their names."""
    found: list[Path] = []
    for path in paths:
        found += sorted(path.glob("*.pdf")) if path.is_dir() else [path]
    return tuple(found)


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        raise KnownError("reading.file_unreadable", name=path.name) from None


def _cancelling(progress: Progress | None) -> Callable[[], bool] | None:
    """Reading in another process asks whether to go on; `progress` raises when it should not."""
    if progress is None:
        return None

    def asked_to_stop() -> bool:
        progress(0, 0)
        return False

    return asked_to_stop
