"""Calculators made from a rule's own data: each shape, at its edges."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.law.calculators.shapes import calculator_of, due
from core.law.counting import RestDay
from core.law.hours import elapsed
from core.law.rulebook import rule_book
from core.law.rules import (
    Calculation,
    FirstDay,
    NoValueAtDate,
    Rule,
    RuleBook,
    RuleKind,
    RuleMonthEnd,
    Shape,
    Unit,
    Value,
)
from core.model.cases import CaseEvent

SINCE = date(2008, 7, 30)
MOMENTS = st.datetimes(datetime(2010, 1, 1), datetime(2045, 1, 1)).map(
    lambda moment: moment.replace(second=0, microsecond=0)
)


def shaped(shape: Shape, amount: int | None, unit: Unit, **changes: Any) -> Rule:
    """A rule whose data names this shape; `names` renames its roles."""
    names: Mapping[str, str] = changes.pop("names", {})
    like = rule_book().rule("dorm-age-cap-20-34")
    return replace(
        like,
        kind=changes.pop("kind", RuleKind.MAX_PERIOD),
        first_day=changes.pop("first_day", FirstDay.NOT_COUNTED),
        month_end=changes.pop("month_end", RuleMonthEnd.LAST_DAY),
        calculation=Calculation(shape, names),
        values=(Value(unit, SINCE, "מקור", SINCE, () if amount is None else (amount,)),),
        **changes,
    )


def answer(rule: Rule, codes: Mapping[str, str] | None = None, **inputs: Any) -> Any:
    """The one result of a rule's calculator for typed inputs."""
    book = replace(rule_book(), rules={**rule_book().rules, rule.id: rule})
    found = calculator_of(rule).run(book, inputs, book.readings(codes))
    assert all("{" not in step.text for step in found.steps)
    return next(iter(found.results.values()))


def test_hours_end_at_the_same_hour_on_an_ordinary_day() -> None:
    rule = shaped(Shape.HOURS, 24, Unit.HOURS)
    assert answer(rule, start=datetime(2025, 3, 11, 9), hours=24) == "2025-03-12T09:00"


def test_hours_pass_over_the_change_of_the_clock() -> None:
    rule = shaped(Shape.HOURS, 24, Unit.HOURS)
    assert answer(rule, start=datetime(2025, 3, 27, 12), hours=24) == "2025-03-28T13:00"
    assert answer(rule, start=datetime(2025, 10, 25, 12), hours=24) == "2025-10-26T11:00"


@given(MOMENTS, st.integers(0, 200))
def test_as_many_hours_pass_as_were_asked(start: datetime, hours: int) -> None:
    until = datetime.fromisoformat(
        answer(shaped(Shape.HOURS, 24, Unit.HOURS), start=start, hours=hours)
    )
    assert elapsed(start, until) in (timedelta(hours=hours), timedelta(hours=hours - 1))


def test_days_follow_the_reading_of_the_first_day() -> None:
    rule = shaped(
        Shape.DAYS,
        10,
        Unit.DAYS,
        first_day=FirstDay.BY_READING,
        readings=("holding_days",),
        names={"start": "from", "amount": "n", "result": "last"},
    )
    start = {"from": date(2024, 2, 20), "n": 10}
    assert answer(rule, {"holding_days": "DAY_INCL"}, **start) == "2024-02-29"
    assert answer(rule, {"holding_days": "DAY_EXCL"}, **start) == "2024-03-01"


@pytest.mark.parametrize(
    ("rest", "last"), [(RestDay.STAYS, "2026-02-28"), (RestDay.MOVES, "2026-03-01")]
)
def test_a_period_ends_in_a_short_month_and_may_move_off_the_sabbath(
    rest: RestDay, last: str
) -> None:
    rule = shaped(Shape.PERIOD, 3, Unit.MONTHS, rest_day=rest)
    assert answer(rule, start_date=date(2025, 11, 30)) == last


def test_an_open_rest_day_follows_its_reading() -> None:
    rule = shaped(Shape.PERIOD, 3, Unit.MONTHS, rest_day=RestDay.BY_READING, readings=("bar_rest",))
    assert answer(rule, {"bar_rest": "REST_NONE"}, start_date=date(2025, 11, 30)) == "2026-02-28"
    assert answer(rule, {"bar_rest": "REST_EXT"}, start_date=date(2025, 11, 30)) == "2026-03-01"


def test_a_day_before_the_law_is_refused() -> None:
    with pytest.raises(NoValueAtDate):
        answer(shaped(Shape.PERIOD, 3, Unit.MONTHS), start_date=date(1960, 1, 1))


@pytest.mark.parametrize(("when", "expected"), [("under", True), ("attained", False)])
def test_an_age_on_the_day_before_the_birthday(when: str, expected: bool) -> None:
    rule = shaped(
        Shape.AGE, 14, Unit.AGE, names={"result": "r", "when": when}, kind=RuleKind.AGE_LIMIT
    )
    birth = date(2011, 7, 10)
    assert answer(rule, birth_date=birth, on=date(2025, 7, 9)) is expected
    assert answer(rule, birth_date=birth, on=date(2025, 7, 10)) is not expected
    later = {"age_last_day": "AGE_DAY_INCL"}
    assert answer(rule, later, birth_date=birth, on=date(2025, 7, 10)) is expected


@pytest.mark.parametrize(
    ("day", "on"),
    [("turns", "2026-01-20"), ("last_under", "2026-01-19"), ("first_over", "2026-01-20")],
)
def test_the_days_around_an_age(day: str, on: str) -> None:
    rule = shaped(
        Shape.AGE_DAY, 14, Unit.AGE, names={"result": "r", "day": day}, kind=RuleKind.AGE_LIMIT
    )
    assert answer(rule, birth_date=date(2012, 1, 20)) == on


@pytest.mark.parametrize(
    ("when", "given", "expected"),
    [
        ("within", 20, True),
        ("within", 20.5, False),
        ("over", 20, False),
        ("over", 21, True),
        ("never", 1, False),
    ],
)
def test_a_limit(when: str, given: float, expected: bool) -> None:
    rule = shaped(Shape.AT_MOST, 20, Unit.DAYS, names={"when": when})
    assert answer(rule, amount=given) is expected


def test_a_duty_without_a_number_measures_what_passed() -> None:
    rule = shaped(Shape.PROMPTLY, None, Unit.QUALITATIVE)
    start = datetime(2025, 3, 11, 9)
    assert answer(rule, since=start, done_at=datetime(2025, 3, 12, 10, 30)) == 25 * 60 + 30
    assert answer(rule, since=start, done_at=start) == 0
    assert answer(rule, since=start, done_at=None) is None


def test_what_is_left_of_a_period() -> None:
    rule = shaped(Shape.UNTIL, None, Unit.QUALITATIVE)
    end = date(2025, 6, 30)
    assert answer(rule, **{"from": date(2025, 6, 30), "period_end": end}) == "2025-06-30"
    assert answer(rule, **{"from": date(2025, 7, 1), "period_end": end}) is None


def from_event(rule: Rule, event: CaseEvent) -> Any:
    return due(rule_book(), rule, event, rule_book().readings())


def test_an_hour_that_is_not_known_gives_no_deadline() -> None:
    rule = shaped(Shape.HOURS, 24, Unit.HOURS)
    assert from_event(rule, CaseEvent("", "arrest", date(2025, 3, 11))) is None
    found = from_event(rule, CaseEvent("", "arrest", date(2025, 3, 11), time(9)))
    assert (found.on, found.at) == (date(2025, 3, 12), datetime(2025, 3, 12, 9))


def test_only_a_duty_without_a_number_is_a_deadline() -> None:
    event = CaseEvent("", "arrest", date(2025, 3, 11))
    duty = shaped(Shape.PROMPTLY, None, Unit.QUALITATIVE, kind=RuleKind.DEADLINE)
    assert from_event(duty, event).on == event.on
    assert from_event(shaped(Shape.PROMPTLY, None, Unit.QUALITATIVE), event) is None


@given(
    st.dates(date(2009, 1, 1), date(2045, 1, 1)),
    st.integers(1, 400),
    st.sampled_from([Unit.DAYS, Unit.MONTHS, Unit.YEARS]),
    st.sampled_from(list(RestDay)[:2]),
)
def test_no_period_ends_before_its_event(on: date, amount: int, unit: Unit, rest: RestDay) -> None:
    amount = min(amount, 30) if unit is Unit.YEARS else amount
    shape = Shape.DAYS if unit is Unit.DAYS else Shape.PERIOD
    for first_day in (FirstDay.COUNTED, FirstDay.NOT_COUNTED):
        rule = shaped(shape, amount, unit, first_day=first_day, rest_day=rest)
        assert from_event(rule, CaseEvent("", "x", on)).on >= on


def test_no_rule_of_the_law_yields_a_day_before_its_event(book: RuleBook) -> None:
    """Whatever a rule's own data leads to from an event lies on or after it."""
    event = CaseEvent("e", "x", date(2025, 2, 28), time(23, 30))
    found = [
        (rule.id, finding.on)
        for rule in book.rules.values()
        if rule.calculation and (finding := due(book, rule, event, book.readings())) is not None
    ]
    assert found
    assert [rule_id for rule_id, on in found if on is not None and on < event.on] == []
