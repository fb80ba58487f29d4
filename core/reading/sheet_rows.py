"""From a sheet with its headings to rows of values and the problems found on the way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from openpyxl.utils import get_column_letter

from core.model.arrangement_words import arrangement_named
from core.model.cases import CaseStatus, FacilityKind, Track
from core.model.imports import CaseRow, Problem
from core.reading.cells import Cell, Sheet
from core.reading.dates import DateReading, column_order, in_doubt, read_date
from core.reading.fields import (
    DATE_FIELDS,
    Remark,
    Value,
    doubt,
    error,
    is_total,
    kind_in_name,
    outcome_of,
    read_field,
    says_nothing,
    split_name,
)
from core.reading.headings import Headings
from core.reading.row_checks import NEVER_ARRANGED, OBLIGATORY, check_repeats, check_row
from core.wording import text

_DATE_EXAMPLE = date(2026, 3, 9)
_KEPT_AS_READ = {"date_serial", "date_month_first"}
_WIDE_TITLE = 3
_FEW = 2
_SHOWN = 80  # characters of a cell repeated in a problem


def read_sheet(
    sheet: Sheet, headings: Headings, *, in_excel: bool
) -> tuple[list[CaseRow], list[Problem], list[str]]:
    """Rows, problems in the order of the sheet, and headings nobody knows.

    A row that lacks what a case can't do without has an error and is not among the rows.
    `in_excel`: the dates were typed into Excel, which may have turned some of them round.
    """
    reader = _SheetReader(sheet, headings, in_excel)
    rows = list(reader.rows())
    reader.note_columns()
    for row, name, remark in check_repeats(rows):
        reader.note(row, name, remark)
    reader.problems.sort(key=lambda problem: problem.row)
    whole = [row for row in rows if row.values.keys() >= set(OBLIGATORY)]
    return whole, reader.problems, list(headings.unknown)


@dataclass
class _SheetReader:
    sheet: Sheet
    headings: Headings
    in_excel: bool
    problems: list[Problem] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.columns = {name: column for column, name in self.headings.fields.items()}
        self.body = self._unmerged()
        self.dates = {
            name: self._date_column(column)
            for name, column in self.columns.items()
            if name in DATE_FIELDS
        }
        self.orders = {name: column_order(days.values()) for name, days in self.dates.items()}

    def rows(self) -> Iterator[CaseRow]:
        for number, cells in self.body.items():
            known = [cells.get(column, Cell()) for column in self.columns.values()]
            if all(cell.is_blank for cell in known) and not self._has_empty_formula(number):
                continue
            if self._is_no_case(number, cells):
                continue
            values = self._values(number, cells)
            for name, remark in check_row(values):
                self.note(number, name, remark)
            yield CaseRow(number, values)

    def note(self, row: int, name: str, remark: Remark) -> None:
        column = self.columns.get(name)
        if column is None and name in ("given_name", "family_name"):
            column = self.columns.get("full_name")
        cell = self.body.get(row, {}).get(column, Cell()) if column is not None else Cell()
        title = self._title(column) if column is not None else text(f"reading.field.{name}")
        self._add(row, title, remark, cell.shown[:_SHOWN])

    def note_columns(self) -> None:
        """What is wrong with whole columns is said once, at the heading row."""
        row = self.headings.row
        has = set(self.columns)
        if "full_name" in has:
            has |= {"given_name", "family_name"}
        for name in OBLIGATORY:
            if name not in has:
                title = text(f"reading.field.{name}")
                self._add(row, title, error("missing_column", field=title))
        if "facility_kind" in has:
            has.add("track")  # the kind of place tells the track
        for name in ("language", "community", "facility_kind", "track"):
            if name not in has:
                title = text(f"reading.field.{name}")
                self._add(row, title, doubt(f"default_{name}_column"))
        for column in self.headings.repeated:
            self._add(row, self._title(column), doubt("heading_twice"))
        for column in sorted(self._columns_with_values() - set(self.headings.titles)):
            self._add(row, get_column_letter(column + 1), doubt("no_heading"))

    def _values(self, row: int, cells: dict[int, Cell]) -> dict[str, Value]:
        values: dict[str, Value] = {}
        failed: set[str] = set()
        for name, column in self.columns.items():
            cell = cells.get(column, Cell())
            if (row, column + 1) in self.sheet.empty_formulas:
                self.note(row, name, error("formula_empty"))
                failed.add(name)
            elif name in self.dates:
                self._read_day(row, name, values, failed)
            elif not says_nothing(cell):
                words = arrangement_named(cell.text) if name in NEVER_ARRANGED else None
                if words is not None:
                    self.note(row, name, error("arrangement", words=words))
                    failed.add(name)
                    continue
                reading = read_field(name, cell)
                for remark in reading.remarks:
                    self.note(row, name, remark)
                if reading.value is None:
                    failed.add(name)
                else:
                    values[name] = reading.value
        self._complete(row, values, failed)
        return values

    def _read_day(self, row: int, name: str, values: dict[str, Value], failed: set[str]) -> None:
        reading = self.dates[name].get(row)
        if reading is None:
            return
        if reading.trouble and reading.trouble not in _KEPT_AS_READ:
            remark = error(
                reading.trouble,
                example=_DATE_EXAMPLE,
                year=str(reading.on.year) if reading.on else "",
            )
            self.note(row, name, remark)
            failed.add(name)
            return
        assert reading.on is not None
        if reading.trouble:
            self.note(row, name, doubt(reading.trouble, on=reading.on))
        elif in_doubt(reading, self.orders[name], typed_in_excel=self.in_excel):
            self.note(row, name, doubt("date_order", on=reading.on, other=reading.turned))
        values[name] = reading.on
        if name == "next_hearing_on" and reading.at:
            values.setdefault("next_hearing_at", f"{reading.at:%H:%M}")

    def _complete(self, row: int, values: dict[str, Value], failed: set[str]) -> None:
        """Names split, the track told by the place, the outcome told by its words."""
        full = values.pop("full_name", None)
        if full is not None and not {"given_name", "family_name"} <= values.keys():
            self._split_name(row, str(full), values, failed)
        self._complete_place(row, values, failed)
        if "released_on" in values and "status" not in failed:
            values.setdefault("status", CaseStatus.RELEASED.value)
        self._complete_outcome(row, values)
        if "next_hearing_at" in values and "next_hearing_on" not in values:
            del values["next_hearing_at"]
            if "next_hearing_on" not in failed:
                self.note(row, "next_hearing_at", doubt("time_without_date"))
        for name in OBLIGATORY:
            if name not in values and name not in failed and self._has_column(name):
                self.note(row, name, error("missing_value"))
        if "identity_number" not in values and "identity_number" not in failed:
            self.note(row, "identity_number", doubt("identity_missing"))
        if "language" in self.columns and "language" not in values and "language" not in failed:
            self.note(row, "language", doubt("default_language"))

    def _complete_place(self, row: int, values: dict[str, Value], failed: set[str]) -> None:
        """Kind of place and track tell each other; the place's name tells what neither does.

        What stays unknown is left out, so that a later list never overwrites what was known.
        """
        kind, track = values.get("facility_kind"), values.get("track")
        if not kind and "facility_kind" not in failed:
            told = kind_in_name(str(values.get("facility_name", "")))
            if track == Track.PRISON:
                told = FacilityKind.PRISON
            if told is not None:
                kind = values["facility_kind"] = told.value
            elif "facility_kind" in self.columns:
                self.note(row, "facility_kind", doubt("default_facility_kind"))
        if kind and not track and "track" not in failed:
            prison = kind == FacilityKind.PRISON
            values["track"] = (Track.PRISON if prison else Track.FACILITY).value

    def _split_name(self, row: int, full: str, values: dict[str, Value], failed: set[str]) -> None:
        given, family = split_name(full)
        if not given or not family:
            self.note(row, "full_name", error("name_one_word"))
            failed |= {"given_name", "family_name"}
            return
        values["given_name"], values["family_name"] = given, family
        if len(full.split()) > 2:
            self.note(row, "full_name", doubt("name_split", given=given, family=family))

    def _complete_outcome(self, row: int, values: dict[str, Value]) -> None:
        words = values.pop("previous_outcome", None)
        if words is None:
            return
        outcome = outcome_of(str(words))
        if outcome is None:
            self.note(row, "previous_outcome", doubt("outcome_unknown"))
        elif "previous_outcome_on" not in values:
            self.note(row, "previous_outcome", doubt("outcome_no_date"))
        else:
            values["previous_outcome"] = outcome.value
            values["previous_outcome_text"] = words

    def _has_column(self, name: str) -> bool:
        """Whether a cell of this row could have held `name`: else the missing column is named."""
        if name in ("given_name", "family_name") and "full_name" in self.columns:
            return True
        return name in self.columns

    def _unmerged(self) -> dict[int, dict[int, Cell]]:
        """Rows beneath the headings, a merged value standing in each of its rows."""
        first = self.headings.row + 1
        body = {
            number: dict(enumerate(cells))
            for number, cells in sorted(self.sheet.rows.items())
            if number >= first
        }
        for merged in self.sheet.merged:
            column = merged.first_column - 1
            if merged.first_row < first or column not in self.headings.fields:
                continue
            cell = body.get(merged.first_row, {}).get(column, Cell())
            if cell.is_blank or merged.first_row == merged.last_row:
                continue
            for number in range(merged.first_row + 1, merged.last_row + 1):
                if number in body:
                    body[number][column] = cell
            self._add(
                merged.first_row,
                self._title(column),
                doubt("merged", range=merged.name),
                cell.shown[:_SHOWN],
            )
        return body

    def _date_column(self, column: int) -> dict[int, DateReading]:
        return {
            number: read_date(cells[column], dates_from_1904=self.sheet.dates_from_1904)
            for number, cells in self.body.items()
            if column in cells and not says_nothing(cells[column])
        }

    def _columns_with_values(self) -> set[int]:
        return {
            column
            for cells in self.body.values()
            for column, cell in cells.items()
            if not cell.is_blank
        }

    def _is_no_case(self, row: int, cells: dict[int, Cell]) -> bool:
        """A title across the sheet, a line of totals, or the headings printed once more."""
        for merged in self.sheet.merged:
            wide = merged.last_column - merged.first_column >= _WIDE_TITLE
            if wide and merged.first_row == merged.last_row == row:
                return True
        filled = {column: cell.text for column, cell in cells.items() if not cell.is_blank}
        if len(filled) <= _FEW and any(is_total(words) for words in filled.values()):
            return True
        titles = self.headings.titles
        same = [column for column, words in filled.items() if titles.get(column) == words]
        return len(same) >= _WIDE_TITLE

    def _has_empty_formula(self, row: int) -> bool:
        columns = self.columns.values()
        return any((row, column + 1) in self.sheet.empty_formulas for column in columns)

    def _title(self, column: int) -> str:
        return self.headings.titles.get(column, get_column_letter(column + 1))

    def _add(self, row: int, column: str, remark: Remark, value: str = "") -> None:
        sentence = text(f"reading.problem.{remark.key}", **remark.values)
        self.problems.append(Problem(row, column, remark.severity, sentence, value))
