"""What leaves the store on paper or as a file: recorded before it goes, and how it went after.

    recorded = record_print(store, paper, way=PrintWay.PRINTER, printer="office", copies=2)
    ...                                   # send it
    record_outcome(store, recorded.id, PrintOutcome.DONE)

A program that dies in between leaves a line whose outcome is not known; nothing leaves unrecorded.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from core.clock import ISRAEL
from core.errors import KnownError
from core.model.changes import Changes
from core.model.finished_papers import FinishedPaper
from core.model.print_log import (
    MOST_COPIES,
    PrintedPaper,
    PrintOptions,
    PrintOutcome,
    PrintWay,
)
from core.services.cases import note
from core.store import print_log as rows
from core.store.store import Store

_BEGUN = {PrintWay.PRINTER: "print.begun", PrintWay.FILE: "export.begun"}
_ENDED = {PrintOutcome.DONE: "print.done", PrintOutcome.FAILED: "print.failed"}


@dataclass(frozen=True)
class RecordedPrint:
    """A print that may now be sent."""

    id: str
    changes: Changes


def record_print(
    store: Store,
    paper: FinishedPaper,
    *,
    way: PrintWay,
    printer: str = "",
    copies: int = 1,
    pages: str = "",
    two_sided: bool = False,
) -> RecordedPrint:
    """Write that `paper` is about to be printed or saved, and number its copies on.

    Papers of one case, hearing, kind, title and recipient are copies of each other. A file and a
    print of some pages only take no number. KnownError `printer.copies` for none or too many.
    """
    if not 1 <= copies <= MOST_COPIES:
        raise KnownError("printer.copies", most=MOST_COPIES)
    options = PrintOptions(printer, copies, pages, two_sided)
    sha256 = hashlib.sha256(paper.pdf).hexdigest()
    now = store.clock.now()
    with store.write() as conn:
        print_id = rows.add(conn, paper, way, options, sha256=sha256, at=now, user_id=store.user.id)
        note(conn, store, _BEGUN[way], print_id)
    return RecordedPrint(print_id, _touched(paper.case_id))


def record_outcome(store: Store, print_id: str, outcome: PrintOutcome) -> Changes:
    """Write how it went, DONE or FAILED, once. KnownError `printer.unknown_print`."""
    with store.write() as conn:
        case_id = rows.case_of(conn, print_id)
        if case_id is None:
            raise KnownError("printer.unknown_print")
        rows.add_outcome(conn, print_id, outcome, store.clock.now())
        note(conn, store, _ENDED[outcome], print_id)
    return _touched(case_id)


@contextmanager
def recorded_export(store: Store, paper: FinishedPaper) -> Iterator[RecordedPrint]:
    """Around the writing of a file: recorded before it is begun, and how it ended after."""
    recorded = record_print(store, paper, way=PrintWay.FILE)
    try:
        yield recorded
    except BaseException:
        record_outcome(store, recorded.id, PrintOutcome.FAILED)
        raise
    record_outcome(store, recorded.id, PrintOutcome.DONE)


def print_log(store: Store, case_id: str = "", day: date | None = None) -> tuple[PrintedPaper, ...]:
    """What was printed and saved, of one case or of all, on one day in Israel or ever; newest
    first."""
    since = before = None
    if day is not None:
        since, before = _midnight(day), _midnight(day + timedelta(days=1))
    with store.read() as conn:
        return rows.lines(conn, case_id=case_id, since=since, before=before)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), ISRAEL).astimezone(UTC)


def _touched(case_id: str) -> Changes:
    return Changes.of(("print_log", case_id))
