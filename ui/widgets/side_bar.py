"""The dark bar at the right: the rooms, how much waits in each, and how things stand."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from core.direction import RLM
from ui import theme
from ui.widgets.paragraph import paint_paragraph, paragraph_height


class RoomButton(QAbstractButton):
    """One room; `badge` is how many things in it wait for somebody."""

    def __init__(self, title: str, shortcut: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(title)
        self.setCheckable(True)
        self.setShortcut(shortcut)
        self.setToolTip(shortcut)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._badge = 0
        self.set_badge(0)

    def set_badge(self, count: int) -> None:
        """Show a count; 0 shows none."""
        self._badge = count
        self.setAccessibleName(f"{self.text()}, {count}" if count else self.text())
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + theme.px(60), metrics.height() + 18)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect().adjusted(1, 1, -1, -1)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("side_active"))
            painter.drawRoundedRect(box, 8, 8)
        if self.hasFocus() or (self.isChecked() and theme.current().chip_edge):
            painter.setPen(QPen(theme.colour("side_ink"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 8, 8)
        start = Qt.AlignmentFlag.AlignLeading  # the painter mirrors it
        painter.setFont(theme.font(medium=self.isChecked()))
        painter.setPen(theme.colour("side_ink"))
        words = self.rect().adjusted(12, 0, -12, 0)
        painter.drawText(words, start | Qt.AlignmentFlag.AlignVCenter, RLM + self.text())
        if self._badge:
            self._paint_badge(painter)

    def _paint_badge(self, painter: QPainter) -> None:
        painter.setFont(theme.font(theme.SMALL, medium=True))
        size = theme.px(22)
        width = max(size, painter.fontMetrics().horizontalAdvance(str(self._badge)) + 10)
        left = 12 if self._right() else self.width() - 12 - width
        spot = QRect(left, (self.height() - size) // 2, width, size)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("badge"))
        painter.drawRoundedRect(spot, size / 2, size / 2)
        painter.setPen(theme.colour("badge_ink"))
        painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, str(self._badge))

    def _right(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft


class SideText(QWidget):
    """Words on the dark ground, painted with the theme's own colours; long lines wrap."""

    GAP = 4

    def __init__(self, size: float, *, bold: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size, self._bold = size, bold
        self._lines: tuple[str, ...] = ()

    def set(self, *lines: str) -> None:
        """Other words, a line each."""
        self._lines = lines
        self.setAccessibleName(" · ".join(lines))
        self._fit()
        self.update()

    def height_for(self, width: int) -> int:
        """How high the words are at a width."""
        font = theme.font(self._size, bold=self._bold)
        return sum(paragraph_height(line, font, width) + self.GAP for line in self._lines)

    def _fit(self) -> None:
        self.setFixedHeight(self.height_for(self.width() or theme.px(160)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = theme.font(self._size, bold=self._bold)
        ink = theme.colour("side_ink" if self._bold else "side_soft")
        area = self.rect()
        for line in self._lines:
            area.setTop(area.top() + paint_paragraph(painter, area, line, font, ink) + self.GAP)


class SideBar(QFrame):
    """The bar. `chosen(name)` when a room is picked by mouse or by Ctrl+1..8."""

    chosen = Signal(str)

    def __init__(self, product: str, rooms: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        self.setProperty("panel", "side")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(12, 16, 12, 16)
        column.setSpacing(5)
        self._name = SideText(theme.TITLE, bold=True)
        self._name.set(product)
        column.addWidget(self._name)
        column.addSpacing(6)
        self.rooms: dict[str, RoomButton] = {}
        for number, (name, title) in enumerate(rooms, start=1):
            button = RoomButton(title, f"Ctrl+{number}" if number <= 8 else "")
            button.clicked.connect(lambda _=False, name=name: self.chosen.emit(name))
            column.addWidget(button)
            self.rooms[name] = button
        column.addStretch(1)
        self.footer = SideText(theme.SMALL)
        column.addWidget(self.footer)
        area.setWidget(inside)
        outer.addWidget(area)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        widest = max((b.sizeHint().width() for b in self.rooms.values()), default=0)
        return QSize(max(widest, min(theme.px(188), 250)) + 24, 400)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), 120)

    def show_room(self, name: str) -> None:
        """Mark the room that is open."""
        for other, button in self.rooms.items():
            button.setChecked(other == name)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("side"))
        if theme.current().chip_edge:
            painter.fillRect(0, 0, 1, self.height(), theme.colour("line"))
