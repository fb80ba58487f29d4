"""The rules of the law desk as a list with headings."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from core.model.law_desk import RuleRow

Index = QModelIndex | QPersistentModelIndex


class RuleListModel(QAbstractListModel):
    """Rows and, between them, headings that cannot be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: list[RuleRow | str] = []

    def show(self, rows: tuple[RuleRow, ...], *, by_topic: bool) -> None:
        """Other rules, in the order given, under their law, or under their topics."""
        groups: dict[str, list[RuleRow]] = {}
        for row in rows:
            groups.setdefault(row.topic_title if by_topic else row.law, []).append(row)
        self.beginResetModel()
        self._entries = []
        for heading, members in groups.items():
            self._entries += [heading, *members]
        self.endResetModel()

    def entry(self, index: Index) -> RuleRow | str:
        """The rule at a place, or the words of a heading."""
        return self._entries[index.row()]

    def place_of(self, rule_id: str) -> QModelIndex:
        """Where a rule stands; an invalid index if it is not shown."""
        for number, entry in enumerate(self._entries):
            if isinstance(entry, RuleRow) and entry.id == rule_id:
                return self.index(number)
        return QModelIndex()

    def first(self) -> str:
        """The id of the first rule, or an empty text."""
        return next((entry.id for entry in self._entries if isinstance(entry, RuleRow)), "")

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
        return entry if isinstance(entry, str) else f"{entry.section} {entry.title}"
