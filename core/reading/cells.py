"""Cells of a table, and text made plain: marks, hard spaces and look-alike quotes dropped."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from core.wording import date_text

CellValue = str | int | float | bool | date | datetime | time | timedelta | None

_INVISIBLE = re.compile("[\u200b\ufeff\u00ad\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")
_QUOTES = str.maketrans({"״": '"', "“": '"', "”": '"', "„": '"', "׳": "'", "’": "'", "‘": "'"})
_HYPHENS = str.maketrans(dict.fromkeys("־‐‑–—", "-"))
_EXCEL_ERROR = re.compile(r"#(N/A|REF!|VALUE!|NAME\?|DIV/0!|NUM!|NULL!)")
_NIQQUD = re.compile("[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]")


@dataclass(frozen=True)
class Cell:
    """A value as the file holds it, with the format Excel shows it in."""

    value: CellValue = None
    number_format: str = ""

    @property
    def text(self) -> str:
        """The value as plain text; numbers without a tail of zeros."""
        value = self.value
        if value is None:
            return ""
        if isinstance(value, str):
            return plain(value)
        if isinstance(value, float) and value.is_integer():
            return str(int(value))
        if isinstance(value, date | time):
            return value.isoformat()
        return str(value)

    @property
    def shown(self) -> str:
        """The value as a person is shown it: dates d.m.yyyy."""
        if isinstance(self.value, datetime):
            return date_text(self.value.date())
        return date_text(self.value) if isinstance(self.value, date) else self.text

    @property
    def is_blank(self) -> bool:
        return not self.text

    @property
    def is_excel_error(self) -> bool:
        return isinstance(self.value, str) and bool(_EXCEL_ERROR.fullmatch(self.value.strip()))


@dataclass(frozen=True)
class MergedRange:
    """Cells merged into one; rows and columns count from 1, both ends included."""

    first_row: int
    last_row: int
    first_column: int
    last_column: int
    name: str  # as Excel names it: B4:B9


@dataclass(frozen=True)
class Sheet:
    """One sheet or CSV file. `rows` holds those with content, by the number a person sees."""

    name: str
    rows: Mapping[int, tuple[Cell, ...]]
    hidden: bool = False
    dates_from_1904: bool = False
    merged: tuple[MergedRange, ...] = ()
    empty_formulas: frozenset[tuple[int, int]] = field(default_factory=frozenset)


def plain(text: str) -> str:
    """`text` on one line, without direction marks, hard spaces, zero-width and control signs."""
    return " ".join(_CONTROL.sub(" ", _INVISIBLE.sub("", text)).split())


def comparable(text: str) -> str:
    """`text` for looking up: also quotes, hyphens, niqqud, end marks and letter case made alike."""
    text = _NIQQUD.sub("", plain(text)).translate(_QUOTES).translate(_HYPHENS).casefold()
    text = text.replace("''", '"').replace("_", " ")
    text = re.sub(r"\s*([-/])\s*", r"\1", text)
    return text.strip(" :*.,;")
