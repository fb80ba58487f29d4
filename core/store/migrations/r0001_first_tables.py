"""Revision 1: the first tables."""

from __future__ import annotations

from sqlalchemy import Connection

from core.store import tables


def up(conn: Connection) -> None:
    tables.minors.metadata.create_all(conn)
