"""Dates and times can be typed, picked and read, and stand the right way round."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QToolTip
from pytestqt.qtbot import QtBot

from core.wording import date_text
from ui.widgets.date_field import DateField, TimeField, parse_date, parse_time


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_what_is_shown_is_read_again(day: date) -> None:
    assert parse_date(date_text(day)) == day
    assert parse_date(f"{day:%d/%m/%Y}") == day
    assert parse_date(f"{day:%d%m%Y}") == day
    assert parse_date(day.isoformat()) == day


@given(st.times())
def test_times_are_read_again(value: time) -> None:
    wanted = value.replace(second=0, microsecond=0)
    assert parse_time(f"{value:%H:%M}") == wanted
    assert parse_time(f"{value.hour}.{value:%M}") == wanted
    assert parse_time(f"{value.hour}{value:%M}") == wanted


@given(st.text(max_size=12))
def test_nothing_typed_can_break_the_reading(text: str) -> None:
    assert parse_date(text) is None or isinstance(parse_date(text), date)
    assert parse_time(text) is None or isinstance(parse_time(text), time)


@pytest.mark.parametrize("text", ["31.2.2026", "14.13.2026", "1.1", "2026", "אתמול", "1.1.226"])
def test_what_is_no_date_stays_none(text: str) -> None:
    assert parse_date(text) is None


@pytest.mark.parametrize("text", ["24:00", "9:60", "25", "אחת", "12345"])
def test_what_is_no_time_stays_none(text: str) -> None:
    assert parse_time(text) is None


def test_day_comes_first_and_is_never_exchanged() -> None:
    assert parse_date("3.11.26") == date(2026, 11, 3)
    assert parse_date("11/3/2026") == date(2026, 3, 11)


def test_typing_announces_the_date_once_it_is_left(qtbot: QtBot, app: QApplication) -> None:
    field = DateField()
    qtbot.addWidget(field)
    seen: list[date | None] = []
    field.changed.connect(seen.append)
    with qtbot.waitActive(field):
        field.show()
    field.setFocus()
    QTest.keyClicks(field.edit, "3/11/26")
    assert seen == []
    QTest.keyClick(field.edit, Qt.Key.Key_Return)
    assert seen == [date(2026, 11, 3)]
    assert field.edit.text() == "3.11.2026"
    field.edit.clear()
    assert field.value() is None
    assert seen[-1] is None


def test_a_wrong_date_is_marked_and_kept(qtbot: QtBot, app: QApplication) -> None:
    field = DateField(date(2026, 1, 1))
    qtbot.addWidget(field)
    with qtbot.waitExposed(field):
        field.show()
    field.edit.setText("31.2.2026")
    assert not field.is_valid()
    assert field.value() is None
    assert field.edit.property("invalid") is True
    assert field.edit.text() == "31.2.2026"
    assert field.edit.accessibleDescription()
    field.set_value(date(2026, 2, 28))
    assert field.is_valid()
    assert field.edit.property("invalid") is False
    QToolTip.hideText()


def test_the_calendar_picks_a_day(qtbot: QtBot, app: QApplication) -> None:
    field = DateField(date(2026, 11, 3))
    qtbot.addWidget(field)
    seen: list[date | None] = []
    field.changed.connect(seen.append)
    with qtbot.waitActive(field):
        field.show()
    QTest.keyClick(field.edit, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = field.findChild(QCalendarWidget)
    assert calendar is not None
    assert calendar.selectedDate() == QDate(2026, 11, 3)
    assert calendar.firstDayOfWeek() == Qt.DayOfWeek.Sunday
    calendar.clicked.emit(QDate(2026, 11, 19))
    assert seen == [date(2026, 11, 19)]


def test_dates_are_typed_from_left_to_right_in_a_right_to_left_form(
    qtbot: QtBot, app: QApplication
) -> None:
    field = DateField(date(2026, 3, 14))
    qtbot.addWidget(field)
    with qtbot.waitExposed(field):
        field.show()
    assert field.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert field.edit.layoutDirection() == Qt.LayoutDirection.LeftToRight
    field.edit.setCursorPosition(0)
    start = field.edit.cursorRect().center()
    field.edit.setCursorPosition(len(field.edit.text()))
    assert field.edit.cursorRect().center().x() > start.x()
    button = field.button.mapTo(field, QPoint(0, 0))
    assert button.x() < field.edit.x()


def test_times(qtbot: QtBot, app: QApplication) -> None:
    field = TimeField(time(9, 5))
    qtbot.addWidget(field)
    assert field.edit.text() == "09:05"
    field.edit.setText("1430")
    assert field.value() == time(14, 30)
    assert field.edit.text() == "14:30"
