"""Where a decision and a list of cases may not name a conditional arrangement.

What states an outcome, a condition or a task is refused on writing and blocks signing. Reasons and
opinions block signing only where they read as giving one: they may tell of the past, or say why a
request for one is turned down. What the minor asked for is written down as it was said (s. 1ב).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from core.law.guard import ArrangementRefused, arrangement_named, arrangement_ordered
from core.model.conditions import Condition
from core.model.decisions import DecisionDraft
from core.model.text_templates import TextPlace
from core.wording import label, text

STATES = ("followup_officer", "what_would_change", "adjournment_note", "tasks_until_then")
TELLS = (
    "reasons",
    "special_reasons",
    "alternatives",
    "minor_position_weight",
    "explanation_given",
    "warnings_answered",
    "dissent",
)


@dataclass(frozen=True)
class Named:
    """An arrangement found in a field of a draft; `where` says in Hebrew which."""

    field: str
    where: str
    words: str

    def refusal(self) -> ArrangementRefused:
        return ArrangementRefused("arrangement.refused", where=self.where, words=self.words)


def named_in_statements(fields: Mapping[str, object]) -> tuple[Named, ...]:
    """What states an outcome, a condition or a task and names an arrangement, by field."""
    found: list[Named] = []
    for name, value in fields.items():
        if name == "conditions" and isinstance(value, Iterable):
            found += _conditions(value)
        elif name in STATES and isinstance(value, str):
            words = arrangement_named(value)
            if words is not None:
                found.append(Named(name, text(f"guard.field.{name}"), words))
    return tuple(found)


def named_in_draft(draft: DecisionDraft) -> tuple[Named, ...]:
    """Every place of a draft that gives an arrangement, however it came there."""
    told = (
        Named(name, text(f"guard.field.{name}"), words)
        for name in TELLS
        if (words := arrangement_ordered(getattr(draft, name))) is not None
    )
    return (*named_in_statements(vars(draft)), *told)


def refuse_in_phrase(place: TextPlace, words: str) -> None:
    """Raises ArrangementRefused for a phrase whose words would give an arrangement wherever they
    are put in; in reasons it may be told of, or turned down."""
    found = {
        TextPlace.DECISION_REASONS: arrangement_ordered,
        TextPlace.LETTER_WORDS: arrangement_named,
        TextPlace.PLAN_GOAL: arrangement_named,
    }.get(place)
    if found is not None and (named := found(words)) is not None:
        raise ArrangementRefused("arrangement.refused", where=label(place), words=named)


def _conditions(conditions: Iterable[object]) -> Iterator[Named]:
    for number, condition in enumerate(conditions, start=1):
        if not isinstance(condition, Condition):
            continue
        parts = (condition.text, condition.plain, condition.checked_by, *condition.values.values())
        words = next((named for part in parts if (named := arrangement_named(part))), None)
        if words is not None:
            yield Named("conditions", text("guard.field.condition", number=number), words)
