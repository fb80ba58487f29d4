"""Reading and writing the goals of the rehabilitation plan and the history of their status."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, func, select

from core.model.plan import PlanGoal, PlanOpening, PlanStatus, PlanStep, StatusChange
from core.store import plan_tables as p
from core.store import tables as t
from core.store.base_tables import users
from core.store.rows import build, build_all, columns_of, new_id, of_case, put


def goals(conn: Connection, case_id: str) -> tuple[PlanGoal, ...]:
    """The goals of a case in their order, each with its steps."""
    rows = conn.execute(of_case(t.plan_goals, case_id, "position", "id")).mappings()
    found = [build(PlanGoal, row) for row in rows]
    return tuple(replace(goal, steps=_steps(conn, goal.id)) for goal in found)


def goal_by_id(conn: Connection, case_id: str, goal_id: str) -> PlanGoal | None:
    """A goal of this case with its steps, or None."""
    query = of_case(t.plan_goals, case_id).where(t.plan_goals.c.id == goal_id)
    row = conn.execute(query).mappings().first()
    return None if row is None else replace(build(PlanGoal, row), steps=_steps(conn, goal_id))


def save_goal(conn: Connection, case_id: str, goal: PlanGoal) -> None:
    """Write a goal and its steps; a new goal comes last, steps take the order they are given in."""
    kept = conn.execute(
        select(t.plan_goals.c.position).where(t.plan_goals.c.id == goal.id)
    ).scalar()
    if kept is None:
        last = conn.execute(
            select(func.max(t.plan_goals.c.position)).where(t.plan_goals.c.case_id == case_id)
        ).scalar()
        kept = 0 if last is None else last + 1
    put(conn, t.plan_goals, columns_of(t.plan_goals, goal, case_id=case_id, position=kept))
    conn.execute(t.plan_steps.delete().where(t.plan_steps.c.goal_id == goal.id))
    for position, step in enumerate(goal.steps):
        values = columns_of(t.plan_steps, step, goal_id=goal.id, position=position)
        conn.execute(t.plan_steps.insert().values(**values))


def remove_goal(conn: Connection, case_id: str, goal_id: str) -> None:
    """Take a goal of this case out of the plan with its steps."""
    conn.execute(t.plan_steps.delete().where(t.plan_steps.c.goal_id == goal_id))
    conn.execute(
        t.plan_goals.delete().where(t.plan_goals.c.id == goal_id, t.plan_goals.c.case_id == case_id)
    )


def add_status_change(
    conn: Connection,
    case_id: str,
    goal_id: str,
    step_id: str,
    old: PlanStatus | None,
    new: PlanStatus,
    why: str,
    *,
    at: datetime,
    user_id: str,
) -> None:
    """Note that a goal or one of its steps stands elsewhere now."""
    conn.execute(
        p.plan_status_changes.insert().values(
            id=new_id(),
            case_id=case_id,
            goal_id=goal_id,
            step_id=step_id,
            at=at,
            user_id=user_id,
            old=old,
            new=new,
            why=why,
        )
    )


def history(conn: Connection, case_id: str, goal_id: str) -> tuple[StatusChange, ...]:
    """Every change of status of a goal and of its steps, newest first."""
    changes = p.plan_status_changes
    query = (
        select(changes, users.c.name.label("who"))
        .join(users, users.c.id == changes.c.user_id)
        .where(changes.c.case_id == case_id, changes.c.goal_id == goal_id)
        .order_by(changes.c.at.desc(), changes.c.step_id, changes.c.id)
    )
    return build_all(StatusChange, conn.execute(query).mappings())


def opening(conn: Connection, case_id: str) -> PlanOpening | None:
    """When the plan was opened and by whom, None while it was not."""
    row = conn.execute(of_case(p.plan_openings, case_id)).mappings().first()
    return None if row is None else build(PlanOpening, row)


def save_opening(conn: Connection, case_id: str, item: PlanOpening | None) -> None:
    """Write the opening of a plan, or take it out."""
    if item is None:
        conn.execute(p.plan_openings.delete().where(p.plan_openings.c.case_id == case_id))
    else:
        put(conn, p.plan_openings, columns_of(p.plan_openings, item, case_id=case_id))


def _steps(conn: Connection, goal_id: str) -> tuple[PlanStep, ...]:
    query = (
        select(t.plan_steps)
        .where(t.plan_steps.c.goal_id == goal_id)
        .order_by(t.plan_steps.c.position)
    )
    return build_all(PlanStep, conn.execute(query).mappings())
