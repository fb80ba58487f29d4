"""A list with headings in it: walked with the arrows, painted without a widget for each row."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from ui import theme
from ui.models.headed_list import Entry, HeadedListModel, Index
from ui.widgets.fields import LineField
from ui.widgets.paragraph import paint_paragraph, paragraph_height


class HeadedList(QListView):
    """`opened` on Enter and on a click, `moved(key)` as the arrows walk along the entries."""

    opened = Signal()
    moved = Signal(str)

    def __init__(self, model: HeadedListModel) -> None:
        super().__init__()
        self._model = model
        self.setModel(model)
        self.setItemDelegate(_Look(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(lambda low, high: bar.setEnabled(high > low))
        bar.setEnabled(False)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda _: self.opened.emit())
        self.selectionModel().currentChanged.connect(self._moved)

    def current(self) -> str:
        """The key of the current entry, or an empty text."""
        index = self.currentIndex()
        entry = self._model.entry(index) if index.isValid() else ""
        return entry.key if isinstance(entry, Entry) else ""

    def select(self, key: str) -> None:
        """Make an entry the current one, without announcing it."""
        place = self._model.place_of(key)
        if place.isValid():
            self.selectionModel().blockSignals(True)
            self._make_current(place)
            self.selectionModel().blockSignals(False)
            self.viewport().update()

    def step(self, by: int) -> None:
        """Go to the next or the last entry, over headings."""
        place = self.currentIndex().row() + by
        while 0 <= place < self._model.rowCount():
            index = self._model.index(place, 0)
            if index.flags() & Qt.ItemFlag.ItemIsSelectable:
                self._make_current(index)
                return
            place += by

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # the heights follow the width

    def _make_current(self, index: Index) -> None:
        flag = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect)
        self.scrollTo(index)

    def _moved(self, current: Index, _: Index) -> None:
        if current.isValid() and isinstance(entry := self._model.entry(current), Entry):
            self.moved.emit(entry.key)


class SearchOver(LineField):
    """A search field over a list: up and down move in the list while the letters stay here."""

    def __init__(self, placeholder: str, view: HeadedList) -> None:
        super().__init__("", placeholder)
        self._view = view
        self.setClearButtonEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._view.step(step)


class _Look(QStyledItemDelegate):
    """A heading in soft letters; an entry as its title and, under it, its soft line."""

    SIDE, GAP = 14, 8

    def __init__(self, view: HeadedList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        words = sum(
            paragraph_height(text, font, width - 2 * self.SIDE)
            for text, font, _ in self._lines(index)
        )
        return QSize(width, words + 2 * self.GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        painter.save()
        painter.setClipRect(rect)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        over = bool(state & QStyle.StateFlag.State_MouseOver)
        is_entry = bool(index.flags() & Qt.ItemFlag.ItemIsSelectable)
        if is_entry and (chosen or over):
            painter.fillRect(rect, theme.colour("accent_soft" if chosen else "row"))
        area = rect.adjusted(self.SIDE, self.GAP, -self.SIDE, 0)
        for text, font, role in self._lines(index):
            ink = theme.colour("ink" if chosen and role == "soft" else role)
            area.setTop(area.top() + paint_paragraph(painter, area, text, font, ink))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("line"))
        if is_entry and chosen and self._view.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()

    def _lines(self, index: Index) -> list[tuple[str, QFont, str]]:
        model = index.model()
        assert isinstance(model, HeadedListModel)
        entry = model.entry(index)
        if isinstance(entry, str):
            return [(entry, theme.font(theme.SMALL, bold=True), "soft")]
        return [
            (entry.title, theme.font(), "ink"),
            (entry.about, theme.font(theme.SMALL), "soft"),
        ]
