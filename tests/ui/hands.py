"""Hands on the keyboard, for screen tests: function keys, Hebrew through the input method, waiting.

QTest.keyClicks aborts Python on Hebrew, so words are committed as an input method commits them.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.shell import Shell

Key = Qt.Key


def focused() -> QWidget:
    """The widget that has the keyboard."""
    if QApplication.activeWindow() is None:
        # A window manager gives the keyboard back when a dialog closes; "offscreen" has none.
        window = next(w for w in QApplication.topLevelWidgets() if w.isVisible())
        window.activateWindow()
        QTest.qWait(10)
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the keyboard"
    return widget


def press(key: Qt.Key, shift: bool = False, times: int = 1) -> None:
    """Press a key wherever the keyboard is."""
    modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    for _ in range(times):
        QTest.keyClick(focused(), key, modifier)
        if Key.Key_F1 <= key <= Key.Key_F12:
            QTest.qWait(130)  # a button shows for a tenth of a second that it was pressed
            QApplication.processEvents()  # on a busy machine the wait may end before its timer


def say(words: str) -> None:
    """Type words into the widget that has the keyboard, letter by letter."""
    for character in words:
        event = QInputMethodEvent()
        event.setCommitString(character)
        QApplication.sendEvent(focused(), event)


def tab_to(target: QWidget, back: bool = False, most: int = 80) -> None:
    """Press Tab until the keyboard is in `target` or in a part of it."""
    for _ in range(most):
        now = QApplication.focusWidget()
        if now is target or (now is not None and target.isAncestorOf(now)):
            return
        press(Key.Key_Tab, shift=back)
    raise AssertionError(f"Tab does not reach {target.accessibleName() or target}")


def settle(qtbot: QtBot, shell: Shell) -> None:
    """Wait until everything typed is acknowledged and every lane is idle."""

    def calm() -> bool:
        screen: Any = shell.screen()
        saving = getattr(screen, "saving", None)
        soon = getattr(screen, "_gates_soon", None)
        quiet = soon is None or not soon.isActive()
        return shell.tasks.idle() and quiet and (saving is None or saving.is_clean())

    qtbot.waitUntil(calm, timeout=20_000)
