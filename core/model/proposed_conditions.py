"""Conditions that a plan proposes to the committee."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from core.model.conditions import Condition


@dataclass(frozen=True)
class ProposedCondition:
    """A condition proposed from a goal, with the way it will be checked.

    `taken_in` is the hearing whose signed decision holds it, or empty.
    """

    id: str
    goal_id: str
    condition: Condition
    how_checked: str
    proposed_by: str
    proposed_at: datetime
    taken_in: str = ""

    def stands_in(self, conditions: tuple[Condition, ...]) -> bool:
        """Whether a draft already holds it: the same sentence of the library for the same goal."""
        wanted = (self.goal_id, self.condition.template_id)
        return any((each.goal_id, each.template_id) == wanted for each in conditions)
