"""The print log: lines are added, outcomes are added, nothing is ever changed."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, FromClause, Select, func, select

from core.model.finished_papers import FinishedPaper
from core.model.people import Language
from core.model.print_log import PrintedPaper, PrintOptions, PrintOutcome, PrintWay
from core.store import print_log_tables as t
from core.store import tables
from core.store.base_tables import users
from core.store.rows import build, columns_of, new_id

# Papers that agree in these are copies of one paper.
_SAME = ("case_id", "hearing_id", "kind", "title", "recipient")


def add(
    conn: Connection,
    paper: FinishedPaper,
    way: PrintWay,
    options: PrintOptions,
    *,
    sha256: str,
    at: datetime,
    user_id: str,
) -> str:
    """Write that `paper` is about to leave; returns the line's id."""
    values = columns_of(t.print_log, paper) | columns_of(t.print_log, options)
    values |= {"case_id": paper.case_id or None, "hearing_id": paper.hearing_id or None}
    values |= {"id": new_id(), "way": way, "sha256": sha256}
    values |= {"printed_at": at, "printed_by": user_id}
    counted = way is PrintWay.PRINTER and not options.pages
    values["first_copy"] = _last_copy(conn, values) + 1 if counted else 0
    conn.execute(t.print_log.insert().values(**values))
    return str(values["id"])


def add_outcome(conn: Connection, print_id: str, outcome: PrintOutcome, at: datetime) -> None:
    """Write what became of it; a second time is refused by the database."""
    conn.execute(t.print_outcomes.insert().values(print_id=print_id, outcome=outcome, at=at))


def case_of(conn: Connection, print_id: str) -> str | None:
    """The case whose paper it was, "" for a paper of no case; None if there is no such line."""
    found = conn.execute(select(t.print_log.c.case_id).where(t.print_log.c.id == print_id)).first()
    return None if found is None else found[0] or ""


def lines(
    conn: Connection,
    *,
    case_id: str = "",
    since: datetime | None = None,
    before: datetime | None = None,
) -> tuple[PrintedPaper, ...]:
    """Lines of one case, or of all, from `since` until just before `before`; newest first."""
    table = t.print_log
    other, count = _copies()
    for name in _SAME:
        count = count.where(other.c[name].is_not_distinct_from(table.c[name]))
    query = (
        select(
            table,
            tables.cases.c.number.label("case_number"),
            users.c.name.label("by"),
            t.print_outcomes.c.outcome,
            count.correlate(table).scalar_subquery().label("all_copies"),
        )
        .join(users, users.c.id == table.c.printed_by)
        .outerjoin(tables.cases, tables.cases.c.id == table.c.case_id)
        .outerjoin(t.print_outcomes, t.print_outcomes.c.print_id == table.c.id)
        .order_by(table.c.printed_at.desc(), table.c.id)
    )
    if case_id:
        query = query.where(table.c.case_id == case_id)
    if since is not None:
        query = query.where(table.c.printed_at >= since)
    if before is not None:
        query = query.where(table.c.printed_at < before)
    found = []
    for row in conn.execute(query).mappings():
        outcome = row["outcome"] or PrintOutcome.UNKNOWN
        counted = row["first_copy"] > 0 and outcome is not PrintOutcome.FAILED
        found.append(
            build(
                PrintedPaper,
                row,
                printed_by=row["by"],
                outcome=outcome,
                language=Language(row["language"]),
                first_copy=row["first_copy"] if counted else 0,
                all_copies=row["all_copies"] if counted else 0,
            )
        )
    return tuple(found)


def _last_copy(conn: Connection, values: dict[str, Any]) -> int:
    """The number of the last copy of a paper that left, or is about to."""
    other, count = _copies()
    for name in _SAME:
        count = count.where(other.c[name].is_not_distinct_from(values[name]))
    return int(conn.execute(count).scalar_one())


def _copies() -> tuple[FromClause, Select[Any]]:
    """The highest number among copies that were not refused; a failed print frees its numbers."""
    other, outcome = t.print_log.alias(), t.print_outcomes.alias()
    query = (
        select(func.coalesce(func.max(other.c.first_copy + other.c.copies - 1), 0))
        .select_from(other.outerjoin(outcome, outcome.c.print_id == other.c.id))
        .where(
            other.c.first_copy > 0,
            func.coalesce(outcome.c.outcome, "") != PrintOutcome.FAILED.value,
        )
    )
    return other, query
