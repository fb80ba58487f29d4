"""The register of committee members, the house's readings of the law, and imported files."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, select

from core.model.cases import Track
from core.model.hearings import Member
from core.store import tables as t
from core.store.rows import build_all, new_id, put


def members(conn: Connection, track: Track) -> tuple[Member, ...]:
    """The appointed members of the committee of a track, in their order."""
    table = t.committee_members
    query = select(table).where(table.c.track == track).order_by(table.c.position)
    return build_all(Member, conn.execute(query).mappings())


def replace_members(conn: Connection, track: Track, names: tuple[Member, ...]) -> None:
    """Write the whole register of a track anew."""
    table = t.committee_members
    conn.execute(table.delete().where(table.c.track == track))
    for position, member in enumerate(names):
        conn.execute(
            table.insert().values(
                id=new_id(),
                track=track,
                position=position,
                name=member.name,
                seat=member.seat,
                substitute=member.substitute,
            )
        )


def readings(conn: Connection) -> dict[str, str]:
    """The readings of open questions that this house has chosen: group to code."""
    query = select(t.law_readings.c.group_id, t.law_readings.c.code)
    return {row.group_id: row.code for row in conn.execute(query)}


def choose_reading(conn: Connection, group: str, code: str, *, at: datetime, user_id: str) -> None:
    put(
        conn,
        t.law_readings,
        {"group_id": group, "code": code, "chosen_at": at, "chosen_by": user_id},
    )


def was_imported(conn: Connection, sha256: str) -> bool:
    """Whether a file with these very bytes was imported before."""
    query = select(t.imported_files.c.sha256).where(t.imported_files.c.sha256 == sha256)
    return conn.execute(query).first() is not None


def note_import(conn: Connection, sha256: str, *, rows: int, at: datetime, user_id: str) -> None:
    put(
        conn,
        t.imported_files,
        {"sha256": sha256, "imported_at": at, "imported_by": user_id, "rows": rows},
    )
