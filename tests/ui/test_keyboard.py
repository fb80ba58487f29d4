"""Shortcuts work on a keyboard that knows only Hebrew."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.keyboard import LATIN_OF, Keyboard
from ui.widgets.basic import Button
from ui.widgets.fields import LineField


@pytest.fixture
def keyboard(app: QApplication) -> Iterator[Keyboard]:
    made = Keyboard(app)
    yield made
    app.removeEventFilter(made)


def press_hebrew(target: QWidget, letter: str) -> None:
    event = QKeyEvent(
        QEvent.Type.KeyPress, ord(letter), Qt.KeyboardModifier.ControlModifier, letter
    )
    QCoreApplication.sendEvent(target, event)


def test_every_hebrew_letter_but_those_on_signs_has_its_key() -> None:
    assert LATIN_OF["כ"] == "F"
    assert LATIN_OF["ה"] == "V"
    assert sorted(LATIN_OF.values()) == sorted("ERTYUIOPASDFGHJKLZXCVBNM")


def test_a_shortcut_fires_for_the_letter_on_its_key(qtbot: QtBot, keyboard: Keyboard) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    line = LineField()
    QVBoxLayout(window).addWidget(line)
    fired: list[str] = []
    QShortcut(QKeySequence("Ctrl+F"), window).activated.connect(lambda: fired.append("find"))
    with qtbot.waitExposed(window):
        window.show()
    press_hebrew(line, "כ")
    assert fired == ["find"]
    press_hebrew(line, "ת")  # the key of the comma: nothing of ours
    assert fired == ["find"]


def test_copying_and_pasting_reach_the_field(qtbot: QtBot, keyboard: Keyboard) -> None:
    line = LineField("שלום")
    qtbot.addWidget(line)
    with qtbot.waitExposed(line):
        line.show()
    line.setFocus()
    press_hebrew(line, "ש")  # Ctrl+A
    qtbot.waitUntil(lambda: line.selectedText() == "שלום")
    press_hebrew(line, "ס")  # Ctrl+X
    qtbot.waitUntil(lambda: line.text() == "")
    press_hebrew(line, "ה")  # Ctrl+V
    qtbot.waitUntil(lambda: line.text() == "שלום")


def test_function_keys_press_their_buttons(qtbot: QtBot, app: QApplication) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    pressed: list[str] = []
    column = QVBoxLayout(window)
    button = Button("הדפסה", lambda: pressed.append("F9"), key="F9")
    column.addWidget(button)
    column.addWidget(LineField())
    with qtbot.waitActive(window):
        window.show()
    button.setText("הדפסה שוב")
    QTest.keyClick(window, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: pressed == ["F9"])
    button.setEnabled(False)
    QTest.keyClick(window, Qt.Key.Key_F9)
    QTest.qWait(150)
    assert pressed == ["F9"]


def test_any_touch_ends_the_idle_time(qtbot: QtBot, keyboard: Keyboard) -> None:
    line = LineField()
    qtbot.addWidget(line)
    with qtbot.waitExposed(line):
        line.show()
    QTest.qWait(60)
    before = keyboard.idle_ms()
    QTest.mouseMove(line)
    QTest.keyClick(line, Qt.Key.Key_A)
    assert keyboard.idle_ms() < before
