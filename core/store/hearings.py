"""Reading and writing hearings and, field by field, what is recorded in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import date, datetime
from typing import Any, TypeVar, get_type_hints

from sqlalchemy import Connection, RowMapping, Table, select
from sqlalchemy.exc import IntegrityError

from core.model.hearings import Hearing, HearingRecord, HearingStatus
from core.store import tables as t
from core.store.codec import from_json, to_json
from core.store.rows import build, columns_of, put

T = TypeVar("T")


def hearing_by_id(conn: Connection, hearing_id: str) -> Hearing | None:
    """The hearing with its record, or None."""
    query = select(t.hearings).where(t.hearings.c.id == hearing_id)
    row = conn.execute(query).mappings().first()
    return None if row is None else _hearing(conn, row)


def hearings_of_case(conn: Connection, case_id: str) -> tuple[Hearing, ...]:
    """Hearings of a case, newest first."""
    query = (
        select(t.hearings)
        .where(t.hearings.c.case_id == case_id)
        .order_by(t.hearings.c.day.desc(), t.hearings.c.at.desc())
    )
    return tuple(_hearing(conn, row) for row in conn.execute(query).mappings())


def hearings_of_day(conn: Connection, day: date) -> tuple[Hearing, ...]:
    query = (
        select(t.hearings).where(t.hearings.c.day == day).order_by(t.hearings.c.at, t.hearings.c.id)
    )
    return tuple(_hearing(conn, row) for row in conn.execute(query).mappings())


def days(conn: Connection) -> tuple[date, ...]:
    """Every day that has a hearing, in order."""
    query = select(t.hearings.c.day).distinct().order_by(t.hearings.c.day)
    return tuple(conn.execute(query).scalars())


def save_hearing(conn: Connection, hearing: Hearing) -> None:
    """Write the hearing itself, new or changed; its record is kept by `save_fields`."""
    put(conn, t.hearings, columns_of(t.hearings, hearing))


def remove_hearing(conn: Connection, hearing_id: str) -> bool:
    """Take out a hearing; False if something was written for it already and holds it."""
    try:
        conn.execute(t.hearings.delete().where(t.hearings.c.id == hearing_id))
    except IntegrityError:
        return False
    return True


def set_status(conn: Connection, hearing_id: str, status: HearingStatus) -> None:
    conn.execute(t.hearings.update().where(t.hearings.c.id == hearing_id).values(status=status))


def save_fields(
    conn: Connection,
    table: Table,
    hearing_id: str,
    kind: type,
    values: Mapping[str, object],
    *,
    at: datetime,
    user_id: str,
) -> None:
    """Write the named fields of a `kind` (record or draft) into its field table.

    Raises TypeError for a name that `kind` has no field of.
    """
    unknown = set(values) - {field.name for field in fields(kind)}
    if unknown:
        raise TypeError(f"{kind.__name__} has no {', '.join(sorted(unknown))}")
    for name, value in values.items():
        put(
            conn,
            table,
            {
                "hearing_id": hearing_id,
                "field": name,
                "value": to_json(value),
                "saved_at": at,
                "saved_by": user_id,
            },
        )


def load_fields(
    conn: Connection, table: Table, hearing_id: str, kind: type[T]
) -> tuple[T, datetime | None]:
    """A `kind` made of its kept fields, others at their default, and when it was last written."""
    types: Mapping[str, Any] = get_type_hints(kind)
    query = select(table).where(table.c.hearing_id == hearing_id)
    values: dict[str, Any] = {}
    last: datetime | None = None
    for row in conn.execute(query).mappings():
        saved_at: datetime = row["saved_at"]
        last = saved_at if last is None else max(last, saved_at)
        if row["field"] in types:
            values[row["field"]] = from_json(row["value"], types[row["field"]])
    return kind(**values), last


def _hearing(conn: Connection, row: RowMapping) -> Hearing:
    record, saved_at = load_fields(conn, t.hearing_fields, row["id"], HearingRecord)
    return build(
        Hearing, row, record=record, saved_at="" if saved_at is None else saved_at.isoformat()
    )
