"""Reviews that come again every few months, each with its own day (ss. 10יד(ב), 20(ג), 20(ד))."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from itertools import islice

from dateutil.rrule import MONTHLY, rrule

from core.law.calendar import rest_day_name
from core.law.counting import MonthEnd, add_months, settle_last_day
from core.law.explain import Finding, months_text, step
from core.law.readings import Readings
from core.law.rules import Rule, RuleMonthEnd, Unit
from core.law.shape_roles import rest_policy


def review_dates(
    rule: Rule, start: date, every_months: int, count: int, readings: Readings
) -> tuple[date, ...]:
    """The first `count` days on which a review that returns every `every_months` is due."""
    return tuple(islice(_series(rule, start, every_months, readings), count))


def next_review(
    rule: Rule, start: date, last_held: date | None, until: date | None, readings: Readings
) -> Finding:
    """The first review after the last one held, None when what is reviewed ended before it.

    The months are the rule's own on the day of `start`. Raises NoValueAtDate.
    """
    months = _months(rule, start)
    steps = [step("review_start", start), step("review_every", period=months_text(months))]
    if last_held is not None:
        steps.append(step("review_held", last_held))
    for due in _series(rule, start, months, readings):
        if last_held is not None and due <= last_held:
            continue
        if until is not None and due > until:
            return Finding(None, (*steps, step("review_over", until)))
        return Finding(due, (*steps, step("review_due", due)))
    raise AssertionError("a series of reviews does not end")


def _months(rule: Rule, start: date) -> int:
    value = rule.value_at(start)
    return value.number if value.unit is Unit.MONTHS else 12 * value.number


def _series(rule: Rule, start: date, months: int, readings: Readings) -> Iterator[date]:
    """Each day of the series, moved off a day of rest where the reading moves it.

    Counted from the order, all days keep its number in the month; counted from the review before,
    a day that a short month or a day of rest moved stays moved.
    """
    if months < 1:
        return
    policy = rest_policy(rule, readings)
    if readings["review_anchor"] == "ANCHOR_ORDER":
        for day in _from_order(rule, start, months):
            yield settle_last_day(day, policy, lambda d: bool(rest_day_name(d)))
        return
    while True:
        landed = add_months(start, months, rule.rounding)
        start = settle_last_day(landed, policy, lambda d: bool(rest_day_name(d)))
        yield start


def _from_order(rule: Rule, start: date, months: int) -> Iterator[date]:
    """By rrule; of the days up to the order's own number, a month has its last."""
    if rule.month_end is not RuleMonthEnd.LAST_DAY:
        number = 1
        while True:
            yield add_months(start, months * number, MonthEnd(rule.month_end.value))
            number += 1
    days = range(min(28, start.day), start.day + 1)
    found = rrule(
        MONTHLY,
        dtstart=datetime.combine(start, time()),
        interval=months,
        bymonthday=tuple(days),
        bysetpos=-1,
    )
    for moment in found:
        if moment.date() > start:
            yield moment.date()
