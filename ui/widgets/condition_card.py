"""A condition of the decision: its sentence with the blanks inside it, who checks, which goal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from core.model.conditions import Condition, ConditionTemplate, blank_names
from core.model.people import Sex
from core.model.plan import Domain, PlanGoal
from core.services.conditions import fill_condition, missing_blanks, template_by_id
from core.wording import label as term
from ui.widgets.basic import Button, Chip, label, restyle, set_text
from ui.widgets.condition_blank import BlankField
from ui.widgets.fields import LineField, Select
from ui.widgets.growing_text import GrowingText
from ui.widgets.layouts import Flow

_LETTERS = "אבגדהוזחטיכלמנסעפצקרשת"


def letter(index: int) -> str:
    """How a condition is counted: א, ב, ג ... ת, אא, אב."""
    high, low = divmod(index, len(_LETTERS))
    return (_LETTERS[high - 1] if high else "") + _LETTERS[low]


def sentence_of(template: ConditionTemplate, sex: Sex) -> str:
    """The library's sentence for a boy or a girl, its blanks in braces."""
    female = sex is Sex.FEMALE and template.text_female
    return template.text_female if female else template.text


class ConditionCard(QFrame):
    """One condition. `changed` carries the Condition as it now is.

    Alt+Up and Alt+Down ask to move it (`move_asked`), Ctrl+Delete asks to take it out
    (`remove_asked`).
    """

    changed = Signal(object)
    move_asked = Signal(int)
    remove_asked = Signal()

    def __init__(
        self,
        condition: Condition,
        sex: Sex,
        goals: tuple[PlanGoal, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        self.condition = condition
        self._sex = sex
        self._template = template_by_id(condition.template_id) if condition.template_id else None
        self.blanks: dict[str, BlankField] = {}
        self.words: GrowingText | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(8)
        self.letter = label("", "strong", wrap=False)
        if self._template is not None:
            column.addWidget(self._sentence(self._template))
        elif condition.template_id:  # of a library that this program no longer has
            column.addWidget(Flow(self.letter, label(condition.text)))
        else:
            self._free(column)
        self.complaint = label("", "small")
        restyle(self.complaint, "tone", "wrong")
        column.addWidget(self.complaint)
        column.addWidget(self._foot(goals))
        self._complain()

    def set_index(self, index: int) -> None:
        """Its place in the list, from 0."""
        set_text(self.letter, f"{letter(index)}.")
        self.setAccessibleName(self.tr("Condition {letter}").format(letter=letter(index)))

    def first_field(self) -> QWidget:
        """Where the keyboard begins: the first blank that is not yet filled."""
        missing = self._missing()
        for name, field in self.blanks.items():
            if name in missing:
                return field
        return next(iter(self.blanks.values()), self.words or self.checked_by)

    def _sentence(self, template: ConditionTemplate) -> Flow:
        flow = Flow(self.letter, spacing=5)
        rest = sentence_of(template, self._sex)
        blanks = {blank.name: blank for blank in template.blanks}
        for name in blank_names(rest):
            before, _, rest = rest.partition(f"{{{name}}}")
            self._add_words(flow, before)
            field = BlankField(blanks[name], self.condition.values.get(name, ""))
            field.typed.connect(lambda value, n=name: self._filled(n, value))
            self.blanks.setdefault(name, field)
            flow.add(field)
        self._add_words(flow, rest)
        return flow

    def _add_words(self, flow: Flow, words: str) -> None:
        for word in words.split():
            flow.add(label(word, wrap=False))

    def _free(self, column: QVBoxLayout) -> None:
        self.words = GrowingText(
            self.condition.text, self.tr("The condition in the committee's own words"), lines=2
        )
        self.words.setAccessibleName(self.tr("The condition"))
        self.words.typed.connect(lambda text: self._change(text=text, plain=text))
        column.addWidget(self.letter)
        column.addWidget(self.words)

    def _foot(self, goals: tuple[PlanGoal, ...]) -> Flow:
        self.checked_by = LineField(self.condition.checked_by)
        self.checked_by.setFixedWidth(self.checked_by.fontMetrics().averageCharWidth() * 18 + 20)
        self.checked_by.setAccessibleName(self.tr("Who checks"))
        self.checked_by.textEdited.connect(lambda text: self._change(checked_by=text))
        self.goal = Select()
        self.goal.setAccessibleName(self.tr("Goal of the plan"))
        self.goal.add("", self.tr("No goal of the plan"))
        for goal in goals:
            self.goal.add(goal.id, goal.text)
        self.goal.set_value(self.condition.goal_id)
        self.goal.chosen.connect(lambda value: self._change(goal_id=value or ""))
        if not goals:
            self.goal.hide()
        domain: QWidget
        if self._template is None and not self.condition.template_id:
            self.domain = Select.of(Domain)
            self.domain.set_value(self.condition.domain)
            self.domain.setAccessibleName(self.tr("Domain"))
            self.domain.chosen.connect(lambda value: self._change(domain=value))
            domain = self.domain
        else:
            domain = Chip(term(self.condition.domain), "info")
        up = Button("▲", lambda: self.move_asked.emit(-1), kind="link")
        down = Button("▼", lambda: self.move_asked.emit(1), kind="link")
        for button, name in ((up, self.tr("Up (Alt+Up)")), (down, self.tr("Down (Alt+Down)"))):
            button.setAccessibleName(name)
            button.setToolTip(name)
        remove = Button(self.tr("Remove"), self.remove_asked.emit, kind="link")
        remove.setToolTip(self.tr("Ctrl+Delete"))
        by = label(self.tr("Checked by:"), "soft", wrap=False)
        tools = QWidget()  # one thing, so that it goes to the next line whole
        row = QHBoxLayout(tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for button in (up, down, remove):
            row.addWidget(button)
        return Flow(domain, by, self.checked_by, self.goal, tools, spacing=8)

    def _filled(self, name: str, value: str) -> None:
        values = {**self.condition.values, name: value}
        self._change(values=values)

    def _change(self, **fields: object) -> None:
        changed = replace(self.condition, **fields)
        if self._template is not None:
            changed = replace(
                fill_condition(self._template, changed.values, self._sex, changed.goal_id),
                checked_by=changed.checked_by,
            )
        if changed == self.condition:
            return
        self.condition = changed
        self._complain()
        self.changed.emit(changed)

    def _missing(self) -> tuple[str, ...]:
        values: Mapping[str, str] = self.condition.values
        return () if self._template is None else missing_blanks(self._template, values)

    def _complain(self) -> None:
        """Mark what is open or cannot be read, and say it in words."""
        missing = self._missing()
        empty, wrong = [], []
        for name, field in self.blanks.items():
            field.set_invalid(name in missing and bool(field.value()))
            if name in missing:
                (wrong if field.value() else empty).append(field.blank)
        parts = []
        if empty:
            names = ", ".join(blank.label for blank in empty)
            parts.append(self.tr("Still empty: {names}.").format(names=names))
        parts += [
            self.tr("{name}: this is not a {kind}.").format(name=b.label, kind=term(b.kind))
            for b in wrong
        ]
        if self.words is not None and not self.condition.text.strip():
            parts.append(self.tr("The condition is still empty."))
        set_text(self.complaint, " ".join(parts))
        self.complaint.setVisible(bool(parts))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_asked.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif ctrl and event.key() == Qt.Key.Key_Delete:
            self.remove_asked.emit()
        else:
            super().keyPressEvent(event)
