"""Reading and writing the sealed marks of a user."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, select

from core.store.own_mark_tables import own_marks
from core.store.rows import put


def sealed_marks(conn: Connection, user_id: str, document_id: str) -> bytes | None:
    query = select(own_marks.c.sealed).where(
        own_marks.c.user_id == user_id, own_marks.c.document_id == document_id
    )
    return conn.execute(query).scalar()


def save_sealed(
    conn: Connection, user_id: str, document_id: str, sealed: bytes, at: datetime
) -> None:
    values = {"user_id": user_id, "document_id": document_id, "sealed": sealed, "saved_at": at}
    put(conn, own_marks, values)


def forget(conn: Connection, user_id: str, document_id: str) -> None:
    """Take the row away: nothing is marked any more."""
    conn.execute(
        own_marks.delete().where(
            own_marks.c.user_id == user_id, own_marks.c.document_id == document_id
        )
    )
