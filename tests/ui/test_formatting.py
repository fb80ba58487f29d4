"""Dates, ages and sizes as they stand on screen."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.direction import LRI, PDI
from core.model.files import Age
from core.model.people import Sex
from ui import formatting

MARKS = str.maketrans("", "", "\u2066\u2067\u2068\u2069\u200e\u200f")


def bare(text: str) -> str:
    return text.translate(MARKS)


@pytest.mark.parametrize(
    ("age", "sex", "words"),
    [
        (Age(17, 0), Sex.MALE, "בן 17"),
        (Age(17, 1), Sex.FEMALE, "בת 17 וחודש"),
        (Age(17, 2), Sex.MALE, "בן 17 וחודשיים"),
        (Age(17, 6), Sex.MALE, "בן 17 ו־6 חודשים"),
        (Age(15, 11), "female", "בת 15 ו־11 חודשים"),
    ],
)
def test_ages(age: Age, sex: Sex | str, words: str) -> None:
    assert bare(formatting.age(age, sex)) == words


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 11, 22), "היום"),
        (date(2026, 11, 23), "מחר"),
        (date(2026, 11, 21), "אתמול"),
        (date(2026, 11, 24), "בעוד יומיים"),
        (date(2026, 11, 20), "לפני יומיים"),
        (date(2026, 12, 22), "בעוד 30 ימים"),
        (date(2026, 11, 12), "לפני 10 ימים"),
    ],
)
def test_how_far_a_day_is(day: date, words: str) -> None:
    assert bare(formatting.from_today(day, date(2026, 11, 22))) == words


def test_days_and_times_are_kept_apart_from_their_sentence() -> None:
    assert formatting.day(date(2026, 3, 4)) == f"{LRI}4.3.2026{PDI}"
    assert formatting.day(None, "—") == "—"
    assert formatting.short_day(date(2026, 12, 1)) == f"{LRI}1.12{PDI}"
    assert formatting.clock_time(time(9, 5)) == f"{LRI}09:05{PDI}"
    assert formatting.clock_time(None) == ""
    assert formatting.number("1201-03-26") == f"{LRI}1201-03-26{PDI}"


def test_moments_are_shown_by_the_clocks_of_israel() -> None:
    summer = datetime(2026, 7, 1, 22, 30, tzinfo=UTC)
    assert bare(formatting.moment(summer)) == "2.7.2026 01:30"
    assert formatting.moment(summer.isoformat()) == formatting.moment(summer)
    assert bare(formatting.now_time(summer)) == "01:30:00"


def test_weekdays_start_on_sunday() -> None:
    assert [formatting.weekday(date(2026, 11, day)) for day in (22, 28)] == ["יום א׳", "שבת"]


def test_the_ending_of_a_file_stays_at_its_right() -> None:
    assert formatting.file_name("דוח 1.pdf") == "\u2066\u2068דוח 1\u2069.pdf\u2069"
    assert formatting.file_name("README") == "\u2066README\u2069"


@pytest.mark.parametrize(
    ("size", "words"), [(12, "12 בתים"), (20_480, "20 ק״ב"), (5_400_000, "5.1 מ״ב")]
)
def test_sizes_of_files(size: int, words: str) -> None:
    assert bare(formatting.size(size)) == words


@given(st.dates(date(1990, 1, 1), date(2010, 1, 1)), st.dates(date(2010, 1, 2), date(2030, 1, 1)))
def test_an_age_never_jumps(born: date, on: date) -> None:
    age = formatting.age_on(born, on)
    assert 0 <= age.months < 12
    months = age.years * 12 + age.months
    passed = (on.year - born.year) * 12 + on.month - born.month
    assert months in (passed, passed - 1)
