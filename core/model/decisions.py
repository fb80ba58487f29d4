"""The decision: a draft until the chair signs, then frozen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from core.model.conditions import Condition


class Outcome(StrEnum):
    RELEASE = "release"  # release with conditions
    REFUSAL = "refusal"
    ADJOURNMENT = "adjournment"


class AdjournmentReason(StrEnum):
    NO_QUORUM = "no_quorum"
    CONFLICT_OF_INTEREST = "conflict_of_interest"
    REPORT_MISSING = "report_missing"
    REPORT_OUTDATED = "report_outdated"
    DIAGNOSIS_MISSING = "diagnosis_missing"
    NO_INTERPRETER = "no_interpreter"
    MINOR_NOT_BROUGHT = "minor_not_brought"
    MINOR_ILL = "minor_ill"
    MINOR_AT_LARGE = "minor_at_large"
    PARENT_ABSENT = "parent_absent"
    COUNSEL_ABSENT = "counsel_absent"
    COUNSEL_REQUEST = "counsel_request"
    PARTNER_LETTER_MISSING = "partner_letter_missing"
    PLAN_NOT_READY = "plan_not_ready"
    VICTIM_POSITION = "victim_position"
    MORE_INQUIRY = "more_inquiry"
    TECHNICAL = "technical"
    OTHER = "other"


@dataclass(frozen=True)
class DecisionDraft:
    """What is being written. Each field is kept by itself; nothing here is final."""

    outcome: Outcome | None = None
    reasons: str = ""
    special_reasons: str = ""  # s. 36(א) end: before a year has passed
    alternatives: str = ""
    minor_position: str = ""
    minor_position_weight: str = ""
    conditions: tuple[Condition, ...] = ()
    released_on: date | None = None
    followup_officer: str = ""
    what_would_change: str = ""
    may_return_on: date | None = None
    adjournment_reason: AdjournmentReason | None = None
    adjournment_note: str = ""
    new_hearing_on: date | None = None
    new_hearing_at: time | None = None
    tasks_until_then: str = ""
    explained_by: str = ""
    explained_in: str = ""
    explanation_given: str = ""
    warnings_answered: str = ""
    dissent: str = ""


class GateKind(StrEnum):
    BLOCKS = "blocks"  # the law demands it
    WARNS = "warns"  # good practice: may be answered with a reason


@dataclass(frozen=True)
class Gate:
    """Something still open before signing. `field` names the draft or record field to go to."""

    code: str
    kind: GateKind
    text: str
    section: str = ""
    field: str = ""


@dataclass(frozen=True)
class SignedDecision:
    """What stays of a decision; the PDF is kept beside it byte for byte."""

    id: str
    hearing_id: str
    case_id: str
    outcome: Outcome
    signed_at: str  # ISO UTC
    signed_by: str
    content_sha256: str
    pdf_sha256: str
    summary: str
    code: str = ""  # printed under the signatures; none before codes were printed, none in practice
