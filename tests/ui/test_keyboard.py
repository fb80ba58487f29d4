"""Shortcuts work on a keyboard that knows only Hebrew, Arabic or Russian."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.keyboard import LATIN_OF, Keyboard, latin_of
from ui.widgets.basic import Button
from ui.widgets.fields import LineField

LETTER_A_ON_X11 = 38


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
    hebrew = [latin for letter, latin in LATIN_OF.items() if "א" <= letter <= "ת"]
    assert sorted(hebrew) == sorted("ERTYUIOPASDFGHJKLZXCVBNM")


@pytest.mark.parametrize(
    ("letter", "latin"),
    [("כ", "F"), ("ס", "X"), ("ب", "F"), ("س", "S"), ("\u0410", "F"), ("Я", "Z"), ("я", "Z")],
)
def test_a_letter_of_another_script_tells_the_key_it_stands_on(letter: str, latin: str) -> None:
    assert latin_of(ord(letter), 0) == latin


@pytest.mark.parametrize("letter", ["A", "é", "1", "+"])
def test_a_latin_layout_is_left_alone(letter: str) -> None:
    assert latin_of(ord(letter), LETTER_A_ON_X11) == ""


def test_the_place_of_the_key_goes_before_the_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    """A phonetic layout has the letter elsewhere, an unknown one has other letters."""
    monkeypatch.setattr("sys.platform", "linux")
    assert latin_of(ord("\u0421"), LETTER_A_ON_X11) == "A"
    assert latin_of(ord("ა"), LETTER_A_ON_X11) == "A"
    monkeypatch.setattr("sys.platform", "win32")
    assert latin_of(ord("\u0421"), LETTER_A_ON_X11 - 8) == "A"
    monkeypatch.setattr("sys.platform", "darwin")
    assert latin_of(ord("\u0421"), LETTER_A_ON_X11) == "C"


def test_special_keys_are_no_letters() -> None:
    assert latin_of(Qt.Key.Key_F9, 0) == ""
    assert latin_of(Qt.Key.Key_Return, LETTER_A_ON_X11) == ""


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
