"""Ages that the law names, and the last day on which a person is still under one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from core.law.counting import MonthEnd, age_attained
from core.law.explain import Finding, step, years_text
from core.law.readings import Readings
from core.law.rules import RuleBook
from core.model.deadlines import Step

LEAP_BIRTHDAY = {"AGE_FEB28": MonthEnd.LAST_DAY, "AGE_MAR1": MonthEnd.NEXT_DAY}


@dataclass(frozen=True)
class AgeLimit:
    """`turns`: the day the age is attained; `last_day`: the last day still under it."""

    years: int
    turns: date
    last_day: date
    steps: tuple[Step, ...]

    @property
    def words(self) -> str:
        """The age in Hebrew, such as twenty years."""
        return years_text(self.years)

    @property
    def finding(self) -> Finding:
        return Finding(self.last_day, self.steps)


def age_limit(book: RuleBook, rule_id: str, birth: date, readings: Readings) -> AgeLimit:
    """The age limit of a rule for somebody born on `birth`. Raises NoValueAtDate."""
    rule = book.rule(rule_id)
    rounding = LEAP_BIRTHDAY[readings["leap_birthday"]]
    # The age itself may change by date; the value in force on the birthday it names decides.
    years = rule.value_at(age_attained(birth, rule.latest.number, rounding)).number
    return limit_at(years, birth, readings)


def limit_at(years: int, birth: date, readings: Readings) -> AgeLimit:
    """The limit at an age of `years` for somebody born on `birth`."""
    turns = age_attained(birth, years, LEAP_BIRTHDAY[readings["leap_birthday"]])
    steps = [step("birth", birth), step("turns", turns, age=years_text(years))]
    if turns.day != birth.day:
        steps.append(step("leap_birthday", reading=readings.text("leap_birthday")))
    birthday_within = readings["age_last_day"] == "AGE_DAY_INCL"
    last_day = turns if birthday_within else turns - timedelta(days=1)
    key = "age_last_day_same" if birthday_within else "age_last_day_before"
    steps.append(step(key, last_day, age=years_text(years)))
    return AgeLimit(years, turns, last_day, tuple(steps))


def is_minor(book: RuleBook, birth: date, on: date, readings: Readings) -> bool:
    """Whether somebody is still under 18 on a day (s. 1)."""
    return on <= age_limit(book, "def-minor-18", birth, readings).last_day
