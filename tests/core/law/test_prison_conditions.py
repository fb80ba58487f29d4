"""The condition period, and the least of it that may be served after a partial revocation."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.law.prison_conditions import condition_period, days_between, partial_return
from core.law.readings import Readings
from core.law.rulebook import rule_book
from core.law.rules import RuleBook

START, MONTHS = date(2025, 3, 1), 12  # the last day of the term is 28.2.2026


@pytest.mark.parametrize(
    ("released", "end", "days"),
    [
        (date(2026, 2, 1), date(2026, 2, 28), 28),
        (date(2026, 2, 28), date(2026, 2, 28), 1),
        (date(2026, 3, 1), None, 0),
    ],
)
def test_conditions_hold_up_to_the_end_of_the_term(
    book: RuleBook, readings: Readings, released: date, end: date | None, days: int
) -> None:
    found = condition_period(book, readings, start=START, months=MONTHS, released_on=released)
    assert (found.end, found.days) == (end, days)


@pytest.mark.parametrize(
    ("days_asked", "allowed"), [(14, False), (15, True), (29, True), (30, False)]
)
def test_half_of_an_odd_period_is_rounded_up(
    book: RuleBook, days_asked: int, allowed: bool
) -> None:
    found = partial_return(
        book,
        released_on=date(2024, 2, 1),
        term_end=date(2024, 2, 29),
        return_days=days_asked,
    )
    assert (found.least, found.allowed) == (15, allowed)


def test_there_is_no_return_when_nothing_was_left(book: RuleBook) -> None:
    found = partial_return(
        book, released_on=date(2024, 3, 2), term_end=date(2024, 3, 1), return_days=0
    )
    assert (found.least, found.allowed) == (0, False)


@given(st.dates(date(2019, 1, 1), date(2040, 1, 1)), st.integers(1, 3000))
def test_the_whole_period_may_always_be_returned_for(released: date, days: int) -> None:
    end = released + timedelta(days=days - 1)
    found = partial_return(rule_book(), released_on=released, term_end=end, return_days=days)
    assert found.allowed
    assert days_between(released, end) == days
    assert 2 * found.least >= days > 2 * (found.least - 1)
