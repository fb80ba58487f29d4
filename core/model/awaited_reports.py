"""A report that is awaited, as a list over all files shows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from core.model.reports import Report


@dataclass(frozen=True)
class AwaitedReport:
    """Whose file, what is awaited, and what to do next (empty while nothing is to be done).

    `report` holds its reminders, the newest first; nothing else that stands around it.
    """

    case_id: str
    case_number: str
    minor_initials: str
    report: Report
    next_step: str = ""

    def days_late(self, today: date) -> int:
        """How many days over its day; 0 or less while it is not late or has no day."""
        due = self.report.due_on
        return 0 if due is None else (today - due).days

    @property
    def body(self) -> str:
        """The body it is awaited from, else the writer."""
        return self.report.source.strip() or self.report.author.strip()
