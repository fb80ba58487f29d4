"""Bookmarks and highlights of the user who is logged in: read, kept, taken away.

They belong to the reader and not to the file: sealed for the user alone, they stand in no print,
export, search or list. No entry of the audit chain tells of them either, for nothing in the file
has changed and what a judge underlines is nobody else's.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from core.errors import KnownError
from core.model.changes import Changes
from core.model.own_marks import Bookmark, Highlight, Mark, MarkColour, MarksKept, OwnMarks
from core.model.page_words import Box
from core.store import own_marks as rows
from core.store import reports
from core.store.own_seal import open_own, seal_for_self
from core.store.rows import new_id
from core.store.store import Connection, Store

__all__ = ["keep_mark", "marks_of", "new_id", "remove_mark"]


def marks_of(store: Store, document_id: str) -> OwnMarks:
    """The marks of the user who is logged in, none if there are none.

    Raises KnownError where the store was opened with the recovery key, and for marks that do not
    open any more.
    """
    with store.read() as conn:
        return _read(conn, store, document_id)


def keep_mark(store: Store, document_id: str, mark: Mark) -> MarksKept:
    """Add a mark, or put it in the place of the one with its id. Raises as `marks_of` does."""
    with store.write() as conn:
        if not reports.document_exists(conn, document_id):
            raise KnownError("report.gone")
        return _keep(conn, store, document_id, _read(conn, store, document_id).with_mark(mark))


def remove_mark(store: Store, document_id: str, mark_id: str) -> MarksKept:
    """Take a mark away; keeping it again undoes that. Raises as `marks_of` does."""
    with store.write() as conn:
        return _keep(conn, store, document_id, _read(conn, store, document_id).without(mark_id))


def _read(conn: Connection, store: Store, document_id: str) -> OwnMarks:
    sealed = rows.sealed_marks(conn, store.user.id, document_id)
    if sealed is None:
        store.own_key("")  # says so at once where this user cannot mark anything
        return OwnMarks()
    found = json.loads(open_own(store, sealed, label=_label(document_id)))
    return OwnMarks(tuple(_mark(values) for values in found))


def _keep(conn: Connection, store: Store, document_id: str, marks: OwnMarks) -> MarksKept:
    if marks.marks:
        kinds = [{"kind": type(mark).__name__, **asdict(mark)} for mark in marks.marks]
        data = json.dumps(kinds, ensure_ascii=False).encode()
        sealed = seal_for_self(store, data, label=_label(document_id))
        rows.save_sealed(conn, store.user.id, document_id, sealed, store.clock.now())
    else:
        rows.forget(conn, store.user.id, document_id)
    return MarksKept(marks, Changes.of(("own_marks", document_id)))


def _label(document_id: str) -> str:
    return f"marks {document_id}"


def _mark(values: Mapping[str, Any]) -> Mark:
    if values["kind"] == Bookmark.__name__:
        return Bookmark(values["id"], values["page"], values["title"])
    return Highlight(
        values["id"],
        values["page"],
        tuple(Box(**box) for box in values["boxes"]),
        MarkColour(values["colour"]),
        values["note"],
        values["words"],
    )
