"""Questioning by night: the hours by age, and how long consent helps."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.law.investigation import night_by_consent, night_hours, worker_notice
from core.law.rulebook import rule_book
from core.law.rules import NoValueAtDate, RuleBook

MINUTE = timedelta(minutes=1)
MIDNIGHT = datetime(2025, 6, 2)
YOUNG, OLD = date(2012, 1, 1), date(2009, 3, 1)
OF_A_DAY = st.integers(0, 24 * 60 - 1).map(lambda n: MIDNIGHT + n * MINUTE)


@given(OF_A_DAY)
def test_the_night_of_the_younger_holds_that_of_the_older(at: datetime) -> None:
    book = rule_book()

    def night(birth: date) -> bool:
        return night_hours(book, book.readings(), birth=birth, at=at).night

    assert night(OLD) is (at.hour >= 22 or at.hour < 7)
    assert night(YOUNG) is (at.hour >= 20 or at.hour < 7)


@given(OF_A_DAY)
def test_consent_never_reaches_beyond_midnight(at: datetime) -> None:
    book = rule_book()
    found = night_by_consent(book, "night-consent-midnight-9d", book.readings(), birth=YOUNG, at=at)
    late = timedelta(0) < at - MIDNIGHT < timedelta(hours=7)
    assert found.allowed is not late
    assert (found.until is not None) is (found.night and found.allowed)
    if found.until is not None:
        assert at <= found.until <= at + timedelta(hours=4)


def test_whether_seven_is_night_is_a_reading(book: RuleBook) -> None:
    closed = book.readings({"night_end": "NIGHT_END_CLOSED"})
    seven = datetime(2025, 6, 2, 7, 0)
    assert not night_hours(book, book.readings(), birth=OLD, at=seven).night
    assert night_hours(book, closed, birth=OLD, at=seven).night
    assert not night_hours(book, closed, birth=OLD, at=seven + MINUTE).night


def test_an_hour_that_the_clock_skips_is_the_one_it_shows(book: RuleBook) -> None:
    found = night_hours(book, book.readings(), birth=OLD, at=datetime(2025, 3, 28, 2, 30))
    assert "03:30" in found.steps[-1].text


def test_before_the_law_there_is_no_answer(book: RuleBook) -> None:
    with pytest.raises(NoValueAtDate):
        night_hours(book, book.readings(), birth=date(1994, 1, 1), at=datetime(2008, 7, 29, 22, 0))


@pytest.mark.parametrize(("late", "in_time"), [(-1, True), (0, True), (1, False)])
def test_the_social_worker_hears_before_it_ends(late: int, in_time: bool) -> None:
    end = datetime(2025, 3, 11, 16, 0)
    found = worker_notice(interview_end=end, notified_at=end + late * MINUTE)
    assert (found.by, found.in_time) == (end, in_time)
    assert worker_notice(interview_end=end, notified_at=None).in_time is None
