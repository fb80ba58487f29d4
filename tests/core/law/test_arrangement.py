"""Past conditional arrangements, held to the limits of their own pack."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.law.arrangement import (
    ADULT_ONLY,
    check_arrangement,
    clean_record,
    term_rules,
    term_unit,
)
from core.law.readings import Readings
from core.law.rulebook import rule_book
from core.law.rules import RuleBook, Unit, UnknownRule
from core.model.cases import PastArrangement

BIRTH, SIGNED = date(2000, 5, 10), date(2021, 3, 1)


def made(*terms: tuple[str, int], on: date = SIGNED, officer: bool = False) -> PastArrangement:
    return PastArrangement("1", on, tuple(terms), officer)


@pytest.mark.parametrize(
    ("rule_id", "most"),
    [
        ("arr-fine-cap", 29_200),
        ("arr-compensation-cap", 29_200),
        ("arr-discipline-fine-cap", 29_200),
        ("arr-fine-payment-1y", 12),
        ("arr-compensation-payment-1y", 12),
        ("arr-undertaking-1y", 12),
        ("arr-programme-12m", 12),
        ("arr-repair-1y", 12),
        ("arr-repair-special-2y", 24),
        ("arr-planning-total-2y", 24),
        ("arr-business-stop-14d", 14),
        ("arr-business-stop-total-30d", 30),
        ("arr-business-refrain-30d", 30),
        ("arr-business-discovery-6m", 6),
    ],
)
def test_each_term_has_its_most(
    book: RuleBook, readings: Readings, rule_id: str, most: int
) -> None:
    for amount, ok in ((most, True), (most + 1, False)):
        adult, term = check_arrangement(book, BIRTH, made((rule_id, amount)), readings)
        assert (adult.rule_id, adult.ok) == (ADULT_ONLY, True)
        assert (term.rule_id, term.ok) == (rule_id, ok)
        assert book.rule(rule_id).title in term.text


def test_a_clean_record_has_its_least(book: RuleBook, readings: Readings) -> None:
    for months, ok in ((60, True), (59, False)):
        _, term = check_arrangement(book, BIRTH, made(("arr-record-clean-5y", months)), readings)
        assert term.ok is ok


@pytest.mark.parametrize(
    ("rule_id", "months", "officer", "ok"),
    [
        ("arr-programme-12m", 18, True, True),
        ("arr-programme-12m", 19, True, False),
        ("arr-programme-12m", 18, False, False),
        ("arr-programme-officer-18m", 18, True, True),
        ("arr-programme-officer-18m", 10, False, False),
    ],
)
def test_only_an_officer_makes_a_programme_longer(
    book: RuleBook, readings: Readings, rule_id: str, months: int, officer: bool, ok: bool
) -> None:
    arrangement = made((rule_id, months), officer=officer)
    assert check_arrangement(book, BIRTH, arrangement, readings)[1].ok is ok


def test_a_minor_is_found_out_to_the_day(book: RuleBook, readings: Readings) -> None:
    birthday = date(2018, 5, 10)
    for on, ok in ((date(2018, 5, 9), False), (birthday, True)):
        assert check_arrangement(book, BIRTH, made(on=on), readings)[0].ok is ok
    birthday_within = readings.using("age_last_day", "AGE_DAY_INCL")
    assert check_arrangement(book, BIRTH, made(on=birthday), birthday_within)[0].ok is False


def test_before_the_figures_held_nothing_is_said_to_be_broken(
    book: RuleBook, readings: Readings
) -> None:
    arrangement = made(("arr-fine-cap", 50_000), on=date(2014, 1, 1))
    _, term = check_arrangement(book, date(1980, 1, 1), arrangement, readings)
    assert term.ok is None
    assert "1.1.2014" in term.text


def test_a_term_of_another_pack_is_refused(book: RuleBook, readings: Readings) -> None:
    for rule_id in ("followup-1y-38a", "no-such-rule", ADULT_ONLY):
        with pytest.raises(UnknownRule):
            check_arrangement(book, BIRTH, made((rule_id, 1)), readings)


def test_every_rule_of_the_pack_says_that_the_statute_was_not_read(book: RuleBook) -> None:
    rules = [rule for rule in book.rules.values() if rule.pack.id == "conditional-arrangement"]
    assert rules
    for rule in rules:
        assert "ממדריך" in rule.warning, rule.id
        assert rule.pack.track is None


def test_terms_of_years_are_given_in_months(book: RuleBook) -> None:
    units = {rule.id: term_unit(rule) for rule in term_rules(book)}
    assert units["arr-repair-1y"] is Unit.MONTHS
    assert units["arr-business-stop-14d"] is Unit.DAYS
    assert units["arr-fine-cap"] is Unit.SHEKELS
    assert ADULT_ONLY not in units


@given(st.dates(date(2015, 1, 1), date(2040, 1, 1)), st.dates(date(2005, 1, 1), date(2041, 1, 1)))
def test_an_older_record_is_never_worse(offence: date, record: date) -> None:
    book = rule_book()
    found = clean_record(book, offence=offence, last_record=record)
    assert found.on < offence
    assert found.ok is (record < found.on or record >= offence)
    assert clean_record(book, offence=offence, last_record=None).ok
