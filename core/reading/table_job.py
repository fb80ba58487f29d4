"""What the child does with a list of cases. Runs in the child only."""

from __future__ import annotations

from core.errors import KnownError
from core.model.imports import Severity
from core.reading.child_process import Handler, Header
from core.reading.csv_file import read_csv
from core.reading.headings import choose_sheet
from core.reading.sheet_rows import read_sheet
from core.reading.table_message import pack
from core.reading.workbook import is_zip, read_workbook, refuse_old_formats

_TEXT_SUFFIXES = (".csv", ".txt", ".tsv")


def handler() -> Handler:
    return _read


def _read(request: Header, data: bytes) -> tuple[Header, bytes]:
    name = str(request["name"])
    refuse_old_formats(name, data)
    if is_zip(data):
        sheets = read_workbook(name, data)
    elif name.lower().endswith(_TEXT_SUFFIXES):
        sheets = [read_csv(name, data)]
    else:
        raise KnownError("reading.not_a_table", name=name)
    chosen = choose_sheet(sheets)
    if chosen is None:
        raise KnownError("reading.no_headings", name=name)
    rows, problems, unknown = read_sheet(*chosen, in_excel=is_zip(data))
    if not rows and not any(problem.severity is Severity.ERROR for problem in problems):
        raise KnownError("reading.no_rows", name=name)
    return {}, pack(rows, problems, unknown)
