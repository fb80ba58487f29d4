"""The tables that letters are made of: bodies, the committees' offices, what a clerk adds.

They share the `metadata` of `core/store/tables.py`.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, String, Table, Text

from core.model.bodies import BodyKind
from core.model.cases import Track
from core.model.people import Language
from core.store.base_tables import ID, UtcInstant, metadata
from core.store.columns import own_id, term, words

bodies = Table(
    "bodies",
    metadata,
    own_id(),
    Column("kind", term(BodyKind), nullable=False, index=True),
    words("name"),
    words("area"),
    words("address"),
    words("phone"),
    words("contact_name"),
    Column("language", term(Language)),
    words("note"),
)

committee_offices = Table(
    "committee_offices",
    metadata,
    Column("track", term(Track), primary_key=True),
    words("letterhead"),
    words("quiet_letterhead"),
    words("ask_name"),
    words("ask_role"),
    words("ask_phone"),
    words("ask_when"),
    words("signer_name"),
    words("signer_role"),
)

# What a clerk adds to one letter of a hearing, field by field like drafts; what several letters say
# stands under the letter `all`.
letter_fields = Table(
    "letter_fields",
    metadata,
    Column("hearing_id", ID, ForeignKey("hearings.id"), primary_key=True),
    Column("letter", String(64), primary_key=True),
    Column("field", String(64), primary_key=True),
    Column("value", Text, nullable=False),
    Column("saved_at", UtcInstant, nullable=False),
    Column("saved_by", ID, nullable=False),
)
