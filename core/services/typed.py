"""Days and hours as people in Israel type them, also in short."""

from __future__ import annotations

import re
from datetime import date, time, timedelta

from core.wording import text as wording

_DATE = re.compile(r"(\d{1,2})[./\- ](\d{1,2})[./\- ](\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NO_YEAR = re.compile(r"(\d{1,2})[./\-](\d{1,2})\.?")
_FROM_TODAY = re.compile(r"([+\-])\s?(\d{1,3})")
_WORDS = {"today": 0, "tomorrow": 1, "yesterday": -1}
_PACKED_DATE = re.compile(r"(\d{2})(\d{2})(\d{4})")
_TIME = re.compile(r"(\d{1,2})[:.](\d{2})")
_PACKED_TIME = re.compile(r"(\d{1,2}?)(\d{2})")


def parse_date(text: str, today: date | None = None) -> date | None:
    """A date typed day first (3.11.2026, 3/11/26, 03112026) or as 2026-11-03; None if it is none.

    Two-digit years are of this century. Day and month are never exchanged to make sense of it.
    Where `today` is known also in short: the words for today, tomorrow and yesterday, +7 and -7
    days from today, 3.11 of this year.
    """
    text = text.strip()
    if today is not None and (found := _NO_YEAR.fullmatch(text)):
        day, month, year = int(found[1]), int(found[2]), today.year
    elif today is not None and (days := _days_from_today(text)) is not None:
        try:
            return today + timedelta(days=days)
        except OverflowError:
            return None
    elif found := _DATE.fullmatch(text) or _PACKED_DATE.fullmatch(text):
        day, month, year = (int(part) for part in found.groups())
    elif found := _ISO.fullmatch(text):
        year, month, day = (int(part) for part in found.groups())
    else:
        return None
    try:
        return date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        return None


def _days_from_today(text: str) -> int | None:
    """How many days from today a short way of writing means."""
    if found := _FROM_TODAY.fullmatch(text):
        return int(found[1] + found[2])
    for word, days in _WORDS.items():
        if text == wording(f"screen.days.{word}"):
            return days
    return None


def parse_time(text: str) -> time | None:
    """A time typed as 9:30, 09.30, 930 or 9; None if it is none."""
    text = text.strip()
    if found := _TIME.fullmatch(text):
        hour, minute = int(found[1]), int(found[2])
    elif text.isascii() and text.isdigit() and len(text) <= 2:
        hour, minute = int(text), 0
    elif found := _PACKED_TIME.fullmatch(text):
        hour, minute = int(found[1]), int(found[2])
    else:
        return None
    return time(hour, minute) if hour < 24 and minute < 60 else None
