"""From events recorded in a file to its dates: by the rules' own data, with proof of duties."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

import pytest

from core.law.counting import RestDay
from core.law.deadlines import case_dates, deadlines
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
from core.model.cases import CaseEvent, DutyProof
from core.model.deadlines import Deadline, DeadlineKind, Urgency
from tests.core.law.conftest import MakeFacts

TODAY = date(2026, 11, 22)


def rule_from(book: RuleBook, shape: Shape, amount: int | None, unit: Unit, **changes: Any) -> Rule:
    """A rule of the court's that counts from an appeal, an event no other rule counts from here."""
    return replace(
        book.rule("dorm-age-cap-20-34"),
        id="test-rule",
        event="appeal",
        kind=changes.pop("kind", RuleKind.DEADLINE),
        direction=Direction.AFTER,
        first_day=FirstDay.NOT_COUNTED,
        month_end=RuleMonthEnd.LAST_DAY,
        rest_day=RestDay.STAYS,
        readings=changes.pop("readings", ()),
        calculation=Calculation(shape),
        provision=changes.pop("provision", ""),
        values=(
            Value(
                unit,
                changes.pop("since", date(2008, 7, 30)),
                "מקור",
                date(2026, 1, 1),
                () if amount is None else (amount,),
            ),
        ),
        **changes,
    )


def with_rule(book: RuleBook, rule: Rule) -> RuleBook:
    others = {rule_id: each for rule_id, each in book.rules.items() if each.event != "appeal"}
    seals = {**book.seals, **{(rule.id, value.since): "seal" for value in rule.values}}
    return replace(book, rules={**others, rule.id: rule}, seals=seals)


def found(book: RuleBook, rule: Rule, facility: MakeFacts, **facts: Any) -> list[Deadline]:
    whole = with_rule(book, rule)
    every = deadlines(whole, facility(**facts), whole.readings(), TODAY)
    return [deadline for deadline in every if deadline.rule_id == rule.id]


def test_each_event_gives_its_own_date(book: RuleBook, facility: MakeFacts) -> None:
    rule = rule_from(book, Shape.DAYS, 10, Unit.DAYS)
    events = (
        CaseEvent("one", "appeal", date(2026, 11, 1)),
        CaseEvent("two", "appeal", date(2026, 11, 20)),
    )
    dates = {
        deadline.event_id: deadline.on for deadline in found(book, rule, facility, events=events)
    }
    assert dates == {"one": date(2026, 11, 11), "two": date(2026, 11, 30)}
    assert found(book, rule, facility) == []


def test_hours_keep_their_hour(book: RuleBook, facility: MakeFacts) -> None:
    rule = rule_from(book, Shape.HOURS, 24, Unit.HOURS)
    event = CaseEvent("one", "appeal", date(2026, 11, 21), time(23, 30))
    (deadline,) = found(book, rule, facility, events=(event,))
    assert (deadline.on, deadline.at) == (date(2026, 11, 22), datetime(2026, 11, 22, 23, 30))
    assert deadline.kind is DeadlineKind.DUE
    assert deadline.explanation.steps


def test_proof_meets_the_duty_of_its_own_event_only(book: RuleBook, facility: MakeFacts) -> None:
    rule = rule_from(book, Shape.PROMPTLY, None, Unit.QUALITATIVE)
    events = (
        CaseEvent("one", "appeal", date(2026, 11, 1)),
        CaseEvent("two", "appeal", date(2026, 11, 2)),
    )
    proofs = (DutyProof("p", rule.id, "one", date(2026, 11, 3)),)
    one, two = found(book, rule, facility, events=events, proofs=proofs)
    assert (one.event_id, one.urgency(TODAY)) == ("one", Urgency.MET)
    assert "יומיים" in one.note
    assert two.urgency(TODAY) is Urgency.OVERDUE


def test_a_review_that_was_held_opens_the_next(book: RuleBook, facility: MakeFacts) -> None:
    rule = rule_from(
        book,
        Shape.SERIES,
        3,
        Unit.MONTHS,
        kind=RuleKind.RECURRING_REVIEW,
        readings=("review_anchor",),
    )
    event = CaseEvent("one", "appeal", date(2026, 5, 4))
    (first,) = found(book, rule, facility, events=(event,))
    assert (first.on, first.urgency(TODAY)) == (date(2026, 8, 4), Urgency.OVERDUE)
    proofs = (DutyProof("p", rule.id, "one", date(2026, 8, 10)),)
    (second,) = found(book, rule, facility, events=(event,), proofs=proofs)
    assert (second.on, second.urgency(TODAY)) == (date(2026, 11, 4), Urgency.OVERDUE)
    ended = replace(event, until=date(2026, 10, 1))
    assert found(book, rule, facility, events=(ended,), proofs=proofs) == []


@pytest.mark.parametrize("on", [date(2024, 11, 9), date(2029, 11, 10)])
def test_an_event_outside_a_temporary_provision_is_told_and_not_computed(
    book: RuleBook, facility: MakeFacts, on: date
) -> None:
    rule = rule_from(book, Shape.DAYS, 10, Unit.DAYS, provision="25f_25l")
    events = (CaseEvent("one", "appeal", on),)
    assert found(book, rule, facility, events=events) == []
    whole = with_rule(book, rule)
    (said,) = case_dates(whole, facility(events=events), whole.readings(), TODAY).gaps
    assert "25(ו)–(יב)" in said


def test_the_order_s_own_facts_are_events_too(book: RuleBook, facility: MakeFacts) -> None:
    rule = replace(rule_from(book, Shape.PERIOD, 1, Unit.YEARS), event="order_end")
    (deadline,) = found(book, rule, facility, order_end=date(2027, 8, 31))
    assert (deadline.on, deadline.event_id) == (date(2028, 8, 31), "")
    assert found(book, rule, facility, order_end=date(2027, 8, 31), released_on=TODAY) == []


def law_dates(book: RuleBook, facility: MakeFacts, **facts: Any) -> dict[str, date]:
    every = deadlines(book, facility(**facts), book.readings(), TODAY)
    return {deadline.rule_id: deadline.on for deadline in every}


def test_consent_to_prosecute_is_asked_until_the_charge(
    book: RuleBook, facility: MakeFacts
) -> None:
    offence = CaseEvent("o", "offence", date(2026, 2, 28))
    charge = CaseEvent("c", "indictment", date(2026, 6, 1))
    open_file = law_dates(book, facility, events=(offence,))
    assert open_file["prosecution-1y-14"] == date(2027, 2, 28)
    assert "prosecution-1y-14" not in law_dates(book, facility, events=(offence, charge))


def test_half_a_year_of_supervision_runs_from_the_last_hearing(
    book: RuleBook, facility: MakeFacts
) -> None:
    order = CaseEvent("s", "temporary_supervision_order", date(2026, 2, 1))
    rule_id = "temp-supervision-hearing-6m-20h"
    # 1.8.2026 is a Saturday.
    assert law_dates(book, facility, events=(order,))[rule_id] == date(2026, 8, 2)
    proofs = (DutyProof("p", rule_id, "s", date(2026, 7, 20)),)
    held = law_dates(book, facility, events=(order,), proofs=proofs)
    assert held[rule_id] == date(2027, 1, 20)
    ended = replace(order, until=date(2026, 7, 31))
    assert rule_id not in law_dates(book, facility, events=(ended,))


def test_a_parent_pays_at_once_unless_the_court_said_otherwise(
    book: RuleBook, facility: MakeFacts
) -> None:
    charged = CaseEvent("p", "parent_charged", date(2026, 10, 5))
    assert law_dates(book, facility, events=(charged,))["parent-payment-immediate-29"] == charged.on
