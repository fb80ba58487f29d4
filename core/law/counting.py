"""Counting periods and ages as section 10 of the Interpretation Law 1981 says.

Every choice that a library would make silently (a month without that day, the first day, a last
day that is a day of rest) is a word of the rule, given by the caller.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from dateutil.relativedelta import relativedelta


class MonthEnd(StrEnum):
    """Where a period of months ends when its last month lacks the day of the event."""

    LAST_DAY = "last_day"  # s. 10(ב): the month's last day
    NEXT_DAY = "next_day"  # the first day of the month after


class RestDay(StrEnum):
    """Whether a last day that is a day of rest moves on (s. 10(ג))."""

    STAYS = "stays"
    MOVES = "moves"
    BY_READING = "by_reading"  # an open question: see the rule's readings


def days_end(start: date, days: int, *, first_day_counted: bool) -> date:
    """The last day of a period of `days` from `start`; s. 10(א) does not count the first day."""
    return start + timedelta(days=days - 1 if first_day_counted else days)


@lru_cache(maxsize=4096)  # the readings of one date mostly ask for the same additions
def add_months(start: date, months: int, month_end: MonthEnd) -> date:
    """The day with the same number `months` later (or earlier); s. 10(ב)."""
    landed: date = start + relativedelta(months=months)
    if landed.day != start.day and month_end is MonthEnd.NEXT_DAY:
        return landed + timedelta(days=1)
    return landed


def months_end(
    start: date, months: int, *, first_day_counted: bool, month_end: MonthEnd = MonthEnd.LAST_DAY
) -> date:
    """The last day of a period of `months` after `start`; a day earlier if `start` is counted."""
    landed = add_months(start, months, month_end)
    return landed - timedelta(days=1) if first_day_counted else landed


def settle_last_day(end: date, policy: RestDay, is_rest_day: Callable[[date], bool]) -> date:
    """The last day after the rule's rest-day policy; days of rest inside a period always count.

    An open policy is answered by its reading before it comes here.
    """
    if policy is RestDay.BY_READING:
        raise ValueError("the reading decides whether the last day moves")
    if policy is RestDay.MOVES:
        while is_rest_day(end):
            end += timedelta(days=1)
    return end


def age_attained(birth: date, years: int, leap_birthday: MonthEnd) -> date:
    """The day on which an age is attained; `leap_birthday` decides for 29 February."""
    return add_months(birth, 12 * years, leap_birthday)


def age_on(birth: date, on: date, leap_birthday: MonthEnd = MonthEnd.LAST_DAY) -> tuple[int, int]:
    """Whole years and months of age on a day; (0, 0) before birth."""
    if on < birth:
        return 0, 0
    months = 12 * (on.year - birth.year) + on.month - birth.month
    if add_months(birth, months, leap_birthday) > on:
        months -= 1
    return divmod(months, 12)
