"""Reading and writing what changed in files, and when a user last had one open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, select

from core.model.file_changes import ChangeKind, FileChange, Lane
from core.store import change_tables as t
from core.store.base_tables import users
from core.store.rows import new_id, put


@dataclass(frozen=True)
class Written:
    """A change before it is kept; `object_id` is the id of the thing, or the name of a fact."""

    lane: Lane
    kind: ChangeKind
    object_id: str
    title: str
    old: str
    new: str


def add(
    conn: Connection, case_id: str, found: Iterable[Written], *, at: datetime, user_id: str
) -> None:
    """Keep the changes of one act on a case."""
    column = t.file_changes.c.position
    last = conn.execute(select(func.max(column)).where(t.file_changes.c.case_id == case_id))
    rows = [
        {
            "id": new_id(),
            "case_id": case_id,
            "position": position,
            "lane": one.lane,
            "kind": one.kind,
            "object_id": one.object_id,
            "title": one.title,
            "old": one.old,
            "new": one.new,
            "at": at,
            "user_id": user_id,
        }
        for position, one in enumerate(found, (last.scalar() or 0) + 1)
    ]
    if rows:
        conn.execute(t.file_changes.insert(), rows)


def changes(conn: Connection, case_id: str) -> tuple[FileChange, ...]:
    """A case's changes, the last kept first."""
    table = t.file_changes
    query = (
        select(table, users.c.name.label("by"))
        .join(users, users.c.id == table.c.user_id)
        .where(table.c.case_id == case_id)
        .order_by(table.c.position.desc())
    )
    return tuple(
        FileChange(
            lane=row["lane"],
            kind=row["kind"],
            title=row["title"],
            old=row["old"],
            new=row["new"],
            at=row["at"],
            by=row["by"],
        )
        for row in conn.execute(query).mappings()
    )


def last_change(
    conn: Connection, case_id: str, object_ids: Iterable[str]
) -> tuple[str, datetime] | None:
    """Who last changed one of these things of a case, and when; None where nobody did."""
    table = t.file_changes
    query = (
        select(users.c.name, table.c.at)
        .join(users, users.c.id == table.c.user_id)
        .where(table.c.case_id == case_id, table.c.object_id.in_(tuple(object_ids)))
        .order_by(table.c.position.desc())
        .limit(1)
    )
    row = conn.execute(query).first()
    return None if row is None else (row.name, row.at)


def seen(conn: Connection, user_id: str, case_id: str) -> tuple[datetime | None, datetime | None]:
    """When the user last opened the file and when before that, None where never."""
    table = t.case_seen
    row = conn.execute(
        select(table.c.seen_at, table.c.before_at).where(
            table.c.user_id == user_id, table.c.case_id == case_id
        )
    ).first()
    return (None, None) if row is None else (row.seen_at, row.before_at)


def save_seen(
    conn: Connection, user_id: str, case_id: str, seen_at: datetime, before_at: datetime | None
) -> None:
    """Note an opening of the file."""
    values = {"user_id": user_id, "case_id": case_id, "seen_at": seen_at, "before_at": before_at}
    put(conn, t.case_seen, values)
