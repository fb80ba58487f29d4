"""The forms of a request: ask, remind, cancel, supersede, and which report answers it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from core.model.files import CaseFile
from core.model.reports import ChaseWay, Report, ReportKind, ReportStatus
from core.model.text_templates import TextPlace
from core.services import report_matching, report_requests
from core.services.report_reminders import next_step, next_way
from core.wording import label as term
from ui import formatting
from ui.screens.case_tabs.case_form import CaseForm, SendingForm
from ui.screens.case_tabs.plan_forms import taking_back
from ui.screens.case_tabs.words import ENDED, joined
from ui.widgets.basic import label
from ui.widgets.date_field import DateField
from ui.widgets.fields import LineField, Select, TextField

if TYPE_CHECKING:
    from ui.screens.case_file import CaseFileScreen

_DUE_IN = timedelta(days=14)
AWAITED = (ReportStatus.OVERDUE, ReportStatus.REQUESTED)
STANDING = (
    "requested_on",
    "due_on",
    "received_on",
    "document_id",
    "superseded_by",
    "superseded_on",
    "superseded_reason",
    "cancelled_on",
    "cancelled_reason",
    "chases",
)
"""What of a report the forms here write over; what it says may be taken down beside them."""


def report_name(report: Report) -> str:
    """What a report is called in a list: its title or kind, whose it is, and its day."""
    day = report.written_on or report.received_on or report.requested_on
    return joined(
        report.title.strip() or term(report.kind), report.source.strip(), formatting.day(day)
    )


class ReportRequestForm(CaseForm):
    """Ask for a report."""

    REPEATS = True

    def __init__(
        self, screen: CaseFileScreen, file: CaseFile, kind: ReportKind = ReportKind.PROBATION
    ) -> None:
        super().__init__(screen, file, self.tr("Request a report"), self.tr("Record the request"))
        self.about(None)
        select = Select.of(ReportKind)
        select.set_value(kind)
        self.add_field("kind", self.tr("What"), select)
        self.add_field(
            "author",
            self.tr("From whom"),
            LineField(),
            hint=self.tr("The name of the writer, if it is known"),
        )
        self.add_field("source", self.tr("Body"), LineField())
        self.add_field(
            "due_on",
            self.tr("Due by"),
            DateField(file.today + _DUE_IN),
            needed=self.tr("Say by when the report is needed."),
        )
        self.begin()

    def write_it(self) -> None:
        due_on: date = self.value("due_on")
        kind: ReportKind = self.value("kind")
        report_id = uuid4().hex
        self.send(
            report_requests.request_report,
            kind,
            due_on,
            author=self.value("author"),
            source=self.value("source"),
            report_id=report_id,
            said=self.tr("Recorded: {what} was requested, due {day}.").format(
                what=term(kind), day=formatting.day(due_on)
            ),
            undo=taking_back(
                self.screen, report_requests.withdraw_request, self.case_id, report_id
            ),
        )


class ChaseForm(SendingForm):
    """Record a reminder: when, how, whom, what was said, and the new day promised."""

    def __init__(self, screen: Any, case_id: str, report: Report, today: date) -> None:
        super().__init__(screen, case_id, self.tr("Remind"), self.tr("Record the reminder"))
        self.about(report, "", *STANDING)
        self._report = report
        self.add(label(joined(term(report.kind), report.source or report.author), "strong"))
        if step := next_step(report, today):
            self.add(label(step, "soft"))
        way = Select.of(ChaseWay)
        way.set_value(next_way(report, today) or ChaseWay.PHONE)
        self.add_field("way", self.tr("How"), way)
        self.add_field(
            "on",
            self.tr("On"),
            DateField(today),
            needed=self.tr("Say on which day somebody was reminded."),
        )
        known = report.chases[0].whom if report.chases else report.author
        self.add_field(
            "whom",
            self.tr("Whom"),
            LineField(known),
            hint=self.tr("Name and role; the superior, where the author does not answer"),
        )
        self.add_field(
            "note", self.tr("What was said"), TextField(lines=2, place=TextPlace.REPORT_NOTE)
        )
        self.add_field(
            "new_due",
            self.tr("Promised for"),
            DateField(),
            hint=self.tr("The new day by which it should come, if one was promised"),
        )
        way.chosen.connect(self._other_way)
        self.begin()

    def _other_way(self, way: ChaseWay) -> None:
        """The superior is somebody else than whoever was reminded before."""
        whom = self._fields["whom"].field
        assert isinstance(whom, LineField)
        last = self._report.chases[0].way if self._report.chases else None
        if way is ChaseWay.SUPERVISOR and last is not way:
            whom.clear()

    def write_it(self) -> None:
        chase_id = uuid4().hex
        report = self._report
        self.send(
            report_requests.chase_report,
            report.id,
            self.value("way"),
            on=self.value("on"),
            whom=self.value("whom"),
            note=self.value("note"),
            new_due=self.value("new_due"),
            chase_id=chase_id,
            said=self.tr("The reminder was recorded."),
            undo=taking_back(
                self.screen,
                report_requests.take_back_chase,
                self.case_id,
                report.id,
                chase_id,
                report.due_on,
            ),
        )


class CancelForm(CaseForm):
    """A report is not asked for any more, and why."""

    def __init__(self, screen: CaseFileScreen, file: CaseFile, report: Report) -> None:
        super().__init__(screen, file, self.tr("Cancel the request"), self.tr("Cancel the request"))
        self.about(report, "", *STANDING)
        self._report = report
        self.add(label(report_name(report), "strong"))
        self.add_field(
            "reason",
            self.tr("Why"),
            TextField(lines=3),
            hint=self.tr("The request stays in the file with this reason"),
            needed=self.tr("Say why the report is not needed any more."),
        )
        self.begin()
        self.cancel_button.setText(self.tr("Back"))

    def write_it(self) -> None:
        self.send(
            report_requests.cancel_request,
            self._report.id,
            self.value("reason"),
            said=self.tr("The request was cancelled."),
            undo=reopening(self.screen, self.case_id, self._report.id),
        )


class SupersedeForm(CaseForm):
    """Another report stands in the place of this one, and why."""

    def __init__(self, screen: CaseFileScreen, file: CaseFile, report: Report) -> None:
        super().__init__(screen, file, self.tr("Supersede the report"), self.tr("Supersede"))
        self.about(report, "", *STANDING)
        self._report = report
        self.add(label(report_name(report), "strong"))
        choice = Select()
        choice.add("", self.tr("None: it is withdrawn"))
        others = [
            each
            for each in file.reports
            if each.id != report.id and each.status(file.today) not in ENDED
        ]
        for each in others:
            choice.add(each.id, report_name(each))
        same = next((each.id for each in others if each.kind is report.kind), "")
        choice.set_value(same)
        self.add_field("by", self.tr("In its place"), choice)
        self.add_field(
            "reason",
            self.tr("Why"),
            TextField(lines=3),
            hint=self.tr("The report stays in the file and can be read"),
            needed=self.tr("Say why it no longer stands."),
        )
        self.begin()

    def write_it(self) -> None:
        self.send(
            report_requests.supersede_report,
            self._report.id,
            self.value("reason"),
            self.value("by") or "",
            said=self.tr("The report was superseded."),
            undo=reopening(self.screen, self.case_id, self._report.id),
        )


class AttachForm(CaseForm):
    """Which request a report that came unasked answers after all."""

    def __init__(self, screen: CaseFileScreen, file: CaseFile, report: Report) -> None:
        super().__init__(screen, file, self.tr("Which request does it answer?"))
        self.about(report, "", *STANDING)
        self._report = report
        self.add(label(report_name(report), "strong"))
        choice = Select()
        self._asked = {each.id: each for each in awaited_in(file)}
        for each in self._asked.values():
            due = self.tr("due by {day}").format(day=formatting.day(each.due_on))
            choice.add(each.id, joined(report_name(each), due if each.due_on else ""))
        same = next((e.id for e in self._asked.values() if e.kind is report.kind), None)
        choice.set_value(same or next(iter(self._asked), None))
        self.add_field("request", self.tr("The request"), choice)
        self.begin()

    def write_it(self) -> None:
        request = self._asked[self.value("request")]
        self.send(
            report_matching.attach_report,
            self._report.id,
            request.id,
            said=self.tr("The report answers the request."),
            undo=taking_back(
                self.screen,
                report_matching.detach_report,
                self.case_id,
                self._report.id,
                request,
            ),
        )


def awaited_in(file: CaseFile) -> list[Report]:
    """The requests of a file that nothing answers yet."""
    return [each for each in file.reports if each.status(file.today) in AWAITED]


def reopening(screen: CaseFileScreen, case_id: str, report_id: str) -> Callable[[], object]:
    """What takes back that a report was superseded or its request cancelled."""
    return taking_back(screen, report_requests.reopen_report, case_id, report_id)
