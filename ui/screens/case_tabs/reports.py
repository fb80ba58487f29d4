"""The reports of a file: asked for, late, received, and the pages themselves beside the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout

from core.errors import KnownError
from core.model.files import CaseFile
from core.model.reports import Report
from core.services import reports
from core.wording import label as term
from ui import formatting
from ui.screens.case_tabs.forms import ReportRequestForm
from ui.screens.case_tabs.list_and_pdf import ListAndPdf, PaperRow
from ui.screens.case_tabs.reader_desk import ReaderDesk
from ui.screens.case_tabs.words import joined, late_first, pages_text, report_chip
from ui.widgets.basic import Button, clear_layout, label
from ui.widgets.states import EmptyState

if TYPE_CHECKING:
    from ui.screens.case_file import CaseFileScreen


class ReportsTab(ListAndPdf):
    """What is late first, then what is awaited, then what has come, the newest first."""

    def __init__(self, screen: CaseFileScreen) -> None:
        super().__init__(screen, "", "")
        self._waiting: tuple[str, int, str] | None = None
        for button in self.pdf.buttons:
            self.paper_buttons.add(button)
        self.card.set_title(self.tr("Reports"))
        self.rows.setAccessibleName(self.tr("Reports"))
        self.request_button = Button(self.tr("Request a report"), self.request, key="F2")
        self.buttons.add(self.request_button)
        self.buttons.add(
            Button(self.tr("Bring in PDFs"), lambda: screen.shell.open_room("imports"))
        )

    def make_view(self, name: str) -> ReaderDesk:
        return ReaderDesk(self)

    def least_pdf(self) -> int:
        return self.LEAST_PDF * (2 if self.pdf.is_double() else 1)

    def open_keys(self) -> set[str]:
        return self.pdf.keys() | super().open_keys()

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
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self.show_at(*waiting)
        elif not self.open_key:
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

    def show_at(self, report_id: str, page: int = 0, words: str = "") -> None:
        """Open a report at a page (the first is 0), at the place of `words` if they stand there.

        Before the file is read it waits; a report that is not in the file is passed over.
        """
        if self.file is None:
            self._waiting = (report_id, page, words)
            return
        report = next((r for r in self.file.reports if r.id == report_id), None)
        if report is not None:
            self.open_report(report)
            if report.document_id:
                self.pdf.go_to_words(page, words)

    def open_report(self, report: Report) -> None:
        """Show the pages of a report, or say that it has not come."""
        if self.pdf.bring_forward(report.id):
            self.pdf.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.pdf.begin(report.id, report.document_id, report.title or term(report.kind))
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl F finds in the open report also while the keyboard is in the list."""
        if event.matches(QKeySequence.StandardKey.Find) and self.pdf.pages.page_count():
            self.pdf.find()
        else:
            super().keyPressEvent(event)

    def _not_read(self, error: Exception) -> None:
        if isinstance(error, KnownError):
            self.pdf.say(self.tr("The report cannot be shown"), str(error))

    def leave(self) -> None:
        self.pdf.leave()
        self.close_paper()
