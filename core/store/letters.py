"""Reading and writing bodies, the committees' offices, and what a clerk adds to a letter."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, select

from core.model.bodies import Body, CommitteeOffice
from core.model.cases import Track
from core.store import letter_tables as t
from core.store.codec import to_json
from core.store.rows import build, build_all, columns_of, put


def bodies(conn: Connection) -> tuple[Body, ...]:
    """The whole directory, by kind and name."""
    query = select(t.bodies).order_by(t.bodies.c.kind, t.bodies.c.name, t.bodies.c.id)
    return build_all(Body, conn.execute(query).mappings())


def save_body(conn: Connection, body: Body) -> None:
    """Write a body, new or changed."""
    put(conn, t.bodies, columns_of(t.bodies, body))


def remove_body(conn: Connection, body_id: str) -> None:
    conn.execute(t.bodies.delete().where(t.bodies.c.id == body_id))


def office(conn: Connection, track: Track) -> CommitteeOffice:
    """The office of a track's committee; empty where it was not written down yet."""
    query = select(t.committee_offices).where(t.committee_offices.c.track == track)
    row = conn.execute(query).mappings().first()
    return CommitteeOffice(track) if row is None else build(CommitteeOffice, row)


def save_office(conn: Connection, office: CommitteeOffice) -> None:
    put(conn, t.committee_offices, columns_of(t.committee_offices, office))


def fields_of_hearing(conn: Connection, hearing_id: str) -> dict[str, dict[str, str]]:
    """What was added to the letters of a hearing: letter to field to value as JSON."""
    query = select(t.letter_fields).where(t.letter_fields.c.hearing_id == hearing_id)
    found: dict[str, dict[str, str]] = {}
    for row in conn.execute(query).mappings():
        found.setdefault(row["letter"], {})[row["field"]] = row["value"]
    return found


def save_fields(
    conn: Connection,
    hearing_id: str,
    letter: str,
    values: Mapping[str, object],
    *,
    at: datetime,
    user_id: str,
) -> None:
    """Write what was added to one letter, a row for each field."""
    for name, value in values.items():
        put(
            conn,
            t.letter_fields,
            {
                "hearing_id": hearing_id,
                "letter": letter,
                "field": name,
                "value": to_json(value),
                "saved_at": at,
                "saved_by": user_id,
            },
        )
