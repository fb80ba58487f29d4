"""How values are written on screen. Everything is isolated, so it may stand inside any sentence."""

from __future__ import annotations

from datetime import date, datetime, time

from core.clock import local
from core.direction import isolate, left_to_right
from core.model.files import Age
from core.model.people import Sex
from core.wording import shown, text

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def day(value: date | None, empty: str = "") -> str:
    """d.m.yyyy, or `empty`."""
    return empty if value is None else shown(value)


def short_day(value: date) -> str:
    """d.m, where the year is plain from what stands around it."""
    return left_to_right(f"{value.day}.{value.month}")


def clock_time(value: time | None, empty: str = "") -> str:
    """HH:MM, or `empty`."""
    return empty if value is None else shown(value)


def moment(value: datetime | str) -> str:
    """An instant, or its ISO text, as Israel's clocks show it: d.m.yyyy HH:MM."""
    return shown(datetime.fromisoformat(value) if isinstance(value, str) else value)


def weekday(value: date) -> str:
    """The day of the week."""
    return text(f"screen.weekday.{_WEEKDAYS[value.weekday()]}")


def number(value: int | str) -> str:
    """A number, case number, telephone: read left to right inside Hebrew."""
    return left_to_right(str(value))


def age_on(born: date, on: date) -> Age:
    """Whole years and months on a day, as people count them (the law's counting is elsewhere)."""
    months = (on.year - born.year) * 12 + on.month - born.month - (on.day < born.day)
    return Age(months // 12, months % 12)


def age(value: Age, sex: Sex | str) -> str:
    """An age with its months: בן 17 ו־6 חודשים."""
    form = {0: "years", 1: "year_month", 2: "two_months"}.get(value.months, "months")
    return text(f"screen.age.{Sex(sex).value}.{form}", years=value.years, months=value.months)


def age_in_years(years: int, sex: Sex | str) -> str:
    """An age in whole years: בת 16."""
    return text(f"screen.age.{Sex(sex).value}.years", years=years)


def from_today(value: date, today: date) -> str:
    """How far a day is: today, tomorrow, in 5 days, 3 days ago."""
    distance = (value - today).days
    near = {0: "today", 1: "tomorrow", -1: "yesterday", 2: "in_two", -2: "two_ago"}
    key = near.get(distance, "in_days" if distance > 0 else "days_ago")
    return text(f"screen.days.{key}", days=abs(distance))


def file_name(name: str) -> str:
    """A file's name with its ending at the right, where an ending belongs, whatever its script."""
    stem, dot, ending = name.rpartition(".")
    return left_to_right(f"{isolate(stem)}{dot}{ending}" if stem else name)


def size(bytes_: int) -> str:
    """The size of a file in words."""
    if bytes_ < 1024:
        return text("screen.size.bytes", bytes=bytes_)
    if bytes_ < 1024 * 1024:
        return text("screen.size.kilobytes", size=round(bytes_ / 1024))
    return text("screen.size.megabytes", size=left_to_right(f"{bytes_ / 1024 / 1024:.1f}"))


def now_time(value: datetime) -> str:
    """HH:MM:SS on Israel's clocks: when something was saved."""
    return left_to_right(f"{local(value):%H:%M:%S}")
