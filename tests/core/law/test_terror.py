"""The temporary provisions on terror: their figures, and silence outside their time."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from core.law.examples import evaluate
from core.law.provisions import NotInForce
from core.law.readings import Readings
from core.law.rules import RuleBook, Topic
from core.law.terror import (
    earliest_transfer,
    followup_hearing,
    shortest_time,
    total_within_maximum,
)

START = date(2024, 11, 10)
LAST = {"25f_25l": date(2029, 11, 9), "25a_h_z": date(2027, 11, 9)}
BEFORE, AFTER = "2024-11-09", "2029-11-11"
# The inputs of each rule for a day that its provision must hold.
ASKED: dict[str, Any] = {
    "terror-under14-transfer-14-25f": lambda on: {"birth_date": f"{int(on[:4]) - 14}{on[4:]}"},
    "terror-total-max-25h": lambda on: {
        "offence_max_months": 60,
        "dorm_months": 1,
        "prison_months": 1,
        "sentenced_on": on,
    },
    "terror-followup-hearing-25j": lambda on: {"dorm_end": on, "held_on": None},
    "terror-followup-remainder-25k": lambda on: {"from": on, "period_end": "2030-01-01"},
    "terror-swap-10d-25ah1": lambda on: {"start_date": on, "days": 10},
    "terror-swap-remainder-25ah2": lambda on: {"from": on, "period_end": "2030-01-01"},
    "terror-swap-shortest-25ah4": lambda on: {
        "swap_from": on,
        "danger_over": None,
        "returned": None,
    },
    "terror-detention-10d-25af1": lambda on: {"start_date": on, "days": 10},
    "terror-detention-30d-25af2": lambda on: {"start_date": on, "days": 30},
    "terror-detention-45d-25af3": lambda on: {"start_date": on, "days": 45},
}


def test_every_rule_of_the_topic_is_temporary_and_asked_here(book: RuleBook) -> None:
    rules = {rule.id: rule for rule in book.rules.values() if rule.topic is Topic.TERROR}
    assert set(rules) == set(ASKED)
    for rule in rules.values():
        (value,) = rule.values
        assert rule.provision in LAST
        assert value.since == START
        # The anniversary, the later of the two readings of the provision's last day.
        assert value.until == date(LAST[rule.provision].year, 11, 10)


@pytest.mark.parametrize("rule_id", ASKED)
def test_each_is_silent_before_and_after_its_time(book: RuleBook, rule_id: str) -> None:
    first = START.isoformat()
    last = LAST[book.rule(rule_id).provision].isoformat()
    for on in (first, last):
        evaluate(book, rule_id, ASKED[rule_id](on), ["TEMP_INCL"])
    for on in (BEFORE, AFTER):
        with pytest.raises(NotInForce) as refused:
            evaluate(book, rule_id, ASKED[rule_id](on), ["TEMP_INCL"])
        assert "הוראת שעה" in str(refused.value)


@pytest.mark.parametrize("rule_id", ASKED)
def test_the_anniversary_is_law_by_one_reading_only(book: RuleBook, rule_id: str) -> None:
    anniversary = f"{LAST[book.rule(rule_id).provision].year}-11-10"
    evaluate(book, rule_id, ASKED[rule_id](anniversary), ["TEMP_ANNIV"])
    with pytest.raises(NotInForce):
        evaluate(book, rule_id, ASKED[rule_id](anniversary), ["TEMP_INCL"])


def test_a_birthday_that_still_counts_as_the_age_before_it_is_asked_for_its_own_day(
    book: RuleBook,
) -> None:
    last = date(2015, 11, 9)
    assert earliest_transfer(book, book.readings(), last).on == date(2029, 11, 9)
    with pytest.raises(NotInForce):
        earliest_transfer(book, book.readings({"age_last_day": "AGE_DAY_INCL"}), last)


def test_a_sum_without_a_day_is_only_a_sum(book: RuleBook, readings: Readings) -> None:
    found = total_within_maximum(
        book, readings, offence_max_months=10, dorm_months=5, prison_months=5
    )
    assert found.yes


def test_a_followup_hearing_comes_before_the_end(book: RuleBook, readings: Readings) -> None:
    end = date(2026, 6, 30)

    def held(on: date | None) -> tuple[bool | None, int | None]:
        found = followup_hearing(book, readings, dorm_end=end, held_on=on)
        assert found.by == end
        return found.in_time, found.days_before

    assert held(None) == (None, None)
    assert held(date(2026, 6, 29)) == (True, 1)
    assert held(end) == (True, 0)
    assert held(date(2026, 7, 2)) == (False, -2)


def test_prison_is_measured_against_the_danger(book: RuleBook, readings: Readings) -> None:
    def beyond(over: date | None, returned: date | None) -> tuple[date | None, int | None]:
        found = shortest_time(
            book, readings, swap_from=date(2026, 3, 1), danger_over=over, returned=returned
        )
        return found.return_by, found.days_beyond

    over = date(2026, 3, 4)
    assert beyond(None, None) == (None, None)
    assert beyond(None, over) == (None, 0)
    assert beyond(over, None) == (over, None)
    assert beyond(over, date(2026, 3, 3)) == (over, 0)
    assert beyond(over, over) == (over, 0)
    assert beyond(over, date(2026, 3, 6)) == (over, 2)
