"""Days of rest of section 18א, Independence Day, and Hebrew dates."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from core.law.calendar import festival, hebrew_date, independence_day, is_sabbath, rest_day_name


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2026, 11, 22), 'י"ב בכסלו התשפ"ז'),
        (date(1948, 5, 14), "ה' באייר התש\"ח"),
        (date(2023, 9, 16), "א' בתשרי התשפ\"ד"),
        (date(2024, 2, 23), 'י"ד באדר א\' התשפ"ד'),
        (date(2024, 3, 24), 'י"ד באדר ב\' התשפ"ד'),
        (date(2025, 3, 14), 'י"ד באדר התשפ"ה'),
        (date(2025, 4, 13), 'ט"ו בניסן התשפ"ה'),
        (date(2025, 4, 14), 'ט"ז בניסן התשפ"ה'),
        (date(2024, 11, 30), 'כ"ט בחשוון התשפ"ה'),
        (date(2026, 4, 17), "ל' בניסן התשפ\"ו"),
        (date(2000, 1, 1), 'כ"ג בטבת התש"ס'),
        (date(2039, 9, 19), "א' בתשרי הת\"ת"),
    ],
)
def test_hebrew_dates(day: date, text: str) -> None:
    assert hebrew_date(day) == text


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2025, 9, 23), "ראש השנה"),
        (date(2025, 9, 24), "ראש השנה"),
        (date(2025, 10, 2), "יום הכיפורים"),
        (date(2025, 10, 7), "סוכות"),
        (date(2025, 10, 14), "שמיני עצרת"),
        (date(2025, 4, 13), "פסח"),
        (date(2025, 4, 19), "שביעי של פסח"),
        (date(2025, 6, 2), "שבועות"),
        (date(2025, 4, 14), ""),  # no second day in Israel
        (date(2025, 10, 8), ""),  # within Sukkot
        (date(2025, 10, 1), ""),  # the eve of Yom Kippur
        (date(2025, 3, 14), ""),  # Purim
        (date(2025, 12, 15), ""),  # Hanukkah
        (date(2025, 8, 3), ""),  # the ninth of Av
    ],
)
def test_festivals_of_the_law(day: date, name: str) -> None:
    assert festival(day) == name


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (2021, date(2021, 4, 15)),  # 5 Iyar on Saturday
        (2022, date(2022, 5, 5)),  # on Friday
        (2023, date(2023, 4, 26)),  # on Wednesday
        (2024, date(2024, 5, 14)),  # on Monday
        (2025, date(2025, 5, 1)),  # on Saturday
        (2026, date(2026, 4, 22)),  # on Wednesday
        (2001, date(2001, 4, 26)),  # on Saturday
        (1999, date(1999, 4, 21)),  # on Wednesday
        (1994, date(1994, 4, 14)),  # on Saturday
    ],
)
def test_independence_day_keeps_off_the_sabbath(year: int, day: date) -> None:
    assert independence_day(year) == day


def test_independence_day_is_no_day_of_rest_of_18a() -> None:
    day = date(2025, 5, 1)
    assert rest_day_name(day) == ""
    assert rest_day_name(day, independence=True) == "יום העצמאות"


def test_the_sabbath_is_a_day_of_rest() -> None:
    assert is_sabbath(date(2025, 7, 5))
    assert rest_day_name(date(2025, 7, 5)) == "שבת"
    assert rest_day_name(date(2025, 7, 4)) == ""


def test_every_year_has_eight_festivals() -> None:
    for year in range(2000, 2051):
        start = date(year, 1, 1)
        days = [start + timedelta(days=n) for n in range(366)]
        assert sum(bool(festival(day)) for day in days if day.year == year) == 8
