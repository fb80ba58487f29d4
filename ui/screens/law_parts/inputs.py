"""The fields of a calculator: one kind of widget for each kind of fact, all read as typed text."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.model.law_desk import InputField
from core.services.law_inputs import LISTS
from ui import theme
from ui.widgets.choice import Choice
from ui.widgets.date_field import DateField, TimeField
from ui.widgets.fields import LineField, Select, TextField

YES, NO = "true", "false"
_DAYS = "3.11.2026 – 5.11.2026"
_EXAMPLES = {"dates": "3.11.2026", "numbers": "30 10", "spans": _DAYS, "detentions": _DAYS}


class Input(QWidget):
    """A field. `typed` is what a person wrote, or would write for what was chosen."""

    changed = Signal()

    def typed(self) -> str:
        raise NotImplementedError

    def fill(self, typed: str) -> None:
        raise NotImplementedError

    def set_invalid(self, invalid: bool) -> None:
        """Show or lift the red border, where there is a line to put it round."""


class LineInput(Input):
    """A line: a number or a word."""

    def __init__(self, *, left_to_right: bool) -> None:
        super().__init__()
        self.line = LineField(left_to_right=left_to_right)
        self.line.textChanged.connect(lambda _: self.changed.emit())
        if left_to_right:
            self.line.setMaximumWidth(theme.px(140))
        _hold(self, self.line)

    def typed(self) -> str:
        return self.line.text()

    def fill(self, typed: str) -> None:
        self.line.setText(typed)

    def set_invalid(self, invalid: bool) -> None:
        self.line.set_invalid(invalid)

    def setAccessibleName(self, name: str) -> None:
        self.line.setAccessibleName(name)


class DateInput(Input):
    """A day, and of a moment its hour beside it."""

    def __init__(self, *, with_hour: bool) -> None:
        super().__init__()
        self.date = DateField()
        self.hour = TimeField() if with_hour else None
        fields = [self.date, *([self.hour] if self.hour else [])]
        for field in fields:
            field.edit.textChanged.connect(lambda _: self.changed.emit())
        _hold(self, *fields)

    def typed(self) -> str:
        hour = self.hour.edit.text().strip() if self.hour else ""
        return f"{self.date.edit.text().strip()} {hour}".strip()

    def fill(self, typed: str) -> None:
        day, _, hour = typed.partition(" ")
        self.date.edit.setText(day)
        if self.hour is not None:
            self.hour.edit.setText(hour)

    def set_invalid(self, invalid: bool) -> None:
        for field in (self.date, self.hour):
            if field is not None:
                field.set_invalid(invalid)

    def setAccessibleName(self, name: str) -> None:
        self.date.setAccessibleName(name)
        if self.hour is not None:
            self.hour.setAccessibleName(self.tr("{what}: hour").format(what=name))


class LinesInput(Input):
    """A list, a line for each."""

    def __init__(self, placeholder: str) -> None:
        super().__init__()
        self.lines = TextField(placeholder=placeholder, lines=2)
        self.lines.textChanged.connect(self.changed.emit)
        _hold(self, self.lines)

    def typed(self) -> str:
        return self.lines.text()

    def fill(self, typed: str) -> None:
        self.lines.set_text(typed)

    def set_invalid(self, invalid: bool) -> None:
        self.lines.set_invalid(invalid)

    def setAccessibleName(self, name: str) -> None:
        self.lines.setAccessibleName(name)


class FlagInput(Input):
    """Yes or no; where it may also be left open, a choice of three."""

    def __init__(self, *, optional: bool) -> None:
        super().__init__()
        self.choice = Select()
        if optional:
            self.choice.add("", self.tr("Not known"))
        self.choice.add(NO, self.tr("No"))
        self.choice.add(YES, self.tr("Yes"))
        self.choice.setCurrentIndex(0)
        self.choice.currentIndexChanged.connect(lambda _: self.changed.emit())
        _hold(self, self.choice)

    def typed(self) -> str:
        return str(self.choice.value())

    def fill(self, typed: str) -> None:
        self.choice.set_value(typed)

    def setAccessibleName(self, name: str) -> None:
        self.choice.setAccessibleName(name)


class ChoiceInput(Input):
    """One word of a few."""

    def __init__(self, choices: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        self.choice = Select()
        self.choice.add("", self.tr("Choose"))
        for value, words in choices:
            self.choice.add(value, words)
        self.choice.setCurrentIndex(0)
        self.choice.currentIndexChanged.connect(lambda _: self.changed.emit())
        _hold(self, self.choice)

    def typed(self) -> str:
        return str(self.choice.value() or "")

    def fill(self, typed: str) -> None:
        self.choice.set_value(typed)

    def set_invalid(self, invalid: bool) -> None:
        self.choice.set_invalid(invalid)

    def setAccessibleName(self, name: str) -> None:
        self.choice.setAccessibleName(name)


class TicksInput(Input):
    """Several words of a few, a box to tick for each."""

    def __init__(self, choices: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.boxes: dict[str, Choice] = {}
        for value, words in choices:
            box = Choice(words, many=True)
            box.toggled.connect(lambda _: self.changed.emit())
            column.addWidget(box)
            self.boxes[value] = box
        self.setFocusProxy(next(iter(self.boxes.values())))

    def typed(self) -> str:
        return "\n".join(value for value, box in self.boxes.items() if box.isChecked())

    def fill(self, typed: str) -> None:
        wanted = typed.split("\n")
        for value, box in self.boxes.items():
            box.setChecked(value in wanted)


def input_for(field: InputField) -> Input:
    """The widget for what a calculator asks."""
    if field.kind == "words" and field.choices:
        return TicksInput(field.choices)
    if field.choices:
        return ChoiceInput(field.choices)
    if field.kind == "flag":
        return FlagInput(optional=field.optional)
    if field.kind in ("date", "moment"):
        return DateInput(with_hour=field.kind == "moment")
    if field.kind in LISTS:
        return LinesInput(_EXAMPLES.get(field.kind, ""))
    if field.kind == "span":
        return LinesInput(_DAYS)
    return LineInput(left_to_right=field.kind != "word")


def _hold(field: Input, *widgets: QWidget) -> None:
    row = QHBoxLayout(field)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget)
    if not isinstance(widgets[0], TextField):
        row.addStretch(1)
    field.setFocusProxy(widgets[0])
