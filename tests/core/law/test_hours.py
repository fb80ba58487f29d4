"""Hours that pass, by Israeli clocks: the nights on which the clock is moved included."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from core.law.hours import add_hours, add_minutes, elapsed, instant, wall_clock

# In 2025 the clock went forward on 28 March at 02:00 and back on 26 October at 02:00.
TWICE = datetime(2025, 10, 26, 1, 30)
MOMENTS = st.datetimes(datetime(1990, 1, 1), datetime(2050, 12, 31)).map(wall_clock)
ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.parametrize(
    ("start", "hours", "end"),
    [
        (datetime(2025, 3, 11, 9), 24, datetime(2025, 3, 12, 9)),
        (datetime(2025, 12, 31, 23, 30), 24, datetime(2026, 1, 1, 23, 30)),
        (datetime(2024, 2, 28, 12), 24, datetime(2024, 2, 29, 12)),
        (datetime(2025, 3, 27, 9), 24, datetime(2025, 3, 28, 10)),  # a night of seven hours
        (datetime(2025, 10, 25, 9), 24, datetime(2025, 10, 26, 8)),  # a night of nine
        (datetime(2025, 3, 28, 1, 30), 1, datetime(2025, 3, 28, 3, 30)),
        (datetime(2025, 10, 26, 0, 30), 2, datetime(2025, 10, 26, 1, 30)),
        (datetime(2025, 3, 11, 13), 0.5, datetime(2025, 3, 11, 13, 30)),
        (datetime(2025, 3, 11, 13), -12, datetime(2025, 3, 11, 1)),
    ],
)
def test_hours_pass_also_where_the_clock_moves(
    start: datetime, hours: float, end: datetime
) -> None:
    assert add_hours(start, hours) == end


def test_minutes_pass() -> None:
    assert add_minutes(datetime(2025, 3, 28, 1, 50), 20) == datetime(2025, 3, 28, 3, 10)
    assert add_minutes(datetime(2025, 12, 31, 23, 50), 20) == datetime(2026, 1, 1, 0, 10)


def test_an_hour_that_the_clock_skips_is_read_as_if_it_had_not_been_moved() -> None:
    skipped = datetime(2025, 3, 28, 2, 30)
    assert wall_clock(skipped) == datetime(2025, 3, 28, 3, 30)
    assert add_hours(skipped, 1) == datetime(2025, 3, 28, 4, 30)


def test_of_an_hour_shown_twice_the_first_is_meant() -> None:
    assert instant(TWICE) == datetime(2025, 10, 25, 22, 30, tzinfo=UTC)
    assert instant(TWICE.replace(fold=1)) == datetime(2025, 10, 25, 23, 30, tzinfo=UTC)
    assert elapsed(TWICE, TWICE.replace(fold=1)) == timedelta(hours=1)
    later = add_hours(TWICE, 1)
    assert (later, later.fold) == (TWICE, 1)


def test_a_moment_with_a_time_zone_is_the_same_moment() -> None:
    in_utc = datetime(2025, 7, 1, 6, tzinfo=UTC)
    assert wall_clock(in_utc) == datetime(2025, 7, 1, 9)
    assert add_hours(in_utc, 2) == datetime(2025, 7, 1, 11)


@given(MOMENTS, st.integers(-2000, 2000))
@example(TWICE, 1)
@example(TWICE.replace(fold=1), -1)
@example(datetime(2025, 3, 28, 1, 30), 1)
def test_exactly_the_hours_asked_for_pass(start: datetime, hours: int) -> None:
    end = add_hours(start, hours)
    assert end.tzinfo is None
    assert elapsed(start, end) == timedelta(hours=hours)
    assert add_hours(end, -hours) == start
    assert add_minutes(start, 60 * hours) == end


@given(MOMENTS, MOMENTS, st.integers(0, 2000), st.integers(1, 100))
def test_adding_hours_is_monotone(start: datetime, other: datetime, hours: int, more: int) -> None:
    end = add_hours(start, hours)
    assert instant(end) >= instant(start)
    assert instant(add_hours(start, hours + more)) > instant(end)
    first, second = sorted((start, other), key=instant)
    assert instant(add_hours(first, hours)) <= instant(add_hours(second, hours))


@pytest.mark.parametrize(
    "zone", ["UTC", "Asia/Jerusalem", "Pacific/Kiritimati", "America/New_York"]
)
def test_the_machine_own_time_zone_changes_nothing(zone: str) -> None:
    """And a machine without a time zone database of its own still knows Israel's."""
    script = (
        "from datetime import datetime; from core.law.hours import add_hours;"
        "print(add_hours(datetime(2025, 3, 27, 9), 24), add_hours(datetime(2025, 10, 25, 9), 24))"
    )
    out = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        env={**os.environ, "TZ": zone, "PYTHONTZPATH": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    assert out.stdout.strip() == "2025-03-28 10:00:00 2025-10-26 08:00:00"
