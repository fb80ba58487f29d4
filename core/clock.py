"""The only place that asks what time it is. Everything else is handed a Clock."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

ISRAEL = ZoneInfo("Asia/Jerusalem")


class Clock(Protocol):
    """What time it is: `now` in UTC, `today` as the date in Israel."""

    def now(self) -> datetime: ...

    def today(self) -> date: ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def today(self) -> date:
        return self.now().astimezone(ISRAEL).date()


@dataclass
class FixedClock:
    """A clock that stands still until told otherwise: tests, practice stores, reprints."""

    instant: datetime

    def now(self) -> datetime:
        return self.instant

    def today(self) -> date:
        return self.instant.astimezone(ISRAEL).date()


def local(instant: datetime) -> datetime:
    """The same instant as Israel's clocks show it."""
    return instant.astimezone(ISRAEL)


def stopwatch() -> float:
    """Seconds on a clock that only goes forward: the difference of two readings is a duration."""
    return time.perf_counter()
