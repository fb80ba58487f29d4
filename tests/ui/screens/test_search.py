"""The search finds while one types, and every key does what it should."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.model.search import SavedSearch
from core.services import search
from core.store.store import Store
from tests.core.store.test_search_index import add_report
from tests.ui.clipping import still_clipped
from tests.ui.naming import unnamed
from ui import theme
from ui.screens.search import SearchScreen
from ui.screens.search_saved import SavedSearches
from ui.shell import Shell
from ui.widgets.search_results import HitEntry
from ui.widgets.states import EmptyState

MakeShell = Callable[..., Shell]
AddCase = Callable[..., str]
CTRL = Qt.KeyboardModifier.ControlModifier


def screen_of(shell: Shell) -> SearchScreen:
    screen = shell.screen()
    assert isinstance(screen, SearchScreen)
    return screen


def entries(screen: SearchScreen) -> list[HitEntry]:
    rows = (
        screen.model.entry(screen.model.index(row, 0)) for row in range(screen.model.rowCount())
    )
    return [row for row in rows if isinstance(row, HitEntry)]


@pytest.fixture
def two(store: Store, add_case: AddCase) -> str:
    add_report(store, add_case("1201-03-26"), "הנער עבד בנגריה בחודשי הקיץ")
    other = add_case("1303-04-26")
    add_report(store, other, "המדריך בנגרייה מרוצה")
    return other


def test_ctrl_k_letters_arrows_and_enter_lead_to_the_file(
    qtbot: QtBot, store: Store, make_shell: MakeShell, two: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell = make_shell(store, first="settings")
    opened: list[tuple[object, ...]] = []
    monkeypatch.setattr(shell, "open_report", lambda *where: opened.append(where))
    with qtbot.waitActive(shell):
        shell.activateWindow()
    QTest.keyClick(shell, Qt.Key.Key_K, CTRL)
    screen = screen_of(shell)
    assert screen.line.hasFocus()
    assert isinstance(screen.stack.currentWidget(), EmptyState)
    screen.line.setText("נגריה")
    qtbot.waitUntil(lambda: len(entries(screen)) == 2)
    words = [entry.title[start:end] for entry in entries(screen) for start, end in entry.ranges]
    assert sorted(words) == ["בנגריה", "בנגרייה"]
    qtbot.waitUntil(shell.tasks.idle)
    last = screen.results.groups[-1]
    QTest.keyClick(screen.line, Qt.Key.Key_Down)
    QTest.keyClick(screen.line, Qt.Key.Key_Return)
    assert opened == [(last.case_id, last.hits[0].ref, 0, words[-1])]
    shell.back()
    assert not isinstance(shell.screen(), SearchScreen)


def test_ctrl_f_searches_where_the_screen_has_no_search_of_its_own(
    qtbot: QtBot, store: Store, make_shell: MakeShell
) -> None:
    shell = make_shell(store, first="cases")
    with qtbot.waitActive(shell):
        shell.activateWindow()
    QTest.keyClick(shell, Qt.Key.Key_F, CTRL)
    assert not isinstance(shell.screen(), SearchScreen)
    shell.open_room("settings")
    QTest.keyClick(shell.side.rooms["settings"], Qt.Key.Key_F, CTRL)
    qtbot.waitUntil(shell.tasks.idle)
    screen_of(shell)


@pytest.mark.usefixtures("two")
def test_nothing_found_says_what_to_try_and_clears(
    qtbot: QtBot, store: Store, make_shell: MakeShell
) -> None:
    screen = screen_of(make_shell(store, first="search"))
    screen.line.setText("אין כזה דבר")
    qtbot.waitUntil(lambda: screen.stack.currentIndex() == 2)
    nothing = screen.stack.currentWidget()
    assert isinstance(nothing, EmptyState)
    assert nothing.button is not None
    nothing.button.click()
    assert screen.line.text() == ""
    assert screen.stack.currentIndex() == 0


@pytest.mark.usefixtures("two")
def test_a_search_is_kept_run_renamed_removed_and_taken_back(
    qtbot: QtBot, store: Store, make_shell: MakeShell
) -> None:
    shell = make_shell(store, first="search")
    screen = screen_of(shell)
    screen.line.setText("נגריה")
    screen.keep.click()
    panel = screen.side.panel
    assert isinstance(panel, SavedSearches)
    panel.name.setText("עץ")
    panel.add_button.click()
    qtbot.waitUntil(lambda: panel.model.rowCount() == 1 and panel.name.text() == "")
    screen.line.clear()
    panel.table.opened.emit(0)
    assert screen.line.text() == "נגריה"
    panel.name.setText("מקצוע")
    panel.rename_button.click()
    qtbot.waitUntil(lambda: [s.name for s in search.saved_searches(store)] == ["מקצוע"])
    qtbot.waitUntil(shell.tasks.idle)
    panel.remove_button.click()
    qtbot.waitUntil(lambda: panel.model.rowCount() == 0)
    assert not panel.remove_button.isEnabled()
    search.keep_search(store, SavedSearch("", "שוב", "עבד"))
    screen.refresh()
    qtbot.waitUntil(lambda: panel.model.rowCount() == 1)
    qtbot.waitUntil(shell.tasks.idle)


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.usefixtures("two")
def test_nothing_is_clipped_and_everything_is_named(
    qtbot: QtBot, app: QApplication, store: Store, make_shell: MakeShell, name: str, percent: int
) -> None:
    theme.apply(app, name, percent)
    search.keep_search(store, SavedSearch("", "חיפוש שמור של מלאכת העץ", "נגריה"))
    shell = make_shell(store, first="search")
    screen = screen_of(shell)
    assert shell.width() == 1280
    screen.line.setText("נגריה")
    qtbot.waitUntil(lambda: bool(entries(screen)))
    for open_panel in (lambda: None, screen.keep.click):
        open_panel()
        qtbot.wait(30)
        assert still_clipped(shell) == []
        assert unnamed(shell) == []
