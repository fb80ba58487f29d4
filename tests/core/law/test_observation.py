"""Temporary supervision and observation: their ends, hearings, counsel, leave and evidence."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.law.calendar import rest_day_name
from core.law.observation import (
    EVIDENCE,
    appeal_panel,
    evidence_enough,
    hearing_due,
    leave_allowed,
    representation_required,
    six_months_end,
    supervision_end,
)
from core.law.readings import Readings
from core.law.rulebook import rule_book
from core.law.rules import NoValueAtDate, RuleBook

DAYS = st.dates(date(2009, 1, 1), date(2045, 1, 1))
ORDER = date(2026, 1, 15)


def test_supervision_ends_with_the_decision_or_before_it() -> None:
    def end(limit: date | None, decided: date | None) -> date | None:
        return supervision_end(order=ORDER, court_limit=limit, decided=decided).on

    assert end(None, None) is None
    assert end(date(2026, 3, 1), None) == date(2026, 3, 1)
    assert end(None, date(2026, 4, 1)) == date(2026, 4, 1)
    assert end(date(2026, 3, 1), date(2026, 2, 1)) == date(2026, 2, 1)
    assert end(date(2026, 3, 1), date(2026, 4, 1)) == date(2026, 3, 1)


def test_a_hearing_before_the_order_does_not_count(book: RuleBook) -> None:
    before = six_months_end(book, order=ORDER, last_hearing=date(2025, 12, 1))
    assert before.on == date(2026, 7, 15)
    after = six_months_end(book, order=ORDER, last_hearing=date(2026, 2, 28))
    assert after.on == date(2026, 8, 28)
    with pytest.raises(NoValueAtDate):
        six_months_end(book, order=date(2008, 7, 29))


@given(DAYS)
def test_the_hearing_moves_only_off_days_of_rest(order: date) -> None:
    book = rule_book()
    end = six_months_end(book, order=order).on
    moved = hearing_due(book, book.readings({"review_rest": "REST_EXT"}), order=order).on
    stays = hearing_due(book, book.readings({"review_rest": "REST_NONE"}), order=order).on
    assert end is not None
    assert moved is not None
    assert stays == end
    assert not rest_day_name(moved)
    skipped = [end + timedelta(days=n) for n in range((moved - end).days)]
    assert all(rest_day_name(day) for day in skipped)


@pytest.mark.parametrize(
    ("on", "consents", "recorded", "required"),
    [
        (date(2026, 3, 9), True, True, True),
        (date(2026, 3, 10), True, True, False),
        (date(2026, 3, 10), False, True, True),
        (date(2026, 3, 10), True, False, True),
    ],
)
def test_counsel_by_age_and_consent(
    book: RuleBook, readings: Readings, on: date, consents: bool, recorded: bool, required: bool
) -> None:
    found = representation_required(
        book,
        readings,
        birth=date(2012, 3, 10),
        on=on,
        consents=consents,
        no_injustice_recorded=recorded,
    )
    assert found.yes is required
    assert found.steps


def test_leave_of_somebody_detained_needs_the_court() -> None:
    assert leave_allowed(detained=False, court_approved=False).yes
    assert not leave_allowed(detained=True, court_approved=False).yes
    assert leave_allowed(detained=True, court_approved=True).yes


@pytest.mark.parametrize("evidence", EVIDENCE)
@pytest.mark.parametrize("judge_tries_charge", [False, True])
def test_only_a_finding_depends_on_which_judge(evidence: str, judge_tries_charge: bool) -> None:
    found = evidence_enough(evidence, judge_tries_charge=judge_tries_charge)
    expected = evidence != "nothing" and not (evidence == "judge_found" and judge_tries_charge)
    assert found.yes is expected
    assert found.steps[0].text


def test_an_appeal_sits_with_one_judge(book: RuleBook) -> None:
    assert [appeal_panel(book, judges).yes for judges in range(4)] == [False, True, False, False]
