"""A paper leaves only after it was recorded, and how it went is recorded too."""

from __future__ import annotations

import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from core.errors import KnownError
from core.model.changes import Changes
from core.model.finished_papers import FinishedPaper
from core.model.print_log import PrintedPaper, PrintOptions, PrintOutcome, PrintWay
from core.services.print_log import print_log
from core.store.store import Store
from tests.ui.fake_cups import FakeCups
from ui import printer, printer_cups
from ui.print_jobs import print_paper, save_paper

PDF = b"%PDF-1.7 invented"


@pytest.fixture
def paper(add_case: Callable[..., str]) -> FinishedPaper:
    return FinishedPaper("brief", "תמצית", PDF, case_id=add_case(), recipient="ענת כ' (תרגול)")


def the_line(store: Store) -> PrintedPaper:
    (line,) = print_log(store)
    return line


def test_what_was_sent_is_in_the_log(store: Store, cups: FakeCups, paper: FinishedPaper) -> None:
    changes = print_paper(store, paper, PrintOptions("hall", 2, "", True))
    assert cups.sent() == [PDF]
    line = the_line(store)
    assert (line.way, line.outcome, line.printer) == (
        PrintWay.PRINTER, PrintOutcome.DONE, "hall",
    )  # fmt: skip
    assert (line.copies, line.first_copy, line.all_copies, line.two_sided) == (2, 1, 2, True)
    assert changes == Changes.of(("print_log", paper.case_id))


def test_the_line_names_the_default_printer(
    store: Store, cups: FakeCups, paper: FinishedPaper
) -> None:
    print_paper(store, paper)
    assert the_line(store).printer == "office"


def test_it_is_recorded_before_it_is_sent(
    store: Store, cups: FakeCups, paper: FinishedPaper, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[PrintOutcome] = []
    monkeypatch.setattr(printer, "send", lambda *_: seen.append(the_line(store).outcome))
    print_paper(store, paper)
    assert seen == [PrintOutcome.UNKNOWN]
    assert the_line(store).outcome is PrintOutcome.DONE


def test_what_the_printer_refused_is_recorded_as_failed(
    store: Store, cups: FakeCups, paper: FinishedPaper
) -> None:
    cups.refuse()
    with pytest.raises(KnownError) as caught:
        print_paper(store, paper)
    assert caught.value.key == "printer.failed"
    assert (the_line(store).outcome, the_line(store).first_copy) == (PrintOutcome.FAILED, 0)


def test_what_nobody_knows_is_recorded_as_not_known(
    store: Store, cups: FakeCups, paper: FinishedPaper, monkeypatch: pytest.MonkeyPatch
) -> None:
    (cups.folder / "bin" / "lp").write_text("#!/bin/sh\nexec sleep 30\n")
    monkeypatch.setattr(printer_cups, "_SEND_SECONDS", 0.2)
    with pytest.raises(KnownError) as caught:
        print_paper(store, paper)
    assert caught.value.key == "printer.no_answer"
    assert the_line(store).outcome is PrintOutcome.UNKNOWN


def test_without_a_printer_nothing_is_recorded(
    store: Store, cups: FakeCups, paper: FinishedPaper
) -> None:
    cups.set_printers()
    with pytest.raises(KnownError) as caught:
        print_paper(store, paper)
    assert caught.value.key == "printer.none"
    assert print_log(store) == ()


def test_a_store_that_refuses_to_record_lets_nothing_out(
    store: Store, cups: FakeCups, paper: FinishedPaper, tmp_path: Path
) -> None:
    store.close()
    for leave in (
        lambda: print_paper(store, paper),
        lambda: save_paper(store, paper, tmp_path / "a.pdf"),
    ):
        with pytest.raises(KnownError) as caught:
            leave()
        assert caught.value.key == "store.locked"
    assert cups.sent() == [] and not (tmp_path / "a.pdf").exists()


def test_a_saved_file_is_its_owners_alone_and_in_the_log(
    store: Store, paper: FinishedPaper, tmp_path: Path
) -> None:
    place = tmp_path / "תמצית.pdf"
    save_paper(store, paper, place)
    assert place.read_bytes() == PDF
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    line = the_line(store)
    assert (line.way, line.outcome, line.first_copy) == (PrintWay.FILE, PrintOutcome.DONE, 0)


def test_a_place_that_cannot_be_written_is_recorded_as_failed(
    store: Store, paper: FinishedPaper, tmp_path: Path
) -> None:
    with pytest.raises(KnownError) as caught:
        save_paper(store, paper, tmp_path / "nowhere" / "a.pdf")
    assert caught.value.key == "printer.not_saved"
    assert the_line(store).outcome is PrintOutcome.FAILED


def test_printing_leaves_no_file(
    store: Store,
    cups: FakeCups,
    paper: FinishedPaper,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    outside = {path for path in Path("/tmp").iterdir() if path.is_file()}
    print_paper(store, paper)
    assert list(temporary.iterdir()) == []
    new = {path for path in Path("/tmp").iterdir() if path.is_file()} - outside
    assert not [path for path in new if PDF in path.read_bytes()]
    assert not [
        path
        for path in tmp_path.rglob("*")
        if path.is_file() and cups.folder not in path.parents and PDF in path.read_bytes()
    ]
