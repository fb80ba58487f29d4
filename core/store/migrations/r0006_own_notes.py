"""Revision 6: each user's own notes on hearings."""

from __future__ import annotations

from sqlalchemy import Connection

STATEMENT = """
    CREATE TABLE own_notes (
        user_id VARCHAR(32) NOT NULL,
        hearing_id VARCHAR(32) NOT NULL,
        sealed BLOB NOT NULL,
        saved_at VARCHAR(32) NOT NULL,
        CONSTRAINT pk_own_notes PRIMARY KEY (user_id, hearing_id),
        CONSTRAINT fk_own_notes_user_id FOREIGN KEY(user_id) REFERENCES users (id),
        CONSTRAINT fk_own_notes_hearing_id FOREIGN KEY(hearing_id) REFERENCES hearings (id)
    )
"""


def up(conn: Connection) -> None:
    conn.exec_driver_sql(STATEMENT.strip())
