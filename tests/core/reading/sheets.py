"""Workbooks for the tests, built as Excel would write them."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl

GOOD: Mapping[str, Any] = {
    "מספר תיק": "1201-03-26",
    "שם פרטי": "דן",
    "שם משפחה": "כהן (תרגול)",
    "ת.ז.": "000000018",
    "תאריך לידה": date(2009, 5, 3),
    "מין": "בן",
    "שפה": "עברית",
    "עדה": "יהודי",
    "שם המעון": "מעון תרגול",
    "סוג המעון": "מעון נעול",
    "תאריך כניסה": date(2025, 9, 1),
    "תום הצו": date(2027, 8, 31),
}


def rows_of(*changes: Mapping[str, Any]) -> list[list[Any]]:
    """A heading row and one row for each of `changes` to the good row."""
    headings = list(GOOD)
    for change in changes:
        headings += [heading for heading in change if heading not in headings]
    return [headings, *([({**GOOD, **c}).get(h) for h in headings] for c in changes)]


def workbook(
    path: Path, rows: Sequence[Sequence[Any]], edit: Callable[[Any], None] | None = None
) -> Path:
    """`rows` as the first sheet of `path`; `edit` may change the sheet before it is saved."""
    book = openpyxl.Workbook()
    sheet = book.active
    for row in rows:
        sheet.append(list(row))
    if edit is not None:
        edit(sheet)
    book.save(path)
    return path


def workbook_bytes(
    rows: Sequence[Sequence[Any]], edit: Callable[[Any], None] | None = None
) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    for row in rows:
        sheet.append(list(row))
    if edit is not None:
        edit(sheet)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
