"""Days of rest of section 18א, Independence Day, and Hebrew dates."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hebrewcal import GregorianDate, HebrewDate, to_gregorian, to_hebrew
from hebrewcal.religious.holidays import Category, Holiday, holidays

from core.law.calendar import (
    FESTIVALS,
    MONTHS,
    chol_hamoed,
    festival,
    hebrew_date,
    independence_day,
    is_sabbath,
    rest_day_name,
)

FIRST, LAST = date(2000, 1, 1), date(2050, 12, 31)
EVERY_DAY = [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1)]


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
        (1997, date(1997, 5, 12)),  # on Monday, before the law of 2004 moved it on
        (2004, date(2004, 4, 27)),  # on Monday, after it
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


# From here on: the same questions put to an independent calendar.


def of_python(day: GregorianDate) -> date:
    return date(day.year, day.month, day.day)


def theirs() -> list[tuple[date, Holiday]]:
    """Every observance of 2000 to 2050 in Israel, by Gregorian day."""
    found = [
        (of_python(to_gregorian(holiday.date)), holiday)
        for year in range(5760, 5812)
        for holiday in holidays(year, diaspora=False)
    ]
    return [(day, holiday) for day, holiday in found if FIRST <= day <= LAST]


def test_hebrew_dates_of_every_day_agree_with_an_independent_calendar() -> None:
    expected = {}
    for day in EVERY_DAY:
        other = to_hebrew(GregorianDate(day.year, day.month, day.day))
        expected[day] = f"{letters(other.day)} ב{month_name(other)} {year_name(other.year)}"
    assert {day: hebrew_date(day) for day in EVERY_DAY} == expected


def test_festivals_agree_with_an_independent_calendar() -> None:
    names = {"Simchat Torah": "Shemini Atzeret"}
    found = {
        (day, names.get(holiday.name, holiday.name))
        for day, holiday in theirs()
        if holiday.category is Category.MAJOR_FESTIVAL
    }
    ours = {day: festival(day) for day in EVERY_DAY if festival(day)}
    assert set(ours) == {day for day, _ in found}
    # One Hebrew name for each of theirs; only Passover has a second one for its last day.
    pairs = {(name, ours[day]) for day, name in found}
    assert pairs == {
        ("Rosh Hashanah", "ראש השנה"),
        ("Yom Kippur", "יום הכיפורים"),
        ("Sukkot", "סוכות"),
        ("Shemini Atzeret", "שמיני עצרת"),
        ("Pesach", "פסח"),
        ("Pesach", "שביעי של פסח"),
        ("Shavuot", "שבועות"),
    }
    assert {name for _, name in pairs} == set(FESTIVALS.values())


def test_half_festivals_agree_with_an_independent_calendar() -> None:
    found = {day: h.name for day, h in theirs() if h.category is Category.CHOL_HAMOED}
    names = {"Pesach": "חול המועד פסח", "Sukkot": "חול המועד סוכות"}
    assert {day: chol_hamoed(day) for day in EVERY_DAY if chol_hamoed(day)} == {
        day: names[name] for day, name in found.items()
    }
    assert not any(festival(day) for day in found)


def test_independence_day_agrees_with_an_independent_calendar() -> None:
    found = {day.year: day for day, h in theirs() if h.name == "Yom HaAtzmaut"}
    assert {year: independence_day(year) for year in range(2000, 2051)} == found


def letters(number: int) -> str:
    """Hebrew numerals up to 30, written out by hand so as not to ask the code under test."""
    ones = ["", "א", "ב", "ג", "ד", "ה", "ו", "ז", "ח", "ט"]
    found = {15: "טו", 16: "טז"}.get(number, ["", "י", "כ", "ל"][number // 10] + ones[number % 10])
    return f"{found}'" if len(found) == 1 else f'{found[:-1]}"{found[-1]}'


def month_name(day: HebrewDate) -> str:
    leap = day.year % 19 in (0, 3, 6, 8, 11, 14, 17)
    if day.month == 12 and leap:
        return "אדר א'"
    return "אדר ב'" if day.month == 13 else MONTHS[day.month - 1]


def year_name(year: int) -> str:
    """The years 5760 to 5811."""
    if year == 5800:
        return 'הת"ת'
    hundreds = "תש" if year < 5800 else "תת"
    tens = {6: "ס", 7: "ע", 8: "פ", 9: "צ", 0: "", 1: "י"}[year // 10 % 10]
    rest = tens + ["", "א", "ב", "ג", "ד", "ה", "ו", "ז", "ח", "ט"][year % 10]
    return f'ה{hundreds}{rest[:-1]}"{rest[-1]}'
