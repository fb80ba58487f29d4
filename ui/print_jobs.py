"""One paper to a printer or into a file, recorded before it leaves and again when it has.

Both run in the print lane and need no screen: a batch calls them paper after paper.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from core.errors import KnownError
from core.model.changes import Changes
from core.model.finished_papers import FinishedPaper
from core.model.print_log import DEFAULT_PRINT, PrintOptions, PrintOutcome, PrintWay
from core.private_files import write_whole
from core.services.print_log import Store, record_outcome, record_print, recorded_export
from ui import printer


def print_paper(
    store: Store, paper: FinishedPaper, options: PrintOptions = DEFAULT_PRINT
) -> Changes:
    """Send the very bytes of `paper` to a printer, the default one if none is named.

    Raises KnownError: `printer.none` (nothing was recorded), `printer.failed` (recorded as failed),
    `printer.no_answer` (recorded as not known), and those of the store, before anything is sent.
    """
    if not options.printer:
        options = replace(options, printer=printer.first_choice())
    recorded = record_print(
        store,
        paper,
        way=PrintWay.PRINTER,
        printer=options.printer,
        copies=options.copies,
        pages=options.pages,
        two_sided=options.two_sided,
    )
    try:
        printer.send(paper.pdf, options)
    except KnownError as error:
        if error.key != "printer.no_answer":
            record_outcome(store, recorded.id, PrintOutcome.FAILED)
        raise
    return recorded.changes | record_outcome(store, recorded.id, PrintOutcome.DONE)


def save_paper(store: Store, paper: FinishedPaper, path: Path) -> Changes:
    """Write the very bytes of `paper` to a file that this computer's user alone may read.

    Raises KnownError `printer.not_saved` (recorded as failed) and those of the store.
    """
    with recorded_export(store, paper) as recorded:
        try:
            write_whole(path, paper.pdf)
        except OSError:
            raise KnownError("printer.not_saved") from None
    return recorded.changes
