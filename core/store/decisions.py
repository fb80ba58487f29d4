"""Drafts of decisions, and signed decisions, which are only ever added and read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, func, select

from core.model.decisions import DecisionDraft, Outcome, SignedDecision
from core.store import tables as t
from core.store.base_tables import users
from core.store.hearings import load_fields, save_fields
from core.store.rows import build


@dataclass(frozen=True)
class Frozen:
    """All that is kept of a decision at the moment of signing."""

    id: str
    hearing_id: str
    case_id: str
    outcome: Outcome
    signed_at: datetime
    signed_by: str
    summary: str
    what_would_change: str
    content: str
    content_sha256: str
    pdf: bytes
    pdf_sha256: str
    signature: str
    signing_key: str


def draft(conn: Connection, hearing_id: str) -> tuple[DecisionDraft, datetime | None]:
    return load_fields(conn, t.draft_fields, hearing_id, DecisionDraft)


def save_draft(
    conn: Connection, hearing_id: str, values: dict[str, object], *, at: datetime, user_id: str
) -> None:
    save_fields(conn, t.draft_fields, hearing_id, DecisionDraft, values, at=at, user_id=user_id)


def freeze(conn: Connection, decision: Frozen) -> None:
    """Add a signed decision. From here on the database refuses to change it."""
    conn.execute(t.signed_decisions.insert().values(**vars(decision)))


def signed_for_hearing(conn: Connection, hearing_id: str) -> SignedDecision | None:
    query = _listed().where(t.signed_decisions.c.hearing_id == hearing_id)
    row = conn.execute(query).mappings().first()
    return (
        None if row is None else build(SignedDecision, row, signed_at=row["signed_at"].isoformat())
    )


def frozen_by_id(conn: Connection, decision_id: str) -> Frozen | None:
    query = select(t.signed_decisions).where(t.signed_decisions.c.id == decision_id)
    row = conn.execute(query).mappings().first()
    return None if row is None else build(Frozen, row)


def all_ids(conn: Connection) -> tuple[str, ...]:
    query = select(t.signed_decisions.c.id).order_by(t.signed_decisions.c.signed_at)
    return tuple(conn.execute(query).scalars())


def of_case(conn: Connection, case_id: str) -> tuple[SignedDecision, ...]:
    """The signed decisions of a case, the first signed first."""
    query = (
        _listed()
        .where(t.signed_decisions.c.case_id == case_id)
        .order_by(t.signed_decisions.c.signed_at)
    )
    return tuple(
        build(SignedDecision, row, signed_at=row["signed_at"].isoformat())
        for row in conn.execute(query).mappings()
    )


def ids_with_seal(conn: Connection, part: str, value: str) -> tuple[str, ...]:
    """Ids of the decisions whose printed seal has `value` as its `part`: code or digest."""
    query = select(t.signed_decisions.c.id).where(_seal_part(part) == value)
    return tuple(conn.execute(query.order_by(t.signed_decisions.c.signed_at)).scalars())


def id_with_pdf(conn: Connection, sha256: str) -> str | None:
    """The id of the decision whose PDF has this digest, if there is one."""
    query = select(t.signed_decisions.c.id).where(t.signed_decisions.c.pdf_sha256 == sha256)
    return conn.execute(query).scalars().first()


def _seal_part(part: str) -> Any:
    return func.json_extract(t.signed_decisions.c.content, f"$.seal.{part}")


def _listed() -> Select[Any]:
    wanted = (
        "id",
        "hearing_id",
        "case_id",
        "outcome",
        "signed_at",
        "content_sha256",
        "pdf_sha256",
        "summary",
    )
    return select(
        *(t.signed_decisions.c[name] for name in wanted),
        func.coalesce(_seal_part("code"), "").label("code"),
        users.c.name.label("signed_by"),
    ).join(users, users.c.id == t.signed_decisions.c.signed_by)
