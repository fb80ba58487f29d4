"""The prison track: two thirds, the end of the term, the forum, and a renewed hearing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

from core.law.ages import is_minor
from core.law.counting import add_months
from core.law.explain import Finding, months_text, step
from core.law.facility import passed
from core.law.periods import period_end
from core.law.readings import Readings
from core.law.rules import RuleBook, Unit
from core.model.deadlines import Step


@dataclass(frozen=True)
class TwoThirds:
    """`served`: the last day of the part that must be served; `earliest`: the day after."""

    served: date
    earliest: date
    steps: tuple[Step, ...]

    @property
    def finding(self) -> Finding:
        return Finding(self.earliest, self.steps)


def two_thirds(book: RuleBook, readings: Readings, *, start: date, months: int) -> TwoThirds:
    """When the part of the term that must be served has been served (s. 3(א)).

    Whole months run by the calendar; what is left of a month is its part of the days of the
    month it falls in, rounded up, since a part of a day is not a day served. Raises NoValueAtDate.
    """
    rule = book.rule("crl-two-thirds")
    value = rule.value_at(start)
    parts, of = value.number, value.of or 1
    whole, left = divmod(months * parts, of)
    first_counted = _first_day_counted(readings)
    served = period_end(rule, start, whole, Unit.MONTHS, first_day_counted=first_counted)
    steps = [step("sentence", start, term=months_text(months))]
    steps.append(step("part_months", parts=parts, of=of, months=months_text(whole)))
    steps.append(step(_first_day_key(first_counted)))
    if left:
        after = add_months(start, whole, rule.rounding)
        length = (add_months(start, whole + 1, rule.rounding) - after).days
        days = ceil(length * left / of)
        served += timedelta(days=days)
        steps.append(step("part_days", parts=left, of=of, length=length, days=days))
    steps.append(step("part_served", served))
    earliest = served + timedelta(days=1)
    steps.append(step("part_earliest", earliest))
    return TwoThirds(served, earliest, tuple(steps))


def term_end(book: RuleBook, readings: Readings, *, start: date, months: int) -> Finding:
    """The last day of the term."""
    rule = book.rule("crl-condition-period")
    first_counted = _first_day_counted(readings)
    on = period_end(rule, start, months, Unit.MONTHS, first_day_counted=first_counted)
    return Finding(
        on,
        (
            step("sentence", start, term=months_text(months)),
            step(_first_day_key(first_counted)),
            step("term_end", on),
        ),
    )


def forum(
    book: RuleBook, readings: Readings, *, months: int, birth: date, two_thirds_date: date
) -> str:
    """Who decides: "committee", "ips_unit", "commissioner", or "none" for the shortest terms.

    The age is that on the two-thirds date (s. 3(א)(2)). Raises NoValueAtDate.
    """
    if months <= book.number("crl-unit-3-6m", two_thirds_date):
        return "none"
    temporary = readings["prison_text"] == "TEMP_ORDER_2018"
    if months <= book.number("crl-minor-forum-6m", two_thirds_date):
        return "ips_unit" if temporary else "commissioner"
    short = months <= book.number("crl-adult-forum-1y", two_thirds_date)
    if temporary and short and not is_minor(book, birth, two_thirds_date, readings):
        return "ips_unit"
    return "committee"


def half_year_end(book: RuleBook, refused: date) -> date:
    """The end of the half year after a refusal (s. 19(1)(5)). Raises NoValueAtDate."""
    rule = book.rule("crl-rehearing-6m")
    value = rule.value_at(refused)
    return period_end(rule, refused, value.number, value.unit)


def rehearing_from(book: RuleBook, readings: Readings, refused: date) -> Finding:
    """The first day on which the prisoner may ask for a renewed hearing. Raises NoValueAtDate."""
    rule = book.rule("crl-rehearing-6m")
    end = half_year_end(book, refused)
    steps = [
        step("refused", refused),
        step("half_year", end, period=months_text(rule.value_at(refused).number)),
    ]
    if end.day != refused.day:
        steps.append(step("short_month", day=refused.day))
    on = passed(end, readings)
    return Finding(on, (*steps, step("rehearing_from", on)))


def _first_day_counted(readings: Readings) -> bool:
    return readings["sentence_months"] == "MONTH_INCL"


def _first_day_key(counted: bool) -> str:
    return "term_first_counted" if counted else "term_first_not_counted"
