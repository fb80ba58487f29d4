"""Revision 12: what users typed into forms and have not saved."""

from __future__ import annotations

from sqlalchemy import Connection

STATEMENT = """
    CREATE TABLE form_drafts (
        user_id VARCHAR(32) NOT NULL,
        case_id VARCHAR(32) NOT NULL,
        form VARCHAR(96) NOT NULL,
        sealed BLOB NOT NULL,
        saved_at VARCHAR(32) NOT NULL,
        CONSTRAINT pk_form_drafts PRIMARY KEY (user_id, case_id, form),
        CONSTRAINT fk_form_drafts_user_id FOREIGN KEY(user_id) REFERENCES users (id),
        CONSTRAINT fk_form_drafts_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
    )
"""


def up(conn: Connection) -> None:
    conn.exec_driver_sql(STATEMENT.strip())
