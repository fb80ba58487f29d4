"""The tables every store has whatever it is about, and the column types all tables share.

`core/store/tables.py` adds the tables of cases and hearings to the same `metadata`.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Column, Index, Integer, MetaData, String, Table, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

# Named constraints, so that a later migration can find them on every database.
metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# uuid4 as 32 hex characters.
ID = String(32)


class UtcInstant(TypeDecorator[datetime]):
    """A moment, kept as ISO text in UTC with microseconds, so that text order is time order.

    SQLite's own DateTime drops the offset without a word; this type refuses a moment without one.
    """

    impl = String(32)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone")
        return value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)


# One row for each fact about the store itself: its id, the schema's revision, the commit counter.
store_meta = Table(
    "store_meta",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("value", Text, nullable=False),
)

# Who has or had a key. Names stand here and nowhere outside the encrypted database.
users = Table(
    "users",
    metadata,
    Column("id", ID, primary_key=True),
    Column("name", Text, nullable=False),
    Column("role", String(32), nullable=False),
    # The public half of the Ed25519 signing key, 64 hex characters.
    Column("signing_key", String(64), nullable=False),
    Column("added_at", UtcInstant, nullable=False),
)

# The chain of what was done: each entry seals the one before. No foreign keys: an entry outlives
# whatever it speaks of.
audit = Table(
    "audit",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", UtcInstant, nullable=False),
    Column("user_id", ID, nullable=False),
    Column("action", String(64), nullable=False),
    Column("subject", String(64), nullable=False),
    Column("seal", String(64), nullable=False),
    Index("ix_audit_subject", "subject"),
)

# What the database itself refuses, whoever asks: changing or removing an entry of the chain.
APPEND_ONLY: tuple[str, ...] = tuple(
    f"CREATE TRIGGER audit_no_{event.lower()} BEFORE {event} ON audit "
    "BEGIN SELECT RAISE(ABORT, 'the audit chain only grows'); END"
    for event in ("UPDATE", "DELETE")
)
