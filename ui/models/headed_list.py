"""Entries of two lines each, under headings that cannot be chosen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Entry:
    """What can be chosen: its key, its title and the soft line under it."""

    key: str
    title: str
    about: str


class HeadedListModel(QAbstractListModel):
    """Entries and, between them, headings."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: list[Entry | str] = []

    def show(self, groups: Iterable[tuple[str, Iterable[Entry]]]) -> None:
        """Other entries, each group under its heading."""
        self.beginResetModel()
        self._entries = []
        for heading, members in groups:
            self._entries += [heading, *members]
        self.endResetModel()

    def entry(self, index: Index) -> Entry | str:
        """What stands at a place: an entry, or the words of a heading."""
        return self._entries[index.row()]

    def place_of(self, key: str) -> QModelIndex:
        """Where an entry stands first; an invalid index if it is not shown."""
        for number, entry in enumerate(self._entries):
            if isinstance(entry, Entry) and entry.key == key:
                return self.index(number)
        return QModelIndex()

    def first(self) -> str:
        """The key of the first entry, or an empty text."""
        return next((entry.key for entry in self._entries if isinstance(entry, Entry)), "")

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._entries)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self._entries[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        entry = self._entries[index.row()]
        return entry if isinstance(entry, str) else f"{entry.title} {entry.about}"
