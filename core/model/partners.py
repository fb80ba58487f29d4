"""The partners of a plan: who will stand beside the minor, and whether they agreed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from core.model.bodies import BodyKind


class PartnerKind(StrEnum):
    WELFARE = "welfare"  # the social services department of the town
    SCHOOL = "school"  # a school or another track of study
    WORK = "work"
    HOUSING = "housing"
    HEALTH = "health"
    PRISONER_REHABILITATION = "prisoner_rehabilitation"  # the prisoners' rehabilitation authority
    YOUTH_PROTECTION = "youth_protection"  # the youth protection authority
    FOLLOWUP_OFFICER = "followup_officer"
    OTHER = "other"


# Which bodies of the directory are offered first for a kind of partner.
BODY_OF = {
    PartnerKind.WELFARE: BodyKind.MUNICIPAL_WELFARE,
    PartnerKind.SCHOOL: BodyKind.EDUCATION,
    PartnerKind.WORK: BodyKind.WORK,
    PartnerKind.HOUSING: BodyKind.HOUSING,
    PartnerKind.HEALTH: BodyKind.HEALTH,
    PartnerKind.PRISONER_REHABILITATION: BodyKind.REHABILITATION_AUTHORITY,
    PartnerKind.YOUTH_PROTECTION: BodyKind.YOUTH_PROTECTION,
    PartnerKind.FOLLOWUP_OFFICER: BodyKind.FOLLOWUP,
}


class Agreement(StrEnum):
    UNKNOWN = "unknown"
    AGREED = "agreed"
    REFUSED = "refused"


class PartnerState(StrEnum):
    """Where the tie to a partner stands."""

    EMPTY = "empty"  # nobody is named, and no reason is given
    EXCUSED = "excused"  # nobody is named, and it is written why
    REFUSED = "refused"
    WAITING = "waiting"  # somebody is named; no agreement or no first meeting yet
    READY = "ready"  # agreed, with a first meeting


@dataclass(frozen=True)
class Partner:
    """One partner of one file.

    `report_id`: the paper of the file that holds its letter, or empty. `why_empty` with `why_by`
    and `why_on`: why nobody is named or no meeting is set, who said so and when. `body_id`: its
    entry in the directory of bodies, or empty.
    """

    id: str
    kind: PartnerKind
    name: str = ""
    body: str = ""
    phone: str = ""
    agreement: Agreement = Agreement.UNKNOWN
    agreed_on: date | None = None
    report_id: str = ""
    meeting_on: date | None = None
    meeting_at: time | None = None
    meeting_place: str = ""
    note: str = ""
    why_empty: str = ""
    why_by: str = ""
    why_on: date | None = None
    body_id: str = ""

    @property
    def state(self) -> PartnerState:
        if not (self.name.strip() or self.body.strip()):
            return PartnerState.EXCUSED if self.why_empty.strip() else PartnerState.EMPTY
        if self.agreement is Agreement.REFUSED:
            return PartnerState.REFUSED
        whole = self.agreement is Agreement.AGREED and self.meeting_on is not None
        return PartnerState.READY if whole else PartnerState.WAITING


@dataclass(frozen=True)
class PartnerPlace:
    """A place for a partner in a file. `partner` has no id while nothing was written for it.

    `known`: it is not yet written here, but a person of the file already fills the part.
    """

    partner: Partner
    expected: bool
    known: bool = False
