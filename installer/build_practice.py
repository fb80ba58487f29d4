"""Writes the practice workbooks and reports anew from their sources: for maintainers.

    python -m installer.build_practice

Sources and results lie in resources/practice; its README says what they are. The same sources
give the same files, so that a change shows as a change.
"""

from __future__ import annotations

import io
import tomllib
import zipfile
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from core.model.documents import (
    Block,
    Facts,
    Heading,
    ListStyle,
    Numbered,
    Paragraph,
    Signature,
    TextDocument,
)
from core.paths import RESOURCES
from core.printing.text_document import text_pdf
from core.wording import date_text

PRACTICE = RESOURCES / "practice"
HEADING_ROW = 4
COLUMNS: Mapping[str, str] = {
    "number": "מס' תיק",
    "family_name": "שם משפחה",
    "given_name": "שם פרטי",
    "identity_number": 'ת"ז',
    "birth_date": "ת. לידה",
    "sex": "בן/בת",
    "language": "שפה",
    "community": "עדה",
    "area": "מחוז",
    "facility_name": "שם המעון",
    "facility_kind": "סוג המעון",
    "status": "מצב",
    "court": 'ביהמ"ש',
    "order_section": "סעיף",
    "order_date": "תאריך הצו",
    "entry_date": "כניסה",
    "order_end": "תום הצו",
    "sentence_start": "תחילת מאסר",
    "sentence_months": "חודשי מאסר",
    "released_on": "שוחרר ביום",
    "counsel_name": "סנגור/ית",
    "parent_name": "הורה",
    "parent_phone": "טל' הורה",
    "notice_on_entry": "הודעת 34א",
    "notice_before_year": "הודעה לפני שנה",
    "previous_outcome_on": "דיון קודם",
    "previous_outcome": "מה הוחלט",
    "next_hearing_on": "דיון הבא",
    "next_hearing_at": "שעה",
    "alerts": "לשים לב",
    "note": "הערות",
}
AREA = "צפון"
WIDTHS = {"number": 13, "facility_name": 22, "court": 26, "previous_outcome": 30, "note": 34}
STAMP = datetime.fromisoformat("2026-11-15T08:00:00")

Case = Mapping[str, Any]


def cases() -> list[Case]:
    """The rows of the practice workbook, in its order."""
    return list(_toml(PRACTICE / "cases.toml")["case"])


def cases_with_mistakes() -> list[Case]:
    """The same rows with the mistakes written over them."""
    rows = {case["number"]: {**case, "written": dict(case.get("written", {}))} for case in cases()}
    for mistake in _toml(PRACTICE / "mistakes.toml")["mistake"]:
        rows[mistake["number"]]["written"][mistake["field"]] = mistake["written"]
    return list(rows.values())


def workbook_bytes(rows: list[Case]) -> bytes:
    """A workbook as a clerk keeps it: titles, colours, a frozen heading row, a second sheet."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "תיקים"
    sheet.sheet_view.rightToLeft = True
    _write_titles(sheet)
    _write_headings(sheet)
    for number, case in enumerate(rows, start=HEADING_ROW + 1):
        _write_case(sheet, number, case)
    area = list(COLUMNS).index("area") + 1
    sheet.merge_cells(
        start_row=HEADING_ROW + 1,
        end_row=HEADING_ROW + len(rows),
        start_column=area,
        end_column=area,
    )
    last = get_column_letter(len(COLUMNS))
    sheet.auto_filter.ref = f"A{HEADING_ROW}:{last}{HEADING_ROW + len(rows)}"
    sheet.freeze_panes = sheet.cell(HEADING_ROW + 1, 4)
    total = sheet.cell(HEADING_ROW + len(rows) + 2, 1, 'סה"כ')
    total.font = Font(bold=True)
    sheet.cell(total.row, 2, len(rows))
    _write_legend(book.create_sheet("מקרא"))
    book.properties.creator = "מזכירות הוועדה (תרגול)"
    book.properties.created = book.properties.modified = STAMP
    out = io.BytesIO()
    book.save(out)
    return _with_fixed_times(out.getvalue())


def reports() -> Iterator[tuple[str, TextDocument]]:
    """File name and document of every practice report."""
    for path in sorted((PRACTICE / "reports").glob("*.toml")):
        source = _toml(path)
        yield source["file_name"], _document(source)


def main() -> None:
    (PRACTICE / "cases.xlsx").write_bytes(workbook_bytes(cases()))
    (PRACTICE / "cases_with_mistakes.xlsx").write_bytes(workbook_bytes(cases_with_mistakes()))
    for old in (PRACTICE / "reports").glob("*.pdf"):
        old.unlink()
    count = 0
    for name, document in reports():
        (PRACTICE / "reports" / name).write_bytes(text_pdf(document))
        count += 1
    print(f"2 workbooks and {count} reports in {PRACTICE}")


def _write_titles(sheet: Any) -> None:
    sheet["A1"] = "ועדת שחרורים לנוער, מחוז צפון (תרגול): רשימת תיקים פתוחים"
    sheet["A1"].font = Font(bold=True, size=16)
    sheet["A2"] = (
        f"עודכן {date_text(STAMP.date())} · חסוי, לא להוציא מהלשכה · ימי דיונים: 22.11, 13.12"
    )
    sheet["A2"].font = Font(italic=True, color="7A1F1F")
    sheet.merge_cells("A1:L1")
    sheet.merge_cells("A2:L2")


def _write_headings(sheet: Any) -> None:
    line = Side(style="thin", color="8096A0")
    for column, (name, title) in enumerate(COLUMNS.items(), start=1):
        cell = sheet.cell(HEADING_ROW, column, title)
        cell.font = Font(bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", fgColor="14506B")
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        cell.border = Border(bottom=line)
        sheet.column_dimensions[get_column_letter(column)].width = WIDTHS.get(name, 14)
    sheet.row_dimensions[HEADING_ROW].height = 32


def _write_case(sheet: Any, row: int, case: Case) -> None:
    written = case.get("written", {})
    values = {"area": AREA, **case, **written}
    released = "released_on" in case
    for column, name in enumerate(COLUMNS, start=1):
        cell = sheet.cell(row, column, values.get(name) or None)
        if isinstance(cell.value, date):
            cell.number_format = "dd/mm/yyyy"
        elif isinstance(cell.value, time):
            cell.number_format = "hh:mm"
        elif name in ("identity_number", "parent_phone", "number"):
            cell.number_format = "@" if isinstance(cell.value, str) else "0"
        if released:
            cell.fill = PatternFill("solid", fgColor="E9ECEF")
        if name in ("alerts", "note"):
            cell.font = Font(color="A3262A")


def _write_legend(sheet: Any) -> None:
    sheet.sheet_view.rightToLeft = True
    sheet["A1"] = "מקרא"
    sheet["A2"], sheet["B2"] = "אפור", "שוחרר, בטיפול עוקב"
    sheet["A3"], sheet["B3"] = "אדום", "לטיפול השבוע"
    sheet["A2"].fill = PatternFill("solid", fgColor="E9ECEF")
    sheet["A3"].font = Font(color="A3262A")


def _with_fixed_times(data: bytes) -> bytes:
    """The same package with one time for all its parts, so that equal content is equal bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for part in old.infolist():
            entry = zipfile.ZipInfo(part.filename, STAMP.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            body = old.read(part)
            if part.filename == "docProps/core.xml":
                body = _stamped(body)
            new.writestr(entry, body)
    return out.getvalue()


def _stamped(core_properties: bytes) -> bytes:
    """openpyxl writes the moment of saving, whatever was asked for."""
    head, mark, rest = core_properties.partition(b"<dcterms:modified")
    opening, bracket, rest = rest.partition(b">")
    _, closing, tail = rest.partition(b"</dcterms:modified>")
    return head + mark + opening + bracket + f"{STAMP:%Y-%m-%dT%H:%M:%SZ}".encode() + closing + tail


def _document(source: Mapping[str, Any]) -> TextDocument:
    head = (
        f"תיק: {source['case_number']}",
        f"תאריך: {date_text(source['date'])}",
        f"מאת: {source['author']}",
        f"מוסד: {source['source']}",
    )
    return TextDocument(
        title=source["title"],
        subtitle="חסוי · לעיני הוועדה בלבד",
        blocks=(Paragraph("\n".join(head)), *_blocks(source["body"])),
        running_header=f"{source['title']} · {source['case_number']}",
        signatures=(Signature(*source["signature"]),),
    )


def _blocks(body: str) -> Iterator[Block]:
    """`## heading`, `- item`, `| label | value` and paragraphs, a blank line between them."""
    for part in body.strip().split("\n\n"):
        lines = part.strip().splitlines()
        while lines:
            if lines[0].startswith("## "):
                yield Heading(lines.pop(0).removeprefix("## "))
            elif lines[0].startswith("- "):
                items = _take(lines, "- ")
                yield Numbered(tuple(items), ListStyle.NUMBERS)
            elif lines[0].startswith("| "):
                rows = [line.split(" | ", 1) for line in _take(lines, "| ")]
                yield Facts(tuple((label, value) for label, value in rows))
            else:
                yield Paragraph(lines.pop(0))


def _take(lines: list[str], mark: str) -> list[str]:
    taken = []
    while lines and lines[0].startswith(mark):
        taken.append(lines.pop(0).removeprefix(mark))
    return taken


def _toml(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
