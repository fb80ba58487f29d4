"""Reading and writing reports and the PDFs behind them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, select

from core.model.reports import Report
from core.store import tables as t
from core.store.rows import build, build_all, columns_of, of_case, put


def reports(conn: Connection, case_id: str) -> tuple[Report, ...]:
    """Reports of a case, newest first; those only asked for come by the day they were asked."""
    rows = conn.execute(of_case(t.reports, case_id)).mappings()
    found = build_all(Report, rows)

    def newest(report: Report) -> tuple[bool, str]:
        day = report.written_on or report.received_on or report.requested_on
        return day is not None, "" if day is None else day.isoformat()

    return tuple(sorted(found, key=newest, reverse=True))


def report_by_id(conn: Connection, report_id: str) -> Report | None:
    row = conn.execute(select(t.reports).where(t.reports.c.id == report_id)).mappings().first()
    return None if row is None else build(Report, row)


def save_report(conn: Connection, case_id: str, report: Report) -> None:
    document = report.document_id or None
    put(conn, t.reports, columns_of(t.reports, report, case_id=case_id, document_id=document))


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


def has_document(conn: Connection, case_id: str, sha256: str) -> bool:
    """Whether the same bytes are already in the file of this case."""
    query = (
        select(t.reports.c.id)
        .join(t.documents, t.documents.c.id == t.reports.c.document_id)
        .where(t.reports.c.case_id == case_id, t.documents.c.sha256 == sha256)
    )
    return conn.execute(query).first() is not None
