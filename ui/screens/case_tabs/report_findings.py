"""What a report says, taken down beside its pages, and which pages are withheld from whom."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from core.errors import KnownError
from core.model.files import CaseFile
from core.model.people import Sex
from core.model.reports import Audience, Finding, FindingKind, Report, WithheldPages
from core.services import form_drafts, report_findings
from core.services.file_writes import Written, write_file
from core.services.form_drafts import FormDraft
from core.services.withholding import audience_name, withheld_words
from core.wording import label as term
from ui import formatting
from ui.screens.case_tabs.case_form import CaseForm
from ui.screens.case_tabs.form_notes import BackAgain
from ui.widgets.audience_ticks import AudienceTicks
from ui.widgets.basic import Button, Chip, label
from ui.widgets.date_field import DateField
from ui.widgets.field_state import put_typed, typed
from ui.widgets.fields import Labelled, LineField, Select, TextField
from ui.widgets.layouts import Flow
from ui.widgets.number_field import NumberField
from ui.widgets.row_list import Row

if TYPE_CHECKING:
    from ui.screens.case_file import CaseFileScreen

KINDS = (
    FindingKind.RECOMMENDATION,
    FindingKind.RISK,
    FindingKind.PROTECTIVE,
    FindingKind.BEHAVIOUR,
    FindingKind.SCHOOL,
    FindingKind.INCIDENT,
)
"""In the order in which they are read."""


def kinds() -> Select:
    """A choice among the kinds of findings."""
    made = Select()
    for kind in KINDS:
        made.add(kind, term(kind))
    made.set_value(KINDS[0])
    return made


def audiences(sex: Sex) -> dict[Audience, str]:
    """What each of those from whom things are withheld is called in this file."""
    return {audience: audience_name(audience, sex) for audience in Audience}


class FindingLine(QWidget):
    """A line to take findings down one after the other: Enter adds, the keyboard stays.

    What stands in it and was not added is kept, and stands there again.
    """

    KEPT_AFTER_MS = 400

    def __init__(self, screen: CaseFileScreen, file: CaseFile, report_id: str) -> None:
        super().__init__()
        self._screen, self._case_id, self._report_id = screen, file.case.id, report_id
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.kind = kinds()
        self.kind.setAccessibleName(self.tr("Kind of finding"))
        self.kind.chosen.connect(self._other_kind)
        self.day = DateField()
        self._day_place = Labelled(self.tr("Day of the incident"), self.day)
        self.words = LineField("", self.tr("In one sentence, as the report says it"))
        self.words.setAccessibleName(self.tr("A new finding"))
        self.ticks = AudienceTicks(audiences(file.case.minor.sex))
        self._ticks_place = Labelled(self.tr("Withheld from"), self.ticks)
        column.addWidget(self.kind)
        column.addWidget(self.words)
        column.addWidget(self._day_place)
        column.addWidget(self._ticks_place)
        column.addWidget(Flow(Button(self.tr("Add the finding"), self.add)))
        self._other_kind(self.kind.value())
        self.draft_key = f"{type(self).__name__}:{report_id}"
        self._fields = {
            "kind": self.kind,
            "text": self.words,
            "on": self.day,
            "withheld_from": self.ticks,
        }
        self._back: BackAgain | None = None
        self._kept = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(self.KEPT_AFTER_MS)
        self._soon.timeout.connect(self._keep)
        self._begin_anew()
        self.kind.chosen.connect(lambda _: self._soon.start())
        for edit in (self.words, self.day.edit):
            edit.textChanged.connect(lambda _: self._soon.start())
        for box in self.ticks.boxes.values():
            box.toggled.connect(lambda _: self._soon.start())
        screen.read(
            form_drafts.form_draft,
            self._case_id,
            self.draft_key,
            owner=self,
            done=self._got_draft,
            failed=lambda _: None,  # what cannot be opened is nobody's here: the line is empty
        )

    def hideEvent(self, event: QHideEvent) -> None:
        self.keep_now()
        super().hideEvent(event)

    def keep_now(self) -> None:
        """Have written down what was typed a moment ago, without waiting."""
        if self._soon.isActive():
            self._soon.stop()
            self._keep()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.add()
        else:
            super().keyPressEvent(event)

    def add(self) -> None:
        """Write what stands in the line."""
        kind: FindingKind = self.kind.value()
        on = self.day.value() if kind is FindingKind.INCIDENT else None
        finding = Finding(uuid4().hex, kind, self.words.text(), on, self.ticks.value())
        self.keep_now()
        stack, said = self._screen.shell.undo, self.tr("The finding was taken down.")

        def done(written: Written) -> None:
            stack.say_written(said, written)
            if isValid(self):
                self._clear()

        self._screen.write(
            write_file,
            self._case_id,
            report_findings.save_finding,
            self._report_id,
            finding,
            draft=self.draft_key,
            done=done,
            failed=self._refused,
        )
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, KnownError):
            self._screen.shell.show_error(error)

    def _clear(self) -> None:
        self.words.clear()
        self.ticks.clear_ticks()
        if self._back is not None:
            self._back.hide()
        self._kept = False
        self._begin_anew()

    def _begin_anew(self) -> None:
        """What stands in the line now is nothing that could be lost."""
        self._soon.stop()
        self._at_first = self._typed()

    def _typed(self) -> dict[str, Any]:
        return {name: typed(field) for name, field in self._fields.items()}

    def _changed(self) -> bool:
        """Whether something stands there; a kind that was chosen is no finding yet."""
        return self._typed() | {"kind": self._at_first["kind"]} != self._at_first

    def _keep(self) -> None:
        if self._changed():
            self._kept = True
            self._screen.write(
                form_drafts.save_form_draft,
                self._case_id,
                self.draft_key,
                self._typed(),
                owner=self,
                failed=lambda _: None,  # the next letter tries again
            )
        elif self._kept:
            self._drop_draft()

    def _drop_draft(self) -> None:
        self._kept = False
        shell = self._screen.shell
        shell.tasks.run(form_drafts.drop_form_draft, shell.store, self._case_id, self.draft_key)

    def _got_draft(self, draft: FormDraft | None) -> None:
        if draft is None or self._changed():
            return
        for name, value in draft.typed.items():
            put_typed(self._fields[name], value)
        self._soon.stop()
        self._kept = True
        self._back = BackAgain(draft.saved_at, self._forget)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(0, self._back)

    def _forget(self) -> None:
        """What came back is not wanted: an empty line."""
        self.day.set_value(None)
        self._clear()
        self._drop_draft()
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _other_kind(self, kind: FindingKind) -> None:
        self._day_place.setVisible(kind is FindingKind.INCIDENT)


class NotedRow(Row):
    """A finding or a mark of withheld pages; Enter changes it."""

    def __init__(self, words: str, about: str, withheld: str) -> None:
        super().__init__(", ".join(part for part in (words, about, withheld) if part))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(4)
        column.addWidget(label(words))
        if about:
            column.addWidget(label(about, "softsmall"))
        if withheld:
            column.addWidget(Flow(Chip(withheld, "doubtful")))


def finding_row(finding: Finding, sex: Sex) -> NotedRow:
    return NotedRow(
        finding.text, formatting.day(finding.on), withheld_words(finding.withheld_from, sex)
    )


class FindingForm(CaseForm):
    """Change a finding, or take it out."""

    def __init__(
        self, screen: CaseFileScreen, file: CaseFile, report: Report, finding: Finding
    ) -> None:
        super().__init__(screen, file, self.tr("Change the finding"))
        self.about(finding, within=report.id)
        self._report_id, self._before = report.id, finding
        kind = kinds()
        kind.set_value(finding.kind)
        self.add_field("kind", self.tr("Kind of finding"), kind)
        self.add_field(
            "text",
            self.tr("What the report says"),
            TextField(finding.text, lines=3),
            needed=self.tr("Say what the report says."),
        )
        self.add_field("on", self.tr("Day of the incident"), DateField(finding.on))
        ticks = AudienceTicks(audiences(file.case.minor.sex), finding.withheld_from)
        self.add_field(
            "withheld_from",
            self.tr("Withheld from"),
            ticks,
            hint=self.tr("It does not reach them on any paper"),
        )
        self.add(Flow(Button(self.tr("Take the finding out"), self._remove, kind="link")))
        kind.chosen.connect(self._other_kind)
        self._other_kind(finding.kind)
        self.begin()

    def first_focus(self) -> QWidget:
        return self._fields["text"].field

    def _other_kind(self, kind: FindingKind) -> None:
        self.show_field("on", kind is FindingKind.INCIDENT)

    def write_it(self) -> None:
        names = ("kind", "text", "on", "withheld_from")
        finding = replace(self._before, **{name: self.value(name) for name in names})
        self.send(
            report_findings.save_finding,
            self._report_id,
            finding,
            said=self.tr("The finding was changed."),
        )

    def _remove(self) -> None:
        self.send(
            report_findings.remove_part,
            self._before.id,
            said=self.tr("The finding was taken out."),
        )


class WithheldForm(CaseForm):
    """Pages that must not reach somebody: first and last, from whom, why."""

    def __init__(
        self,
        screen: CaseFileScreen,
        file: CaseFile,
        report: Report,
        part: WithheldPages | None = None,
        page: int = 1,
    ) -> None:
        title = self.tr("Withhold pages") if part is None else self.tr("Change the withheld pages")
        super().__init__(screen, file, title)
        if part is None:
            self.about(None, report.id)
        else:
            self.about(part, within=report.id)
        self._report, self._before = report, part
        known = part or WithheldPages("", page, page, (), "")
        last = formatting.number(max(report.pages, 1))
        missing = self.tr("Say which pages.")
        self.add_field("first", self.tr("From page"), NumberField(known.first_page), needed=missing)
        self.add_field(
            "last",
            self.tr("To page"),
            NumberField(known.last_page),
            hint=self.tr("The last page of the report is {page}").format(page=last),
            needed=missing,
        )
        ticks = AudienceTicks(audiences(file.case.minor.sex), known.withheld_from)
        self.add_field("withheld_from", self.tr("Withheld from"), ticks)
        self.add_field(
            "reason",
            self.tr("Why"),
            TextField(known.reason, lines=3),
            hint=self.tr("The reason stays with the committee"),
            needed=self.tr("Say why they are withheld."),
        )
        if part is not None:
            self.add(Flow(Button(self.tr("Lift the mark"), self._remove, kind="link")))
        self.begin()

    def check(self) -> QWidget | None:
        first = super().check()
        if first is None and not self.value("withheld_from"):
            self.show_error("withheld_from", self.tr("Tick from whom the pages are withheld."))
            return self._fields["withheld_from"].field
        return first

    def write_it(self) -> None:
        part = WithheldPages(
            self._before.id if self._before else uuid4().hex,
            self.value("first"),
            self.value("last"),
            self.value("withheld_from"),
            self.value("reason"),
        )
        said = self.tr("The pages are withheld on every paper made for them.")
        self.send(report_findings.withhold_pages, self._report.id, part, said=said)

    def _remove(self) -> None:
        assert self._before is not None
        said = self.tr("The mark was lifted: the pages may reach everybody again.")
        self.send(report_findings.remove_part, self._before.id, said=said)
