"""Revision 10: reminders, findings and withheld pages of reports, and diagnoses."""

from __future__ import annotations

from sqlalchemy import Connection

STATEMENTS = (
    "ALTER TABLE reports ADD COLUMN superseded_by VARCHAR(32)",
    "ALTER TABLE reports ADD COLUMN superseded_on DATE",
    "ALTER TABLE reports ADD COLUMN superseded_reason TEXT DEFAULT '' NOT NULL",
    "ALTER TABLE reports ADD COLUMN cancelled_on DATE",
    "ALTER TABLE reports ADD COLUMN cancelled_reason TEXT DEFAULT '' NOT NULL",
    """
    CREATE TABLE report_chases (
        id VARCHAR(32) NOT NULL,
        case_id VARCHAR(32) NOT NULL,
        report_id VARCHAR(32) NOT NULL,
        "on" DATE NOT NULL,
        way VARCHAR(32) NOT NULL,
        whom TEXT DEFAULT '' NOT NULL,
        note TEXT DEFAULT '' NOT NULL,
        recorded_by VARCHAR(32) NOT NULL,
        recorded_at VARCHAR(32) NOT NULL,
        CONSTRAINT pk_report_chases PRIMARY KEY (id),
        CONSTRAINT fk_report_chases_case_id FOREIGN KEY(case_id) REFERENCES cases (id),
        CONSTRAINT fk_report_chases_report_id FOREIGN KEY(report_id) REFERENCES reports (id),
        CONSTRAINT fk_report_chases_recorded_by FOREIGN KEY(recorded_by) REFERENCES users (id)
    )
    """,
    "CREATE INDEX ix_report_chases_case_id ON report_chases (case_id)",
    "CREATE INDEX ix_report_chases_report_id ON report_chases (report_id)",
    """
    CREATE TABLE report_findings (
        id VARCHAR(32) NOT NULL,
        case_id VARCHAR(32) NOT NULL,
        report_id VARCHAR(32) NOT NULL,
        position INTEGER NOT NULL,
        kind VARCHAR(32) NOT NULL,
        text TEXT DEFAULT '' NOT NULL,
        "on" DATE,
        withheld_from VARCHAR(64) NOT NULL,
        CONSTRAINT pk_report_findings PRIMARY KEY (id),
        CONSTRAINT fk_report_findings_case_id FOREIGN KEY(case_id) REFERENCES cases (id),
        CONSTRAINT fk_report_findings_report_id FOREIGN KEY(report_id) REFERENCES reports (id)
    )
    """,
    "CREATE INDEX ix_report_findings_report_id ON report_findings (report_id)",
    "CREATE INDEX ix_report_findings_case_id ON report_findings (case_id)",
    """
    CREATE TABLE withheld_pages (
        id VARCHAR(32) NOT NULL,
        case_id VARCHAR(32) NOT NULL,
        report_id VARCHAR(32) NOT NULL,
        first_page INTEGER NOT NULL,
        last_page INTEGER NOT NULL,
        withheld_from VARCHAR(64) NOT NULL,
        reason TEXT DEFAULT '' NOT NULL,
        CONSTRAINT pk_withheld_pages PRIMARY KEY (id),
        CONSTRAINT fk_withheld_pages_case_id FOREIGN KEY(case_id) REFERENCES cases (id),
        CONSTRAINT fk_withheld_pages_report_id FOREIGN KEY(report_id) REFERENCES reports (id)
    )
    """,
    "CREATE INDEX ix_withheld_pages_report_id ON withheld_pages (report_id)",
    "CREATE INDEX ix_withheld_pages_case_id ON withheld_pages (case_id)",
    """
    CREATE TABLE diagnoses (
        id VARCHAR(32) NOT NULL,
        case_id VARCHAR(32) NOT NULL,
        kind VARCHAR(32) NOT NULL,
        asked_on DATE,
        asked_of TEXT DEFAULT '' NOT NULL,
        due_on DATE,
        done_on DATE,
        done_by TEXT DEFAULT '' NOT NULL,
        valid_until DATE,
        conclusion TEXT DEFAULT '' NOT NULL,
        report_id VARCHAR(32),
        exception TEXT DEFAULT '' NOT NULL,
        withheld_from VARCHAR(64) NOT NULL,
        CONSTRAINT pk_diagnoses PRIMARY KEY (id),
        CONSTRAINT fk_diagnoses_case_id FOREIGN KEY(case_id) REFERENCES cases (id),
        CONSTRAINT fk_diagnoses_report_id FOREIGN KEY(report_id) REFERENCES reports (id)
    )
    """,
    "CREATE INDEX ix_diagnoses_case_id ON diagnoses (case_id)",
)


def up(conn: Connection) -> None:
    for statement in STATEMENTS:
        conn.exec_driver_sql(statement.strip())
