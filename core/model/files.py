"""A minor's file, whole, as its screens read it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from core.model.cases import Background, Case
from core.model.deadlines import DateChange, Deadline
from core.model.diagnoses import Diagnosis
from core.model.hearings import Hearing
from core.model.linked_cases import CaseLink
from core.model.partners import PartnerPlace
from core.model.plan import PlanGoal, PlanStanding
from core.model.proposed_conditions import ProposedCondition
from core.model.reports import Report
from core.model.time_line import Contact, Handover, Silence, Stage


@dataclass(frozen=True)
class Age:
    years: int
    months: int


class MissingKind(StrEnum):
    FACT = "fact"  # a date or name without which a rule cannot be computed
    REPORT = "report"
    DIAGNOSIS = "diagnosis"
    NOTICE = "notice"
    PLAN = "plan"
    PERSON = "person"
    PARTNER = "partner"
    HANDOVER = "handover"  # of a stage, or a word from an agency


@dataclass(frozen=True)
class Missing:
    """Something the file should hold. `text` says what and `next_step` says what to do.

    `late`: its day has passed, and it is somebody's to bring.
    """

    kind: MissingKind
    text: str
    next_step: str = ""
    late: bool = False


@dataclass(frozen=True)
class LeaveBalance:
    """Days of leave in the year of counting that holds `on`."""

    year_start: date
    year_end: date
    regular_used: int
    regular_limit: int
    special_used: int
    special_limit: int
    year_reading: str  # which reading of "a year" was used, in Hebrew


@dataclass(frozen=True)
class HeldDays:
    """Days held up to today or to release, and days that do not count (s. 42(ג))."""

    held: int
    not_counted: int


@dataclass(frozen=True)
class CaseFile:
    case: Case
    today: date
    age: Age
    background: Background
    deadlines: tuple[Deadline, ...]
    goals: tuple[PlanGoal, ...]
    reports: tuple[Report, ...]
    hearings: tuple[Hearing, ...]
    missing: tuple[Missing, ...]
    leave: LeaveBalance | None
    held: HeldDays | None
    year_end: date | None = None  # of the year from entry, s. 36(א)
    date_changes: tuple[DateChange, ...] = ()  # newest first
    plan: PlanStanding = field(default_factory=PlanStanding)
    partners: tuple[PartnerPlace, ...] = ()
    diagnoses: tuple[Diagnosis, ...] = ()
    proposals: tuple[ProposedCondition, ...] = ()  # of conditions, from the plan
    links: tuple[CaseLink, ...] = ()  # to cases that belong together
    handovers: tuple[Handover, ...] = ()
    contacts: tuple[Contact, ...] = ()
    stages: tuple[Stage, ...] = ()
    silences: tuple[Silence, ...] = ()
