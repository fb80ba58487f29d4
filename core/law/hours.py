"""Hours and minutes in Israel, counted as time that passes and not as hands of a clock.

One convention for every moment here: what an Israeli clock shows, without a time zone (a naive
datetime). The clock changes twice a year, so a moment is first taken to UTC, the time is added
there, and the clock is read again. Of the hour that the clock shows twice, the first is meant
unless `fold` is 1, so that a limit on holding ends early rather than late; a result in the second
of the two carries `fold` 1. A moment in the hour that the clock skips is read as if it had not
been moved yet: 02:30 of that night is 03:30.

A moment that does carry a time zone is the same moment; the answer is Israeli clock time again.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from dateutil import tz

from core.clock import ISRAEL


def add_hours(start: datetime, hours: float) -> datetime:
    """The clock time when `hours` have passed since `start`: 24 are 24 also where the clock moves.

    Negative hours count backwards.
    """
    return wall_clock(instant(start) + timedelta(hours=hours))


def add_minutes(start: datetime, minutes: float) -> datetime:
    """The clock time when `minutes` have passed since `start`. Negative ones count backwards."""
    return wall_clock(instant(start) + timedelta(minutes=minutes))


def elapsed(start: datetime, end: datetime) -> timedelta:
    """The time that passes between two clock times; negative where `end` comes first."""
    return instant(end) - instant(start)


def instant(moment: datetime) -> datetime:
    """The moment in UTC that an Israeli clock shows as `moment`."""
    if moment.tzinfo is None:
        moment = tz.resolve_imaginary(moment.replace(tzinfo=ISRAEL))
    return moment.astimezone(UTC)


def wall_clock(moment: datetime) -> datetime:
    """What an Israeli clock shows at a moment, without a time zone; clock time is taken as it is.

    A time that the clock skips comes back as the one it shows instead.
    """
    return instant(moment).astimezone(ISRAEL).replace(tzinfo=None)
