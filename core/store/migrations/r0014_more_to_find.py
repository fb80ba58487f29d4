"""Revision 14: the search hears of what stands around reports and plans, of letters and bodies."""

from __future__ import annotations

from sqlalchemy import Connection

_OWN = "{row}.case_id"
_OF_HEARING = "(SELECT case_id FROM hearings WHERE id = {row}.hearing_id)"
_WATCHED = (
    ("plan_openings", "plan", _OWN),
    ("plan_status_changes", "plan", _OWN),
    ("plan_approvals", "plan", _OWN),
    ("proposed_conditions", "plan", _OWN),
    ("report_findings", "report", _OWN),
    ("report_chases", "report", _OWN),
    ("withheld_pages", "report", _OWN),
    ("diagnoses", "report", _OWN),
    ("letter_fields", "hearing", _OF_HEARING),
    ("date_overrides", "dates", _OWN),
    ("handovers", "event", _OWN),
    ("contacts", "event", _OWN),
    ("case_links", "person", _OWN),
)
_EVENTS = (("insert", "NEW"), ("update", "NEW"), ("delete", "OLD"))
_WAIT = "INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) SELECT"


def up(conn: Connection) -> None:
    for table, place, whose in _WATCHED:
        for event, row in _EVENTS:
            case = whose.format(row=row)
            conn.exec_driver_sql(
                f"CREATE TRIGGER search_{table}_{place}_{event} AFTER {event.upper()} ON {table}"
                f" BEGIN {_WAIT} {case}, '{place}', 0 WHERE {case} IS NOT NULL; END"
            )
    for event, row in _EVENTS:
        conn.exec_driver_sql(
            f"CREATE TRIGGER search_bodies_{event} AFTER {event.upper()} ON bodies"
            f" BEGIN {_WAIT} case_id, 'person', 0 FROM partners WHERE body_id = {row}.id; END"
        )
        conn.exec_driver_sql(
            f"CREATE TRIGGER search_case_links_other_{event} AFTER {event.upper()} ON case_links"
            f" BEGIN {_WAIT} {row}.other_id, 'person', 0 WHERE {row}.other_id IS NOT NULL; END"
        )
