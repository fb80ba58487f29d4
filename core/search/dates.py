"""Days and numbers in a text, whatever way they are written, as marks to search for.

A whole day gives d20270503, its month m202705, its day of the year y0503 and its Hebrew day
h0126; a case, identity or telephone number gives n and its digits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from pyluach.dates import GregorianDate, HebrewDate

_MONTHS = (
    "ינואר|January|Jan|января|январь|يناير",
    "פברואר|February|Feb|февраля|февраль|فبراير",
    "מרץ|מרס|March|Mar|марта|март|مارس",
    "אפריל|April|Apr|апреля|апрель|ابريل|أبريل",
    "מאי|May|мая|май|مايو",
    "יוני|June|Jun|июня|июнь|يونيو",
    "יולי|July|Jul|июля|июль|يوليو",
    "אוגוסט|August|Aug|августа|август|اغسطس|أغسطس",
    "ספטמבר|September|Sept|Sep|сентября|сентябрь|سبتمبر",
    "אוקטובר|October|Oct|октября|октябрь|اكتوبر|أكتوبر",
    "נובמבר|November|Nov|ноября|ноябрь|نوفمبر",
    "דצמבר|December|Dec|декабря|декабрь|ديسمبر",
)
_MONTH_OF = {name.lower(): at for at, names in enumerate(_MONTHS, 1) for name in names.split("|")}
_NAMED = "|".join(sorted(_MONTH_OF, key=len, reverse=True))
_HEBREW_MONTHS = {
    "ניסן": 1,
    "אייר": 2,
    "סיוון": 3,
    "סיון": 3,
    "תמוז": 4,
    "אב": 5,
    "אלול": 6,
    "תשרי": 7,
    "חשוון": 8,
    "מרחשוון": 8,
    "חשון": 8,
    "כסלו": 9,
    "טבת": 10,
    "שבט": 11,
    "אדר": 12,
    "אדר א": 12,
    "אדר ב": 13,
}
_HEBREW_NAMED = "|".join(sorted(_HEBREW_MONTHS, key=len, reverse=True))
_Q = "[\"'׳״’”]{1,2}"
_NUMERIC = re.compile(r"(?<!\d)(?<!\d[.\-/])(\d{1,2})([./\-])(\d{1,2})\2(\d{4}|\d{2})(?![\d])")
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_DAY_FIRST = re.compile(
    rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th)?[\s־-]*(?:[בל]?־?)({_NAMED})\b[\s,]*(\d{{4}}(?!\d))?", re.I
)
_MONTH_FIRST = re.compile(
    rf"(?<![a-z])({_NAMED})\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})(?!\d)", re.I
)
_MONTH_YEAR = re.compile(rf"(?<!\w)[בל]?({_NAMED})\s+(\d{{4}})(?!\d)", re.I)
_HEBREW = re.compile(
    rf"(?<![א-ת])[ובלמהש]?([א-ל]{_Q}?|[יכ]{_Q}?[א-ט]|ט{_Q}?[וז]|ל{_Q}?)\s+ב?({_HEBREW_NAMED})(?:['׳])?"
    rf"(?:\s+(ה?['׳]?ת[א-ת]{{0,2}}{_Q}[א-ת]))?(?![א-ת])"
)
_WORTH = (*range(1, 10), *range(10, 100, 10), 100, 200, 300, 400)
_VALUES = dict(zip("אבגדהוזחטיכלמנסעפצקרשת", _WORTH, strict=True))
_NUMBER = re.compile(r"(?<!\d)\d(?:[\d\-–/.\u2011]*\d)?")
_SPACED = re.compile(r"(?<!\d)\d(?:[\d\-–/.\s\u2011]*\d)?")
_DIGITS = range(5, 15)
_YEARS = range(1950, 2100)


@dataclass(frozen=True, slots=True)
class Mark:
    """`marks` of a day or number that stands at `start` to `end` of a text."""

    marks: tuple[str, ...]
    start: int
    end: int


def date_marks(text: str) -> list[Mark]:
    """Every day or month named in a text, in order; the longest reading of a place wins."""
    found = sorted(_read(text), key=lambda mark: (mark.start, mark.start - mark.end))
    out: list[Mark] = []
    for mark in found:
        if not out or mark.start >= out[-1].end:
            out.append(mark)
    return out


def number_marks(text: str, *, spaced: bool = False) -> list[Mark]:
    """Numbers of five digits and more, their hyphens, slashes and dots left out.

    `spaced` joins over spaces as well, which is for what is typed into the search only.
    """
    out = []
    for found in (_SPACED if spaced else _NUMBER).finditer(text):
        marks = _number(found[0])
        if marks and not _NUMERIC.fullmatch(found[0]):
            out.append(Mark(marks, found.start(), found.end()))
    return out


@lru_cache(maxsize=50_000)
def _number(written: str) -> tuple[str, ...]:
    parts = re.findall(r"\d+", written)
    plain = "".join(parts)
    if len(plain) not in _DIGITS:
        return ()
    forms = [plain.lstrip("0") or "0"]
    if len(parts) > 1:
        forms.append("".join(part.lstrip("0") or "0" for part in parts))
    return tuple(dict.fromkeys(f"n{form}" for form in forms))


def _read(text: str) -> Iterator[Mark]:
    if any(c.isdigit() for c in text):
        yield from _gregorian(text)
    for found in _HEBREW.finditer(text):
        marks = _hebrew_marks(found[1], found[2], found[3] or "")
        if marks:
            yield Mark(marks, found.start(), found.end())


def _gregorian(text: str) -> Iterator[Mark]:
    for found in _NUMERIC.finditer(text):
        yield from _whole(found, found[4], found[3], found[1])
    for found in _ISO.finditer(text):
        yield from _whole(found, found[1], found[2], found[3])
    lowered = text.lower()
    if not any(name in lowered for name in _MONTH_OF):
        return  # the patterns with names read slowly, and most texts hold none
    for found in _MONTH_FIRST.finditer(text):
        yield from _whole(found, found[3], str(_MONTH_OF[found[1].lower()]), found[2])
    for found in _DAY_FIRST.finditer(text):
        month = _MONTH_OF[found[2].lower()]
        if found[3]:
            yield from _whole(found, found[3], str(month), found[1])
        elif 1 <= int(found[1]) <= 31:
            yield Mark((f"y{month:02}{int(found[1]):02}",), found.start(), found.end())
    for found in _MONTH_YEAR.finditer(text):
        yield Mark((f"m{found[2]}{_MONTH_OF[found[1].lower()]:02}",), found.start(), found.end())


def _whole(found: re.Match[str], year: str, month: str, day: str) -> Iterator[Mark]:
    marks = _day_marks(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))
    if marks:
        yield Mark(marks, found.start(), found.end())


@lru_cache(maxsize=20_000)
def _day_marks(year: int, month: int, day: int) -> tuple[str, ...]:
    try:
        on = date(year, month, day)
    except ValueError:
        return ()
    if year not in _YEARS:
        return ()
    hebrew = GregorianDate(on.year, on.month, on.day).to_heb()
    return (
        f"d{on:%Y%m%d}",
        f"m{on:%Y%m}",
        f"y{on:%m%d}",
        f"h{hebrew.month:02}{hebrew.day:02}",
    )


@lru_cache(maxsize=5_000)
def _hebrew_marks(day: str, month: str, year: str) -> tuple[str, ...]:
    number = _value(day)
    month_number = _HEBREW_MONTHS[month]
    if not 1 <= number <= 30:
        return ()
    if not year:
        return (f"h{month_number:02}{number:02}",)
    try:
        on = HebrewDate(5000 + _value(year.lstrip("ה")), month_number, number).to_pydate()
    except ValueError:
        return ()
    return _day_marks(on.year, on.month, on.day)


def _value(letters: str) -> int:
    return sum(_VALUES.get(letter, 0) for letter in letters)
