"""The table of own notes: what each user wrote about a hearing, for nobody else.

It belongs to the hearings of `core/store/tables.py` and shares its `metadata`.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, LargeBinary, Table

from core.store.base_tables import ID, UtcInstant, metadata

# `sealed` opens under the key of `user_id` alone (core/store/own_seal.py).
own_notes = Table(
    "own_notes",
    metadata,
    Column("user_id", ID, ForeignKey("users.id"), primary_key=True),
    Column("hearing_id", ID, ForeignKey("hearings.id"), primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
    Column("saved_at", UtcInstant, nullable=False),
)
