"""Reading and writing the sealed notes of users on hearings."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, select

from core.store.note_tables import own_notes
from core.store.rows import put


def sealed_note(conn: Connection, user_id: str, hearing_id: str) -> tuple[bytes, datetime] | None:
    """The sealed note of a user on a hearing and when it was written, None if there is none."""
    query = select(own_notes.c.sealed, own_notes.c.saved_at).where(
        own_notes.c.user_id == user_id, own_notes.c.hearing_id == hearing_id
    )
    row = conn.execute(query).first()
    return None if row is None else (row.sealed, row.saved_at)


def save_note(conn: Connection, user_id: str, hearing_id: str, sealed: bytes, at: datetime) -> None:
    put(
        conn,
        own_notes,
        {"user_id": user_id, "hearing_id": hearing_id, "sealed": sealed, "saved_at": at},
    )


def remove_note(conn: Connection, user_id: str, hearing_id: str) -> None:
    conn.execute(
        own_notes.delete().where(
            own_notes.c.user_id == user_id, own_notes.c.hearing_id == hearing_id
        )
    )
