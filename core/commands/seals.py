"""The commands about sealed papers: check one, and add a digital signature to its file.

`verify` exits with 0 when all it checked is right, 1 when it could not check, 3 when the file or
paper is not the decision it says it is, and 4 when it is but a later one was signed in its case.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from core.clock import Clock
from core.commands.line import FAILED, Add
from core.commands.passphrase import open_store, passphrase_from
from core.errors import KnownError
from core.private_files import write_whole
from core.wording import text

if TYPE_CHECKING:
    from core.services.paper_check import PaperReport

WRONG = 3
LATER = 4


def add_to(add: Add) -> None:
    """Add the commands about sealed papers to the command line."""
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
    seal = add("seal", "חתימה דיגיטלית על החלטה", "add a PAdES signature to a decision", _seal)
    seal.add_argument("file", type=Path, metavar="FILE.pdf")
    key = seal.add_mutually_exclusive_group(required=True)
    key.add_argument(
        "--p12",
        type=Path,
        metavar="KEY.p12",
        help="קובץ המפתח והתעודה; סיסמתו נשאלת · the key and certificate; its passphrase is asked",
    )
    key.add_argument(
        "--card",
        type=Path,
        metavar="LIBRARY",
        help="כרטיס חכם, לפי ספריית PKCS#11 של יצרנו; הקוד האישי נשאל · a card by its maker's "
        "PKCS#11 library; its PIN is asked",
    )
    seal.add_argument(
        "--token",
        default="",
        metavar="LABEL",
        help="שם הכרטיס, אם יש כמה · the card's label, where there are several",
    )
    seal.add_argument(
        "-o", "--output", type=Path, required=True, metavar="OUT.pdf", help="לאן · where to write"
    )


def _seal(arguments: argparse.Namespace, clock: Clock) -> int:
    from core.services.pades_files import seal_with_card, seal_with_file

    if arguments.card is not None:
        pin = passphrase_from(arguments, "stamp.pin")
        pdf = seal_with_card(arguments.file, arguments.card, arguments.token, pin, clock)
    else:
        passphrase = passphrase_from(arguments, "stamp.passphrase")
        pdf = seal_with_file(arguments.file, arguments.p12, passphrase, clock)
    try:
        write_whole(arguments.output, pdf)
    except OSError:
        raise KnownError("pades.cannot_write", file=arguments.output) from None
    print(text("command.printed", file=arguments.output.resolve()))
    return 0


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
