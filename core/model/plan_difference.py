"""How a plan differs from the same plan at another time: goal by goal, step by step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from core.model.plan import PlanGoal, PlanStep

Item = TypeVar("Item", PlanGoal, PlanStep)


class PlanChange(StrEnum):
    """What became of a goal or a step."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"  # other words, owner, day or note
    MOVED = "moved"  # another status, and perhaps other words too
    SAME = "same"


@dataclass(frozen=True)
class StepDifference:
    """`before` is None for an added step, `after` for a removed one."""

    change: PlanChange
    before: PlanStep | None
    after: PlanStep | None


@dataclass(frozen=True)
class GoalDifference:
    """`change` speaks of the goal itself; `steps` of its steps, in today's order, then the gone."""

    change: PlanChange
    before: PlanGoal | None
    after: PlanGoal | None
    steps: tuple[StepDifference, ...] = ()

    @property
    def differs(self) -> bool:
        """Whether the goal or any of its steps is another than it was."""
        changes = {self.change, *(step.change for step in self.steps)}
        return changes != {PlanChange.SAME}


_GOAL_WORDS = ("domain", "text", "owner", "body", "until", "own_words", "note")
_STEP_WORDS = ("text", "owner", "body", "until")


def difference(before: Iterable[PlanGoal], after: Iterable[PlanGoal]) -> tuple[GoalDifference, ...]:
    """Every goal of either plan once, in today's order, those that are gone last.

    A goal or step is the same one while its id is; what only stands at another place is the same.
    """
    return tuple(
        GoalDifference(_change(old, new, _GOAL_WORDS), old, new, _steps(old, new))
        for old, new in _pairs(before, after)
    )


def counted(found: Iterable[GoalDifference]) -> Mapping[PlanChange, int]:
    """How many goals and steps were added, removed, changed or moved; the same ones left out."""
    counts = dict.fromkeys(PlanChange, 0)
    for goal in found:
        for change in (goal.change, *(step.change for step in goal.steps)):
            counts[change] += 1
    del counts[PlanChange.SAME]
    return {change: count for change, count in counts.items() if count}


def _steps(old: PlanGoal | None, new: PlanGoal | None) -> tuple[StepDifference, ...]:
    pairs = _pairs(old.steps if old else (), new.steps if new else ())
    return tuple(StepDifference(_change(was, now, _STEP_WORDS), was, now) for was, now in pairs)


def _pairs(
    before: Iterable[Item], after: Iterable[Item]
) -> Iterator[tuple[Item | None, Item | None]]:
    old = {item.id: item for item in before}
    for item in after:
        yield old.pop(item.id, None), item
    for gone in old.values():
        yield gone, None


def _change(old: Item | None, new: Item | None, names: tuple[str, ...]) -> PlanChange:
    if old is None:
        return PlanChange.ADDED
    if new is None:
        return PlanChange.REMOVED
    if old.status is not new.status:
        return PlanChange.MOVED
    same = all(getattr(old, name) == getattr(new, name) for name in names)
    return PlanChange.SAME if same else PlanChange.CHANGED
