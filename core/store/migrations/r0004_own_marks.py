"""Revision 4: what users mark for themselves alone while reading."""

from __future__ import annotations

from sqlalchemy import Connection

STATEMENTS = (
    """
    CREATE TABLE own_marks (
        user_id VARCHAR(32) NOT NULL,
        document_id VARCHAR(32) NOT NULL,
        sealed BLOB NOT NULL,
        saved_at VARCHAR(32) NOT NULL,
        CONSTRAINT pk_own_marks PRIMARY KEY (user_id, document_id),
        CONSTRAINT fk_own_marks_user_id FOREIGN KEY(user_id) REFERENCES users (id),
        CONSTRAINT fk_own_marks_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
    )
    """,
)


def up(conn: Connection) -> None:
    for statement in STATEMENTS:
        conn.exec_driver_sql(statement.strip())
