"""The command that prints: a signed decision of the store, or any document from a print file."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from core.clock import Clock
from core.commands.line import FAILED, Add
from core.commands.passphrase import open_store
from core.errors import KnownError
from core.private_files import write_whole
from core.wording import text


def add_to(add: Add) -> None:
    """Add the printing command to the command line."""
    printing = add("print", "הדפסה לקובץ PDF", "write a document as PDF", _print)
    printing.add_argument(
        "what",
        nargs="?",
        default="",
        metavar="NUMBER|FILE.json",
        help="מספר תיק שהחלטתו נחתמה, או קובץ הדפסה ששמו נגמר ב־.json (בלי מאגר) · "
        "number of a case with a signed decision, or a print file ending in .json (no store)",
    )
    printing.add_argument(
        "-o",
        "--output",
        type=Path,
        default=None,
        metavar="PDF",
        help="לאן לכתוב; בלעדיו decision.pdf, או שם קובץ ההדפסה · where to write; without it "
        "decision.pdf, or the print file's name",
    )
    printing.add_argument(
        "--kinds",
        action="store_true",
        help="רשימת סוגי המסמכים בקובצי הדפסה · list the kinds of documents in print files",
    )


def _print(arguments: argparse.Namespace, clock: Clock) -> int:
    if arguments.kinds:
        return _list_kinds()
    if not arguments.what:
        print(text("command.print_what"), file=sys.stderr)
        return FAILED
    if arguments.what.lower().endswith(".json"):
        return _print_file(arguments, Path(arguments.what))
    return _print_decision(arguments, clock)


def _list_kinds() -> int:
    from core.services.print_files import kinds

    for kind in kinds():
        print(f"{kind.kind}\t{kind.title}")
    return 0


def _print_file(arguments: argparse.Namespace, path: Path) -> int:
    from core.services.languages import paper_was_checked
    from core.services.print_files import print_file_pdf, read_print_file

    kind, paper = read_print_file(path)
    pdf = print_file_pdf(path)
    _write(pdf, arguments.output or Path(f"{path.stem}.pdf"), "cannot_write_paper")
    if not paper_was_checked(kind, paper.language):
        print(text("command.not_checked", language=paper.language), file=sys.stderr)
    return 0


def _print_decision(arguments: argparse.Namespace, clock: Clock) -> int:
    from core.services import cases, decisions
    from core.services.finished_decision import finished_decision
    from core.services.print_log import recorded_export

    with open_store(arguments, clock) as store:
        file = cases.open_case(store, cases.case_id_of(store, arguments.what))
        signed = [outcome for outcome in file.background.outcomes if outcome.hearing_id]
        if not signed:
            raise KnownError("decision.not_signed")
        last = signed[0]
        pdf = decisions.decision_pdf(store, last.id)
        paper = finished_decision(file.case, last.hearing_id, last.outcome, pdf, signed=True)
        with recorded_export(store, paper):
            _write(pdf, arguments.output or Path("decision.pdf"), "cannot_write")
    return 0


def _write(pdf: bytes, output: Path, failure: str) -> None:
    """The file, whole or not at all, for its owner alone. Raises KnownError."""
    try:
        if output.exists() and not output.is_file():  # /dev/stdout is written to, never replaced
            output.write_bytes(pdf)
        else:
            write_whole(output, pdf)
    except OSError:
        raise KnownError(f"command.{failure}", file=output) from None
    print(text("command.printed", file=output.resolve()))
