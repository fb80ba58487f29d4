"""The marks of the axis: first days of years, months or weeks, and what to write at them. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from core.direction import left_to_right
from ui.widgets.lanes_view import View


@dataclass(frozen=True)
class Tick:
    """A day of the axis; `strong` begins a year."""

    on: date
    text: str
    strong: bool


def ticks(view: View, room: int) -> Iterator[Tick]:
    """The ticks in view, earliest first; those whose words need more than `room` have none."""
    first = max(date.min.toordinal() + 400, int(view.ordinal(view.right)) - 1)
    last = min(date.max.toordinal() - 400, int(view.ordinal(view.left)) + 1)
    if view.unit == "weeks":
        yield from _weeks(date.fromordinal(first), date.fromordinal(last))
        return
    step = 1 if view.unit == "months" else 12
    while step < 12 and 30 * step * view.per_day < room:
        step *= 3 if step == 1 else 2 if step == 3 else 12
    step = min(step, 12)
    years = 1
    while step == 12 and 365 * years * view.per_day < room:
        years *= 2 if years == 1 else 5
    yield from _months(date.fromordinal(first), date.fromordinal(last), step, years)


def _weeks(first: date, last: date) -> Iterator[Tick]:
    day = first - timedelta(days=(first.weekday() + 1) % 7)  # Sunday begins the week
    while day <= last:
        yield Tick(day, left_to_right(f"{day.day}.{day.month}.{day.year}"), day.day <= 7)
        day += timedelta(days=7)


def _months(first: date, last: date, step: int, years: int) -> Iterator[Tick]:
    year, month = first.year - first.year % years, 1
    while (day := date(year, month, 1)) <= last:
        if day >= first:
            begins = month == 1
            words = str(year) if begins else left_to_right(f"{month}.{year}")
            yield Tick(day, words, begins)
        month += step
        if month > 12:
            year, month = year + years, 1
