"""Temporary provisions end by themselves, and a date asked outside their time is not computed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from core.law.provisions import NotInForce, in_force, last_day, require_in_force
from core.law.rules import RuleBook

LAST = {"25f_25l": date(2029, 11, 9), "25d_suffix": date(2029, 11, 9), "25a_h_z": date(2027, 11, 9)}


@pytest.mark.parametrize(("provision", "last"), LAST.items())
def test_the_last_day_under_both_readings(book: RuleBook, provision: str, last: date) -> None:
    counted = book.readings({"temporary_years": "TEMP_INCL"})
    anniversary = book.readings({"temporary_years": "TEMP_ANNIV"})
    assert last_day(book, provision, counted).on == last
    assert last_day(book, provision, anniversary).on == last + timedelta(days=1)


@pytest.mark.parametrize("provision", LAST)
def test_it_is_law_from_its_first_day_to_its_last(book: RuleBook, provision: str) -> None:
    readings = book.readings()
    first, last = book.provisions[provision].start, LAST[provision]
    day = timedelta(days=1)
    assert not in_force(book, provision, first - day, readings)
    assert in_force(book, provision, first, readings)
    assert in_force(book, provision, last, readings)
    assert not in_force(book, provision, last + day, readings)


def test_a_rule_outside_its_time_says_so(book: RuleBook) -> None:
    readings = book.readings()
    temporary = [rule for rule in book.rules.values() if rule.provision]
    for rule in temporary:
        provision = book.provisions[rule.provision]
        require_in_force(book, rule, provision.start, readings)
        with pytest.raises(NotInForce) as before:
            require_in_force(book, rule, date(2024, 11, 9), readings)
        assert "10.11.2024" in str(before.value)
        with pytest.raises(NotInForce) as after:
            require_in_force(book, rule, date(2040, 1, 1), readings)
        assert provision.section in str(after.value)
        assert "{" not in str(after.value)


def test_a_permanent_rule_is_always_asked(book: RuleBook) -> None:
    require_in_force(book, book.rule("dorm-age-cap-20-34"), date(1900, 1, 1), book.readings())
