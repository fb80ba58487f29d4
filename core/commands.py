"""The command line: the same use cases as the window, for a machine without a display.

Every command answers in Hebrew. A passphrase is asked for at the terminal or read from a file
descriptor; it is never taken from the command line, where other programs could read it.
"""

from __future__ import annotations

import argparse
import getpass
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from core import paths
from core.clock import Clock, SystemClock
from core.errors import KnownError
from core.log import write_error
from core.model.imports import RowFate
from core.model.users import UserRole
from core.wording import date_text, label, text

if TYPE_CHECKING:
    from core.services.stores import Store

FAILED = 1
Run = Callable[[argparse.Namespace, Clock], int]


def parser() -> argparse.ArgumentParser:
    """The whole command line. Without a command the window opens."""
    top = argparse.ArgumentParser(
        prog="main.py",
        description="ועדה – שולחן העבודה של ועדת שחרורים לקטינים · the desk of a release committee",
        epilog="ללא פקודה נפתח החלון · without a command the window opens",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    _store_options(top, suppress=False)
    commands = top.add_subparsers(dest="command", metavar="COMMAND")

    def add(name: str, hebrew: str, english: str, run: Run) -> argparse.ArgumentParser:
        command = commands.add_parser(
            name, help=f"{hebrew} · {english}", description=f"{hebrew} · {english}"
        )
        command.set_defaults(run=run)
        _store_options(command, suppress=True)
        return command

    practice = add(
        "practice", "מאגר תרגול", "make a practice store with invented minors", _practice
    )
    practice.add_argument(
        "--hold",
        metavar="NUMBER",
        help="לקיים דיון תרגול ולחתום על ההחלטה · hold a practice hearing of this case and sign",
    )
    practice.add_argument(
        "--show-passphrase",
        action="store_true",
        help="להדפיס את סיסמת התרגול · print the practice passphrase and nothing else",
    )
    practice.add_argument(
        "--show-folder",
        action="store_true",
        help="להדפיס את תיקיית התרגול · print the folder of the practice store and nothing else",
    )
    create = add("create", "מאגר חדש וריק", "make an empty store", _create)
    create.add_argument("--name", required=True, help="שם המשתמש · the user's name")
    create.add_argument(
        "--role",
        choices=[role.value for role in UserRole],
        default=UserRole.CLERK.value,
        help="תפקיד · role",
    )
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
    printing = add("print", "הדפסת החלטה חתומה", "write a signed decision as PDF", _print)
    printing.add_argument("number", metavar="NUMBER", help="מספר תיק · case number")
    printing.add_argument("-o", "--output", type=Path, default=Path("decision.pdf"), metavar="PDF")
    add("check", "בדיקת שלמות המאגר", "check that the store is whole", _check)
    restoring = add("restore", "שחזור מגיבוי", "put a backup in the place of the store", _restore)
    restoring.add_argument(
        "backup",
        nargs="?",
        default="",
        metavar="BACKUP",
        help="שם הגיבוי; בלעדיו – הרשימה · which backup; without it, the list",
    )
    return top


def run(arguments: argparse.Namespace, clock: Clock | None = None) -> int:
    """Run the command; the exit code is 0, or 1 with a Hebrew sentence on the error stream."""
    command: Run = arguments.run
    try:
        return command(arguments, clock or SystemClock())
    except KnownError as error:
        print(str(error), file=sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        print(text("command.stopped"), file=sys.stderr)
        return 130
    except Exception as error:  # a bug: its words may hold a name and are not shown
        write_error(error)
        print(text("command.bug", log=paths.log_file()), file=sys.stderr)
        return FAILED


def passphrase_from(arguments: argparse.Namespace, prompt: str = "command.passphrase") -> str:
    """The passphrase: one line from `--passphrase-fd`, or asked for at the terminal."""
    if arguments.passphrase_fd is not None:
        try:
            with os.fdopen(os.dup(arguments.passphrase_fd), encoding="utf-8") as stream:
                return stream.readline().rstrip("\r\n")
        except (OSError, UnicodeDecodeError):
            raise KnownError("command.bad_descriptor", fd=arguments.passphrase_fd) from None
    if not sys.stdin.isatty():
        raise KnownError("command.no_terminal")
    return getpass.getpass(f"{text(prompt)} ")


def _store_options(command: argparse.ArgumentParser, *, suppress: bool) -> None:
    default = argparse.SUPPRESS if suppress else None
    command.add_argument(
        "--store",
        type=Path,
        metavar="DIR",
        default=default,
        help="תיקיית המאגר · the folder of the store",
    )
    command.add_argument(
        "--passphrase-fd",
        type=int,
        metavar="N",
        default=default,
        help="סיסמה ממתאר קובץ N · passphrase from descriptor N",
    )


def _practice(arguments: argparse.Namespace, clock: Clock) -> int:
    from core.services import cases, practice, stores

    if arguments.show_passphrase:
        print(practice.PASSPHRASE)
        return 0
    folder = arguments.store or paths.practice_store()
    if arguments.show_folder:
        print(folder)
        return 0
    if stores.store_exists(folder):
        store = stores.unlock(folder, practice.PASSPHRASE, clock)
        print(text("command.practice_exists", folder=folder))
    else:
        saying = _said_once("command.practice_making")
        store = practice.create_practice_store(folder, clock, saying).store
        print(text("command.practice_made", folder=folder, count=cases.case_count(store)))
        print(text("command.practice_passphrase", passphrase=practice.PASSPHRASE))
    with store:
        if arguments.hold:
            decision = practice.hold_hearing(store, arguments.hold)
            print(text("command.hearing_held", number=arguments.hold, summary=decision.summary))
    return 0


def _create(arguments: argparse.Namespace, clock: Clock) -> int:
    from core.services import stores

    folder = arguments.store or paths.default_store()
    passphrase = passphrase_from(arguments, "command.new_passphrase")
    if arguments.passphrase_fd is None and passphrase != passphrase_from(
        arguments, "command.again"
    ):
        raise KnownError("command.passphrases_differ")
    created = stores.create_store(
        folder,
        name=arguments.name,
        role=UserRole(arguments.role),
        passphrase=passphrase,
        clock=clock,
    )
    created.store.close()
    print(text("command.created", folder=folder))
    print(text("command.recovery_key"))
    print(created.recovery_key)
    return 0


def _import(arguments: argparse.Namespace, clock: Clock) -> int:
    from core.services import imports

    tables = [path for path in arguments.files if path.suffix.lower() in (".xlsx", ".csv")]
    others = tuple(path for path in arguments.files if path not in tables)
    with _open(arguments, clock) as store:
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
            if preview.can_import and not _agreed(arguments):
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
        if ready and not _agreed(arguments):
            return FAILED
        changes = imports.import_reports(store, ready, others)
        print(text("command.imported", count=len({i for _, i in changes.touched})))
        return FAILED if len(ready) < len(items) else 0


def _deadlines(arguments: argparse.Namespace, clock: Clock) -> int:
    from core.services import cases

    with _open(arguments, clock) as store:
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


def _print(arguments: argparse.Namespace, clock: Clock) -> int:
    from core.services import cases, decisions

    with _open(arguments, clock) as store:
        file = cases.open_case(store, cases.case_id_of(store, arguments.number))
        signed = [outcome for outcome in file.background.outcomes if outcome.hearing_id]
        if not signed:
            raise KnownError("decision.not_signed")
        pdf = decisions.decision_pdf(store, signed[0].id)
    try:
        arguments.output.write_bytes(pdf)
    except OSError:
        raise KnownError("command.cannot_write", file=arguments.output) from None
    print(text("command.printed", file=arguments.output.resolve()))
    return 0


def _check(arguments: argparse.Namespace, clock: Clock) -> int:
    from core.services import stores

    with _open(arguments, clock) as store:
        report = stores.check_store(store)
    for finding in report.findings:
        print(f"{'✓' if finding.ok else '✗'} {finding.text}")
    print(text("command.whole" if report.whole else "command.not_whole"))
    return 0 if report.whole else FAILED


def _restore(arguments: argparse.Namespace, clock: Clock) -> int:
    from core.services import stores

    folder = arguments.store or paths.default_store()
    if not arguments.backup:
        for name in stores.backups(folder):
            print(name)
        return 0
    with stores.restore(folder, arguments.backup, passphrase_from(arguments), clock):
        print(text("command.restored", backup=arguments.backup))
    return 0


def _open(arguments: argparse.Namespace, clock: Clock) -> Store:
    from core.services import stores

    folder = arguments.store or paths.default_store()
    return stores.unlock(folder, passphrase_from(arguments), clock)


def _agreed(arguments: argparse.Namespace) -> bool:
    if arguments.yes:
        return True
    if not sys.stdin.isatty():
        raise KnownError("command.needs_yes")
    return input(f"{text('command.agree')} ").strip() in ("כ", "כן", "y", "yes")


def _said_once(key: str) -> Callable[[int, int], None]:
    """A progress that only says that the work has begun."""
    print(text(key), flush=True)
    return lambda done, total: None
