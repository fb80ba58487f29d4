"""The law's arithmetic never asks what time it is, nor where the machine thinks it stands."""

from __future__ import annotations

import ast
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import core.law
from core.law.calendar import hebrew_date, independence_day, rest_day_name
from core.law.community_rest_days import community_rest_days
from core.law.counting import MonthEnd, RestDay, add_months, days_end, settle_last_day
from core.law.hours import add_hours, instant
from core.law.sabbath import nightfall, rest_period_at, sunset
from core.model.people import Community

MODULES = sorted(Path(next(iter(core.law.__path__))).rglob("*.py"))
ASKING = {"now", "utcnow", "today", "SystemClock", "stopwatch"}
ZONES = ["Asia/Jerusalem", "Pacific/Kiritimati", "Pacific/Pago_Pago", "America/New_York"]


@contextmanager
def machine_in(zone: str) -> Iterator[None]:
    """A machine whose own time zone is another one, and whose memory of results is empty."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = zone
    time.tzset()
    sunset.cache_clear()
    nightfall.cache_clear()
    try:
        yield
    finally:
        if before is None:
            del os.environ["TZ"]
        else:
            os.environ["TZ"] = before
        time.tzset()


def ends(start: datetime, amount: int) -> list[object]:
    """What the law counts from a moment: days, months, hours, rest and festivals."""
    day = start.date()
    return [
        days_end(day, amount, first_day_counted=True),
        add_months(day, amount % 48, MonthEnd.LAST_DAY),
        settle_last_day(day, RestDay.MOVES, lambda each: bool(rest_day_name(each))),
        instant(add_hours(start, amount)),
        rest_period_at(start),
        hebrew_date(day),
        independence_day(day.year),
        community_rest_days(Community.MUSLIM, day.year),
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no tzset")
@given(
    st.datetimes(datetime(2000, 1, 1), datetime(2050, 12, 31)),
    st.integers(0, 400),
    st.sampled_from(ZONES),
)
def test_a_period_ends_the_same_on_every_machine(start: datetime, amount: int, zone: str) -> None:
    with machine_in("UTC"):
        expected = ends(start, amount)
    with machine_in(zone):
        assert ends(start, amount) == expected


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_no_module_of_the_law_asks_the_clock(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    called = {
        node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
    }
    modules = {a.name for n in ast.walk(tree) if isinstance(n, ast.Import) for a in n.names}
    names = {a.name for n in ast.walk(tree) if isinstance(n, ast.ImportFrom) for a in n.names}
    assert not called & ASKING
    assert not names & ASKING
    assert "time" not in modules


def test_every_module_of_the_law_is_looked_through() -> None:
    assert {"hours", "sabbath", "calendar", "counting"} <= {path.stem for path in MODULES}
