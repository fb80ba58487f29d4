"""Lists of cases as they really come: a file in, rows and problems out."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Mapping
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from core.errors import KnownError
from core.model.imports import Problem, Severity, Table
from core.reading import table_message
from core.reading.case_table import read_case_table
from core.reading.table_job import handler
from core.wording import text
from tests.core.reading.sheets import GOOD, rows_of, workbook, workbook_bytes


def read(data: bytes, name: str = "cases.xlsx") -> Table:
    """As read_case_table reads, without the process around it."""
    _, body = handler()({"name": name}, data)
    return table_message.unpack(name, "", body)


def read_rows(*changes: Mapping[str, Any]) -> Table:
    return read(workbook_bytes(rows_of(*changes)))


def found(table: Table) -> list[tuple[int, str, Severity]]:
    return [(problem.row, problem.column, problem.severity) for problem in table.problems]


def sentences(table: Table) -> str:
    return "\n".join(problem.text for problem in table.problems)


def refusal(data: bytes, name: str = "cases.xlsx") -> str:
    with pytest.raises(KnownError) as caught:
        read(data, name)
    return caught.value.key


def test_a_workbook_from_disk_in_a_process_of_its_own(tmp_path: Path) -> None:
    path = workbook(tmp_path / "תיקים.xlsx", rows_of({}))
    table = read_case_table(path)
    assert table.problems == ()
    assert table.file_name == "תיקים.xlsx"
    assert len(table.sha256) == 64
    assert table.rows[0].row == 2
    assert dict(table.rows[0].values) == {
        "number": "1201-03-26",
        "given_name": "דן",
        "family_name": "כהן (תרגול)",
        "identity_number": "000000018",
        "birth_date": date(2009, 5, 3),
        "sex": "male",
        "language": "he",
        "community": "jewish",
        "facility_name": "מעון תרגול",
        "facility_kind": "locked_dormitory",
        "track": "facility",
        "entry_date": date(2025, 9, 1),
        "order_end": date(2027, 8, 31),
    }


def test_english_headings_in_another_order() -> None:
    rows = [
        ["DOB", "Last Name", "Sex", "ID", "First name", "Case No.", "Facility type", "Language"],
        ["3.5.2009", "Cohen", "M", "000000018", "Dan", "1201-03-26", "prison", "Arabic"],
    ]
    values = read(workbook_bytes(rows)).rows[0].values
    assert values["number"] == "1201-03-26"
    assert values["birth_date"] == date(2009, 5, 3)
    assert (values["sex"], values["language"], values["track"]) == ("male", "ar", "prison")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1255", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_csv_however_excel_wrote_it(encoding: str, separator: str) -> None:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=separator)
    writer.writerow(["רשימה, נכון להיום; טיוטה"])
    for row in rows_of(
        {"תאריך לידה": "03/05/2009", "תאריך כניסה": "1.9.25", "תום הצו": "31/08/2027"}
    ):
        writer.writerow(row)
    table = read(out.getvalue().encode(encoding), "cases.csv")
    assert table.problems == ()
    assert table.rows[0].row == 3
    assert table.rows[0].values["birth_date"] == date(2009, 5, 3)
    assert table.rows[0].values["family_name"] == "כהן (תרגול)"


def test_titles_totals_sections_blank_rows_and_repeated_headings_are_no_cases() -> None:
    headings, first, second = rows_of(
        {}, {"מספר תיק": "1202-03-26", "ת.ז.": "000000026", "שם פרטי": "רון"}
    )
    rows = [
        ["רשימת תיקים"],
        [],
        headings,
        ["מעונות נעולים"],
        first,
        [],
        headings,
        second,
        ['סה"כ', 2],
    ]

    def merge(sheet: Any) -> None:
        sheet.merge_cells("A1:H1")
        sheet.merge_cells("A4:H4")

    table = read(workbook_bytes(rows, merge))
    assert [row.row for row in table.rows] == [5, 8]
    assert table.problems == ()


def test_every_problem_is_named_by_row_and_column() -> None:
    table = read_rows(
        {"ת.ז.": "000000019"},
        {"מספר תיק": "1202-03-26", "תאריך לידה": date(2026, 1, 1), "ת.ז.": "000000026"},
        {"מספר תיק": "1203-03-26", "תאריך כניסה": "בקרוב", "ת.ז.": "000000034", "שם פרטי": "ד"},
        {
            "מספר תיק": "1204-03-26",
            "תום הצו": date(2025, 1, 1),
            "ת.ז.": "000000042",
            "שם פרטי": "א",
        },
        {"מספר תיק": "1205-03-26", "מין": "", "ת.ז.": "000000059", "שם פרטי": "ב"},
        {"מספר תיק": "1206-03-26", "שפה": "פולנית", "ת.ז.": "000000067", "שם פרטי": "ג"},
    )
    assert found(table) == [
        (2, "ת.ז.", Severity.ERROR),
        (3, "תאריך לידה", Severity.ERROR),
        (4, "תאריך כניסה", Severity.ERROR),
        (5, "תום הצו", Severity.ERROR),
        (6, "מין", Severity.ERROR),
        (7, "שפה", Severity.ERROR),
    ]
    assert table.problems[2].value == "בקרוב"
    assert [row.row for row in table.rows] == [2, 3, 4, 5, 7]


def test_doubts_let_the_row_in() -> None:
    table = read_rows(
        {"ת.ז.": 18},
        {"מספר תיק": "1202-03-26", "ת.ז.": "", "תאריך לידה": date(2014, 5, 3), "שם פרטי": "רון"},
        {"מספר תיק": "1203-03-26", "ת.ז.": "000000026", "תאריך לידה": date(2004, 5, 3)},
        {"מספר תיק": "1203", "ת.ז.": "000000034", "שפה": "-", "שם פרטי": "גיל"},
    )
    assert {problem.severity for problem in table.problems} == {Severity.DOUBT}
    assert [problem.row for problem in table.problems] == [2, 3, 3, 4, 5, 5]
    assert table.rows[0].values["identity_number"] == "000000018"
    assert "identity_number" not in table.rows[1].values


def test_the_same_minor_twice() -> None:
    table = read_rows(
        {},
        {"שם פרטי": "רון", "ת.ז.": "000000026"},
        {"מספר תיק": "1202-03-26"},
        {"מספר תיק": "1203-03-26", "שם פרטי": "גיל"},
        {"מספר תיק": "1204-03-26", "ת.ז.": None},
    )
    doubles = [(p.row, p.column, p.severity) for p in table.problems if "2" in p.text]
    assert doubles == [
        (3, "מספר תיק", Severity.ERROR),
        (4, "ת.ז.", Severity.DOUBT),
        (5, "ת.ז.", Severity.ERROR),
        (6, "תאריך לידה", Severity.DOUBT),
    ]


def test_a_missing_column_is_said_once_at_the_headings() -> None:
    rows = [
        ["תיק", "שם פרטי", "שם משפחה", "מין", "סוג המעון", "קומה"],
        ["1201-03-26", "דן", "כהן", "בן", "מעון", 2],
        ["1202-03-26", "רון", "לוי", "בן", "מעון", 3],
    ]
    table = read(workbook_bytes(rows))
    errors = [problem for problem in table.problems if problem.severity is Severity.ERROR]
    assert [(problem.row, problem.column) for problem in errors] == [(1, "תאריך לידה")]
    assert table.unknown_headings == ("קומה",)
    assert table.rows == ()


def test_one_column_of_full_names() -> None:
    rows = [
        ["תיק", "שם הקטין", "תאריך לידה", "מין", "סוג המעון", "שפה", "עדה", "ת.ז."],
        ["1201-03-26", "דן כהן", "3.5.2009", "בן", "מעון", "עברית", "יהודי", "000000018"],
        ["1202-03-26", "בן דוד, אור", "3.5.2009", "בן", "מעון", "עברית", "יהודי", "000000026"],
        ["1203-03-26", "אור", "3.5.2009", "בן", "מעון", "עברית", "יהודי", "000000034"],
    ]
    table = read(workbook_bytes(rows))
    assert [row.values["family_name"] for row in table.rows] == ["כהן", "בן דוד"]
    assert found(table) == [
        (3, "שם הקטין", Severity.DOUBT),
        (4, "שם הקטין", Severity.ERROR),
    ]


def test_merged_cells_belong_to_every_row() -> None:
    rows = rows_of({}, {"מספר תיק": "1202-03-26", "ת.ז.": "000000026", "שם פרטי": "רון"})
    column = rows[0].index("שם המעון") + 1

    def merge(sheet: Any) -> None:
        sheet.merge_cells(start_row=2, end_row=3, start_column=column, end_column=column)

    table = read(workbook_bytes(rows, merge))
    assert [row.values["facility_name"] for row in table.rows] == ["מעון תרגול", "מעון תרגול"]
    assert found(table) == [(2, "שם המעון", Severity.DOUBT)]
    assert "I2:I3" in sentences(table)


def test_a_formula_that_was_never_computed() -> None:
    table = read_rows({"תום הצו": "=K2+730"})
    assert found(table) == [(2, "תום הצו", Severity.ERROR)]
    assert text("reading.problem.formula_empty") == table.problems[0].text


def test_a_formula_with_its_result_is_read() -> None:
    data = io.BytesIO(workbook_bytes(rows_of({"תום הצו": "=K2+730"})))
    out = io.BytesIO()
    with zipfile.ZipFile(data) as old, zipfile.ZipFile(out, "w") as new:
        for part in old.infolist():
            body = old.read(part)
            if part.filename == "xl/worksheets/sheet1.xml":
                assert body.count(b"<v></v>") + body.count(b"<v />") + body.count(b"<v/>") == 1
                for empty in (b"<v></v>", b"<v />", b"<v/>"):
                    body = body.replace(empty, b"<v>46630</v>")
            new.writestr(part.filename, body)
    table = read(out.getvalue())
    assert table.rows[0].values["order_end"] == date(2027, 8, 31)
    assert [problem.severity for problem in table.problems] == [Severity.DOUBT]


def test_a_date_that_may_have_been_turned_round() -> None:
    def american(sheet: Any) -> None:
        cell = sheet.cell(2, rows[0].index("תאריך כניסה") + 1)
        cell.value, cell.number_format = datetime.fromisoformat("2025-09-01"), "mm/dd/yyyy"

    rows = rows_of({})
    table = read(workbook_bytes(rows, american))
    assert found(table) == [(2, "תאריך כניסה", Severity.DOUBT)]
    assert "9.1.2025" in sentences(table)
    assert table.problems[0].value == "1.9.2025"
    assert table.rows[0].values["entry_date"] == date(2025, 9, 1)


def test_the_next_hearing_in_one_cell_or_two() -> None:
    two = read_rows({"תאריך דיון": date(2026, 11, 22), "שעה": time(10, 30)}).rows[0].values
    one = read_rows({"תאריך דיון": "22.11.2026 10:30"}).rows[0].values
    for values in (one, two):
        assert values["next_hearing_on"] == date(2026, 11, 22)
        assert values["next_hearing_at"] == "10:30"


def test_an_earlier_decision() -> None:
    values = (
        read_rows(
            {"תאריך החלטה קודמת": date(2026, 6, 14), "החלטה קודמת": "נדחתה, לשוב אחרי הטיפול"}
        )
        .rows[0]
        .values
    )
    assert values["previous_outcome"] == "refusal"
    assert values["previous_outcome_text"] == "נדחתה, לשוב אחרי הטיפול"
    undated = read_rows({"החלטה קודמת": "הבקשה נדחתה"})
    assert "previous_outcome" not in undated.rows[0].values
    assert [problem.severity for problem in undated.problems] == [Severity.DOUBT]


@pytest.mark.parametrize(
    ("change", "severity"),
    [
        ({"תאריך שחרור": date(2024, 1, 1)}, Severity.ERROR),
        ({"תאריך שחרור": date(2026, 9, 1), "מצב": "מוחזק"}, Severity.DOUBT),
        ({"מצב": "שוחרר"}, Severity.DOUBT),
        ({"מסלול": "מאסר"}, Severity.DOUBT),
        ({"כניסה למעון הנוכחי": date(2024, 1, 1)}, Severity.DOUBT),
        ({"תאריך הצו": date(2028, 1, 1)}, Severity.ERROR),
        ({"שעה": "10:30"}, Severity.DOUBT),
        ({"בית משפט": "#N/A"}, Severity.ERROR),
        ({"תאריך לידה": "3.5.2909"}, Severity.ERROR),
    ],
)
def test_what_does_not_fit_together(change: Mapping[str, Any], severity: Severity) -> None:
    assert [problem.severity for problem in read_rows(change).problems] == [severity]


def test_released_follows_from_its_date_and_held_is_left_to_the_store() -> None:
    assert read_rows({"תאריך שחרור": date(2026, 9, 1)}).rows[0].values["status"] == "released"
    assert "status" not in read_rows({}).rows[0].values


def test_a_sheet_formatted_to_its_last_row_is_read_to_its_last_case() -> None:
    def colour(sheet: Any) -> None:
        sheet.cell(1_048_576, 1).number_format = "@"

    assert len(read(workbook_bytes(rows_of({}), colour)).rows) == 1


def test_the_sheet_with_cases_is_found_behind_another(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(workbook(tmp_path / "a.xlsx", rows_of({})))
    first = book.create_sheet("הסבר", 0)
    first.append(["שם", "טלפון", "הערה"])
    book.save(tmp_path / "a.xlsx")
    assert len(read((tmp_path / "a.xlsx").read_bytes()).rows) == 1


def test_old_locked_and_foreign_files_are_told_apart() -> None:
    ole = bytes.fromhex("d0cf11e0a1b11ae1")
    assert refusal(ole + bytes(600)) == "reading.old_excel"
    assert refusal(ole + "EncryptedPackage".encode("utf-16-le")) == "reading.workbook_encrypted"
    assert refusal(b"%PDF-1.7 ...") == "reading.not_a_table"
    assert refusal(b"<html><table><tr><td>", "cases.csv") == "reading.not_a_table"
    assert refusal(bytes(range(256)) * 4, "cases.csv") == "reading.not_a_table"
    assert refusal("שלום".encode(), "cases.csv") == "reading.no_headings"
    whole = workbook_bytes(rows_of({}))
    assert refusal(whole[: len(whole) // 2]) == "reading.workbook_damaged"
    assert refusal(workbook_bytes([["א", "ב"]])) == "reading.no_headings"
    assert refusal(workbook_bytes([list(GOOD)])) == "reading.no_rows"


def test_a_zip_that_is_no_workbook() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("letter.txt", "שלום")
    assert refusal(out.getvalue()) == "reading.not_a_table"


def test_a_bomb_is_not_opened() -> None:
    out = io.BytesIO(workbook_bytes(rows_of({})))
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/media/zeros", bytes(60 * 1024 * 1024))
    assert refusal(out.getvalue()) == "reading.workbook_bomb"


def test_entities_that_multiply_are_a_damaged_workbook() -> None:
    lol = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {chr(98 + i)} "{("&" + chr(97 + i) + ";") * 10}">' for i in range(12)
    )
    data = io.BytesIO(workbook_bytes(rows_of({})))
    out = io.BytesIO()
    with zipfile.ZipFile(data) as old, zipfile.ZipFile(out, "w") as new:
        for part in old.infolist():
            body = old.read(part)
            if part.filename == "xl/worksheets/sheet1.xml":
                assert b"<is><t>" in body
                body = f"{lol}]>".encode() + body.replace(b"<is><t>", b"<is><t>&m;", 1)
            new.writestr(part.filename, body)
    assert refusal(out.getvalue()) == "reading.workbook_damaged"


def test_more_rows_than_any_committee_has() -> None:
    lines = "\n".join(["תיק,שם פרטי,תאריך לידה"] + ["1201-03-26,דן,1.1.2010"] * 20_001)
    assert refusal(lines.encode(), "cases.csv") == "reading.table_too_many_rows"


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "empty.xlsx").touch()
    (tmp_path / "huge.csv").write_bytes(b"x" * (20 * 1024 * 1024 + 1))
    for name, key in {
        "gone.xlsx": "reading.file_missing",
        "empty.xlsx": "reading.file_empty",
        "huge.csv": "reading.table_too_big",
        ".": "reading.file_unreadable",
    }.items():
        with pytest.raises(KnownError) as caught:
            read_case_table(tmp_path / name)
        assert caught.value.key == key
        assert str(caught.value)


def test_problems_carry_no_more_than_a_cell() -> None:
    table = read_rows({"תאריך כניסה": "א" * 5000})
    assert [len(problem.value) for problem in table.problems] == [80]
    assert isinstance(table.problems[0], Problem)
