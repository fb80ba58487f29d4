"""Bringing things in: lists of cases and PDF reports. Nothing is written before it is confirmed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

from core.model.changes import Changes
from ui.screens.import_cases import ImportCasesPage
from ui.screens.import_reports import ImportReportsPage
from ui.screens.screen import Screen

if TYPE_CHECKING:
    from ui.shell import Shell


class ImportScreen(Screen):
    """Two pages under one roof; what stands in one waits while the other is open."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.set_title(
            self.tr("Import"), self.tr("You see first what would change; then you confirm.")
        )
        self.strip = self.add_tabs(
            (("cases", self.tr("List of cases")), ("reports", self.tr("PDF reports"))), self._turn
        )
        self.cases = ImportCasesPage(self)
        self.reports = ImportReportsPage(self)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.cases)
        self.pages.addWidget(self.reports)
        self.set_body(self.pages)

    def on_changes(self, changes: Changes) -> None:
        if "case" in changes.kinds():
            self.reports.read_cases()

    def refresh(self) -> None:
        self.reports.read_cases()

    def first_focus(self) -> QWidget:
        page = self.cases if self.strip.current() == "cases" else self.reports
        return page.pick

    def _turn(self, name: str) -> None:
        self.pages.setCurrentWidget(self.cases if name == "cases" else self.reports)
