"""The table of half-filled forms: what each user typed and has not saved, for nobody else.

It belongs to the cases of `core/store/tables.py` and shares its `metadata`.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, LargeBinary, String, Table

from core.store.base_tables import ID, UtcInstant, metadata

# `form` names the panel and the thing it is about. `sealed` opens under the key of `user_id` alone
# (core/store/own_seal.py).
form_drafts = Table(
    "form_drafts",
    metadata,
    Column("user_id", ID, ForeignKey("users.id"), primary_key=True),
    Column("case_id", ID, ForeignKey("cases.id"), primary_key=True),
    Column("form", String(96), primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
    Column("saved_at", UtcInstant, nullable=False),
)
