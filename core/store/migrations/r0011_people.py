"""Revision 11: names in other scripts, merged records, pairs that are two, linked cases."""

from __future__ import annotations

from sqlalchemy import Connection

STATEMENTS = (
    "ALTER TABLE minors ADD COLUMN names_other TEXT DEFAULT '' NOT NULL",
    "DROP TRIGGER search_minors_update",
    """
    CREATE TRIGGER search_minors_update AFTER UPDATE OF given_name, family_name,
        identity_number, birth_date, names_other ON minors
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT id,
            'case', 0 FROM cases WHERE minor_id = NEW.id; END
    """,
    """
    CREATE TABLE record_merges (
        id VARCHAR(32) NOT NULL,
        position INTEGER NOT NULL,
        kind VARCHAR(32) NOT NULL,
        kept_id VARCHAR(32) NOT NULL,
        merged_id VARCHAR(32) NOT NULL,
        rows_before TEXT NOT NULL,
        rows_after TEXT NOT NULL,
        reason TEXT DEFAULT '' NOT NULL,
        at VARCHAR(32) NOT NULL,
        user_id VARCHAR(32) NOT NULL,
        undone_at VARCHAR(32),
        undone_by VARCHAR(32),
        CONSTRAINT pk_record_merges PRIMARY KEY (id),
        CONSTRAINT fk_record_merges_user_id FOREIGN KEY(user_id) REFERENCES users (id),
        CONSTRAINT fk_record_merges_undone_by FOREIGN KEY(undone_by) REFERENCES users (id)
    )
    """,
    "CREATE INDEX ix_record_merges_kept_id ON record_merges (kept_id)",
    "CREATE INDEX ix_record_merges_merged_id ON record_merges (merged_id)",
    """
    CREATE TABLE not_the_same (
        kind VARCHAR(32) NOT NULL,
        first VARCHAR(64) NOT NULL,
        second VARCHAR(64) NOT NULL,
        at VARCHAR(32) NOT NULL,
        user_id VARCHAR(32) NOT NULL,
        CONSTRAINT pk_not_the_same PRIMARY KEY (kind, first, second),
        CONSTRAINT fk_not_the_same_user_id FOREIGN KEY(user_id) REFERENCES users (id)
    )
    """,
    """
    CREATE TABLE case_links (
        id VARCHAR(32) NOT NULL,
        case_id VARCHAR(32) NOT NULL,
        other_id VARCHAR(32) NOT NULL,
        kind VARCHAR(32) NOT NULL,
        note TEXT DEFAULT '' NOT NULL,
        at VARCHAR(32) NOT NULL,
        user_id VARCHAR(32) NOT NULL,
        CONSTRAINT pk_case_links PRIMARY KEY (id),
        CONSTRAINT fk_case_links_case_id FOREIGN KEY(case_id) REFERENCES cases (id),
        CONSTRAINT fk_case_links_other_id FOREIGN KEY(other_id) REFERENCES cases (id),
        CONSTRAINT fk_case_links_user_id FOREIGN KEY(user_id) REFERENCES users (id)
    )
    """,
    "CREATE INDEX ix_case_links_case_id ON case_links (case_id)",
    "CREATE INDEX ix_case_links_other_id ON case_links (other_id)",
    """
    CREATE TRIGGER record_merges_no_delete BEFORE DELETE ON record_merges
        BEGIN SELECT RAISE(ABORT, 'a merge is undone, never forgotten'); END
    """,
    """
    CREATE TRIGGER record_merges_no_rewrite BEFORE UPDATE ON record_merges
        WHEN OLD.rows_before IS NOT NEW.rows_before OR OLD.rows_after IS NOT NEW.rows_after
        OR OLD.undone_at IS NOT NULL
        BEGIN SELECT RAISE(ABORT, 'a merge is undone, never forgotten'); END
    """,
)


def up(conn: Connection) -> None:
    for statement in STATEMENTS:
        conn.exec_driver_sql(statement.strip())
