"""From a cell to a value: how each field of a case is read, and what may be wrong with it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache

from core.model.cases import CaseStatus, FacilityKind, Track
from core.model.decisions import Outcome
from core.model.identity_number import digits_of, is_valid
from core.model.imports import Severity
from core.model.people import Community, Language, Sex
from core.paths import RESOURCES
from core.reading.cells import Cell, comparable
from core.reading.dates import read_time
from core.wording import label

Value = str | date | int

_NUMBER_LAYOUT = re.compile(r"\d{3,6}-\d{2}-\d{2}")
_NUMBER_EXAMPLE = "1201-03-26"
_TIME_EXAMPLE = "10:30"


@dataclass(frozen=True)
class Remark:
    """A problem before it has a place: a key of reading.problem and what fills it."""

    severity: Severity
    key: str
    values: Mapping[str, object]


@dataclass(frozen=True)
class FieldReading:
    """A value, or None where there is none to keep, and what a person should know of it."""

    value: Value | None = None
    remarks: tuple[Remark, ...] = ()


def error(key: str, **values: object) -> Remark:
    return Remark(Severity.ERROR, key, values)


def doubt(key: str, **values: object) -> Remark:
    return Remark(Severity.DOUBT, key, values)


DATE_FIELDS = frozenset(
    {
        "birth_date",
        "order_date",
        "entry_date",
        "current_entry_date",
        "order_end",
        "sentence_start",
        "released_on",
        "notice_on_entry",
        "notice_before_year",
        "previous_outcome_on",
        "next_hearing_on",
    }
)


def read_field(name: str, cell: Cell) -> FieldReading:
    """The value of any field but a date: dates are read beside their whole column."""
    if cell.is_excel_error:
        return FieldReading(None, (error("excel_error"),))
    return _READERS.get(name, _read_text)(cell)


def says_nothing(cell: Cell) -> bool:
    """Whether a cell is blank or holds a word that means so."""
    words = comparable(cell.text)
    return not words or words in _words("nothing")


def is_total(words: str) -> bool:
    """Whether a cell begins a line of totals."""
    return comparable(words).startswith(_words("totals"))


def split_name(full: str) -> tuple[str, str]:
    """Given and family name out of one column: "Cohen, Dan" or the last word as family name."""
    if "," in full:
        family, _, given = full.partition(",")
        return given.strip(), family.strip()
    given, _, family = full.rpartition(" ")
    return given, family


def kind_in_name(facility: str) -> FacilityKind | None:
    """The kind of place that its own name tells ("מעון נעול", "כלא"), or None."""
    known = comparable(facility)
    for kind, signs in _PLACE_SIGNS.items():
        if any(sign in known for sign in signs):
            return kind
    return None


_PLACE_SIGNS: Mapping[FacilityKind, tuple[str, ...]] = {
    FacilityKind.PRISON: ("כלא", "בית סוהר", "בית מאסר", "prison"),
    FacilityKind.LOCKED_DORMITORY: ("נעול", "locked"),
}


def outcome_of(words: str) -> Outcome | None:
    """Which decision a clerk's sentence tells of; None where it could be more than one."""
    known = comparable(words)
    found = {
        outcome
        for outcome, signs in _OUTCOME_SIGNS.items()
        if any(re.search(sign, known) for sign in signs)
    }
    return found.pop() if len(found) == 1 else None


_OUTCOME_SIGNS: Mapping[Outcome, tuple[str, ...]] = {
    Outcome.ADJOURNMENT: (
        r"נדח(ה|תה) (ה)?(דיון|ישיבה)",
        r"(ה)?(דיון|ישיבה) נדח(ה|תה)",
        r"דחיי?ת (ה)?(דיון|ישיבה)",
        r"נדחה ל",
        r"adjourn",
        r"postpone",
    ),
    Outcome.REFUSAL: (
        r"(ה)?בקשה( לשחרור)? נדחתה",
        r"נדחתה (ה)?בקש(ה|ת)",
        r"דחיי?ת (ה)?בקש(ה|ת)",
        r"^נדחתה\b(?! ה?ישיבה)",
        r"לא (שוחרר|אושר)",
        r"סירוב|סורב",
        r"refus",
        r"denied",
        r"reject",
    ),
    Outcome.RELEASE: (
        r"(?<!לא )שוחרר",
        r"(?<!בקשת )(?<!לבקשת )\bשחרור (בתנאים|על תנאי|מוקדם)",
        r"הוחלט על שחרור",
        r"אושר שחרור",
        r"^released?\b",
    ),
}


def _read_text(cell: Cell) -> FieldReading:
    return FieldReading(cell.text)


def _read_number(cell: Cell) -> FieldReading:
    if isinstance(cell.value, datetime | date):
        number = f"{cell.value:%Y-%m-%d}"
        return FieldReading(number, (doubt("number_was_date", number=number),))
    number = re.sub(r'^ושר"[ןמר]\s*', "", comparable(cell.text)).replace(" ", "")
    if _NUMBER_LAYOUT.fullmatch(number):
        return FieldReading(number)
    return FieldReading(cell.text, (doubt("number_layout", example=_NUMBER_EXAMPLE),))


def _read_identity(cell: Cell) -> FieldReading:
    written = re.sub(r"[\s\-./]", "", comparable(_without_tail(cell.text)))
    if not written.isascii() or not written.isdigit():
        return FieldReading(None, (doubt("identity_foreign"),))
    if is_valid(written):
        return FieldReading(written)
    filled = written.zfill(9)
    if len(written) < 9 and is_valid(filled):
        return FieldReading(filled, (doubt("identity_zeros", number=filled),))
    if len(written) != 9:
        return FieldReading(None, (error("identity_length", digits=len(written)),))
    return FieldReading(None, (error("identity_check"),))


def _without_tail(number: str) -> str:
    """A number that some program wrote as a fraction: 12345678.0."""
    return re.sub(r"\.0+$", "", number)


def _read_months(cell: Cell) -> FieldReading:
    match = re.fullmatch(r"(\d{1,4})(\.0+)?\s*(חודשים|חודשי מאסר|חודש|חוד'|ח'|months?)?", cell.text)
    if not match:
        return FieldReading(None, (error("months_text"),))
    months = int(match[1])
    if not 1 <= months <= 480:
        return FieldReading(None, (error("months_range", months=months),))
    return FieldReading(months)


def _read_phone(cell: Cell) -> FieldReading:
    written = _without_tail(cell.text)
    digits = digits_of(written)
    if digits == written and not digits.startswith("0") and len(digits) in (8, 9):
        digits = written = f"0{digits}"
    fits = 9 <= len(digits) <= 13 and re.fullmatch(r"[+\d\s\-()/]+", written)
    return FieldReading(written, () if fits else (doubt("phone_text"),))


def _read_time(cell: Cell) -> FieldReading:
    at = read_time(cell)
    if at is None:
        return FieldReading(None, (error("time_text", example=_TIME_EXAMPLE),))
    return FieldReading(f"{at:%H:%M}")


def _term_reader(name: str, kind: type[StrEnum]) -> Callable[[Cell], FieldReading]:
    def read(cell: Cell) -> FieldReading:
        value = _terms()[name].get(comparable(cell.text))
        if value is None:
            words = ", ".join(label(term) for term in kind)
            return FieldReading(None, (error("term_unknown", words=words),))
        return FieldReading(value)

    return read


_READERS: Mapping[str, Callable[[Cell], FieldReading]] = {
    "number": _read_number,
    "identity_number": _read_identity,
    "sentence_months": _read_months,
    "parent_phone": _read_phone,
    "next_hearing_at": _read_time,
    "sex": _term_reader("sex", Sex),
    "language": _term_reader("language", Language),
    "community": _term_reader("community", Community),
    "track": _term_reader("track", Track),
    "facility_kind": _term_reader("facility_kind", FacilityKind),
    "status": _term_reader("status", CaseStatus),
}


@cache
def _terms_file() -> Mapping[str, object]:
    return tomllib.loads((RESOURCES / "reading" / "terms.toml").read_text(encoding="utf-8"))


@cache
def _words(name: str) -> tuple[str, ...]:
    words = _terms_file()[name]
    assert isinstance(words, list)
    return tuple(word for word in map(comparable, words) if word)


@cache
def _terms() -> Mapping[str, Mapping[str, str]]:
    return {
        name: {comparable(word): value for value, words in table.items() for word in words}
        for name, table in _terms_file().items()
        if isinstance(table, dict)
    }
