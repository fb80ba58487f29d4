"""A signed decision printed by the command line leaves the store as everything else: recorded."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from core.clock import FixedClock
from core.commands import parser, run
from core.model.print_log import PrintedPaper, PrintOutcome, PrintWay
from core.services.print_log import print_log
from core.services.stores import unlock
from core.store.store import Store
from tests.conftest import PASSPHRASE
from tests.core.services import papers

Printed = Callable[[Path], tuple[int, PrintedPaper]]


@pytest.fixture
def signed(store: Store, add_case: papers.AddCase) -> bytes:
    return papers.signed_pdf(store, add_case)[1]


@pytest.fixture
def printed(store: Store, clock: FixedClock) -> Printed:
    """`print 1201-03-26 -o PATH`: the exit code, and the one line of the log."""

    def run_it(path: Path) -> tuple[int, PrintedPaper]:
        store.close()
        reading, writing = os.pipe()
        os.write(writing, f"{PASSPHRASE}\n".encode())
        os.close(writing)
        words = ["print", "1201-03-26", "-o", str(path), "--store", str(store.folder)]
        code = run(parser().parse_args([*words, "--passphrase-fd", str(reading)]), clock)
        with unlock(store.folder, PASSPHRASE, clock) as again:
            (line,) = print_log(again)
        return code, line

    return run_it


def test_what_was_written_is_in_the_log(signed: bytes, printed: Printed, tmp_path: Path) -> None:
    code, line = printed(tmp_path / "decision.pdf")
    assert code == 0 and (tmp_path / "decision.pdf").read_bytes() == signed
    assert (line.kind, line.way, line.outcome, line.case_number) == (
        "decision-release",
        PrintWay.FILE,
        PrintOutcome.DONE,
        "1201-03-26",
    )
    assert "החלטה חתומה" in line.title and line.hearing_id


def test_what_could_not_be_written_is_recorded_as_failed(
    signed: bytes, printed: Printed, tmp_path: Path
) -> None:
    code, line = printed(tmp_path / "nowhere" / "decision.pdf")
    assert code == 1
    assert line.outcome is PrintOutcome.FAILED
