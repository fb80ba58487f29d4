"""Conditional arrangements that an adult made before: kept as history only."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from core.model.cases import PastArrangement
from core.store import date_tables as d
from core.store.codec import from_json, to_json
from core.store.rows import build, columns_of, of_case, put


def arrangements(conn: Connection, case_id: str) -> tuple[PastArrangement, ...]:
    """The past arrangements of a case, oldest first."""
    query = of_case(d.past_arrangements, case_id, "signed_on", "id")
    return tuple(
        build(PastArrangement, row, terms=from_json(row["terms"], tuple[tuple[str, int], ...]))
        for row in conn.execute(query).mappings()
    )


def save_arrangement(
    conn: Connection, case_id: str, item: PastArrangement, *, at: datetime, user_id: str
) -> None:
    """Write a past arrangement, new or changed, with who wrote it last and when."""
    table = d.past_arrangements
    values = columns_of(
        table, item, case_id=case_id, recorded_by=user_id, recorded_at=at, terms=to_json(item.terms)
    )
    put(conn, table, values)


def remove_arrangement(conn: Connection, case_id: str, arrangement_id: str) -> bool:
    """Take a past arrangement out; False if the case has no such one."""
    table = d.past_arrangements
    gone = conn.execute(
        table.delete().where(table.c.case_id == case_id, table.c.id == arrangement_id)
    )
    return bool(gone.rowcount)
