"""The line in which words are sought: how many there are, the one before, the next one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import formatting
from ui.widgets.basic import Button, label, set_text
from ui.widgets.fields import LineField
from ui.widgets.layouts import Flow
from ui.widgets.toggle import Toggle

_WAIT_MS = 150


class FindBar(QWidget):
    """`sought` while words are typed, `moved` with 1 or -1, `closed` by Esc or the button.

    `widened` when the search is to go through all reports of the file, or no longer.
    """

    sought = Signal(str)
    moved = Signal(int)
    widened = Signal(bool)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = LineField(placeholder=self.tr("Words to find"))
        self.field.setAccessibleName(self.tr("Words to find"))
        self.field.setClearButtonEnabled(False)
        self.count = label(role="soft", wrap=False)
        self.back = Button("▲", lambda: self.moved.emit(-1))
        self.back.setAccessibleName(self.tr("Found before (Shift F3)"))
        self.back.setToolTip(self.tr("Found before (Shift F3)"))
        self.next = Button("▼", lambda: self.moved.emit(1))
        self.next.setAccessibleName(self.tr("Found next (F3)"))
        self.next.setToolTip(self.tr("Found next (F3)"))
        self.wide = Toggle(self.tr("In all reports"))
        self.wide.toggled.connect(self.widened)
        self.close_button = Button(self.tr("Close"), self.closed.emit, kind="link")
        self.close_button.setToolTip("Esc")
        self.note = label(role="softsmall")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(
            Flow(self.field, self.back, self.next, self.wide, self.count, self.close_button)
        )
        column.addWidget(self.note)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_WAIT_MS)
        self._soon.timeout.connect(lambda: self.sought.emit(self.words()))
        self.field.textEdited.connect(lambda: self._soon.start())
        self.say("")

    def words(self) -> str:
        return self.field.text().strip()

    def forget(self) -> None:
        """Close the line and keep nothing of what was typed, unless it is for all reports."""
        if not self.wide.isChecked():
            self._soon.stop()
            self.field.clear()
            self.hide()

    def seek(self, words: str) -> None:
        """Seek these words now."""
        self.field.setText(words)
        self._soon.stop()
        self.sought.emit(self.words())

    def show_count(self, at: int, count: int, *, complete: bool) -> None:
        """Which hit of how many is shown; the count grows while pages are still being read."""
        if not self.words():
            words = ""
        elif count:
            words = self.tr("{at} of {count}").format(
                at=formatting.number(at + 1), count=formatting.number(count)
            )
            words += "" if complete else "…"
        else:
            words = self.tr("Not found") if complete else self.tr("Searching…")
        set_text(self.count, words)
        self.count.setVisible(bool(words))
        self.field.setAccessibleDescription(words)
        for button in (self.back, self.next):
            button.setEnabled(count > 0)
        self.count.updateGeometry()

    def say(self, words: str) -> None:
        """A sentence under the line, such as about pages that cannot be searched."""
        set_text(self.note, words)
        self.note.setVisible(bool(words))

    def event(self, event: QEvent) -> bool:
        """Claim Esc; else it would leave the screen."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._soon.isActive():
                self.seek(self.field.text())
            elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.moved.emit(-1)
            else:
                self.moved.emit(1)
        else:
            super().keyPressEvent(event)
