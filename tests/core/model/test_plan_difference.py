"""The difference of two plans: nothing is lost, nothing is told twice, equal plans are the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as some

from core.model.plan import Domain, PlanGoal, PlanStatus, PlanStep, goes_back
from core.model.plan_difference import PlanChange, counted, difference

WORDS = some.sampled_from(["בגרות", "מוסך", "סבא", ""])
DAYS = some.none() | some.sampled_from([date(2026, 12, 1), date(2027, 1, 30)])
STATUS = some.sampled_from(PlanStatus)
STEPS = some.lists(
    some.builds(PlanStep, some.sampled_from("abcd"), WORDS, WORDS, DAYS, STATUS, body=WORDS),
    unique_by=lambda step: step.id,
    max_size=4,
).map(tuple)
PLANS = some.lists(
    some.builds(
        PlanGoal,
        some.sampled_from("1234"),
        some.sampled_from(Domain),
        WORDS,
        WORDS,
        DAYS,
        STATUS,
        steps=STEPS,
    ),
    unique_by=lambda goal: goal.id,
    max_size=4,
).map(tuple)


@given(PLANS, PLANS)
def test_every_goal_and_step_of_both_plans_is_told_once(
    before: tuple[PlanGoal, ...], after: tuple[PlanGoal, ...]
) -> None:
    found = difference(before, after)
    assert {d.before for d in found} - {None} == set(before)
    assert tuple(d.after for d in found if d.after) == after
    ids = [(d.after or d.before).id for d in found]  # type: ignore[union-attr]
    assert len(ids) == len(set(ids))
    for each in found:
        was = each.before.steps if each.before else ()
        now = each.after.steps if each.after else ()
        assert {step.before for step in each.steps} - {None} == set(was)
        assert {step.after for step in each.steps} - {None} == set(now)


@given(PLANS)
def test_a_plan_does_not_differ_from_itself(plan: tuple[PlanGoal, ...]) -> None:
    assert not any(goal.differs for goal in difference(plan, plan))
    assert counted(difference(plan, plan)) == {}


@given(PLANS, PLANS)
def test_turned_around_what_was_added_was_removed(
    before: tuple[PlanGoal, ...], after: tuple[PlanGoal, ...]
) -> None:
    there, back = counted(difference(before, after)), counted(difference(after, before))
    assert there.get(PlanChange.ADDED, 0) == back.get(PlanChange.REMOVED, 0)
    assert there.get(PlanChange.MOVED, 0) == back.get(PlanChange.MOVED, 0)
    assert there.get(PlanChange.CHANGED, 0) == back.get(PlanChange.CHANGED, 0)


def test_each_change_is_called_by_its_name() -> None:
    step = PlanStep("s", "להירשם", "המחנכת")
    kept = PlanGoal("k", Domain.EDUCATION, "בגרות", steps=(step, PlanStep("g", "נעלם")))
    moved = PlanGoal("m", Domain.WORK, "מוסך")
    gone = PlanGoal("x", Domain.FAMILY, "ביקורים")
    new = PlanGoal("n", Domain.HOUSING, "סבא")
    after = (
        replace(kept, steps=(replace(step, owner="היועצת"), PlanStep("h", "חדש"))),
        replace(moved, status=PlanStatus.DONE, text="מוסך הצפון"),
        new,
    )
    told = {(d.after or d.before).id: d for d in difference((kept, moved, gone), after)}  # type: ignore[union-attr]
    assert {id_: d.change for id_, d in told.items()} == {
        "k": PlanChange.SAME,
        "m": PlanChange.MOVED,
        "x": PlanChange.REMOVED,
        "n": PlanChange.ADDED,
    }
    assert [s.change for s in told["k"].steps] == [
        PlanChange.CHANGED,
        PlanChange.ADDED,
        PlanChange.REMOVED,
    ]
    assert told["k"].differs


def test_going_back_is_what_somebody_will_ask_about() -> None:
    assert goes_back(PlanStatus.DONE, PlanStatus.UNDER_WAY)
    assert goes_back(PlanStatus.UNDER_WAY, PlanStatus.MISSING)
    assert goes_back(PlanStatus.PLANNED, PlanStatus.STOPPED)
    assert not goes_back(PlanStatus.PLANNED, PlanStatus.MISSING)
    assert not goes_back(PlanStatus.MISSING, PlanStatus.UNDER_WAY)
    assert not goes_back(PlanStatus.STOPPED, PlanStatus.PLANNED)
    assert not any(goes_back(status, status) for status in PlanStatus)
