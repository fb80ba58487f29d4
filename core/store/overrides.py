"""Overrides of dates: proposed by one, confirmed by another, withdrawn, and never deleted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, select

from core.model.deadlines import DateOverride
from core.model.people import initials
from core.store import date_tables as d
from core.store import tables as t
from core.store.base_tables import users
from core.store.rows import build, columns_of


@dataclass(frozen=True)
class Kept:
    """An override with the case it belongs to, and whether it was withdrawn."""

    case_id: str
    override: DateOverride
    withdrawn: bool


@dataclass(frozen=True)
class Waiting:
    """A proposal that no second person has confirmed yet."""

    case_id: str
    number: str
    initials: str
    override: DateOverride


def add(conn: Connection, case_id: str, override: DateOverride) -> None:
    """Write a proposal: who proposes it and when stand in `override` itself."""
    values = columns_of(d.date_overrides, override, case_id=case_id)
    values |= {"proposed_by": override.proposed_by_id, "confirmed_by": None}
    conn.execute(d.date_overrides.insert().values(**values))


def confirm(conn: Connection, override_id: str, *, at: datetime, user_id: str) -> None:
    _set(conn, override_id, confirmed_by=user_id, confirmed_at=at)


def withdraw(conn: Connection, override_id: str, *, at: datetime, user_id: str) -> None:
    _set(conn, override_id, withdrawn_by=user_id, withdrawn_at=at)


def by_id(conn: Connection, override_id: str) -> Kept | None:
    query = _named().where(d.date_overrides.c.id == override_id)
    row = conn.execute(query).mappings().first()
    if row is None:
        return None
    return Kept(row["case_id"], _override(row), row["withdrawn_at"] is not None)


def standing(conn: Connection, case_id: str) -> tuple[DateOverride, ...]:
    """Overrides of a case that were not withdrawn, proposed or confirmed, oldest first."""
    query = (
        _named()
        .where(d.date_overrides.c.case_id == case_id, d.date_overrides.c.withdrawn_at.is_(None))
        .order_by(d.date_overrides.c.proposed_at, d.date_overrides.c.id)
    )
    return tuple(_override(row) for row in conn.execute(query).mappings())


def waiting(conn: Connection) -> tuple[Waiting, ...]:
    """Every proposal that waits for a second person, oldest first."""
    table = d.date_overrides
    query = (
        _named()
        .add_columns(t.cases.c.number, t.minors.c.given_name, t.minors.c.family_name)
        .join(t.cases, t.cases.c.id == table.c.case_id)
        .join(t.minors, t.minors.c.id == t.cases.c.minor_id)
        .where(table.c.withdrawn_at.is_(None), table.c.confirmed_at.is_(None))
        .order_by(table.c.proposed_at, table.c.id)
    )
    return tuple(
        Waiting(
            row["case_id"],
            row["number"],
            initials(row["given_name"], row["family_name"]),
            _override(row),
        )
        for row in conn.execute(query).mappings()
    )


def _named() -> Select[Any]:
    """Overrides with the names of who proposed and who confirmed them."""
    table = d.date_overrides
    first, second = users.alias(), users.alias()
    return (
        select(table, first.c.name.label("proposer"), second.c.name.label("confirmer"))
        .join(first, first.c.id == table.c.proposed_by)
        .outerjoin(second, second.c.id == table.c.confirmed_by)
    )


def _override(row: RowMapping) -> DateOverride:
    return build(
        DateOverride,
        row,
        proposed_by=row["proposer"],
        proposed_by_id=row["proposed_by"],
        confirmed_by=row["confirmer"] or "",
    )


def _set(conn: Connection, override_id: str, **values: object) -> None:
    table = d.date_overrides
    conn.execute(table.update().where(table.c.id == override_id).values(**values))
