"""The locked room: twenty minutes at a time, two hours in all, a check in each twenty."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.law.hours import elapsed
from core.law.locked_room import locked_room
from core.law.rulebook import rule_book
from core.law.rules import NoValueAtDate, RuleBook

STARTS = st.datetimes(datetime(2010, 1, 1), datetime(2035, 1, 1)).map(
    lambda at: at.replace(second=0, microsecond=0)
)


@given(STARTS, st.integers(0, 100_000))
def test_it_never_lasts_beyond_two_hours(start: datetime, extensions: int) -> None:
    found = locked_room(rule_book(), start, extensions)
    passed = elapsed(start, found.until)
    assert found.allowed is (extensions <= 5)
    assert passed == timedelta(minutes=min(20 * (1 + extensions), 120))
    assert found.checks_at_least * timedelta(minutes=20) == passed


def test_what_is_asked_beyond_two_hours_is_told(book: RuleBook) -> None:
    start = datetime(2026, 3, 10, 10, 0)
    assert len(locked_room(book, start, 6).steps) == len(locked_room(book, start, 5).steps) + 1


def test_before_the_law_there_is_no_answer(book: RuleBook) -> None:
    with pytest.raises(NoValueAtDate):
        locked_room(book, datetime(2008, 7, 29, 10, 0), 0)
