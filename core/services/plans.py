"""What people do with the plan: open it, write goals, say where they stand, agree to it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from core.errors import KnownError
from core.model.changes import Changes
from core.model.plan import (
    PlanGoal,
    PlanOpening,
    PlanStatus,
    PlanStep,
    StatusChange,
    VersionCause,
    goes_back,
)
from core.services.cases import existing_case, not_after_today, touched
from core.services.plan_versions import freeze
from core.store import plan_versions, plans
from core.store.rows import new_id
from core.store.store import Connection, Store


def open_plan(store: Store, case_id: str, on: date, by: str) -> Changes:
    """Record on which day the plan was opened and who opened it, or correct that.

    Raises KnownError `case.in_the_future`, `plan.no_opener`.
    """
    not_after_today(store, on)
    if not by.strip():
        raise KnownError("plan.no_opener")
    with store.write() as conn:
        existing_case(conn, case_id)
        plans.save_opening(conn, case_id, PlanOpening(on, by.strip()))
        return touched(conn, store, "plan.opened", case_id)


def close_opening(store: Store, case_id: str, before: PlanOpening | None) -> Changes:
    """Take the recorded opening back to what it was `before`."""
    with store.write() as conn:
        plans.save_opening(conn, case_id, before)
        return touched(conn, store, "plan.opening_undone", case_id)


def save_goal(store: Store, case_id: str, goal: PlanGoal, why: str = "") -> Changes:
    """Write a goal with its steps; what has no id gets one, a new one is dated today.

    The first goal opens the plan. Every change of status is added to the goal's history; raises
    KnownError `plan.why_back` where one goes back and `why` is empty.
    """
    with store.write() as conn:
        existing_case(conn, case_id)
        before = plans.goal_by_id(conn, case_id, goal.id) if goal.id else None
        return _save(conn, store, case_id, before, goal, why)


def set_status(
    store: Store, case_id: str, goal_id: str, status: PlanStatus, step_id: str = "", why: str = ""
) -> Changes:
    """Say where a goal, or one of its steps, stands now. Raises as `save_goal`, and KnownError
    `plan.goal_gone` where it is no longer in the plan."""
    with store.write() as conn:
        goal = plans.goal_by_id(conn, case_id, goal_id)
        if goal is None or (step_id and step_id not in {step.id for step in goal.steps}):
            raise KnownError("plan.goal_gone")
        if not step_id:
            return _save(conn, store, case_id, goal, replace(goal, status=status), why)
        steps = tuple(replace(s, status=status) if s.id == step_id else s for s in goal.steps)
        return _save(conn, store, case_id, goal, replace(goal, steps=steps), why)


def remove_goal(store: Store, case_id: str, goal_id: str) -> Changes:
    """Take a goal out of the plan; its history and the versions that hold it stay."""
    with store.write() as conn:
        plans.remove_goal(conn, case_id, goal_id)
        return touched(conn, store, "plan.goal_removed", case_id)


def goal_history(store: Store, case_id: str, goal_id: str) -> tuple[StatusChange, ...]:
    """Where a goal and its steps stood, when, who said so and why; newest first."""
    with store.read() as conn:
        return plans.history(conn, case_id, goal_id)


def approve(
    store: Store,
    case_id: str,
    name: str,
    body: str,
    on: date,
    words: str = "",
    approval_id: str = "",
) -> Changes:
    """Record that somebody agreed to the plan as it now stands, which is frozen as a version.

    Raises KnownError `plan.empty`, `plan.no_approver`, `case.in_the_future`.
    """
    not_after_today(store, on)
    if not name.strip():
        raise KnownError("plan.no_approver")
    with store.write() as conn:
        existing_case(conn, case_id)
        if not plans.goals(conn, case_id):
            raise KnownError("plan.empty")
        version_id = freeze(conn, store, case_id, VersionCause.APPROVED)
        plan_versions.add_approval(
            conn,
            case_id,
            approval_id or new_id(),
            version_id,
            name.strip(),
            body.strip(),
            on,
            words.strip(),
        )
        return touched(conn, store, "plan.approved", case_id)


def remove_approval(store: Store, case_id: str, approval_id: str) -> Changes:
    """Take out an approval recorded by mistake; the version it was given to stays."""
    with store.write() as conn:
        plan_versions.remove_approval(conn, case_id, approval_id)
        return touched(conn, store, "plan.approval_removed", case_id)


def _save(
    conn: Connection, store: Store, case_id: str, before: PlanGoal | None, goal: PlanGoal, why: str
) -> Changes:
    today = store.clock.today()
    known = {step.id: step for step in before.steps} if before else {}
    steps = tuple(
        _dated_step(replace(s, id=s.id or new_id()), known.get(s.id), today) for s in goal.steps
    )
    goal = _dated_goal(replace(goal, id=goal.id or new_id(), steps=steps), before, today)
    _note_changes(conn, store, case_id, before, goal, why.strip())
    plans.save_goal(conn, case_id, goal)
    if plans.opening(conn, case_id) is None:
        plans.save_opening(conn, case_id, PlanOpening(today, store.user.name))
    return touched(conn, store, "plan.saved", case_id)


def _dated_goal(goal: PlanGoal, before: PlanGoal | None, today: date) -> PlanGoal:
    opened = goal.opened_on or (before.opened_on if before else today)
    return replace(goal, opened_on=opened, done_on=_done_on(goal, today))


def _dated_step(step: PlanStep, before: PlanStep | None, today: date) -> PlanStep:
    opened = step.opened_on or (before.opened_on if before else today)
    return replace(step, opened_on=opened, done_on=_done_on(step, today))


def _done_on(item: PlanGoal | PlanStep, today: date) -> date | None:
    """The day on which it was done: the one given, else today; none while it is not done."""
    return (item.done_on or today) if item.status is PlanStatus.DONE else None


def _note_changes(
    conn: Connection, store: Store, case_id: str, before: PlanGoal | None, after: PlanGoal, why: str
) -> None:
    """Add to the history whatever stands elsewhere than before. Raises `plan.why_back`."""
    was = {"": before.status} if before else {}
    was |= {step.id: step.status for step in before.steps} if before else {}
    now = {"": after.status} | {step.id: step.status for step in after.steps}
    for step_id, status in now.items():
        old = was.get(step_id)
        if old is status:
            continue
        back = old is not None and goes_back(old, status)
        if back and not why:
            raise KnownError("plan.why_back", old=old, new=status)
        plans.add_status_change(
            conn,
            case_id,
            after.id,
            step_id,
            old,
            status,
            why if back or not step_id else "",
            at=store.clock.now(),
            user_id=store.user.id,
        )
