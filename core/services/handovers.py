"""What people do for continuity: record how a stage was handed over, and who was heard."""

from __future__ import annotations

from dataclasses import replace

from core.errors import KnownError
from core.model.changes import Changes
from core.model.time_line import Contact, Handover
from core.services.cases import existing_case, not_after_today, touched
from core.store import handovers as rows
from core.store.rows import new_id
from core.store.store import Store


def save_handover(store: Store, case_id: str, handover: Handover) -> Changes:
    """Write the handover of a change of stage; one without an id is new.

    Raises KnownError `handover.nobody` where giver or taker has neither body nor name,
    `handover.nothing` where it is not said what was passed on, `case.in_the_future`.
    """
    not_after_today(store, handover.on)
    giver = handover.from_body.strip() or handover.from_name.strip()
    taker = handover.to_body.strip() or handover.to_name.strip()
    if not giver or not taker:
        raise KnownError("handover.nobody")
    if not handover.passed_on.strip():
        raise KnownError("handover.nothing")
    return _save(store, case_id, replace(handover, id=handover.id or new_id()), "handover.saved")


def remove_handover(store: Store, case_id: str, handover: Handover) -> Changes:
    """Take a handover out; its stage asks for one again. Raises KnownError `handover.gone`."""
    return _remove(store, case_id, handover, "handover.removed")


def save_contact(store: Store, case_id: str, contact: Contact) -> Changes:
    """Write a contact with somebody of an agency; one without an id is new.

    Raises KnownError `contact.nobody`, `case.in_the_future`.
    """
    not_after_today(store, contact.on)
    if not contact.who.strip():
        raise KnownError("contact.nobody")
    return _save(store, case_id, replace(contact, id=contact.id or new_id()), "contact.saved")


def remove_contact(store: Store, case_id: str, contact: Contact) -> Changes:
    """Take a contact out. Raises KnownError `handover.gone`."""
    return _remove(store, case_id, contact, "contact.removed")


def _save(store: Store, case_id: str, item: Handover | Contact, action: str) -> Changes:
    with store.write() as conn:
        existing_case(conn, case_id)
        rows.save(conn, case_id, item, at=store.clock.now(), user_id=store.user.id)
        return touched(conn, store, action, case_id)


def _remove(store: Store, case_id: str, item: Handover | Contact, action: str) -> Changes:
    with store.write() as conn:
        if not rows.remove(conn, case_id, item):
            raise KnownError("handover.gone")
        return touched(conn, store, action, case_id)
