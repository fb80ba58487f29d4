"""What the plan proposes, above the conditions of a decision: one key takes the next one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from core.model.conditions import Condition
from core.model.proposed_conditions import ProposedCondition
from ui import formatting
from ui.widgets.basic import Button, Line, clear_layout, label, set_text
from ui.widgets.layouts import Flow


class ProposedStrip(QFrame):
    """Proposals that the draft does not hold yet. `taken` carries the Condition."""

    taken = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        self._proposals: tuple[ProposedCondition, ...] = ()
        self._conditions: tuple[Condition, ...] = ()
        self.offered: tuple[ProposedCondition, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(8)
        self.title = label("", "strong")
        column.addWidget(self.title)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        column.addLayout(self._rows)
        self.setAccessibleName(self.tr("Proposed from the plan"))
        self.hide()

    def show_proposals(self, proposals: tuple[ProposedCondition, ...]) -> None:
        """Offer these, as far as the draft does not hold them."""
        self._proposals = proposals
        self._offer()

    def show_draft(self, conditions: tuple[Condition, ...]) -> None:
        """The draft holds these now: what it no longer holds is offered again."""
        self._conditions = conditions
        self._offer()

    def take(self, proposal: ProposedCondition) -> None:
        """Put a proposal among the conditions."""
        self.taken.emit(proposal.condition)

    def _offer(self) -> None:
        left = tuple(each for each in self._proposals if not each.stands_in(self._conditions))
        if left == self.offered:
            return
        self.offered = left
        clear_layout(self._rows)
        count = formatting.number(len(left))
        set_text(self.title, self.tr("Proposed from the plan: {count}").format(count=count))
        for place, proposal in enumerate(left):
            if place:
                self._rows.addWidget(Line())
            self._rows.addWidget(label(proposal.condition.text, "small"))
            who = self.tr("Checked by {who}: {how}").format(
                who=proposal.condition.checked_by, how=proposal.how_checked
            )
            self._rows.addWidget(label(who, "softsmall"))
            button = Button(
                self.tr("Take it"),
                lambda each=proposal: self.take(each),
                key="" if place else "F7",
            )
            button.setAccessibleName(f"{self.tr('Take it')}: {proposal.condition.text}")
            self._rows.addWidget(Flow(button))
        self.setVisible(bool(left))
