"""Days of rest of Muslims, Druze and Christians (s. 18א of the Law and Administration Ordinance).

The Government's notice of 30.5.1954 names the festivals; resources/calendar/rest_days.toml holds
them with their calendars, sources and doubts. They stand beside the days of rest of the State: a
minor of such a community has both.

The weekly day is not here. S. 18א lets those who are not Jewish keep their own Sabbath, and s. 7(ב)
of the Hours of Work and Rest Law says that it is Friday, Saturday or Sunday as each person keeps
it; a file does not say which.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter
from hijridate import Gregorian, Hijri

from core.errors import KnownError
from core.law.data_table import DataTable, named, parse, unique
from core.model.calendar import RestDayOf, Rite
from core.model.people import Community
from core.paths import RESOURCES

# What the tables of the Muslim calendar cover in whole Gregorian years.
FIRST_YEAR, LAST_YEAR = 1926, 2076
FILE = RESOURCES / "calendar" / "rest_days.toml"


class YearWithoutCalendar(KnownError):
    """A year for which there is no calendar of the community."""


class Calendar(StrEnum):
    """What a festival's date is counted by."""

    HIJRI = "hijri"
    GREGORIAN = "gregorian"
    CHURCH = "church"  # Gregorian or Julian, by the rite
    EASTER = "easter"


@dataclass(frozen=True)
class Festival:
    """A festival of a community: its first day in its own calendar, its length, and the doubts.

    `days`: surely fixed by the notice; `customary_days`: how many are kept in all. `offset`: days
    from Easter Sunday. Texts are Hebrew.
    """

    id: str
    community: Community
    name: str
    calendar: Calendar
    month: int
    day: int
    offset: int
    days: int
    customary_days: int
    warning: str
    custom_warning: str
    source: str
    last_verified_on: date


def community_rest_days(
    community: Community, year: int, *, rite: Rite | None = None
) -> tuple[RestDayOf, ...]:
    """The days of rest of a community in a Gregorian year, in order; none for Jews (s. 18א itself).

    Christian days come for both rites unless one is given: which a minor keeps, the file does not
    know. Raises YearWithoutCalendar.
    """
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise YearWithoutCalendar("calendar.no_year", year=year, first=FIRST_YEAR, last=LAST_YEAR)
    days = _all_rest_days(community, year)
    return tuple(day for day in days if rite is None or day.rite in (None, rite))


def fixed_rest_days(community: Community, first: int, last: int) -> frozenset[date]:
    """The days that the notice surely fixes, from one Gregorian year to another, both included.

    Raises YearWithoutCalendar.
    """
    return frozenset(
        rest.day
        for year in range(first, last + 1)
        for rest in community_rest_days(community, year)
        if not rest.by_custom
    )


@lru_cache(maxsize=512)
def _all_rest_days(community: Community, year: int) -> tuple[RestDayOf, ...]:
    found = [
        rest
        for festival in festivals()
        if festival.community is community
        for rest in _rest_days(festival, year)
        if rest.day.year == year
    ]
    return tuple(sorted(found, key=lambda rest: (rest.day, rest.rite or "")))


def _rest_days(festival: Festival, year: int) -> Iterator[RestDayOf]:
    for first, rite in _first_days(festival, year):
        for nth in range(max(festival.days, festival.customary_days)):
            by_custom = nth >= festival.days
            yield RestDayOf(
                day=first + timedelta(days=nth),
                name=festival.name,
                warning=festival.custom_warning if by_custom else festival.warning,
                by_custom=by_custom,
                rite=rite,
            )


def _first_days(festival: Festival, year: int) -> Iterator[tuple[date, Rite | None]]:
    """First days of which the festival may reach into `year`: the year before may be among them."""
    month, day = festival.month, festival.day
    match festival.calendar:
        case Calendar.HIJRI:
            # A Muslim year is shorter: a festival may come twice in a Gregorian one, or not at all.
            last = Gregorian(year, 12, 31).to_hijri().year
            for hijri_year in range(last - 2, last + 1):
                yield date(*Hijri(hijri_year, month, day).to_gregorian().datetuple()), None
        case Calendar.GREGORIAN:
            for each in (year - 1, year):
                yield date(each, month, day), None
        case Calendar.CHURCH:
            for each in (year - 1, year):
                yield date(each, month, day), Rite.WESTERN
                yield _from_julian(each, month, day), Rite.EASTERN
        case Calendar.EASTER:
            offset = timedelta(days=festival.offset)
            yield easter(year, EASTER_WESTERN) + offset, Rite.WESTERN
            yield easter(year, EASTER_ORTHODOX) + offset, Rite.EASTERN


def _from_julian(year: int, month: int, day: int) -> date:
    """The Gregorian day of a Julian one. The Julian calendar keeps the leap days of centuries."""
    counted = year if month > 2 else year - 1
    return date(year, month, day) + timedelta(days=counted // 100 - counted // 400 - 2)


@cache
def festivals() -> tuple[Festival, ...]:
    """The festivals of the program's own data, read once."""
    return load_festivals()


def load_festivals(path: Path = FILE) -> tuple[Festival, ...]:
    """Every festival of the file. Raises LawDataError naming the file and the entry."""
    file = path.name
    top = DataTable(parse(path, file), file, file)
    warnings = top.words("warning")
    items: list[Any] = top.take("rest_day", list)
    top.done()
    found = [_festival(named(item, file), warnings) for item in items]
    return tuple(unique(found, lambda festival: festival.id, file).values())


def _festival(table: DataTable, warnings: Mapping[str, str]) -> Festival:
    calendar = table.choice("calendar", Calendar)
    days = table.take("days", int)
    customary_days = table.optional("customary_days", int)
    if days < 0 or (days == 0 and customary_days is None):
        raise table.error("calendar.no_days")
    if customary_days is not None and customary_days <= days:
        raise table.error("calendar.customary_days", days=days, customary=customary_days)
    month, day, offset = _when(table, calendar)
    warning = _warning(table, "warnings", warnings)
    custom_warning = _warning(table, "custom_warnings", warnings)
    festival = Festival(
        id=table.text("id"),
        community=table.choice("community", Community),
        name=table.text("name"),
        calendar=calendar,
        month=month,
        day=day,
        offset=offset,
        days=days,
        customary_days=customary_days or days,
        warning=warning,
        custom_warning=" ".join(filter(None, (warning, custom_warning))),
        source=table.text("source"),
        last_verified_on=table.take("last_verified_on", date),
    )
    table.done()
    return festival


def _when(table: DataTable, calendar: Calendar) -> tuple[int, int, int]:
    """Month and day, or days from Easter; the others zero."""
    if calendar is Calendar.EASTER:
        return 0, 0, table.take("offset", int)
    month, day = table.take("month", int), table.take("day", int)
    # A Muslim month has 29 or 30 days; no festival may hang on the thirtieth.
    if not 1 <= month <= 12:
        raise table.error("calendar.no_such_day", day=day, month=month)
    longest = 29 if calendar is Calendar.HIJRI else monthrange(2001, month)[1]
    if not 1 <= day <= longest:
        raise table.error("calendar.no_such_day", day=day, month=month)
    return month, day, 0


def _warning(table: DataTable, key: str, warnings: Mapping[str, str]) -> str:
    names = table.texts(key)
    for name in names:
        if name not in warnings:
            raise table.error("calendar.unknown_warning", name=name)
    return " ".join(warnings[name] for name in names)
