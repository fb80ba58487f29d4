"""What to do about a report that does not come: good practice, not law."""

from __future__ import annotations

from datetime import date
from typing import Final

from core.model.reports import ChaseWay, Report, ReportStatus
from core.wording import text

_PATIENCE: Final = 3  # days after a reminder before the next one
_LETTER_AFTER: Final = 7  # days late
_SUPERVISOR_AFTER: Final = 14


def next_way(report: Report, today: date) -> ChaseWay | None:
    """How to remind now; None while nothing is late or a reminder is still fresh.

    First a call; in writing from a week late or after two calls; the superior from two weeks late
    on, once somebody was reminded at all.
    """
    if report.status(today) is not ReportStatus.OVERDUE or report.due_on is None:
        return None
    if report.chases and (today - report.chases[0].on).days < _PATIENCE:
        return None
    late = (today - report.due_on).days
    if late >= _SUPERVISOR_AFTER and report.chases:
        return ChaseWay.SUPERVISOR
    if late >= _LETTER_AFTER or len(report.chases) >= 2:
        return ChaseWay.LETTER
    return ChaseWay.PHONE


def next_step(report: Report, today: date) -> str:
    """The same in a sentence; empty for a report that is not awaited."""
    status = report.status(today)
    if status not in (ReportStatus.REQUESTED, ReportStatus.OVERDUE):
        return ""
    way = next_way(report, today)
    if way is not None:
        return text(f"report_step.{way.value}")
    if status is ReportStatus.OVERDUE:
        return text("report_step.wait", day=report.chases[0].on)
    return ""
