"""The prison track: two thirds, the end of the term, the forum, and a renewed hearing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

from core.law.ages import is_minor
from core.law.counting import add_months
from core.law.explain import Finding, days_text, months_text, step
from core.law.facility import passed
from core.law.periods import period_end
from core.law.readings import Readings
from core.law.rules import RuleBook, Unit
from core.model.deadlines import Step
from core.wording import text


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

    Up to three months nobody; up to six the unit, by the permanent text the Commissioner; up to
    a year, by the temporary order only, the unit for an adult; else the committee (ss. 2(א), 3(א)).
    The age is that on the two-thirds date (s. 3(א)(2)). Raises NoValueAtDate.
    """
    none_up_to, short_up_to = book.rule("crl-unit-3-6m").value_at(two_thirds_date).amounts
    if months <= none_up_to:
        return "none"
    temporary = readings["prison_text"] == "TEMP_ORDER_2018"
    if months <= short_up_to:
        return "ips_unit" if temporary else "commissioner"
    if not temporary:
        return "committee"
    minor_above = book.number("crl-minor-forum-6m", two_thirds_date)
    if months > minor_above and is_minor(book, birth, two_thirds_date, readings):
        return "committee"
    _, adult_up_to = book.rule("crl-adult-forum-1y").value_at(two_thirds_date).amounts
    return "ips_unit" if months <= adult_up_to else "committee"


def forum_finding(
    book: RuleBook, readings: Readings, *, months: int, birth: date, two_thirds_date: date
) -> tuple[str, tuple[Step, ...]]:
    """Who decides, as `forum`, and why. Raises NoValueAtDate."""
    who = forum(book, readings, months=months, birth=birth, two_thirds_date=two_thirds_date)
    minor = is_minor(book, birth, two_thirds_date, readings)
    key = "prison_minor_then" if minor else "prison_adult_then"
    return who, (
        step("prison_term", term=months_text(months)),
        step(key, two_thirds_date),
        step("prison_text_used", reading=readings.text("prison_text")),
        Step(text(f"law.forum.{who}")),
    )


@dataclass(frozen=True)
class DormTime:
    """Whether time in a locked dormitory counts as served, how much, and from which day."""

    counts: bool
    days: int
    counted_from: date
    steps: tuple[Step, ...]


def dorm_time(*, dorm_entry: date, moved_on: date, converted: bool) -> DormTime:
    """Time in a locked dormitory before a move to prison (s. 8(ג)).

    It counts for somebody moved under s. 25א or 25ב(ג) of the Youth Law, from the day of entry up
    to the day before the move; the day of the move is the first one in prison.
    """
    days = max(0, (moved_on - dorm_entry).days)
    steps = [step("prison_dorm_time", moved_on, entry=dorm_entry, days=days_text(days))]
    if not converted:
        return DormTime(False, 0, moved_on, (*steps, step("prison_dorm_lost", moved_on)))
    start = min(dorm_entry, moved_on)
    steps.append(step("prison_dorm_counts", start, days=days_text(days)))
    return DormTime(True, days, start, tuple(steps))


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
