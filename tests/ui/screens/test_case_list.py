"""The list of cases filters while one types, and every key does what it should."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.clock import FixedClock
from core.model.cases import CaseStatus, CaseSummary, FacilityKind, Track
from core.model.people import Sex
from core.services import cases
from core.store.store import Store
from tests.ui.clipping import still_clipped
from tests.ui.naming import unnamed
from ui import theme
from ui.models import case_list
from ui.models.case_list import CaseListModel
from ui.screens.case_list import CaseListScreen
from ui.shell import Shell
from ui.widgets.states import EmptyState

MakeShell = Callable[..., Shell]
AddCase = Callable[..., str]
MARKS = str.maketrans("", "", "\u2066\u2067\u2068\u2069\u200e\u200f")


def screen_of(shell: Shell) -> CaseListScreen:
    screen = shell.screen()
    assert isinstance(screen, CaseListScreen)
    return screen


def numbers(screen: CaseListScreen) -> list[str]:
    return [screen.model.case(row).number for row in range(screen.model.rowCount())]


@pytest.fixture
def three(add_case: AddCase) -> None:
    add_case("1201-03-26")
    add_case("1202-03-26", sex=Sex.FEMALE, status=CaseStatus.RELEASED)
    add_case("1303-04-26", facility_name="מעון גבעה (תרגול)", status=CaseStatus.ABSENT)


def test_an_empty_store_says_what_to_do_next(
    qtbot: QtBot, store: Store, make_shell: MakeShell
) -> None:
    shell = make_shell(store, first="cases")
    screen = screen_of(shell)
    empty = screen.stack.currentWidget()
    assert isinstance(empty, EmptyState)
    assert empty.button is not None
    empty.button.click()
    assert shell.side.rooms["imports"].isChecked()


@pytest.mark.usefixtures("three")
def test_letters_filter_at_once_and_the_arrows_walk(
    qtbot: QtBot, store: Store, make_shell: MakeShell, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell = make_shell(store, first="cases")
    screen = screen_of(shell)
    opened: list[str] = []
    monkeypatch.setattr(shell, "open_case", opened.append)
    with qtbot.waitActive(shell):
        shell.activateWindow()
    assert numbers(screen) == ["1201-03-26", "1202-03-26", "1303-04-26"]
    screen.search.setFocus()
    QTest.keyClicks(screen.search, "120")
    qtbot.waitUntil(lambda: numbers(screen) == ["1201-03-26", "1202-03-26"])
    QTest.keyClick(screen.search, Qt.Key.Key_Down)
    QTest.keyClick(screen.search, Qt.Key.Key_Return)
    assert opened == [screen.model.case(1).id]
    screen.search.setText("אין כזה")
    qtbot.waitUntil(lambda: numbers(screen) == [])
    assert isinstance(screen.inner.currentWidget(), EmptyState)
    QTest.keyClick(screen.search, Qt.Key.Key_Return)
    assert len(opened) == 1
    screen._show_all()
    qtbot.waitUntil(lambda: len(numbers(screen)) == 3)


@pytest.mark.usefixtures("three")
def test_a_status_narrows_the_list(qtbot: QtBot, store: Store, make_shell: MakeShell) -> None:
    screen = screen_of(make_shell(store, first="cases"))
    screen.status.set_value(CaseStatus.ABSENT)
    screen.status.chosen.emit(CaseStatus.ABSENT)
    qtbot.waitUntil(lambda: numbers(screen) == ["1303-04-26"])


@pytest.mark.usefixtures("three")
def test_what_is_written_elsewhere_shows_and_the_marked_row_stays(
    qtbot: QtBot, store: Store, make_shell: MakeShell, add_case: AddCase
) -> None:
    shell = make_shell(store, first="cases")
    screen = screen_of(shell)
    screen.table.select(2)
    add_case("1100-01-26")
    shell.tasks.run(cases.add_notice, store, screen.model.case(2).id, "rights_on_entry", _DAY)
    qtbot.waitUntil(lambda: len(numbers(screen)) == 4)
    assert screen.model.case(screen.table.row()).number == "1303-04-26"


_DAY = date(2026, 11, 1)


@pytest.mark.usefixtures("three")
def test_ctrl_f_goes_to_the_search(qtbot: QtBot, store: Store, make_shell: MakeShell) -> None:
    shell = make_shell(store, first="cases")
    screen = screen_of(shell)
    with qtbot.waitActive(shell):
        shell.activateWindow()
    screen.table.setFocus()
    QTest.keyClick(screen.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert screen.search.hasFocus()


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_clipped_and_everything_is_named(
    qtbot: QtBot, app: QApplication, store: Store, make_shell: MakeShell, percent: int
) -> None:
    theme.apply(app, "light", percent)
    shell = make_shell(store, first="cases")
    assert still_clipped(shell) == []
    assert unnamed(shell) == []


def test_cells_say_age_dates_and_what_is_missing(app: QApplication, clock: FixedClock) -> None:
    model = CaseListModel(clock.today())
    summary = CaseSummary(
        id="1",
        number="1201-03-26",
        minor_name="נועה לוי",
        minor_initials="נ' ל'",
        birth_date=date(2009, 11, 23),
        sex=Sex.FEMALE,
        track=Track.FACILITY,
        facility_name="",
        facility_kind=FacilityKind.LOCKED_DORMITORY,
        status=CaseStatus.HELD,
        entry_date=None,
        next_hearing=date(2026, 11, 30),
        next_deadline=date(2026, 11, 1),
        next_deadline_title="הודעה",
        missing_count=2,
    )
    model.show((summary,))
    shown = [str(model.index(0, column).data()).translate(MARKS) for column in range(9)]
    assert shown == [
        "1201-03-26",
        "נועה לוי",
        "בת 16",
        "מסלול מעון",
        "מעון נעול",
        "מוחזק",
        "30.11.2026",
        "1.11.2026 · הודעה",
        "חסרים 2",
    ]
    late = model.index(0, case_list.DEADLINE).data(Qt.ItemDataRole.ForegroundRole)
    assert late.name() == theme.LIGHT.wrong
    said = model.index(0, case_list.AGE).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.translate(MARKS) == "גיל: בת 16"


def test_five_thousand_rows_are_shown_without_measuring_them(
    qtbot: QtBot, store: Store, make_shell: MakeShell, add_case: AddCase
) -> None:
    add_case()
    screen = screen_of(make_shell(store, first="cases"))
    one = screen.model.case(0)
    asked: list[int] = []
    words = screen.model._words
    screen.model._words = lambda case, column: (asked.append(column), words(case, column))[1]  # type: ignore[method-assign]
    screen._show((one,) * 5000)
    qtbot.wait(50)
    screen.grab()
    assert len(asked) < 2000  # only what is in sight
