"""Reading and writing persons and minors across files: what is compared, merged and dismissed."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Date, Enum, Table, and_, func, or_, select

from core.model.duplicates import Merge, RecordKind
from core.store import people_tables as p
from core.store import tables as t
from core.store.base_tables import users
from core.store.rows import new_id

Row = Mapping[str, Any]
Rows = dict[str, list[dict[str, Any]]]


def remove_person(conn: Connection, case_id: str, person_id: str) -> None:
    conn.execute(
        t.persons.delete().where(t.persons.c.id == person_id, t.persons.c.case_id == case_id)
    )


def remove_minor(conn: Connection, minor_id: str) -> None:
    conn.execute(t.minors.delete().where(t.minors.c.id == minor_id))


def minors(
    conn: Connection, *, births: Collection[date] | None = None, number: str = ""
) -> list[Row]:
    """Minors with their cases, as (case_id, number) under `files`.

    With `births` only those born on one of these days, or of this identity number.
    """
    minor, case = t.minors.c, t.cases.c
    query = (
        select(t.minors, case.id.label("case_id"), case.number)
        .join(t.cases, case.minor_id == minor.id)
        .order_by(minor.id, case.number)
    )
    if births is not None:
        same_number = and_(minor.identity_number == number, minor.identity_number != "")
        query = query.where(or_(minor.birth_date.in_(births), same_number))
    found: dict[str, dict[str, Any]] = {}
    for row in conn.execute(query).mappings():
        made = found.setdefault(row["id"], {**row, "files": ()})
        made["files"] = (*made["files"], (row["case_id"], row["number"]))
    return list(found.values())


def persons(conn: Connection, case_id: str = "") -> list[Row]:
    """Persons with the number of their case; of one case, or of all."""
    query = (
        select(t.persons, t.cases.c.number)
        .join(t.cases, t.cases.c.id == t.persons.c.case_id)
        .order_by(t.cases.c.number, t.persons.c.id)
    )
    if case_id:
        query = query.where(t.persons.c.case_id == case_id)
    return [dict(row) for row in conn.execute(query).mappings()]


def cases_of_minor(conn: Connection, minor_id: str) -> list[str]:
    """The ids of a minor's cases, by number."""
    query = select(t.cases.c.id).where(t.cases.c.minor_id == minor_id).order_by(t.cases.c.number)
    return list(conn.execute(query).scalars())


def move_case(conn: Connection, case_id: str, minor_id: str) -> None:
    conn.execute(t.cases.update().where(t.cases.c.id == case_id).values(minor_id=minor_id))


# Rows kept whole, so that they can be put back


def snapshot(conn: Connection, table: Table, ids: Collection[str]) -> list[dict[str, Any]]:
    """Whole rows as plain values, by id."""
    query = select(table).where(table.c.id.in_(ids)).order_by(table.c.id)
    return [
        {name: _plain(value) for name, value in row.items()}
        for row in conn.execute(query).mappings()
    ]


def write_row(conn: Connection, table: Table, plain: Row) -> None:
    """Write a row that `snapshot` gave, new or over the one with its id."""
    values = {name: _typed(table, name, value) for name, value in plain.items()}
    found = conn.execute(table.update().where(table.c.id == values["id"]).values(**values))
    if not found.rowcount:
        conn.execute(table.insert().values(**values))


def _plain(value: Any) -> Any:
    if isinstance(value, StrEnum):
        return value.value
    return value.isoformat() if isinstance(value, date) else value


def _typed(table: Table, name: str, value: Any) -> Any:
    kind = table.c[name].type
    if value is None:
        return None
    if isinstance(kind, Enum) and kind.enum_class is not None:
        return kind.enum_class(value)
    return date.fromisoformat(value) if isinstance(kind, Date) else value


# Merges


def add_merge(
    conn: Connection,
    kind: RecordKind,
    kept_id: str,
    merged_id: str,
    before: Rows,
    after: Rows,
    reason: str,
    *,
    at: datetime,
    user_id: str,
) -> str:
    """Keep how two records were made one; gives the merge's id."""
    merge_id, position = new_id(), p.record_merges.c.position
    values = {
        "id": merge_id,
        "position": (conn.execute(select(func.max(position))).scalar() or 0) + 1,
        "kind": kind,
        "kept_id": kept_id,
        "merged_id": merged_id,
        "rows_before": json.dumps(before, ensure_ascii=False, sort_keys=True),
        "rows_after": json.dumps(after, ensure_ascii=False, sort_keys=True),
        "reason": reason,
        "at": at,
        "user_id": user_id,
    }
    conn.execute(p.record_merges.insert().values(**values))
    return merge_id


def merge_rows(conn: Connection, merge_id: str) -> tuple[Row, Rows, Rows] | None:
    """A merge with its rows before and after, or None."""
    query = select(p.record_merges).where(p.record_merges.c.id == merge_id)
    row = conn.execute(query).mappings().first()
    if row is None:
        return None
    return dict(row), json.loads(row["rows_before"]), json.loads(row["rows_after"])


def standing_since(conn: Connection, merge: Row) -> bool:
    """Whether a later merge that stands took up one of the rows of this one."""
    table = p.record_merges
    query = select(table.c.rows_before).where(
        table.c.kind == merge["kind"],
        table.c.position > merge["position"],
        table.c.undone_at.is_(None),
    )
    own = _ids(json.loads(merge["rows_before"]))
    return any(own & _ids(json.loads(text)) for text in conn.execute(query).scalars())


def mark_undone(conn: Connection, merge_id: str, *, at: datetime, user_id: str) -> None:
    table = p.record_merges
    conn.execute(
        table.update().where(table.c.id == merge_id).values(undone_at=at, undone_by=user_id)
    )


def merges(conn: Connection) -> tuple[Merge, ...]:
    """Every merge, the last first."""
    table = p.record_merges
    by, undone = users.alias(), users.alias()
    query = (
        select(table, by.c.name.label("by_name"), undone.c.name.label("undone_name"))
        .join(by, by.c.id == table.c.user_id)
        .outerjoin(undone, undone.c.id == table.c.undone_by)
        .order_by(table.c.position.desc())
    )
    return tuple(
        Merge(
            row["id"],
            row["kind"],
            _name(row["kind"], json.loads(row["rows_after"])),
            row["reason"],
            row["at"],
            row["by_name"],
            row["undone_at"],
            row["undone_name"] or "",
        )
        for row in conn.execute(query).mappings()
    )


def _ids(rows: Rows) -> set[str]:
    return {row["id"] for name in ("minors", "persons") for row in rows.get(name, ())}


def _name(kind: RecordKind, after: Rows) -> str:
    if kind is RecordKind.MINOR:
        row = after["minors"][0]
        return f"{row['given_name']} {row['family_name']}".strip()
    return str(after["persons"][0]["name"])


# Pairs that are two


def dismissed(conn: Connection, kind: RecordKind) -> set[tuple[str, str]]:
    """The pairs of keys of which somebody said that they are two, the lesser first."""
    table = p.not_the_same
    query = select(table.c.first, table.c.second).where(table.c.kind == kind)
    return {(row.first, row.second) for row in conn.execute(query)}


def dismiss(
    conn: Connection, kind: RecordKind, keys: tuple[str, str], *, at: datetime, user_id: str
) -> None:
    table = p.not_the_same
    bring_up(conn, kind, keys)
    values = {"kind": kind, "first": keys[0], "second": keys[1], "at": at, "user_id": user_id}
    conn.execute(table.insert().values(**values))


def bring_up(conn: Connection, kind: RecordKind, keys: Iterable[str]) -> None:
    """Forget that a pair was said to be two."""
    table = p.not_the_same
    first, second = keys
    conn.execute(
        table.delete().where(table.c.kind == kind, table.c.first == first, table.c.second == second)
    )
