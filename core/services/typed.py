"""Days and hours as people in Israel type them."""

from __future__ import annotations

import re
from datetime import date, time

_DATE = re.compile(r"(\d{1,2})[./\- ](\d{1,2})[./\- ](\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_PACKED_DATE = re.compile(r"(\d{2})(\d{2})(\d{4})")
_TIME = re.compile(r"(\d{1,2})[:.](\d{2})")
_PACKED_TIME = re.compile(r"(\d{1,2}?)(\d{2})")


def parse_date(text: str) -> date | None:
    """A date typed day first (3.11.2026, 3/11/26, 03112026) or as 2026-11-03; None if it is none.

    Two-digit years are of this century. Day and month are never exchanged to make sense of it.
    """
    text = text.strip()
    if found := _DATE.fullmatch(text) or _PACKED_DATE.fullmatch(text):
        day, month, year = (int(part) for part in found.groups())
    elif found := _ISO.fullmatch(text):
        year, month, day = (int(part) for part in found.groups())
    else:
        return None
    try:
        return date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
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
