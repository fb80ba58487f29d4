"""Plans that are opened, approved, frozen and compared; conditions proposed; partners."""

from __future__ import annotations

from sqlalchemy import Connection

STATEMENTS = (
    "ALTER TABLE plan_goals ADD COLUMN body TEXT DEFAULT '' NOT NULL",
    "ALTER TABLE plan_goals ADD COLUMN opened_on DATE",
    "ALTER TABLE plan_goals ADD COLUMN done_on DATE",
    "ALTER TABLE plan_steps ADD COLUMN body TEXT DEFAULT '' NOT NULL",
    "ALTER TABLE plan_steps ADD COLUMN opened_on DATE",
    "ALTER TABLE plan_steps ADD COLUMN done_on DATE",
    """
    CREATE TABLE plan_openings (
        case_id VARCHAR(32) NOT NULL,
        "on" DATE NOT NULL,
        "by" TEXT DEFAULT '' NOT NULL,
        CONSTRAINT pk_plan_openings PRIMARY KEY (case_id),
        CONSTRAINT fk_plan_openings_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
    )
    """,
    """
    CREATE TABLE plan_status_changes (
        id VARCHAR(32) NOT NULL,
        case_id VARCHAR(32) NOT NULL,
        goal_id VARCHAR(32) NOT NULL,
        step_id VARCHAR(32) DEFAULT '' NOT NULL,
        at VARCHAR(32) NOT NULL,
        user_id VARCHAR(32) NOT NULL,
        old VARCHAR(32),
        new VARCHAR(32) NOT NULL,
        why TEXT DEFAULT '' NOT NULL,
        CONSTRAINT pk_plan_status_changes PRIMARY KEY (id),
        CONSTRAINT fk_plan_status_changes_case_id FOREIGN KEY(case_id) REFERENCES cases (id),
        CONSTRAINT fk_plan_status_changes_user_id FOREIGN KEY(user_id) REFERENCES users (id)
    )
    """,
    "CREATE INDEX ix_plan_status_changes_case_id ON plan_status_changes (case_id)",
    "CREATE INDEX ix_plan_status_changes_goal_id ON plan_status_changes (goal_id)",
    """
    CREATE TABLE plan_versions (
        id VARCHAR(32) NOT NULL,
        case_id VARCHAR(32) NOT NULL,
        number INTEGER NOT NULL,
        made_at VARCHAR(32) NOT NULL,
        made_by VARCHAR(32) NOT NULL,
        cause VARCHAR(32) NOT NULL,
        hearing_id VARCHAR(32),
        content TEXT NOT NULL,
        CONSTRAINT pk_plan_versions PRIMARY KEY (id),
        CONSTRAINT uq_plan_versions_case_id_number UNIQUE (case_id, number),
        CONSTRAINT fk_plan_versions_case_id FOREIGN KEY(case_id) REFERENCES cases (id),
        CONSTRAINT fk_plan_versions_made_by FOREIGN KEY(made_by) REFERENCES users (id),
        CONSTRAINT fk_plan_versions_hearing_id FOREIGN KEY(hearing_id) REFERENCES hearings (id)
    )
    """,
    "CREATE INDEX ix_plan_versions_case_id ON plan_versions (case_id)",
    """
    CREATE TABLE plan_approvals (
        id VARCHAR(32) NOT NULL,
        case_id VARCHAR(32) NOT NULL,
        version_id VARCHAR(32) NOT NULL,
        name TEXT DEFAULT '' NOT NULL,
        body TEXT DEFAULT '' NOT NULL,
        "on" DATE NOT NULL,
        words TEXT DEFAULT '' NOT NULL,
        CONSTRAINT pk_plan_approvals PRIMARY KEY (id),
        CONSTRAINT fk_plan_approvals_case_id FOREIGN KEY(case_id) REFERENCES cases (id),
        CONSTRAINT fk_plan_approvals_version_id
            FOREIGN KEY(version_id) REFERENCES plan_versions (id)
    )
    """,
    "CREATE INDEX ix_plan_approvals_case_id ON plan_approvals (case_id)",
    """
    CREATE TABLE proposed_conditions (
        id VARCHAR(32) NOT NULL,
        case_id VARCHAR(32) NOT NULL,
        goal_id VARCHAR(32) NOT NULL,
        condition TEXT NOT NULL,
        how_checked TEXT DEFAULT '' NOT NULL,
        proposed_by VARCHAR(32) NOT NULL,
        proposed_at VARCHAR(32) NOT NULL,
        taken_in VARCHAR(32),
        withdrawn_by VARCHAR(32),
        withdrawn_at VARCHAR(32),
        CONSTRAINT pk_proposed_conditions PRIMARY KEY (id),
        CONSTRAINT fk_proposed_conditions_case_id FOREIGN KEY(case_id) REFERENCES cases (id),
        CONSTRAINT fk_proposed_conditions_proposed_by
            FOREIGN KEY(proposed_by) REFERENCES users (id),
        CONSTRAINT fk_proposed_conditions_taken_in FOREIGN KEY(taken_in) REFERENCES hearings (id),
        CONSTRAINT fk_proposed_conditions_withdrawn_by
            FOREIGN KEY(withdrawn_by) REFERENCES users (id)
    )
    """,
    "CREATE INDEX ix_proposed_conditions_case_id ON proposed_conditions (case_id)",
    """
    CREATE TABLE partners (
        id VARCHAR(32) NOT NULL,
        case_id VARCHAR(32) NOT NULL,
        kind VARCHAR(32) NOT NULL,
        name TEXT DEFAULT '' NOT NULL,
        body TEXT DEFAULT '' NOT NULL,
        phone TEXT DEFAULT '' NOT NULL,
        agreement VARCHAR(32) NOT NULL,
        agreed_on DATE,
        report_id VARCHAR(32) DEFAULT '' NOT NULL,
        meeting_on DATE,
        meeting_at TIME,
        meeting_place TEXT DEFAULT '' NOT NULL,
        note TEXT DEFAULT '' NOT NULL,
        why_empty TEXT DEFAULT '' NOT NULL,
        why_by TEXT DEFAULT '' NOT NULL,
        why_on DATE,
        body_id VARCHAR(32) DEFAULT '' NOT NULL,
        CONSTRAINT pk_partners PRIMARY KEY (id),
        CONSTRAINT fk_partners_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
    )
    """,
    "CREATE INDEX ix_partners_case_id ON partners (case_id)",
    """
    CREATE TRIGGER plan_status_changes_no_update
        BEFORE UPDATE ON plan_status_changes
        BEGIN SELECT RAISE(ABORT, 'the history of a plan only grows'); END
    """,
    """
    CREATE TRIGGER plan_status_changes_no_delete
        BEFORE DELETE ON plan_status_changes
        BEGIN SELECT RAISE(ABORT, 'the history of a plan only grows'); END
    """,
    """
    CREATE TRIGGER plan_versions_no_update
        BEFORE UPDATE ON plan_versions
        BEGIN SELECT RAISE(ABORT, 'a version of a plan never changes'); END
    """,
    """
    CREATE TRIGGER plan_versions_no_delete
        BEFORE DELETE ON plan_versions
        BEGIN SELECT RAISE(ABORT, 'a version of a plan never changes'); END
    """,
    """
    CREATE TRIGGER plan_versions_no_replace
        BEFORE INSERT ON plan_versions
        WHEN EXISTS (SELECT 1 FROM plan_versions v WHERE v.id = NEW.id
            OR (v.case_id = NEW.case_id AND v.number = NEW.number))
        BEGIN SELECT RAISE(ABORT, 'a version of a plan never changes'); END
    """,
)


def up(conn: Connection) -> None:
    for statement in STATEMENTS:
        conn.exec_driver_sql(statement.strip())
