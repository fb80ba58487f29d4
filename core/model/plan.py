"""The rehabilitation plan: domains, goals, steps, and what happened to them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Domain(StrEnum):
    EDUCATION = "education"
    WORK = "work"
    TREATMENT = "treatment"
    ADDICTION = "addiction"
    HEALTH = "health"
    FAMILY = "family"
    HOUSING = "housing"
    LEISURE = "leisure"
    SUPERVISION = "supervision"


class PlanStatus(StrEnum):
    PLANNED = "planned"
    UNDER_WAY = "under_way"
    DONE = "done"
    MISSING = "missing"  # something it needs is not there
    STOPPED = "stopped"


_WAY = (PlanStatus.PLANNED, PlanStatus.UNDER_WAY, PlanStatus.DONE)


def goes_back(old: PlanStatus, new: PlanStatus) -> bool:
    """Whether this is a step back that somebody will ask about: what was stopped, what was done or
    under way and no longer is."""
    if old is new:
        return False
    if new is PlanStatus.STOPPED:
        return True
    if new is PlanStatus.MISSING:
        return old in (PlanStatus.UNDER_WAY, PlanStatus.DONE)
    return old in _WAY and _WAY.index(new) < _WAY.index(old)


@dataclass(frozen=True)
class PlanStep:
    """`owner` does it, `body` is whom the owner works for; `done_on` once it is done."""

    id: str
    text: str
    owner: str = ""
    until: date | None = None
    status: PlanStatus = PlanStatus.PLANNED
    body: str = ""
    opened_on: date | None = None
    done_on: date | None = None


@dataclass(frozen=True)
class PlanGoal:
    """A goal; `own_words` says that the text is the minor's own."""

    id: str
    domain: Domain
    text: str
    owner: str = ""
    until: date | None = None
    status: PlanStatus = PlanStatus.PLANNED
    own_words: bool = False
    note: str = ""
    steps: tuple[PlanStep, ...] = ()
    body: str = ""
    opened_on: date | None = None
    done_on: date | None = None


@dataclass(frozen=True)
class StatusChange:
    """A goal or, where `step_id` is not empty, one of its steps stood at `old` and then at `new`.

    `old` is None for the day on which it was written down; `who` is the name of the user.
    """

    id: str
    goal_id: str
    step_id: str
    at: datetime
    who: str
    old: PlanStatus | None
    new: PlanStatus
    why: str = ""


@dataclass(frozen=True)
class PlanOpening:
    """The day on which the plan was opened, and who opened it."""

    on: date
    by: str


class VersionCause(StrEnum):
    """Why the plan was frozen as it stood."""

    HEARING_OPENED = "hearing_opened"
    DECISION_SIGNED = "decision_signed"
    APPROVED = "approved"
    BY_HAND = "by_hand"


@dataclass(frozen=True)
class PlanVersion:
    """The plan as it stood once; its goals are read by themselves. Never changed.

    `hearing_id` and `hearing_on` tell the hearing it was frozen for, if it was one.
    """

    id: str
    number: int
    made_at: datetime
    made_by: str
    cause: VersionCause
    hearing_id: str = ""
    hearing_on: date | None = None


@dataclass(frozen=True)
class PlanApproval:
    """Somebody agreed to the plan as version `number` has it. `words`: what was said to it."""

    id: str
    number: int
    name: str
    body: str
    on: date
    words: str = ""


@dataclass(frozen=True)
class PlanStanding:
    """What stands around the goals: who opened the plan, its versions (newest first), approvals."""

    opening: PlanOpening | None = None
    versions: tuple[PlanVersion, ...] = ()
    approvals: tuple[PlanApproval, ...] = ()
