"""Revision 7: what changed in files, and when each user last had one open."""

from __future__ import annotations

from sqlalchemy import Connection

STATEMENTS = (
    """
    CREATE TABLE file_changes (
        id VARCHAR(32) NOT NULL,
        case_id VARCHAR(32) NOT NULL,
        position INTEGER NOT NULL,
        lane VARCHAR(32) NOT NULL,
        kind VARCHAR(32) NOT NULL,
        object_id VARCHAR(96) NOT NULL,
        title TEXT DEFAULT '' NOT NULL,
        old TEXT DEFAULT '' NOT NULL,
        new TEXT DEFAULT '' NOT NULL,
        at VARCHAR(32) NOT NULL,
        user_id VARCHAR(32) NOT NULL,
        CONSTRAINT pk_file_changes PRIMARY KEY (id),
        CONSTRAINT fk_file_changes_case_id FOREIGN KEY(case_id) REFERENCES cases (id),
        CONSTRAINT fk_file_changes_user_id FOREIGN KEY(user_id) REFERENCES users (id)
    )
    """,
    "CREATE INDEX ix_file_changes_case_id ON file_changes (case_id)",
    """
    CREATE TABLE case_seen (
        user_id VARCHAR(32) NOT NULL,
        case_id VARCHAR(32) NOT NULL,
        seen_at VARCHAR(32) NOT NULL,
        before_at VARCHAR(32),
        CONSTRAINT pk_case_seen PRIMARY KEY (user_id, case_id),
        CONSTRAINT fk_case_seen_user_id FOREIGN KEY(user_id) REFERENCES users (id),
        CONSTRAINT fk_case_seen_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
    )
    """,
    """
    CREATE TRIGGER file_changes_no_update BEFORE UPDATE ON file_changes
        BEGIN SELECT RAISE(ABORT, 'changes of a file are only added'); END
    """,
    """
    CREATE TRIGGER file_changes_no_delete BEFORE DELETE ON file_changes
        BEGIN SELECT RAISE(ABORT, 'changes of a file are only added'); END
    """,
)


def up(conn: Connection) -> None:
    for statement in STATEMENTS:
        conn.exec_driver_sql(statement.strip())
