"""The reports awaited in all files: who is late, and who was reminded last."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.model.awaited_reports import AwaitedReport
from core.wording import label as term
from ui import formatting
from ui.models.plain_table import PlainTableModel
from ui.screens.case_tabs.report_forms import ChaseForm
from ui.screens.case_tabs.words import joined, late_text
from ui.widgets.basic import Button, label
from ui.widgets.fields import Select
from ui.widgets.layouts import Flow
from ui.widgets.side_panel import SideHost
from ui.widgets.table import Table

if TYPE_CHECKING:
    from ui.screens.screen import Screen

_WEIGHTS = (0.2, 1.6, 0.9, 0.3, 0.2, 1.3, 1.5)
_LEAST = (104, 150, 110, 150, 96, 130, 130)  # pixels at 100 % text
_LATE = 0  # column


class AwaitedReports(SideHost):
    """One row a report, the latest first; one body may be chosen. Enter opens the report in its
    file, F7 records a reminder without leaving the list."""

    def __init__(self, screen: Screen, today: date) -> None:
        self._page = QWidget()
        super().__init__(self._page)
        self._screen, self._today = screen, today
        self._all: tuple[AwaitedReport, ...] = ()
        self._shown: list[AwaitedReport] = []
        self.body = Select()
        self.body.setAccessibleName(self.tr("Awaited from whom"))
        self.body.chosen.connect(lambda _: self._fill())
        self.remind_button = Button(self.tr("Remind…"), self.remind, kind="primary", key="F7")
        self.open_button = Button(self.tr("Open in the file"), self.open_one)
        self.count = label("", "soft", wrap=False)
        self.model = PlainTableModel(
            (
                self.tr("State"),
                self.tr("From whom"),
                self.tr("What"),
                self.tr("File"),
                self.tr("Due by"),
                self.tr("Last reminder"),
                self.tr("What to do"),
            ),
            self._tone,
        )
        self.table = Table(self.model, _WEIGHTS, self.tr("Awaited reports"), least=_LEAST, lines=2)
        self.table.opened.connect(lambda _: self.open_one())
        column = QVBoxLayout(self._page)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(10)
        column.addWidget(Flow(self.body, self.remind_button, self.open_button, self.count))
        column.addWidget(self.table, 1)

    def show_rows(self, found: tuple[AwaitedReport, ...]) -> None:
        """Other reports; the body that was chosen stays chosen, and so does the row."""
        self._all = found
        chosen = self.body.value()
        bodies = {each.body for each in found if each.body}
        if chosen is not None:
            bodies.add(chosen)
        self.body.clear()
        self.body.add(None, self.tr("Everybody"))
        for name in sorted(bodies):
            count = sum(each.body == name for each in found)
            self.body.add(name, f"{name} ({formatting.number(count)})")
        self.body.set_value(chosen)
        self._fill()

    def current(self) -> AwaitedReport | None:
        """The report of the current row."""
        row = self.table.row()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def remind(self) -> None:
        """Open the panel that records a reminder of the current report."""
        if (each := self.current()) is not None:
            self.open(ChaseForm(self._screen, each.case_id, each.report, self._today))

    def open_one(self) -> None:
        """Open the file of the current report, with the report in front."""
        if (each := self.current()) is not None:
            self._screen.shell.open_case(each.case_id, "reports")
            screen = self._screen.shell.screen()
            screen.show_report(each.report.id)  # type: ignore[union-attr]

    def take_keyboard(self) -> None:
        """The keyboard goes to the rows."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self) -> None:
        held = self.current()
        chosen = self.body.value()
        self._shown = [each for each in self._all if chosen is None or each.body == chosen]
        self.model.show([self._words(each) for each in self._shown])
        ids = [each.report.id for each in self._shown]
        at = ids.index(held.report.id) if held is not None and held.report.id in ids else 0
        if ids:
            self.table.select(at)
        for button in (self.remind_button, self.open_button):
            button.setEnabled(bool(ids))
        late = sum(each.days_late(self._today) > 0 for each in self._shown)
        self.count.setText(
            joined(
                self.tr("%n awaited", "", len(ids)), self.tr("%n late", "", late) if late else ""
            )
        )

    def _words(self, each: AwaitedReport) -> tuple[str, ...]:
        report = each.report
        late = each.days_late(self._today)
        last = report.chases[0] if report.chases else None
        return (
            late_text(late) if late > 0 else term(report.status(self._today)),
            joined(report.author, report.source),
            term(report.kind),
            f"{formatting.number(each.case_number)} · {each.minor_initials}",
            formatting.day(report.due_on),
            joined(formatting.day(last.on), term(last.way), last.whom) if last else "",
            each.next_step,
        )

    def _tone(self, row: int, column: int) -> str:
        late = self._shown[row].days_late(self._today) > 0
        return "wrong" if column == _LATE and late else ""
