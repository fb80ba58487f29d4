"""Where files are dropped, or picked with a button."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.basic import Button, label
from ui.widgets.layouts import Flow


class DropArea(QFrame):
    """A dashed frame with words and buttons. `dropped` carries a tuple of paths."""

    dropped = Signal(object)

    def __init__(self, text: str, *buttons: Button, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._over = False
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(12)
        column.addWidget(label(text, "soft"))
        column.addWidget(Flow(*buttons))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _paths(event):
            self._over = True
            self.update()
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._over = False
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        self._over = False
        self.update()
        if paths := _paths(event):
            event.acceptProposedAction()
            self.dropped.emit(paths)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.colour("accent_soft" if self._over else "card"))
        painter.setPen(
            QPen(theme.colour("accent" if self._over else "edge"), 1.5, Qt.PenStyle.DashLine)
        )
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 10, 10)


def _paths(event: QDropEvent) -> tuple[Path, ...]:
    return tuple(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
