"""Revision 2: what dates rest on (events, proofs, overrides, changes) and past arrangements."""

from __future__ import annotations

from sqlalchemy import Connection

STATEMENTS = (
    "DROP INDEX ix_case_dates_on",
    "ALTER TABLE case_dates RENAME TO old_case_dates",
    """
    CREATE TABLE case_dates (
        case_id VARCHAR(32) NOT NULL,
        rule_id VARCHAR(64) NOT NULL,
        event_id VARCHAR(32) DEFAULT '' NOT NULL,
        "on" DATE NOT NULL,
        computed_on DATE NOT NULL,
        overridden BOOLEAN NOT NULL,
        at TIME,
        kind VARCHAR(32) NOT NULL,
        met BOOLEAN NOT NULL,
        section VARCHAR(32) NOT NULL,
        title TEXT DEFAULT '' NOT NULL,
        actor TEXT DEFAULT '' NOT NULL,
        CONSTRAINT pk_case_dates PRIMARY KEY (case_id, rule_id, event_id),
        CONSTRAINT fk_case_dates_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
    )
    """,
    'CREATE INDEX ix_case_dates_on ON case_dates ("on")',
    """
    INSERT INTO case_dates
        (case_id, rule_id, event_id, "on", computed_on, overridden, kind, met, section, title,
         actor)
        SELECT case_id, rule_id, '', "on", "on", 0, kind, met, section, title, actor
        FROM old_case_dates
    """,
    "DROP TABLE old_case_dates",
    """
    CREATE TABLE dates_computed (
        case_id VARCHAR(32) NOT NULL,
        as_of DATE NOT NULL,
        law VARCHAR(64) NOT NULL,
        CONSTRAINT pk_dates_computed PRIMARY KEY (case_id),
        CONSTRAINT fk_dates_computed_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
    )
    """,
    """
    CREATE TABLE date_changes (
        id VARCHAR(32) NOT NULL,
        case_id VARCHAR(32) NOT NULL,
        rule_id VARCHAR(64) NOT NULL,
        event_id VARCHAR(32) NOT NULL,
        title TEXT DEFAULT '' NOT NULL,
        old_on DATE,
        new_on DATE,
        changed_at VARCHAR(32) NOT NULL,
        user_id VARCHAR(32) NOT NULL,
        cause TEXT DEFAULT '' NOT NULL,
        CONSTRAINT pk_date_changes PRIMARY KEY (id),
        CONSTRAINT fk_date_changes_case_id FOREIGN KEY(case_id) REFERENCES cases (id),
        CONSTRAINT fk_date_changes_user_id FOREIGN KEY(user_id) REFERENCES users (id)
    )
    """,
    "CREATE INDEX ix_date_changes_case_id ON date_changes (case_id)",
    """
    CREATE TABLE case_events (
        id VARCHAR(32) NOT NULL,
        case_id VARCHAR(32) NOT NULL,
        event VARCHAR(64) NOT NULL,
        "on" DATE NOT NULL,
        at TIME,
        until DATE,
        note TEXT DEFAULT '' NOT NULL,
        recorded_by VARCHAR(32) NOT NULL,
        recorded_at VARCHAR(32) NOT NULL,
        CONSTRAINT pk_case_events PRIMARY KEY (id),
        CONSTRAINT fk_case_events_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
    )
    """,
    "CREATE INDEX ix_case_events_case_id ON case_events (case_id)",
    """
    CREATE TABLE duty_proofs (
        id VARCHAR(32) NOT NULL,
        case_id VARCHAR(32) NOT NULL,
        rule_id VARCHAR(64) NOT NULL,
        event_id VARCHAR(32) NOT NULL,
        done_on DATE NOT NULL,
        how TEXT DEFAULT '' NOT NULL,
        recorded_by VARCHAR(32) NOT NULL,
        recorded_at VARCHAR(32) NOT NULL,
        CONSTRAINT pk_duty_proofs PRIMARY KEY (id),
        CONSTRAINT fk_duty_proofs_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
    )
    """,
    "CREATE INDEX ix_duty_proofs_case_id ON duty_proofs (case_id)",
    """
    CREATE TABLE date_overrides (
        id VARCHAR(32) NOT NULL,
        case_id VARCHAR(32) NOT NULL,
        rule_id VARCHAR(64) NOT NULL,
        event_id VARCHAR(32) NOT NULL,
        computed_on DATE NOT NULL,
        "on" DATE NOT NULL,
        reason VARCHAR(32) NOT NULL,
        words TEXT NOT NULL,
        proposed_by VARCHAR(32) NOT NULL,
        proposed_at VARCHAR(32) NOT NULL,
        confirmed_by VARCHAR(32),
        confirmed_at VARCHAR(32),
        withdrawn_by VARCHAR(32),
        withdrawn_at VARCHAR(32),
        CONSTRAINT pk_date_overrides PRIMARY KEY (id),
        CONSTRAINT fk_date_overrides_case_id FOREIGN KEY(case_id) REFERENCES cases (id),
        CONSTRAINT fk_date_overrides_proposed_by FOREIGN KEY(proposed_by) REFERENCES users (id),
        CONSTRAINT fk_date_overrides_confirmed_by FOREIGN KEY(confirmed_by) REFERENCES users (id),
        CONSTRAINT fk_date_overrides_withdrawn_by FOREIGN KEY(withdrawn_by) REFERENCES users (id)
    )
    """,
    "CREATE INDEX ix_date_overrides_case_id ON date_overrides (case_id)",
    """
    CREATE TABLE past_arrangements (
        id VARCHAR(32) NOT NULL,
        case_id VARCHAR(32) NOT NULL,
        signed_on DATE NOT NULL,
        terms TEXT NOT NULL,
        officer_recommended BOOLEAN NOT NULL,
        note TEXT DEFAULT '' NOT NULL,
        recorded_by VARCHAR(32) NOT NULL,
        recorded_at VARCHAR(32) NOT NULL,
        CONSTRAINT pk_past_arrangements PRIMARY KEY (id),
        CONSTRAINT fk_past_arrangements_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
    )
    """,
    "CREATE INDEX ix_past_arrangements_case_id ON past_arrangements (case_id)",
    """
    CREATE TRIGGER date_overrides_no_delete
        BEFORE DELETE ON date_overrides
        BEGIN SELECT RAISE(ABORT, 'overrides are kept'); END
    """,
    """
    CREATE TRIGGER date_overrides_no_replace
        BEFORE INSERT ON date_overrides
        WHEN EXISTS (SELECT 1 FROM date_overrides o WHERE o.id = NEW.id)
        BEGIN SELECT RAISE(ABORT, 'overrides are kept'); END
    """,
    """
    CREATE TRIGGER date_overrides_no_rewrite
        BEFORE UPDATE OF id, case_id, rule_id, event_id, computed_on, "on",
            reason, words, proposed_by, proposed_at
        ON date_overrides
        BEGIN SELECT RAISE(ABORT, 'overrides are kept'); END
    """,
    """
    CREATE TRIGGER date_overrides_once
        BEFORE UPDATE ON date_overrides
        WHEN OLD.withdrawn_at IS NOT NULL
            OR (OLD.confirmed_at IS NOT NULL AND (NEW.confirmed_at IS NOT OLD.confirmed_at
            OR NEW.confirmed_by IS NOT OLD.confirmed_by))
        BEGIN SELECT RAISE(ABORT, 'overrides are kept'); END
    """,
    """
    CREATE TRIGGER date_overrides_second_person
        BEFORE UPDATE OF confirmed_by ON date_overrides
        WHEN NEW.confirmed_by = OLD.proposed_by
        BEGIN SELECT RAISE(ABORT, 'a second person confirms'); END
    """,
    """
    CREATE TRIGGER date_changes_no_update
        BEFORE UPDATE ON date_changes
        BEGIN SELECT RAISE(ABORT, 'changes of dates are only added'); END
    """,
    """
    CREATE TRIGGER date_changes_no_delete
        BEFORE DELETE ON date_changes
        BEGIN SELECT RAISE(ABORT, 'changes of dates are only added'); END
    """,
)


def up(conn: Connection) -> None:
    for statement in STATEMENTS:
        conn.exec_driver_sql(statement.strip())
