"""The prison track's own arithmetic."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.law.prison import forum, rehearing_from, term_end, two_thirds
from core.law.readings import Readings
from core.law.rulebook import rule_book
from core.law.rules import RuleBook


@pytest.mark.parametrize(
    ("months", "served"),
    [
        (12, date(2026, 10, 31)),
        (10, date(2026, 9, 20)),  # six months and 20 of September's 30 days
        (11, date(2026, 10, 11)),  # seven months and 11 of October's 31 days, rounded up
    ],
)
def test_parts_of_months(book: RuleBook, readings: Readings, months: int, served: date) -> None:
    found = two_thirds(book, readings, start=date(2026, 3, 1), months=months)
    assert (found.served, found.earliest) == (served, served + timedelta(days=1))


def test_a_renewed_hearing_may_be_asked_after_half_a_year(
    book: RuleBook, readings: Readings
) -> None:
    refused = date(2025, 8, 31)
    assert rehearing_from(book, readings, refused).on == date(2026, 3, 1)
    on_the_day = readings.using("eligible_from", "ELIG_ANNIV")
    assert rehearing_from(book, on_the_day, refused).on == date(2026, 2, 28)


def test_the_shortest_terms_have_no_forum(book: RuleBook, readings: Readings) -> None:
    day = date(2025, 6, 1)
    assert forum(book, readings, months=3, birth=date(2009, 1, 1), two_thirds_date=day) == "none"


STARTS = st.dates(date(2019, 1, 1), date(2040, 12, 31))


@given(STARTS, st.integers(1, 240), st.sampled_from(["MONTH_INCL", "IL10B"]))
def test_two_thirds_lie_within_the_term_and_grow_with_it(
    start: date, months: int, reading: str
) -> None:
    book = rule_book()
    readings = book.readings({"sentence_months": reading})
    part = two_thirds(book, readings, start=start, months=months)
    whole = term_end(book, readings, start=start, months=months).on
    assert whole is not None
    assert start < part.earliest <= whole + timedelta(days=1)
    longer = two_thirds(book, readings, start=start, months=months + 1)
    assert longer.served > part.served
