"""The tables of handovers between stages and of contacts between professionals."""

from __future__ import annotations

from sqlalchemy import Column, Date, ForeignKey, Table

from core.model.time_line import Agency, StageKind
from core.store.base_tables import ID, UtcInstant, metadata
from core.store.columns import of_case, own_id, term, words

handovers = Table(
    "handovers",
    metadata,
    own_id(),
    of_case(),
    Column("stage", term(StageKind), nullable=False),
    Column("change_on", Date, nullable=False),
    words("from_body"),
    words("from_name"),
    words("to_body"),
    words("to_name"),
    words("passed_on"),
    Column("on", Date, nullable=False),
    words("note"),
    Column("recorded_by", ID, ForeignKey("users.id"), nullable=False),
    Column("recorded_at", UtcInstant, nullable=False),
)

contacts = Table(
    "contacts",
    metadata,
    own_id(),
    of_case(),
    Column("agency", term(Agency), nullable=False),
    Column("on", Date, nullable=False),
    words("who"),
    words("note"),
    Column("recorded_by", ID, ForeignKey("users.id"), nullable=False),
    Column("recorded_at", UtcInstant, nullable=False),
)
