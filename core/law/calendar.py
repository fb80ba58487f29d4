"""Days of rest of section 18א of the Law and Administration Ordinance, and Hebrew dates."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from pyluach.dates import GregorianDate, HebrewDate

from core.wording import text

NISAN, IYAR, SIVAN, TISHREI, ADAR, ADAR_II = 1, 2, 3, 7, 12, 13
# Hebrew months are numbered from Nisan.
FESTIVALS = {
    (TISHREI, 1): "ראש השנה",
    (TISHREI, 2): "ראש השנה",
    (TISHREI, 10): "יום הכיפורים",
    (TISHREI, 15): "סוכות",
    (TISHREI, 22): "שמיני עצרת",
    (NISAN, 15): "פסח",
    (NISAN, 21): "שביעי של פסח",
    (SIVAN, 6): "שבועות",
}
MONTHS = (
    "ניסן",
    "אייר",
    "סיוון",
    "תמוז",
    "אב",
    "אלול",
    "תשרי",
    "חשוון",
    "כסלו",
    "טבת",
    "שבט",
    "אדר",
)
SATURDAY, FRIDAY, MONDAY = 5, 4, 0


def is_sabbath(day: date) -> bool:
    """Saturday by the calendar day. The Sabbath by the clock starts at sunset on Friday."""
    return day.weekday() == SATURDAY


def festival(day: date) -> str:
    """The Hebrew name of the festival of s. 18א(א) on that day, or an empty text."""
    _, month, number = _hebrew(day)
    return FESTIVALS.get((month, number), "")


def chol_hamoed(day: date) -> str:
    """The Hebrew name of the half-festival on that day, or an empty text.

    The days within Passover and Sukkot are no days of rest of s. 18א.
    """
    _, month, number = _hebrew(day)
    if month == NISAN and 16 <= number <= 20:
        return text("calendar.chol_hamoed_pesach")
    if month == TISHREI and 16 <= number <= 21:
        return text("calendar.chol_hamoed_sukkot")
    return ""


def independence_day(year: int) -> date:
    """The day on which Independence Day is kept in a Gregorian year: 5 Iyar, moved off a Sabbath.

    It is not a day of rest of s. 18א but of its own law of 1949.
    """
    fifth: date = HebrewDate(year + 3760, IYAR, 5).to_pydate()
    weekday = fifth.weekday()
    shift = {FRIDAY: -1, SATURDAY: -2, MONDAY: 1 if year >= 2004 else 0}.get(weekday, 0)
    return fifth + timedelta(days=shift)


def rest_day_name(day: date, *, independence: bool = False) -> str:
    """Why a day is a day of rest, in Hebrew; an empty text for a working day.

    `independence` adds Independence Day.
    """
    name = festival(day)
    if name:
        return name
    if is_sabbath(day):
        return "שבת"
    if independence and day == independence_day(day.year):
        return "יום העצמאות"
    return ""


def hebrew_date(day: date) -> str:
    """The Hebrew date in words: י"ב בכסלו התשפ"ז."""
    year, month, number = _hebrew(day)
    thousands, rest = divmod(year, 1000)
    letters = _letters(rest)
    year_text = _letters(thousands) + (_marked(letters) if len(letters) > 1 else f"'{letters}'")
    return f"{_marked(_letters(number))} ב{_month_name(year, month)} {year_text}"


@lru_cache(maxsize=4096)
def _hebrew(day: date) -> tuple[int, int, int]:
    hebrew = GregorianDate(day.year, day.month, day.day).to_heb()
    return hebrew.year, hebrew.month, hebrew.day


def _month_name(year: int, month: int) -> str:
    if month == ADAR_II:
        return "אדר ב'"
    leap = (7 * year + 1) % 19 < 7  # thirteen months, so two of Adar
    return "אדר א'" if month == ADAR and leap else MONTHS[month - 1]


def _letters(number: int) -> str:
    """A number up to 999 in Hebrew letters, without marks; 15 and 16 avoid the Name."""
    out = "ת" * (number // 400)
    number %= 400
    hundreds, number = divmod(number, 100)
    out += ("", "ק", "ר", "ש")[hundreds]
    if number in (15, 16):
        return out + ("טו" if number == 15 else "טז")
    tens, units = divmod(number, 10)
    return out + "יכלמנסעפצ"[tens - 1 : tens] + "אבגדהוזחט"[units - 1 : units]


def _marked(letters: str) -> str:
    """Gershayim before the last letter, or a geresh after a single one."""
    return f'{letters[:-1]}"{letters[-1]}' if len(letters) > 1 else f"{letters}'"
