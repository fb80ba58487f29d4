"""The steps of the hearing, each a card of its own: only the one that is on is shown.

Every card takes a record through `show_record` and announces what a person changes through
`changed`, a mapping of fields of HearingRecord to their new values.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.direction import isolate
from core.model.hearings import HearingRecord, MinorHeard, Party
from core.model.people import Sex
from core.services.hearings import QuorumView
from core.wording import label as term
from ui.screens.hearing_order import HEARD_PARTIES, IN_THE_ROOM
from ui.screens.hearing_room_rows import name_of
from ui.widgets.basic import Button, Card, label, set_text
from ui.widgets.choice import Choice
from ui.widgets.fields import Labelled, LineField
from ui.widgets.growing_text import GrowingText
from ui.widgets.layouts import Flow
from ui.widgets.toggle import Toggle


class StepCard(Card):
    """What the cards share."""

    changed = Signal(object)

    def show_record(self, record: HearingRecord) -> None:
        """Show what is recorded."""
        raise NotImplementedError

    def first_field(self) -> QWidget:
        """Where the keyboard begins."""
        raise NotImplementedError

    def field_named(self, name: str) -> QWidget | None:
        """The widget in which a field of the record is written, if it stands on this card."""
        return None

    def _line(self, name: str, title: str, placeholder: str = "", hint: str = "") -> LineField:
        """A line for a field of the record, put under what is already there."""
        field = LineField(placeholder=placeholder)
        field.textEdited.connect(lambda text: self.changed.emit({name: text}))
        self.add(Labelled(title, field, hint))
        return field

    def _text(self, name: str, title: str, lines: int, hint: str = "") -> GrowingText:
        field = GrowingText(lines=lines)
        field.typed.connect(lambda text: self.changed.emit({name: text}))
        self.add(Labelled(title, field, hint))
        return field


def show_line(field: LineField, text: str) -> None:
    """Put a text into a line without moving the cursor when it is the same."""
    if field.text() != text:
        field.setText(text)


class OpeningCard(StepCard):
    """Step 1: what the chair says and checks at the opening."""

    def __init__(self, begin: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Opening"))
        self.add(
            label(
                self.tr(
                    "Record who is here, ask each member about a conflict of interest, "
                    "and say that the doors are closed."
                ),
                "soft",
            )
        )
        self.begin = Button(self.tr("Begin the hearing"), begin, kind="primary")
        self.add(self.begin)
        self.who = label("", "soft")
        self.add(self.who)

    def show_record(self, record: HearingRecord) -> None:
        self.begin.setVisible(record.started_at is None)
        conflicts = [m for m in record.members if m.conflict.strip()]
        words = [
            self.tr("Conflict of interest: {name}: {conflict}").format(
                name=isolate(m.name), conflict=isolate(m.conflict)
            )
            for m in conflicts
        ]
        set_text(self.who, "\n".join(words) or self.tr("No conflict of interest is recorded."))

    def first_field(self) -> QWidget:
        return self.begin


class ExplainedCard(StepCard):
    """Step 2: the proceeding was explained, in which language, and who interprets."""

    def __init__(self, sex: Sex, language: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        girl = sex is Sex.FEMALE
        self._language = language
        self.set_title(
            self.tr("Explaining the proceeding to her")
            if girl
            else self.tr("Explaining the proceeding to him")
        )
        self.tick = Choice(
            self.tr("The proceeding and her rights were explained to the minor")
            if girl
            else self.tr("The proceeding and his rights were explained to the minor"),
            many=True,
        )
        self.tick.clicked.connect(self._ticked)
        self.add(self.tick)
        self.explained_in = self._line("explained_in", self.tr("In which language"))
        self.interpreter = self._line(
            "interpreter_language",
            self.tr("Interpreting into"),
            self.tr("Empty if nobody needs an interpreter"),
        )
        self.note = label("", "soft")
        self.add(self.note)

    def show_record(self, record: HearingRecord) -> None:
        self.tick.setChecked(record.explained_to_minor)
        show_line(self.explained_in, record.explained_in)
        show_line(self.interpreter, record.interpreter_language)
        came = any(
            party.role.value == "interpreter" and party.attendance in IN_THE_ROOM
            for party in record.parties
        )
        wanted = bool(record.interpreter_language.strip())
        words = (
            self.tr("An interpreter is in the room.")
            if came
            else self.tr("No interpreter is recorded as present.")
        )
        set_text(self.note, words)
        self.note.setVisible(wanted)

    def first_field(self) -> QWidget:
        return self.tick

    def field_named(self, name: str) -> QWidget | None:
        return {"explained_to_minor": self.tick, "explained_in": self.explained_in}.get(name)

    def _ticked(self, on: bool) -> None:
        fields: dict[str, object] = {"explained_to_minor": on}
        if on and not self.explained_in.text().strip():
            self.explained_in.setText(self._language)
            fields["explained_in"] = self._language
        self.changed.emit(fields)


class HeardCard(StepCard):
    """Step 3: how the minor was heard and in what words, or why not and the later chance."""

    WAYS = tuple(way for way in MinorHeard if way is not MinorHeard.UNKNOWN)

    def __init__(self, sex: Sex, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        girl = sex is Sex.FEMALE
        self.set_title(
            self.tr("The minor's words (girl)") if girl else self.tr("The minor's words")
        )
        self.ways: dict[MinorHeard, Toggle] = {}
        flow = Flow(spacing=8)
        for way in self.WAYS:
            button = Toggle(self._way_words(way, girl))
            button.clicked.connect(lambda _, w=way: self._choose(w))
            self.ways[way] = button
            flow.add(button)
        self.add(flow)
        self.words = self._text(
            "minor_words", self.tr("Her words") if girl else self.tr("His words"), 5
        )
        self.language = self._line("minor_heard_language", self.tr("In which language"))
        self.company = self._line(
            "minor_heard_with", self.tr("Who was with her") if girl else self.tr("Who was with him")
        )
        self.reason = self._text(
            "minor_not_heard_reason",
            self.tr("The special reasons for not hearing her")
            if girl
            else self.tr("The special reasons for not hearing him"),
            3,
            self.tr("Without recorded reasons the decision cannot be signed."),
        )
        self.chance = self._text(
            "later_chance",
            self.tr("When and how she will have a chance to be heard")
            if girl
            else self.tr("When and how he will have a chance to be heard"),
            2,
        )
        self._show_way(MinorHeard.UNKNOWN)

    def _way_words(self, way: MinorHeard, girl: bool) -> str:
        if not girl:
            return term(way)
        return {
            MinorHeard.IN_PERSON: self.tr("Heard herself"),
            MinorHeard.ON_SCREEN: self.tr("Heard herself on screen"),
            MinorHeard.NOT_HEARD: self.tr("She was not heard"),
        }.get(way, term(way))

    def show_record(self, record: HearingRecord) -> None:
        self._show_way(record.minor_heard)
        self.words.set_text(record.minor_words)
        self.reason.set_text(record.minor_not_heard_reason)
        self.chance.set_text(record.later_chance)
        show_line(self.language, record.minor_heard_language)
        show_line(self.company, record.minor_heard_with)

    def first_field(self) -> QWidget:
        chosen = next((b for b in self.ways.values() if b.isChecked()), None)
        if chosen is None:
            return self.ways[MinorHeard.IN_PERSON]
        return self.reason if self.ways[MinorHeard.NOT_HEARD].isChecked() else self.words

    def field_named(self, name: str) -> QWidget | None:
        return {
            "minor_heard": self.ways[MinorHeard.IN_PERSON],
            "minor_words": self.words,
            "minor_not_heard_reason": self.reason,
        }.get(name)

    def _choose(self, way: MinorHeard) -> None:
        self._show_way(way)
        self.changed.emit({"minor_heard": way})

    def _show_way(self, way: MinorHeard) -> None:
        for value, button in self.ways.items():
            button.setChecked(value is way)
        silent = way is MinorHeard.NOT_HEARD
        for field in (self.words, self.language, self.company):
            field.parentWidget().setVisible(not silent)
        for field in (self.reason, self.chance):
            field.parentWidget().setVisible(silent)


class PositionsCard(StepCard):
    """Step 4: what each party says, one place for each."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Positions"))
        self._parties: tuple[Party, ...] = ()
        self._fields: dict[int, tuple[Labelled, GrowingText]] = {}
        self._empty = label(self.tr("Nobody is recorded who could state a position."), "soft")
        self.add(self._empty)

    def show_record(self, record: HearingRecord) -> None:
        self._parties = record.parties
        heard = [i for i, party in enumerate(record.parties) if party.role in HEARD_PARTIES]
        if heard != list(self._fields):
            self._build(heard)
        for index, (place, field) in self._fields.items():
            party = record.parties[index]
            words = f"{name_of(party)} · {term(party.attendance)}"
            set_text(place.name, words)
            field.setAccessibleName(words)
            field.set_text(party.position)
        self._empty.setVisible(not heard)

    def first_field(self) -> QWidget:
        return next((field for _, field in self._fields.values()), self._empty)

    def fields(self) -> tuple[GrowingText, ...]:
        """The places to write in, in order."""
        return tuple(field for _, field in self._fields.values())

    def _build(self, heard: list[int]) -> None:
        for place, _ in self._fields.values():
            place.hide()
            place.deleteLater()
        self._fields = {}
        for index in heard:
            field = GrowingText(lines=2)
            field.typed.connect(lambda text, i=index: self._typed(i, text))
            place = Labelled("", field)
            self._fields[index] = (place, field)
            self.add(place)

    def _typed(self, index: int, text: str) -> None:
        party = replace(self._parties[index], position=text)
        self._parties = (*self._parties[:index], party, *self._parties[index + 1 :])
        self.changed.emit({"parties": self._parties})


class DecisionStepCard(StepCard):
    """Step 5: the way to the decision, or why it is held back."""

    def __init__(self, go: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("The decision"))
        self.words = label("", "soft")
        self.add(self.words)
        self.go = Button(self.tr("Write the decision"), go, kind="primary")
        self.add(self.go)

    def show_record(self, record: HearingRecord) -> None:
        """Nothing of the record stands here; see `show_quorum`."""

    def show_quorum(self, quorum: QuorumView, signed: bool) -> None:
        """Whether the way is open, or behind us."""
        self.go.setText(self.tr("Show the decision") if signed else self.tr("Write the decision"))
        if signed:
            words = self.tr("The decision is signed. What was recorded here can no longer change.")
        elif quorum.met:
            words = self.tr(
                "Everyone but the members leaves for the deliberation. "
                "What is recorded here goes into the decision by itself."
            )
        else:
            words = quorum.text
        set_text(self.words, words)

    def first_field(self) -> QWidget:
        return self.go
