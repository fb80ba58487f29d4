"""Writing to a file from a form: not over what others changed, and so that it can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from core.errors import KnownError
from core.model.changes import Changes
from core.services.cases import existing_case, touched
from core.services.changed_meanwhile import Seen, meanwhile, refusal, stale
from core.services.file_picture import picture
from core.store import form_drafts, row_images
from core.store.row_images import RowChange
from core.store.store import Connection, Store
from core.wording import text


@dataclass(frozen=True)
class TakeBack:
    """What a write changed in a file, for `take_back`."""

    case_id: str
    rows: tuple[RowChange, ...]


@dataclass(frozen=True)
class Written:
    """A write that is on the disk. `result` is what its service returned; `undo` is None where
    nothing changed."""

    changes: Changes
    result: Any
    undo: TakeBack | None


def write_file(
    store: Store,
    case_id: str,
    service: Callable[..., Any],
    *args: object,
    seen: tuple[Seen, ...] = (),
    draft: str = "",
    **more: Any,
) -> Written:
    """Call `service(store, case_id, ...)`, which writes to a file and returns Changes.

    `seen`: the things that the form showed; raises ChangedMeanwhile, with what stands there now and
    what would be written, where one of them is another by now. `draft`: the form whose half-filled
    state goes with the write. Raises what the service raises; then nothing at all is written.
    """
    with store.write_together() as conn:
        now = stale(conn, case_id, seen)
        before_words = picture(conn, case_id) if now else {}
        before = row_images.images(conn, case_id)
        try:
            result = service(store, case_id, *args, **more)
        except KnownError:
            if now:  # that it cannot be written over what stands there now comes after the choice
                raise refusal(conn, case_id, before_words, {}, seen, now) from None
            raise
        if now:
            raise refusal(conn, case_id, before_words, picture(conn, case_id), seen, now)
        if draft:
            form_drafts.remove_draft(conn, store.user.id, case_id, draft)
        return _written(conn, case_id, before, result)


def take_back(store: Store, back: TakeBack) -> Written:
    """Give a file back what stood in it before a write; the result can be taken back in its turn.

    An override that was withdrawn stands again. Raises ChangedMeanwhile where what the write left
    is another by now; then nothing is taken back.
    """
    with store.write() as conn:
        existing_case(conn, back.case_id)
        before = row_images.images(conn, back.case_id)
        for change in back.rows:
            row = before.get((change.table, change.id))
            if not row_images.same(change.table, row, change.after):
                ids = [each.id for each in back.rows]
                raise meanwhile(conn, back.case_id, ids, key="meanwhile.not_taken_back")
        now = store.clock.now()
        row_images.put_back(conn, back.rows, at=now, user_id=store.user.id)
        cause = text("facts.cause.write.taken_back")
        changes = touched(conn, store, "write.taken_back", back.case_id, cause)
        return _written(conn, back.case_id, before, changes)


def _written(conn: Connection, case_id: str, before: row_images.Images, result: Any) -> Written:
    rows = row_images.changed(before, row_images.images(conn, case_id))
    return Written(_changes_in(result), result, TakeBack(case_id, rows) if rows else None)


def _changes_in(result: Any) -> Changes:
    if isinstance(result, Changes):
        return result
    parts = result if isinstance(result, tuple) else ()
    found = Changes()
    for part in parts:
        found |= _changes_in(part)
    return found
