"""Law for tests of recorded events: three rules of known amounts, whatever the law data say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from core.law.counting import RestDay
from core.law.rulebook import rule_book
from core.law.rules import (
    Calculation,
    Direction,
    FirstDay,
    Rule,
    RuleBook,
    RuleKind,
    RuleMonthEnd,
    Shape,
    Unit,
    Value,
)
from core.services import case_dates, case_events, missing

BEFORE_A_JUDGE = "test-before-a-judge"  # 24 hours from arrest
TRIAL_BEGINS = "test-trial-begins"  # 30 days from indictment
ANSWER = "test-answer"  # 48 hours, in the prison track only
_EVENTS = ("arrest", "indictment", "unit_request")


def _rule(rule_id: str, like: str, event: str, shape: Shape, amount: int, unit: Unit) -> Rule:
    return replace(
        rule_book().rule(like),
        id=rule_id,
        event=event,
        kind=RuleKind.DEADLINE,
        direction=Direction.AFTER,
        first_day=FirstDay.NOT_COUNTED,
        month_end=RuleMonthEnd.LAST_DAY,
        rest_day=RestDay.STAYS,
        readings=(),
        calculation=Calculation(shape),
        provision="",
        values=(Value(unit, date(2008, 7, 30), "מקור", date(2026, 1, 1), (amount,)),),
    )


def _book() -> RuleBook:
    book = rule_book()
    youth, prison = "dorm-age-cap-20-34", "crl-two-thirds"
    ours = (
        _rule(BEFORE_A_JUDGE, youth, "arrest", Shape.HOURS, 24, Unit.HOURS),
        _rule(TRIAL_BEGINS, youth, "indictment", Shape.DAYS, 30, Unit.DAYS),
        _rule(ANSWER, prison, "unit_request", Shape.HOURS, 48, Unit.HOURS),
    )
    others = {rule.id: rule for rule in book.rules.values() if rule.event not in _EVENTS}
    seals = {(rule.id, value.since): "seal" for rule in ours for value in rule.values}
    return replace(
        book, rules=others | {rule.id: rule for rule in ours}, seals={**book.seals, **seals}
    )


@pytest.fixture
def event_rules(monkeypatch: pytest.MonkeyPatch) -> RuleBook:
    """The program's law, its rules about arrest, indictment and request replaced by ours."""
    book = _book()
    for module in (case_dates, case_events, missing):
        monkeypatch.setattr(module, "rule_book", lambda: book)
    return book
