"""A list of rows with more than one line each: walk with the arrows, open with Enter."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.basic import clear_layout


class Row(QFrame):
    """One row, to be filled by whoever makes it; `name` is what a screen reader says.

    `opened` when it is clicked or Enter is pressed on it.
    """

    opened = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.opened.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.hasFocus() or self.underMouse():
            painter.fillRect(self.rect(), theme.colour("row"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("line"))
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -3), 6, 6)


class RowList(QWidget):
    """Rows one under the other. Up and Down walk, Home and End jump, past what is disabled."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.rows: list[Row] = []

    def add(self, row: Row) -> Row:
        """Put a row at the end; returns it."""
        self._column.addWidget(row)
        self.rows.append(row)
        return row

    def head(self, widget: QWidget) -> QWidget:
        """Put a heading, or what opens and folds the rows under it, after the rows so far."""
        if self.rows:
            self._column.addSpacing(10)
        self._column.addWidget(widget)
        return widget

    def clear(self) -> None:
        """Delete every row and heading."""
        self.rows = []
        clear_layout(self._column)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rows = [row for row in self.rows if row.isEnabled()]
        here = next((i for i, row in enumerate(rows) if row.hasFocus()), -1)
        last = len(rows) - 1
        target = {
            Qt.Key.Key_Down: min(here + 1, last),
            Qt.Key.Key_Up: max(here - 1, 0),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }.get(Qt.Key(event.key()))
        if target is None or here < 0:
            super().keyPressEvent(event)
        else:
            rows[target].setFocus(Qt.FocusReason.TabFocusReason)
