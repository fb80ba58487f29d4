"""The practice workbooks: one that can be imported as it is, one in which every mistake is seen."""

from __future__ import annotations

import io
import tomllib
from datetime import date
from typing import Any

import openpyxl
import pytest

from core.model.cases import CaseStatus, FacilityKind, Track
from core.model.identity_number import is_valid
from core.model.imports import Severity, Table
from core.model.people import Language, Sex
from core.reading.case_table import read_case_table
from installer.build_practice import (
    COLUMNS,
    HEADING_ROW,
    PRACTICE,
    cases,
    cases_with_mistakes,
    workbook_bytes,
)

TODAY = date(2026, 11, 22)
MISTAKES: list[dict[str, Any]] = tomllib.loads(
    (PRACTICE / "mistakes.toml").read_text(encoding="utf-8")
)["mistake"]


@pytest.fixture(scope="module")
def table() -> Table:
    return read_case_table(PRACTICE / "cases.xlsx")


def test_it_imports_without_an_error_and_with_doubts_to_look_at(table: Table) -> None:
    assert {problem.severity for problem in table.problems} == {Severity.DOUBT}
    assert 3 <= len(table.problems) <= 6
    assert table.unknown_headings == ("הערות",)


def test_it_holds_every_kind_of_minor(table: Table) -> None:
    rows = [row.values for row in table.rows]
    assert len(rows) >= 14

    def found(name: str) -> set[object]:
        return {row[name] for row in rows if name in row}

    assert found("track") == set(Track)
    assert found("facility_kind") == set(FacilityKind)
    assert found("sex") == set(Sex)
    assert found("language") >= {Language(code) for code in ("he", "ar", "ru", "am")}
    assert found("status") >= {CaseStatus.HELD, CaseStatus.ABSENT, CaseStatus.RELEASED}
    birthdays = [(d.month, d.day, TODAY.year - d.year) for d in map(_birth, rows)]
    assert any(m == 12 and age == 18 for m, d, age in birthdays)
    assert any(m == 1 and age == 19 for m, d, age in birthdays)
    assert [len(row) for row in rows if "entry_date" not in row] != []


def _birth(row: Any) -> date:
    birth = row["birth_date"]
    assert isinstance(birth, date)
    return birth


def test_the_main_case_is_the_one_of_the_drawings(table: Table) -> None:
    row = next(row.values for row in table.rows if row.values["number"] == "1201-03-26")
    assert row["birth_date"] == date(2009, 5, 3)
    assert row["entry_date"] == date(2025, 9, 1)
    assert row["order_end"] == date(2027, 8, 31)
    assert row["facility_kind"] == FacilityKind.LOCKED_DORMITORY
    assert row["previous_outcome"] == "refusal"
    assert (row["next_hearing_on"], row["next_hearing_at"]) == (TODAY, "10:30")


def test_seven_hearings_on_the_first_day_and_some_on_the_second(table: Table) -> None:
    days = [row.values.get("next_hearing_on") for row in table.rows]
    assert days.count(TODAY) == 7
    assert days.count(date(2026, 12, 13)) == 4


def test_nobody_real(table: Table) -> None:
    numbers = [row.values.get("identity_number", "") for row in table.rows]
    given = [number for number in numbers if number]
    assert len(set(given)) == len(given) == len(numbers) - 1
    for number in given:
        assert isinstance(number, str)
        assert is_valid(number)
        assert number.startswith("000000")
    for row in table.rows:
        for name in ("family_name", "facility_name", "counsel_name", "parent_name", "court"):
            assert "(תרגול)" in str(row.values.get(name, "(תרגול)"))
        assert str(row.values.get("parent_phone", "050-00000")).startswith("050-00000")


def test_it_looks_as_a_clerk_keeps_it() -> None:
    book = openpyxl.load_workbook(PRACTICE / "cases.xlsx")
    sheet = book.worksheets[0]
    assert len(book.worksheets) == 2
    assert sheet.sheet_view.rightToLeft
    assert sheet.freeze_panes == f"D{HEADING_ROW + 1}"
    assert [cell.value for cell in sheet[HEADING_ROW]] == list(COLUMNS.values())
    fills = {row[0].fill.fgColor.rgb for row in sheet.iter_rows(min_row=HEADING_ROW + 1)}
    assert len(fills) > 1


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda m: f"{m['number']}-{m['field']}")
def test_every_mistake_is_named_at_its_cell(mistakes: Table, mistake: dict[str, Any]) -> None:
    numbers = [case["number"] for case in cases()]
    row = HEADING_ROW + 1 + numbers.index(mistake["number"])
    column = COLUMNS[mistake["field"]]
    at_cell = {p.severity for p in mistakes.problems if (p.row, p.column) == (row, column)}
    assert at_cell == {Severity(mistake["severity"])}


@pytest.fixture(scope="module")
def mistakes() -> Table:
    return read_case_table(PRACTICE / "cases_with_mistakes.xlsx")


def test_no_cell_is_blamed_that_is_not_wrong(mistakes: Table, table: Table) -> None:
    """An error stands only at a mistake or at the row that shares its number."""
    errors = [p for p in mistakes.problems if p.severity is Severity.ERROR]
    meant = sum(mistake["severity"] == "error" for mistake in MISTAKES)
    assert len(errors) == meant


@pytest.mark.parametrize(
    ("name", "rows"), [("cases", cases()), ("cases_with_mistakes", cases_with_mistakes())]
)
def test_the_workbooks_are_those_of_their_sources(name: str, rows: Any) -> None:
    built = openpyxl.load_workbook(io.BytesIO(workbook_bytes(rows)))
    kept = openpyxl.load_workbook(PRACTICE / f"{name}.xlsx")
    for one, other in zip(built.worksheets, kept.worksheets, strict=True):
        assert list(one.values) == list(other.values)
