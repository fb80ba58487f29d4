"""A table that behaves in right-to-left: rows, columns by weight, Enter opens."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui import theme
from ui.widgets.basic import restyle


class Table(QTableView):
    """Shows a model whole rows at a time. `opened(row)`: Enter or a double click.

    `weights` share the width out among the columns; no column gets narrower than its `least` pixels
    at 100 % text; what then does not fit is reached by scrolling. Never resize to contents: that
    takes seconds with thousands of rows.
    """

    opened = Signal(int)

    def __init__(
        self,
        model: QAbstractItemModel,
        weights: tuple[float, ...],
        name: str,
        *,
        least: int | tuple[int, ...] = 90,
        lines: float = 1.0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._weights = weights
        self._least = (least,) * len(weights) if isinstance(least, int) else least
        self._lines = lines
        self.setModel(model)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(lines > 1)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setMinimumSectionSize(theme.px(40))
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))

    def select(self, row: int) -> None:
        """Make a row the current one. (QTableView.selectRow does nothing in right-to-left.)"""
        index = self.model().index(row, 0)
        if index.isValid():
            flag = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)

    def row(self) -> int:
        """The current row, or -1."""
        index = self.currentIndex()
        return index.row() if index.isValid() else -1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.row() >= 0:
            self.opened.emit(self.row())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        restyle(self, "focused", True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        restyle(self, "focused", False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: object) -> None:
        super().changeEvent(event)  # type: ignore[arg-type]
        if self.model() is not None:
            self._fit()

    def _fit(self) -> None:
        spacing = self.fontMetrics().height()
        self.verticalHeader().setDefaultSectionSize(int(spacing * self._lines + spacing * 0.9))
        least = [theme.px(width) for width in self._least]
        spare = self.viewport().width() - sum(least)
        total = sum(self._weights)
        for column, weight in enumerate(self._weights):
            share = int(spare * weight / total) if spare > 0 else 0
            self.setColumnWidth(column, least[column] + share)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        super().currentChanged(current, previous)
        self.scrollTo(current)
