"""A sheet out of the bytes of a CSV file: whatever encoding and separator Excel chose."""

from __future__ import annotations

import codecs
import csv
import io

from core.errors import KnownError
from core.reading.cells import Cell, Sheet
from core.reading.headings import find_headings
from core.reading.workbook import MAX_COLUMNS, MAX_ROWS

_SEPARATORS = ",;\t|"
_HTML = ("<html", "<!doctype", "<?xml", "<table")


def read_csv(name: str, data: bytes) -> Sheet:
    """The one sheet of a CSV file. Raises KnownError when it is no text or too long."""
    text = _decoded(name, data)
    if text.lstrip()[:20].lower().startswith(_HTML):
        raise KnownError("reading.not_a_table", name=name)
    sheets = [_split(name, text, separator) for separator in _SEPARATORS]
    return max(sheets, key=_headings_found)


def _decoded(name: str, data: bytes) -> str:
    """UTF-8, with its mark or without; UTF-16 with its mark; else Windows Hebrew."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encodings = ["utf-16"]
    else:
        encodings = ["utf-8-sig", "cp1255"]
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise KnownError("reading.not_a_table", name=name)


def _split(name: str, text: str, separator: str) -> Sheet:
    rows: dict[int, tuple[Cell, ...]] = {}
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        for number, line in enumerate(lines, start=1):
            cells = tuple(Cell(value) for value in line[:MAX_COLUMNS])
            if all(cell.is_blank for cell in cells):
                continue
            rows[number] = cells
            if len(rows) > MAX_ROWS:
                raise KnownError("reading.table_too_many_rows", name=name, limit=MAX_ROWS)
    except csv.Error:
        raise KnownError("reading.not_a_table", name=name) from None
    return Sheet(name, rows)


def _headings_found(sheet: Sheet) -> int:
    headings = find_headings(sheet)
    return len(headings.fields) if headings else 0
