"""When a charge needs consent, who tries, and what a decision waits for."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import KnownError
from core.law.prosecution import (
    SCHEDULE,
    consent_needed,
    free_to_prosecute_until,
    may_decide,
    schedule_offence,
    traffic_judge,
)
from core.law.readings import Readings
from core.law.rulebook import rule_book
from core.law.rules import NoValueAtDate, RuleBook

DAYS = st.dates(date(2010, 1, 1), date(2035, 12, 31))


@given(DAYS)
def test_the_reading_moves_the_last_free_day_by_one(offence: date) -> None:
    book = rule_book()
    strict = book.readings({"eligible_from": "ELIG_STRICT"})
    anniversary = book.readings({"eligible_from": "ELIG_ANNIV"})
    on = offence + timedelta(days=800)
    last = free_to_prosecute_until(book, strict, offence=offence, indictment=on).on
    earlier = free_to_prosecute_until(book, anniversary, offence=offence, indictment=on).on
    assert last is not None
    assert earlier == last - timedelta(days=1)
    assert last > offence


@given(DAYS)
def test_consent_is_needed_from_the_day_after_the_last_free_one(offence: date) -> None:
    book = rule_book()
    _, last = consent_needed(book, book.readings(), offence=offence, indictment=offence)
    needed, _ = consent_needed(book, book.readings(), offence=offence, indictment=last)
    after = last + timedelta(days=1)
    then, _ = consent_needed(book, book.readings(), offence=offence, indictment=after)
    assert (needed.yes, then.yes) == (False, True)


def test_the_law_of_the_day_of_the_charge_decides(book: RuleBook, readings: Readings) -> None:
    needed, last = consent_needed(
        book, readings, offence=date(2000, 2, 29), indictment=date(2009, 1, 1)
    )
    assert (needed.yes, last) == (True, date(2001, 2, 28))
    assert any("אין יום" in step.text for step in needed.steps)
    with pytest.raises(NoValueAtDate):
        consent_needed(book, readings, offence=date(2000, 2, 29), indictment=date(2008, 7, 29))


def test_a_charge_before_the_offence_is_refused(book: RuleBook, readings: Readings) -> None:
    with pytest.raises(KnownError) as refused:
        consent_needed(book, readings, offence=date(2026, 2, 2), indictment=date(2026, 2, 1))
    assert "1.2.2026" in str(refused.value)


def test_a_decision_waits_for_the_report_and_for_the_tests() -> None:
    assert may_decide(report_filed=True, tests_missing=False).yes
    no_report = may_decide(report_filed=False, tests_missing=False)
    no_tests = may_decide(report_filed=True, tests_missing=True)
    assert not no_report.yes
    assert not no_tests.yes
    assert "תסקיר" in no_report.steps[0].text
    assert "בדיקות" in no_tests.steps[0].text


def test_who_could_have_had_a_licence_is_tried_by_a_traffic_judge(
    book: RuleBook, readings: Readings
) -> None:
    def tried(offence: date, *, excepted: bool = False) -> bool:
        return traffic_judge(
            book,
            readings,
            birth=date(2008, 5, 1),
            offence=offence,
            licence_age=16,
            excepted=excepted,
        ).yes

    assert not tried(date(2024, 4, 30))
    assert tried(date(2024, 5, 1))
    assert not tried(date(2024, 5, 1), excepted=True)
    with pytest.raises(NoValueAtDate):
        tried(date(2008, 1, 1))


@pytest.mark.parametrize("group", SCHEDULE)
def test_the_schedule_depends_on_the_officer_where_it_says_so(group: str) -> None:
    late = datetime(2026, 3, 10, 23, 0)
    before = late - timedelta(hours=1)
    close = schedule_offence(group, offence=before, questioning=late, found_close=True)
    far = schedule_offence(group, offence=before, questioning=late, found_close=False)
    assert (close.applies, close.minutes) == (True, 60)
    assert far.applies is (group == "part_1_penal")


def test_a_questioning_before_the_offence_is_pointed_out() -> None:
    at = datetime(2026, 3, 10, 23, 0)
    found = schedule_offence(
        "part_1_traffic", offence=at, questioning=at - timedelta(minutes=5), found_close=True
    )
    assert found.minutes == -5
    assert "לבדוק" in found.steps[0].text
