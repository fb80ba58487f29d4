"""Revision 1: the first tables, as they were when it was made."""

from __future__ import annotations

from sqlalchemy import Connection

STATEMENTS = (
    """
    CREATE TABLE store_meta (
        "key" VARCHAR(64) NOT NULL,
        value TEXT NOT NULL,
        CONSTRAINT pk_store_meta PRIMARY KEY ("key")
    )
    """,
    """
    CREATE TABLE users (
        id VARCHAR(32) NOT NULL,
        name TEXT NOT NULL,
        role VARCHAR(32) NOT NULL,
        signing_key VARCHAR(64) NOT NULL,
        added_at VARCHAR(32) NOT NULL,
        CONSTRAINT pk_users PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE audit (
        number INTEGER NOT NULL,
        at VARCHAR(32) NOT NULL,
        user_id VARCHAR(32) NOT NULL,
        action VARCHAR(64) NOT NULL,
        subject VARCHAR(64) NOT NULL,
        seal VARCHAR(64) NOT NULL,
        CONSTRAINT pk_audit PRIMARY KEY (number)
    )
    """,
    "CREATE INDEX ix_audit_subject ON audit (subject)",
    """
    CREATE TABLE minors (
        id VARCHAR(32) NOT NULL,
        identity_number VARCHAR(9) NOT NULL,
        given_name TEXT DEFAULT '' NOT NULL,
        family_name TEXT DEFAULT '' NOT NULL,
        birth_date DATE NOT NULL,
        sex VARCHAR(32) NOT NULL,
        language VARCHAR(32) NOT NULL,
        community VARCHAR(32) NOT NULL,
        CONSTRAINT pk_minors PRIMARY KEY (id)
    )
    """,
    "CREATE INDEX ix_minors_identity_number ON minors (identity_number)",
    """
    CREATE TABLE documents (
        id VARCHAR(32) NOT NULL,
        sha256 VARCHAR(64) NOT NULL,
        content BLOB NOT NULL,
        text TEXT DEFAULT '' NOT NULL,
        added_at VARCHAR(32) NOT NULL,
        CONSTRAINT pk_documents PRIMARY KEY (id)
    )
    """,
    "CREATE INDEX ix_documents_sha256 ON documents (sha256)",
    """
    CREATE TABLE committee_members (
        id VARCHAR(32) NOT NULL,
        track VARCHAR(32) NOT NULL,
        position INTEGER NOT NULL,
        name TEXT DEFAULT '' NOT NULL,
        seat VARCHAR(32) NOT NULL,
        substitute BOOLEAN NOT NULL,
        appointed_from DATE,
        appointed_to DATE,
        CONSTRAINT pk_committee_members PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE law_readings (
        group_id VARCHAR(64) NOT NULL,
        code VARCHAR(64) NOT NULL,
        chosen_at VARCHAR(32) NOT NULL,
        chosen_by VARCHAR(32) NOT NULL,
        CONSTRAINT pk_law_readings PRIMARY KEY (group_id)
    )
    """,
    """
    CREATE TABLE imported_files (
        sha256 VARCHAR(64) NOT NULL,
        imported_at VARCHAR(32) NOT NULL,
        imported_by VARCHAR(32) NOT NULL,
        rows INTEGER NOT NULL,
        CONSTRAINT pk_imported_files PRIMARY KEY (sha256)
    )
    """,
    """
    CREATE TABLE cases (
        id VARCHAR(32) NOT NULL,
        number VARCHAR(32) NOT NULL,
        track VARCHAR(32) NOT NULL,
        minor_id VARCHAR(32) NOT NULL,
        facility_name TEXT DEFAULT '' NOT NULL,
        facility_kind VARCHAR(32) NOT NULL,
        status VARCHAR(32) NOT NULL,
        court TEXT DEFAULT '' NOT NULL,
        order_section TEXT DEFAULT '' NOT NULL,
        order_date DATE,
        entry_date DATE,
        current_entry_date DATE,
        order_end DATE,
        temporary_locked_from DATE,
        temporary_locked_extension_days INTEGER NOT NULL,
        sentence_start DATE,
        sentence_months INTEGER,
        released_on DATE,
        released_by_committee BOOLEAN NOT NULL,
        superintendent_followup_end DATE,
        in_regular_service BOOLEAN NOT NULL,
        area TEXT DEFAULT '' NOT NULL,
        alerts TEXT DEFAULT '' NOT NULL,
        search_text TEXT DEFAULT '' NOT NULL,
        missing_count INTEGER NOT NULL,
        CONSTRAINT pk_cases PRIMARY KEY (id),
        CONSTRAINT uq_cases_number UNIQUE (number),
        CONSTRAINT fk_cases_minor_id FOREIGN KEY(minor_id) REFERENCES minors (id)
    )
    """,
    "CREATE INDEX ix_cases_minor_id ON cases (minor_id)",
    "CREATE INDEX ix_cases_status ON cases (status)",
    """
    CREATE TABLE case_dates (
        case_id VARCHAR(32) NOT NULL,
        rule_id VARCHAR(64) NOT NULL,
        "on" DATE NOT NULL,
        kind VARCHAR(32) NOT NULL,
        met BOOLEAN NOT NULL,
        section VARCHAR(32) NOT NULL,
        title TEXT DEFAULT '' NOT NULL,
        actor TEXT DEFAULT '' NOT NULL,
        CONSTRAINT pk_case_dates PRIMARY KEY (case_id, rule_id),
        CONSTRAINT fk_case_dates_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
    )
    """,
    'CREATE INDEX ix_case_dates_on ON case_dates ("on")',
    """
    CREATE TABLE persons (
        id VARCHAR(32) NOT NULL,
        case_id VARCHAR(32) NOT NULL,
        role VARCHAR(32) NOT NULL,
        name TEXT DEFAULT '' NOT NULL,
        phone TEXT DEFAULT '' NOT NULL,
        body TEXT DEFAULT '' NOT NULL,
        note TEXT DEFAULT '' NOT NULL,
        confidential BOOLEAN NOT NULL,
        CONSTRAINT pk_persons PRIMARY KEY (id),
        CONSTRAINT fk_persons_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
    )
    """,
    "CREATE INDEX ix_persons_case_id ON persons (case_id)",
    """
    CREATE TABLE absences (
        id VARCHAR(32) NOT NULL,
        case_id VARCHAR(32) NOT NULL,
        kind VARCHAR(32) NOT NULL,
        start DATE NOT NULL,
        arrested DATE,
        returned DATE,
        court_ordered_otherwise BOOLEAN NOT NULL,
        CONSTRAINT pk_absences PRIMARY KEY (id),
        CONSTRAINT fk_absences_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
    )
    """,
    "CREATE INDEX ix_absences_case_id ON absences (case_id)",
    """
    CREATE TABLE leaves (
        id VARCHAR(32) NOT NULL,
        case_id VARCHAR(32) NOT NULL,
        kind VARCHAR(32) NOT NULL,
        start DATE NOT NULL,
        "end" DATE NOT NULL,
        purpose TEXT DEFAULT '' NOT NULL,
        CONSTRAINT pk_leaves PRIMARY KEY (id),
        CONSTRAINT fk_leaves_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
    )
    """,
    "CREATE INDEX ix_leaves_case_id ON leaves (case_id)",
    """
    CREATE TABLE leave_approvals (
        id VARCHAR(32) NOT NULL,
        case_id VARCHAR(32) NOT NULL,
        by_committee BOOLEAN NOT NULL,
        days INTEGER NOT NULL,
        "on" DATE NOT NULL,
        CONSTRAINT pk_leave_approvals PRIMARY KEY (id),
        CONSTRAINT fk_leave_approvals_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
    )
    """,
    "CREATE INDEX ix_leave_approvals_case_id ON leave_approvals (case_id)",
    """
    CREATE TABLE notices (
        id VARCHAR(32) NOT NULL,
        case_id VARCHAR(32) NOT NULL,
        kind VARCHAR(32) NOT NULL,
        given_on DATE NOT NULL,
        given_by TEXT DEFAULT '' NOT NULL,
        how TEXT DEFAULT '' NOT NULL,
        CONSTRAINT pk_notices PRIMARY KEY (id),
        CONSTRAINT fk_notices_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
    )
    """,
    "CREATE INDEX ix_notices_case_id ON notices (case_id)",
    """
    CREATE TABLE prior_outcomes (
        id VARCHAR(32) NOT NULL,
        case_id VARCHAR(32) NOT NULL,
        "on" DATE NOT NULL,
        outcome VARCHAR(32) NOT NULL,
        summary TEXT DEFAULT '' NOT NULL,
        what_would_change TEXT DEFAULT '' NOT NULL,
        CONSTRAINT pk_prior_outcomes PRIMARY KEY (id),
        CONSTRAINT fk_prior_outcomes_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
    )
    """,
    "CREATE INDEX ix_prior_outcomes_case_id ON prior_outcomes (case_id)",
    """
    CREATE TABLE plan_goals (
        id VARCHAR(32) NOT NULL,
        case_id VARCHAR(32) NOT NULL,
        position INTEGER NOT NULL,
        domain VARCHAR(32) NOT NULL,
        text TEXT DEFAULT '' NOT NULL,
        owner TEXT DEFAULT '' NOT NULL,
        until DATE,
        status VARCHAR(32) NOT NULL,
        own_words BOOLEAN NOT NULL,
        note TEXT DEFAULT '' NOT NULL,
        CONSTRAINT pk_plan_goals PRIMARY KEY (id),
        CONSTRAINT fk_plan_goals_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
    )
    """,
    "CREATE INDEX ix_plan_goals_case_id ON plan_goals (case_id)",
    """
    CREATE TABLE reports (
        id VARCHAR(32) NOT NULL,
        case_id VARCHAR(32) NOT NULL,
        kind VARCHAR(32) NOT NULL,
        author TEXT DEFAULT '' NOT NULL,
        source TEXT DEFAULT '' NOT NULL,
        written_on DATE,
        requested_on DATE,
        due_on DATE,
        received_on DATE,
        document_id VARCHAR(32),
        pages INTEGER NOT NULL,
        bytes INTEGER NOT NULL,
        title TEXT DEFAULT '' NOT NULL,
        CONSTRAINT pk_reports PRIMARY KEY (id),
        CONSTRAINT fk_reports_case_id FOREIGN KEY(case_id) REFERENCES cases (id),
        CONSTRAINT fk_reports_document_id FOREIGN KEY(document_id) REFERENCES documents (id)
    )
    """,
    "CREATE INDEX ix_reports_case_id ON reports (case_id)",
    """
    CREATE TABLE hearings (
        id VARCHAR(32) NOT NULL,
        case_id VARCHAR(32) NOT NULL,
        day DATE NOT NULL,
        at TIME,
        kind VARCHAR(32) NOT NULL,
        status VARCHAR(32) NOT NULL,
        place TEXT DEFAULT '' NOT NULL,
        CONSTRAINT pk_hearings PRIMARY KEY (id),
        CONSTRAINT fk_hearings_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
    )
    """,
    "CREATE INDEX ix_hearings_day_at ON hearings (day, at)",
    "CREATE INDEX ix_hearings_day ON hearings (day)",
    "CREATE INDEX ix_hearings_case_id ON hearings (case_id)",
    """
    CREATE TABLE plan_steps (
        id VARCHAR(32) NOT NULL,
        goal_id VARCHAR(32) NOT NULL,
        position INTEGER NOT NULL,
        text TEXT DEFAULT '' NOT NULL,
        owner TEXT DEFAULT '' NOT NULL,
        until DATE,
        status VARCHAR(32) NOT NULL,
        CONSTRAINT pk_plan_steps PRIMARY KEY (id),
        CONSTRAINT fk_plan_steps_goal_id FOREIGN KEY(goal_id) REFERENCES plan_goals (id)
    )
    """,
    "CREATE INDEX ix_plan_steps_goal_id ON plan_steps (goal_id)",
    """
    CREATE TABLE hearing_fields (
        hearing_id VARCHAR(32) NOT NULL,
        field VARCHAR(64) NOT NULL,
        value TEXT NOT NULL,
        saved_at VARCHAR(32) NOT NULL,
        saved_by VARCHAR(32) NOT NULL,
        CONSTRAINT pk_hearing_fields PRIMARY KEY (hearing_id, field),
        CONSTRAINT fk_hearing_fields_hearing_id FOREIGN KEY(hearing_id) REFERENCES hearings (id)
    )
    """,
    """
    CREATE TABLE draft_fields (
        hearing_id VARCHAR(32) NOT NULL,
        field VARCHAR(64) NOT NULL,
        value TEXT NOT NULL,
        saved_at VARCHAR(32) NOT NULL,
        saved_by VARCHAR(32) NOT NULL,
        CONSTRAINT pk_draft_fields PRIMARY KEY (hearing_id, field),
        CONSTRAINT fk_draft_fields_hearing_id FOREIGN KEY(hearing_id) REFERENCES hearings (id)
    )
    """,
    """
    CREATE TABLE signed_decisions (
        id VARCHAR(32) NOT NULL,
        hearing_id VARCHAR(32) NOT NULL,
        case_id VARCHAR(32) NOT NULL,
        outcome VARCHAR(32) NOT NULL,
        signed_at VARCHAR(32) NOT NULL,
        signed_by VARCHAR(32) NOT NULL,
        summary TEXT DEFAULT '' NOT NULL,
        what_would_change TEXT DEFAULT '' NOT NULL,
        content TEXT NOT NULL,
        content_sha256 VARCHAR(64) NOT NULL,
        pdf BLOB NOT NULL,
        pdf_sha256 VARCHAR(64) NOT NULL,
        signature VARCHAR(128) NOT NULL,
        signing_key VARCHAR(64) NOT NULL,
        CONSTRAINT pk_signed_decisions PRIMARY KEY (id),
        CONSTRAINT uq_signed_decisions_hearing_id UNIQUE (hearing_id),
        CONSTRAINT fk_signed_decisions_hearing_id FOREIGN KEY(hearing_id) REFERENCES hearings (id),
        CONSTRAINT fk_signed_decisions_case_id FOREIGN KEY(case_id) REFERENCES cases (id),
        CONSTRAINT fk_signed_decisions_signed_by FOREIGN KEY(signed_by) REFERENCES users (id)
    )
    """,
    "CREATE INDEX ix_signed_decisions_case_id ON signed_decisions (case_id)",
    """
    CREATE TRIGGER audit_no_update
        BEFORE UPDATE ON audit
        BEGIN SELECT RAISE(ABORT, 'the audit chain only grows');
        END
    """,
    """
    CREATE TRIGGER audit_no_delete
        BEFORE DELETE ON audit
        BEGIN SELECT RAISE(ABORT, 'the audit chain only grows');
        END
    """,
    """
    CREATE TRIGGER signed_decisions_no_update
        BEFORE UPDATE ON signed_decisions
        BEGIN SELECT RAISE(ABORT, 'signed decisions are frozen');
        END
    """,
    """
    CREATE TRIGGER signed_decisions_no_delete
        BEFORE DELETE ON signed_decisions
        BEGIN SELECT RAISE(ABORT, 'signed decisions are frozen');
        END
    """,
    """
    CREATE TRIGGER signed_decisions_no_replace
        BEFORE INSERT ON signed_decisions
        WHEN EXISTS (SELECT 1 FROM signed_decisions s
        WHERE s.hearing_id = NEW.hearing_id OR s.id = NEW.id)
        BEGIN SELECT RAISE(ABORT, 'signed decisions are frozen');
        END
    """,
    """
    CREATE TRIGGER hearings_no_replace
        BEFORE INSERT ON hearings
        WHEN EXISTS (SELECT 1 FROM signed_decisions s
        WHERE s.hearing_id = NEW.id)
        BEGIN SELECT RAISE(ABORT, 'signed decisions are frozen');
        END
    """,
    """
    CREATE TRIGGER hearing_fields_no_insert
        BEFORE INSERT ON hearing_fields
        WHEN EXISTS (SELECT 1 FROM signed_decisions s
        WHERE s.hearing_id = NEW.hearing_id)
        BEGIN SELECT RAISE(ABORT, 'signed decisions are frozen');
        END
    """,
    """
    CREATE TRIGGER hearing_fields_no_update
        BEFORE UPDATE ON hearing_fields
        WHEN EXISTS (SELECT 1 FROM signed_decisions s
        WHERE s.hearing_id = OLD.hearing_id)
        BEGIN SELECT RAISE(ABORT, 'signed decisions are frozen');
        END
    """,
    """
    CREATE TRIGGER hearing_fields_no_delete
        BEFORE DELETE ON hearing_fields
        WHEN EXISTS (SELECT 1 FROM signed_decisions s
        WHERE s.hearing_id = OLD.hearing_id)
        BEGIN SELECT RAISE(ABORT, 'signed decisions are frozen');
        END
    """,
    """
    CREATE TRIGGER draft_fields_no_insert
        BEFORE INSERT ON draft_fields
        WHEN EXISTS (SELECT 1 FROM signed_decisions s
        WHERE s.hearing_id = NEW.hearing_id)
        BEGIN SELECT RAISE(ABORT, 'signed decisions are frozen');
        END
    """,
    """
    CREATE TRIGGER draft_fields_no_update
        BEFORE UPDATE ON draft_fields
        WHEN EXISTS (SELECT 1 FROM signed_decisions s
        WHERE s.hearing_id = OLD.hearing_id)
        BEGIN SELECT RAISE(ABORT, 'signed decisions are frozen');
        END
    """,
    """
    CREATE TRIGGER draft_fields_no_delete
        BEFORE DELETE ON draft_fields
        WHEN EXISTS (SELECT 1 FROM signed_decisions s
        WHERE s.hearing_id = OLD.hearing_id)
        BEGIN SELECT RAISE(ABORT, 'signed decisions are frozen');
        END
    """,
    """
    CREATE TRIGGER hearings_no_update
        BEFORE UPDATE ON hearings
        WHEN EXISTS (SELECT 1 FROM signed_decisions s
        WHERE s.hearing_id = OLD.id)
        BEGIN SELECT RAISE(ABORT, 'signed decisions are frozen');
        END
    """,
    """
    CREATE TRIGGER hearings_no_delete
        BEFORE DELETE ON hearings
        WHEN EXISTS (SELECT 1 FROM signed_decisions s
        WHERE s.hearing_id = OLD.id)
        BEGIN SELECT RAISE(ABORT, 'signed decisions are frozen');
        END
    """,
)


def up(conn: Connection) -> None:
    for statement in STATEMENTS:
        conn.exec_driver_sql(statement.strip())
