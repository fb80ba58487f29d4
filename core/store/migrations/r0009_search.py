"""Revision 9: the search: entries, words, what waits, saved searches."""

from __future__ import annotations

from sqlalchemy import Connection

STATEMENTS = (
    """
    CREATE TABLE search_entries (
        number INTEGER NOT NULL,
        case_id VARCHAR(32) NOT NULL,
        place VARCHAR(16) NOT NULL,
        ref VARCHAR(32) NOT NULL,
        page INTEGER NOT NULL,
        title TEXT DEFAULT '' NOT NULL,
        seal VARCHAR(80) NOT NULL,
        text TEXT DEFAULT '' NOT NULL,
        CONSTRAINT pk_search_entries PRIMARY KEY (number)
    )
    """,
    """
    CREATE INDEX ix_search_entries_case_id ON search_entries (case_id)
    """,
    """
    CREATE TABLE search_keys (
        "key" TEXT NOT NULL,
        word TEXT NOT NULL,
        CONSTRAINT pk_search_keys PRIMARY KEY ("key", word)
    )
     WITHOUT ROWID
    """,
    """
    CREATE TABLE search_waiting (
        case_id VARCHAR(32) NOT NULL,
        place VARCHAR(16) NOT NULL,
        backlog BOOLEAN NOT NULL,
        CONSTRAINT pk_search_waiting PRIMARY KEY (case_id, place)
    )
    """,
    """
    CREATE TABLE saved_searches (
        id VARCHAR(32) NOT NULL,
        user_id VARCHAR(32) NOT NULL,
        name TEXT DEFAULT '' NOT NULL,
        "query" TEXT DEFAULT '' NOT NULL,
        status VARCHAR(32),
        sorted_by VARCHAR(32) NOT NULL,
        saved_at VARCHAR(32) NOT NULL,
        CONSTRAINT pk_saved_searches PRIMARY KEY (id),
        CONSTRAINT fk_saved_searches_user_id FOREIGN KEY(user_id) REFERENCES users (id)
    )
    """,
    """
    CREATE INDEX ix_saved_searches_user_id ON saved_searches (user_id)
    """,
    """
    CREATE VIRTUAL TABLE search_words USING fts5(body, marks, about, content='',
        contentless_delete=1, prefix='2 3',
        tokenize="unicode61 remove_diacritics 0 tokenchars '׳״'")
    """,
    """
    CREATE TRIGGER search_cases_insert AFTER INSERT ON cases
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            NEW.id, 'case', 0 WHERE NEW.id IS NOT NULL; END
    """,
    """
    CREATE TRIGGER search_cases_update AFTER UPDATE OF number, track, minor_id,
        facility_name, facility_kind, status, court, order_section, order_date,
        entry_date, current_entry_date, order_end, sentence_start, released_on, area,
        alerts ON cases
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            NEW.id, 'case', 0 WHERE NEW.id IS NOT NULL; END
    """,
    """
    CREATE TRIGGER search_minors_update AFTER UPDATE OF given_name, family_name,
        identity_number, birth_date ON minors
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT id,
            'case', 0 FROM cases WHERE minor_id = NEW.id; END
    """,
    """
    CREATE TRIGGER search_persons_person_insert AFTER INSERT ON persons
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            NEW.case_id, 'person', 0 WHERE NEW.case_id IS NOT NULL; END
    """,
    """
    CREATE TRIGGER search_persons_person_update AFTER UPDATE ON persons
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            NEW.case_id, 'person', 0 WHERE NEW.case_id IS NOT NULL; END
    """,
    """
    CREATE TRIGGER search_persons_person_delete AFTER DELETE ON persons
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            OLD.case_id, 'person', 0 WHERE OLD.case_id IS NOT NULL; END
    """,
    """
    CREATE TRIGGER search_partners_person_insert AFTER INSERT ON partners
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            NEW.case_id, 'person', 0 WHERE NEW.case_id IS NOT NULL; END
    """,
    """
    CREATE TRIGGER search_partners_person_update AFTER UPDATE ON partners
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            NEW.case_id, 'person', 0 WHERE NEW.case_id IS NOT NULL; END
    """,
    """
    CREATE TRIGGER search_partners_person_delete AFTER DELETE ON partners
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            OLD.case_id, 'person', 0 WHERE OLD.case_id IS NOT NULL; END
    """,
    """
    CREATE TRIGGER search_plan_goals_plan_insert AFTER INSERT ON plan_goals
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            NEW.case_id, 'plan', 0 WHERE NEW.case_id IS NOT NULL; END
    """,
    """
    CREATE TRIGGER search_plan_goals_plan_update AFTER UPDATE ON plan_goals
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            NEW.case_id, 'plan', 0 WHERE NEW.case_id IS NOT NULL; END
    """,
    """
    CREATE TRIGGER search_plan_goals_plan_delete AFTER DELETE ON plan_goals
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            OLD.case_id, 'plan', 0 WHERE OLD.case_id IS NOT NULL; END
    """,
    """
    CREATE TRIGGER search_plan_steps_plan_insert AFTER INSERT ON plan_steps
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            (SELECT case_id FROM plan_goals WHERE id = NEW.goal_id), 'plan', 0 WHERE
            (SELECT case_id FROM plan_goals WHERE id = NEW.goal_id) IS NOT NULL; END
    """,
    """
    CREATE TRIGGER search_plan_steps_plan_update AFTER UPDATE ON plan_steps
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            (SELECT case_id FROM plan_goals WHERE id = NEW.goal_id), 'plan', 0 WHERE
            (SELECT case_id FROM plan_goals WHERE id = NEW.goal_id) IS NOT NULL; END
    """,
    """
    CREATE TRIGGER search_plan_steps_plan_delete AFTER DELETE ON plan_steps
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            (SELECT case_id FROM plan_goals WHERE id = OLD.goal_id), 'plan', 0 WHERE
            (SELECT case_id FROM plan_goals WHERE id = OLD.goal_id) IS NOT NULL; END
    """,
    """
    CREATE TRIGGER search_reports_report_insert AFTER INSERT ON reports
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            NEW.case_id, 'report', 0 WHERE NEW.case_id IS NOT NULL; END
    """,
    """
    CREATE TRIGGER search_reports_report_update AFTER UPDATE ON reports
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            NEW.case_id, 'report', 0 WHERE NEW.case_id IS NOT NULL; END
    """,
    """
    CREATE TRIGGER search_reports_report_delete AFTER DELETE ON reports
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            OLD.case_id, 'report', 0 WHERE OLD.case_id IS NOT NULL; END
    """,
    """
    CREATE TRIGGER search_reports_page_insert AFTER INSERT ON reports
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            NEW.case_id, 'page', 0 WHERE NEW.case_id IS NOT NULL; END
    """,
    """
    CREATE TRIGGER search_reports_page_update AFTER UPDATE ON reports
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            NEW.case_id, 'page', 0 WHERE NEW.case_id IS NOT NULL; END
    """,
    """
    CREATE TRIGGER search_reports_page_delete AFTER DELETE ON reports
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            OLD.case_id, 'page', 0 WHERE OLD.case_id IS NOT NULL; END
    """,
    """
    CREATE TRIGGER search_hearings_hearing_insert AFTER INSERT ON hearings
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            NEW.case_id, 'hearing', 0 WHERE NEW.case_id IS NOT NULL; END
    """,
    """
    CREATE TRIGGER search_hearings_hearing_update AFTER UPDATE ON hearings
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            NEW.case_id, 'hearing', 0 WHERE NEW.case_id IS NOT NULL; END
    """,
    """
    CREATE TRIGGER search_hearings_hearing_delete AFTER DELETE ON hearings
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            OLD.case_id, 'hearing', 0 WHERE OLD.case_id IS NOT NULL; END
    """,
    """
    CREATE TRIGGER search_hearing_fields_hearing_insert AFTER INSERT ON hearing_fields
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            (SELECT case_id FROM hearings WHERE id = NEW.hearing_id), 'hearing', 0 WHERE
            (SELECT case_id FROM hearings WHERE id = NEW.hearing_id) IS NOT NULL; END
    """,
    """
    CREATE TRIGGER search_hearing_fields_hearing_update AFTER UPDATE ON hearing_fields
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            (SELECT case_id FROM hearings WHERE id = NEW.hearing_id), 'hearing', 0 WHERE
            (SELECT case_id FROM hearings WHERE id = NEW.hearing_id) IS NOT NULL; END
    """,
    """
    CREATE TRIGGER search_hearing_fields_hearing_delete AFTER DELETE ON hearing_fields
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            (SELECT case_id FROM hearings WHERE id = OLD.hearing_id), 'hearing', 0 WHERE
            (SELECT case_id FROM hearings WHERE id = OLD.hearing_id) IS NOT NULL; END
    """,
    """
    CREATE TRIGGER search_hearings_decision_insert AFTER INSERT ON hearings
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            NEW.case_id, 'decision', 0 WHERE NEW.case_id IS NOT NULL; END
    """,
    """
    CREATE TRIGGER search_hearings_decision_update AFTER UPDATE ON hearings
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            NEW.case_id, 'decision', 0 WHERE NEW.case_id IS NOT NULL; END
    """,
    """
    CREATE TRIGGER search_hearings_decision_delete AFTER DELETE ON hearings
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            OLD.case_id, 'decision', 0 WHERE OLD.case_id IS NOT NULL; END
    """,
    """
    CREATE TRIGGER search_draft_fields_decision_insert AFTER INSERT ON draft_fields
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            (SELECT case_id FROM hearings WHERE id = NEW.hearing_id), 'decision', 0
            WHERE (SELECT case_id FROM hearings WHERE id = NEW.hearing_id) IS NOT NULL;
            END
    """,
    """
    CREATE TRIGGER search_draft_fields_decision_update AFTER UPDATE ON draft_fields
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            (SELECT case_id FROM hearings WHERE id = NEW.hearing_id), 'decision', 0
            WHERE (SELECT case_id FROM hearings WHERE id = NEW.hearing_id) IS NOT NULL;
            END
    """,
    """
    CREATE TRIGGER search_draft_fields_decision_delete AFTER DELETE ON draft_fields
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            (SELECT case_id FROM hearings WHERE id = OLD.hearing_id), 'decision', 0
            WHERE (SELECT case_id FROM hearings WHERE id = OLD.hearing_id) IS NOT NULL;
            END
    """,
    """
    CREATE TRIGGER search_prior_outcomes_decision_insert AFTER INSERT ON prior_outcomes
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            NEW.case_id, 'decision', 0 WHERE NEW.case_id IS NOT NULL; END
    """,
    """
    CREATE TRIGGER search_prior_outcomes_decision_update AFTER UPDATE ON prior_outcomes
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            NEW.case_id, 'decision', 0 WHERE NEW.case_id IS NOT NULL; END
    """,
    """
    CREATE TRIGGER search_prior_outcomes_decision_delete AFTER DELETE ON prior_outcomes
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            OLD.case_id, 'decision', 0 WHERE OLD.case_id IS NOT NULL; END
    """,
    """
    CREATE TRIGGER search_case_events_event_insert AFTER INSERT ON case_events
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            NEW.case_id, 'event', 0 WHERE NEW.case_id IS NOT NULL; END
    """,
    """
    CREATE TRIGGER search_case_events_event_update AFTER UPDATE ON case_events
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            NEW.case_id, 'event', 0 WHERE NEW.case_id IS NOT NULL; END
    """,
    """
    CREATE TRIGGER search_case_events_event_delete AFTER DELETE ON case_events
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            OLD.case_id, 'event', 0 WHERE OLD.case_id IS NOT NULL; END
    """,
    """
    CREATE TRIGGER search_duty_proofs_event_insert AFTER INSERT ON duty_proofs
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            NEW.case_id, 'event', 0 WHERE NEW.case_id IS NOT NULL; END
    """,
    """
    CREATE TRIGGER search_duty_proofs_event_update AFTER UPDATE ON duty_proofs
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            NEW.case_id, 'event', 0 WHERE NEW.case_id IS NOT NULL; END
    """,
    """
    CREATE TRIGGER search_duty_proofs_event_delete AFTER DELETE ON duty_proofs
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            OLD.case_id, 'event', 0 WHERE OLD.case_id IS NOT NULL; END
    """,
    """
    CREATE TRIGGER search_past_arrangements_event_insert AFTER INSERT ON
        past_arrangements
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            NEW.case_id, 'event', 0 WHERE NEW.case_id IS NOT NULL; END
    """,
    """
    CREATE TRIGGER search_past_arrangements_event_update AFTER UPDATE ON
        past_arrangements
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            NEW.case_id, 'event', 0 WHERE NEW.case_id IS NOT NULL; END
    """,
    """
    CREATE TRIGGER search_past_arrangements_event_delete AFTER DELETE ON
        past_arrangements
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            OLD.case_id, 'event', 0 WHERE OLD.case_id IS NOT NULL; END
    """,
    """
    CREATE TRIGGER search_absences_event_insert AFTER INSERT ON absences
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            NEW.case_id, 'event', 0 WHERE NEW.case_id IS NOT NULL; END
    """,
    """
    CREATE TRIGGER search_absences_event_update AFTER UPDATE ON absences
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            NEW.case_id, 'event', 0 WHERE NEW.case_id IS NOT NULL; END
    """,
    """
    CREATE TRIGGER search_absences_event_delete AFTER DELETE ON absences
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            OLD.case_id, 'event', 0 WHERE OLD.case_id IS NOT NULL; END
    """,
    """
    CREATE TRIGGER search_leaves_event_insert AFTER INSERT ON leaves
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            NEW.case_id, 'event', 0 WHERE NEW.case_id IS NOT NULL; END
    """,
    """
    CREATE TRIGGER search_leaves_event_update AFTER UPDATE ON leaves
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            NEW.case_id, 'event', 0 WHERE NEW.case_id IS NOT NULL; END
    """,
    """
    CREATE TRIGGER search_leaves_event_delete AFTER DELETE ON leaves
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            OLD.case_id, 'event', 0 WHERE OLD.case_id IS NOT NULL; END
    """,
    """
    CREATE TRIGGER search_notices_event_insert AFTER INSERT ON notices
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            NEW.case_id, 'event', 0 WHERE NEW.case_id IS NOT NULL; END
    """,
    """
    CREATE TRIGGER search_notices_event_update AFTER UPDATE ON notices
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            NEW.case_id, 'event', 0 WHERE NEW.case_id IS NOT NULL; END
    """,
    """
    CREATE TRIGGER search_notices_event_delete AFTER DELETE ON notices
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            OLD.case_id, 'event', 0 WHERE OLD.case_id IS NOT NULL; END
    """,
    """
    CREATE TRIGGER search_case_dates_dates_insert AFTER INSERT ON case_dates
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            NEW.case_id, 'dates', 0 WHERE NEW.case_id IS NOT NULL; END
    """,
    """
    CREATE TRIGGER search_case_dates_dates_update AFTER UPDATE ON case_dates
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            NEW.case_id, 'dates', 0 WHERE NEW.case_id IS NOT NULL; END
    """,
    """
    CREATE TRIGGER search_case_dates_dates_delete AFTER DELETE ON case_dates
        BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT
            OLD.case_id, 'dates', 0 WHERE OLD.case_id IS NOT NULL; END
    """,
)


def up(conn: Connection) -> None:
    for statement in STATEMENTS:
        conn.exec_driver_sql(statement.strip())
