"""Events that rules of law count from, and the proofs that duties were done."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Connection, Table

from core.model.cases import CaseEvent, DutyProof
from core.store import date_tables as d
from core.store import tables as t
from core.store.rows import columns_of


def add(
    conn: Connection, case_id: str, item: CaseEvent | DutyProof, *, at: datetime, user_id: str
) -> None:
    """Write a new event or proof of a case, with who recorded it and when."""
    table = d.case_events if isinstance(item, CaseEvent) else d.duty_proofs
    values = columns_of(table, item, case_id=case_id, recorded_by=user_id, recorded_at=at)
    conn.execute(table.insert().values(**values))


def set_until(conn: Connection, case_id: str, event_id: str, until: date) -> None:
    """Write the last day of an event that lasts."""
    table = d.case_events
    conn.execute(
        table.update().where(table.c.case_id == case_id, table.c.id == event_id).values(until=until)
    )


def remove_event(conn: Connection, case_id: str, event_id: str) -> bool:
    """Take an event out with the proofs that rest on it; False if the case has no such event."""
    proofs = d.duty_proofs
    conn.execute(proofs.delete().where(proofs.c.case_id == case_id, proofs.c.event_id == event_id))
    return _remove(conn, d.case_events, case_id, event_id)


def remove_proof(conn: Connection, case_id: str, proof_id: str) -> bool:
    """Take a proof out, of an event's duty or of a notice; False if the case has no such proof."""
    return any(_remove(conn, table, case_id, proof_id) for table in (d.duty_proofs, t.notices))


def _remove(conn: Connection, table: Table, case_id: str, row_id: str) -> bool:
    gone = conn.execute(table.delete().where(table.c.case_id == case_id, table.c.id == row_id))
    return bool(gone.rowcount)
