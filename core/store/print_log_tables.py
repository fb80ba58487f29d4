"""The tables of the print log: what was about to leave, and what became of it.

They belong to the cases of `core/store/tables.py` and share its `metadata`.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Integer, String, Table

from core.model.people import Language
from core.model.print_log import PrintOutcome, PrintWay
from core.store.base_tables import ID, UtcInstant, metadata
from core.store.columns import own_id, refuse, term, words

# Written before anything is sent: what leaves without a line here cannot be.
print_log = Table(
    "print_log",
    metadata,
    own_id(),
    Column("case_id", ID, ForeignKey("cases.id"), index=True),
    Column("hearing_id", ID, ForeignKey("hearings.id")),
    Column("kind", String(64), nullable=False),
    words("title"),
    words("recipient"),
    words("recipient_role"),
    Column("language", term(Language), nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("way", term(PrintWay), nullable=False),
    words("printer"),
    Column("copies", Integer, nullable=False),
    Column("first_copy", Integer, nullable=False),
    words("pages"),
    Column("two_sided", Boolean, nullable=False),
    Column("printed_at", UtcInstant, nullable=False, index=True),
    Column("printed_by", ID, ForeignKey("users.id"), nullable=False),
)

print_outcomes = Table(
    "print_outcomes",
    metadata,
    Column("print_id", ID, ForeignKey("print_log.id"), primary_key=True),
    Column("outcome", term(PrintOutcome), nullable=False),
    Column("at", UtcInstant, nullable=False),
)

_GROWS = "the print log only grows"

# What the database itself refuses: changing or removing a line, also by writing over it.
GROWING: tuple[str, ...] = tuple(
    statement
    for table, key in (("print_log", "id"), ("print_outcomes", "print_id"))
    for statement in (
        refuse(f"{table}_no_update", "UPDATE", table, _GROWS),
        refuse(f"{table}_no_delete", "DELETE", table, _GROWS),
        refuse(
            f"{table}_no_replace",
            "INSERT",
            table,
            _GROWS,
            f"EXISTS (SELECT 1 FROM {table} o WHERE o.{key} = NEW.{key})",
        ),
    )
)
