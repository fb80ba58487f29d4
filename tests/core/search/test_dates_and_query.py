"""Days and numbers in every form, and queries taken apart."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.law.calendar import hebrew_date
from core.search.dates import date_marks, number_marks
from core.search.query import parse

FORMS = [
    "3.5.2027",
    "03/05/27",
    "3-5-2027",
    "2027-05-03",
    "3 במאי 2027",
    "ג' 3 למאי 2027",
    "May 3, 2027",
    "3rd May 2027",
    "3 мая 2027",
    'כ"ו בניסן תשפ"ז',
    "כ״ו ניסן התשפ״ז",
    "־3.5.2027",
    "-3/5/27",
    "כ''ו בניסן ה'תשפ\"ז",
]


@pytest.mark.parametrize("form", FORMS)
def test_a_day_has_one_mark_in_every_form(form: str) -> None:
    (mark,) = date_marks(f"נקבע ל{form}, כאמור")
    assert mark.marks[0] == "d20270503"


@given(st.dates(date(1990, 1, 1), date(2059, 12, 31)))
def test_the_hebrew_day_in_words_is_the_same_day(day: date) -> None:
    (mark,) = date_marks(hebrew_date(day))
    assert mark.marks[0] == f"d{day:%Y%m%d}"


@pytest.mark.parametrize("text", ["31.2.2027", "45/13/27", "1201-03-26", "3.5", "בשנת 2027"])
def test_what_is_no_day_has_no_mark(text: str) -> None:
    assert date_marks(text) == []


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("12345678-9", "123456789"),
        ("123 456 789", "123456789"),
        ("1201/03/26", "1201-03-26"),
        ("1201 3 26", "1201-03-26"),
        ("12010326", "1201-03-26"),
        ("50000000-18", "500000001-8"),
    ],
)
def test_a_number_is_one_in_any_punctuation(typed: str, kept: str) -> None:
    wanted = {m for mark in number_marks(typed, spaced=True) for m in mark.marks}
    there = {m for mark in number_marks(kept) for m in mark.marks}
    assert wanted & there


def test_a_query_is_taken_apart() -> None:
    first, phrase, day, word = parse('דן "קצין מבחן" 3.5.2027 התמכר')
    assert (first.words, first.typing) == (("דנ",), False)
    assert (phrase.words, phrase.phrase) == (("קצינ", "מבחנ"), True)
    assert day.marks == ("d20270503",)
    assert (word.words, word.typing) == (("התמכר",), True)


def test_an_abbreviation_brings_its_words_and_they_bring_it() -> None:
    (short,) = parse('עו"ד ')
    assert ("עורכ", "דינ") in short.others
    long = parse("עורך דין ")
    assert all(("עו״ד",) in term.others for term in long)


@pytest.mark.parametrize("query", ["", "   ", '"', "--", "״"])
def test_nothing_typed_is_nothing_asked(query: str) -> None:
    assert parse(query) == ()


@given(st.text(max_size=60))
def test_any_text_can_be_taken_apart(query: str) -> None:
    for term in parse(query):
        assert term.words or term.marks
