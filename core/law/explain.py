"""How a date explains itself: the steps that led to it and what other readings would give."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property, lru_cache

from core.law.readings import Readings
from core.law.rules import RuleBook, Unit
from core.model.deadlines import Explanation, ReadingResult, Step
from core.wording import text


@dataclass(frozen=True)
class Finding:
    """The day a rule leads to, None where it leads to none, and the way there.

    `at`: the hour in Israel, of a rule that counts hours.
    """

    on: date | None
    steps: tuple[Step, ...]
    at: datetime | None = None


Compute = Callable[[Readings], Finding]


class Line(Step):
    """A step that is worded when somebody reads it.

    Most steps lead to what another reading of the law would give, of which only the day is asked.
    """

    key: str
    values: Mapping[str, object]

    def __init__(self, key: str, on: date | None, values: Mapping[str, object]) -> None:
        self.__dict__.update(key=key, on=on, values=values)  # a step is frozen: not by assignment

    @cached_property
    def text(self) -> str:
        """The words of `law.step.<key>`."""
        values = self.values if self.on is None else {"on": self.on, **self.values}
        return text(f"law.step.{self.key}", **values)


def step(key: str, /, on: date | None = None, **values: object) -> Step:
    """A line of arithmetic from `law.step.<key>`; `on` is the day it arrives at."""
    return Line(key, on, values)


def amount_text(unit: Unit, amount: float) -> str:
    """An amount of a unit in Hebrew, such as ten days."""
    names = {
        Unit.MINUTES: "minute",
        Unit.HOURS: "hour",
        Unit.DAYS: "day",
        Unit.MONTHS: "month",
        Unit.YEARS: "year",
        Unit.SHEKELS: "shekel",
        Unit.AGE: "year",
        Unit.COUNT: "count",
    }
    return _counted(names[unit], amount)


def minutes_text(minutes: int) -> str:
    """A length of time in days, hours and minutes, the parts that are not nothing."""
    days, rest = divmod(minutes, 24 * 60)
    hours, left = divmod(rest, 60)
    parts = ((Unit.DAYS, days), (Unit.HOURS, hours), (Unit.MINUTES, left))
    said = [amount_text(unit, amount) for unit, amount in parts if amount]
    return text("law.count.and").join(said) if said else amount_text(Unit.MINUTES, 0)


def days_text(days: int) -> str:
    """A number of days in Hebrew."""
    return _counted("day", days)


def months_text(months: int) -> str:
    return _counted("month", months)


def years_text(years: int) -> str:
    return _counted("year", years)


@lru_cache(maxsize=1024)
def _counted(unit: str, number: float) -> str:
    if number in (1, 2):
        return text(f"law.count.{unit}_{int(number)}")
    return text(f"law.count.{unit}_many", n=number)


def explain(
    book: RuleBook, rule_id: str, at: date, readings: Readings, compute: Compute
) -> tuple[Finding, Explanation]:
    """Run `compute` under the chosen readings, and once for each other answer to each question.

    `at` is the day of the event: it decides which value of the rule is cited. Questions whose
    answers all lead to the same day are left out. Raises NoValueAtDate.
    """
    rule = book.rule(rule_id)
    value = rule.value_at(at)
    finding = compute(readings)
    results: list[ReadingResult] = []
    for group_id in rule.readings:
        chosen = readings[group_id]
        options = book.groups[group_id].options
        days = [
            finding.on
            if option.code == chosen
            else compute(readings.using(group_id, option.code)).on
            for option in options
        ]
        if len(set(days)) > 1:
            results += [
                ReadingResult(option.code, option.text, option.code == chosen, on)
                for option, on in zip(options, days, strict=True)
            ]
    explanation = Explanation(
        rule_id=rule.id,
        section=rule.section_text,
        title=rule.title,
        meaning=rule.meaning,
        steps=tuple(Step(each.text, each.on) for each in finding.steps),
        readings=tuple(results),
        source=value.source,
        last_verified_on=value.last_verified_on,
        fingerprint=book.fingerprint_of(rule, value),
        warning=rule.warning,
        choices=tuple(readings[group_id] for group_id in rule.readings),
    )
    return finding, explanation


def other_date(finding: Finding, explanation: Explanation) -> date | None:
    """The first day that another reading leads to, where it is not the same."""
    for result in explanation.readings:
        if not result.chosen and result.on not in (None, finding.on):
            return result.on
    return None
