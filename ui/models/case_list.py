"""The list of cases as a table: rows as the service gives them, words made when they are shown."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QFont

from core.model.cases import CaseStatus, CaseSummary
from core.wording import label as term
from ui import formatting, theme

NUMBER, NAME, AGE, TRACK, FACILITY, STATUS, HEARING, DEADLINE, MISSING = range(9)
WEIGHTS = (0.2, 1.6, 0.2, 0.2, 1.5, 0.2, 0.2, 2.8, 0.3)
LEAST = (108, 110, 62, 112, 112, 70, 102, 150, 88)  # pixels at 100 % text

_Index = QModelIndex | QPersistentModelIndex


class CaseListModel(QAbstractTableModel):
    """Holds what one query gave. Five thousand rows are replaced in one step."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self._rows: tuple[CaseSummary, ...] = ()

    def show(self, rows: tuple[CaseSummary, ...]) -> None:
        """Other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def case(self, row: int) -> CaseSummary:
        """What stands in a row."""
        return self._rows[row]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(WEIGHTS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _heading(section)
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        case, column = self._rows[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._words(case, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{_heading(column)}: {self._words(case, column)}"
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._ink(case, column)
        if role == Qt.ItemDataRole.FontRole and column == NAME:
            font = theme.font()
            font.setWeight(QFont.Weight.Medium)
            return font
        return None

    def _words(self, case: CaseSummary, column: int) -> str:
        if column == NUMBER:
            return formatting.number(case.number)
        if column == NAME:
            return case.minor_name
        if column == AGE:
            age = formatting.age_on(case.birth_date, self._today)
            return formatting.age_in_years(age.years, case.sex)
        if column == TRACK:
            return term(case.track)
        if column == FACILITY:
            return case.facility_name or term(case.facility_kind)
        if column == STATUS:
            return term(case.status)
        if column == HEARING:
            return formatting.day(case.next_hearing)
        if column == DEADLINE:
            day = formatting.day(case.next_deadline)
            return f"{day} · {case.next_deadline_title}" if day else ""
        return _missing(case.missing_count)

    def _ink(self, case: CaseSummary, column: int) -> Any:
        if column == MISSING and case.missing_count:
            return theme.colour("doubtful")
        late = case.next_deadline is not None and case.next_deadline < self._today
        if column == DEADLINE and late:
            return theme.colour("wrong")
        if column == STATUS and case.status is CaseStatus.ABSENT:
            return theme.colour("wrong")
        return None


def _missing(count: int) -> str:
    if not count:
        return QCoreApplication.translate("CaseListModel", "Complete")
    text = QCoreApplication.translate("CaseListModel", "{count} missing")
    return text.format(count=formatting.number(count))


def _heading(column: int) -> str:
    translate = QCoreApplication.translate
    return (
        translate("CaseListModel", "Case number"),
        translate("CaseListModel", "Name"),
        translate("CaseListModel", "Age"),
        translate("CaseListModel", "Track"),
        translate("CaseListModel", "Facility"),
        translate("CaseListModel", "Status"),
        translate("CaseListModel", "Next hearing"),
        translate("CaseListModel", "Next date"),
        translate("CaseListModel", "File"),
    )[column]
