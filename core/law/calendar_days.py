"""The calendar of rest days, day by day, as the law desk shows it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from core.law.calendar import (
    chol_hamoed,
    hebrew_date,
    independence_day,
    rest_day_name,
)
from core.law.community_rest_days import community_rest_days
from core.law.sabbath import JERUSALEM, Place, nightfall, sunset
from core.model.calendar import CalendarDay, RestDayOf, Rite
from core.model.people import Community
from core.wording import label, text

_DAY = timedelta(days=1)


def calendar_days(
    start: date,
    end: date,
    community: Community | None = None,
    rite: Rite | None = None,
    place: Place = JERUSALEM,
) -> tuple[CalendarDay, ...]:
    """Every day from `start` to `end`, both included.

    With a community, its own days of rest stand beside those of s. 18א; `rite` chooses between the
    churches. Sunset and nightfall are those of `place` (core/law/sabbath.py).
    Raises YearWithoutCalendar where a community is given.
    """
    own: dict[date, list[RestDayOf]] = {}
    if community:
        for year in range(start.year, end.year + 1):
            for rest in community_rest_days(community, year, rite=rite):
                own.setdefault(rest.day, []).append(rest)
    days = (start + n * _DAY for n in range((end - start).days + 1))
    return tuple(_calendar_day(day, own, place) for day in days)


def _calendar_day(day: date, own: Mapping[date, list[RestDayOf]], place: Place) -> CalendarDay:
    rest_name, eve_of = rest_day_name(day), rest_day_name(day + _DAY)
    community_days = own.get(day, [])
    return CalendarDay(
        day=day,
        hebrew=hebrew_date(day),
        rest_name=rest_name,
        eve_of=eve_of,
        chol_hamoed=chol_hamoed(day),
        independence=day == independence_day(day.year),
        community_name=_community_name(community_days),
        warning="\n".join(dict.fromkeys(rest.warning for rest in community_days if rest.warning)),
        sunset=sunset(day, place) if eve_of else None,
        nightfall=nightfall(day, place) if rest_name and not eve_of else None,
    )


def _community_name(rest_days: list[RestDayOf]) -> str:
    """The festivals of a day; a church's own is named with it, one of all churches without."""
    rites: dict[str, list[Rite]] = {}
    for rest in rest_days:
        rites.setdefault(rest.name, []).extend([rest.rite] if rest.rite else [])
    return ", ".join(
        text("calendar.rest_day_of_rite", name=name, rite=label(kept[0]))
        if len(kept) == 1
        else name
        for name, kept in rites.items()
    )
