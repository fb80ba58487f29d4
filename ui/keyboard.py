"""The keyboard on every layout, and how long nobody has touched anything."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

# The letters of the keys, row by row, on the layouts of Israel (SI 1452), of the Arab countries and
# of Russia; the same places hold the same scan codes everywhere.
_ROWS = ("QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM")
_LAYOUTS = (
    ("/'קראטוןםפ", "שדגכעיחלך", "זסבהנמצ"),
    ("ضصثقفغعهخح", "شسيبلاتنم", "ئءؤر\0ىة"),
    ("ЙЦУКЕНГШЩЗ", "ФЫВАПРОЛД", "ЯЧСМИТЬ"),
)
LATIN_OF = {
    own: latin
    for layout in _LAYOUTS
    for own_row, row in zip(layout, _ROWS, strict=True)
    for own, latin in zip(own_row, row, strict=True)
    if own.isalpha()
}
# The first key of each row as the hardware counts it; X11 and Wayland count eight more.
_SCAN = {0x10: _ROWS[0], 0x1E: _ROWS[1], 0x2C: _ROWS[2]}
LATIN_AT = {
    start + place: letter for start, row in _SCAN.items() for place, letter in enumerate(row)
}
_X11_MORE = 8
_LAST_LATIN = 0x24F  # é and its like are on Latin layouts, whose shortcuts work by themselves
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

    With a Hebrew, Arabic or Russian layout alone, Ctrl+F arrives as Ctrl+כ and no shortcut fires;
    here the key's place on the keyboard is looked up and the shortcut of its Latin letter fired, or
    that letter sent on to the text field (Ctrl+C, Ctrl+V).
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
            and (letter := latin_of(event.key(), event.nativeScanCode()))
        ):
            return self._in_latin(watched, event, letter)
        return False

    def _in_latin(self, target: QWidget, event: QKeyEvent, letter: str) -> bool:
        wanted = QKeySequence(QKeyCombination(event.modifiers(), Qt.Key(ord(letter))))
        if not _fire(target.window(), wanted):
            QCoreApplication.postEvent(
                target, QKeyEvent(QEvent.Type.KeyPress, ord(letter), event.modifiers(), "")
            )
        return True


def wants_redo(event: QKeyEvent) -> bool:
    """Ctrl+Y, and what else the system has for doing again."""
    control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
    return event.matches(QKeySequence.StandardKey.Redo) or (control and event.key() == Qt.Key.Key_Y)


def latin_of(key: int, scan_code: int) -> str:
    """The Latin letter of a key that gave a letter of another script; nothing for other keys.

    `scan_code` 0 is unknown (macOS, a test): then the letter itself tells its place.
    """
    if key <= _LAST_LATIN or key >= Qt.Key.Key_Escape or not chr(key).isalpha():
        return ""
    more = 0 if sys.platform == "win32" else _X11_MORE
    at = LATIN_AT.get(scan_code - more, "") if sys.platform != "darwin" else ""
    return at or LATIN_OF.get(chr(key).upper(), "") or LATIN_OF.get(chr(key), "")


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
