"""Reading phrases and adding versions of them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, select

from core.model.text_templates import TextTemplate
from core.store.base_tables import users
from core.store.rows import build, columns_of
from core.store.text_template_tables import text_templates as t


def versions(conn: Connection, template_id: str = "") -> tuple[TextTemplate, ...]:
    """Every version of every phrase, or of one; of each the first version first."""
    query = (
        select(t, users.c.name.label("user_name"))
        .join(users, users.c.id == t.c.changed_by)
        .order_by(t.c.id, t.c.version)
    )
    if template_id:
        query = query.where(t.c.id == template_id)
    rows = conn.execute(query).mappings()
    return tuple(build(TextTemplate, row, changed_by=row["user_name"]) for row in rows)


def add_version(conn: Connection, template: TextTemplate, *, at: datetime, user_id: str) -> None:
    """Write a version that is not there yet."""
    conn.execute(t.insert().values(**columns_of(t, template, changed_by=user_id, changed_at=at)))
