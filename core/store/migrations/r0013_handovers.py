"""Revision 13: handovers between stages, and contacts between professionals."""

from __future__ import annotations

from sqlalchemy import Connection

STATEMENTS = (
    """
    CREATE TABLE handovers (
        id VARCHAR(32) NOT NULL,
        case_id VARCHAR(32) NOT NULL,
        stage VARCHAR(32) NOT NULL,
        change_on DATE NOT NULL,
        from_body TEXT DEFAULT '' NOT NULL,
        from_name TEXT DEFAULT '' NOT NULL,
        to_body TEXT DEFAULT '' NOT NULL,
        to_name TEXT DEFAULT '' NOT NULL,
        passed_on TEXT DEFAULT '' NOT NULL,
        "on" DATE NOT NULL,
        note TEXT DEFAULT '' NOT NULL,
        recorded_by VARCHAR(32) NOT NULL,
        recorded_at VARCHAR(32) NOT NULL,
        CONSTRAINT pk_handovers PRIMARY KEY (id),
        CONSTRAINT fk_handovers_case_id FOREIGN KEY(case_id) REFERENCES cases (id),
        CONSTRAINT fk_handovers_recorded_by FOREIGN KEY(recorded_by) REFERENCES users (id)
    )
    """,
    "CREATE INDEX ix_handovers_case_id ON handovers (case_id)",
    """
    CREATE TABLE contacts (
        id VARCHAR(32) NOT NULL,
        case_id VARCHAR(32) NOT NULL,
        agency VARCHAR(32) NOT NULL,
        "on" DATE NOT NULL,
        who TEXT DEFAULT '' NOT NULL,
        note TEXT DEFAULT '' NOT NULL,
        recorded_by VARCHAR(32) NOT NULL,
        recorded_at VARCHAR(32) NOT NULL,
        CONSTRAINT pk_contacts PRIMARY KEY (id),
        CONSTRAINT fk_contacts_case_id FOREIGN KEY(case_id) REFERENCES cases (id),
        CONSTRAINT fk_contacts_recorded_by FOREIGN KEY(recorded_by) REFERENCES users (id)
    )
    """,
    "CREATE INDEX ix_contacts_case_id ON contacts (case_id)",
)


def up(conn: Connection) -> None:
    for statement in STATEMENTS:
        conn.exec_driver_sql(statement.strip())
