"""Which column holds what: headings known as data, found in whatever row they stand."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from core.paths import RESOURCES
from core.reading.cells import Cell, Sheet, comparable

SEARCHED_ROWS = 40  # titles, a logo, a date of printing: headings come after no more than these
_ENOUGH = 3


@dataclass(frozen=True)
class Headings:
    """The heading row, and by column (from 0) the fields found and the headings not known."""

    row: int
    fields: Mapping[int, str]
    titles: Mapping[int, str]
    unknown: tuple[str, ...]
    repeated: tuple[int, ...]


def find_headings(sheet: Sheet) -> Headings | None:
    """The row that names most fields; None when no row names three, one of them telling."""
    best: Headings | None = None
    for number in sorted(sheet.rows)[:SEARCHED_ROWS]:
        found = _read_row(number, sheet.rows[number])
        if _is_heading_row(found) and (best is None or len(found.fields) > len(best.fields)):
            best = found
    return best


def choose_sheet(sheets: Sequence[Sheet]) -> tuple[Sheet, Headings] | None:
    """The sheet with the most headings that has rows beneath them; visible sheets first."""
    found = [(sheet, headings) for sheet in sheets if (headings := find_headings(sheet))]
    if not found:
        return None
    return max(
        found,
        key=lambda pair: (
            not pair[0].hidden,
            any(row > pair[1].row for row in pair[0].rows),
            len(pair[1].fields),
        ),
    )


def field_of(heading: str) -> str:
    """The field a heading names, or an empty text."""
    known = _fields_by_heading()
    whole = comparable(heading)
    if whole in known:
        return known[whole]
    return known.get(comparable(re.sub(r"[(\[][^)\]]*[)\]]", " ", whole)), "")


def _read_row(number: int, cells: tuple[Cell, ...]) -> Headings:
    fields: dict[int, str] = {}
    titles: dict[int, str] = {}
    unknown: list[str] = []
    repeated: list[int] = []
    for column, cell in enumerate(cells):
        if not isinstance(cell.value, str) or cell.is_blank:
            continue
        titles[column] = cell.text
        name = field_of(cell.text)
        if not name:
            unknown.append(cell.text)
        elif name in fields.values():
            repeated.append(column)
        else:
            fields[column] = name
    return Headings(number, fields, titles, tuple(unknown), tuple(repeated))


def _is_heading_row(found: Headings) -> bool:
    telling = {"number", "identity_number", "birth_date"}
    return len(found.fields) >= _ENOUGH and bool(telling & set(found.fields.values()))


@cache
def _fields_by_heading() -> Mapping[str, str]:
    data = tomllib.loads((RESOURCES / "reading" / "headings.toml").read_text(encoding="utf-8"))
    return {comparable(heading): name for name, headings in data.items() for heading in headings}
