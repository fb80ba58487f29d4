"""Reading the print log: of a file, and of a day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.clock import FixedClock
from core.model.finished_papers import FinishedPaper
from core.model.people import Language
from core.model.print_log import PrintOutcome, PrintWay
from core.services.print_log import record_outcome, record_print
from core.store.store import Store
from tests.ui.clipping import still_clipped
from tests.ui.hands import focused, press, settle
from tests.ui.screens.file_desk import Open, words_in
from ui import theme
from ui.screens.print_log_list import PrintedLine, PrintLogScreen
from ui.shell import Shell

AddCase = Callable[..., str]
DONE, FAILED = PrintOutcome.DONE, PrintOutcome.FAILED


@pytest.fixture
def case_id(store: Store, add_case: AddCase, clock: FixedClock) -> str:
    """A case whose papers went out in every way, and a page of the law desk, the day before."""
    case_id = add_case()
    letter = FinishedPaper(
        "letter-parents",
        "מכתב להורים",
        b"%PDF-1.7 x",
        case_id=case_id,
        recipient="ענת כ' (תרגול)",
        language=Language.RUSSIAN,
    )
    rule = FinishedPaper("text", "תום שנה (תרגול)", b"%PDF-1.7 y")
    clock.instant -= timedelta(days=1)
    record_outcome(store, record_print(store, rule, way=PrintWay.PRINTER).id, DONE)
    clock.instant += timedelta(days=1)
    for way, copies, pages, outcome in (
        (PrintWay.PRINTER, 2, "", DONE),
        (PrintWay.PRINTER, 1, "", DONE),
        (PrintWay.PRINTER, 4, "", FAILED),
        (PrintWay.PRINTER, 1, "1-2", DONE),
        (PrintWay.FILE, 1, "", DONE),
        (PrintWay.PRINTER, 1, "", None),
    ):
        recorded = record_print(store, letter, way=way, printer="HP", copies=copies, pages=pages)
        if outcome:
            record_outcome(store, recorded.id, outcome)
        clock.instant += timedelta(minutes=1)
    return case_id


def lines_of(screen: PrintLogScreen) -> list[str]:
    return [line.accessibleName() for line in screen.findChildren(PrintedLine)]


def test_a_file_tells_what_left_it_and_to_whom(open_file: Open, case_id: str) -> None:
    desk = open_file(case_id, "hearings")
    desk.tab("hearings").log_button.click()
    desk.settle()
    said = [line.accessibleName() for line in desk.panel.findChildren(PrintedLine)]
    assert len(said) == 6
    assert all("אל: ענת כ' (תרגול)" in each and "רוסית" in each for each in said)
    for each, words in zip(
        said,
        ("לא ידוע אם יצא", "נשמר כקובץ PDF", "רק עמודים", "נכשל", "עותק", "עותקים"),
        strict=True,
    ):
        assert words in each
    assert "1-2" in said[-1] and "4" in said[-1].split("מתוך")[1]
    assert still_clipped(desk.shell) == []


def test_a_file_without_prints_says_what_stands_here(open_file: Open, add_case: AddCase) -> None:
    desk = open_file(add_case(), "hearings")
    desk.tab("hearings").log_button.click()
    desk.settle()
    assert "עוד לא הודפס דבר" in words_in(desk.panel)


def test_a_day_is_read_and_walked_with_the_keyboard(
    qtbot: QtBot, store: Store, case_id: str, make_shell: Callable[..., Shell]
) -> None:
    shell = make_shell(store, first="today")
    shell.activateWindow()
    shell.screen().prints.click()  # type: ignore[attr-defined]
    settle(qtbot, shell)
    screen = shell.screen()
    assert isinstance(screen, PrintLogScreen)
    assert len(lines_of(screen)) == 6
    assert all("תיק \u20661201-03-26\u2069" in each for each in lines_of(screen))
    assert not screen.later.isEnabled()
    first, second, *_ = screen.findChildren(PrintedLine)
    first.setFocus()
    press(Qt.Key.Key_Down)
    assert focused() is second
    screen.earlier.click()
    settle(qtbot, shell)
    QApplication.processEvents()
    (rule,) = lines_of(screen)
    assert "תום שנה (תרגול)" in rule and "תיק" not in rule
    screen.earlier.click()
    settle(qtbot, shell)
    QApplication.processEvents()
    assert "ביום זה לא הודפס דבר" in words_in(screen)
    press(Qt.Key.Key_Escape)
    settle(qtbot, shell)
    assert not isinstance(shell.screen(), PrintLogScreen)


@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_clipped(
    qtbot: QtBot,
    app: QApplication,
    store: Store,
    case_id: str,
    make_shell: Callable[..., Shell],
    percent: int,
) -> None:
    theme.apply(app, "dark", percent)
    shell = make_shell(store, first="today")
    shell.open_print_log(store.clock.today())
    settle(qtbot, shell)
    assert still_clipped(shell.screen()) == []
