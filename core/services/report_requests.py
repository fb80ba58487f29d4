"""Reports asked for: by when, reminders, and how a request ends without the report it asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from core.errors import KnownError
from core.model.changes import Changes
from core.model.reports import Chase, ChaseWay, Report, ReportKind, ReportStatus
from core.services.cases import not_after_today, touched
from core.store import reports
from core.store.rows import new_id
from core.store.store import Connection, Store

_WAITING = (ReportStatus.REQUESTED, ReportStatus.OVERDUE)


def request_report(
    store: Store,
    case_id: str,
    kind: ReportKind,
    due_on: date,
    author: str = "",
    source: str = "",
    report_id: str = "",
) -> Changes:
    """Record that a report was asked for today, from whom, and by when it should come.

    `report_id`: an id of the caller's own, so that the request can be taken back.
    """
    today = store.clock.today()
    if due_on < today:
        raise KnownError("case.due_in_the_past")
    report = Report(
        report_id or new_id(),
        kind,
        author=author,
        source=source,
        requested_on=today,
        due_on=due_on,
    )
    with store.write() as conn:
        reports.save_report(conn, case_id, report)
        return touched(conn, store, "report.requested", case_id)


def withdraw_request(store: Store, case_id: str, report_id: str) -> Changes:
    """Take out a request recorded by mistake. Raises KnownError once anything hangs on it."""
    with store.write() as conn:
        report = report_of_file(conn, case_id, report_id)
        if report.document_id or report.chases or report.findings or report.withheld:
            raise KnownError("report.not_empty")
        reports.remove_report(conn, report_id)
        return touched(conn, store, "report.withdrawn", case_id)


def chase_report(
    store: Store,
    case_id: str,
    report_id: str,
    way: ChaseWay,
    *,
    on: date,
    whom: str = "",
    note: str = "",
    new_due: date | None = None,
    chase_id: str = "",
) -> Changes:
    """Record a reminder of a report that is awaited, with the new day it was promised for.

    `chase_id`: an id of the caller's own, so that the reminder can be taken back.

    Raises KnownError for a day to come, a promise in the past, and a report that is not awaited.
    """
    not_after_today(store, on)
    if new_due is not None and new_due < store.clock.today():
        raise KnownError("case.due_in_the_past")

    def change(conn: Connection, report: Report) -> Report:
        if report.status(store.clock.today()) not in _WAITING:
            raise KnownError("report.not_awaited")
        chase = Chase(chase_id or new_id(), on, way, whom.strip(), note.strip())
        reports.add_chase(
            conn, case_id, report_id, chase, at=store.clock.now(), user_id=store.user.id
        )
        return report if new_due is None else replace(report, due_on=new_due)

    return _change(store, case_id, report_id, "report.chased", change)


def take_back_chase(
    store: Store, case_id: str, report_id: str, chase_id: str, due_on: date | None
) -> Changes:
    """Take out a reminder recorded by mistake and give the report the day it was due before."""

    def change(conn: Connection, report: Report) -> Report:
        if not reports.remove_part(conn, case_id, chase_id):
            raise KnownError("report.part_gone")
        return replace(report, due_on=due_on)

    return _change(store, case_id, report_id, "report.part_removed", change)


def supersede_report(
    store: Store, case_id: str, report_id: str, reason: str, by_report: str = ""
) -> Changes:
    """Record that another report, or nothing, stands in the place of this one, and why.

    The superseded report stays in the file. Raises KnownError without a reason, for a report of
    another file, and for one that would stand in its own place, also by way of others.
    """

    def change(conn: Connection, report: Report) -> Report:
        later = by_report
        while later:
            if later == report_id:
                raise KnownError("report.supersedes_itself")
            later = report_of_file(conn, case_id, later).superseded_by
        return replace(
            report,
            superseded_by=by_report,
            superseded_on=store.clock.today(),
            superseded_reason=_reason(reason),
        )

    return _change(store, case_id, report_id, "report.superseded", change)


def cancel_request(store: Store, case_id: str, report_id: str, reason: str) -> Changes:
    """Record that a report is not asked for any more. Raises KnownError without a reason and for
    a report that has come."""

    def change(_: Connection, report: Report) -> Report:
        if report.status(store.clock.today()) not in _WAITING:
            raise KnownError("report.not_awaited")
        return replace(report, cancelled_on=store.clock.today(), cancelled_reason=_reason(reason))

    return _change(store, case_id, report_id, "report.cancelled", change)


def reopen_report(store: Store, case_id: str, report_id: str) -> Changes:
    """Take back that a report was superseded or its request cancelled."""

    def change(_: Connection, report: Report) -> Report:
        return replace(
            report,
            superseded_by="",
            superseded_on=None,
            superseded_reason="",
            cancelled_on=None,
            cancelled_reason="",
        )

    return _change(store, case_id, report_id, "report.reopened", change)


def _change(
    store: Store,
    case_id: str,
    report_id: str,
    action: str,
    change: Callable[[Connection, Report], Report],
) -> Changes:
    with store.write() as conn:
        report = change(conn, report_of_file(conn, case_id, report_id))
        reports.save_report(conn, case_id, report)
        return touched(conn, store, action, case_id)


def report_of_file(conn: Connection, case_id: str, report_id: str) -> Report:
    """A report of this file; KnownError `report.gone` if it is not in it."""
    report = reports.report_by_id(conn, report_id)
    if report is None or reports.case_of(conn, report_id) != case_id:
        raise KnownError("report.gone")
    return report


def _reason(words: str) -> str:
    if not words.strip():
        raise KnownError("report.no_reason")
    return words.strip()
