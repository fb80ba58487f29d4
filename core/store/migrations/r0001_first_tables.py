"""Revision 1: the first tables."""

from __future__ import annotations

from sqlalchemy import Connection

from core.store import base_tables, tables


def up(conn: Connection) -> None:
    tables.minors.metadata.create_all(conn)
    for statement in (*base_tables.APPEND_ONLY, *tables.FROZEN):
        conn.exec_driver_sql(statement)
