"""The conditions of a release in their order, and the way to the library."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.direction import left_to_right
from core.model.conditions import Condition, ConditionTemplate
from core.model.people import Sex
from core.model.plan import Domain, PlanGoal
from core.model.proposed_conditions import ProposedCondition
from core.services.conditions import fill_condition, free_condition
from ui.screens.proposed_strip import ProposedStrip
from ui.widgets.basic import Button, label, set_text
from ui.widgets.condition_card import ConditionCard


class ConditionsSection(QWidget):
    """The list. `changed` carries the whole tuple of Conditions; `library_asked` carries nothing.

    `removed` carries a function that puts the condition back where it was.
    """

    changed = Signal(object)
    library_asked = Signal()
    removed = Signal(object)

    def __init__(
        self, sex: Sex, goals: tuple[PlanGoal, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._sex = sex
        self._goals = goals
        self.cards: list[ConditionCard] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        heading = QHBoxLayout()
        self.title = label("", "strong")
        self.add_button = Button(self.tr("Add from the library"), self.library_asked.emit, key="F2")
        heading.addWidget(self.title, 1)
        heading.addWidget(self.add_button)
        column.addLayout(heading)
        self.strip = ProposedStrip()
        self.strip.taken.connect(self._add)
        column.addWidget(self.strip)
        self._empty = label(
            self.tr("No conditions yet. Each one says what, where, until when, and who checks."),
            "soft",
        )
        column.addWidget(self._empty)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        column.addLayout(self._list)
        self._number()

    def conditions(self) -> tuple[Condition, ...]:
        """The conditions as they now stand."""
        return tuple(card.condition for card in self.cards)

    def show_conditions(self, conditions: tuple[Condition, ...]) -> None:
        """Show these in place of the ones before, without announcing anything."""
        if conditions == self.conditions():
            return
        for card in self.cards:
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []
        for condition in conditions:
            self._insert(len(self.cards), condition)
        self._number()

    def show_proposals(self, proposals: tuple[ProposedCondition, ...]) -> None:
        """Offer what the plan proposes."""
        self.strip.show_proposals(proposals)

    def add_template(self, template: ConditionTemplate) -> None:
        """A condition of the library at the end, the keyboard in its first blank."""
        self._add(fill_condition(template, {}, self._sex))

    def add_free(self) -> None:
        """A condition in free words at the end, the keyboard in it."""
        self._add(free_condition("", Domain.SUPERVISION))

    def first_open(self) -> QWidget:
        """Where something is missing, or the way to the library."""
        for card in self.cards:
            if card.complaint.text():
                return card.first_field()
        return self.cards[0].first_field() if self.cards else self.add_button

    def _add(self, condition: Condition) -> None:
        card = self._insert(len(self.cards), condition)
        self._announce()
        card.first_field().setFocus()

    def _insert(self, place: int, condition: Condition) -> ConditionCard:
        card = ConditionCard(condition, self._sex, self._goals)
        card.changed.connect(lambda _: self.changed.emit(self.conditions()))
        card.move_asked.connect(lambda by: self._move(card, by))
        card.remove_asked.connect(lambda: self._remove(card))
        self.cards.insert(place, card)
        self._list.insertWidget(place, card)
        return card

    def _move(self, card: ConditionCard, by: int) -> None:
        place = self.cards.index(card)
        wanted = place + by
        if not 0 <= wanted < len(self.cards):
            return
        focus = self.focusWidget()
        self.cards.insert(wanted, self.cards.pop(place))
        self._list.removeWidget(card)
        self._list.insertWidget(wanted, card)
        if focus is not None and card.isAncestorOf(focus):
            focus.setFocus()
        self._announce()

    def _remove(self, card: ConditionCard) -> None:
        place = self.cards.index(card)
        self.cards.pop(place)
        self._list.removeWidget(card)
        card.hide()
        card.deleteLater()
        self._announce()
        neighbour = self.cards[min(place, len(self.cards) - 1)] if self.cards else None
        (neighbour.first_field() if neighbour else self.add_button).setFocus()
        self.removed.emit(self._putting_back(place, card.condition))

    def _putting_back(self, place: int, condition: Condition) -> Callable[[], None]:
        def put_back() -> None:
            card = self._insert(min(place, len(self.cards)), condition)
            self._announce()
            card.first_field().setFocus()

        return put_back

    def _announce(self) -> None:
        self._number()
        self.changed.emit(self.conditions())

    def _number(self) -> None:
        for index, card in enumerate(self.cards):
            card.set_index(index)
        count = left_to_right(f"({len(self.cards)})")
        set_text(self.title, self.tr("Conditions {count}").format(count=count))
        self._empty.setVisible(not self.cards)
        self.strip.show_draft(self.conditions())
