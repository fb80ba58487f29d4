"""Sheets out of the bytes of an .xlsx workbook, in bounds. Runs in the child."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

import openpyxl
from openpyxl.utils import range_boundaries
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from core.errors import KnownError
from core.reading.cells import Cell, MergedRange, Sheet

MAX_UNPACKED = 200 * 1024 * 1024
MAX_RATIO = 200
MAX_PARTS = 2_000
MAX_ROWS = 20_000
MAX_COLUMNS = 200
_BLANK_ROWS_AT_END = 2_000  # a sheet formatted down to row 1,048,576 is not read to its end
_RATIO_MATTERS_ABOVE = 10 * 1024 * 1024
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED_PART = "EncryptedPackage".encode("utf-16-le")


def is_zip(data: bytes) -> bool:
    return data[:4] == b"PK\x03\x04"


def refuse_old_formats(name: str, data: bytes) -> None:
    """Raise KnownError for an .xls, and for an .xlsx with a password: both are OLE files."""
    if data[:8] == _OLE:
        locked = _ENCRYPTED_PART in data
        raise KnownError("reading.workbook_encrypted" if locked else "reading.old_excel", name=name)


def read_workbook(name: str, data: bytes) -> list[Sheet]:
    """Every sheet of a workbook. Raises KnownError when it is none, damaged, a bomb or too long."""
    _refuse_bombs(name, data)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl speaks of styles it does not know
            book = openpyxl.load_workbook(
                io.BytesIO(data), read_only=True, data_only=True, keep_links=False
            )
            with zipfile.ZipFile(io.BytesIO(data)) as package:
                sheets = [_read_sheet(name, book, sheet, package) for sheet in book.worksheets]
            book.close()
    except (KnownError, MemoryError):
        raise
    except Exception as error:  # openpyxl answers a damaged file with whatever broke first
        raise KnownError("reading.workbook_damaged", name=name) from error
    return sheets


def _refuse_bombs(name: str, data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = package.infolist()
    except (zipfile.BadZipFile, ValueError, OSError):
        raise KnownError("reading.workbook_damaged", name=name) from None
    names = {part.filename for part in parts}
    if "[Content_Types].xml" not in names or not any(n.startswith("xl/") for n in names):
        raise KnownError("reading.not_a_table", name=name)
    unpacked = sum(part.file_size for part in parts)
    swollen = unpacked > _RATIO_MATTERS_ABOVE and unpacked > MAX_RATIO * len(data)
    if len(parts) > MAX_PARTS or unpacked > MAX_UNPACKED or swollen:
        raise KnownError("reading.workbook_bomb", name=name)


def _read_sheet(name: str, book: Any, sheet: Any, package: zipfile.ZipFile) -> Sheet:
    sheet.reset_dimensions()  # the size a file claims for itself may leave rows out
    rows: dict[int, tuple[Cell, ...]] = {}
    blank_run = 0
    for number, cells in enumerate(sheet.iter_rows(max_col=MAX_COLUMNS), start=1):
        row = tuple(Cell(cell.value, _format_of(cell)) for cell in _without_blank_end(cells))
        if all(cell.is_blank for cell in row):
            blank_run += 1
            if blank_run > _BLANK_ROWS_AT_END:
                break
            continue
        blank_run = 0
        rows[number] = row
        if len(rows) > MAX_ROWS:
            raise KnownError("reading.table_too_many_rows", name=name, limit=MAX_ROWS)
    merged, formulas = _merged_and_empty_formulas(package, sheet)
    return Sheet(
        name=sheet.title,
        rows=rows,
        hidden=sheet.sheet_state != "visible",
        dates_from_1904=book.epoch == CALENDAR_MAC_1904,
        merged=merged,
        empty_formulas=formulas,
    )


def _without_blank_end(cells: tuple[Any, ...]) -> tuple[Any, ...]:
    """The cells up to the last with a value: openpyxl fills every row up to MAX_COLUMNS."""
    filled = len(cells)
    while filled and cells[filled - 1].value is None:
        filled -= 1
    return cells[:filled]


def _format_of(cell: Any) -> str:
    return str(cell.number_format) if cell.value is not None and cell.is_date else ""


def _merged_and_empty_formulas(
    package: zipfile.ZipFile, sheet: Any
) -> tuple[tuple[MergedRange, ...], frozenset[tuple[int, int]]]:
    """What openpyxl does not tell when it reads row by row; columns and rows from 1."""
    merged: list[MergedRange] = []
    formulas: set[tuple[int, int]] = set()
    # Where a sheet's part lies is known to openpyxl alone and it has no public name for it.
    with package.open(sheet._worksheet_path) as part:
        for element in _elements(part):
            tag = element.tag.rpartition("}")[2]
            if tag == "mergeCell":
                merged.append(_range_of(element.get("ref", "")))
            elif tag == "c":
                parts = {child.tag.rpartition("}")[2]: child for child in element}
                value = parts.get("v")
                if "f" in parts and (value is None or not value.text):
                    corner = _range_of(element.get("r", ""))
                    formulas.add((corner.first_row, corner.first_column))
            elif tag == "row":
                element.clear()
    return tuple(merged), frozenset(formulas)


def _elements(part: Any) -> Iterator[Any]:
    for _, element in ElementTree.iterparse(part):
        yield element


def _range_of(reference: str) -> MergedRange:
    left, top, right, bottom = (int(edge or 1) for edge in range_boundaries(reference))
    return MergedRange(top, bottom, left, right, reference)
