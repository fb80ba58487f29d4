"""Reading and writing the partners of a plan."""

from __future__ import annotations

from sqlalchemy import Connection

from core.model.partners import Partner
from core.store import plan_tables as p
from core.store.rows import build_all, columns_of, of_case, put


def partners(conn: Connection, case_id: str) -> tuple[Partner, ...]:
    """The partners written down for a case."""
    return build_all(Partner, conn.execute(of_case(p.partners, case_id, "kind", "id")).mappings())


def save_partner(conn: Connection, case_id: str, partner: Partner) -> None:
    put(conn, p.partners, columns_of(p.partners, partner, case_id=case_id))


def remove_partner(conn: Connection, case_id: str, partner_id: str) -> None:
    conn.execute(
        p.partners.delete().where(p.partners.c.id == partner_id, p.partners.c.case_id == case_id)
    )
