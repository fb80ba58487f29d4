"""What a file says at a glance: who is late, where the minor stands, the age on some day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.model.deadlines import Deadline
from core.model.files import Age
from core.model.plan import Domain, PlanGoal


class Standing(StrEnum):
    """Where the minor stands on the way out."""

    WAITING = "waiting"  # held, and release may not be asked for yet
    MAY_ASK = "may_ask"  # held, and release may be asked for
    HELD = "held"  # held, and the day from which it may be asked for is not known
    ABSENT = "absent"
    RELEASED = "released"
    CLOSED = "closed"


class LateKind(StrEnum):
    """What somebody is late with."""

    DUTY = "duty"  # a duty of the law
    REPORT = "report"
    DIAGNOSIS = "diagnosis"
    GOAL = "goal"  # a goal of the plan or a step to one
    DECISION = "decision"  # a hearing whose day has passed without one


@dataclass(frozen=True)
class LateThing:
    """Something that was due on `due` and is not done. `rule_id`: of a duty of the law."""

    kind: LateKind
    what: str
    due: date
    days: int
    rule_id: str = ""


@dataclass(frozen=True)
class LateParty:
    """Somebody who is late, with the longest waited for first. `who` is empty where nobody said."""

    who: str
    things: tuple[LateThing, ...]


@dataclass(frozen=True)
class DomainLine:
    """A domain of the plan: the goal that matters now, and how many others it has."""

    domain: Domain
    goal: PlanGoal
    others: int


@dataclass(frozen=True)
class AgeLimitOnDay:
    """An age of the law: whether it had passed on the day that was asked about."""

    limit: Deadline
    passed: bool


@dataclass(frozen=True)
class AgeOnDay:
    """The age on `day` and the ages of the law that the file knows, the first to come first."""

    day: date
    age: Age
    limits: tuple[AgeLimitOnDay, ...]
