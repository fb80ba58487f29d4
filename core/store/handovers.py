"""Reading and writing handovers and contacts."""

from __future__ import annotations

from datetime import datetime
from typing import TypeVar

from sqlalchemy import Connection, Table, select

from core.model.time_line import Contact, Handover
from core.store import handover_tables as h
from core.store.base_tables import users
from core.store.rows import build, columns_of, put

T = TypeVar("T")


def handovers(conn: Connection, case_id: str) -> tuple[Handover, ...]:
    """The handovers of a case, the earliest first."""
    return _read(conn, h.handovers, case_id, Handover)


def contacts(conn: Connection, case_id: str) -> tuple[Contact, ...]:
    """The contacts of a case, the earliest first."""
    return _read(conn, h.contacts, case_id, Contact)


def save(
    conn: Connection, case_id: str, item: Handover | Contact, *, at: datetime, user_id: str
) -> None:
    """Write a handover or a contact, new or again, as recorded by a user at an instant."""
    table = _table_of(item)
    recorded = {"recorded_by": user_id, "recorded_at": at}
    put(conn, table, columns_of(table, item, case_id=case_id, **recorded))


def remove(conn: Connection, case_id: str, item: Handover | Contact) -> bool:
    """Take one out; False if the case has none such."""
    table = _table_of(item)
    mine = (table.c.case_id == case_id, table.c.id == item.id)
    return bool(conn.execute(table.delete().where(*mine)).rowcount)


def _table_of(item: Handover | Contact) -> Table:
    return h.handovers if isinstance(item, Handover) else h.contacts


def _read(conn: Connection, table: Table, case_id: str, kind: type[T]) -> tuple[T, ...]:
    query = (
        select(table, users.c.name.label("user_name"))
        .join(users, users.c.id == table.c.recorded_by)
        .where(table.c.case_id == case_id)
        .order_by(table.c.on, table.c.recorded_at, table.c.id)
    )
    rows = conn.execute(query).mappings()
    return tuple(build(kind, row, recorded_by=row["user_name"]) for row in rows)
