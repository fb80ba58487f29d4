"""Reports in the file: asked for, received, read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class ReportKind(StrEnum):
    PROBATION = "probation"
    FACILITY = "facility"
    PSYCHOLOGICAL = "psychological"
    PSYCHIATRIC = "psychiatric"
    EDUCATIONAL = "educational"
    SOCIAL = "social"
    MEDICAL = "medical"
    FOLLOWUP = "followup"
    POLICE = "police"
    COURT_ORDER = "court_order"
    LETTER = "letter"
    OTHER = "other"


class ReportStatus(StrEnum):
    REQUESTED = "requested"
    OVERDUE = "overdue"
    RECEIVED = "received"


@dataclass(frozen=True)
class Report:
    """A report or the request for one. `document_id` is empty until the PDF is in the file."""

    id: str
    kind: ReportKind
    author: str = ""
    source: str = ""  # the body it comes from
    written_on: date | None = None
    requested_on: date | None = None
    due_on: date | None = None
    received_on: date | None = None
    document_id: str = ""
    pages: int = 0
    bytes: int = 0
    title: str = ""

    def status(self, today: date) -> ReportStatus:
        if self.document_id or self.received_on:
            return ReportStatus.RECEIVED
        if self.due_on and self.due_on < today:
            return ReportStatus.OVERDUE
        return ReportStatus.REQUESTED
