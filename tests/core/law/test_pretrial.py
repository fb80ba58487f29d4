"""Detention and house arrest until judgment: months of several periods, starts, thresholds."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.law.counting import MonthEnd, add_months
from core.law.pretrial import (
    Detention,
    extension_allowed,
    house_arrest_end,
    review_needed,
    verdict_limit,
)
from core.law.rulebook import rule_book
from core.law.rules import NoValueAtDate, RuleBook

DAY = timedelta(days=1)
STARTS = st.dates(date(2010, 1, 1), date(2035, 1, 1))
LENGTHS = st.integers(0, 100)
GAPS = st.integers(2, 100)


def limit(*spans: tuple[date, date | None], **chosen: str) -> date | None:
    book = rule_book()
    return verdict_limit(book, book.readings(chosen), [Detention(*span) for span in spans]).on


@given(STARTS)
def test_one_period_is_six_months(start: date) -> None:
    same_number = add_months(start, 6, MonthEnd.LAST_DAY)
    assert limit((start, None)) == same_number - DAY
    assert limit((start, None), detention_months="IL10B") == same_number


@given(STARTS, LENGTHS)
def test_a_period_cut_in_two_is_still_one(start: date, length: int) -> None:
    last = start + length * DAY
    assert limit((start, last), (last + DAY, None)) == limit((start, None))
    assert limit((last, None), (start, last)) == limit((start, None))


@given(STARTS, LENGTHS, GAPS)
def test_every_day_of_freedom_puts_the_day_off(start: date, length: int, gap: int) -> None:
    last = start + length * DAY
    again = last + gap * DAY
    found = limit((start, last), (again, None))
    assert found is not None
    assert found < add_months(again, 6, MonthEnd.LAST_DAY)
    # Months differ in length: the months left may fall on shorter ones than those used.
    whole = limit((start, None))
    assert whole is not None
    assert whole + (gap - 1) * DAY - found <= 6 * DAY


@given(STARTS, LENGTHS, GAPS)
def test_the_uncounted_first_day_is_one_day_in_all(start: date, length: int, gap: int) -> None:
    last = start + length * DAY
    spans = ((start, last), (last + gap * DAY, None))
    counted = limit(*spans)
    uncounted = limit(*spans, detention_months="IL10B")
    assert counted is not None
    assert uncounted == counted + DAY


def test_it_ends_inside_the_period_in_which_the_months_run_out() -> None:
    ended = (date(2024, 1, 1), date(2024, 6, 30))
    later = (date(2025, 1, 1), None)
    assert limit(ended, later) == date(2024, 6, 30)
    assert limit(ended) == date(2024, 6, 30)
    # Five months and 29 days: of a month of 31 days two are left.
    assert limit((ended[0], ended[1] - DAY), later) == date(2025, 1, 2)
    # Under the other reading one day more is left, and it is the first of the later period.
    assert limit(ended, later, detention_months="IL10B") == date(2025, 1, 1)


def test_months_used_up_by_days_over_end_with_the_period_before() -> None:
    # Five months and 30 days; of one month of 28 days nothing is left.
    spans = ((date(2024, 7, 1), date(2024, 12, 30)), (date(2025, 2, 1), None))
    assert limit(*spans) == date(2024, 12, 30)


def test_what_has_not_run_out_has_no_day() -> None:
    assert limit() is None
    assert limit((date(2025, 1, 1), date(2025, 6, 29))) is None


def test_before_the_law_there_is_no_answer() -> None:
    with pytest.raises(NoValueAtDate):
        limit((date(2008, 7, 29), None))


@pytest.mark.parametrize("indictment", [None, date(2025, 3, 1), date(2025, 1, 15)])
def test_house_arrest_counts_from_its_start_unless_an_indictment_follows(
    book: RuleBook, indictment: date | None
) -> None:
    for code in ("START_CONDITION", "START_INDICTMENT"):
        readings = book.readings({"house_arrest_start": code})
        found = house_arrest_end(
            book, readings, condition_start=date(2025, 3, 1), indictment=indictment
        )
        assert found.on == date(2025, 12, 1)


def test_an_indictment_that_follows_matters_to_one_reading(book: RuleBook) -> None:
    def end(code: str) -> date | None:
        return house_arrest_end(
            book,
            book.readings({"house_arrest_start": code}),
            condition_start=date(2025, 3, 1),
            indictment=date(2025, 3, 2),
        ).on

    assert (end("START_CONDITION"), end("START_INDICTMENT")) == (
        date(2025, 12, 1),
        date(2025, 12, 2),
    )


@pytest.mark.parametrize(
    ("hours", "electronic", "decision", "needed"),
    [
        (16, False, date(2025, 1, 1), False),
        (16.25, False, date(2025, 1, 1), True),
        (16, True, date(2015, 6, 15), False),
        (16, True, date(2015, 6, 16), True),
        (17, True, date(2015, 6, 15), True),
    ],
)
def test_what_a_court_must_look_at_again(
    book: RuleBook, hours: float, electronic: bool, decision: date, needed: bool
) -> None:
    found, steps = review_needed(
        book, hours_per_day=hours, electronic=electronic, decision=decision
    )
    assert found is needed
    assert len(steps) == 1 + electronic


@pytest.mark.parametrize(("days", "allowed"), [(45, True), (46, False), (150, False)])
def test_no_long_extension_for_a_minor(book: RuleBook, days: int, allowed: bool) -> None:
    found, steps = extension_allowed(book, days)
    assert found is allowed
    assert "150" in steps[0].text
