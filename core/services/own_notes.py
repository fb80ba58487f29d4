"""What somebody notes down for themselves about a hearing: sealed, for no other user.

A note is no part of the record: it may be written before the hearing and after the decision.
"""

from __future__ import annotations

from dataclasses import dataclass

from core.clock import local
from core.model.changes import Changes
from core.services.hearings import SavedAt, existing_hearing
from core.store import own_notes as rows
from core.store.own_seal import open_own, seal_for_self
from core.store.store import Connection, Store


@dataclass(frozen=True)
class OwnNote:
    """The note of whoever has the store open. `saved_at`: ISO UTC, empty without a note."""

    text: str = ""
    saved_at: str = ""


def own_note(store: Store, hearing_id: str) -> OwnNote:
    """The note on a hearing. Raises KnownError from core/store/own_seal.py."""
    with store.read() as conn:
        return read_note(conn, store, hearing_id)


def read_note(conn: Connection, store: Store, hearing_id: str) -> OwnNote:
    """The same inside a transaction that is already open."""
    found = rows.sealed_note(conn, store.user.id, hearing_id)
    if found is None:
        return OwnNote()
    sealed, saved_at = found
    words = open_own(store, sealed, label=_label(hearing_id)).decode()
    return OwnNote(words, saved_at.isoformat())


def save_own_note(store: Store, hearing_id: str, words: str) -> SavedAt:
    """Write the note; an empty one is removed. When this returns it is on the disk.

    Raises KnownError `hearing.unknown`, and `own_seal.recovery_has_none` under the recovery key.
    """
    sealed = seal_for_self(store, words.encode(), label=_label(hearing_id))
    now = store.clock.now()
    with store.write() as conn:
        existing_hearing(conn, hearing_id)
        if words.strip():
            rows.save_note(conn, store.user.id, hearing_id, sealed, now)
        else:
            rows.remove_note(conn, store.user.id, hearing_id)
    return SavedAt(local(now).time(), Changes.of(("own_note", hearing_id)))


def _label(hearing_id: str) -> str:
    return f"note on hearing {hearing_id}"
