"""The diagnoses of a minor: asked for, done, valid until when, or done without."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.model.diagnoses import Diagnosis, DiagnosisKind, DiagnosisState
from core.model.files import CaseFile
from core.services import diagnoses
from core.services.withholding import withheld_words
from core.wording import label as term
from ui import formatting
from ui.screens.case_tabs.case_form import CaseForm
from ui.screens.case_tabs.plan_forms import taking_back
from ui.screens.case_tabs.report_findings import audiences
from ui.screens.case_tabs.report_forms import report_name
from ui.screens.case_tabs.words import joined
from ui.widgets.audience_ticks import AudienceTicks
from ui.widgets.basic import Button, Card, Chip, label
from ui.widgets.date_field import DateField
from ui.widgets.fields import LineField, Select, TextField
from ui.widgets.layouts import Flow
from ui.widgets.row_list import Row, RowList

if TYPE_CHECKING:
    from ui.screens.case_file import CaseFileScreen

TONE = {
    DiagnosisState.ASKED: "info",
    DiagnosisState.OVERDUE: "wrong",
    DiagnosisState.VALID: "done",
    DiagnosisState.EXPIRED: "doubtful",
    DiagnosisState.EXCUSED: "plain",
}


class DiagnosisCard(Card):
    """A row for each diagnosis; Enter opens its form."""

    def __init__(self, screen: CaseFileScreen) -> None:
        super().__init__(self.tr("Diagnoses"))
        self._screen = screen
        self._file: CaseFile | None = None
        self.add_button = Button(self.tr("Add"), lambda: self.open_form(None), kind="link")
        self.add_button.setAccessibleName(self.tr("Add a diagnosis"))
        self.aside(self.add_button)
        self.rows = RowList(self.tr("Diagnoses"))

    def show_file(self, file: CaseFile) -> None:
        """The diagnoses as the file has them now."""
        self._file = file
        self.clear()
        self.rows = RowList(self.tr("Diagnoses"))
        for each in file.diagnoses:
            row = self.rows.add(self._row(each, file))
            row.opened.connect(lambda each=each: self.open_form(each))
        if file.diagnoses:
            self.add(self.rows)
        else:
            none = self.tr("No diagnosis is recorded. Say who was asked for one, or why not.")
            self.add(label(none, "soft"))

    def open_form(self, diagnosis: Diagnosis | None) -> None:
        """The form of a diagnosis, or of a new one."""
        if self._file is not None:
            self._screen.open_panel(DiagnosisForm(self._screen, self._file, diagnosis))

    def focus(self) -> None:
        """The keyboard goes to the first diagnosis, or to adding one."""
        first: QWidget = next(iter(self.rows.rows), self.add_button)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, each: Diagnosis, file: CaseFile) -> Row:
        state = each.state(file.today)
        lines = [joined(*self._standing(each, state))]
        lines += [each.conclusion or each.exception]
        row = Row(", ".join((term(each.kind), term(state), *filter(None, lines))))
        column = QVBoxLayout(row)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(4)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(label(term(each.kind), "strong"), 1)
        top.addWidget(Chip(term(state), TONE[state]), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(top)
        for words in filter(None, lines):
            column.addWidget(label(words, "softsmall"))
        if withheld := withheld_words(each.withheld_from, file.case.minor.sex):
            column.addWidget(Flow(Chip(withheld, "doubtful")))
        return row

    def _standing(self, each: Diagnosis, state: DiagnosisState) -> list[str]:
        day = formatting.day
        if each.done_on is not None:
            parts = [self.tr("done {day}").format(day=day(each.done_on)), each.done_by]
            if each.valid_until is not None:
                parts.append(self.tr("valid until {day}").format(day=day(each.valid_until)))
            return parts
        if state is DiagnosisState.EXCUSED:
            return []
        parts = [each.asked_of]
        if each.asked_on is not None:
            parts.append(self.tr("asked {day}").format(day=day(each.asked_on)))
        if each.due_on is not None:
            parts.append(self.tr("due {day}").format(day=day(each.due_on)))
        return parts


class DiagnosisForm(CaseForm):
    """Everything that is known of one diagnosis."""

    def __init__(
        self, screen: CaseFileScreen, file: CaseFile, diagnosis: Diagnosis | None = None
    ) -> None:
        title = self.tr("A diagnosis") if diagnosis is None else self.tr("Change the diagnosis")
        super().__init__(screen, file, title)
        self.about(diagnosis)
        self._before = diagnosis
        new = Diagnosis(uuid4().hex, DiagnosisKind.PSYCHOLOGICAL, asked_on=file.today)
        known = self._known = diagnosis or new
        kind = Select.of(DiagnosisKind)
        kind.set_value(known.kind)
        self.add_field("kind", self.tr("Field"), kind)
        self.add_field("asked_of", self.tr("Asked of"), LineField(known.asked_of))
        self.add_field("asked_on", self.tr("Asked on"), DateField(known.asked_on))
        self.add_field("due_on", self.tr("Due by"), DateField(known.due_on))
        self.add_field("done_on", self.tr("Done on"), DateField(known.done_on))
        self.add_field("done_by", self.tr("Done by"), LineField(known.done_by))
        self.add_field("valid_until", self.tr("Valid until"), DateField(known.valid_until))
        self.add_field("conclusion", self.tr("Conclusion"), TextField(known.conclusion, lines=3))
        report = Select()
        report.add("", self.tr("Not in the file"))
        for each in file.reports:
            if each.document_id or each.id == known.report_id:
                report.add(each.id, report_name(each))
        report.set_value(known.report_id)
        self.add_field("report_id", self.tr("The report that holds it"), report)
        ticks = AudienceTicks(audiences(file.case.minor.sex), known.withheld_from)
        self.add_field(
            "withheld_from",
            self.tr("Withheld from"),
            ticks,
            hint=self.tr("The diagnosis is not named on any paper made for them"),
        )
        self.add_field(
            "exception",
            self.tr("Done without, because"),
            TextField(known.exception, lines=2),
            hint=self.tr("Where it was decided that no diagnosis is made"),
        )
        if diagnosis is not None:
            links = Flow(Button(self.tr("Take the diagnosis out"), self._remove, kind="link"))
            if known.report_id:
                links.add(
                    Button(
                        self.tr("Open the report"),
                        lambda: screen.show_report(known.report_id),
                        kind="link",
                    )
                )
            self.add(links)
        self.begin()

    def write_it(self) -> None:
        values = {name: self.value(name) for name in self._fields}
        diagnosis = replace(self._known, **values)
        undo = (
            taking_back(self.screen, diagnoses.remove_diagnosis, self.case_id, diagnosis.id)
            if self._before is None
            else self._putting_back(self._before)
        )
        said = self.tr("The diagnosis was recorded.")
        self.send(diagnoses.save_diagnosis, diagnosis, said=said, undo=undo)

    def _remove(self) -> None:
        assert self._before is not None
        said = self.tr("The diagnosis was taken out.")
        undo = self._putting_back(self._before)
        self.send(diagnoses.remove_diagnosis, self._before.id, said=said, undo=undo)

    def _putting_back(self, before: Diagnosis) -> Callable[[], object]:
        return taking_back(self.screen, diagnoses.save_diagnosis, self.case_id, before)
