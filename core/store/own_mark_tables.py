"""The table of what users mark for themselves alone while reading."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, LargeBinary, Table

from core.store.base_tables import ID, UtcInstant, metadata

# One row holds all marks of a user in a document, sealed for that user (core/store/own_seal.py):
# neither how many there are nor on which page shows. Nothing points at a report, so that no list,
# print, export or search of a file ever meets them.
own_marks = Table(
    "own_marks",
    metadata,
    Column("user_id", ID, ForeignKey("users.id"), primary_key=True),
    Column("document_id", ID, ForeignKey("documents.id"), primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
    Column("saved_at", UtcInstant, nullable=False),
)
