"""What stands over a hearing: its place in the day, the case, and when it began."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.model.hearings import HearingRecord
from core.services.hearings import HearingView
from ui import formatting


def title_of(view: HearingView, record: HearingRecord) -> tuple[str, str]:
    """The title and the line under it."""
    title = QCoreApplication.translate(
        "HearingScreen", "Hearing {place} of {count} · case {number}"
    ).format(
        place=formatting.number(view.place_in_day),
        count=formatting.number(view.hearings_of_day),
        number=formatting.number(view.case.number),
    )
    parts = [QCoreApplication.translate("HearingScreen", "Closed doors")]
    if record.started_at is not None:
        began = QCoreApplication.translate("HearingScreen", "began at {time}")
        parts.append(began.format(time=formatting.clock_time(record.started_at)))
    else:
        parts.append(QCoreApplication.translate("HearingScreen", "not yet begun"))
    parts.append(QCoreApplication.translate("HearingScreen", "names of other minors are hidden"))
    return title, " · ".join(parts)
