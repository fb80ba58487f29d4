"""The directory of bodies that a committee writes to."""

from __future__ import annotations

from dataclasses import replace

from core.errors import KnownError
from core.model.bodies import Body
from core.model.changes import Changes
from core.services.cases import note
from core.store import letters as rows
from core.store.rows import new_id
from core.store.store import Store


def bodies(store: Store) -> tuple[Body, ...]:
    """The whole directory, by kind and name."""
    with store.read() as conn:
        return rows.bodies(conn)


def save_body(store: Store, body: Body) -> Changes:
    """Write a body, new (without an id) or changed. Raises KnownError `body.no_name`."""
    body = replace(
        body,
        name=body.name.strip(),
        area=body.area.strip(),
        address=body.address.strip(),
        phone=body.phone.strip(),
        contact_name=body.contact_name.strip(),
        note=body.note.strip(),
    )
    if not body.name:
        raise KnownError("body.no_name")
    body = replace(body, id=body.id or new_id())
    with store.write() as conn:
        rows.save_body(conn, body)
        note(conn, store, "body.saved", body.id)
    return Changes.of(("body", body.id))


def remove_body(store: Store, body_id: str) -> Changes:
    """Take a body out of the directory; letters that were printed stay as they are."""
    with store.write() as conn:
        rows.remove_body(conn, body_id)
        note(conn, store, "body.removed", body_id)
    return Changes.of(("body", body_id))
