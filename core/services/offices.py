"""The committees' offices: letterhead, whom to ask, who signs letters."""

from __future__ import annotations

from dataclasses import fields, replace

from core.model.bodies import CommitteeOffice
from core.model.cases import Track
from core.model.changes import Changes
from core.services.cases import note
from core.store import letters as rows
from core.store.store import Store


def office(store: Store, track: Track) -> CommitteeOffice:
    """The office of a track's committee; empty where it was not written down yet."""
    with store.read() as conn:
        return rows.office(conn, track)


def set_office(store: Store, office: CommitteeOffice) -> Changes:
    """Write the office of a track's committee."""
    told = {field.name: getattr(office, field.name).strip() for field in fields(office)[1:]}
    with store.write() as conn:
        rows.save_office(conn, replace(office, **told))
        note(conn, store, "office.changed", office.track.value)
    return Changes.of(("office", office.track.value))
