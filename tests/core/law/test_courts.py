"""Which court tries somebody, by age on the days of the offence and of the indictment."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.law.courts import ADULT, EIGHTEEN, MINOR, NINETEEN, trial_court
from core.law.rulebook import rule_book
from core.law.rules import NoValueAtDate, RuleBook

BIRTH = date(2006, 8, 15)
DAY = timedelta(days=1)


def court(offence: date, indictment: date, **chosen: str) -> str:
    book = rule_book()
    found = trial_court(
        book, book.readings(chosen), birth=BIRTH, offence=offence, indictment=indictment
    )
    assert found.dorm_order is (found.court == MINOR)
    return found.court


@pytest.mark.parametrize(
    ("indictment", "on_birthday", "after"),
    [(date(2024, 8, 15), EIGHTEEN, MINOR), (date(2025, 8, 15), NINETEEN, EIGHTEEN)],
)
def test_each_birthday_opens_another_court(indictment: date, on_birthday: str, after: str) -> None:
    offence = date(2024, 1, 1)
    assert court(offence, indictment) == on_birthday
    assert court(offence, indictment - DAY) == after
    assert court(offence, indictment, age_last_day="AGE_DAY_INCL") == after


@given(st.dates(date(2024, 8, 15), date(2030, 1, 1)), st.integers(0, 3000))
def test_who_was_an_adult_stays_one(offence: date, later: int) -> None:
    assert court(offence, offence + later * DAY) == ADULT


def test_an_indictment_before_the_section_is_refused(book: RuleBook) -> None:
    with pytest.raises(NoValueAtDate):
        trial_court(
            book,
            book.readings(),
            birth=date(1990, 1, 1),
            offence=date(2007, 1, 1),
            indictment=date(2008, 7, 29),
        )


def test_somebody_born_long_before_the_section_is_tried_by_it(book: RuleBook) -> None:
    found = trial_court(
        book,
        book.readings(),
        birth=date(1985, 1, 1),
        offence=date(2002, 1, 1),
        indictment=date(2010, 1, 1),
    )
    assert found.court == NINETEEN
