"""The audit chain: who did what to which subject and when, each entry sealing the one before.

An entry holds ids and codes, never a name or a text that somebody typed.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from sqlalchemy import Connection, insert, select

from core.store.base_tables import audit

FIRST_SEAL = "0" * 64
_CODE = re.compile(r"[a-z][a-z0-9_.]{0,63}")
_SUBJECT = re.compile(r"[A-Za-z0-9_.:-]{0,64}")


@dataclass(frozen=True)
class Entry:
    """One line of the chain."""

    number: int
    at: datetime
    user_id: str
    action: str
    subject: str
    seal: str


class Fault(StrEnum):
    CHANGED = "changed"
    MISSING = "missing"
    CUT = "cut"


@dataclass(frozen=True)
class AuditFault:
    """Something wrong in the chain at entry `number`."""

    fault: Fault
    number: int


def append(conn: Connection, *, at: datetime, user_id: str, action: str, subject: str) -> None:
    """Add an entry inside the transaction that does what it speaks of.

    `action` is a code such as "case.opened", `subject` an id or "": ValueError for anything else.
    """
    if not _CODE.fullmatch(action) or not _SUBJECT.fullmatch(subject):
        raise ValueError("an audit entry holds codes and ids only")
    last, before = end(conn)
    seal = _seal(before, last + 1, at, user_id, action, subject)
    conn.execute(
        insert(audit).values(
            number=last + 1, at=at, user_id=user_id, action=action, subject=subject, seal=seal
        )
    )


def end(conn: Connection) -> tuple[int, str]:
    """Number and seal of the last entry; (0, FIRST_SEAL) of an empty chain."""
    row = conn.execute(
        select(audit.c.number, audit.c.seal).order_by(audit.c.number.desc()).limit(1)
    ).first()
    return (0, FIRST_SEAL) if row is None else (row.number, row.seal)


def seal_at(conn: Connection, number: int) -> str | None:
    """The seal of entry `number`, FIRST_SEAL for 0, None if there is no such entry."""
    if number == 0:
        return FIRST_SEAL
    return conn.execute(select(audit.c.seal).where(audit.c.number == number)).scalar()


def entries(conn: Connection, *, subject: str | None = None, limit: int = 500) -> list[Entry]:
    """The newest entries first, of one subject or of all."""
    query = select(audit).order_by(audit.c.number.desc()).limit(limit)
    if subject is not None:
        query = query.where(audit.c.subject == subject)
    return [Entry(**row) for row in conn.execute(query).mappings()]


def verify(
    conn: Connection, *, expected_entry: int = 0, expected_seal: str = FIRST_SEAL
) -> tuple[AuditFault, ...]:
    """Every place where the chain is not what was written; empty if it is whole.

    The expected entry comes from outside the database and shows a chain that was cut off.
    """
    faults: list[AuditFault] = []
    number, before = 0, FIRST_SEAL
    for row in conn.execute(select(audit).order_by(audit.c.number)):
        if row.number != number + 1:
            faults.append(AuditFault(Fault.MISSING, number + 1))
        elif row.seal != _seal(before, row.number, row.at, row.user_id, row.action, row.subject):
            faults.append(AuditFault(Fault.CHANGED, row.number))
        number, before = row.number, row.seal
    if number < expected_entry:
        faults.append(AuditFault(Fault.CUT, number + 1))
    elif seal_at(conn, expected_entry) != expected_seal:
        faults.append(AuditFault(Fault.CHANGED, expected_entry))
    return tuple(faults)


def _seal(before: str, number: int, at: datetime, user_id: str, action: str, subject: str) -> str:
    moment = at.astimezone(UTC).isoformat(timespec="microseconds")
    content = json.dumps([before, number, moment, user_id, action, subject])
    return hashlib.sha256(content.encode()).hexdigest()
