"""Tables of what stands around a report: reminders, findings, withheld pages; and of diagnoses."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from sqlalchemy import Column, Date, ForeignKey, Integer, String, Table
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

from core.model.diagnoses import DiagnosisKind
from core.model.reports import Audience, ChaseWay, FindingKind
from core.store.base_tables import ID, UtcInstant, metadata
from core.store.columns import of_case, own_id, term, words


class Audiences(TypeDecorator[tuple[Audience, ...]]):
    """From whom something is withheld, kept as words between spaces."""

    impl = String(64)
    cache_ok = True

    def process_bind_param(self, value: tuple[StrEnum, ...] | None, dialect: Dialect) -> Any:
        return " ".join(sorted(value or ()))

    def process_result_value(self, value: Any, dialect: Dialect) -> tuple[Audience, ...]:
        return tuple(Audience(word) for word in (value or "").split())


def _of_report() -> Column[str]:
    return Column("report_id", ID, ForeignKey("reports.id"), nullable=False, index=True)


report_chases = Table(
    "report_chases",
    metadata,
    own_id(),
    of_case(),
    _of_report(),
    Column("on", Date, nullable=False),
    Column("way", term(ChaseWay), nullable=False),
    words("whom"),
    words("note"),
    Column("recorded_by", ID, ForeignKey("users.id"), nullable=False),
    Column("recorded_at", UtcInstant, nullable=False),
)

report_findings = Table(
    "report_findings",
    metadata,
    own_id(),
    of_case(),
    _of_report(),
    Column("position", Integer, nullable=False),
    Column("kind", term(FindingKind), nullable=False),
    words("text"),
    Column("on", Date),
    Column("withheld_from", Audiences, nullable=False),
)

withheld_pages = Table(
    "withheld_pages",
    metadata,
    own_id(),
    of_case(),
    _of_report(),
    Column("first_page", Integer, nullable=False),
    Column("last_page", Integer, nullable=False),
    Column("withheld_from", Audiences, nullable=False),
    words("reason"),
)

diagnoses = Table(
    "diagnoses",
    metadata,
    own_id(),
    of_case(),
    Column("kind", term(DiagnosisKind), nullable=False),
    Column("asked_on", Date),
    words("asked_of"),
    Column("due_on", Date),
    Column("done_on", Date),
    words("done_by"),
    Column("valid_until", Date),
    words("conclusion"),
    Column("report_id", ID, ForeignKey("reports.id")),
    words("exception"),
    Column("withheld_from", Audiences, nullable=False),
)
