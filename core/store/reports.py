"""Reading and writing reports and the PDFs behind them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from sqlalchemy import Column, Connection, Table, func, select, update

from core.model.reports import Chase, Finding, Report, WithheldPages
from core.store import report_tables as r
from core.store import tables as t
from core.store.rows import build, columns_of, of_case, put

T = TypeVar("T")


def reports(conn: Connection, case_id: str) -> tuple[Report, ...]:
    """Reports of a case, newest first; those only asked for come by the day they were asked."""
    rows = conn.execute(of_case(t.reports, case_id)).mappings()
    around = _Around(conn, case_id)
    found = [around.put_to(build(Report, row)) for row in rows]

    def newest(report: Report) -> tuple[bool, str]:
        day = report.written_on or report.received_on or report.requested_on
        return day is not None, "" if day is None else day.isoformat()

    return tuple(sorted(found, key=newest, reverse=True))


def report_by_id(conn: Connection, report_id: str) -> Report | None:
    row = conn.execute(select(t.reports).where(t.reports.c.id == report_id)).mappings().first()
    return None if row is None else _Around(conn, row["case_id"]).put_to(build(Report, row))


def case_of(conn: Connection, report_id: str) -> str | None:
    """The id of the case whose file holds the report."""
    return conn.execute(select(t.reports.c.case_id).where(t.reports.c.id == report_id)).scalar()


def save_report(conn: Connection, case_id: str, report: Report) -> None:
    """Write the report itself; what stands around it has functions of its own."""
    values = columns_of(
        t.reports,
        report,
        case_id=case_id,
        document_id=report.document_id or None,
        superseded_by=report.superseded_by or None,
    )
    put(conn, t.reports, values)


def remove_report(conn: Connection, report_id: str) -> None:
    """Take a report out; nothing may hang on it any more."""
    conn.execute(t.reports.delete().where(t.reports.c.id == report_id))


def move_chases(conn: Connection, from_id: str, to_id: str) -> None:
    """The reminders of one report belong to another from now on."""
    _point(conn, r.report_chases.c.report_id, from_id, to_id)


def move_request(conn: Connection, from_id: str, to_id: str) -> None:
    """Reminders of a request, and whatever names it, belong to a report from now on."""
    for column in (r.report_chases.c.report_id, t.reports.c.superseded_by, r.diagnoses.c.report_id):
        _point(conn, column, from_id, to_id)


def _point(conn: Connection, column: Column[str], from_id: str, to_id: str) -> None:
    table = column.table
    assert isinstance(table, Table)
    conn.execute(update(table).where(column == from_id).values({column.name: to_id}))


def add_chase(
    conn: Connection, case_id: str, report_id: str, chase: Chase, *, at: datetime, user_id: str
) -> None:
    """Keep a reminder of a report that did not come."""
    more = {"case_id": case_id, "report_id": report_id, "recorded_at": at, "recorded_by": user_id}
    conn.execute(r.report_chases.insert().values(**columns_of(r.report_chases, chase, **more)))


def save_finding(conn: Connection, case_id: str, report_id: str, finding: Finding) -> None:
    """Write a finding; a new one comes last."""
    table = r.report_findings
    place = conn.execute(select(table.c.position).where(table.c.id == finding.id)).scalar()
    if place is None:
        last = select(func.max(table.c.position)).where(table.c.report_id == report_id)
        place = (conn.execute(last).scalar() or 0) + 1
    more = {"case_id": case_id, "report_id": report_id, "position": place}
    put(conn, table, columns_of(table, finding, **more))


def save_withheld(conn: Connection, case_id: str, report_id: str, part: WithheldPages) -> None:
    """Write which pages of a report are withheld."""
    more = {"case_id": case_id, "report_id": report_id}
    put(conn, r.withheld_pages, columns_of(r.withheld_pages, part, **more))


def remove_part(conn: Connection, case_id: str, part_id: str) -> bool:
    """Take a reminder, finding or mark of withheld pages out; False if the case has none such."""
    gone = False
    for table in (r.report_chases, r.report_findings, r.withheld_pages):
        found = conn.execute(
            table.delete().where(table.c.case_id == case_id, table.c.id == part_id)
        )
        gone = gone or bool(found.rowcount)
    return gone


def add_document(
    conn: Connection, document_id: str, *, sha256: str, content: bytes, text: str, at: datetime
) -> None:
    """Keep the bytes of a PDF; NUL characters, which some PDFs hold, are dropped from its text."""
    conn.execute(
        t.documents.insert().values(
            id=document_id,
            sha256=sha256,
            content=content,
            text=text.replace("\x00", ""),
            added_at=at,
        )
    )


def document_content(conn: Connection, document_id: str) -> bytes | None:
    query = select(t.documents.c.content).where(t.documents.c.id == document_id)
    return conn.execute(query).scalar()


def document_exists(conn: Connection, document_id: str) -> bool:
    query = select(t.documents.c.id).where(t.documents.c.id == document_id)
    return conn.execute(query).first() is not None


def document_text(conn: Connection, document_id: str) -> str:
    """The text kept of a PDF, its pages parted by PAGE_BREAK; empty for a scan."""
    query = select(t.documents.c.text).where(t.documents.c.id == document_id)
    return str(conn.execute(query).scalar() or "")


def set_document_text(conn: Connection, document_id: str, text: str) -> None:
    """Keep a better text of a PDF, its pages parted by PAGE_BREAK."""
    text = text.replace("\x00", "")
    conn.execute(update(t.documents).where(t.documents.c.id == document_id).values(text=text))


def has_document(conn: Connection, case_id: str, sha256: str) -> bool:
    """Whether the same bytes are already in the file of this case."""
    query = (
        select(t.reports.c.id)
        .join(t.documents, t.documents.c.id == t.reports.c.document_id)
        .where(t.reports.c.case_id == case_id, t.documents.c.sha256 == sha256)
    )
    return conn.execute(query).first() is not None


class _Around:
    """What stands around the reports of a case, read once for all of them."""

    def __init__(self, conn: Connection, case_id: str) -> None:
        self._findings = _by_report(conn, r.report_findings, case_id, Finding, "position")
        self._withheld = _by_report(conn, r.withheld_pages, case_id, WithheldPages, "first_page")
        self._chases = _by_report(conn, r.report_chases, case_id, Chase, "on", "recorded_at")

    def put_to(self, report: Report) -> Report:
        return replace(
            report,
            findings=tuple(self._findings.get(report.id, ())),
            withheld=tuple(self._withheld.get(report.id, ())),
            chases=tuple(reversed(self._chases.get(report.id, ()))),
        )


def _by_report(
    conn: Connection, table: Table, case_id: str, kind: type[T], *order: str
) -> dict[str, list[T]]:
    found: dict[str, list[T]] = {}
    for row in conn.execute(of_case(table, case_id, *order, "id")).mappings():
        found.setdefault(row["report_id"], []).append(build(kind, row))
    return found
