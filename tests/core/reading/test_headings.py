from __future__ import annotations

from dataclasses import fields

import pytest

from core.model.cases import Case
from core.model.people import Minor
from core.reading.cells import Cell, Sheet
from core.reading.headings import choose_sheet, field_of, find_headings
from core.wording import text, texts


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("מספר תיק", "number"),
        ("מס׳ תיק:", "number"),
        ("ושר״ן", "number"),
        ("ת.ז.", "identity_number"),
        ("ת״ז", "identity_number"),
        ("  תאריך \n לידה *", "birth_date"),
        ("Date of Birth", "birth_date"),
        ("ENTRY_DATE", "entry_date"),
        ("תאריך כניסה (למעון)", "entry_date"),
        ("נער / ה", "sex"),
        ("\u200fשפה\u200f", "language"),
        ("סַנְגּוֹר", "counsel_name"),
        ("הודעת 34א", "notice_on_entry"),
        ("הערות", ""),
    ],
)
def test_headings_as_clerks_write_them(heading: str, field: str) -> None:
    assert field_of(heading) == field


def test_every_field_of_the_data_has_a_hebrew_name_and_a_home() -> None:
    around = {
        "full_name", "counsel_name", "parent_name", "parent_phone", "notice_on_entry",
        "notice_before_year", "previous_outcome_on", "previous_outcome", "next_hearing_on",
        "next_hearing_at",
    }  # fmt: skip
    known = {field.name for kind in (Case, Minor) for field in fields(kind)} | around
    named = {key.removeprefix("reading.field.") for key in texts() if "reading.field." in key}
    assert named <= known
    for name in named:
        assert field_of(text(f"reading.field.{name}")) == name


def sheet(*rows: list[str], name: str = "גיליון1", hidden: bool = False) -> Sheet:
    numbered = {n: tuple(Cell(v) for v in row) for n, row in enumerate(rows, start=1)}
    return Sheet(name, numbered, hidden)


def test_titles_above_the_headings_are_passed_over() -> None:
    found = find_headings(
        sheet(["רשימת תיקים"], ["עודכן 1.11.2026", "תיק"], ["תיק", "שם פרטי", "תאריך לידה", "קומה"])
    )
    assert found is not None
    assert found.row == 3
    assert found.fields == {0: "number", 1: "given_name", 2: "birth_date"}
    assert found.unknown == ("קומה",)


def test_the_sheet_with_the_cases_is_chosen() -> None:
    notes = sheet(["טלפונים", "שם"], ["לשכה", "02"], name="טלפונים")
    empty = sheet(["תיק", "שם פרטי", "שם משפחה", "תאריך לידה", "מין"], name="תבנית")
    cases = sheet(["תיק", "שם פרטי", "תאריך לידה"], ["1201-03-26", "דן", "1.1.2010"], name="תיקים")
    hidden = sheet(["תיק", "שם פרטי", "תאריך לידה", "מין"], ["1"], name="ישן", hidden=True)
    chosen = choose_sheet([notes, empty, hidden, cases])
    assert chosen is not None
    assert chosen[0].name == "תיקים"
    assert choose_sheet([notes]) is None
