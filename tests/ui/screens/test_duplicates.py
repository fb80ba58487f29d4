"""The list of possible duplicates: side by side, made one, undone, or said to be two."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.model.people import Person, PersonRole
from core.services import cases
from core.services.duplicates import possible_duplicates
from core.services.merges import merges
from core.store.store import Store
from tests.core.services.people_cases import DAN, become
from tests.ui.clipping import clipped
from tests.ui.screens.file_desk import words_in
from ui import theme
from ui.screens.duplicates import DuplicatesScreen
from ui.screens.duplicates_page import MergePage, PairPage
from ui.shell import Shell

AddCase = Callable[..., str]


@pytest.fixture
def shell(qtbot: QtBot, store: Store, add_case: AddCase, make_shell: Callable[..., Shell]) -> Shell:
    """A minor written twice, and an officer written in two ways."""
    one, other = add_case("1-26"), add_case("2-26")
    become(store, one, DAN)
    become(store, other, DAN, given_name="דני", birth_date=date(2009, 5, 4))
    officer = PersonRole.PROBATION_OFFICER
    cases.add_person(store, one, Person("", officer, "נעמה שגיא", "04-1234567"))
    cases.add_person(store, other, Person("", officer, "נעמה ש'", "041234567"))
    return make_shell(store, first="cases")


def opened(qtbot: QtBot, shell: Shell) -> DuplicatesScreen:
    shell.open_duplicates()
    settle(qtbot, shell)
    screen = shell.screen()
    assert isinstance(screen, DuplicatesScreen)
    return screen


def settle(qtbot: QtBot, shell: Shell) -> None:
    for _ in range(2):
        qtbot.waitUntil(shell.tasks.idle, timeout=20_000)
        QApplication.processEvents()


def page(screen: DuplicatesScreen) -> PairPage:
    shown = screen.panes.page.currentWidget()
    assert isinstance(shown, PairPage)
    return shown


def test_a_pair_is_shown_with_its_reasons_and_both_sides(qtbot: QtBot, shell: Shell) -> None:
    seen = words_in(page(opened(qtbot, shell)))
    for words in ("מדוע אולי הן אחת", "תאריכי לידה קרובים", "אותו מספר זהות", "שם פרטי"):
        assert words in seen
    shown = page(opened(qtbot, shell))
    assert set(shown.choices) == set(shown.pair.differing) == {"given_name", "birth_date"}
    assert all(first.isChecked() for first, _ in shown.choices.values())


def test_two_records_are_made_one_field_by_field_and_undone(
    qtbot: QtBot, shell: Shell, store: Store
) -> None:
    screen = opened(qtbot, shell)
    shown = page(screen)
    pair = shown.pair
    shown.choices["given_name"][1].click()
    shown.reason.setText("אותו נער")
    shown.one_button.click()
    settle(qtbot, shell)
    names = {row.minor_name for row in cases.case_list(store)}
    assert names == {f"{pair.other.value('given_name')} כהן"}
    assert page(screen).pair.one.name.startswith("נעמה")  # on to the next pair
    assert merges(store)[0].reason == "אותו נער"
    shell.message._offers.itemAt(0).widget().click()
    settle(qtbot, shell)
    assert {row.minor_name for row in cases.case_list(store)} == {"דן כהן", "דני כהן"}


def test_a_merge_stays_in_the_list_and_is_undone_from_there(
    qtbot: QtBot, shell: Shell, store: Store
) -> None:
    screen = opened(qtbot, shell)
    page(screen).one_button.click()
    settle(qtbot, shell)
    (made,) = merges(store)
    screen.show_key(made.id)
    shown = screen.panes.page.currentWidget()
    assert isinstance(shown, MergePage)
    shown.undo_button.click()
    settle(qtbot, shell)
    assert len(possible_duplicates(store)) == 2
    shown = screen.panes.page.currentWidget()
    assert isinstance(shown, MergePage) and not shown.undo_button.isVisible()


def test_two_that_are_two_go_from_the_list_and_come_back_with_undo(
    qtbot: QtBot, shell: Shell, store: Store
) -> None:
    screen = opened(qtbot, shell)
    page(screen).two_button.click()
    settle(qtbot, shell)
    assert len(possible_duplicates(store)) == 1
    assert screen.model.rowCount() == 2
    shell.message._offers.itemAt(0).widget().click()
    settle(qtbot, shell)
    assert screen.model.rowCount() == 4


def test_the_arrows_walk_through_the_pairs(qtbot: QtBot, shell: Shell) -> None:
    screen = opened(qtbot, shell)
    first = screen.shown_key
    qtbot.keyClick(screen.list, Qt.Key.Key_Down)
    assert screen.shown_key != first
    assert page(screen).pair.one.name.startswith("נעמה")
    assert "נשארים כפי שהם בכל תיק" in words_in(page(screen))


def test_where_only_one_fits_the_keyboard_goes_into_the_pair_and_back(
    qtbot: QtBot, shell: Shell
) -> None:
    theme.apply(QApplication.instance(), "light", 200)
    screen = opened(qtbot, shell)
    assert not screen.panes.beside()
    screen.list.setFocus()
    screen._open_current()
    focus = shell.focusWidget()
    assert focus is not None
    assert page(screen).isAncestorOf(focus)
    qtbot.keyClick(focus, Qt.Key.Key_Escape)
    assert shell.focusWidget() is screen.list


def test_where_nothing_looks_alike_the_screen_says_what_was_compared(
    qtbot: QtBot, store: Store, add_case: AddCase, make_shell: Callable[..., Shell]
) -> None:
    add_case()
    screen = opened(qtbot, make_shell(store, first="cases"))
    assert "אין שתי רשומות דומות" in words_in(screen)


@pytest.mark.parametrize(("percent", "look"), [(100, "dark"), (200, "light")])
def test_nothing_is_cut_off(qtbot: QtBot, shell: Shell, percent: int, look: str) -> None:
    theme.apply(QApplication.instance(), look, percent)
    screen = opened(qtbot, shell)
    screen._open_current()
    settle(qtbot, shell)
    assert clipped(shell) == []
