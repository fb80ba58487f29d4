"""What an import found before anything is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Severity(StrEnum):
    ERROR = "error"  # nothing is imported while one stands
    DOUBT = "doubt"  # a person should look; the value read is shown


@dataclass(frozen=True)
class Problem:
    """`row` and `column` as a person sees them in the sheet: its row number, the heading."""

    row: int
    column: str
    severity: Severity
    text: str
    value: str = ""


@dataclass(frozen=True)
class CaseRow:
    """One row as read: field names of `Case` and `Minor`, values already typed."""

    row: int
    values: Mapping[str, str | date | int]


@dataclass(frozen=True)
class Table:
    """A workbook or CSV file after reading. `unknown_headings` are named to the clerk."""

    file_name: str
    sha256: str
    rows: tuple[CaseRow, ...]
    problems: tuple[Problem, ...]
    unknown_headings: tuple[str, ...] = ()


class RowFate(StrEnum):
    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"


@dataclass(frozen=True)
class PreviewRow:
    row: int
    fate: RowFate
    case_number: str
    minor_name: str
    changed_fields: tuple[str, ...] = ()


@dataclass(frozen=True)
class ImportPreview:
    """What confirming would do. `can_import` is False while an error stands."""

    table: Table
    rows: tuple[PreviewRow, ...]

    @property
    def can_import(self) -> bool:
        return bool(self.rows) and not any(
            p.severity is Severity.ERROR for p in self.table.problems
        )


@dataclass(frozen=True)
class PdfFacts:
    """What was read from a PDF in a process of its own. `text` may be empty: a scan."""

    sha256: str
    pages: int
    bytes: int
    title: str
    text: str


@dataclass(frozen=True)
class ReportImport:
    """A PDF about to join a file; what could not be recognised is empty and is asked for."""

    file_name: str
    facts: PdfFacts | None
    refusal: str = ""
    case_id: str = ""
    kind: str = ""
    author: str = ""
    source: str = ""
    written_on: date | None = None
    already_there: bool = False
