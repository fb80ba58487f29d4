"""Printing hands the PDF over from memory, or says why it could not."""

from __future__ import annotations

import pytest

from core.errors import KnownError
from core.model.print_log import PrintOptions
from core.model.printers import Printer, PrinterState
from tests.ui.fake_cups import FakeCups
from ui import printer, printer_cups

PDF = b"%PDF-1.7 invented"
READY, STOPPED = PrinterState.READY, PrinterState.STOPPED


def failure() -> str:
    """The key of the known error that sending ends in."""
    with pytest.raises(KnownError) as caught:
        printer.send(PDF)
    return caught.value.key


def test_the_very_bytes_go_through_a_pipe_under_a_name_of_nobody(cups: FakeCups) -> None:
    printer.send(PDF, PrintOptions("hall", copies=2, pages="1-3,5", two_sided=True))
    assert cups.sent() == [PDF]
    assert cups.asked() == [
        [
            "-d",
            "hall",
            "-t",
            "Vaada",
            "-n",
            "2",
            "-o",
            "sides=two-sided-long-edge",
            "-o",
            "collate=true",
            "-P",
            "1-3,5",
            "-s",
            "-",
        ]
    ]


def test_without_options_one_copy_goes_to_the_default_printer(cups: FakeCups) -> None:
    printer.send(PDF)
    assert cups.asked() == [
        ["-d", "office", "-t", "Vaada", "-n", "1", "-o", "sides=one-sided", "-s", "-"]
    ]


def test_the_default_printer_comes_first_and_each_tells_its_state(cups: FakeCups) -> None:
    cups.set_printers("archive", "hall", "office", default="office", stopped="hall")
    assert printer.printers() == (
        Printer("office", READY, is_default=True),
        Printer("archive", READY),
        Printer("hall", STOPPED),
    )
    assert (cups.folder / "language").read_text() == "C\n"  # else the words would be translated


def test_a_printer_that_busies_itself_or_says_nothing(cups: FakeCups) -> None:
    cups.set_printers("a", "b")
    (cups.folder / "lpstat-p").write_text("printer b now printing b-7.  enabled since today\n")
    assert printer.printers() == (
        Printer("a", PrinterState.UNKNOWN),
        Printer("b", PrinterState.PRINTING),
    )


def test_where_the_system_names_no_default_one_that_works_is_taken(cups: FakeCups) -> None:
    cups.set_printers("hall", "office", stopped="hall")
    assert printer.first_choice() == "office"
    cups.set_printers("hall", stopped="hall")
    assert printer.first_choice() == "hall"


def test_without_a_printer_it_says_so(cups: FakeCups, monkeypatch: pytest.MonkeyPatch) -> None:
    cups.set_printers()
    assert printer.printers() == ()
    assert failure() == "printer.none"
    monkeypatch.setattr("shutil.which", lambda _: None)
    assert printer.printers() == ()
    assert failure() == "printer.none"
    with pytest.raises(KnownError) as caught:
        printer.send(PDF, PrintOptions("office"))
    assert caught.value.key == "printer.none"
    assert cups.sent() == []


def test_a_printer_that_refuses_is_a_known_error(cups: FakeCups) -> None:
    cups.refuse()
    assert failure() == "printer.failed"


def test_one_that_cannot_be_started_is_a_known_error(cups: FakeCups) -> None:
    (cups.folder / "bin" / "lp").write_bytes(b"\x7fnot a program")
    assert failure() == "printer.failed"


def test_one_that_never_answers_is_told_apart(
    cups: FakeCups, monkeypatch: pytest.MonkeyPatch
) -> None:
    (cups.folder / "bin" / "lp").write_text("#!/bin/sh\nexec sleep 30\n")
    monkeypatch.setattr(printer_cups, "_SEND_SECONDS", 0.2)
    assert failure() == "printer.no_answer"


def test_a_spooler_that_never_answers_has_no_printers(
    cups: FakeCups, monkeypatch: pytest.MonkeyPatch
) -> None:
    (cups.folder / "bin" / "lpstat").write_text("#!/bin/sh\nexec sleep 30\n")
    monkeypatch.setattr(printer_cups, "_ASK_SECONDS", 0.2)
    assert printer.printers() == ()
