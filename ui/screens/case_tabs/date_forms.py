"""The forms that move dates: an event, the proof of a duty, the facts of the case, another day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from core.model.cases import Case, CaseEvent, FacilityKind, Track
from core.model.changes import Changes
from core.model.deadlines import Deadline, OverrideReason
from core.model.files import CaseFile
from core.services import case_events, case_facts, overrides
from core.services.case_events import EventKind
from core.services.changed_meanwhile import Seen
from core.services.file_writes import Written, write_file
from core.wording import text
from ui import formatting
from ui.screens.case_tabs.case_form import CaseForm
from ui.screens.case_tabs.date_history import MovedPanel
from ui.screens.case_tabs.effect import Effect, with_effect
from ui.screens.case_tabs.words import joined
from ui.widgets.basic import label
from ui.widgets.date_field import DateField, TimeField
from ui.widgets.fields import LineField, Select, TextField
from ui.widgets.form import tick
from ui.widgets.number_field import NumberField
from ui.widgets.picker import Picker

if TYPE_CHECKING:
    from ui.screens.case_file import CaseFileScreen

_FACILITY_FACTS = (
    "order_date",
    "order_section",
    "facility_kind",
    "entry_date",
    "current_entry_date",
    "order_end",
    "temporary_locked_from",
    "temporary_locked_extension_days",
    "superintendent_followup_end",
    "in_regular_service",
)
_PRISON_FACTS = ("sentence_start", "sentence_months", "order_section")


def facts_of(track: Track) -> tuple[str, ...]:
    """The facts of a case that its dates are counted from, as the form asks for them."""
    return _PRISON_FACTS if track is Track.PRISON else _FACILITY_FACTS


class DateForm(CaseForm):
    """A form after which the bar says what became of the dates."""

    def send_dates(
        self,
        service: Callable[..., Changes],
        *args: object,
        said: str,
        undo: Callable[[Effect], object] | None = None,
        then: Callable[[Effect, str], object] | None = None,
        **more: Any,
    ) -> None:
        """Write, close, and say `said` with what became of the dates. `undo` gets the effect."""

        def done(result: tuple[Effect, Written]) -> None:
            effect, written = result
            words = f"{said} {effect.words}"
            take_back = partial(undo, effect) if undo else None
            self.written(written, words, take_back)
            if then is not None:
                then(effect, words)

        self.screen.write(
            with_effect,
            self.case_id,
            write_file,
            service,
            *args,
            seen=self.seen,
            draft=self.draft_key,
            done=done,
            failed=self._refused,
            **more,
        )


class EventForm(DateForm):
    """Record something that happened and that rules of the law count from."""

    REPEATS = True

    def __init__(self, screen: CaseFileScreen, file: CaseFile) -> None:
        super().__init__(screen, file, self.tr("Record an event"), self.tr("Record"))
        self.about(None)
        self.picker = Picker(self.tr("Type a few letters: arrest, indictment…"))
        for kind in case_events.event_kinds(file.case.track):
            self.picker.add(kind, kind.title)
        self.picker.chosen.connect(self._chosen)
        self.add_field(
            "kind", self.tr("What happened"), self.picker, needed=self.tr("Say what happened.")
        )
        self.add_field(
            "on",
            self.tr("Day"),
            DateField(),
            check=self.happened,
            needed=self.tr("The day on which it happened is missing."),
        )
        self.add_field(
            "at",
            self.tr("Hour"),
            TimeField(),
            hint=self.tr("Dates are counted from it to the hour"),
            needed=self.tr("The hour is missing: this is counted in hours."),
        )
        self.add_field(
            "until",
            self.tr("Last day"),
            DateField(),
            hint=self.tr("Leave empty while it goes on"),
        )
        self.add_field("note", self.tr("Note"), TextField(lines=2))
        self._fit(None)
        self.begin()

    def _chosen(self, kind: EventKind) -> None:
        self._fit(kind)
        self.go_to(self._fields["on"].field)

    def _fit(self, kind: EventKind | None) -> None:
        self.show_field("at", kind is not None and kind.takes_hour)
        self.show_field("until", kind is not None and kind.lasts)

    def write_it(self) -> None:
        kind: EventKind = self.value("kind")
        on: date = self.value("on")
        at: time | None = self.value("at")
        self.send_dates(
            case_events.record_event,
            kind.code,
            on,
            at=at,
            until=self.value("until"),
            note=self.value("note"),
            said=self.tr("Recorded: {what}, {day}.").format(
                what=kind.title, day=joined(formatting.day(on), formatting.clock_time(at))
            ),
        )


class EventEndForm(DateForm):
    """Record the last day of an event that goes on."""

    def __init__(
        self, screen: CaseFileScreen, file: CaseFile, event: CaseEvent, title: str
    ) -> None:
        super().__init__(screen, file, self.tr("End of the event"))
        self.about(event)
        self._event = event
        self.add(label(joined(title, formatting.day(event.on)), "soft"))
        self.add_field(
            "until",
            self.tr("Last day"),
            DateField(),
            needed=self.tr("The last day is missing."),
            check=self.happened,
        )
        self.begin()

    def write_it(self) -> None:
        self.send_dates(
            case_events.end_event,
            self._event.id,
            self.value("until"),
            said=self.tr("The end was recorded."),
        )


class ProofForm(DateForm):
    """Record that a duty was done, and how."""

    def __init__(self, screen: CaseFileScreen, file: CaseFile, duty: Deadline) -> None:
        super().__init__(screen, file, self.tr("A duty that was done"), self.tr("Record"))
        self.about(None, f"{duty.rule_id}:{duty.event_id}")
        self._duty = duty
        self.add(label(duty.title, "strong"))
        due = self.tr("Due by {day}, section {section}")
        self.add(
            label(
                due.format(
                    day=formatting.day(duty.counts_on), section=f"\u2068{duty.section}\u2069"
                ),
                "soft",
            )
        )
        self.add_field(
            "done_on",
            self.tr("Done on"),
            DateField(),
            check=self.happened,
            needed=self.tr("The day on which it was done is missing."),
        )
        self.add_field(
            "how",
            self.tr("How, and what proves it"),
            TextField(lines=2),
            hint=self.tr("A letter, a record of court, a conversation that was written down"),
        )
        self.begin()

    def write_it(self) -> None:
        duty = self._duty
        self.send_dates(
            case_events.prove_duty,
            duty.rule_id,
            duty.event_id,
            self.value("done_on"),
            self.value("how"),
            said=self.tr("Recorded as done: {what}.").format(what=duty.title),
        )


class FactsForm(DateForm):
    """Correct the days and numbers of the case itself; then see which dates moved."""

    def __init__(self, screen: CaseFileScreen, file: CaseFile) -> None:
        super().__init__(screen, file, self.tr("Correct the facts of the case"))
        self.about(None)
        hint = self.tr("The dates are counted anew from what stands here.")
        self.add(label(hint, "soft"))
        for name in facts_of(file.case.track):
            title = case_facts.fact_title(name)
            field = _fact_field(file.case, name, title)
            self.add_field(name, "" if name == "in_regular_service" else title, field)
        self.begin()

    def write_it(self) -> None:
        case = self.file.case
        now: dict[str, Any] = {name: self.value(name) for name in facts_of(case.track)}
        if "temporary_locked_extension_days" in now:
            now["temporary_locked_extension_days"] = now["temporary_locked_extension_days"] or 0
        changed = {name: value for name, value in now.items() if value != getattr(case, name)}
        self.seen = (Seen(case, Case, tuple(changed)),)
        self.send_dates(
            case_facts.save_facts,
            said=self.tr("The facts were corrected."),
            then=self._show_moved,
            **changed,
        )

    def _show_moved(self, effect: Effect, said: str) -> None:
        if effect.moved:
            self.screen.open_panel(MovedPanel(effect.moved, said))


def _fact_field(case: Case, name: str, title: str) -> QWidget:
    """The field that fits a fact of the case, what is known in it."""
    value = getattr(case, name)
    if name == "facility_kind":
        select = Select.of(FacilityKind)
        select.set_value(value)
        return select
    if name == "in_regular_service":
        return tick(title, value)
    if name == "temporary_locked_extension_days":
        return NumberField(value or None)
    if name == "sentence_months":
        return NumberField(value)
    return LineField(value) if name == "order_section" else DateField(value)


class OverrideForm(DateForm):
    """Propose another day than the computed one."""

    def __init__(self, screen: CaseFileScreen, file: CaseFile, deadline: Deadline) -> None:
        super().__init__(screen, file, self.tr("Another day"), self.tr("Propose"))
        self.about(None, f"{deadline.rule_id}:{deadline.event_id}")
        self._deadline = deadline
        self.add(label(deadline.title, "strong"))
        computed = formatting.day(deadline.on)
        self.add(label(f"{text('file.override.computed')} {computed}", "soft"))
        self.add_field(
            "on", self.tr("The day to keep to"), DateField(), needed=self.tr("The day is missing.")
        )
        self.add_field(
            "reason",
            self.tr("Reason"),
            Select.of(OverrideReason, self.tr("Choose a reason")),
            needed=self.tr("The reason is missing."),
        )
        self.add_field(
            "words",
            self.tr("In words"),
            TextField(lines=3),
            hint=self.tr("Which order, which opinion, of which day"),
            needed=self.tr("Say in words why another day is kept."),
        )
        after = self.tr(
            "After this, the proposal waits for a second person, and {day} goes on counting. Once "
            "it is confirmed, lists and warnings go by the new day; the computed one stays beside "
            "it. If a fact moves the computed day, the new day rests until it is proposed again."
        )
        self.add(label(after.format(day=computed), "softsmall"))
        self.begin()

    def write_it(self) -> None:
        deadline = self._deadline
        self.send(
            _propose,
            deadline,
            self.value("on"),
            self.value("reason"),
            self.value("words"),
            said=self.tr("Proposed: {day}. A second person has to confirm it.").format(
                day=formatting.day(self.value("on"))
            ),
            undo=lambda: self.screen.withdraw(deadline),
        )


def _propose(
    store: overrides.Store,
    case_id: str,
    deadline: Deadline,
    on: date,
    reason: OverrideReason,
    words: str,
) -> Changes:
    return overrides.propose_override(
        store,
        case_id,
        rule_id=deadline.rule_id,
        event_id=deadline.event_id,
        computed_on=deadline.on,
        on=on,
        reason=reason,
        words=words,
    )
