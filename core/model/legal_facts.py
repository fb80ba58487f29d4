"""The facts that the law's rules ask about, gathered from a case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from core.model.cases import (
    Absence,
    CaseEvent,
    DutyProof,
    FacilityKind,
    Leave,
    LeaveApproval,
    Notice,
    Track,
)
from core.model.people import Community


@dataclass(frozen=True)
class LegalFacts:
    """Everything a rule may need; None where it is not known. Dates are days in Israel."""

    track: Track
    facility_kind: FacilityKind
    birth_date: date
    entry_date: date | None = None
    current_entry_date: date | None = None
    order_end: date | None = None
    order_section: str = ""
    temporary_locked_from: date | None = None
    temporary_locked_extension_days: int = 0
    sentence_start: date | None = None
    sentence_months: int | None = None
    released_on: date | None = None
    released_by_committee: bool = False
    superintendent_followup_end: date | None = None
    in_regular_service: bool = False
    community: Community = Community.JEWISH
    absences: tuple[Absence, ...] = ()
    leaves: tuple[Leave, ...] = ()
    leave_approvals: tuple[LeaveApproval, ...] = ()
    notices: tuple[Notice, ...] = ()
    order_date: date | None = None
    events: tuple[CaseEvent, ...] = ()
    proofs: tuple[DutyProof, ...] = ()
