"""Days and hours are read as people type them, and nothing is guessed."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.services.typed import parse_date, parse_time
from core.wording import date_text


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_what_is_shown_is_read_again(day: date) -> None:
    assert parse_date(date_text(day)) == day
    assert parse_date(f"{day:%d/%m/%Y}") == day
    assert parse_date(f"{day:%d%m%Y}") == day
    assert parse_date(day.isoformat()) == day


@given(st.times())
def test_times_are_read_again(value: time) -> None:
    wanted = value.replace(second=0, microsecond=0)
    assert parse_time(f"{value:%H:%M}") == wanted
    assert parse_time(f"{value.hour}.{value:%M}") == wanted
    assert parse_time(f"{value.hour}{value:%M}") == wanted


@given(st.text(max_size=12))
def test_nothing_typed_can_break_the_reading(text: str) -> None:
    assert parse_date(text) is None or isinstance(parse_date(text), date)
    assert parse_time(text) is None or isinstance(parse_time(text), time)


@pytest.mark.parametrize("text", ["31.2.2026", "14.13.2026", "1.1", "2026", "אתמול", "1.1.226"])
def test_what_is_no_date_stays_none(text: str) -> None:
    assert parse_date(text) is None


@pytest.mark.parametrize("text", ["24:00", "9:60", "25", "אחת", "12345"])
def test_what_is_no_time_stays_none(text: str) -> None:
    assert parse_time(text) is None


def test_day_comes_first_and_is_never_exchanged() -> None:
    assert parse_date("3.11.26") == date(2026, 11, 3)
    assert parse_date("11/3/2026") == date(2026, 3, 11)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("היום", date(2026, 11, 22)),
        ("מחר", date(2026, 11, 23)),
        ("אתמול", date(2026, 11, 21)),
        ("+7", date(2026, 11, 29)),
        ("-1", date(2026, 11, 21)),
        ("3.5", date(2026, 5, 3)),
        ("3/5", date(2026, 5, 3)),
    ],
)
def test_a_day_in_short_needs_to_know_which_day_it_is(text: str, day: date) -> None:
    assert parse_date(text, date(2026, 11, 22)) == day
    assert parse_date(text) is None


def test_days_that_no_calendar_holds_are_none() -> None:
    assert parse_date("31.2", date(2026, 11, 22)) is None
    assert parse_date("+", date(2026, 11, 22)) is None
    assert parse_date("+900", date.max) is None
