"""The tables of what people say about records: who is one and the same, and which cases belong
together. They share the `metadata` of `core/store/tables.py`.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, String, Table, Text

from core.model.duplicates import RecordKind
from core.model.linked_cases import LinkKind
from core.store.base_tables import ID, UtcInstant, metadata
from core.store.columns import own_id, refuse, term, words

# No foreign keys to the records: a merge outlives the record that it took away.
record_merges = Table(
    "record_merges",
    metadata,
    own_id(),
    Column("position", Integer, nullable=False),
    Column("kind", term(RecordKind), nullable=False),
    Column("kept_id", ID, nullable=False, index=True),
    Column("merged_id", ID, nullable=False, index=True),
    # Every row that was changed or taken away, whole, before and after.
    Column("rows_before", Text, nullable=False),
    Column("rows_after", Text, nullable=False),
    words("reason"),
    Column("at", UtcInstant, nullable=False),
    Column("user_id", ID, ForeignKey("users.id"), nullable=False),
    Column("undone_at", UtcInstant),
    Column("undone_by", ID, ForeignKey("users.id")),
)

# Pairs of which somebody said that they are two; the lesser key comes first.
not_the_same = Table(
    "not_the_same",
    metadata,
    Column("kind", term(RecordKind), primary_key=True),
    Column("first", String(64), primary_key=True),
    Column("second", String(64), primary_key=True),
    Column("at", UtcInstant, nullable=False),
    Column("user_id", ID, ForeignKey("users.id"), nullable=False),
)

# One row tells it to both cases.
case_links = Table(
    "case_links",
    metadata,
    own_id(),
    Column("case_id", ID, ForeignKey("cases.id"), nullable=False, index=True),
    Column("other_id", ID, ForeignKey("cases.id"), nullable=False, index=True),
    Column("kind", term(LinkKind), nullable=False),
    words("note"),
    Column("at", UtcInstant, nullable=False),
    Column("user_id", ID, ForeignKey("users.id"), nullable=False),
)

_KEPT = "a merge is undone, never forgotten"
KEPT: tuple[str, ...] = (
    refuse("record_merges_no_delete", "DELETE", "record_merges", _KEPT),
    refuse(
        "record_merges_no_rewrite",
        "UPDATE",
        "record_merges",
        _KEPT,
        "OLD.rows_before IS NOT NEW.rows_before OR OLD.rows_after IS NOT NEW.rows_after"
        " OR OLD.undone_at IS NOT NULL",
    ),
)
