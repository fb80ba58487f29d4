"""Reading and writing the sealed half-filled forms of users."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, select

from core.store.draft_tables import form_drafts
from core.store.rows import put


def sealed_draft(
    conn: Connection, user_id: str, case_id: str, form: str
) -> tuple[bytes, datetime] | None:
    """What a user typed into a form and when, sealed; None where nothing is kept."""
    query = select(form_drafts.c.sealed, form_drafts.c.saved_at)
    row = conn.execute(query.where(*_same(user_id, case_id, form))).first()
    return None if row is None else (row.sealed, row.saved_at)


def save_draft(
    conn: Connection, user_id: str, case_id: str, form: str, sealed: bytes, at: datetime
) -> None:
    values = {"user_id": user_id, "case_id": case_id, "form": form}
    put(conn, form_drafts, values | {"sealed": sealed, "saved_at": at})


def remove_draft(conn: Connection, user_id: str, case_id: str, form: str) -> None:
    conn.execute(form_drafts.delete().where(*_same(user_id, case_id, form)))


def _same(user_id: str, case_id: str, form: str) -> tuple[ColumnElement[bool], ...]:
    table = form_drafts.c
    return (table.user_id == user_id, table.case_id == case_id, table.form == form)
