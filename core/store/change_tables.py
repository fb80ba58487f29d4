"""Tables of what changed in files, and of when each user last had one open."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, String, Table

from core.model.file_changes import ChangeKind, Lane
from core.store.base_tables import ID, UtcInstant, metadata
from core.store.columns import of_case, own_id, refuse, term, words

file_changes = Table(
    "file_changes",
    metadata,
    own_id(),
    of_case(),
    Column("position", Integer, nullable=False),  # among the changes of its case
    Column("lane", term(Lane), nullable=False),
    Column("kind", term(ChangeKind), nullable=False),
    Column("object_id", String(96), nullable=False),
    words("title"),
    words("old"),
    words("new"),
    Column("at", UtcInstant, nullable=False),
    Column("user_id", ID, ForeignKey("users.id"), nullable=False),
)

# `before_at`: the opening before, from which news is told while the file is opened again and again.
case_seen = Table(
    "case_seen",
    metadata,
    Column("user_id", ID, ForeignKey("users.id"), primary_key=True),
    Column("case_id", ID, ForeignKey("cases.id"), primary_key=True),
    Column("seen_at", UtcInstant, nullable=False),
    Column("before_at", UtcInstant),
)

_GROWS = "changes of a file are only added"

KEPT: tuple[str, ...] = (
    refuse("file_changes_no_update", "UPDATE", "file_changes", _GROWS),
    refuse("file_changes_no_delete", "DELETE", "file_changes", _GROWS),
)
