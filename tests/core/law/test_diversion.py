"""A proceeding in place of a trial, and an old procedure that had to be published."""

from __future__ import annotations

from datetime import date

import pytest

from core.law.diversion import may_refer, publish_by
from core.law.rules import NoValueAtDate, RuleBook


@pytest.mark.parametrize("consent", [True, False])
@pytest.mark.parametrize("acknowledges", [True, False])
def test_both_conditions_are_needed(consent: bool, acknowledges: bool) -> None:
    allowed, steps = may_refer(written_consent=consent, acknowledges=acknowledges)
    assert allowed is (consent and acknowledges)
    assert len({step.text for step in steps}) == 3


@pytest.mark.parametrize("asked_on", [date(2014, 7, 3), date(2015, 1, 1), date(2015, 7, 3)])
def test_the_year_runs_from_the_amendment(book: RuleBook, asked_on: date) -> None:
    assert publish_by(book, asked_on).on == date(2015, 7, 3)


@pytest.mark.parametrize("asked_on", [date(2014, 7, 2), date(2015, 7, 4)])
def test_outside_that_year_there_is_no_such_duty(book: RuleBook, asked_on: date) -> None:
    with pytest.raises(NoValueAtDate):
        publish_by(book, asked_on)
