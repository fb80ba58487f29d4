"""The order of the hearing: its steps, which are done, and which one is on."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from core.direction import isolate
from core.model.hearings import (
    Attendance,
    HearingRecord,
    MinorHeard,
    PartyRole,
)
from core.model.people import Sex
from ui.widgets.basic import Card, Line, label, restyle
from ui.widgets.row_button import Badge, RowButton

IN_THE_ROOM = (Attendance.PRESENT, Attendance.ON_SCREEN)
HEARD_PARTIES = (
    PartyRole.PARENT,
    PartyRole.COUNSEL,
    PartyRole.PROBATION,
    PartyRole.FACILITY,
    PartyRole.STATE,
    PartyRole.VICTIM,
    PartyRole.OTHER,
)


class Step(StrEnum):
    """The steps in their order."""

    OPENING = "opening"
    EXPLAINED = "explained"
    HEARD = "heard"
    POSITIONS = "positions"
    DECISION = "decision"


def done_steps(record: HearingRecord, quorum_met: bool, signed: bool) -> frozenset[Step]:
    """Which steps are behind us, judged by what is recorded."""
    done = set()
    if quorum_met and all(m.attendance is not Attendance.UNKNOWN for m in record.members):
        done.add(Step.OPENING)
    if record.explained_to_minor and record.explained_in.strip():
        done.add(Step.EXPLAINED)
    if record.minor_heard is MinorHeard.NOT_HEARD:
        heard = bool(record.minor_not_heard_reason.strip())
    else:
        heard = record.minor_heard is not MinorHeard.UNKNOWN and bool(record.minor_words.strip())
    if heard:
        done.add(Step.HEARD)
    here = [p for p in record.parties if p.role in HEARD_PARTIES and p.attendance in IN_THE_ROOM]
    if here and all(party.position.strip() for party in here):
        done.add(Step.POSITIONS)
    if signed:
        done.add(Step.DECISION)
    return frozenset(done)


# Where a field of the record is written.
STEP_OF = {
    "members": Step.OPENING,
    "explained_to_minor": Step.EXPLAINED,
    "explained_in": Step.EXPLAINED,
    "minor_heard": Step.HEARD,
    "minor_words": Step.HEARD,
    "minor_not_heard_reason": Step.HEARD,
    "parties": Step.POSITIONS,
}


class OrderCard(Card):
    """The steps as rows with ticks. `chosen` carries the Step that was pressed."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Order of the hearing"))
        self.body.setSpacing(0)
        self._rows: dict[Step, _StepRow] = {}
        self._sex: Sex | None = None

    def show_steps(self, current: Step, done: frozenset[Step], sex: Sex) -> None:
        """Show which steps are done and which one is on."""
        if sex is not self._sex:
            self._sex = sex
            self._build(sex)
        for step, row in self._rows.items():
            row.show_state(on=step is current, done=step in done)

    def row_of(self, step: Step) -> RowButton:
        """The row of a step."""
        return self._rows[step]

    def _build(self, sex: Sex) -> None:
        self.clear()
        self._rows = {}
        for number, (step, (title, section)) in enumerate(self._titles(sex).items(), start=1):
            if number > 1:
                self.add(Line())
            row = _StepRow(number, title, section, self._chooser(step))
            self._rows[step] = row
            self.add(row)

    def _chooser(self, step: Step) -> Callable[[], None]:
        return lambda: self.chosen.emit(step)

    def _titles(self, sex: Sex) -> dict[Step, tuple[str, str]]:
        girl = sex is Sex.FEMALE
        return {
            Step.OPENING: (self.tr("Opening, quorum and conflicts of interest"), ""),
            Step.EXPLAINED: (
                self.tr("The proceeding was explained to her in her language")
                if girl
                else self.tr("The proceeding was explained to him in his language"),
                "1ב(ב)",
            ),
            Step.HEARD: (
                self.tr("The minor (girl) is heard") if girl else self.tr("The minor is heard"),
                "36(א)",
            ),
            Step.POSITIONS: (self.tr("Positions: parents, facility, probation, counsel"), ""),
            Step.DECISION: (self.tr("Decision, explanation and signature"), ""),
        }


class _StepRow(RowButton):
    """One step: its number or tick, its name, its section of the law."""

    def __init__(
        self, number: int, title: str, section: str, pressed: Callable[[], object]
    ) -> None:
        super().__init__(title, pressed)
        self._title = title
        self._badge = Badge(number)
        words = f"{title} {isolate(section)}" if section else title
        self._words = label(words)
        self.row.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignVCenter)
        self.row.addWidget(self._words, 1)

    def show_state(self, *, on: bool, done: bool) -> None:
        self._badge.set_done(done)
        self.set_on(on)
        restyle(self._words, "look", "strong" if on else "")
        parts = [self._title]
        if done:
            parts.append(self.tr("done"))
        if on:
            parts.append(self.tr("the step that is on"))
        self.setAccessibleName(", ".join(parts))
