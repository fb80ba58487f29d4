"""Revision 8: whom letters go to and who sends them: bodies, offices, addresses, added words."""

from __future__ import annotations

from sqlalchemy import Connection

STATEMENTS = (
    "ALTER TABLE persons ADD COLUMN language VARCHAR(32)",
    "ALTER TABLE persons ADD COLUMN address TEXT DEFAULT '' NOT NULL",
    "ALTER TABLE persons ADD COLUMN relation TEXT DEFAULT '' NOT NULL",
    """
    CREATE TABLE bodies (
        id VARCHAR(32) NOT NULL,
        kind VARCHAR(32) NOT NULL,
        name TEXT DEFAULT '' NOT NULL,
        area TEXT DEFAULT '' NOT NULL,
        address TEXT DEFAULT '' NOT NULL,
        phone TEXT DEFAULT '' NOT NULL,
        contact_name TEXT DEFAULT '' NOT NULL,
        language VARCHAR(32),
        note TEXT DEFAULT '' NOT NULL,
        CONSTRAINT pk_bodies PRIMARY KEY (id)
    )
    """,
    "CREATE INDEX ix_bodies_kind ON bodies (kind)",
    """
    CREATE TABLE committee_offices (
        track VARCHAR(32) NOT NULL,
        letterhead TEXT DEFAULT '' NOT NULL,
        quiet_letterhead TEXT DEFAULT '' NOT NULL,
        ask_name TEXT DEFAULT '' NOT NULL,
        ask_role TEXT DEFAULT '' NOT NULL,
        ask_phone TEXT DEFAULT '' NOT NULL,
        ask_when TEXT DEFAULT '' NOT NULL,
        signer_name TEXT DEFAULT '' NOT NULL,
        signer_role TEXT DEFAULT '' NOT NULL,
        CONSTRAINT pk_committee_offices PRIMARY KEY (track)
    )
    """,
    """
    CREATE TABLE letter_fields (
        hearing_id VARCHAR(32) NOT NULL,
        letter VARCHAR(64) NOT NULL,
        field VARCHAR(64) NOT NULL,
        value TEXT NOT NULL,
        saved_at VARCHAR(32) NOT NULL,
        saved_by VARCHAR(32) NOT NULL,
        CONSTRAINT pk_letter_fields PRIMARY KEY (hearing_id, letter, field),
        CONSTRAINT fk_letter_fields_hearing_id FOREIGN KEY(hearing_id) REFERENCES hearings (id)
    )
    """,
)


def up(conn: Connection) -> None:
    for statement in STATEMENTS:
        conn.exec_driver_sql(statement.strip())
