"""Reading and writing the conditions that a plan proposes."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, select

from core.model.conditions import Condition
from core.model.proposed_conditions import ProposedCondition
from core.store import plan_tables as p
from core.store.base_tables import users
from core.store.codec import from_json, to_json
from core.store.rows import build


def standing(conn: Connection, case_id: str) -> tuple[ProposedCondition, ...]:
    """What is proposed and was not withdrawn, in the order of proposing."""
    table = p.proposed_conditions
    query = (
        select(table, users.c.name.label("who"))
        .join(users, users.c.id == table.c.proposed_by)
        .where(table.c.case_id == case_id, table.c.withdrawn_at.is_(None))
        .order_by(table.c.proposed_at, table.c.id)
    )
    return tuple(
        build(
            ProposedCondition,
            row,
            condition=from_json(row["condition"], Condition),
            proposed_by=row["who"],
        )
        for row in conn.execute(query).mappings()
    )


def add(
    conn: Connection,
    case_id: str,
    proposal_id: str,
    condition: Condition,
    how_checked: str,
    *,
    at: datetime,
    user_id: str,
) -> None:
    """Propose a condition for the goal that it names."""
    conn.execute(
        p.proposed_conditions.insert().values(
            id=proposal_id,
            case_id=case_id,
            goal_id=condition.goal_id,
            condition=to_json(condition),
            how_checked=how_checked,
            proposed_by=user_id,
            proposed_at=at,
        )
    )


def withdraw(
    conn: Connection, case_id: str, proposal_id: str, *, at: datetime, user_id: str
) -> None:
    _change(conn, case_id, proposal_id, withdrawn_at=at, withdrawn_by=user_id)


def bring_back(conn: Connection, case_id: str, proposal_id: str) -> None:
    _change(conn, case_id, proposal_id, withdrawn_at=None, withdrawn_by=None)


def take(conn: Connection, case_id: str, proposal_id: str, hearing_id: str) -> None:
    """Note the hearing whose signed decision holds it."""
    _change(conn, case_id, proposal_id, taken_in=hearing_id)


def _change(conn: Connection, case_id: str, proposal_id: str, **values: object) -> None:
    table = p.proposed_conditions
    conn.execute(
        table.update().where(table.c.id == proposal_id, table.c.case_id == case_id).values(**values)
    )
