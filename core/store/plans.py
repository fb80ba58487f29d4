"""Reading and writing the rehabilitation plan."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import Connection, func, select

from core.model.plan import PlanGoal, PlanStep
from core.store import tables as t
from core.store.rows import build, build_all, columns_of, of_case, put


def goals(conn: Connection, case_id: str) -> tuple[PlanGoal, ...]:
    """The goals of a case in their order, each with its steps."""
    rows = conn.execute(of_case(t.plan_goals, case_id, "position", "id")).mappings()
    found = [build(PlanGoal, row) for row in rows]
    return tuple(replace(goal, steps=_steps(conn, goal.id)) for goal in found)


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


def _steps(conn: Connection, goal_id: str) -> tuple[PlanStep, ...]:
    query = (
        select(t.plan_steps)
        .where(t.plan_steps.c.goal_id == goal_id)
        .order_by(t.plan_steps.c.position)
    )
    return build_all(PlanStep, conn.execute(query).mappings())
