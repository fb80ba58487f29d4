"""What somebody typed into a panel of a file and has not saved: kept for them, sealed.

It is no part of the file: it is in no list, print or search, and nobody else can read it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from core.clock import local
from core.model.changes import Changes
from core.services.cases import existing_case
from core.services.hearings import SavedAt
from core.store import form_drafts as rows
from core.store.own_seal import open_own, seal_for_self
from core.store.store import Store


@dataclass(frozen=True)
class FormDraft:
    """What was typed, by the names of the fields, and when it was kept (with its time zone)."""

    typed: Mapping[str, Any]
    saved_at: datetime


def form_draft(store: Store, case_id: str, form: str) -> FormDraft | None:
    """What this user left in a form of a file, None if nothing. `form` names panel and thing.

    Raises KnownError from core/store/own_seal.py.
    """
    with store.read() as conn:
        found = rows.sealed_draft(conn, store.user.id, case_id, form)
    if found is None:
        return None
    sealed, saved_at = found
    return FormDraft(json.loads(open_own(store, sealed, label=_label(case_id, form))), saved_at)


def save_form_draft(store: Store, case_id: str, form: str, typed: Mapping[str, Any]) -> SavedAt:
    """Keep what was typed (plain JSON values). When this returns it is on the disk.

    Raises KnownError `case.gone`, and `own_seal.recovery_has_none` under the recovery key.
    """
    words = json.dumps(typed, ensure_ascii=False).encode()
    sealed = seal_for_self(store, words, label=_label(case_id, form))
    now = store.clock.now()
    with store.write() as conn:
        existing_case(conn, case_id)
        rows.save_draft(conn, store.user.id, case_id, form, sealed, now)
    return SavedAt(local(now).time(), Changes())


def drop_form_draft(store: Store, case_id: str, form: str) -> None:
    """Forget what was typed."""
    with store.write() as conn:
        rows.remove_draft(conn, store.user.id, case_id, form)


def _label(case_id: str, form: str) -> str:
    return f"form {case_id} {form}"
