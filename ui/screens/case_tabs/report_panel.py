"""One report beside its pages: where it stands, reminders, what it says, what is withheld."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from core.errors import KnownError
from core.model.files import CaseFile
from core.model.reports import Chase, Report, ReportStatus, WithheldPages
from core.services import report_matching, report_requests
from core.services.report_reminders import next_step
from core.services.withholding import withheld_words
from core.wording import label as term
from ui import formatting
from ui.screens.case_tabs.plan_forms import taking_back
from ui.screens.case_tabs.report_findings import (
    KINDS,
    FindingForm,
    FindingLine,
    NotedRow,
    WithheldForm,
    finding_row,
)
from ui.screens.case_tabs.report_forms import (
    AWAITED,
    AttachForm,
    CancelForm,
    ChaseForm,
    SupersedeForm,
    awaited_in,
    report_name,
)
from ui.screens.case_tabs.words import joined, report_chip
from ui.widgets.basic import Button, FactRow, Line, clear_layout, label, set_text
from ui.widgets.form import Form
from ui.widgets.layouts import Flow
from ui.widgets.row_list import RowList
from ui.widgets.side_panel import Panel

if TYPE_CHECKING:
    from ui.screens.case_file import CaseFileScreen


class ReportPanel(Panel):
    """Follows its report as the file changes; what is being typed stays. `page_in_view` gives the
    page of a report, counted from 1, that is being read."""

    def __init__(
        self,
        screen: CaseFileScreen,
        file: CaseFile,
        report: Report,
        page_in_view: Callable[[str], int],
    ) -> None:
        super().__init__(report.title.strip() or term(report.kind))
        self.screen = screen
        self._page_in_view = page_in_view
        self.report_id = report.id
        self._top, self._below = QVBoxLayout(), QVBoxLayout()
        for part in (self._top, self._below):
            part.setSpacing(8)
        self.adding = FindingLine(screen, file, report.id)
        self._adding_title = label(self.tr("What the report says"), "strong")
        self.body.addLayout(self._top)
        self.body.addWidget(self._adding_title)
        self.body.addWidget(self.adding)
        self.body.addLayout(self._below)
        self.body.addStretch(1)
        self.buttons = Flow()
        self.foot.addWidget(self.buttons)
        self.show_file(file)

    def finish(self) -> None:
        self.adding.keep_now()

    def first_focus(self) -> QWidget:
        return self.adding.words if self.adding.isVisibleTo(self) else self.close_button

    def show_file(self, file: CaseFile) -> None:
        """The report as the file has it now; where it is gone the panel closes."""
        report = next((each for each in file.reports if each.id == self.report_id), None)
        if report is None:
            self.on_close()
            return
        held = QApplication.focusWidget()
        lost = held is not None and self.isAncestorOf(held) and not self.adding.isAncestorOf(held)
        self._file, self._report = file, report
        set_text(self.title, report.title.strip() or term(report.kind))
        for layout in (self._top, self._below):
            clear_layout(layout)
        self.buttons.clear()
        came = bool(report.document_id)
        self._adding_title.setVisible(came)
        self.adding.setVisible(came)
        self._show_standing()
        if came:
            self._show_findings()
            self._show_withheld()
        self._show_buttons()
        if lost:  # what held the keyboard was made anew
            self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    # Where it stands

    def _show_standing(self) -> None:
        file, report = self._file, self._report
        status = report.status(file.today)
        self._top.addWidget(Flow(report_chip(report, file.today)))
        for title, value in (
            (self.tr("Kind"), term(report.kind) if report.title.strip() else ""),
            (self.tr("From whom"), report.author),
            (self.tr("Body"), report.source),
            (self.tr("Requested on"), formatting.day(report.requested_on)),
            (self.tr("Due by"), formatting.day(report.due_on)),
            (self.tr("Written on"), formatting.day(report.written_on)),
            (self.tr("Received on"), formatting.day(report.received_on)),
            (self.tr("Superseded on"), formatting.day(report.superseded_on)),
            (self.tr("Cancelled on"), formatting.day(report.cancelled_on)),
            (self.tr("Why"), report.superseded_reason or report.cancelled_reason),
        ):
            if value:
                self._top.addWidget(FactRow(title, value))
        if status in AWAITED:
            waiting = self.tr("The report is not in the file yet. When its PDF comes, bring it in.")
            self._top.addWidget(label(waiting, "soft"))
            if step := next_step(report, file.today):
                self._top.addWidget(label(step, "strong"))
        self._show_replacement()
        self._show_matching()
        if report.chases:
            self._top.addWidget(label(self.tr("Reminders"), "strong"))
            for chase in report.chases:
                self._top.addWidget(self._chase(chase))
        self._top.addWidget(Line())

    def _chase(self, chase: Chase) -> QWidget:
        said = joined(formatting.day(chase.on), term(chase.way), chase.whom)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(label(said))
        if chase.note:
            column.addWidget(label(chase.note, "softsmall"))
        return box

    def _show_replacement(self) -> None:
        reports = {each.id: each for each in self._file.reports}
        later = reports.get(self._report.superseded_by)
        if later is not None:
            words = self.tr("In its place: {report}").format(report=report_name(later))
            self._top.addWidget(label(words))
            self._top.addWidget(
                Flow(Button(self.tr("Open it"), lambda: self._go_to(later), kind="link"))
            )
        for earlier in reports.values():
            if earlier.superseded_by == self._report.id:
                words = self.tr("It stands in the place of: {report}")
                self._top.addWidget(label(words.format(report=report_name(earlier)), "soft"))

    def _show_matching(self) -> None:
        """A report that came: which request it answers, or may answer."""
        report = self._report
        if not report.document_id:
            return
        if report.requested_on is not None:
            button = Button(self.tr("It does not answer this request"), self._detach, kind="link")
        elif report_matching.can_answer(report) and awaited_in(self._file):
            button = Button(
                self.tr("It answers a request…"),
                lambda: self._open(AttachForm(self.screen, self._file, report)),
                kind="link",
            )
        else:
            return
        self._top.addWidget(Flow(button))

    # What it says

    def _show_findings(self) -> None:
        report, sex = self._report, self._file.case.minor.sex
        for kind in KINDS:
            found = [finding for finding in report.findings if finding.kind is kind]
            if not found:
                continue
            self._below.addWidget(label(term(kind), "soft"))
            rows = RowList(term(kind))
            for finding in found:
                row = rows.add(finding_row(finding, sex))
                row.opened.connect(
                    lambda finding=finding: self._open(
                        FindingForm(self.screen, self._file, report, finding)
                    )
                )
            self._below.addWidget(rows)
        if not report.findings:
            none = self.tr("Nothing was taken down yet: the recommendation first.")
            self._below.addWidget(label(none, "softsmall"))

    def _show_withheld(self) -> None:
        report, sex = self._report, self._file.case.minor.sex
        self._below.addWidget(Line())
        self._below.addWidget(label(self.tr("Withheld pages"), "strong"))
        rows = RowList(self.tr("Withheld pages"))
        for part in report.withheld:
            pages = self.tr("Pages {first} to {last}")
            if part.first_page == part.last_page:
                pages = self.tr("Page {first}")
            words = pages.format(
                first=formatting.number(part.first_page), last=formatting.number(part.last_page)
            )
            row = rows.add(NotedRow(words, part.reason, withheld_words(part.withheld_from, sex)))
            row.opened.connect(lambda part=part: self.withhold(part))
        rows.setVisible(bool(report.withheld))
        self._below.addWidget(rows)
        self._below.addWidget(
            Flow(Button(self.tr("Withhold pages…"), lambda: self.withhold(), key="F6"))
        )

    def withhold(self, part: WithheldPages | None = None) -> None:
        """Open the form of withheld pages: those of `part`, or anew for the page in view."""
        page = self._page_in_view(self.report_id)
        self._open(WithheldForm(self.screen, self._file, self._report, part, page))

    # What can be done

    def _show_buttons(self) -> None:
        screen, file, report = self.screen, self._file, self._report
        status = report.status(file.today)
        if status in AWAITED:
            self.buttons.add(
                Button(
                    self.tr("Remind…"),
                    lambda: self._open(ChaseForm(screen, file.case.id, report, file.today)),
                    kind="primary",
                    key="F7",
                )
            )
            self.buttons.add(
                Button(
                    self.tr("Cancel the request…"),
                    lambda: self._open(CancelForm(screen, file, report)),
                )
            )
        elif status is ReportStatus.RECEIVED:
            self.buttons.add(
                Button(
                    self.tr("Supersede…"), lambda: self._open(SupersedeForm(screen, file, report))
                )
            )
        else:
            self.buttons.add(Button(self.tr("Let it stand again"), self._reopen))

    def _reopen(self) -> None:
        report, case_id = self._report, self._file.case.id
        if report.cancelled_on is not None:
            undo = taking_back(
                self.screen,
                report_requests.cancel_request,
                case_id,
                report.id,
                report.cancelled_reason,
            )
        else:
            undo = taking_back(
                self.screen,
                report_requests.supersede_report,
                case_id,
                report.id,
                report.superseded_reason,
                report.superseded_by,
            )
        said = self.tr("The report stands again.")
        self._write(said, undo, report_requests.reopen_report, report.id)

    def _detach(self) -> None:
        report = self._report
        request = report_matching.request_of(report)
        undo = taking_back(
            self.screen,
            report_matching.attach_report,
            self._file.case.id,
            report.id,
            request.id,
        )
        said = self.tr("The request is awaited again; the report stays in the file.")
        self._write(said, undo, report_matching.detach_report, report.id, request)

    def _write(
        self,
        said: str,
        undo: Callable[[], object],
        service: Callable[..., object],
        *args: object,
    ) -> None:
        shell, case_id = self.screen.shell, self._file.case.id
        self.screen.write(
            service,
            case_id,
            *args,
            done=lambda _: shell.undo.say(case_id, said, undo),
            failed=lambda error: isinstance(error, KnownError) and shell.show_error(error),
        )

    def _open(self, form: Form) -> None:
        """A form in place of this panel; when it is done the report is here again."""
        screen, report_id, page = self.screen, self.report_id, self._page_in_view
        screen.open_panel(form)
        form.on_close = lambda: open_report_panel(screen, report_id, page)

    def _go_to(self, report: Report) -> None:
        self.screen.show_report(report.id)


def open_report_panel(
    screen: CaseFileScreen, report_id: str, page_in_view: Callable[[str], int]
) -> None:
    """The panel of a report in place of whatever stands at the side, if the report is there."""
    screen.side.close_panel()
    file = screen.file
    found = next((r for r in file.reports if r.id == report_id), None) if file else None
    if file is not None and found is not None:
        panel = ReportPanel(screen, file, found, page_in_view)
        screen.side.open(panel)
        panel.go_to(panel.first_focus())
