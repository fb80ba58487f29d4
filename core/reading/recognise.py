"""What a PDF report seems to be: kind, author, body, date and case, from its name and its head.

Only a guess for a person to look at: what is not plainly written stays empty.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import PurePath
from typing import TypeVar

from core.model.imports import PdfFacts
from core.model.reports import ReportKind
from core.paths import RESOURCES
from core.reading.cells import Cell, comparable, plain
from core.reading.dates import read_date

_T = TypeVar("_T")
_HEAD = 1500  # characters of the text in which a report says what it is
_CASE_NUMBER = re.compile(r"(?<![\d-])(\d{3,6})[-‐‑–־](\d{2})[-‐‑–־](\d{2})(?![\d-])")
_DATE = re.compile(
    r"(?<![\d.])(?:\d{1,2}([./])\d{1,2}\1\d{4}|\d{4}-\d{2}-\d{2}"
    r"|\d{1,2} ב?(?:ינואר|פברואר|מרץ|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר)"
    r",? \d{4})(?![\d])"
)


@dataclass(frozen=True)
class Recognised:
    """Empty or None where nothing could be told."""

    kind: ReportKind | None = None
    author: str = ""
    source: str = ""
    written_on: date | None = None
    case_number: str = ""


def recognise(facts: PdfFacts, file_name: str) -> Recognised:
    """Guess from the file's name first, then from its title and the head of its text."""
    name = plain(PurePath(file_name).stem.replace("_", " "))
    lines = [line for line in map(plain, facts.text[: _HEAD * 2].splitlines()) if line]
    head = "\n".join(lines)[:_HEAD]
    texts = (name, plain(facts.title), head)
    return Recognised(
        kind=_first(_kind_in(text) for text in texts),
        author=_labelled(lines, "author"),
        source=_labelled(lines, "source"),
        written_on=_first(
            _day_in(text) for text in (_labelled(lines, "date"), name, _without_births(head))
        ),
        case_number=_first(_case_number_in(text) for text in (name, head, plain(facts.text))) or "",
    )


def _first(found: Iterable[_T | None]) -> _T | None:
    return next((item for item in found if item), None)


def _kind_in(text: str) -> ReportKind | None:
    """The kind whose words stand earliest; of words at one place the longest."""
    words = comparable(text)
    best: tuple[int, int] | None = None
    kind = None
    for name, signs in _signs("kind").items():
        for sign in signs:
            at = _word_at(sign, words)
            if at is not None and (best is None or (at, -len(sign)) < best):
                best, kind = (at, -len(sign)), ReportKind(name)
    return kind


def _word_at(sign: str, words: str) -> int | None:
    """Where `sign` stands as words of its own; one letter such as ב or ה may lead it."""
    match = re.search(rf"(?<!\w)(?:[ובהלמשכ])?{re.escape(sign)}(?!\w)", words)
    return match.start() if match else None


def _labelled(lines: Iterable[str], label: str) -> str:
    """What stands after a label and a colon, to the end of its line."""
    for line in lines:
        before, colon, after = line.partition(":")
        if colon and comparable(before) in _signs("label")[label] and after.strip():
            return after.strip()
    return ""


def _day_in(text: str) -> date | None:
    for match in _DATE.finditer(text):
        reading = read_date(Cell(match[0].replace(",", "")))
        if reading.on is not None and not reading.trouble:
            return reading.on
    return None


def _without_births(head: str) -> str:
    """The head without the lines that tell when the minor was born."""
    births = re.compile(r"ליד[הת]|נולד|born", re.IGNORECASE)
    return "\n".join(line for line in head.splitlines() if not births.search(line))


def _case_number_in(text: str) -> str | None:
    match = _CASE_NUMBER.search(text)
    return "-".join(match.groups()) if match else None


@cache
def _signs(group: str) -> Mapping[str, tuple[str, ...]]:
    path = RESOURCES / "reading" / "report_signs.toml"
    data = tomllib.loads(path.read_text(encoding="utf-8"))[group]
    return {name: tuple(comparable(sign) for sign in signs) for name, signs in data.items()}
