"""Linking cases that belong together; each link is told in both files."""

from __future__ import annotations

from core.errors import KnownError
from core.model.changes import Changes
from core.model.linked_cases import CaseLink, LinkKind
from core.services.cases import existing_case, touched
from core.store import linked_cases as rows
from core.store.rows import new_id
from core.store.store import Store


def links(store: Store, case_id: str) -> tuple[CaseLink, ...]:
    """The cases that belong with one; those of the same minor stand there by themselves."""
    with store.read() as conn:
        return rows.links(conn, case_id)


def save_link(
    store: Store, case_id: str, other_id: str, kind: LinkKind, note: str = "", link_id: str = ""
) -> Changes:
    """Link two cases, or correct the link of this id.

    Raises KnownError `link.itself` for a case with itself, `link.twice` where the same is written
    already, `case.gone`.
    """
    if case_id == other_id:
        raise KnownError("link.itself")
    link_id = link_id or new_id()
    with store.write() as conn:
        for each in (case_id, other_id):
            existing_case(conn, each)
        for known in rows.links(conn, case_id):
            if known.case_id == other_id and known.kind is kind and known.id != link_id:
                raise KnownError("link.twice", number=known.number)
        rows.save(
            conn,
            link_id,
            (case_id, other_id),
            kind,
            note.strip(),
            at=store.clock.now(),
            user_id=store.user.id,
        )
        changes = touched(conn, store, "link.saved", case_id)
        return changes | touched(conn, store, "link.saved", other_id)


def remove_link(store: Store, link_id: str) -> Changes:
    """Take a link out of both files. Raises KnownError `link.gone`."""
    with store.write() as conn:
        cases = rows.ends(conn, link_id)
        if cases is None:
            raise KnownError("link.gone")
        rows.remove(conn, link_id)
        changes = touched(conn, store, "link.removed", cases[0])
        return changes | touched(conn, store, "link.removed", cases[1])
