"""A small table of words: headings, rows, and a tone for a cell that needs one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from ui import theme

_Index = QModelIndex | QPersistentModelIndex


class PlainTableModel(QAbstractTableModel):
    """Rows are tuples of words. `tone_of(row, column)` names a colour role, or is empty."""

    def __init__(
        self, headings: Sequence[str], tone_of: Callable[[int, int], str] | None = None
    ) -> None:
        super().__init__()
        self._headings = tuple(headings)
        self._rows: list[tuple[str, ...]] = []
        self._tone_of = tone_of

    def show(self, rows: Sequence[tuple[str, ...]]) -> None:
        """Other rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def replace(self, row: int, words: tuple[str, ...]) -> None:
        """Other words in one row."""
        self._rows[row] = words
        last = self.index(row, len(self._headings) - 1)
        self.dataChanged.emit(self.index(row, 0), last)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._headings)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._rows[row][column]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._headings[column]}: {self._rows[row][column]}"
        if role == Qt.ItemDataRole.ForegroundRole and self._tone_of is not None:
            tone = self._tone_of(row, column)
            return theme.colour(tone) if tone else None
        return None
