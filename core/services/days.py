"""How a day is named beside its Gregorian date."""

from __future__ import annotations

from datetime import date

from core.law.calendar import hebrew_date


def hebrew_day(day: date) -> str:
    """The Hebrew date of a day, as documents write it. Pure and instant."""
    return hebrew_date(day)
