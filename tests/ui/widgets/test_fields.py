"""Fields start at the right, hold what was put in, and say what is wrong."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.model.hearings import HearingKind
from ui.widgets.choice import Choice
from ui.widgets.fields import Labelled, LineField, Select, TextField


def type_hebrew(app: QApplication, target: object, text: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(text)
    app.sendEvent(target, event)  # type: ignore[arg-type]


def test_an_empty_line_is_written_from_the_right(qtbot: QtBot, app: QApplication) -> None:
    line = LineField()
    qtbot.addWidget(line)
    line.resize(300, 40)
    with qtbot.waitExposed(line):
        line.show()
    assert line.cursorRect().center().x() > 250
    type_hebrew(app, line, "12 ימים")
    assert line.text() == "12 ימים"
    line.setCursorPosition(0)
    assert line.cursorRect().center().x() > 250


def test_a_path_is_written_from_the_left(qtbot: QtBot, app: QApplication) -> None:
    line = LineField(left_to_right=True)
    qtbot.addWidget(line)
    line.resize(300, 40)
    with qtbot.waitExposed(line):
        line.show()
    assert line.cursorRect().center().x() < 50


def test_text_starts_at_the_right_and_tab_leaves_it(qtbot: QtBot, app: QApplication) -> None:
    text = TextField("12 בנובמבר")
    qtbot.addWidget(text)
    text.resize(300, 100)
    with qtbot.waitExposed(text):
        text.show()
    assert text.cursorRect().center().x() > 250
    assert text.text() == "12 בנובמבר"
    assert text.tabChangesFocus()
    cursor = text.textCursor()
    cursor.setPosition(4)
    text.setTextCursor(cursor)
    text.set_text("12 בנובמבר")
    assert text.textCursor().position() == 4


def test_a_choice_gives_back_the_very_value(qtbot: QtBot, app: QApplication) -> None:
    select = Select.of(HearingKind, "לא נבחר")
    qtbot.addWidget(select)
    assert select.value() is None
    select.set_value(HearingKind.BREACH)
    assert select.value() is HearingKind.BREACH
    assert select.currentText() == "הפרת תנאי"
    select.set_value("no such thing")
    assert select.value() is None
    select.clear()
    select.add(1, "אחד")
    assert select.value() == 1


def test_the_wheel_changes_nothing_and_a_key_does(qtbot: QtBot, app: QApplication) -> None:
    select = Select.of(HearingKind)
    qtbot.addWidget(select)
    chosen: list[object] = []
    select.chosen.connect(chosen.append)
    with qtbot.waitActive(select):
        select.show()
    select.setFocus()
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    app.sendEvent(select, wheel)
    assert select.value() is HearingKind.RELEASE_REQUEST
    QTest.keyClick(select, Qt.Key.Key_Down)
    assert chosen == [HearingKind.FOLLOWUP]


def test_a_complaint_takes_the_place_of_the_hint(qtbot: QtBot, app: QApplication) -> None:
    line = LineField()
    place = Labelled("שם", line, "כפי שבתעודה")
    qtbot.addWidget(place)
    place.show()
    assert line.accessibleName() == "שם"
    assert "כפי שבתעודה" in place.note.text()
    place.show_error("חסר שם.")
    assert "חסר שם." in place.note.text()
    assert line.property("invalid") is True
    assert line.accessibleDescription() == "חסר שם."
    place.show_error("")
    assert "כפי שבתעודה" in place.note.text()
    assert line.property("invalid") is False


def test_answers_wrap_and_exclude_each_other(qtbot: QtBot, app: QApplication) -> None:
    choice = Choice("תשובה ארוכה מאוד שאינה נכנסת בשורה אחת בשום אופן שהוא " * 2)
    qtbot.addWidget(choice)
    assert choice.heightForWidth(200) > 2 * choice.heightForWidth(2000)
    choice.resize(300, choice.heightForWidth(300))
    with qtbot.waitExposed(choice):
        choice.show()
    QTest.mouseClick(choice, Qt.MouseButton.LeftButton)
    assert choice.isChecked()
