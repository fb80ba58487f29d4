"""The list of cases: type a few letters and press Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.model.cases import CaseStatus, CaseSummary
from core.model.changes import Changes
from core.services import cases
from ui import formatting, theme
from ui.models.case_list import LEAST, WEIGHTS, CaseListModel
from ui.screens.screen import Screen
from ui.widgets.basic import Card, label, set_text
from ui.widgets.fields import LineField, Select
from ui.widgets.layouts import Flow
from ui.widgets.states import EmptyState, Loading
from ui.widgets.table import Table
from ui.widgets.toggle import Toggle

if TYPE_CHECKING:
    from ui.shell import Shell


class CaseListScreen(Screen):
    """Filters while one types. Down goes into the list, Enter opens the file."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._total = 0
        self.set_title(self.tr("Cases"))
        self.add_action(self.tr("Possible duplicates"), shell.open_duplicates)
        self.search = _Search(self.tr("Number, name, identity number or facility"))
        self.search.setAccessibleName(self.tr("Search the cases"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(lambda _: self._ask())
        self.search.returnPressed.connect(self._open_current)
        self.status = Select.of(CaseStatus, self.tr("Every status"))
        self.status.setAccessibleName(self.tr("Status"))
        self.status.chosen.connect(lambda _: self._ask())
        self.undated = Toggle(self.tr("Without any future date"))
        self.undated.clicked.connect(lambda _: self._ask())
        self.found = label("", "soft", wrap=False)
        self.model = CaseListModel(shell.clock.today())
        self.table = Table(self.model, WEIGHTS, self.tr("List of cases"), least=LEAST)
        self.table.opened.connect(self._open)
        self.search.table = self.table
        self.stack = QStackedWidget()
        self.stack.addWidget(Loading())
        self.stack.addWidget(self._list_page())
        self.set_body(self.stack)
        find = QShortcut(QKeySequence("Ctrl+F"), self)
        find.activated.connect(self._find)

    def refresh(self) -> None:
        self.read(cases.case_count, done=self._counted)
        self.read(cases.count_without_future_date, done=self._count_undated)
        self._ask()

    def on_changes(self, changes: Changes) -> None:
        if changes.kinds() & {"case", "hearing", "law"}:
            self.refresh()

    def first_focus(self) -> QWidget:
        return self.search

    def _list_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        filters = QHBoxLayout()
        filters.setSpacing(12)
        self.search.setMaximumWidth(theme.px(420))
        filters.addWidget(self.search, 3)
        filters.addWidget(self.status, 1)
        filters.addStretch(1)
        filters.addWidget(self.found)
        column.addLayout(filters)
        column.addWidget(Flow(self.undated))
        card = Card()
        card.body.setContentsMargins(0, 0, 0, 0)
        self.inner = QStackedWidget()
        self.inner.addWidget(self.table)
        self.inner.addWidget(
            EmptyState(
                self.tr("No case fits"),
                self.tr("Fewer letters or another status will show more."),
                self.tr("Show all cases"),
                self._show_all,
            )
        )
        card.add(self.inner)
        column.addWidget(card, 1)
        return page

    def _counted(self, total: int) -> None:
        self._total = total
        if total == 0 and self.stack.count() == 2:
            self.stack.addWidget(
                EmptyState(
                    self.tr("No cases yet"),
                    self.tr(
                        "Here stand the minors' cases. They come from the list that you keep, "
                        "an Excel workbook or a CSV file."
                    ),
                    self.tr("Import a list of cases"),
                    lambda: self.shell.open_room("imports"),
                )
            )
        self.stack.setCurrentIndex(2 if total == 0 else 1)

    def _count_undated(self, count: int) -> None:
        words = self.tr("Without any future date")
        self.undated.setText(f"{words} ({formatting.number(count)})" if count else words)
        self.undated.updateGeometry()
        self.undated.setVisible(bool(count) or self.undated.isChecked())

    def _ask(self) -> None:
        self.read(
            _listed,
            self.search.text().strip(),
            self.status.value(),
            self.undated.isChecked(),
            done=self._show,
            replaces="case_list",
        )

    def _show(self, rows: tuple[CaseSummary, ...]) -> None:
        kept = self.table.row()
        kept_id = self.model.case(kept).id if 0 <= kept < self.model.rowCount() else ""
        self.model.show(rows)
        row = next((i for i, case in enumerate(rows) if case.id == kept_id), 0)
        self.table.select(row)
        self.inner.setCurrentIndex(0 if rows else 1)
        set_text(self.found, self.tr("%n case(s)", "", len(rows)))

    def _open(self, row: int) -> None:
        self.shell.open_case(self.model.case(row).id)

    def _open_current(self) -> None:
        if self.table.row() >= 0:
            self._open(self.table.row())

    def _show_all(self) -> None:
        self.status.set_value(None)
        self.undated.setChecked(False)
        self.search.clear()
        self._ask()
        self.search.setFocus()

    def _find(self) -> None:
        self.search.setFocus()
        self.search.selectAll()


def _listed(
    store: cases.Store, needle: str, status: CaseStatus | None, undated: bool
) -> tuple[CaseSummary, ...]:
    """The cases that fit every filter; runs in the store's thread."""
    found = cases.case_list(store, needle, status=status)
    if not undated:
        return found
    ids = {case.id for case in cases.without_future_date(store)}
    return tuple(case for case in found if case.id in ids)


class _Search(LineField):
    """The search line: Up and Down move in the list while the letters stay here."""

    def __init__(self, placeholder: str) -> None:
        super().__init__("", placeholder)
        self.table: Table | None = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None or self.table is None:
            super().keyPressEvent(event)
        else:
            self.table.select(self.table.row() + step)
