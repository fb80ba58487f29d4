"""Dates and times can be typed, picked and read, and stand the right way round."""

from __future__ import annotations

from datetime import date, time

from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QToolTip
from pytestqt.qtbot import QtBot

from ui.widgets.date_field import DateField, TimeField


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
