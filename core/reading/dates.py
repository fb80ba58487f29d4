"""Dates as clerks write them: day first, and never guessed without saying so.

dateutil reads them, with three of its habits kept in check: it puts today's day or month where
none is written, it turns day and month round when that alone makes a date, and with the day first
it takes 2025-09-01 and 20250901 for the ninth of January.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import Enum
from typing import Any, cast

from dateutil import parser
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, from_excel

from core.reading.cells import Cell

EARLIEST, LATEST = date(1985, 1, 1), date(2060, 12, 31)

_MONTHS = [
    ("ינואר", "January", "Jan"),
    ("פברואר", "February", "Feb"),
    ("מרץ", "מרס", "March", "Mar"),
    ("אפריל", "April", "Apr"),
    ("מאי", "May"),
    ("יוני", "June", "Jun"),
    ("יולי", "July", "Jul"),
    ("אוגוסט", "August", "Aug"),
    ("ספטמבר", "September", "Sep", "Sept"),
    ("אוקטובר", "October", "Oct"),
    ("נובמבר", "November", "Nov"),
    ("דצמבר", "December", "Dec"),
]
_YEAR_FIRST = re.compile(r"(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|(\d{2})(\d{2})(?!\d))")
_PAIR = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)")
_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})(?::\d{2})?")
_MONTH_LEADS = re.compile(r"^(?:\[[^\]]*\])*\\?\s*m{1,2}[^a-z]*d", re.IGNORECASE)
_SYSTEM_FORMATS = ("mm-dd-yy", "m/d/yy h:mm")  # names of formats shown as the machine is set


class Order(Enum):
    """What a cell shows about the order of day and month."""

    NONE = "none"  # a month by name, a year first, a real date: nothing to mix up
    REAL = "real"  # a real Excel date, which Excel may have turned round while it was typed
    REAL_MONTH_SHOWN_FIRST = "real_month_shown_first"
    DAY_FIRST = "day_first"  # the first number is over 12
    MONTH_FIRST = "month_first"  # the second one is
    EITHER = "either"  # neither is


@dataclass(frozen=True)
class DateReading:
    """`trouble` is a key of reading.problem, empty when the day is sure. `slashed`: not dots."""

    on: date | None = None
    at: time | None = None
    trouble: str = ""
    order: Order = Order.NONE
    slashed: bool = False

    @property
    def turned(self) -> date | None:
        """The same numbers with day and month changed over; None where that is no other day."""
        if self.on is None or self.on.day > 12 or self.on.day == self.on.month:
            return None
        return date(self.on.year, self.on.day, self.on.month)


class _Names(parser.parserinfo):
    """Hebrew months beside the English ones; two-digit years belong to this century."""

    MONTHS = cast(Any, [(*names, *("ב" + name for name in names)) for names in _MONTHS])
    JUMP = [*parser.parserinfo.JUMP, "ה", "ל", "יום", "ביום"]

    def convertyear(self, year: int, century_specified: bool = False) -> int:
        return year if year >= 100 or century_specified else 2000 + year


_PARSER = parser.parser(_Names(dayfirst=True))


def read_date(cell: Cell, *, dates_from_1904: bool = False) -> DateReading:
    """The day a cell holds, with its time of day where it holds one."""
    value = cell.value
    if isinstance(value, datetime):
        return _bounded(
            DateReading(value.date(), _unless_midnight(value), order=_shown_order(cell))
        )
    if isinstance(value, date):
        return _bounded(DateReading(value, order=_shown_order(cell)))
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _from_number(value, dates_from_1904)
    if isinstance(value, str):
        return _bounded(_from_text(cell.text))
    return DateReading(trouble="date_text")


def read_time(cell: Cell) -> time | None:
    """The time of day a cell holds, or None where it holds none that can be read."""
    value = cell.value
    if isinstance(value, datetime):
        return value.time().replace(microsecond=0)
    if isinstance(value, time):
        return value.replace(microsecond=0)
    if isinstance(value, float) and 0 < value < 1:
        minutes = round(value * 24 * 60)
        return time(minutes // 60 % 24, minutes % 60)
    return clock_time(cell.text)


def clock_time(text: str) -> time | None:
    """09:30, 9.30 or 09:30:00 as a time."""
    match = _CLOCK.fullmatch(text)
    if not match:
        return None
    hour, minute = int(match[1]), int(match[2])
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _unless_midnight(moment: datetime) -> time | None:
    """The time of day; midnight is what Excel and dateutil put where none was written."""
    at = moment.time().replace(microsecond=0)
    return at if at != time(0) else None


def _shown_order(cell: Cell) -> Order:
    shown = cell.number_format
    if shown.lower() not in _SYSTEM_FORMATS and _MONTH_LEADS.match(shown):
        return Order.REAL_MONTH_SHOWN_FIRST
    return Order.REAL


def _from_number(value: int | float, dates_from_1904: bool) -> DateReading:
    """A date that lost its format is a count of days; 20250901 is a date without its dots."""
    if float(value).is_integer() and 19000101 <= value <= 20991231:
        return _bounded(_from_text(str(int(value))))
    if not 25_000 <= value <= 60_000:
        return DateReading(trouble="date_text")
    epoch = CALENDAR_MAC_1904 if dates_from_1904 else CALENDAR_WINDOWS_1900
    moment = from_excel(value, epoch)
    if not isinstance(moment, datetime):
        return DateReading(trouble="date_text")
    return _bounded(DateReading(moment.date(), trouble="date_serial"))


def _from_text(text: str) -> DateReading:
    year_first = _YEAR_FIRST.match(text)
    if year_first:
        rest = text[year_first.end() :].strip(" T,")
        at = clock_time(rest)
        if rest and at is None:
            return DateReading(trouble="date_text")
        try:
            on = date(*(int(part) for part in year_first.group(1, 3, 4, 5, 6) if part))
        except ValueError:
            return DateReading(trouble="date_impossible")
        return DateReading(on, at)
    moment, trouble = _parsed(text)
    if moment is None:
        return DateReading(trouble=trouble)
    order, slashed = _written_order(text)
    if order is Order.MONTH_FIRST:
        trouble = "date_month_first"
    return DateReading(moment.date(), _unless_midnight(moment), trouble, order, slashed)


def _parsed(text: str) -> tuple[datetime | None, str]:
    if len(text) > 40 or not re.search("[0-9]", text):
        return None, "date_text"
    if text.isdigit():
        return None, "date_text"  # 010925 could be three dates
    try:
        # What is not written is taken from the default: two defaults show what is missing.
        one = _PARSER.parse(text, default=datetime.fromisoformat("2000-01-01"))
        two = _PARSER.parse(text, default=datetime.fromisoformat("2001-02-02"))
    except (ValueError, OverflowError):
        return None, "date_impossible" if _PAIR.fullmatch(text) else "date_text"
    if one.date() != two.date():
        return None, "date_incomplete"
    return one.replace(tzinfo=None), ""


def _written_order(text: str) -> tuple[Order, bool]:
    pair = _PAIR.match(text)
    if not pair:
        return Order.NONE, False
    first, second = int(pair[1]), int(pair[3])
    slashed = pair[2] != "."
    if first > 12:
        return Order.DAY_FIRST, slashed
    if second > 12:
        return Order.MONTH_FIRST, slashed
    return Order.EITHER, slashed


def _bounded(reading: DateReading) -> DateReading:
    if reading.on is not None and not EARLIEST <= reading.on <= LATEST:
        return DateReading(reading.on, trouble="date_far")
    return reading


@dataclass(frozen=True)
class ColumnOrder:
    """What a whole column shows of how its days and months were written."""

    month_first: bool  # some text can only be read so
    real: bool  # there are real dates
    real_all_early: bool  # none of them falls after the twelfth
    late_left_as_text: bool  # a slashed text with a day after the twelfth


def column_order(column: Collection[DateReading]) -> ColumnOrder:
    """The evidence of all the dates of a column."""
    real = [reading for reading in column if reading.order is Order.REAL]
    orders = {reading.order for reading in column}
    return ColumnOrder(
        month_first=Order.MONTH_FIRST in orders,
        real=bool(real),
        real_all_early=all(reading.on and reading.on.day <= 12 for reading in real),
        late_left_as_text=any(r.order is Order.DAY_FIRST and r.slashed for r in column),
    )


def in_doubt(reading: DateReading, column: ColumnOrder, *, typed_in_excel: bool) -> bool:
    """Whether day and month of `reading` may have changed places, seen beside its column.

    In doubt is what could be read both ways when its column shows that somebody, or Excel, wrote
    the month first: such a date stands there, or real dates and slashed texts are mixed (Excel
    takes for a real date only what fits its own order and leaves the rest as text).
    """
    if reading.turned is None or reading.trouble:
        return False
    if reading.order is Order.REAL_MONTH_SHOWN_FIRST:
        return True
    if reading.order is Order.EITHER:
        return column.month_first or (typed_in_excel and reading.slashed and column.real)
    if reading.order is Order.REAL:
        return column.late_left_as_text and column.real_all_early
    return False
