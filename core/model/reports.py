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
    SUPERSEDED = "superseded"  # another report took its place
    CANCELLED = "cancelled"  # it is not asked for any more


class Audience(StrEnum):
    """From whom a part of a report may be withheld (s. 23)."""

    MINOR = "minor"
    PARENT = "parent"
    VICTIM = "victim"


class FindingKind(StrEnum):
    """What the structured part of a report says."""

    RISK = "risk"
    PROTECTIVE = "protective"
    BEHAVIOUR = "behaviour"
    SCHOOL = "school"
    INCIDENT = "incident"
    RECOMMENDATION = "recommendation"


class ChaseWay(StrEnum):
    """How somebody was reminded of a report."""

    PHONE = "phone"
    LETTER = "letter"
    IN_PERSON = "in_person"
    SUPERVISOR = "supervisor"  # the author's superior was asked


@dataclass(frozen=True)
class Finding:
    """One finding of a report. `on`: the day of an incident."""

    id: str
    kind: FindingKind
    text: str
    on: date | None = None
    withheld_from: tuple[Audience, ...] = ()


@dataclass(frozen=True)
class WithheldPages:
    """Pages of a report, counted from 1, that must not reach somebody, and why."""

    id: str
    first_page: int
    last_page: int
    withheld_from: tuple[Audience, ...]
    reason: str


@dataclass(frozen=True)
class Chase:
    """A reminder: on which day, how, and whom."""

    id: str
    on: date
    way: ChaseWay
    whom: str = ""
    note: str = ""


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
    superseded_by: str = ""  # the id of the report in its place; empty if only the reason is known
    superseded_on: date | None = None
    superseded_reason: str = ""
    cancelled_on: date | None = None
    cancelled_reason: str = ""
    findings: tuple[Finding, ...] = ()
    withheld: tuple[WithheldPages, ...] = ()
    chases: tuple[Chase, ...] = ()  # the newest first

    def status(self, today: date) -> ReportStatus:
        if self.cancelled_on is not None:
            return ReportStatus.CANCELLED
        if self.superseded_on is not None:
            return ReportStatus.SUPERSEDED
        if self.document_id or self.received_on:
            return ReportStatus.RECEIVED
        if self.due_on and self.due_on < today:
            return ReportStatus.OVERDUE
        return ReportStatus.REQUESTED

    def findings_for(self, audience: Audience | None) -> tuple[Finding, ...]:
        """The findings that may reach `audience`; None is the committee, which sees all."""
        return tuple(f for f in self.findings if audience not in f.withheld_from)

    def withheld_pages(self, audience: Audience | None) -> frozenset[int]:
        """The pages, counted from 1, that must not reach `audience`."""
        return frozenset(
            page
            for part in self.withheld
            if audience in part.withheld_from
            for page in range(part.first_page, part.last_page + 1)
        )

    def is_withheld(self, audience: Audience | None) -> bool:
        """Whether nothing of the PDF may reach `audience`, not even its name."""
        hidden = self.withheld_pages(audience)
        return bool(hidden) and hidden >= frozenset(range(1, max(self.pages, 1) + 1))
