from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import text

from core.clock import FixedClock
from core.errors import KnownError
from core.model.changes import Changes
from core.model.finished_papers import FinishedPaper
from core.model.hearings import HearingKind
from core.model.people import Language
from core.model.print_log import MOST_COPIES, PrintedPaper, PrintOutcome, PrintWay
from core.services.hearings import schedule_hearing
from core.services.print_log import print_log, record_outcome, record_print
from core.services.stores import unlock
from core.store import audit
from core.store.errors import StoreFailure
from core.store.store import Store
from tests.conftest import PASSPHRASE

AddCase = Callable[..., str]
PRINTER, FILE = PrintWay.PRINTER, PrintWay.FILE
DONE, FAILED = PrintOutcome.DONE, PrintOutcome.FAILED


@pytest.fixture
def paper(add_case: AddCase) -> FinishedPaper:
    """A letter in Arabic to the parents of an invented minor."""
    return FinishedPaper(
        "letter",
        "מכתב להורים",
        b"%PDF-1.7 one",
        case_id=add_case(),
        recipient="ההורים (תרגול)",
        recipient_role="parent",
        language=Language.ARABIC,
    )


def sent(store: Store, paper: FinishedPaper, copies: int = 1, pages: str = "") -> str:
    """A print that came out."""
    recorded = record_print(store, paper, way=PRINTER, copies=copies, pages=pages)
    record_outcome(store, recorded.id, DONE)
    return recorded.id


def numbers(store: Store, case_id: str = "") -> list[tuple[int, int, int]]:
    """First copy, copies and how many there are in all, oldest line first."""
    lines = sorted(print_log(store, case_id), key=lambda line: line.printed_at)
    return [(line.first_copy, line.copies, line.all_copies) for line in lines]


@pytest.fixture
def ticking(clock: FixedClock) -> Callable[[], None]:
    """A minute goes by."""

    def tick() -> None:
        clock.instant += timedelta(minutes=1)

    return tick


def test_a_line_says_who_when_what_where_and_to_whom(store: Store, paper: FinishedPaper) -> None:
    recorded = record_print(
        store, paper, way=PRINTER, printer="HP-2", copies=3, pages="1-2", two_sided=True
    )
    changes = record_outcome(store, recorded.id, DONE)
    (line,) = print_log(store, paper.case_id)
    assert line == PrintedPaper(
        id=recorded.id,
        kind="letter",
        title="מכתב להורים",
        sha256=hashlib.sha256(paper.pdf).hexdigest(),
        way=PRINTER,
        outcome=DONE,
        printed_at=store.clock.now(),
        printed_by=store.user.name,
        case_id=paper.case_id,
        case_number="1201-03-26",
        recipient="ההורים (תרגול)",
        recipient_role="parent",
        language=Language.ARABIC,
        printer="HP-2",
        copies=3,
        pages="1-2",
        two_sided=True,
    )
    assert recorded.changes == changes == Changes.of(("print_log", paper.case_id))


def test_copies_are_numbered_on(
    store: Store, paper: FinishedPaper, ticking: Callable[[], None]
) -> None:
    sent(store, paper, copies=2)
    ticking()
    sent(store, paper)
    assert numbers(store) == [(1, 2, 3), (3, 1, 3)]


def test_another_recipient_case_hearing_or_paper_starts_anew(
    store: Store, paper: FinishedPaper, add_case: AddCase, ticking: Callable[[], None]
) -> None:
    hearing_id, _ = schedule_hearing(
        store, paper.case_id, date(2026, 12, 1), None, HearingKind.RELEASE_REQUEST
    )
    others = (
        {"recipient": "סנגוריה (תרגול)"},
        {"case_id": add_case("1203-03-26")},
        {"hearing_id": hearing_id},
        {"kind": "summons"},
        {"title": "מכתב אחר"},
        {"case_id": ""},
    )
    for change in ({}, *others):
        sent(store, replace(paper, **change), copies=2)  # type: ignore[arg-type]
        ticking()
    assert numbers(store) == [(1, 2, 2)] * 7
    sent(store, replace(paper, case_id="", pdf=b"%PDF-1.7 set anew"))
    assert numbers(store)[-1] == (3, 1, 3)


def test_a_failed_print_is_recorded_and_frees_its_numbers(
    store: Store, paper: FinishedPaper, ticking: Callable[[], None]
) -> None:
    sent(store, paper)
    ticking()
    failed = record_print(store, paper, way=PRINTER, copies=5)
    record_outcome(store, failed.id, FAILED)
    ticking()
    sent(store, paper)
    assert numbers(store) == [(1, 1, 2), (0, 5, 0), (2, 1, 2)]
    assert [line.outcome for line in print_log(store)] == [DONE, FAILED, DONE]


def test_files_and_single_pages_are_no_copies(
    store: Store, paper: FinishedPaper, ticking: Callable[[], None]
) -> None:
    record_outcome(store, record_print(store, paper, way=FILE).id, DONE)
    ticking()
    sent(store, paper, pages="2")
    ticking()
    sent(store, paper)
    assert numbers(store) == [(0, 1, 0), (0, 1, 0), (1, 1, 1)]


def test_a_print_whose_end_nobody_saw_keeps_its_number(
    store: Store, paper: FinishedPaper, ticking: Callable[[], None]
) -> None:
    record_print(store, paper, way=PRINTER)
    ticking()
    sent(store, paper)
    assert numbers(store) == [(1, 1, 2), (2, 1, 2)]
    assert print_log(store)[1].outcome is PrintOutcome.UNKNOWN


def test_the_day_is_that_of_israel(store: Store, paper: FinishedPaper, clock: FixedClock) -> None:
    found = []
    for hour in (21, 22, 23):  # 23:00 on the 21st, midnight and 1:00 on the 22nd
        clock.instant = datetime(2026, 11, 21, hour, tzinfo=UTC)
        found.append(sent(store, paper))
    assert [line.id for line in print_log(store, day=date(2026, 11, 21))] == found[:1]
    assert [line.id for line in print_log(store, day=date(2026, 11, 22))] == found[:0:-1]
    assert print_log(store, day=date(2026, 11, 23)) == ()
    assert len(print_log(store, paper.case_id)) == 3
    assert print_log(store, day=date(2026, 11, 21))[0].all_copies == 3


def test_each_print_and_export_stands_in_the_audit_chain(
    store: Store, paper: FinishedPaper
) -> None:
    recorded = [record_print(store, paper, way=way) for way in (PRINTER, FILE)]
    record_outcome(store, recorded[0].id, FAILED)
    record_outcome(store, recorded[1].id, DONE)
    with store.read() as conn:
        of_each = [audit.entries(conn, subject=each.id) for each in recorded]
        assert audit.verify(conn) == ()
    actions = [[entry.action for entry in entries] for entries in of_each]
    assert actions == [["print.failed", "print.begun"], ["print.done", "export.begun"]]


def test_the_log_survives_closing(store: Store, paper: FinishedPaper, clock: FixedClock) -> None:
    sent(store, paper)
    before = print_log(store)
    folder = store.folder
    store.close()
    with unlock(folder, PASSPHRASE, clock) as again:
        assert print_log(again) == before


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM print_log",
        "UPDATE print_log SET copies = 9",
        "INSERT OR REPLACE INTO print_log SELECT * FROM print_log",
        "DELETE FROM print_outcomes",
        "UPDATE print_outcomes SET outcome = 'failed'",
        "INSERT OR REPLACE INTO print_outcomes SELECT print_id, 'failed', at FROM print_outcomes",
    ],
)
def test_the_database_refuses_to_change_the_log(
    store: Store, paper: FinishedPaper, statement: str
) -> None:
    sent(store, paper)
    before = print_log(store)
    with pytest.raises(StoreFailure), store.write() as conn:
        conn.execute(text(statement))
    assert print_log(store) == before


def test_an_outcome_is_written_once(store: Store, paper: FinishedPaper) -> None:
    print_id = sent(store, paper)
    with pytest.raises(StoreFailure):
        record_outcome(store, print_id, FAILED)
    assert print_log(store)[0].outcome is DONE


def test_what_cannot_be_is_refused_and_leaves_no_line(store: Store, paper: FinishedPaper) -> None:
    for copies in (0, -1, MOST_COPIES + 1):
        with pytest.raises(KnownError) as caught:
            record_print(store, paper, way=PRINTER, copies=copies)
        assert caught.value.key == "printer.copies"
    with pytest.raises(KnownError) as caught:
        record_outcome(store, "nowhere", DONE)
    assert caught.value.key == "printer.unknown_print"
    assert print_log(store) == ()
