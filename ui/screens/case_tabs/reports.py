"""The reports of a file: late, awaited, received, ended; their pages and what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout

from core.errors import KnownError
from core.model.files import CaseFile
from core.model.reports import Report, ReportStatus
from core.services import reports
from core.services.report_reminders import next_step
from core.wording import label as term
from ui import formatting
from ui.screens.case_tabs.diagnosis_card import DiagnosisCard
from ui.screens.case_tabs.list_and_pdf import ListAndPdf, PaperRow
from ui.screens.case_tabs.reader_desk import ReaderDesk
from ui.screens.case_tabs.report_band import WithheldBand
from ui.screens.case_tabs.report_forms import AWAITED, ReportRequestForm
from ui.screens.case_tabs.report_panel import ReportPanel, open_report_panel
from ui.screens.case_tabs.words import ENDED, joined, late_first, pages_text, report_chip
from ui.widgets.basic import Button, clear_layout, label
from ui.widgets.layouts import Flow
from ui.widgets.states import EmptyState

if TYPE_CHECKING:
    from ui.screens.case_file import CaseFileScreen


class ReportsTab(ListAndPdf):
    """What is late first, then what is awaited, then what has come, the newest first; folded under
    them what was superseded or cancelled. The diagnoses stand below."""

    def __init__(self, screen: CaseFileScreen) -> None:
        super().__init__(screen, "", "")
        self._waiting: tuple[str, int, str] | None = None
        self._unfolded = False
        self.about_button = Button(self.tr("What it says"), self.open_panel, key="F4")
        for button in (self.about_button, *self.pdf.buttons):
            self.paper_buttons.add(button)
        for pane in self.pdf.panes:
            pane.reader.pages.layers.append(WithheldBand(self, pane))
        self.card.set_title(self.tr("Reports"))
        self.rows.setAccessibleName(self.tr("Reports"))
        self.request_button = Button(self.tr("Request a report"), self.request, key="F2")
        self.buttons.add(self.request_button)
        self.buttons.add(
            Button(self.tr("Bring in PDFs"), lambda: screen.shell.open_room("imports"))
        )
        self.buttons.add(Button(self.tr("Diagnoses"), self.go_to_diagnoses))
        self.diagnoses = DiagnosisCard(screen)
        self.add_card(self.diagnoses)

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

    def _mark(self) -> None:
        super()._mark()
        self.about_button.setEnabled(bool(self.open_key))

    def open_panel(self) -> None:
        """What is known of the report in front, beside its pages."""
        if self.file is not None and self.open_key:
            open_report_panel(self.screen, self.open_key, self.page_in_view)

    def page_in_view(self, report_id: str) -> int:
        """The page of a report that is being read, counted from 1."""
        for pane in self.pdf.panes:
            if pane.report_id == report_id:
                return int(pane.reader.pages.page()) + 1
        return 1

    def build(self, file: CaseFile) -> None:
        self.rows.clear()
        clear_layout(self.empty)
        found = late_first(file)
        for title, statuses in self._groups():
            group = [report for report in found if report.status(file.today) in statuses]
            if group:
                self._show_group(title, group, file, folds=statuses == ENDED)
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
        self.diagnoses.show_file(file)
        self.rebuilt(any(report.document_id for report in found))
        panel = self.screen.side.panel
        if isinstance(panel, ReportPanel):
            panel.show_file(file)
        for pane in self.pdf.panes:
            pane.reader.pages.viewport().update()  # marks of withheld pages may be others
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self.show_at(*waiting)
        elif not self.open_key:
            self.pdf.say("", self.tr("Choose a report to read it here.") if found else "")

    def _groups(self) -> tuple[tuple[str, tuple[ReportStatus, ...]], ...]:
        return (
            (self.tr("Late"), (ReportStatus.OVERDUE,)),
            (self.tr("Awaited"), (ReportStatus.REQUESTED,)),
            (self.tr("Received"), (ReportStatus.RECEIVED,)),
            (self.tr("Superseded and cancelled"), ENDED),
        )

    def _show_group(self, title: str, group: list[Report], file: CaseFile, *, folds: bool) -> None:
        """A heading and its rows; what has ended is folded until somebody asks for it."""
        counted = f"{title} ({formatting.number(len(group))})"
        if folds:
            sign = "▾" if self._unfolded else "◂"
            self.rows.head(Flow(Button(f"{sign} {counted}", self._fold, kind="link")))
        else:
            self.rows.head(label(counted, "soft"))
        if not folds or self._unfolded:
            for report in group:
                self.rows.add(self._row(report, file))

    def _fold(self) -> None:
        self._unfolded = not self._unfolded
        if self.file is not None:
            self.build(self.file)
            links = self.rows.findChildren(Button)
            if links:
                links[-1].setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, report: Report, file: CaseFile) -> PaperRow:
        chip = report_chip(report, file.today)
        title = report.title or term(report.kind)
        about = joined(report.author, report.source)
        when = joined(term(report.kind) if report.title else "", self._when(report))
        more = self._next(report, file)
        row = PaperRow(joined(title, chip.words(), about, when, *more), report.id)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(label(title, "strong"), 1)
        top.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        row.column.addLayout(top)
        for words in filter(None, (about, when, *more)):
            row.column.addWidget(label(words, "softsmall"))
        row.opened.connect(lambda: self.open_report(report))
        return row

    def _next(self, report: Report, file: CaseFile) -> list[str]:
        """Of what is awaited the last reminder and the next step; why something has ended."""
        status = report.status(file.today)
        if status in ENDED:
            return [report.superseded_reason or report.cancelled_reason]
        if status not in AWAITED:
            return [self.tr("Part of it is withheld")] if report.withheld else []
        parts = []
        if report.chases:
            last = report.chases[0]
            words = joined(formatting.day(last.on), term(last.way), last.whom)
            parts.append(self.tr("Last reminder: {what}").format(what=words))
        return [*parts, next_step(report, file.today)]

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
        """Show the pages of a report; of one that has not come, where it stands."""
        if not report.document_id:
            self.keep_list()
            open_report_panel(self.screen, report.id, self.page_in_view)
            return
        panel = self.screen.side.panel
        if isinstance(panel, ReportPanel) and panel.report_id != report.id:
            open_report_panel(self.screen, report.id, self.page_in_view)
        if self.pdf.bring_forward(report.id):
            self.pdf.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.pdf.begin(report.id, report.document_id, report.title or term(report.kind))
        self.begin_paper(report.id, report.title or term(report.kind))
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

    def go_to_diagnoses(self) -> None:
        """The keyboard goes to the diagnoses."""
        self.keep_list()
        self.diagnoses.focus()
        self.bring_into_view(self.diagnoses)

    def leave(self) -> None:
        self.pdf.leave()
        self.close_paper()
