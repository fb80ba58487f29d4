"""Periods counted as a rule's own data says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from core.law.counting import RestDay
from core.law.periods import period_end
from core.law.rules import FirstDay, RuleBook, RuleMonthEnd, Unit


def test_the_rule_decides_first_day_rounding_and_rest(book: RuleBook) -> None:
    rule = book.rule("release-eligibility-1y-36a")
    leap = date(2024, 2, 29)
    assert period_end(rule, leap, 1, Unit.YEARS) == date(2025, 2, 28)
    next_day = replace(rule, month_end=RuleMonthEnd.NEXT_DAY)
    assert period_end(next_day, leap, 1, Unit.YEARS) == date(2025, 3, 1)
    counted = replace(rule, first_day=FirstDay.COUNTED)
    assert period_end(counted, leap, 1, Unit.YEARS) == date(2025, 2, 27)
    # 2 October 2025 is Yom Kippur, 4 October a Sabbath.
    moves = replace(rule, rest_day=RestDay.MOVES)
    assert period_end(rule, date(2025, 9, 25), 7, Unit.DAYS) == date(2025, 10, 2)
    assert period_end(moves, date(2025, 9, 25), 7, Unit.DAYS) == date(2025, 10, 3)


def test_an_open_first_day_must_be_decided_by_a_reading(book: RuleBook) -> None:
    holding = book.rule("temp-locked-7d-31c")
    with pytest.raises(ValueError, match="first day"):
        period_end(holding, date(2025, 1, 1), 7, Unit.DAYS)
    with pytest.raises(ValueError, match="first day"):
        period_end(
            book.rule("release-eligibility-1y-36a"),
            date(2025, 1, 1),
            1,
            Unit.YEARS,
            first_day_counted=True,
        )
