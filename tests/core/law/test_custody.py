"""The first meeting with a social worker: a day, or as soon as the rest is over."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.law.arrest import Span
from core.law.calendar import rest_day_name
from core.law.custody import (
    AFTER_REST,
    WITHIN,
    FirstVisit,
    calendar_rest,
    first_visit,
    recorded_visit,
)
from core.law.hours import add_hours
from core.law.rulebook import rule_book
from core.law.rules import NoValueAtDate

ENTRY, EXIT = datetime(2025, 3, 14, 17, 20), datetime(2025, 3, 15, 18, 35)
SABBATH = (ENTRY, EXIT)
MINUTE = timedelta(minutes=1)
MOMENTS = st.datetimes(datetime(2010, 1, 1), datetime(2035, 1, 1)).map(
    lambda at: at.replace(second=0, microsecond=0)
)
CLOCK, DEFERS = {"sabbath_clock": "SHABBAT_CALENDAR"}, {"admission_on_rest": "DUE_ON_REST_DEFERS"}


def visit(admitted: datetime, rest: Span | None = SABBATH, **chosen: str) -> FirstVisit:
    book = rule_book()
    return first_visit(book, book.readings(chosen), admitted=admitted, rest=rest)


@given(MOMENTS, st.booleans(), st.booleans())
def test_there_is_either_a_last_hour_or_an_end_of_rest(
    admitted: datetime, calendar: bool, defers: bool
) -> None:
    book = rule_book()
    chosen = (CLOCK if calendar else {}) | (DEFERS if defers else {})
    found = recorded_visit(book, book.readings(chosen), admitted)
    if found.mode == WITHIN:
        assert (found.by, found.not_before) == (add_hours(admitted, 24), None)
    else:
        assert found.by is None
        assert found.not_before is not None
        assert found.not_before > admitted
    assert found.finding.on is not None


@pytest.mark.parametrize(
    ("admitted", "mode"),
    [
        (ENTRY - MINUTE, WITHIN),
        (ENTRY, AFTER_REST),
        (EXIT - MINUTE, AFTER_REST),
        (EXIT, WITHIN),
    ],
)
def test_each_edge_of_the_sabbath(admitted: datetime, mode: str) -> None:
    assert visit(admitted).mode == mode


@pytest.mark.parametrize(
    ("due", "mode"),
    [(0, WITHIN), (1, AFTER_REST), (20 * 60, AFTER_REST), (20 * 60 + 1, WITHIN)],
)
def test_a_day_that_ends_in_rest_is_put_off_only_by_its_reading(due: int, mode: str) -> None:
    """A rest of twenty hours, so that a day can begin before it and end after it."""
    rest = (ENTRY, ENTRY + timedelta(hours=20))
    admitted = ENTRY + (due - 1) * MINUTE - timedelta(hours=24)
    assert visit(admitted, rest, **DEFERS).mode == mode
    assert visit(admitted, rest).mode == WITHIN


@pytest.mark.parametrize(
    ("admitted", "not_before"),
    [
        (datetime(2025, 3, 14, 23, 59), None),
        (datetime(2025, 3, 15, 0, 0), datetime(2025, 3, 16)),
        (datetime(2025, 3, 15, 23, 59), datetime(2025, 3, 16)),
        (datetime(2025, 3, 16, 0, 0), None),
    ],
)
def test_by_the_calendar_the_sabbath_is_a_day(
    admitted: datetime, not_before: datetime | None
) -> None:
    assert visit(admitted, **CLOCK).not_before == not_before


@given(st.dates(date(2000, 1, 1), date(2050, 1, 1)))
def test_days_of_rest_in_a_row_are_one(day: date) -> None:
    span = calendar_rest(day)
    assert (span is not None) is bool(rest_day_name(day))
    if span is not None:
        start, end = span
        assert start.date() <= day < end.date()
        assert not rest_day_name(start.date() - timedelta(days=1))
        assert not rest_day_name(end.date())


def test_without_rest_it_is_a_day() -> None:
    assert visit(datetime(2024, 2, 28, 10, 0), None).by == datetime(2024, 2, 29, 10, 0)


def test_before_the_law_there_is_no_answer() -> None:
    with pytest.raises(NoValueAtDate):
        visit(datetime(2008, 7, 29, 10, 0), None)
