"""Revision 3: the print log."""

from __future__ import annotations

from sqlalchemy import Connection

STATEMENTS = (
    """
    CREATE TABLE print_log (
        id VARCHAR(32) NOT NULL,
        case_id VARCHAR(32),
        hearing_id VARCHAR(32),
        kind VARCHAR(64) NOT NULL,
        title TEXT DEFAULT '' NOT NULL,
        recipient TEXT DEFAULT '' NOT NULL,
        recipient_role TEXT DEFAULT '' NOT NULL,
        language VARCHAR(32) NOT NULL,
        sha256 VARCHAR(64) NOT NULL,
        way VARCHAR(32) NOT NULL,
        printer TEXT DEFAULT '' NOT NULL,
        copies INTEGER NOT NULL,
        first_copy INTEGER NOT NULL,
        pages TEXT DEFAULT '' NOT NULL,
        two_sided BOOLEAN NOT NULL,
        printed_at VARCHAR(32) NOT NULL,
        printed_by VARCHAR(32) NOT NULL,
        CONSTRAINT pk_print_log PRIMARY KEY (id),
        CONSTRAINT fk_print_log_case_id FOREIGN KEY(case_id) REFERENCES cases (id),
        CONSTRAINT fk_print_log_hearing_id FOREIGN KEY(hearing_id) REFERENCES hearings (id),
        CONSTRAINT fk_print_log_printed_by FOREIGN KEY(printed_by) REFERENCES users (id)
    )
    """,
    "CREATE INDEX ix_print_log_case_id ON print_log (case_id)",
    "CREATE INDEX ix_print_log_printed_at ON print_log (printed_at)",
    """
    CREATE TABLE print_outcomes (
        print_id VARCHAR(32) NOT NULL,
        outcome VARCHAR(32) NOT NULL,
        at VARCHAR(32) NOT NULL,
        CONSTRAINT pk_print_outcomes PRIMARY KEY (print_id),
        CONSTRAINT fk_print_outcomes_print_id FOREIGN KEY(print_id) REFERENCES print_log (id)
    )
    """,
    """
    CREATE TRIGGER print_log_no_update
        BEFORE UPDATE ON print_log
        BEGIN SELECT RAISE(ABORT, 'the print log only grows'); END
    """,
    """
    CREATE TRIGGER print_log_no_delete
        BEFORE DELETE ON print_log
        BEGIN SELECT RAISE(ABORT, 'the print log only grows'); END
    """,
    """
    CREATE TRIGGER print_log_no_replace
        BEFORE INSERT ON print_log
        WHEN EXISTS (SELECT 1 FROM print_log o WHERE o.id = NEW.id)
        BEGIN SELECT RAISE(ABORT, 'the print log only grows'); END
    """,
    """
    CREATE TRIGGER print_outcomes_no_update
        BEFORE UPDATE ON print_outcomes
        BEGIN SELECT RAISE(ABORT, 'the print log only grows'); END
    """,
    """
    CREATE TRIGGER print_outcomes_no_delete
        BEFORE DELETE ON print_outcomes
        BEGIN SELECT RAISE(ABORT, 'the print log only grows'); END
    """,
    """
    CREATE TRIGGER print_outcomes_no_replace
        BEFORE INSERT ON print_outcomes
        WHEN EXISTS (SELECT 1 FROM print_outcomes o WHERE o.print_id = NEW.print_id)
        BEGIN SELECT RAISE(ABORT, 'the print log only grows'); END
    """,
)


def up(conn: Connection) -> None:
    for statement in STATEMENTS:
        conn.exec_driver_sql(statement.strip())
