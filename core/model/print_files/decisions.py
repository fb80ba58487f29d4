"""Decisions of a committee, one class for each outcome."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time
from typing import Literal

from core.model.decisions import AdjournmentReason
from core.model.hearings import PartyRole
from core.model.print_files.common import CasePaper, Heard, LegalDay, Present, SittingMember


@dataclass(frozen=True, kw_only=True)
class HeldUnder:
    """The order or the sentence that the minor is held under, as far as known."""

    court: str = ""
    order_date: date | None = None
    facility: str = ""
    entry: date | None = None
    year_end: LegalDay | None = None
    order_end: date | None = None
    age_20: LegalDay | None = None
    sentence_start: date | None = None
    sentence_months: int | None = None
    two_thirds: LegalDay | None = None


@dataclass(frozen=True, kw_only=True)
class Position:
    """What a party asked the committee to do."""

    role: PartyRole
    said: str
    name: str = ""


@dataclass(frozen=True, kw_only=True)
class Explained:
    """Who told the minor the decision, in which language, and what was said."""

    by: str
    language: str
    said: str = ""


@dataclass(frozen=True, kw_only=True)
class Replaced:
    """Words that change: `old` gives way to `new`. One of them may be empty."""

    old: str = ""
    new: str = ""


@dataclass(frozen=True, kw_only=True)
class DecisionFile(CasePaper):
    """What every decision holds. `copies`: who gets one; empty, as is usual on the track."""

    day: date
    members: tuple[SittingMember, ...]
    area: str = ""
    also_present: tuple[Present, ...] = ()
    quorum: str = ""
    held_under: HeldUnder = field(default_factory=HeldUnder)
    material: tuple[str, ...] = ()
    heard: Heard | None = None
    minor_position: str = ""
    minor_position_weight: str = ""
    positions: tuple[Position, ...] = ()
    reasons: tuple[str, ...] = ()
    explained: Explained | None = None
    dissent: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()
    draft: bool = False


@dataclass(frozen=True, kw_only=True)
class ReleaseDecision(DecisionFile):
    """Release with conditions (s. 36(א), (ב))."""

    released_on: date | None
    conditions: tuple[str, ...] = ()
    special_reasons: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()
    officer: str = ""
    supervision_end: LegalDay | None = None
    obedience_end: LegalDay | None = None


@dataclass(frozen=True, kw_only=True)
class RefusalDecision(DecisionFile):
    """The request is refused; what would change that, and from when one may ask again."""

    may_return_on: date | None = None
    what_would_change: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class AdjournmentDecision(DecisionFile):
    """The hearing is put off to a new day for a coded reason."""

    new_hearing_on: date | None
    adjournment_reason: AdjournmentReason | None
    new_hearing_at: time | None = None
    adjournment_note: str = ""
    tasks_until_then: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ChangedConditionsDecision(DecisionFile):
    """Conditions of release are changed (s. 36(ב)); those not named stay."""

    changes: tuple[Replaced, ...]
    from_day: date


@dataclass(frozen=True, kw_only=True)
class RevocationDecision(DecisionFile):
    """The release is revoked and the minor returned (s. 36(ג)). `breach`: what was broken."""

    breach: tuple[str, ...]
    return_to: str
    return_by: date | None = None
    until: LegalDay | None = None


@dataclass(frozen=True, kw_only=True)
class LeaveDecision(DecisionFile):
    """Days added to the special leave (s. 37(א)(3)(ב)), by the chair or by the committee."""

    granted: bool
    by: Literal["chair", "committee"]
    days: int
    purpose: str
    leave_from: date | None = None
    leave_until: date | None = None
    conditions: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class CorrectionDecision(DecisionFile):
    """A slip in a signed decision is put right. The signed one stays as it was signed.

    `corrected_code`: the code that stands under the signed one, where it has one.
    """

    corrected_day: date
    corrections: tuple[Replaced, ...]
    why: str
    corrected_code: str = ""
