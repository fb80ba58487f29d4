"""The reports of a file: asked for, late, received, and the pages themselves beside the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from core.errors import KnownError
from core.model.files import CaseFile
from core.model.reports import Report
from core.services import reports
from core.wording import label as term
from ui import formatting
from ui.screens.case_tabs.forms import ReportRequestForm
from ui.screens.case_tabs.list_and_pdf import ListAndPdf, PaperRow
from ui.screens.case_tabs.words import joined, late_first, pages_text, report_chip
from ui.widgets.basic import Button, clear_layout, label
from ui.widgets.states import EmptyState

if TYPE_CHECKING:
    from ui.screens.case_file import CaseFileScreen


class ReportsTab(ListAndPdf):
    """What is late first, then what is awaited, then what has come, the newest first."""

    def __init__(self, screen: CaseFileScreen) -> None:
        super().__init__(screen, "", "")
        self.card.set_title(self.tr("Reports"))
        self.rows.setAccessibleName(self.tr("Reports"))
        self.pdf.pages.setAccessibleName(self.tr("Pages of the report"))
        self.request_button = Button(self.tr("Request a report"), self.request, key="F2")
        self.buttons.add(self.request_button)
        self.buttons.add(
            Button(self.tr("Bring in PDFs"), lambda: screen.shell.open_room("imports"))
        )

    def request(self) -> None:
        """Open the panel for a request."""
        if self.file is not None:
            self.screen.open_panel(ReportRequestForm(self.screen, self.file))

    def build(self, file: CaseFile) -> None:
        self.rows.clear()
        clear_layout(self.empty)
        found = late_first(file)
        for report in found:
            self.rows.add(self._row(report, file))
        self.rows.setVisible(bool(found))
        if not found:
            self.empty.addWidget(
                EmptyState(
                    self.tr("No reports yet"),
                    self.tr(
                        "Here stand the reports that were requested and those that came, "
                        "to be read inside the window."
                    ),
                    self.tr("Request a report"),
                    self.request,
                )
            )
        self.rebuilt(bool(found))
        if not self.open_key:
            self.pdf.say("", self.tr("Choose a report to read it here.") if found else "")

    def _row(self, report: Report, file: CaseFile) -> PaperRow:
        chip = report_chip(report, file.today)
        title = report.title or term(report.kind)
        about = joined(report.author, report.source)
        when = joined(term(report.kind) if report.title else "", self._when(report))
        row = PaperRow(joined(title, chip.words(), about, when), report.id)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(label(title, "strong"), 1)
        top.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        row.column.addLayout(top)
        if about:
            row.column.addWidget(label(about, "softsmall"))
        row.column.addWidget(label(when, "softsmall"))
        row.opened.connect(lambda: self.open_report(report))
        return row

    def _when(self, report: Report) -> str:
        parts = []
        if report.document_id or report.received_on:
            day = report.written_on or report.received_on
            if day is not None:
                parts.append(formatting.day(day))
            if report.pages:
                parts.append(pages_text(report.pages))
        else:
            if report.requested_on:
                asked = self.tr("requested on {day}")
                parts.append(asked.format(day=formatting.day(report.requested_on)))
            if report.due_on:
                parts.append(self.tr("due by {day}").format(day=formatting.day(report.due_on)))
        return joined(*parts)

    def open_report(self, report: Report) -> None:
        """Show the pages of a report, or say that it has not come."""
        if report.id == self.open_key and self.pdf.pages.page_count():
            self.pdf.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.begin_paper(report.id, report.title or term(report.kind))
        if not report.document_id:
            self.pdf.say(
                self.tr("The report is not in the file yet"),
                self.tr("When the PDF comes, bring it in and it will open here."),
            )
            return
        self.screen.read(
            reports.document_bytes,
            report.document_id,
            done=lambda pdf: self.show_paper(report.id, pdf),
            failed=self._not_read,
            replaces="case-file-paper",
        )

    def _not_read(self, error: Exception) -> None:
        if isinstance(error, KnownError):
            self.pdf.say(self.tr("The report cannot be shown"), str(error))

    def leave(self) -> None:
        self.close_paper()
