"""A list of places in documents: a line of where, a line or two of words. No widget per row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui import theme

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Place:
    """A row. `key` is the caller's, `colour` a small square at its start."""

    key: Any
    where: str
    words: str = ""
    colour: str = ""


class _Model(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.places: list[Place] = []

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.places)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.places):
            return None
        place = self.places[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{place.where}. {place.words}" if place.words else place.where
        if role == Qt.ItemDataRole.ToolTipRole:
            return place.words or None
        return None


class _Painter(QStyledItemDelegate):
    """`where` in bold, then up to two lines of the words."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        lines = QFontMetrics(theme.font(theme.SMALL)).height() * 2
        return QSize(80, QFontMetrics(theme.font()).height() + lines + 18)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        place: Place = index.model().places[index.row()]  # type: ignore[attr-defined]
        painter.save()
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state = option.state  # type: ignore[attr-defined]
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            on = bool(state & QStyle.StateFlag.State_Selected)
            painter.fillRect(rect, theme.colour("accent_soft" if on else "row"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("line"))
        inside = rect.adjusted(8, 6, -8, -6)
        font = theme.font(bold=True)
        high = QFontMetrics(font).height()
        first = QRect(inside.left(), inside.top(), inside.width(), high)
        right_to_left = option.direction == Qt.LayoutDirection.RightToLeft  # type: ignore[attr-defined]
        if place.colour:
            side = high // 2
            left = first.right() - side if right_to_left else first.left()
            painter.fillRect(
                left, first.top() + (high - side) // 2, side, side, QColor(place.colour)
            )
            gap = side + 8
            first.adjust(0 if right_to_left else gap, 0, -gap if right_to_left else 0, 0)
        align = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
        align |= Qt.AlignmentFlag.AlignAbsolute
        painter.setLayoutDirection(option.direction)  # type: ignore[attr-defined]
        painter.setFont(font)
        painter.setPen(theme.colour("ink"))
        elided = QFontMetrics(font).elidedText(
            place.where, Qt.TextElideMode.ElideRight, first.width()
        )
        painter.drawText(first, align | Qt.AlignmentFlag.AlignVCenter, elided)
        painter.setFont(theme.font(theme.SMALL))
        painter.setPen(theme.colour("soft"))
        rest = inside.adjusted(0, high + 2, 0, 0)
        painter.drawText(
            rest, align | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, place.words
        )
        painter.restore()


class PlaceList(QListView):
    """`chosen` with the key of the row that is clicked or on which Enter is pressed, `looked_at`
    with that of the row to which the keyboard moved."""

    chosen = Signal(object)
    looked_at = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._model = _Model(self)
        self.setModel(self._model)
        self.setItemDelegate(_Painter(self))
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.clicked.connect(lambda index: self.chosen.emit(self._key(index)))

    def show_places(self, places: list[Place]) -> None:
        """Other rows; the one with the key that was current stays current."""
        was = self.current()
        self._model.beginResetModel()
        self._model.places = places
        self._model.endResetModel()
        self.select(was)

    def places(self) -> list[Place]:
        return self._model.places

    def current(self) -> Any:
        """The key of the current row, None without one."""
        index = self.currentIndex()
        return self._key(index) if index.isValid() else None

    def select(self, key: Any) -> None:
        """Make the row with this key current, without opening it."""
        for row, place in enumerate(self._model.places):
            if key is not None and place.key == key:
                self.setCurrentIndex(self._model.index(row))
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if (key := self.current()) is not None:
                self.chosen.emit(key)
            return
        super().keyPressEvent(event)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.looked_at.emit(self._key(current))

    def _key(self, index: QModelIndex) -> Any:
        return self._model.places[index.row()].key
