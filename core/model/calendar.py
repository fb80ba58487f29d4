"""The calendar of rest days: what lists and screens show of a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Rite(StrEnum):
    """Which calendar a church keeps: both are kept in Israel."""

    WESTERN = "western"
    EASTERN = "eastern"


@dataclass(frozen=True)
class RestDayOf:
    """A day of rest of a community other than the Jewish one; name and warning are Hebrew.

    `by_custom`: kept by the community and in public service, but not surely by the Government's
    notice under s. 18א. `rite`: None where the community has no more than one.
    """

    day: date
    name: str
    warning: str
    by_custom: bool = False
    rite: Rite | None = None


@dataclass(frozen=True)
class CalendarDay:
    """A day of the calendar, all texts in Hebrew and empty where they do not apply.

    `rest_name`: the Sabbath or festival of s. 18א. `eve_of`: that of the next day, at whose
    beginning the sun sets at `sunset`. `nightfall`: the end of rest, on its last day. Both are
    Israeli clock time, rounded to the minute. `chol_hamoed`: the half-festival, no day of rest of
    s. 18א. `independence`: Independence Day, a day of rest by a law of its own. `community_name`
    and `warning`: the day of rest of the community that was asked for.
    """

    day: date
    hebrew: str
    rest_name: str = ""
    eve_of: str = ""
    chol_hamoed: str = ""
    independence: bool = False
    community_name: str = ""
    warning: str = ""
    sunset: datetime | None = None
    nightfall: datetime | None = None
