"""The rehabilitation plan: domains, goals and steps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
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


@dataclass(frozen=True)
class PlanStep:
    id: str
    text: str
    owner: str = ""
    until: date | None = None
    status: PlanStatus = PlanStatus.PLANNED


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
