"""Dates that the law opens and closes, each with its explanation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class DeadlineKind(StrEnum):
    OPENS = "opens"  # from this day something may be done
    CLOSES = "closes"  # after this day something may no longer be done, or ends by itself
    DUE = "due"  # by this day somebody must act
    AGE = "age"  # an age is attained


class Urgency(StrEnum):
    """Where a deadline stands today. OPEN: what it opens may already be done."""

    OVERDUE = "overdue"
    TODAY = "today"
    SOON = "soon"  # within thirty days
    LATER = "later"
    OPEN = "open"
    PAST = "past"  # over, and nobody had to act
    MET = "met"  # the duty was fulfilled


@dataclass(frozen=True)
class Step:
    """One line of the arithmetic, in Hebrew; `on` is the day this step arrives at."""

    text: str
    on: date | None = None


@dataclass(frozen=True)
class ReadingResult:
    """One way to read an open question of law and the day it leads to."""

    code: str
    title: str
    chosen: bool
    on: date | None


@dataclass(frozen=True)
class Explanation:
    """Why a date is what it is. Frozen with the decision that relied on it.

    `readings` holds the days of each open question whose answers differ; `choices` the code chosen
    for every question the rule asks, whether or not they differ here.
    """

    rule_id: str
    section: str
    title: str
    meaning: str
    steps: tuple[Step, ...]
    readings: tuple[ReadingResult, ...]
    source: str
    last_verified_on: date
    fingerprint: str
    warning: str = ""
    choices: tuple[str, ...] = ()


class OverrideReason(StrEnum):
    """Why a committee keeps to another day than the computed one."""

    COURT_ORDER = "court_order"  # a court fixed the day
    OTHER_LAW = "other_law"  # another law, or another order, moves it
    DISPUTED_FACT = "disputed_fact"  # a fact is in dispute, and the safer day is kept
    LEGAL_ADVICE = "legal_advice"  # a lawyer's written opinion


@dataclass(frozen=True)
class DateOverride:
    """Another day than the computed one: proposed by one person, in force once a second confirms.

    It holds only for `computed_on`: when the computed day moves, the override rests until it is
    proposed and confirmed anew.
    """

    id: str
    rule_id: str
    event_id: str
    computed_on: date
    on: date
    reason: OverrideReason
    words: str
    proposed_by: str
    proposed_by_id: str
    proposed_at: datetime
    confirmed_by: str = ""
    confirmed_at: datetime | None = None

    @property
    def confirmed(self) -> bool:
        return self.confirmed_at is not None


@dataclass(frozen=True)
class DateChange:
    """A date that moved when a fact or a reading changed; None where there was or is none."""

    rule_id: str
    title: str
    old: date | None
    new: date | None
    changed_at: datetime
    by: str
    cause: str


@dataclass(frozen=True)
class Deadline:
    """A day of the law. `other_date`: under another reading; `met_on`: proof of the duty.

    `at`: the hour in Israel, where the rule counts hours. `event_id`: the recorded event it counts
    from, empty where that is a fact of the case itself. `override`: proposed or in force.
    """

    rule_id: str
    section: str
    title: str
    kind: DeadlineKind
    on: date
    actor: str
    explanation: Explanation
    note: str = ""
    other_date: date | None = None
    met_on: date | None = None
    at: datetime | None = None
    event_id: str = ""
    override: DateOverride | None = None

    @property
    def overridden(self) -> bool:
        """Whether a confirmed override of this very day is in force."""
        over = self.override
        return over is not None and over.confirmed and over.computed_on == self.on

    @property
    def counts_on(self) -> date:
        """The day that lists and warnings go by: the override's in force, else the computed."""
        return self.override.on if self.override is not None and self.overridden else self.on

    def days_left(self, today: date) -> int:
        return (self.counts_on - today).days

    def urgency(self, today: date) -> Urgency:
        if self.met_on is not None:
            return Urgency.MET
        return urgency_of(self.kind, self.days_left(today))


def urgency_of(kind: DeadlineKind, left: int) -> Urgency:
    """Where a date that nobody has met stands, `left` days before it."""
    if left < 0:
        past = {DeadlineKind.OPENS: Urgency.OPEN, DeadlineKind.DUE: Urgency.OVERDUE}
        return past.get(kind, Urgency.PAST)
    if kind is DeadlineKind.OPENS and left == 0:
        return Urgency.OPEN
    if left == 0:
        return Urgency.TODAY
    return Urgency.SOON if left <= 30 else Urgency.LATER
