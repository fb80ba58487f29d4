"""The facts a calculator asks for; whatever is typed is asked at once."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QVBoxLayout, QWidget

from core.model.law_desk import CalculatorForm, DeskExample
from ui.screens.law_parts.inputs import Input, input_for
from ui.widgets.basic import Card, Line, clear_layout, label, set_text
from ui.widgets.choice import Choice
from ui.widgets.fields import Labelled

SOON_MS = 250


class CalculatorCard(Card):
    """`asked(calculator, facts)` a moment after the last keystroke, and at once on Enter.

    Where several calculators answer for a rule, the choice among them stands first.
    """

    asked = Signal(str, object)

    def __init__(
        self,
        calculators: tuple[CalculatorForm, ...],
        examples: tuple[DeskExample, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Calculate"))
        self._examples = examples
        self._next_example = 0
        self._insist = False
        self.calculators = calculators
        self.form = calculators[0]
        self.fields: dict[str, Labelled] = {}
        self.choices: dict[str, Choice] = {}
        if len(calculators) > 1:
            for found in calculators:
                self.add(self._choice(found))
            self.add(Line())
        self._place = QWidget()
        self._column = QVBoxLayout(self._place)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self.add(self._place)
        self.reasoning = label("", "softsmall")
        self.add(self.reasoning)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self.ask)
        self._show(self.form)

    def facts(self) -> dict[str, str]:
        """What stands in the fields, as it was typed."""
        return {name: self._input(name).typed() for name in self.fields}

    def first_field(self) -> QWidget:
        """Where the keyboard goes when a person wants to calculate."""
        return next(iter(self.fields.values())).field

    def ask(self) -> None:
        """Ask for the answer to what stands in the fields."""
        self._soon.stop()
        self.asked.emit(self.form.id, self.facts())

    def restore(self, calculator: str, facts: Mapping[str, str]) -> None:
        """Go on with a calculator and what was typed into it."""
        form = next((form for form in self.calculators if form.id == calculator), self.form)
        if form.id in self.choices:
            self.choices[form.id].setChecked(True)
        self._show(form)
        self._fill(facts)

    def can_show_example(self) -> bool:
        """Whether the program has a worked example for the calculator that is shown."""
        return any(example.calculator == self.form.id for example in self._examples)

    def fill_example(self) -> None:
        """Fill in the next worked example of this calculator, and say what it is about."""
        own = [example for example in self._examples if example.calculator == self.form.id]
        if own:
            example = own[self._next_example % len(own)]
            self._next_example += 1
            self._fill(example.inputs)
            set_text(self.reasoning, self.tr("Example: {words}").format(words=example.reasoning))
            self.reasoning.show()

    def show_wrong(self, wrong: Mapping[str, str]) -> None:
        """Say under each field what is the matter with it.

        A field in which somebody is still typing is left alone until Enter.
        """
        focus = QApplication.focusWidget()
        for name, labelled in self.fields.items():
            typing = focus is not None and labelled.isAncestorOf(focus)
            labelled.show_error("" if typing and not self._insist else wrong.get(name, ""))
        self._insist = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focus = self.focusWidget()
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and isinstance(focus, QLineEdit | QComboBox):
            self._insist = True
            self.ask()
        else:
            super().keyPressEvent(event)

    def _choice(self, form: CalculatorForm) -> Choice:
        choice = Choice(form.title)
        choice.setAccessibleDescription(self.tr("What to calculate"))
        choice.setChecked(form is self.form)
        choice.clicked.connect(lambda _=False: self._show(form))
        self.choices[form.id] = choice
        return choice

    def _input(self, name: str) -> Input:
        field = self.fields[name].field
        assert isinstance(field, Input)
        return field

    def _show(self, form: CalculatorForm) -> None:
        self.form = form
        self._next_example = 0
        clear_layout(self._column)
        self.fields = {}
        for wanted in form.inputs:
            field = input_for(wanted)
            title = wanted.label
            hint = self.tr("May be left empty.") if wanted.optional else ""
            labelled = Labelled(title, field, hint)
            field.changed.connect(self._typed)
            self._column.addWidget(labelled)
            self.fields[wanted.name] = labelled
        set_text(self.reasoning, "")
        self.reasoning.hide()
        self.ask()

    def _typed(self) -> None:
        self.reasoning.hide()
        self._soon.start()

    def _fill(self, typed: Mapping[str, str]) -> None:
        for name in self.fields:
            self._input(name).fill(typed.get(name, ""))
        self.ask()
