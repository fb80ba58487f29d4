"""The table of phrases: a row for each version, none of them ever changed."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Integer, Table

from core.model.plan import Domain
from core.model.text_templates import TextPlace
from core.store.base_tables import ID, UtcInstant, metadata
from core.store.columns import own_id, refuse, term, words

text_templates = Table(
    "text_templates",
    metadata,
    own_id(),
    Column("version", Integer, primary_key=True),
    Column("place", term(TextPlace), nullable=False),
    Column("domain", term(Domain)),
    words("title"),
    words("text"),
    Column("withdrawn", Boolean, nullable=False),
    Column("changed_by", ID, ForeignKey("users.id"), nullable=False),
    Column("changed_at", UtcInstant, nullable=False),
)

_KEPT = "a version of a phrase is never changed"
KEPT: tuple[str, ...] = (
    refuse("text_templates_no_update", "UPDATE", "text_templates", _KEPT),
    refuse("text_templates_no_delete", "DELETE", "text_templates", _KEPT),
)
