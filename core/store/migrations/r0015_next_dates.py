"""Revision 15: indexes that hold the next date and the next hearing of each case whole."""

from __future__ import annotations

from sqlalchemy import Connection


def up(conn: Connection) -> None:
    conn.exec_driver_sql(
        'CREATE INDEX ix_case_dates_next ON case_dates (case_id, met, "on", rule_id, kind, title)'
    )
    conn.exec_driver_sql("CREATE INDEX ix_hearings_next ON hearings (case_id, status, day)")
