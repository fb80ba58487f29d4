"""The reports that are awaited in all files: for whoever phones one body about many of them."""

from __future__ import annotations

from dataclasses import replace

from core.model.awaited_reports import AwaitedReport
from core.services.report_reminders import next_step
from core.store import awaited_reports as rows
from core.store.store import Store


def awaited_reports(store: Store) -> tuple[AwaitedReport, ...]:
    """Every report that is asked for and has not come, in files that are not closed.

    The one that is latest comes first; those without a day come last.
    """
    today = store.clock.today()
    with store.read() as conn:
        found = rows.awaited(conn)
    return tuple(replace(each, next_step=next_step(each.report, today)) for each in found)
