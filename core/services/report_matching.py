"""Which report answers which request: a person mends what was matched wrongly on arrival."""

from __future__ import annotations

from dataclasses import replace

from core.errors import KnownError
from core.model.changes import Changes
from core.model.reports import Report, ReportStatus
from core.services.cases import touched
from core.services.report_requests import report_of_file
from core.store import reports
from core.store.rows import new_id
from core.store.store import Store


def attach_report(store: Store, case_id: str, report_id: str, request_id: str) -> Changes:
    """Record that a report that came answers a request; the two are one from then on.

    The report keeps its kind and writer. Raises KnownError `report.not_matching` for a report
    without its PDF or with a request of its own, and for a request that is not awaited.
    """
    with store.write() as conn:
        came = report_of_file(conn, case_id, report_id)
        asked = report_of_file(conn, case_id, request_id)
        waiting = asked.status(store.clock.today()) in (
            ReportStatus.REQUESTED,
            ReportStatus.OVERDUE,
        )
        if not can_answer(came) or not waiting:
            raise KnownError("report.not_matching")
        reports.save_report(
            conn,
            case_id,
            replace(came, requested_on=asked.requested_on, due_on=asked.due_on),
        )
        reports.move_request(conn, request_id, report_id)
        reports.remove_report(conn, request_id)
        return touched(conn, store, "report.attached", case_id)


def detach_report(
    store: Store, case_id: str, report_id: str, request: Report | None = None
) -> Changes:
    """Record that a report that came does not answer its request: that one is awaited again.

    The PDF keeps its findings and marks, the request its reminders. `request`: as it stood before
    it was attached, with an id of the caller's own; without it kind and writer are the report's.
    Raises KnownError `report.not_matching` for a report that came unasked.
    """
    with store.write() as conn:
        came = report_of_file(conn, case_id, report_id)
        if not came.document_id or came.requested_on is None:
            raise KnownError("report.not_matching")
        asked = request or request_of(came)
        asked = replace(asked, requested_on=came.requested_on, due_on=came.due_on)
        reports.save_report(conn, case_id, asked)
        reports.move_chases(conn, report_id, asked.id)
        reports.save_report(conn, case_id, replace(came, requested_on=None, due_on=None))
        return touched(conn, store, "report.detached", case_id)


def request_of(came: Report) -> Report:
    """The request that a report answers, as it stood before, as far as the report still tells."""
    return Report(
        new_id(),
        came.kind,
        came.author,
        came.source,
        requested_on=came.requested_on,
        due_on=came.due_on,
    )


def can_answer(report: Report) -> bool:
    """Whether a report that stands came unasked, and so may answer a request."""
    free = report.requested_on is None and report.superseded_on is None
    return bool(report.document_id) and free
