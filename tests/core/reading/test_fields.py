from __future__ import annotations

from datetime import datetime
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.cases import CaseStatus, FacilityKind, Track
from core.model.decisions import Outcome
from core.model.identity_number import check_digit
from core.model.people import Community, Language, Sex
from core.reading.cells import Cell
from core.reading.fields import outcome_of, read_field, says_nothing, split_name
from core.wording import text


def remarks(name: str, value: object) -> list[str]:
    return [remark.key for remark in read_field(name, Cell(value)).remarks]


@pytest.mark.parametrize(
    ("written", "number", "key"),
    [
        ("000000018", "000000018", []),
        (18, "000000018", ["identity_zeros"]),
        (18.0, "000000018", ["identity_zeros"]),
        ("18.0", "000000018", ["identity_zeros"]),
        ("00000001-8", "000000018", []),
        ("\u200e 00000001 8\u00a0", "000000018", []),
        ("000000019", None, ["identity_check"]),
        ("0000000018", None, ["identity_length"]),
        ("P1234567", None, ["identity_foreign"]),
    ],
)
def test_identity_numbers(written: object, number: str | None, key: list[str]) -> None:
    assert read_field("identity_number", Cell(written)).value == number
    assert remarks("identity_number", written) == key


@given(st.integers(1, 99_999_999))
def test_excel_may_eat_the_leading_zeros_of_any_number(first_eight: int) -> None:
    whole = f"{first_eight:08}"
    number = whole + str(check_digit(whole))
    assert read_field("identity_number", Cell(int(number))).value == number


@pytest.mark.parametrize(
    ("written", "number", "key"),
    [
        ("1201-03-26", "1201-03-26", []),
        ('ושר"ן 1201-03-26', "1201-03-26", []),
        ("ושר״ן 1201־03־26", "1201-03-26", []),
        (" 1201 - 03 - 26 ", "1201-03-26", []),
        (datetime.fromisoformat("2001-03-26"), "2001-03-26", ["number_was_date"]),
        ("12/26", "12/26", ["number_layout"]),
    ],
)
def test_case_numbers(written: object, number: str, key: list[str]) -> None:
    assert read_field("number", Cell(written)).value == number
    assert remarks("number", written) == key


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("sex", Sex),
        ("language", Language),
        ("community", Community),
        ("track", Track),
        ("facility_kind", FacilityKind),
        ("status", CaseStatus),
    ],
)
def test_every_term_can_be_written_as_the_screens_show_it(name: str, kind: type[StrEnum]) -> None:
    for term in kind:
        shown = text(f"term.{'case_status' if name == 'status' else name}.{term.value}")
        assert read_field(name, Cell(shown)).value == term.value
        assert read_field(name, Cell(term.value)).value == term.value
    assert remarks(name, "משהו אחר לגמרי") == ["term_unknown"]


@pytest.mark.parametrize(
    ("written", "months"), [(18, 18), ("18", 18), (18.0, 18), ("24 חודשים", 24)]
)
def test_months(written: object, months: int) -> None:
    assert read_field("sentence_months", Cell(written)).value == months


def test_months_that_are_none() -> None:
    assert remarks("sentence_months", "שנה וחצי") == ["months_text"]
    assert remarks("sentence_months", 0) == ["months_range"]


def test_phones_get_back_the_zero_excel_ate() -> None:
    assert read_field("parent_phone", Cell(501234567)).value == "0501234567"
    assert read_field("parent_phone", Cell("501234567.0")).value == "0501234567"
    assert read_field("parent_phone", Cell("050-1234567")).value == "050-1234567"
    assert remarks("parent_phone", "050-1234567") == []
    assert remarks("parent_phone", "אצל השכנה") == ["phone_text"]


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("נדחה הדיון, לא היה מתורגמן לאם", Outcome.ADJOURNMENT),
        ("הדיון נדחה ל-2.3.2026", Outcome.ADJOURNMENT),
        ("דחיית דיון", Outcome.ADJOURNMENT),
        ("הבקשה נדחתה", Outcome.REFUSAL),
        ("נדחתה, לשוב לאחר השלמת הטיפול", Outcome.REFUSAL),
        ("דחיית הבקשה", Outcome.REFUSAL),
        ("שוחרר בתנאים", Outcome.RELEASE),
        ("הוחלט על שחרור", Outcome.RELEASE),
        ("released with conditions", Outcome.RELEASE),
        ("נדחה", None),
        ("התקיים דיון", None),
    ],
)
def test_which_decision_a_sentence_tells_of(words: str, outcome: Outcome | None) -> None:
    assert outcome_of(words) == outcome


def test_full_names() -> None:
    assert split_name("דן כהן") == ("דן", "כהן")
    assert split_name("כהן, דן") == ("דן", "כהן")
    assert split_name("דן") == ("", "דן")


@pytest.mark.parametrize("word", ["", "  ", "-", "—", "אין", "טרם", "N/A", "ל״ר", "\u200f"])
def test_words_for_nothing(word: str) -> None:
    assert says_nothing(Cell(word))


def test_errors_of_excel_are_named() -> None:
    assert remarks("court", "#REF!") == ["excel_error"]
