"""Diagnoses of a minor: asked for, done, valid until; or done without, with a reason."""

from __future__ import annotations

from dataclasses import replace

from core.errors import KnownError
from core.model.changes import Changes
from core.model.diagnoses import Diagnosis
from core.services.cases import not_after_today, touched
from core.services.report_requests import report_of_file
from core.store import diagnoses as rows
from core.store.rows import new_id
from core.store.store import Store


def save_diagnosis(store: Store, case_id: str, diagnosis: Diagnosis) -> Changes:
    """Write a diagnosis; one without an id is new.

    Raises KnownError for one that was neither asked for, done nor done without, for days that
    cannot be, and for a report that is not in the file.
    """
    asked, done, until = diagnosis.asked_on, diagnosis.done_on, diagnosis.valid_until
    if asked is None and done is None and not diagnosis.exception.strip():
        raise KnownError("diagnosis.nothing_known")
    for day in (asked, done):
        if day is not None:
            not_after_today(store, day)
    if asked is not None and done is not None and done < asked:
        raise KnownError("diagnosis.done_before_asked")
    if until is not None and (done is None or until < done):
        raise KnownError("diagnosis.valid_before_done")
    with store.write() as conn:
        if diagnosis.report_id:
            report_of_file(conn, case_id, diagnosis.report_id)
        rows.save_diagnosis(conn, case_id, replace(diagnosis, id=diagnosis.id or new_id()))
        return touched(conn, store, "diagnosis.saved", case_id)


def remove_diagnosis(store: Store, case_id: str, diagnosis_id: str) -> Changes:
    """Take out a diagnosis recorded by mistake. Raises KnownError `diagnosis.gone`."""
    with store.write() as conn:
        if not rows.remove_diagnosis(conn, case_id, diagnosis_id):
            raise KnownError("diagnosis.gone")
        return touched(conn, store, "diagnosis.removed", case_id)
