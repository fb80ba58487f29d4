"""The store's facts about itself, one row each in `store_meta`."""

from __future__ import annotations

from sqlalchemy import Connection, inspect, select, update
from sqlalchemy import insert as insert_into

from core.store import audit
from core.store.base_tables import store_meta
from core.store.errors import StoreDamaged
from core.store.head import Head

STORE_ID = "store_id"
COMMITS = "commits"
REVISION = "revision"
_PRACTICE = "practice"


def insert(conn: Connection, key: str, value: str) -> None:
    conn.execute(insert_into(store_meta).values(key=key, value=value))


def put(conn: Connection, key: str, value: str) -> None:
    conn.execute(update(store_meta).where(store_meta.c.key == key).values(value=value))


def get(conn: Connection, key: str) -> str:
    """Raises StoreDamaged if the fact is gone."""
    value = conn.execute(select(store_meta.c.value).where(store_meta.c.key == key)).scalar()
    if value is None:
        raise StoreDamaged("store.database_damaged")
    return str(value)


def mark_practice(conn: Connection) -> None:
    """Say that nothing in this store is real."""
    insert(conn, _PRACTICE, "yes")


def is_practice(conn: Connection) -> bool:
    """Whether the store was made for practice, with invented minors."""
    query = select(store_meta.c.key).where(store_meta.c.key == _PRACTICE)
    return conn.execute(query).first() is not None


def revision(conn: Connection) -> int:
    """The number of the last migration, 0 for a database without any table."""
    if not inspect(conn).has_table(store_meta.name):
        return 0
    return int(get(conn, REVISION))


def count_commit(conn: Connection) -> None:
    """Count the running transaction as one that wrote."""
    put(conn, COMMITS, str(int(get(conn, COMMITS)) + 1))


def head(conn: Connection) -> Head:
    """How far the database has come, as this transaction sees it."""
    entry, seal = audit.end(conn)
    return Head(get(conn, STORE_ID), int(get(conn, COMMITS)), entry, seal)
