"""The forms of a file: each writes one thing through its service, and says so."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from core.model.cases import Absence, AbsenceKind, LeaveKind, NoticeKind
from core.model.changes import Changes
from core.model.files import CaseFile
from core.model.hearings import HearingKind
from core.services import cases, hearings
from core.wording import label as term
from ui import formatting
from ui.screens.case_tabs.case_form import CaseForm
from ui.widgets.basic import label
from ui.widgets.date_field import DateField, TimeField
from ui.widgets.fields import LineField, Select, TextField

if TYPE_CHECKING:
    from ui.screens.case_file import CaseFileScreen


class NoticeForm(CaseForm):
    """Record the proof of a notice of s. 34א."""

    REPEATS = True

    def __init__(
        self,
        screen: CaseFileScreen,
        file: CaseFile,
        kind: NoticeKind = NoticeKind.RIGHTS_ON_ENTRY,
    ) -> None:
        super().__init__(screen, file, self.tr("Record a notice (section 34a)"))
        self.about(None)
        select = Select.of(NoticeKind)
        select.set_value(kind)
        self.add_field("kind", self.tr("Which notice"), select)
        self.add_field(
            "given_on",
            self.tr("Given on"),
            DateField(),
            check=self.happened,
            needed=self.tr("The day on which it was given is missing."),
        )
        self.add_field("given_by", self.tr("Given by"), LineField())
        self.add_field(
            "how",
            self.tr("How"),
            TextField(lines=2),
            hint=self.tr("In writing, in conversation, through an interpreter"),
        )
        self.begin()

    def write_it(self) -> None:
        self.send(
            cases.add_notice,
            self.value("kind"),
            self.value("given_on"),
            given_by=self.value("given_by"),
            how=self.value("how"),
            said=self.tr("The notice was recorded."),
        )


class LeaveForm(CaseForm):
    """Record a leave."""

    REPEATS = True

    def __init__(self, screen: CaseFileScreen, file: CaseFile) -> None:
        super().__init__(screen, file, self.tr("Record a leave"))
        self.about(None)
        select = Select.of(LeaveKind)
        select.set_value(LeaveKind.REGULAR)
        self.add_field("kind", self.tr("Kind"), select)
        self.add_field(
            "start",
            self.tr("First day"),
            DateField(),
            check=self.in_life,
            needed=self.tr("The first day of the leave is missing."),
        )
        self.add_field(
            "end",
            self.tr("Last day"),
            DateField(),
            check=self.in_life,
            hint=self.tr("Both days are days of leave"),
            needed=self.tr("The last day of the leave is missing."),
        )
        self.add_field("purpose", self.tr("What for"), LineField())
        self.begin()

    def write_it(self) -> None:
        self.send(
            cases.add_leave,
            self.value("kind"),
            self.value("start"),
            self.value("end"),
            self.value("purpose"),
            said=self.tr("The leave was recorded."),
        )


class AbsenceForm(CaseForm):
    """Record an absence, or how an absence that goes on came to its end."""

    REPEATS = True

    def __init__(
        self, screen: CaseFileScreen, file: CaseFile, absence: Absence | None = None
    ) -> None:
        title = self.tr("Record an absence") if absence is None else self.tr("End of the absence")
        super().__init__(screen, file, title)
        self.about(absence)
        self._absence = absence
        if absence is None:
            self.add_field("kind", self.tr("Kind"), Select.of(AbsenceKind))
            self.add_field(
                "start",
                self.tr("Away since"),
                DateField(),
                check=self.happened,
                needed=self.tr("The first day of the absence is missing."),
            )
        else:
            since = self.tr("Away since {day}").format(day=formatting.day(absence.start))
            self.add(label(f"{term(absence.kind)} · {since}", "soft"))
        self.add_field(
            "arrested",
            self.tr("Arrested on"),
            DateField(),
            check=self.happened,
            hint=self.tr("From the day of arrest the days count again"),
        )
        self.add_field(
            "returned",
            self.tr("Returned on"),
            DateField(),
            check=self.happened,
            hint=self.tr("Leave empty while the absence goes on") if absence is None else "",
        )
        self.begin()

    def write_it(self) -> None:
        ends = (self.value("arrested"), self.value("returned"))
        if self._absence is not None:
            said = self.tr("The end of the absence was recorded.")
            self.send(cases.end_absence, self._absence, *ends, said=said)
        else:
            said = self.tr("The absence was recorded, and the dates were counted again.")
            self.send(cases.add_absence, self.value("kind"), self.value("start"), *ends, said=said)


class HearingForm(CaseForm):
    """Put a hearing on a day."""

    def __init__(
        self,
        screen: CaseFileScreen,
        file: CaseFile,
        then: Callable[[str, date], object] | None = None,
    ) -> None:
        super().__init__(screen, file, self.tr("Schedule a hearing"), self.tr("Schedule"))
        self.about(None)
        self._then = then
        self.add_field(
            "day", self.tr("Day"), DateField(), needed=self.tr("The day of the hearing is missing.")
        )
        self.add_field("at", self.tr("Time"), TimeField())
        select = Select.of(HearingKind)
        released = file.case.released_on is not None
        select.set_value(HearingKind.FOLLOWUP if released else HearingKind.RELEASE_REQUEST)
        self.add_field("kind", self.tr("Kind"), select)
        self.add_field("place", self.tr("Place"), LineField())
        self.begin()

    def write_it(self) -> None:
        day: date = self.value("day")

        def done(result: tuple[str, Changes]) -> None:
            self.closed_well()
            said = self.tr("The hearing was scheduled for {day}.").format(day=formatting.day(day))
            shell, made = self.screen.shell, result[0]
            shell.say(
                said,
                "done",
                self.tr("Undo"),
                lambda: self.screen.write(
                    hearings.withdraw_hearing, made, failed=shell.tasks.tell, owner=shell
                ),
            )
            if self._then is not None:
                self._then(made, day)

        self.screen.write(
            hearings.schedule_hearing,
            self.case_id,
            day,
            self.value("at"),
            self.value("kind"),
            self.value("place"),
            done=done,
            failed=self._refused,
        )
