"""The keyboard on every layout, and how long nobody has touched anything."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

# Which Latin letter shares the key with a Hebrew one (SI 1452, the layout of Israel).
LATIN_OF = dict(zip("קראטוןםפשדגכעיחלךזסבהנמצ", "ERTYUIOPASDFGHJKLZXCVBNM", strict=True))
_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.InputMethod,
    }
)


class Keyboard(QObject):
    """An event filter of the whole application.

    With a Hebrew layout alone, Ctrl+F arrives as Ctrl+כ and no shortcut fires; here the key under
    the Hebrew letter is looked up and its shortcut fired, or the key sent on to the text field
    (Ctrl+C, Ctrl+V). `idle_ms` tells how long nobody has typed, clicked or moved the mouse.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._since = QElapsedTimer()
        self._since.start()
        app.installEventFilter(self)

    def idle_ms(self) -> int:
        """Milliseconds since the last touch."""
        return self._since.elapsed()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in _TOUCHES:
            return False
        self._since.restart()
        if (
            kind == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and isinstance(watched, QWidget)
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
            and 0x5D0 <= event.key() <= 0x5EA
        ):
            return self._in_latin(watched, event)
        return False

    def _in_latin(self, target: QWidget, event: QKeyEvent) -> bool:
        letter = LATIN_OF.get(chr(event.key()))
        if letter is None:
            return False
        wanted = QKeySequence(QKeyCombination(event.modifiers(), Qt.Key(ord(letter))))
        if not _fire(target.window(), wanted):
            QCoreApplication.postEvent(
                target, QKeyEvent(QEvent.Type.KeyPress, ord(letter), event.modifiers(), "")
            )
        return True


def _fire(window: QWidget, wanted: QKeySequence) -> bool:
    for shortcut in window.findChildren(QShortcut):
        parent = shortcut.parent()
        seen = not isinstance(parent, QWidget) or parent.isVisible()
        if shortcut.isEnabled() and seen and wanted in shortcut.keys():  # noqa: SIM118
            shortcut.activated.emit()
            return True
    for action in window.findChildren(QAction):
        if action.isEnabled() and wanted in action.shortcuts():
            action.trigger()
            return True
    for button in window.findChildren(QAbstractButton):
        if button.isVisible() and button.isEnabled() and button.shortcut() == wanted:
            button.click()
            return True
    return False
