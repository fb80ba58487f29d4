"""The parts of the decision's form: lines, texts and dates bound to fields of the draft.

Every part announces through `changed` a mapping of DecisionDraft fields to their new values.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.model.decisions import DecisionDraft, Outcome
from core.model.text_templates import TextPlace
from core.services.typed import parse_date, parse_time
from core.wording import label as term
from ui.widgets.basic import Card, label
from ui.widgets.date_field import DateField, TimeField
from ui.widgets.fields import Labelled, LineField
from ui.widgets.growing_text import GrowingText
from ui.widgets.layouts import Flow
from ui.widgets.toggle import Toggle


class DraftCard(Card):
    """A card whose fields are fields of the draft, by name."""

    changed = Signal(object)

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.fields: dict[str, QWidget] = {}

    def show_draft(self, draft: DecisionDraft) -> None:
        """Show what is drafted, touching nothing that is the same."""
        for name, field in self.fields.items():
            show_value(field, getattr(draft, name))

    def text(
        self,
        name: str,
        title: str,
        lines: int = 2,
        hint: str = "",
        place: TextPlace | None = None,
    ) -> GrowingText:
        """A place for several lines; without a title the card's own heading names it."""
        field = GrowingText(lines=lines, place=place)
        field.typed.connect(lambda words: self.changed.emit({name: words}))
        self._put(name, title, field, hint)
        return field

    def line(self, name: str, title: str, placeholder: str = "") -> LineField:
        """A place for one line."""
        field = LineField(placeholder=placeholder)
        field.textEdited.connect(lambda words: self.changed.emit({name: words}))
        self._put(name, title, field)
        return field

    def day(self, name: str) -> DateField:
        """A date that is announced as soon as it can be read."""
        field = DateField()
        field.edit.textEdited.connect(lambda words: self.changed.emit({name: parse_date(words)}))
        field.changed.connect(lambda value: self.changed.emit({name: value}))
        self.fields[name] = field
        return field

    def hour(self, name: str) -> TimeField:
        """A time of day, likewise."""
        field = TimeField()
        field.edit.textEdited.connect(lambda words: self.changed.emit({name: parse_time(words)}))
        field.changed.connect(lambda value: self.changed.emit({name: value}))
        self.fields[name] = field
        return field

    def _put(self, name: str, title: str, field: QWidget, hint: str = "") -> None:
        self.fields[name] = field
        if title:
            self.add(Labelled(title, field, hint))
        else:
            field.setAccessibleName(self.accessibleName())
            self.add(field)
            if isinstance(field, GrowingText) and field.place is not None:
                self.add(Flow(field.phrases_link()))
            if hint:
                self.add(label(hint, "softsmall"))


def show_value(field: QWidget, value: object) -> None:
    """Put a value into a field of whatever kind, unless it is there already or being typed."""
    if isinstance(field, GrowingText):
        field.set_text(str(value))
    elif isinstance(field, LineField):
        if field.text() != value:
            field.setText(str(value))
    else:
        typed_now = isinstance(field, DateField | TimeField) and field.edit.hasFocus()
        if not typed_now:
            field.set_value(value)  # type: ignore[attr-defined]


class OutcomeBar(QWidget):
    """The outcomes as buttons of which one is on. `chosen` carries an Outcome."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Outcome"))
        self.buttons: dict[Outcome, Toggle] = {}
        flow = Flow(spacing=10)
        for outcome in Outcome:
            button = Toggle(term(outcome))
            button.clicked.connect(self._choose(outcome))
            self.buttons[outcome] = button
            flow.add(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(flow)

    def show_outcome(self, outcome: Outcome | None) -> None:
        """Show which one is on."""
        for value, button in self.buttons.items():
            button.setChecked(value is outcome)

    def _choose(self, outcome: Outcome) -> Callable[[bool], None]:
        def choose(_: bool) -> None:
            self.show_outcome(outcome)
            self.chosen.emit(outcome)

        return choose
