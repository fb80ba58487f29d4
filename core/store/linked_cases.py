"""Reading and writing which cases belong together."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, or_, select

from core.model.linked_cases import CaseLink, LinkKind
from core.model.people import initials
from core.store import people_tables as p
from core.store import tables as t


def links(conn: Connection, case_id: str) -> tuple[CaseLink, ...]:
    """The cases that belong with one: those of the same minor, then those written down."""
    link, case, minor = p.case_links.c, t.cases.c, t.minors.c
    about = (case.id.label("case_id"), case.number, minor.given_name, minor.family_name)
    minor_id = select(case.minor_id).where(case.id == case_id).scalar_subquery()
    same = conn.execute(
        select(*about)
        .join(t.minors, minor.id == case.minor_id)
        .where(case.minor_id == minor_id, case.id != case_id)
        .order_by(case.number)
    ).mappings()
    found = [_link(row, "", LinkKind.SAME_MINOR, "") for row in same]
    here, there = link.case_id == case_id, link.other_id == case_id
    written = conn.execute(
        select(link.id, link.kind, link.note, *about)
        .join(
            t.cases,
            or_(here & (case.id == link.other_id), there & (case.id == link.case_id)),
        )
        .join(t.minors, minor.id == case.minor_id)
        .where(or_(here, there))
        .order_by(case.number, link.id)
    ).mappings()
    found += [_link(row, row["id"], row["kind"], row["note"]) for row in written]
    return tuple(found)


def ends(conn: Connection, link_id: str) -> tuple[str, str] | None:
    """The two cases of a link, or None."""
    link = p.case_links.c
    row = conn.execute(select(link.case_id, link.other_id).where(link.id == link_id)).first()
    return None if row is None else (row.case_id, row.other_id)


def save(
    conn: Connection,
    link_id: str,
    cases: tuple[str, str],
    kind: LinkKind,
    note: str,
    *,
    at: datetime,
    user_id: str,
) -> None:
    """Write a link between two cases, new or in place of the one with this id."""
    remove(conn, link_id)
    first, second = cases
    conn.execute(
        p.case_links.insert().values(
            id=link_id, case_id=first, other_id=second, kind=kind, note=note, at=at, user_id=user_id
        )
    )


def remove(conn: Connection, link_id: str) -> None:
    conn.execute(p.case_links.delete().where(p.case_links.c.id == link_id))


def _link(row: object, link_id: str, kind: LinkKind, note: str) -> CaseLink:
    case_id, number, given, family = (
        row[name]  # type: ignore[index]
        for name in ("case_id", "number", "given_name", "family_name")
    )
    name = f"{given} {family}".strip()
    return CaseLink(link_id, case_id, number, name, initials(given, family), kind, note)
