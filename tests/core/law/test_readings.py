"""Open questions: defaults, choices, and refusal of what is not known."""

from __future__ import annotations

import pytest

from core.law.readings import ReadingClash, Readings, UnknownReading, from_codes
from core.law.rules import RuleBook


def test_defaults_and_choices(book: RuleBook) -> None:
    readings = book.readings({"eligible_from": "ELIG_ANNIV"})
    assert readings["eligible_from"] == "ELIG_ANNIV"
    assert readings["year_clock"] == "CLOCK_CALENDAR"
    assert readings.using("eligible_from", "ELIG_STRICT")["eligible_from"] == "ELIG_STRICT"
    assert set(readings) == set(book.groups)


def test_unknown_question_or_code_is_refused(book: RuleBook) -> None:
    with pytest.raises(UnknownReading, match="no_such_question"):
        book.readings({"no_such_question": "X"})
    with pytest.raises(UnknownReading) as refusal:
        book.readings({"eligible_from": "CHAIR_ONCE"})
    assert "CHAIR_ONCE" in str(refusal.value)


def test_codes_name_their_questions(book: RuleBook) -> None:
    readings = from_codes(book.groups, ["IL10B", "AGE_DAY_INCL"])
    assert readings["age_last_day"] == "AGE_DAY_INCL"
    assert readings["sentence_months"] == "IL10B"


@pytest.mark.parametrize("codes", [["IL10B", "MONTH_FROM_NEXT"], ["MONTH_FROM_NEXT", "IL10B"]])
def test_a_general_code_gives_way_to_a_special_one(book: RuleBook, codes: list[str]) -> None:
    assert from_codes(book.groups, codes)["extension_start"] == "MONTH_FROM_NEXT"


def test_two_answers_to_one_question_clash(book: RuleBook) -> None:
    with pytest.raises(ReadingClash) as refusal:
        from_codes(book.groups, ["ELIG_STRICT", "ELIG_ANNIV"])
    assert "ELIG_STRICT" in str(refusal.value)
    assert "ELIG_ANNIV" in str(refusal.value)


def test_an_unknown_code_is_refused(book: RuleBook) -> None:
    with pytest.raises(UnknownReading) as refusal:
        from_codes(book.groups, ["NO_SUCH_CODE"])
    assert "NO_SUCH_CODE" in str(refusal.value)


def test_each_default_is_the_text_shown(book: RuleBook, readings: Readings) -> None:
    for group in book.groups.values():
        assert readings.text(group.id) == group.option(group.default).text
