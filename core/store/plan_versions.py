"""Reading and writing the versions of a plan and the approvals given to them."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Connection, func, select

from core.model.plan import PlanApproval, PlanGoal, PlanVersion, VersionCause
from core.store import plan_tables as p
from core.store import tables as t
from core.store.base_tables import users
from core.store.codec import from_json, to_json
from core.store.rows import build_all, new_id


def versions(conn: Connection, case_id: str) -> tuple[PlanVersion, ...]:
    """The versions of a plan, newest first, without their goals."""
    query = (
        select(
            p.plan_versions.c.id,
            p.plan_versions.c.number,
            p.plan_versions.c.made_at,
            users.c.name.label("made_by"),
            p.plan_versions.c.cause,
            p.plan_versions.c.hearing_id,
            t.hearings.c.day.label("hearing_on"),
        )
        .join(users, users.c.id == p.plan_versions.c.made_by)
        .outerjoin(t.hearings, t.hearings.c.id == p.plan_versions.c.hearing_id)
        .where(p.plan_versions.c.case_id == case_id)
        .order_by(p.plan_versions.c.number.desc())
    )
    return build_all(PlanVersion, conn.execute(query).mappings())


def goals_of(conn: Connection, case_id: str, version_id: str) -> tuple[PlanGoal, ...] | None:
    """The goals as a version of this case holds them; None where there is no such version."""
    kept = conn.execute(
        select(p.plan_versions.c.content).where(
            p.plan_versions.c.id == version_id, p.plan_versions.c.case_id == case_id
        )
    ).scalar()
    return None if kept is None else from_json(kept, tuple[PlanGoal, ...])


def add(
    conn: Connection,
    case_id: str,
    goals: tuple[PlanGoal, ...],
    cause: VersionCause,
    hearing_id: str,
    *,
    at: datetime,
    user_id: str,
) -> str:
    """Freeze these goals as the next version; gives its id."""
    last = conn.execute(
        select(func.max(p.plan_versions.c.number)).where(p.plan_versions.c.case_id == case_id)
    ).scalar()
    version_id = new_id()
    conn.execute(
        p.plan_versions.insert().values(
            id=version_id,
            case_id=case_id,
            number=(last or 0) + 1,
            made_at=at,
            made_by=user_id,
            cause=cause,
            hearing_id=hearing_id or None,
            content=to_json(goals),
        )
    )
    return version_id


def approvals(conn: Connection, case_id: str) -> tuple[PlanApproval, ...]:
    """What was agreed to, by whom and of which version, newest first."""
    query = (
        select(p.plan_approvals, p.plan_versions.c.number)
        .join(p.plan_versions, p.plan_versions.c.id == p.plan_approvals.c.version_id)
        .where(p.plan_approvals.c.case_id == case_id)
        .order_by(p.plan_versions.c.number.desc(), p.plan_approvals.c.on.desc())
    )
    return build_all(PlanApproval, conn.execute(query).mappings())


def add_approval(
    conn: Connection,
    case_id: str,
    approval_id: str,
    version_id: str,
    name: str,
    body: str,
    on: date,
    words: str,
) -> None:
    conn.execute(
        p.plan_approvals.insert().values(
            id=approval_id,
            case_id=case_id,
            version_id=version_id,
            name=name,
            body=body,
            on=on,
            words=words,
        )
    )


def remove_approval(conn: Connection, case_id: str, approval_id: str) -> None:
    table = p.plan_approvals
    conn.execute(table.delete().where(table.c.id == approval_id, table.c.case_id == case_id))
