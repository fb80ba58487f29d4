"""From an arrest to a judge: the hours by age, and what the Sabbath or a festival does to them."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.law.arrest import (
    BadRest,
    JudgeDeadline,
    Span,
    approval_needed,
    delay_end,
    judge_deadline,
    rest_after,
    rest_span,
)
from core.law.hours import add_hours, elapsed
from core.law.rulebook import rule_book
from core.law.rules import NoValueAtDate, RuleBook

THIRTEEN, SIXTEEN = date(2011, 12, 1), date(2009, 1, 1)
ENTRY, EXIT = datetime(2025, 3, 14, 17, 20), datetime(2025, 3, 15, 18, 35)
SABBATH = (ENTRY, EXIT)
MINUTE = timedelta(minutes=1)
# The week of that Sabbath; no clock is moved in it.
ARRESTS = st.integers(0, 7 * 24 * 60).map(lambda n: datetime(2025, 3, 11) + n * MINUTE)


def brought(arrest: datetime, birth: date = SIXTEEN, rest: Span | None = SABBATH) -> JudgeDeadline:
    book = rule_book()
    return judge_deadline(book, book.readings(), arrest=arrest, birth=birth, rest=rest)


@given(ARRESTS)
def test_on_the_sabbath_nobody_is_brought_and_nobody_is_forgotten(arrest: datetime) -> None:
    for birth, hours in ((THIRTEEN, 12), (SIXTEEN, 24)):
        found = brought(arrest, birth)
        assert found.hours == hours
        assert arrest < found.by
        assert not ENTRY < found.by <= EXIT
        assert found.by <= max(add_hours(arrest, hours), add_hours(EXIT, 4))
    assert brought(arrest, THIRTEEN).by <= brought(arrest, SIXTEEN).by


@given(ARRESTS)
def test_without_rest_the_hours_alone_decide(arrest: datetime) -> None:
    assert brought(arrest, rest=None).by == add_hours(arrest, 24)


@pytest.mark.parametrize(
    ("arrest", "by"),
    [
        (ENTRY - timedelta(hours=24) - MINUTE, ENTRY - MINUTE),  # due before the Sabbath
        (ENTRY - timedelta(hours=24), ENTRY),  # due as it begins
        (ENTRY - timedelta(hours=4), ENTRY),  # four hours are not less than four
        (ENTRY - timedelta(hours=4) + MINUTE, EXIT + timedelta(hours=4)),
        (ENTRY, EXIT + timedelta(hours=4)),
        (EXIT - MINUTE, EXIT - MINUTE + timedelta(hours=24)),
        (EXIT, EXIT + timedelta(hours=24)),
    ],
)
def test_each_edge_of_the_sabbath(arrest: datetime, by: datetime) -> None:
    assert brought(arrest).by == by


def test_fourteen_is_attained_on_the_birthday(book: RuleBook) -> None:
    arrest = datetime(2025, 3, 11, 8, 0)
    birth = date(2011, 3, 11)
    included = book.readings({"age_last_day": "AGE_DAY_INCL"})
    assert judge_deadline(book, book.readings(), arrest=arrest, birth=birth, rest=None).hours == 24
    assert judge_deadline(book, included, arrest=arrest, birth=birth, rest=None).hours == 12


def test_three_days_of_rest_do_not_make_three_days_without_a_judge() -> None:
    rest = (datetime(2024, 10, 2, 18, 2), datetime(2024, 10, 5, 18, 50))
    assert brought(datetime(2024, 10, 3, 10, 0), rest=rest).by == datetime(2024, 10, 4, 18, 0)
    # The cap never lengthens: the day from the arrest ends first.
    assert brought(datetime(2024, 10, 5, 18, 0), rest=rest).by == datetime(2024, 10, 6, 18, 0)


def test_two_days_of_rest_are_told_of(book: RuleBook) -> None:
    rest = (datetime(2025, 9, 22, 18, 20), datetime(2025, 9, 24, 19, 10))
    found = brought(datetime(2025, 9, 23, 12, 0), rest=rest)
    assert found.by == datetime(2025, 9, 24, 23, 10)
    assert "29(ה)(1)" in found.steps[-1].text


def test_a_youth_officer_approves_only_where_a_younger_one_is_held_through_rest() -> None:
    def approved(arrest: datetime, birth: date) -> bool:
        return "10ג(2)(ב)" in brought(arrest, birth).steps[-1].text

    held, before = ENTRY + MINUTE, ENTRY - timedelta(hours=10)
    assert approved(held, THIRTEEN)
    assert not approved(held, SIXTEEN)
    assert not approved(before, THIRTEEN)


def test_the_rest_that_matters_is_found_from_the_arrest() -> None:
    friday_noon = datetime(2025, 3, 14, 12, 0)
    start, end = rest_after(friday_noon)
    assert (start.date(), end.date()) == (date(2025, 3, 14), date(2025, 3, 15))
    assert rest_after(start) == (start, end)
    assert rest_after(end)[0].date() == date(2025, 3, 21)


@pytest.mark.parametrize(
    ("start", "end"), [(ENTRY, None), (None, EXIT), (EXIT, ENTRY), (ENTRY, ENTRY)]
)
def test_half_a_rest_is_refused(start: datetime | None, end: datetime | None) -> None:
    with pytest.raises(BadRest):
        rest_span(start, end)


def test_no_rest_is_no_rest() -> None:
    assert rest_span(None, None) is None


def test_before_the_law_there_is_no_answer() -> None:
    with pytest.raises(NoValueAtDate):
        brought(datetime(2008, 7, 29, 10, 0))


def test_a_delay_beyond_the_law_is_told(book: RuleBook) -> None:
    start = datetime(2025, 3, 11, 8, 0)
    within, beyond = delay_end(book, start, 24), delay_end(book, start, 25)
    assert beyond.at is not None
    assert elapsed(start, beyond.at) == timedelta(hours=25)
    assert len(beyond.steps) == len(within.steps) + 1


@pytest.mark.parametrize(("days", "needed"), [(0, False), (20, False), (21, True)])
def test_the_attorney_general_is_asked_above_twenty_days(
    book: RuleBook, days: int, needed: bool
) -> None:
    assert approval_needed(book, days)[0] is needed
