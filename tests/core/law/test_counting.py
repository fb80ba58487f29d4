"""Periods and ages, counted as section 10 of the Interpretation Law says."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.law.counting import (
    MonthEnd,
    RestDay,
    add_months,
    age_attained,
    age_on,
    days_end,
    months_end,
    settle_last_day,
)

DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))


def test_first_day_out_or_in() -> None:
    start = date(2025, 3, 10)
    assert days_end(start, 7, first_day_counted=False) == date(2025, 3, 17)
    assert days_end(start, 7, first_day_counted=True) == date(2025, 3, 16)


@pytest.mark.parametrize(
    ("start", "months", "last_day", "next_day"),
    [
        (date(2025, 1, 31), 1, date(2025, 2, 28), date(2025, 3, 1)),
        (date(2024, 1, 30), 1, date(2024, 2, 29), date(2024, 3, 1)),
        (date(2025, 8, 31), 1, date(2025, 9, 30), date(2025, 10, 1)),
        (date(2024, 2, 29), 12, date(2025, 2, 28), date(2025, 3, 1)),
        (date(2024, 2, 29), 48, date(2028, 2, 29), date(2028, 2, 29)),
        (date(2025, 2, 28), 1, date(2025, 3, 28), date(2025, 3, 28)),
        (date(2025, 3, 31), -1, date(2025, 2, 28), date(2025, 3, 1)),
    ],
)
def test_a_missing_day_is_rounded_by_the_rule(
    start: date, months: int, last_day: date, next_day: date
) -> None:
    assert add_months(start, months, MonthEnd.LAST_DAY) == last_day
    assert add_months(start, months, MonthEnd.NEXT_DAY) == next_day


def test_a_period_with_its_first_day_ends_a_day_earlier() -> None:
    assert months_end(date(2024, 3, 1), 12, first_day_counted=False) == date(2025, 3, 1)
    assert months_end(date(2024, 3, 1), 12, first_day_counted=True) == date(2025, 2, 28)
    assert months_end(date(2025, 1, 31), 6, first_day_counted=True) == date(2025, 7, 30)


def test_each_period_starts_from_its_own_day() -> None:
    start = date(2025, 1, 31)
    in_one = months_end(start, 2, first_day_counted=False)
    in_two = months_end(months_end(start, 1, first_day_counted=False), 1, first_day_counted=False)
    assert (in_one, in_two) == (date(2025, 3, 31), date(2025, 3, 28))


def test_a_last_day_of_rest_moves_only_where_the_rule_says() -> None:
    rest = {date(2025, 7, 5), date(2025, 7, 6)}
    assert settle_last_day(date(2025, 7, 5), RestDay.MOVES, rest.__contains__) == date(2025, 7, 7)
    assert settle_last_day(date(2025, 7, 5), RestDay.STAYS, rest.__contains__) == date(2025, 7, 5)
    assert settle_last_day(date(2025, 7, 4), RestDay.MOVES, rest.__contains__) == date(2025, 7, 4)


def test_ages_of_those_born_on_29_february() -> None:
    birth = date(2004, 2, 29)
    assert age_attained(birth, 20, MonthEnd.LAST_DAY) == date(2024, 2, 29)
    assert age_attained(birth, 21, MonthEnd.LAST_DAY) == date(2025, 2, 28)
    assert age_attained(birth, 21, MonthEnd.NEXT_DAY) == date(2025, 3, 1)


@pytest.mark.parametrize(
    ("birth", "on", "age"),
    [
        (date(2009, 6, 15), date(2026, 6, 14), (16, 11)),
        (date(2009, 6, 15), date(2026, 6, 15), (17, 0)),
        (date(2008, 2, 29), date(2026, 2, 28), (18, 0)),
        (date(2009, 12, 31), date(2026, 11, 30), (16, 11)),
        (date(2026, 1, 1), date(2025, 1, 1), (0, 0)),
    ],
)
def test_age_in_years_and_months(birth: date, on: date, age: tuple[int, int]) -> None:
    assert age_on(birth, on) == age


@given(DAYS, st.integers(0, 400), st.booleans())
def test_adding_days_is_monotone(start: date, days: int, counted: bool) -> None:
    end = days_end(start, days, first_day_counted=counted)
    assert end < days_end(start, days + 1, first_day_counted=counted)
    assert end < days_end(start + timedelta(days=1), days, first_day_counted=counted)


@given(DAYS, st.integers(0, 400), st.sampled_from(MonthEnd))
def test_adding_months_is_monotone_and_never_goes_back(
    start: date, months: int, rounding: MonthEnd
) -> None:
    end = add_months(start, months, rounding)
    assert start <= end < add_months(start, months + 1, rounding)
    assert end <= add_months(start + timedelta(days=1), months, rounding)


@given(DAYS, st.integers(1, 400))
def test_a_period_of_months_ends_on_its_number_or_on_the_last_day(start: date, months: int) -> None:
    end = add_months(start, months, MonthEnd.LAST_DAY)
    assert (end.year * 12 + end.month) - (start.year * 12 + start.month) == months
    assert end.day == start.day or (end + timedelta(days=1)).day == 1
