"""The calendar of rest days: both dates, what each day is, and the keyboard."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from core.model.people import Community
from core.store.store import Store
from tests.ui.clipping import still_clipped
from tests.ui.hands import Key, focused, press, settle
from tests.ui.naming import unnamed
from ui import theme
from ui.screens.law_desk import LawDeskScreen
from ui.screens.law_parts.calendar_page import CalendarPage
from ui.shell import Shell


@pytest.fixture
def open_calendar(
    qtbot: QtBot, store: Store, make_shell: Callable[..., Shell]
) -> Callable[..., CalendarPage]:
    def open_it(size: tuple[int, int] = (1280, 720)) -> CalendarPage:
        shell = make_shell(store, first="law", size=size)
        shell.activateWindow()
        screen = shell.screen()
        assert isinstance(screen, LawDeskScreen)
        screen.show_tab("calendar")
        settle(qtbot, shell)
        return screen.calendar

    return open_it


def rest(qtbot: QtBot, page: CalendarPage) -> None:
    settle(qtbot, page._screen.shell)


def said(page: CalendarPage) -> str:
    QApplication.processEvents()  # what was just put into a layout is not shown before
    shown = [w.text() for w in page.day_card.findChildren(QLabel) if w.isVisible()]
    return "\n".join(shown)


def test_it_opens_on_today_with_the_keyboard_in_the_days(
    open_calendar: Callable[..., CalendarPage],
) -> None:
    page = open_calendar()
    assert focused() is page.grid
    assert page.grid.current == date(2026, 11, 22)
    assert "נובמבר" in page.name.text()
    assert 'התשפ"ז' in page.hebrew.text()
    assert "יום עבודה" in said(page)
    assert 'י"ב בכסלו' in page.grid.accessibleDescription()


def test_the_arrows_walk_from_right_to_left_and_over_the_edge(
    qtbot: QtBot, open_calendar: Callable[..., CalendarPage]
) -> None:
    page = open_calendar()
    press(Key.Key_Left)
    assert page.grid.current == date(2026, 11, 23)
    press(Key.Key_Right, times=2)
    assert page.grid.current == date(2026, 11, 21)
    assert "שבת" in said(page)
    press(Key.Key_Down, times=2)
    rest(qtbot, page)
    assert page.grid.current == date(2026, 12, 5)
    assert page.month == date(2026, 12, 1)
    press(Key.Key_PageDown)
    rest(qtbot, page)
    assert page.month == date(2027, 1, 1)
    press(Key.Key_PageUp, times=1)
    rest(qtbot, page)
    press(Key.Key_End)
    assert page.grid.current == date(2026, 12, 31)
    press(Key.Key_Home)
    assert page.grid.current == date(2026, 12, 1)


def test_a_community_has_its_own_days_with_their_doubts(
    qtbot: QtBot, open_calendar: Callable[..., CalendarPage]
) -> None:
    page = open_calendar()
    page.community.set_value(Community.MUSLIM)
    page.go_to(date(2027, 5, 16))
    rest(qtbot, page)
    assert "עיד אל־אדחא" in said(page)
    assert "אום אל־קורא" in said(page)
    page.grid.make_current(date(2027, 5, 12))
    assert "יום העצמאות" in said(page)


def test_eves_tell_when_the_sun_sets_and_festivals_when_night_falls(
    qtbot: QtBot, open_calendar: Callable[..., CalendarPage]
) -> None:
    page = open_calendar()
    page.go_to(date(2027, 10, 10))
    rest(qtbot, page)
    assert "ערב יום הכיפורים" in said(page)
    assert "שקיעה" in said(page)
    page.grid.make_current(date(2027, 10, 11))
    assert "צאת הכוכבים" in said(page)
    page.grid.make_current(date(2027, 10, 18))
    assert "חול המועד" in said(page)


def test_a_year_without_a_calendar_says_so_and_the_way_back_is_there(
    qtbot: QtBot, open_calendar: Callable[..., CalendarPage]
) -> None:
    page = open_calendar()
    page.community.set_value(Community.DRUZE)
    page.go_to(date(2150, 1, 1))
    rest(qtbot, page)
    assert page.failed.isVisible()
    assert "2150" in page.failed.text()
    page.now.click()
    rest(qtbot, page)
    assert page.grid.isVisible()
    assert page.grid.current == date(2026, 11, 22)


def test_a_date_can_be_typed_to_go_there(
    qtbot: QtBot, open_calendar: Callable[..., CalendarPage]
) -> None:
    page = open_calendar()
    page.jump.edit.setText("3.5.2029")
    page.jump.edit.editingFinished.emit()
    rest(qtbot, page)
    assert page.grid.current == date(2029, 5, 3)
    page.before.click()
    rest(qtbot, page)
    assert page.month == date(2029, 4, 1)
    page.after.click()
    rest(qtbot, page)
    assert page.month == date(2029, 5, 1)


def test_a_click_chooses_the_day_under_it(
    qtbot: QtBot, open_calendar: Callable[..., CalendarPage]
) -> None:
    page = open_calendar()
    page.grid.make_current(date(2026, 11, 3))
    spot = page.grid.current_rect().center()
    page.grid.make_current(date(2026, 11, 22))
    QTest.mouseClick(page.grid, Qt.MouseButton.LeftButton, pos=spot)
    assert page.grid.current == date(2026, 11, 3)


@pytest.mark.parametrize(
    ("name", "percent", "size", "columns"),
    [
        ("light", 100, (1280, 720), 7),
        ("high_contrast", 125, (1440, 900), 7),
        ("dark", 200, (1280, 720), 1),
    ],
)
def test_it_gives_way_where_there_is_little_room(
    qtbot: QtBot,
    app: QApplication,
    open_calendar: Callable[..., CalendarPage],
    name: str,
    percent: int,
    size: tuple[int, int],
    columns: int,
) -> None:
    theme.apply(app, name, percent)
    page = open_calendar(size)
    assert page.grid.columns() == columns
    assert still_clipped(page) == []
    assert unnamed(page) == []
    assert page.grid.height() >= page.grid.heightForWidth(page.grid.width())
    page.grid.grab()
