"""Which reports are awaited, over all files."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import Connection, select

from core.model.awaited_reports import AwaitedReport
from core.model.cases import CaseStatus
from core.model.people import initials
from core.model.reports import Chase, Report
from core.store import report_tables as r
from core.store import tables as t
from core.store.rows import build


def awaited(conn: Connection) -> tuple[AwaitedReport, ...]:
    """Reports asked for that have neither come nor been cancelled or superseded, of files that
    are not closed, with their reminders; what is due first comes first."""
    report, case, minor = t.reports.c, t.cases.c, t.minors.c
    waiting = (
        report.document_id.is_(None),
        report.received_on.is_(None),
        report.cancelled_on.is_(None),
        report.superseded_on.is_(None),
        case.status != CaseStatus.CLOSED,
    )
    joined = t.reports.join(t.cases, case.id == report.case_id).join(
        t.minors, minor.id == case.minor_id
    )
    query = (
        select(t.reports, case.number, minor.given_name, minor.family_name)
        .select_from(joined)
        .where(*waiting)
        .order_by(report.due_on.is_(None), report.due_on, case.number, report.id)
    )
    chases = _chases(conn)
    return tuple(
        AwaitedReport(
            row["case_id"],
            row["number"],
            initials(row["given_name"], row["family_name"]),
            replace(build(Report, row), chases=tuple(reversed(chases.get(row["id"], ())))),
        )
        for row in conn.execute(query).mappings()
    )


def _chases(conn: Connection) -> dict[str, list[Chase]]:
    """The reminders of all reports that have not come, the oldest first."""
    chase = r.report_chases.c
    query = (
        select(r.report_chases)
        .join(t.reports, t.reports.c.id == chase.report_id)
        .where(t.reports.c.document_id.is_(None))
        .order_by(chase.on, chase.recorded_at)
    )
    found: dict[str, list[Chase]] = {}
    for row in conn.execute(query).mappings():
        found.setdefault(row["report_id"], []).append(build(Chase, row))
    return found
