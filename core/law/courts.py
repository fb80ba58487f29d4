"""Which court tries somebody for an offence, and whether it may order a dormitory (ss. 1, 5א)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from core.law.ages import limit_at
from core.law.explain import step
from core.law.readings import Readings
from core.law.rules import RuleBook
from core.model.deadlines import Step

ADULT = "adult"  # already 18 on the day of the offence: this law does not apply
MINOR = "youth_court_minor"
EIGHTEEN = "youth_court_18"
NINETEEN = "ordinary_court_19"


@dataclass(frozen=True)
class TrialCourt:
    """`court` is one of the words above; `dorm_order`: an order of s. 26(5) is possible there."""

    court: str
    dorm_order: bool
    steps: tuple[Step, ...]


def trial_court(
    book: RuleBook, readings: Readings, *, birth: date, offence: date, indictment: date
) -> TrialCourt:
    """The court by the ages on the days of the offence and of the indictment (s. 5א).

    Raises NoValueAtDate for an indictment before the section was law.
    """
    minor = limit_at(book.rule("def-minor-18").value_at(offence).number, birth, readings)
    adult = limit_at(book.number("age-5a-b-adult-court-19", indictment), birth, readings)
    if offence > minor.last_day:
        court, key = ADULT, "forum_adult"
    elif indictment <= minor.last_day:
        court, key = MINOR, "forum_minor"
    elif indictment <= adult.last_day:
        court, key = EIGHTEEN, "forum_18"
    else:
        court, key = NINETEEN, "forum_19"
    steps = [*minor.steps]
    if court in (EIGHTEEN, NINETEEN):
        steps += adult.steps[1:]
    dorm_order = court == MINOR
    steps += [
        step("forum_offence", offence),
        step("forum_indictment", indictment),
        step(key),
        step("forum_dorm" if dorm_order else "forum_no_dorm"),
    ]
    return TrialCourt(court, dorm_order, tuple(steps))
