"""From a goal of the plan to a condition proposed to the committee, with the way to check it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from core.errors import KnownError
from core.model.changes import Changes
from core.model.conditions import Blank, BlankKind, Condition, ConditionTemplate
from core.model.people import Sex
from core.model.plan import PlanGoal
from core.model.proposed_conditions import ProposedCondition
from core.services.cases import existing_case, note
from core.services.conditions import (
    condition_library,
    fill_condition,
    free_condition,
    missing_blanks,
)
from core.store import plans
from core.store import proposed_conditions as rows
from core.store.rows import new_id
from core.store.store import Connection, Store
from core.wording import text

_WORD = re.compile(r"[\u05d0-\u05ea]{3,}")
# Letters that cling to a Hebrew word, and endings that only say how many or whose.
_CLINGING = "ובהכלמש"
_NOBODY = frozenset({"עם", "של", "את", "על", "כל", "לא", "אצל", "יום", "עד", "ימים", "בשבוע"})


@dataclass(frozen=True)
class Fitting:
    """A condition that would fit a goal. `open_blanks` are labels of what is still to be filled;
    `score` says how much of the goal the library's condition speaks of: its words count double,
    once more where the title has them; words of its steps count once."""

    condition: Condition
    title: str
    how_checked: str
    open_blanks: tuple[str, ...]
    score: int


def fitting(goal: PlanGoal, sex: Sex = Sex.MALE) -> tuple[Fitting, ...]:
    """The library's conditions of the goal's domain, the best fitting one first.

    Blanks are filled from the goal where it says what they ask: its day, its owner and its body.
    """
    found = [_fitted(t, goal, sex) for t in condition_library() if t.domain is goal.domain]
    return tuple(sorted(found, key=lambda each: (-each.score, len(each.open_blanks))))


def free_from_goal(goal: PlanGoal) -> Fitting:
    """The goal in its own words as a free condition. Raises ArrangementRefused for words that
    would give a conditional arrangement."""
    condition = free_condition(
        goal.text, goal.domain, checked_by=text("proposed.checked_by"), goal_id=goal.id
    )
    return Fitting(condition, text("proposed.free"), text("proposed.how_free"), (), 0)


def proposals(conn: Connection, case_id: str) -> tuple[ProposedCondition, ...]:
    """What the goals that are still in the plan propose, in the order of proposing."""
    goals = {goal.id for goal in plans.goals(conn, case_id)}
    return tuple(each for each in rows.standing(conn, case_id) if each.goal_id in goals)


def propose(
    store: Store,
    case_id: str,
    condition: Condition,
    how_checked: str,
    proposal_id: str = "",
    instead_of: str = "",
) -> Changes:
    """Propose a condition to the committee for the goal that it names, in place of `instead_of`.

    Raises KnownError `plan.goal_gone`, `proposed.twice`.
    """
    with store.write() as conn:
        existing_case(conn, case_id)
        if plans.goal_by_id(conn, case_id, condition.goal_id) is None:
            raise KnownError("plan.goal_gone")
        if instead_of:
            rows.withdraw(conn, case_id, instead_of, at=store.clock.now(), user_id=store.user.id)
        if any(each.stands_in((condition,)) for each in rows.standing(conn, case_id)):
            raise KnownError("proposed.twice")
        rows.add(
            conn,
            case_id,
            proposal_id or new_id(),
            condition,
            how_checked.strip(),
            at=store.clock.now(),
            user_id=store.user.id,
        )
        note(conn, store, "proposal.made", case_id)
    return Changes.of(("case", case_id))


def withdraw(store: Store, case_id: str, proposal_id: str) -> Changes:
    """Take a proposal back before the committee takes it."""
    with store.write() as conn:
        rows.withdraw(conn, case_id, proposal_id, at=store.clock.now(), user_id=store.user.id)
        note(conn, store, "proposal.withdrawn", case_id)
    return Changes.of(("case", case_id))


def propose_again(store: Store, case_id: str, proposal_id: str) -> Changes:
    """Let a withdrawn proposal stand again."""
    with store.write() as conn:
        rows.bring_back(conn, case_id, proposal_id)
        note(conn, store, "proposal.again", case_id)
    return Changes.of(("case", case_id))


def note_taken(
    conn: Connection, case_id: str, hearing_id: str, conditions: tuple[Condition, ...]
) -> None:
    """When a decision is signed: note which proposals it holds."""
    for each in rows.standing(conn, case_id):
        if not each.taken_in and each.stands_in(conditions):
            rows.take(conn, case_id, each.id, hearing_id)


def _fitted(template: ConditionTemplate, goal: PlanGoal, sex: Sex) -> Fitting:
    values = _values(template, goal)
    condition = fill_condition(template, values, sex, goal.id)
    missing = missing_blanks(template, values)
    known = _stems(" ".join((template.title, template.text, template.how_checked)))
    title, said = _stems(template.title), _stems(goal.text)
    by_steps = _stems(" ".join(step.text for step in goal.steps)) - said
    return Fitting(
        replace(condition, checked_by=template.checked_by),
        template.title,
        template.how_checked,
        tuple(blank.label for blank in template.blanks if blank.name in missing),
        2 * len(known & said) + len(title & said) + len(known & by_steps),
    )


def _values(template: ConditionTemplate, goal: PlanGoal) -> dict[str, str]:
    """What the goal says of the template's blanks; each thing it says fills one blank only."""
    said: list[tuple[BlankKind, str]] = []
    if goal.until is not None:
        said.append((BlankKind.DATE, goal.until.isoformat()))
    if goal.owner:
        said.append((BlankKind.PERSON, goal.owner))
    if goal.body or goal.owner:
        said.append((BlankKind.PLACE, goal.body or goal.owner))
    values = {}
    for kind, value in said:
        blank = next((b for b in template.blanks if b.kind is kind and _ends(b)), None)
        if blank is not None:
            values[blank.name] = value
    return values


def _ends(blank: Blank) -> bool:
    """Whether a goal's last day may fill a blank: a day on which something begins it may not."""
    return blank.kind is not BlankKind.DATE or blank.name == "until"


def _stems(words: str) -> frozenset[str]:
    """Hebrew words without a clinging letter before and a plural or gender after: "בבגרות" and
    "בגרות", "בדיקה" and "בדיקות" meet."""
    found = set()
    for word in _WORD.findall(words):
        if word in _NOBODY:
            continue
        bare = word[1:] if word[0] in _CLINGING and len(word) > 4 else word
        for ending in ("ות", "ים", "ה", "ת", "י"):
            if bare.endswith(ending) and len(bare) - len(ending) >= 3:
                bare = bare[: -len(ending)]
                break
        found.add(bare)
    return frozenset(found)
