"""The decision's form: what is asked depends on the outcome that is on."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from core.direction import isolate
from core.model.cases import Track
from core.model.deadlines import Deadline
from core.model.decisions import AdjournmentReason, DecisionDraft, Gate, Outcome
from core.model.people import PersonRole, Sex
from core.model.text_templates import TextPlace
from core.services.decisions import DecisionView
from core.wording import label as term
from ui import formatting
from ui.screens.decision_cards import DraftCard, OutcomeBar
from ui.screens.decision_conditions import ConditionsSection
from ui.screens.hearing_room import QuorumBanner
from ui.widgets.basic import Button, Card, label
from ui.widgets.fields import Labelled, Select
from ui.widgets.gate_list import GateList
from ui.widgets.layouts import Flow, ReflowColumns

_ALL = tuple(Outcome)
_DECIDED = (Outcome.RELEASE, Outcome.REFUSAL)


class DecisionForm(ReflowColumns):
    """One column of cards. `changed` carries DecisionDraft fields and their new values.

    `gate_chosen` carries the Gate that was pressed, `library_asked` nothing, and `removed` a
    function that puts a condition back.
    """

    changed = Signal(object)
    gate_chosen = Signal(object)
    library_asked = Signal()
    removed = Signal(object)

    def __init__(self, view: DecisionView, parent: QWidget | None = None) -> None:
        super().__init__(columns=1, least=280, parent=parent)
        self._case = view.whole.case
        self._sex = self._case.minor.sex
        self._fields: dict[str, QWidget] = {}
        self._cards: list[tuple[QWidget, tuple[Outcome, ...]]] = []
        self._draft = DecisionDraft()
        self._hearing_day = view.hearing.day
        self.banner = QuorumBanner()
        self.add(self.banner)
        self.outcomes = OutcomeBar()
        self.outcomes.chosen.connect(self._outcome_chosen)
        self.add(self.outcomes)
        self.choose_first = label(
            self.tr("Choose an outcome; what it needs will be asked here."), "soft"
        )
        self.add(self.choose_first)
        self._adjournment()
        self._reasons()
        self._early(view.earliest)
        self._minor()
        self._release(view)
        self._refusal()
        self._alternatives()
        self._explanation()
        self._dissent()
        self._open_matters()

    # Showing

    def show_draft(self, draft: DecisionDraft) -> None:
        """Show what is drafted."""
        self._draft = draft
        for card, _ in self._cards:
            if isinstance(card, DraftCard):
                card.show_draft(draft)
        self.conditions.show_conditions(draft.conditions)
        self._show_outcome(draft.outcome)

    def show_gates(self, gates: tuple[Gate, ...]) -> None:
        """Show what is still open."""
        self.gates.show_gates(gates)

    def go_to(self, field: str) -> None:
        """Put the keyboard where a field of the draft is written."""
        if field == "outcome" or self._draft.outcome is None:
            target: QWidget = self.outcomes.buttons[self._draft.outcome or Outcome.RELEASE]
        elif field == "conditions":
            target = self.conditions.first_open()
        elif field in self._fields:
            target = self._fields[field]
        else:
            return
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)
        # A card that was just shown gets its place only when the layout has run.
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(target, 24, 120))

    def first_focus(self) -> QWidget:
        """Where the keyboard begins."""
        if self._draft.outcome is None:
            return self.outcomes.buttons[Outcome.RELEASE]
        if self._draft.outcome is Outcome.ADJOURNMENT and self._draft.new_hearing_on is None:
            return self._fields["adjournment_reason"]
        return self._fields["reasons"]

    def _show_outcome(self, outcome: Outcome | None) -> None:
        self.outcomes.show_outcome(outcome)
        self.choose_first.setVisible(outcome is None)
        for card, outcomes in self._cards:
            card.setVisible(outcome in outcomes)
        self.early.setVisible(self._is_early())

    def _outcome_chosen(self, outcome: Outcome) -> None:
        self._draft_changed({"outcome": outcome})
        self._show_outcome(outcome)

    def _draft_changed(self, values: dict[str, Any]) -> None:
        self._draft = replace(self._draft, **values)
        if "released_on" in values:
            self.early.setVisible(self._is_early())
        self.changed.emit(values)

    # The cards

    def _card(self, title: str, outcomes: tuple[Outcome, ...]) -> DraftCard:
        card = DraftCard(title)
        card.changed.connect(self._draft_changed)
        self.add(card)
        self._cards.append((card, outcomes))
        return card

    def _keep(self, card: DraftCard) -> None:
        self._fields |= card.fields

    def _reasons(self) -> None:
        card = self._card(self.tr("Reasons"), _ALL)
        card.text("reasons", "", 4, place=TextPlace.DECISION_REASONS)
        self._keep(card)

    def _alternatives(self) -> None:
        card = self._card(self.tr("Alternatives considered"), _DECIDED)
        card.text("alternatives", "", 2)
        self._keep(card)

    def _early(self, earliest: Deadline | None) -> None:
        self._earliest = earliest
        self.early = self._card(self.tr("Special reasons"), (Outcome.RELEASE,))
        if earliest is None:
            why = self.tr("The day from which a release may be ordered is not known for this file.")
            steps: tuple[str, ...] = ()
        else:
            why = self.tr("{title}: {day} ({section}). {meaning}").format(
                title=earliest.title,
                day=formatting.day(earliest.on),
                section=isolate(earliest.section),
                meaning=earliest.explanation.meaning,
            )
            steps = tuple(step.text for step in earliest.explanation.steps)
        self.early.add(label(why, "soft"))
        self._steps = label("\n".join(f"{n}. {step}" for n, step in enumerate(steps, 1)), "soft")
        self._steps.hide()
        if steps:
            self._why = Button(self.tr("Why this date?"), self._toggle_steps, kind="link")
            self.early.add(Flow(self._why))
        self.early.add(self._steps)
        if self._case.track is Track.FACILITY:
            self.early.text("special_reasons", "", 3)
            self._keep(self.early)
        else:
            self.early.add(
                label(self.tr("The prison law knows no release before this day."), "strong")
            )

    def _toggle_steps(self) -> None:
        self._steps.setVisible(self._steps.isHidden())

    def _is_early(self) -> bool:
        """Whether the release would be ordered before the law's earliest day."""
        if self._draft.outcome is not Outcome.RELEASE:
            return False
        if self._earliest is None:
            return True
        prison = self._case.track is Track.PRISON
        day = self._draft.released_on if prison else self._hearing_day
        return day is not None and day < self._earliest.on

    def _minor(self) -> None:
        girl = self._sex is Sex.FEMALE
        card = self._card(
            self.tr("Her position and the weight given to it")
            if girl
            else self.tr("His position and the weight given to it"),
            _DECIDED,
        )
        card.text("minor_position", self.tr("What she wants") if girl else self.tr("What he wants"))
        card.text("minor_position_weight", self.tr("The weight given to it, and why"))
        self._keep(card)

    def _release(self, view: DecisionView) -> None:
        self.conditions = ConditionsSection(self._sex, view.whole.goals)
        self.conditions.changed.connect(lambda items: self._draft_changed({"conditions": items}))
        self.conditions.library_asked.connect(self.library_asked)
        self.conditions.removed.connect(self.removed)
        self.add(self.conditions)
        self._cards.append((self.conditions, (Outcome.RELEASE,)))
        card = self._card(self.tr("Release and follow-up"), (Outcome.RELEASE,))
        day = card.day("released_on")
        hearing_day = Button(self.tr("On the day of the hearing"))
        hearing_day.clicked.connect(lambda: self._set_day("released_on"))
        card.add(Flow(Labelled(self.tr("Day of release"), day), hearing_day, spacing=16))
        names = [
            person.name
            for person in view.whole.around.people
            if person.role is PersonRole.FOLLOWUP_OFFICER and person.name
        ]
        card.line("followup_officer", self.tr("Follow-up officer"), ", ".join(names))
        self._keep(card)

    def _set_day(self, name: str) -> None:
        field = self._fields[name]
        field.set_value(self._hearing_day)  # type: ignore[attr-defined]
        self._draft_changed({name: self._hearing_day})

    def _refusal(self) -> None:
        girl = self._sex is Sex.FEMALE
        card = self._card(
            self.tr("What would change it, and when she may return")
            if girl
            else self.tr("What would change it, and when he may return"),
            (Outcome.REFUSAL,),
        )
        card.text("what_would_change", self.tr("What would change the decision"), 3)
        card.add(
            Labelled(
                self.tr("May return to the committee from"),
                card.day("may_return_on"),
            )
        )
        self._keep(card)

    def _adjournment(self) -> None:
        card = self._card(self.tr("Adjournment"), (Outcome.ADJOURNMENT,))
        reason = Select.of(AdjournmentReason)
        reason.chosen.connect(lambda value: self._draft_changed({"adjournment_reason": value}))
        card.fields["adjournment_reason"] = reason
        card.add(Labelled(self.tr("Reason"), reason))
        card.line("adjournment_note", self.tr("In words"))
        card.add(
            Flow(
                Labelled(self.tr("New day"), card.day("new_hearing_on")),
                Labelled(self.tr("Hour"), card.hour("new_hearing_at")),
                spacing=16,
            )
        )
        card.text("tasks_until_then", self.tr("What must be done until then, by whom"), 3)
        self._keep(card)

    def _explanation(self) -> None:
        girl = self._sex is Sex.FEMALE
        card = self._card(
            self.tr("Explaining the decision to her")
            if girl
            else self.tr("Explaining the decision to him"),
            _DECIDED,
        )
        card.line("explained_by", self.tr("Explained by"))
        card.line("explained_in", self.tr("In which language"), term(self._case.minor.language))
        card.text("explanation_given", self.tr("What was said, in plain words"))
        self._keep(card)

    def _dissent(self) -> None:
        card = self._card(self.tr("Dissenting opinion"), _DECIDED)
        card.text("dissent", "", 2, self.tr("Empty if the decision is unanimous."))
        self._keep(card)

    def _open_matters(self) -> None:
        self.open_card = Card(self.tr("Before signing"))
        self.gates = GateList()
        self.gates.chosen.connect(self.gate_chosen)
        self.open_card.add(self.gates)
        self.add(self.open_card)
        card = self._card(self.tr("Answer to the warnings"), _DECIDED)
        card.text(
            "warnings_answered",
            "",
            2,
            self.tr("Why the decision is right although something is missing. Kept, not printed."),
        )
        self._keep(card)
