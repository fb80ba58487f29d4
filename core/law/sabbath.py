"""When a day of rest begins and ends by the clock: from sunset on its eve to nightfall.

The Sabbath of the law runs from sunset on Friday to nightfall on Saturday, and so does every
festival of s. 18א. Days of rest that follow each other are one period. The times are computed
here: sunset at the level horizon, nightfall with the sun 8.5 degrees below it. They stay within a
minute of the times published for the end of the Sabbath; a published sunset may come up to five
minutes later where the height of a city is reckoned in. Where published times are given, they are
the ones to use. Begin is rounded down to the minute and end is rounded up, so that a computed
period never leaves out a minute of rest.

Moments are Israeli clock time without a time zone, as in core/law/hours.py.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache

from astral import Observer, sun

from core.clock import ISRAEL
from core.law.calendar import rest_day_name
from core.law.hours import wall_clock

NIGHTFALL_DEGREES = 8.5  # three small stars
_MINUTE = timedelta(minutes=1)
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Place:
    """Where the sun is watched: degrees north and east."""

    latitude: float
    longitude: float


JERUSALEM = Place(31.778, 35.235)


@dataclass(frozen=True)
class RestPeriod:
    """Rest from `start` to `end`, Israeli clock time; `days` are the calendar days of rest in it.

    `name` is Hebrew: the Sabbath, a festival, or the festivals and Sabbath that follow each other.
    """

    start: datetime
    end: datetime
    name: str
    days: tuple[date, ...]

    def holds(self, moment: datetime) -> bool:
        """Whether it is rest at `moment`; the end itself is no longer."""
        return self.start <= wall_clock(moment) < self.end


@lru_cache(maxsize=4096)
def sunset(day: date, place: Place = JERUSALEM) -> datetime:
    """The minute in which the sun sets on `day`, from which rest begins."""
    found = sun.sunset(_observer(place), day, tzinfo=ISRAEL).replace(tzinfo=None)
    return found.replace(second=0, microsecond=0)


@lru_cache(maxsize=4096)
def nightfall(day: date, place: Place = JERUSALEM) -> datetime:
    """The first full minute of night on `day`, at which rest ends."""
    found = sun.dusk(_observer(place), day, NIGHTFALL_DEGREES, tzinfo=ISRAEL).replace(tzinfo=None)
    return found.replace(second=0, microsecond=0) + _MINUTE


def rest_period_at(moment: datetime, place: Place = JERUSALEM) -> RestPeriod | None:
    """The Sabbath or festival of s. 18א that it is at `moment`; None on working time."""
    today = wall_clock(moment).date()
    for day in (today, today + _DAY):
        if rest_day_name(day):
            period = _period_around(day, place)
            return period if period.holds(moment) else None
    return None


def next_rest_period(moment: datetime, place: Place = JERUSALEM) -> RestPeriod:
    """The first period of rest that begins at `moment` or later."""
    day = wall_clock(moment).date()
    while True:
        if rest_day_name(day):
            period = _period_around(day, place)
            if period.start >= wall_clock(moment):
                return period
            day = period.days[-1]
        day += _DAY


def _period_around(day: date, place: Place) -> RestPeriod:
    """The period of rest that a day of rest belongs to."""
    first = last = day
    while rest_day_name(first - _DAY):
        first -= _DAY
    while rest_day_name(last + _DAY):
        last += _DAY
    days = tuple(first + n * _DAY for n in range((last - first).days + 1))
    names = dict.fromkeys(rest_day_name(each) for each in days)
    return RestPeriod(sunset(first - _DAY, place), nightfall(last, place), " ו".join(names), days)


def _observer(place: Place) -> Observer:
    return Observer(place.latitude, place.longitude)
