"""The dates of the law as last computed: what lists show, and what a new computation is held to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, or_, select

from core.model.cases import CaseDate, CaseStatus
from core.model.deadlines import Deadline, DeadlineKind
from core.model.people import initials
from core.store import date_tables as d
from core.store import tables as t
from core.store.rows import put


@dataclass(frozen=True)
class Computed:
    """The last computation: as of which day, under which law data, and what it found.

    `dates` gives title and computed day by rule id and event id.
    """

    as_of: date
    law: str
    dates: dict[tuple[str, str], tuple[str, date]]


def computed(conn: Connection, case_id: str) -> Computed | None:
    """The last computation of a case's dates, None before the first."""
    query = select(d.dates_computed).where(d.dates_computed.c.case_id == case_id)
    row = conn.execute(query).first()
    if row is None:
        return None
    table = d.case_dates.c
    kept = conn.execute(
        select(table.rule_id, table.event_id, table.title, table.computed_on).where(
            table.case_id == case_id
        )
    )
    dates = {(each.rule_id, each.event_id): (each.title, each.computed_on) for each in kept}
    return Computed(row.as_of, row.law, dates)


def save_dates(
    conn: Connection,
    case_id: str,
    deadlines: Iterable[Deadline],
    missing_count: int,
    *,
    as_of: date,
    law: str,
) -> None:
    """Replace the dates that lists show for a case by those just computed.

    Of two days of one rule from one event the first is kept.
    """
    conn.execute(d.case_dates.delete().where(d.case_dates.c.case_id == case_id))
    rows: dict[tuple[str, str], dict[str, object]] = {}
    for deadline in deadlines:
        rows.setdefault((deadline.rule_id, deadline.event_id), _row(case_id, deadline))
    if rows:
        conn.execute(d.case_dates.insert(), list(rows.values()))
    conn.execute(
        t.cases.update().where(t.cases.c.id == case_id).values(missing_count=missing_count)
    )
    put(conn, d.dates_computed, {"case_id": case_id, "as_of": as_of, "law": law})


def dates_of_all(conn: Connection, today: date, until: date) -> tuple[CaseDate, ...]:
    """Dates of every open case: duties not met, however old, and all else from today on."""
    dates = d.case_dates
    waiting = or_(dates.c.kind == DeadlineKind.DUE, dates.c.on >= today)
    query = (
        select(dates, t.cases.c.number, t.minors.c.given_name, t.minors.c.family_name)
        .join(t.cases, t.cases.c.id == dates.c.case_id)
        .join(t.minors, t.minors.c.id == t.cases.c.minor_id)
        .where(
            dates.c.met.is_(False),
            waiting,
            dates.c.on <= until,
            t.cases.c.status != CaseStatus.CLOSED,
        )
        .order_by(dates.c.on, t.cases.c.number, dates.c.rule_id, dates.c.event_id)
    )
    return tuple(
        CaseDate(
            case_id=row["case_id"],
            case_number=row["number"],
            minor_initials=initials(row["given_name"], row["family_name"]),
            on=row["on"],
            title=row["title"],
            section=row["section"],
            actor=row["actor"],
            is_duty=row["kind"] is DeadlineKind.DUE,
            rule_id=row["rule_id"],
            event_id=row["event_id"],
            kind=row["kind"],
            at=row["at"],
            computed_on=row["computed_on"] if row["overridden"] else None,
        )
        for row in conn.execute(query).mappings()
    )


def under_other_law(conn: Connection, law: str) -> tuple[str, ...]:
    """Cases whose kept dates were computed under other law data than `law`, or never."""
    under = d.dates_computed.c.law
    query = (
        select(t.cases.c.id)
        .outerjoin(d.dates_computed, d.dates_computed.c.case_id == t.cases.c.id)
        .where(or_(under.is_(None), under != law))
    )
    return tuple(conn.execute(query).scalars())


def with_passed(conn: Connection, rules: Iterable[str], today: date) -> tuple[str, ...]:
    """Cases of which a kept date of one of `rules` lies before today."""
    dates = d.case_dates.c
    query = (
        select(dates.case_id).where(dates.rule_id.in_(tuple(rules)), dates.on < today).distinct()
    )
    return tuple(conn.execute(query).scalars())


def _row(case_id: str, deadline: Deadline) -> dict[str, object]:
    return {
        "case_id": case_id,
        "rule_id": deadline.rule_id,
        "event_id": deadline.event_id,
        "on": deadline.counts_on,
        "computed_on": deadline.on,
        "overridden": deadline.overridden,
        "at": None if deadline.at is None or deadline.overridden else deadline.at.time(),
        "kind": deadline.kind,
        "met": deadline.met_on is not None,
        "section": deadline.section,
        "title": deadline.title,
        "actor": deadline.actor,
    }
