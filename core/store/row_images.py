"""The rows that make up a file, as they stand: what a write changed, and how to change it back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Table, select
from sqlalchemy.exc import IntegrityError

from core.errors import KnownError
from core.store import date_tables as d
from core.store import plan_tables as p
from core.store import report_tables as r
from core.store import tables as t
from core.store.base_tables import metadata
from core.store.rows import new_id

# What people write into a file and may take back. Decisions, versions, histories and what follows
# from other rows are not among it; nor who the minor is, which other cases share.
OF_THE_FILE: tuple[Table, ...] = (
    t.cases,
    t.persons,
    t.absences,
    t.leaves,
    t.leave_approvals,
    t.notices,
    t.prior_outcomes,
    t.plan_goals,
    t.plan_steps,
    t.reports,
    d.case_events,
    d.duty_proofs,
    d.date_overrides,
    d.past_arrangements,
    p.plan_openings,
    p.plan_approvals,
    p.proposed_conditions,
    p.partners,
    r.report_chases,
    r.report_findings,
    r.withheld_pages,
    r.diagnoses,
)
_FOLLOWS = {"cases": ("missing_count",)}

Row = Mapping[str, Any]
Images = dict[tuple[str, str], Row]


@dataclass(frozen=True)
class RowChange:
    """One row before and after a write, None where it was not there."""

    table: str
    id: str
    before: Row | None
    after: Row | None


def images(conn: Connection, case_id: str) -> Images:
    """Every row of a case's file by its table and id."""
    found: Images = {}
    for table in OF_THE_FILE:
        query = select(table).where(_of_case(table, case_id))
        for row in conn.execute(query).mappings():
            found[table.name, row[_key(table).name]] = dict(row)
    return found


def changed(before: Images, after: Images) -> tuple[RowChange, ...]:
    """What differs between two pictures of a file."""
    keys = dict.fromkeys((*before, *after))
    return tuple(
        RowChange(*key, before.get(key), after.get(key))
        for key in keys
        if not same(key[0], before.get(key), after.get(key))
    )


def same(table: str, one: Row | None, other: Row | None) -> bool:
    """Whether two rows say the same, but for what only follows from others."""
    if one is None or other is None:
        return one is other
    return all(one[name] == other[name] for name in one if name not in _FOLLOWS.get(table, ()))


def put_back(conn: Connection, changes: Iterable[RowChange], *, at: datetime, user_id: str) -> None:
    """Give rows the content that they had before, in the name of a user.

    Raises KnownError `meanwhile.hangs_on_it` where something newer needs what would go.
    """
    try:
        _put_back(conn, changes, {"withdrawn_by": user_id, "withdrawn_at": at})
    except IntegrityError:
        raise KnownError("meanwhile.hangs_on_it") from None


def _put_back(conn: Connection, changes: Iterable[RowChange], withdrawn: Mapping[str, Any]) -> None:
    order = {table.name: place for place, table in enumerate(metadata.sorted_tables)}
    ordered = sorted(changes, key=lambda change: order[change.table])
    for change in ordered:
        table = metadata.tables[change.table]
        if table is d.date_overrides:
            _stand_again(conn, change, withdrawn)
        elif change.before is not None and change.after is not None:
            conn.execute(table.update().where(_key(table) == change.id).values(**change.before))
        elif change.before is not None:
            conn.execute(table.insert().values(**change.before))
    for change in reversed(ordered):
        table = metadata.tables[change.table]
        if change.before is None and table is not d.date_overrides:
            conn.execute(table.delete().where(_key(table) == change.id))


def _stand_again(conn: Connection, change: RowChange, withdrawn: Mapping[str, Any]) -> None:
    """Overrides are kept for ever: one that stood stands again as a new row, one that did not is
    withdrawn."""
    table = d.date_overrides
    before, after = change.before, change.after
    assert after is not None, "the database refuses to delete an override"
    if after["withdrawn_at"] is None:
        conn.execute(table.update().where(table.c.id == change.id).values(**withdrawn))
    if before is not None and before["withdrawn_at"] is None:
        conn.execute(table.insert().values(**{**before, "id": new_id()}))


def _key(table: Table) -> Column[str]:
    return table.c.id if "id" in table.c else table.c.case_id


def _of_case(table: Table, case_id: str) -> ColumnElement[bool]:
    """Which rows of a table belong to the file of a case."""
    if table is t.cases:
        return t.cases.c.id == case_id
    if table is t.plan_steps:
        goals = select(t.plan_goals.c.id).where(t.plan_goals.c.case_id == case_id)
        return t.plan_steps.c.goal_id.in_(goals)
    return table.c.case_id == case_id
