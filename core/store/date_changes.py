"""The history of a case's dates: what appeared, moved or went, when, by whom and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, select

from core.model.deadlines import DateChange
from core.store import date_tables as d
from core.store.base_tables import users
from core.store.rows import new_id


@dataclass(frozen=True)
class Moved:
    """One date under its rule and event; None where there was or is none."""

    rule_id: str
    event_id: str
    title: str
    old: date | None
    new: date | None


def add(
    conn: Connection,
    case_id: str,
    moved: Iterable[Moved],
    *,
    at: datetime,
    user_id: str,
    cause: str,
) -> None:
    """Write changes of one case that came of one act."""
    rows = [
        {
            "id": new_id(),
            "case_id": case_id,
            "rule_id": one.rule_id,
            "event_id": one.event_id,
            "title": one.title,
            "old_on": one.old,
            "new_on": one.new,
            "changed_at": at,
            "user_id": user_id,
            "cause": cause,
        }
        for one in moved
    ]
    if rows:
        conn.execute(d.date_changes.insert(), rows)


def changes(conn: Connection, case_id: str) -> tuple[DateChange, ...]:
    """All changes of a case's dates, newest first; those of one act in the order of rules."""
    table = d.date_changes
    query = (
        select(table, users.c.name.label("by"))
        .join(users, users.c.id == table.c.user_id)
        .where(table.c.case_id == case_id)
        .order_by(table.c.changed_at.desc(), table.c.rule_id, table.c.event_id)
    )
    return tuple(
        DateChange(
            rule_id=row["rule_id"],
            title=row["title"],
            old=row["old_on"],
            new=row["new_on"],
            changed_at=row["changed_at"],
            by=row["by"],
            cause=row["cause"],
        )
        for row in conn.execute(query).mappings()
    )
