"""Revision 16: phrases of the committee's own, a row for each version."""

from __future__ import annotations

from sqlalchemy import Connection

STATEMENTS = (
    """
    CREATE TABLE text_templates (
        id VARCHAR(32) NOT NULL,
        version INTEGER NOT NULL,
        place VARCHAR(32) NOT NULL,
        domain VARCHAR(32),
        title TEXT DEFAULT '' NOT NULL,
        text TEXT DEFAULT '' NOT NULL,
        withdrawn BOOLEAN NOT NULL,
        changed_by VARCHAR(32) NOT NULL,
        changed_at VARCHAR(32) NOT NULL,
        CONSTRAINT pk_text_templates PRIMARY KEY (id, version),
        CONSTRAINT fk_text_templates_changed_by FOREIGN KEY(changed_by) REFERENCES users (id)
    )
    """,
    "CREATE TRIGGER text_templates_no_update BEFORE UPDATE ON text_templates "
    "BEGIN SELECT RAISE(ABORT, 'a version of a phrase is never changed'); END",
    "CREATE TRIGGER text_templates_no_delete BEFORE DELETE ON text_templates "
    "BEGIN SELECT RAISE(ABORT, 'a version of a phrase is never changed'); END",
)


def up(conn: Connection) -> None:
    for statement in STATEMENTS:
        conn.exec_driver_sql(statement.strip())
