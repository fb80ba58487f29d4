"""Reading and writing the searches that users keep."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, delete, select

from core.model.search import SavedSearch
from core.store.rows import build, put
from core.store.search_tables import saved_searches as table


def of_user(conn: Connection, user_id: str) -> tuple[SavedSearch, ...]:
    """The searches of a user in the order of their names."""
    query = select(table).where(table.c.user_id == user_id).order_by(table.c.name, table.c.id)
    rows = conn.execute(query).mappings()
    return tuple(build(SavedSearch, row, order=row["sorted_by"]) for row in rows)


def save(conn: Connection, item: SavedSearch, *, user_id: str, at: datetime) -> None:
    """Write a search of a user, new or changed."""
    put(
        conn,
        table,
        {
            "id": item.id,
            "user_id": user_id,
            "name": item.name,
            "query": item.query,
            "status": item.status,
            "sorted_by": item.order,
            "saved_at": at,
        },
    )


def remove(conn: Connection, search_id: str, *, user_id: str) -> bool:
    """Take a search out; False if the user has no such one."""
    gone = conn.execute(delete(table).where(table.c.id == search_id, table.c.user_id == user_id))
    return bool(gone.rowcount)
