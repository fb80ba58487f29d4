"""The command that checks whether a file or a paper is a signed decision.

It exits with 0 when all it checked is right, 1 when it could not check, 3 when the file or paper is
not the decision it says it is, and 4 when it is but a later decision was signed in its case.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from core.clock import Clock
from core.commands.line import FAILED, Add
from core.commands.passphrase import open_store
from core.errors import KnownError
from core.wording import text

if TYPE_CHECKING:
    from core.services.paper_check import PaperReport

WRONG = 3
LATER = 4


def add_to(add: Add) -> None:
    """Add the checking command to the command line."""
    verify = add("verify", "בדיקת החלטה מודפסת", "check a decision on paper or in a file", _verify)
    what = verify.add_mutually_exclusive_group()
    what.add_argument(
        "file",
        nargs="?",
        type=Path,
        default=None,
        metavar="FILE.pdf",
        help="קובץ PDF; עם --store מול המאגר · a PDF; with --store, against the store",
    )
    what.add_argument(
        "--code", metavar="CODE", help="קוד מן הנייר, מול המאגר · a paper's code, in the store"
    )
    what.add_argument(
        "--qr", metavar="TEXT", help="מה שהמצלמה קראה בריבוע · what a camera read in the square"
    )


def _verify(arguments: argparse.Namespace, clock: Clock) -> int:
    from core.services import paper_check

    if arguments.code is None and (arguments.store is None):
        if arguments.file is not None:
            return _show(paper_check.check_file(arguments.file))
        if arguments.qr is not None:
            return _show(paper_check.check_square(arguments.qr))
        raise KnownError("paper.what")
    from core.services import paper_in_store

    if arguments.code is arguments.file is arguments.qr is None:
        raise KnownError("paper.what")
    with open_store(arguments, clock) as store:
        if arguments.code is not None:
            return _show(paper_in_store.check_code(store, arguments.code))
        if arguments.qr is not None:
            return _show(paper_in_store.check_square_in_store(store, arguments.qr))
        return _show(paper_in_store.check_file_in_store(store, arguments.file))


def _show(report: PaperReport) -> int:
    print(text(f"paper.verdict.{report.verdict.name}"))
    print(text("paper.title_found"))
    for sentence in report.found:
        print(f"{'':4}{sentence}")
    if report.open:
        print(text("paper.title_open"))
    for sentence in report.open:
        print(f"{'':4}{sentence}")
    return {"RIGHT": 0, "LATER": LATER, "WRONG": WRONG}.get(report.verdict.name, FAILED)
