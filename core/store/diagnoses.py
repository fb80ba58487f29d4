"""Reading and writing diagnoses."""

from __future__ import annotations

from sqlalchemy import Connection

from core.model.diagnoses import Diagnosis
from core.store import report_tables as r
from core.store.rows import build_all, columns_of, of_case, put


def diagnoses(conn: Connection, case_id: str) -> tuple[Diagnosis, ...]:
    """The diagnoses of a case by kind, each kind in the order in which they were asked for."""
    rows = conn.execute(of_case(r.diagnoses, case_id, "kind", "asked_on", "id")).mappings()
    return build_all(Diagnosis, rows)


def save_diagnosis(conn: Connection, case_id: str, diagnosis: Diagnosis) -> None:
    report = diagnosis.report_id or None
    put(conn, r.diagnoses, columns_of(r.diagnoses, diagnosis, case_id=case_id, report_id=report))


def remove_diagnosis(conn: Connection, case_id: str, diagnosis_id: str) -> bool:
    """Take a diagnosis out; False if the case has none such."""
    table = r.diagnoses
    gone = conn.execute(
        table.delete().where(table.c.case_id == case_id, table.c.id == diagnosis_id)
    )
    return bool(gone.rowcount)
