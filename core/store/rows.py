"""From selected rows to the frozen dataclasses of `core.model`, and back to column values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from typing import Any, TypeVar
from uuid import uuid4

from sqlalchemy import Connection, RowMapping, Select, Table, select

T = TypeVar("T")


def new_id() -> str:
    """A fresh id, unique over all machines: 32 hexadecimal characters."""
    return uuid4().hex


def build(kind: type[T], row: RowMapping, **more: object) -> T:
    """`kind` filled from the columns of `row` that bear its field names.

    NULL takes the field's default, and is None where there is none.
    """
    assert is_dataclass(kind)
    values = {
        field.name: row[field.name]
        for field in fields(kind)
        if field.name in row and (row[field.name] is not None or field.default is MISSING)
    }
    return kind(**(values | more))


def build_all(kind: type[T], rows: Iterable[RowMapping]) -> tuple[T, ...]:
    return tuple(build(kind, row) for row in rows)


def columns_of(table: Table, value: object, **more: object) -> dict[str, Any]:
    """The values of a dataclass that `table` has columns for, with `more` beside them."""
    assert is_dataclass(value)
    values: dict[str, Any] = {
        field.name: getattr(value, field.name) for field in fields(value) if field.name in table.c
    }
    return values | more


def of_case(table: Table, case_id: str, *order: str) -> Select[Any]:
    """All rows of one case, in the order of the named columns."""
    return (
        select(table).where(table.c.case_id == case_id).order_by(*(table.c[name] for name in order))
    )


def put(conn: Connection, table: Table, values: Mapping[str, Any]) -> None:
    """Write the row whose primary key stands in `values`, new or again."""
    keys = [column.name for column in table.primary_key]
    same = [table.c[key] == values[key] for key in keys]
    found = conn.execute(table.update().where(*same).values(**values))
    if not found.rowcount:
        conn.execute(table.insert().values(**values))
