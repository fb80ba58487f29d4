"""The hearing: who is in the room, the step that is on, and what is still missing.

Everything that is typed or pressed is written at once (ui/autosave.py); the header says "saved"
with the time only when the store has acknowledged it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from core.clock import local
from core.model.cases import Track
from core.model.changes import Changes
from core.model.decisions import AdjournmentReason, Gate, Outcome
from core.model.hearings import HearingRecord, HearingStatus, Party
from core.services import decisions, hearings
from core.services.decisions import DecisionView
from core.services.hearings import HearingView, QuorumView, SavedAt
from core.services.last_hearing import CopyPart
from core.wording import label as term
from ui.autosave import Autosave
from ui.screens.hearing_copy import CopyPanel
from ui.screens.hearing_minutes import MinutesCard
from ui.screens.hearing_order import STEP_OF, OrderCard, Step, done_steps
from ui.screens.hearing_own_notes import OwnNotesCard
from ui.screens.hearing_room import QuorumBanner, RoomCard
from ui.screens.hearing_steps import (
    DecisionStepCard,
    ExplainedCard,
    HeardCard,
    OpeningCard,
    PositionsCard,
    StepCard,
)
from ui.screens.hearing_title import title_of
from ui.screens.papers_of_day import HearingPapers
from ui.screens.saving import SavedChip, say_not_saved
from ui.screens.screen import Screen
from ui.screens.since_panel import Since, SincePanel
from ui.screens.since_strip import SinceStrip
from ui.widgets.basic import Card
from ui.widgets.gate_list import GateList
from ui.widgets.layouts import ReflowColumns
from ui.widgets.side_panel import SideHost
from ui.widgets.states import Loading

if TYPE_CHECKING:
    from ui.shell import Shell

_GATES_AFTER_MS = 250


def _write_record(store: Any, hearing_id: str, begin: bool, values: dict[str, Any]) -> SavedAt:
    """Begin the hearing if it has not begun, then write: one job, so that nothing slips between."""
    if begin:
        hearings.begin_hearing(store, hearing_id)
    return hearings.save_record(store, hearing_id, **values)


class HearingScreen(Screen):
    """The hearing with this id."""

    def __init__(self, shell: Shell, hearing_id: str) -> None:
        super().__init__(shell)
        self.hearing_id = hearing_id
        self.record = HearingRecord()
        self.view: HearingView | None = None
        self.quorum = hearings.quorum_of(self.record, Track.FACILITY)
        self.draft_view: DecisionView | None = None
        self.step = Step.OPENING
        self._begun = False
        self._wanted_field = ""
        self.saving = Autosave(self._write, self)
        self.saving.acknowledged.connect(lambda _: self._gates_soon.start(_GATES_AFTER_MS))
        self.saving.failed.connect(lambda error: say_not_saved(self.shell, self.saving, error))
        self._gates_soon = QTimer(self)
        self._gates_soon.setSingleShot(True)
        self._gates_soon.timeout.connect(self._read_gates)
        self.saved_chip = SavedChip(self.saving)
        self.header.actions.add(self.saved_chip)
        self.copy_button = self.add_action(self.tr("From the last hearing"), self.copy, key="F3")
        self.papers = HearingPapers(self)
        self.print_button = self.add_action(self.tr("Print"), self.papers.ask, key="F9")
        self.adjourn_button = self.add_action(self.tr("Adjourn"), self.adjourn, key="F7")
        self.decision_button = self.add_action(
            self.tr("To the decision"), self.to_decision, key="F6", primary=True
        )
        for keys, by in (("F8", 1), ("Shift+F8", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=by: self._step_by(by))
        self.cards: dict[Step, StepCard] = {}
        self.set_title(self.tr("Hearing"))
        self.set_body(Loading())

    # Reading and showing

    def refresh(self) -> None:
        if self.saving.is_clean():
            self.read(hearings.open_hearing, self.hearing_id, done=self._show)
        self._read_gates()

    def on_changes(self, changes: Changes) -> None:
        """Written elsewhere: what is typed here is newer and stays."""
        if changes.kinds() & {"case", "committee"}:
            self.refresh()

    def first_focus(self) -> QWidget | None:
        return self.room.first_row() if self.view is not None else None

    def leave(self) -> bool:
        if self.saving.flush() and (self.view is None or self.own_notes.saving.flush()):
            return True
        self.shell.say(
            self.tr("What you wrote is not yet saved, so this screen stays open."), "wrong"
        )
        return False

    def go_to(self, field: str) -> None:
        """Show the place where a field of the record is written, and put the keyboard there."""
        self._wanted_field = field
        if self.view is not None:
            self._go_to_wanted()

    def is_signed(self) -> bool:
        """Whether the decision is signed, so that nothing here can change."""
        return self.view is not None and self.view.hearing.status in (
            HearingStatus.SIGNED,
            HearingStatus.ADJOURNED,
        )

    def _show(self, view: HearingView) -> None:
        if not self.saving.is_clean():
            return
        first = self.view is None
        self.view = view
        self.record = view.hearing.record
        self.quorum = view.quorum
        self._begun = view.hearing.status is not HearingStatus.SCHEDULED
        self.saved_chip.start_from(view.hearing.saved_at)
        if first:
            self._build(view)
        self._show_title()
        self._show_record()
        self._show_quorum(view.quorum)
        self._lock_if_signed()
        if first:
            self._show_step(self._first_open_step(), focus=False)
            if self._wanted_field:
                self._go_to_wanted()
            elif (focus := self.first_focus()) is not None and self.isVisible():
                focus.setFocus()

    def _build(self, view: HearingView) -> None:
        minor = view.case.minor
        self.columns: ReflowColumns = ReflowColumns(weights=(1.9, 1.0), least=330)
        self.columns.setProperty("big", True)
        self.banner = QuorumBanner()
        self.room = RoomCard(self._now)
        self.room.changed.connect(self._changed)
        self.room.removed.connect(self._offer_back)
        self.order = OrderCard()
        self.order.chosen.connect(lambda step: self._show_step(step, focus=True))
        self.cards = {
            Step.OPENING: OpeningCard(self.begin),
            Step.EXPLAINED: ExplainedCard(minor.sex, term(minor.language)),
            Step.HEARD: HeardCard(minor.sex),
            Step.POSITIONS: PositionsCard(),
            Step.DECISION: DecisionStepCard(self.to_decision),
        }
        self.open_card = Card(self.tr("Still open"))
        self.gates = GateList()
        self.gates.chosen.connect(self._go_to_gate)
        self.open_card.add(self.gates)
        self.minutes_card = MinutesCard(self._changed)
        self.minutes = self.minutes_card.words
        for widget in (self.banner, self.room, *self.cards.values()):
            self.columns.add(widget, 0)
        self.own_notes = OwnNotesCard(self, self.hearing_id)
        self.own_notes.load()
        self.since = SinceStrip(self.show_changes, hearing_only=True)
        for widget in (self.order, self.since, self.open_card, self.minutes_card, self.own_notes):
            self.columns.add(widget, 1)
        for card in self.cards.values():
            card.changed.connect(self._changed)
        self.side = SideHost(self.columns)
        self.set_body(self.side)
        self.since.load(self, view.case.id, lambda: not self.is_signed())
        self.columns.setAccessibleName(self.tr("Hearing"))

    def show_changes(self) -> None:
        """Open beside the hearing what changed since the last one; where it is open, close it."""
        if isinstance(self.side.panel, SincePanel):
            self.side.close_panel()
        elif self.view is not None:
            self.side.open(SincePanel(self, self.view.case.id, Since.HEARING))

    def copy(self) -> None:
        """Open beside the hearing what can be copied from the last one; where it is open, close."""
        if self.view is None:
            return
        if isinstance(self.side.panel, CopyPanel):
            self.side.close_panel()
        elif not self.is_signed() and self.saving.flush():
            self.side.open(CopyPanel(self, self.hearing_id, CopyPart.HEARING, begun=self._begun))

    def _show_title(self) -> None:
        assert self.view is not None
        self.set_title(*title_of(self.view, self.record))

    def _show_record(self) -> None:
        assert self.view is not None
        self.room.show_record(self.record)
        for card in self.cards.values():
            card.show_record(self.record)
        self.minutes.set_text(self.record.minutes)
        self._show_order()

    def _show_order(self) -> None:
        assert self.view is not None
        done = done_steps(self.record, self.quorum.met, self.is_signed())
        self.order.show_steps(self.step, done, self.view.case.minor.sex)

    def _show_quorum(self, quorum: QuorumView) -> None:
        self.quorum = quorum
        self.banner.show_quorum(quorum)
        card = self.cards[Step.DECISION]
        assert isinstance(card, DecisionStepCard)
        card.show_quorum(quorum, self.is_signed())
        self._show_order()

    def _lock_if_signed(self) -> None:
        signed = self.is_signed()
        for card in (self.room, self.minutes_card, *self.cards.values()):
            card.setEnabled(not signed)
        self.adjourn_button.setVisible(not signed)
        self.copy_button.setVisible(not signed)
        self.header.arrange()
        if signed:
            self.cards[Step.DECISION].setEnabled(True)
            self.saved_chip.set(self.tr("Signed: the record is locked"), "done")

    # Steps

    def _first_open_step(self) -> Step:
        done = done_steps(self.record, self.quorum.met, self.is_signed())
        return next((step for step in Step if step not in done), Step.DECISION)

    def _show_step(self, step: Step, *, focus: bool) -> None:
        self.step = step
        for each, card in self.cards.items():
            card.setVisible(each is step)
        self.room.fold(step is not Step.OPENING)
        self._show_order()
        self.columns.verticalScrollBar().setValue(0)
        if focus:
            target = self.cards[step].first_field()
            if step is Step.OPENING and not target.isVisible():
                target = self.room.first_row() or target
            self._focus(target)

    def _step_by(self, by: int) -> None:
        if self.view is not None:
            steps = list(Step)
            place = max(0, min(len(steps) - 1, steps.index(self.step) + by))
            self._show_step(steps[place], focus=True)

    def _go_to_gate(self, gate: Gate) -> None:
        if gate.field in {field.name for field in fields(HearingRecord)}:
            self.go_to(gate.field)
        else:
            self._open_decision(gate.field)

    def _go_to_wanted(self) -> None:
        field, self._wanted_field = self._wanted_field, ""
        step = STEP_OF.get(field)
        if step is None:
            return
        self._show_step(step, focus=True)
        if field == "members":
            self.room.go_to_first_open()
        elif (target := self.cards[step].field_named(field)) is not None:
            self._focus(target)

    def _focus(self, widget: QWidget) -> None:
        widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
        # Cards that were just shown get their place only when the layout has run.
        QTimer.singleShot(0, self, lambda: self.columns.ensureWidgetVisible(widget, 24, 80))

    # Changing

    def begin(self) -> None:
        """Begin the hearing now."""
        self._changed({"started_at": self._now()})
        self.room.go_to_first_open()

    def _changed(self, values: dict[str, Any]) -> None:
        """Something was typed or pressed: show it everywhere and have it written."""
        if self.view is None or self.is_signed():
            return
        self.record = replace(self.record, **values)
        if not self._begun or self.record.started_at is None:
            self._begun = True
            if self.record.started_at is None:
                self.record = replace(self.record, started_at=self._now())
            # What the screen was filled with from register and file becomes part of the record.
            values = {field.name: getattr(self.record, field.name) for field in fields(self.record)}
            self._show_title()
        self.saving.put(**values)
        self._show_record()
        if "members" in values:
            self._show_quorum(hearings.quorum_of(self.record, self.view.case.track))

    def _write(
        self,
        values: dict[str, Any],
        done: Callable[[Any], object],
        failed: Callable[[Exception], object],
    ) -> None:
        begin = "started_at" in values
        self.write(
            _write_record, self.hearing_id, begin, values, owner=self.saving, done=done,
            failed=failed,
        )  # fmt: skip

    def _offer_back(self, taken: tuple[Party, int]) -> None:
        party, place = taken
        self.shell.say(
            self.tr("Taken out of the list."),
            "info",
            self.tr("Undo"),
            lambda: self.room.put_back(party, place),
        )

    def _now(self) -> time:
        return local(self.shell.clock.now()).time().replace(second=0, microsecond=0)

    # What is still open, and the decision

    def _read_gates(self) -> None:
        self.read(
            decisions.open_draft,
            self.hearing_id,
            done=self._show_gates,
            replaces=f"gates:{self.hearing_id}",
        )

    def _show_gates(self, view: DecisionView) -> None:
        self.draft_view = view
        if self.view is None:
            return
        self.gates.show_gates(tuple(gate for gate in view.gates if gate.code != "no_outcome"))
        if self.saving.is_clean():  # the store's word counts: it knows the readings of the house
            self._show_quorum(view.quorum)

    def to_decision(self) -> None:
        """Go on to the decision, unless there is no quorum to make one."""
        if self.view is None:
            return
        if not self.quorum.met and not self.is_signed():
            self.shell.say(
                self.tr("{quorum}. Nothing can be decided now.").format(quorum=self.quorum.text),
                "wrong",
                self.tr("Adjourn the hearing"),
                self.adjourn,
            )
            self.room.go_to_first_open()
            return
        self.shell.message.clear()  # what it said of the quorum is no longer so
        self._open_decision("")

    def adjourn(self) -> None:
        """Go to the decision with the adjournment chosen; without a quorum, for that reason."""
        if self.view is None or self.is_signed() or not self.saving.flush():
            return
        values: dict[str, Any] = {"outcome": Outcome.ADJOURNMENT}
        chosen = self.draft_view.draft.adjournment_reason if self.draft_view else None
        if not self.quorum.met and chosen is None:
            values["adjournment_reason"] = AdjournmentReason.NO_QUORUM
        self.write(
            decisions.save_draft,
            self.hearing_id,
            **values,
            done=lambda _: self._open_decision(""),
        )

    def _open_decision(self, field: str) -> None:
        if self.leave():
            self.shell.open_decision(self.hearing_id)
            screen = self.shell.screen()
            if field and hasattr(screen, "go_to"):
                screen.go_to(field)
