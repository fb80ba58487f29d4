"""Commands that work on the files of a store: import, deadlines."""

from __future__ import annotations

import argparse
from pathlib import Path

from core.clock import Clock
from core.commands.line import FAILED, Add
from core.commands.passphrase import agreed, open_store
from core.model.imports import RowFate
from core.wording import date_text, label, text


def add_to(add: Add) -> None:
    importing = add("import", "ייבוא קובץ תיקים או דוחות", "import cases or PDF reports", _import)
    importing.add_argument(
        "files",
        nargs="+",
        type=Path,
        metavar="FILE",
        help="קובץ xlsx, csv, pdf או תיקייה · workbook, CSV, PDF or folder",
    )
    importing.add_argument(
        "--yes", action="store_true", help="לאשר בלי לשאול · confirm without asking"
    )
    deadlines = add("deadlines", "מועדי תיק", "list the deadlines of a case", _deadlines)
    deadlines.add_argument(
        "number",
        nargs="?",
        default="",
        metavar="NUMBER",
        help="מספר תיק; בלעדיו – כל התיקים · case number; without it, all cases",
    )
    deadlines.add_argument(
        "--why", action="store_true", help="להסביר כל תאריך · explain every date"
    )


def _import(arguments: argparse.Namespace, clock: Clock) -> int:
    from core.services import imports

    tables = [path for path in arguments.files if path.suffix.lower() in (".xlsx", ".csv")]
    others = tuple(path for path in arguments.files if path not in tables)
    with open_store(arguments, clock) as store:
        for path in tables:
            preview = imports.preview_cases(store, path)
            fates = [row.fate for row in preview.rows]
            print(
                text(
                    "command.preview",
                    file=path.name,
                    rows=len(fates),
                    new=fates.count(RowFate.NEW),
                    changed=fates.count(RowFate.CHANGED),
                )
            )
            for problem in preview.table.problems:
                print(
                    text(
                        "command.problem",
                        severity=problem.severity,
                        row=problem.row,
                        column=problem.column,
                        problem=problem.text,
                    )
                )
            if preview.can_import and not agreed(arguments):
                return FAILED
            changes = imports.import_cases(store, preview)
            print(text("command.imported", count=len(changes.touched)))
        if not others:
            return 0
        items = imports.preview_reports(store, others)
        ready = tuple(item for item in items if item.case_id and item.kind)
        for item in items:
            if item not in ready:
                print(
                    text(
                        "command.report_left",
                        file=item.file_name,
                        why=item.refusal or text("command.report_unknown"),
                    )
                )
        print(text("command.reports_ready", count=len(ready)))
        if ready and not agreed(arguments):
            return FAILED
        changes = imports.import_reports(store, ready, others)
        print(text("command.imported", count=len({i for _, i in changes.touched})))
        return FAILED if len(ready) < len(items) else 0


def _deadlines(arguments: argparse.Namespace, clock: Clock) -> int:
    from core.services import cases

    with open_store(arguments, clock) as store:
        if not arguments.number:
            for row in cases.case_list(store):
                day = "" if row.next_deadline is None else date_text(row.next_deadline)
                print(f"{row.number}\t{day}\t{row.next_deadline_title}")
            return 0
        file = cases.open_case(store, cases.case_id_of(store, arguments.number))
        print(
            text(
                "command.deadlines_of",
                number=file.case.number,
                initials=file.case.minor.initials,
                today=file.today,
            )
        )
        for deadline in file.deadlines:
            urgency = deadline.urgency(file.today)
            print(
                f"{date_text(deadline.on):>10}  {deadline.title} "
                f"[{deadline.section}] · {label(urgency)}"
            )
            if deadline.other_date:
                print(f"{'':12}{text('command.other_reading', day=deadline.other_date)}")
            if arguments.why:
                for number, step in enumerate(deadline.explanation.steps, start=1):
                    print(f"{'':12}{number}. {step.text}")
                if deadline.explanation.warning:
                    print(f"{'':12}{deadline.explanation.warning}")
        for gap in file.missing:
            print(text("command.missing", what=gap.text, next_step=gap.next_step))
    return 0
