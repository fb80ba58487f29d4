"""Dates that the law opens and closes, each with its explanation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
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
    """Why a date is what it is. Frozen with the decision that relied on it."""

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


@dataclass(frozen=True)
class Deadline:
    """A day of the law. `other_date`: under another reading; `met_on`: proof of the duty."""

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

    def days_left(self, today: date) -> int:
        return (self.on - today).days

    def urgency(self, today: date) -> Urgency:
        if self.met_on is not None:
            return Urgency.MET
        left = self.days_left(today)
        if left < 0:
            past = {DeadlineKind.OPENS: Urgency.OPEN, DeadlineKind.DUE: Urgency.OVERDUE}
            return past.get(self.kind, Urgency.PAST)
        if self.kind is DeadlineKind.OPENS and left == 0:
            return Urgency.OPEN
        if left == 0:
            return Urgency.TODAY
        return Urgency.SOON if left <= 30 else Urgency.LATER
