"""The case: one order or sentence of one minor before one committee."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from core.model.deadlines import DeadlineKind, Urgency, urgency_of
from core.model.decisions import Outcome
from core.model.people import Minor, Person, Sex


class Track(StrEnum):
    """Which law the committee sits under."""

    FACILITY = "facility"  # Youth Law 1971, ss. 31-42
    PRISON = "prison"  # Conditional Release from Imprisonment Law 2001


class FacilityKind(StrEnum):
    DORMITORY = "dormitory"
    LOCKED_DORMITORY = "locked_dormitory"
    PRISON = "prison"


class CaseStatus(StrEnum):
    HELD = "held"
    ABSENT = "absent"  # at large: escaped, or did not return from leave
    RELEASED = "released"
    CLOSED = "closed"


class AbsenceKind(StrEnum):
    """Why the minor was away without right (s. 42(ג))."""

    ESCAPE = "escape"
    LEAVE_OVERSTAYED = "leave_overstayed"
    RELEASE_REVOKED = "release_revoked"


class LeaveKind(StrEnum):
    """Under which part of s. 37(א) a leave was given."""

    REST_DAYS = "rest_days"
    REGULAR = "regular"
    SPECIAL = "special"


class NoticeKind(StrEnum):
    """The two notices of s. 34א."""

    RIGHTS_ON_ENTRY = "rights_on_entry"
    BEFORE_ONE_YEAR = "before_one_year"


@dataclass(frozen=True)
class Absence:
    """From `start`; `arrested` and `returned` are None while still at large."""

    id: str
    kind: AbsenceKind
    start: date
    arrested: date | None = None
    returned: date | None = None
    court_ordered_otherwise: bool = False


@dataclass(frozen=True)
class Leave:
    """A leave from `start` to `end`, both days of leave."""

    id: str
    kind: LeaveKind
    start: date
    end: date
    purpose: str = ""


@dataclass(frozen=True)
class LeaveApproval:
    """Days added to special leave: by the chair, or by the committee (s. 37(א)(3)(ב))."""

    id: str
    by_committee: bool
    days: int
    on: date


@dataclass(frozen=True)
class Notice:
    """Proof that a notice duty was met."""

    id: str
    kind: NoticeKind
    given_on: date
    given_by: str = ""
    how: str = ""


@dataclass(frozen=True)
class CaseEvent:
    """Something that happened and that rules of law count from: an arrest, an indictment.

    `event` is its code in the law data's list of events; `at` the hour in Israel where it is
    known; `until` the last day where it lasts and has ended.
    """

    id: str
    event: str
    on: date
    at: time | None = None
    until: date | None = None
    note: str = ""


@dataclass(frozen=True)
class DutyProof:
    """Proof that a duty which counts from an event was done."""

    id: str
    rule_id: str
    event_id: str
    done_on: date
    how: str = ""


@dataclass(frozen=True)
class PastArrangement:
    """A conditional arrangement that an adult made with a prosecutor: history, never an outcome.

    `terms` maps the conditional arrangement pack's rule ids to the amount agreed.
    """

    id: str
    signed_on: date
    terms: tuple[tuple[str, int], ...] = ()
    officer_recommended: bool = False
    note: str = ""


@dataclass(frozen=True)
class Case:
    """The facts of the order. Dates that are not known are None and are named as missing."""

    id: str
    number: str
    track: Track
    minor: Minor
    facility_name: str
    facility_kind: FacilityKind
    status: CaseStatus
    court: str = ""
    order_section: str = ""
    order_date: date | None = None
    entry_date: date | None = None  # first entry to a facility under this order
    current_entry_date: date | None = None  # entry to the present facility
    order_end: date | None = None
    temporary_locked_from: date | None = None  # s. 31(ג)
    temporary_locked_extension_days: int = 0  # s. 31(ה)
    sentence_start: date | None = None
    sentence_months: int | None = None
    released_on: date | None = None
    released_by_committee: bool = False
    superintendent_followup_end: date | None = None
    in_regular_service: bool = False
    area: str = ""
    alerts: str = ""


@dataclass(frozen=True)
class CaseSummary:
    """One row of the list of cases."""

    id: str
    number: str
    minor_name: str
    minor_initials: str
    birth_date: date
    sex: Sex
    track: Track
    facility_name: str
    facility_kind: FacilityKind
    status: CaseStatus
    entry_date: date | None
    next_hearing: date | None
    next_deadline: date | None
    next_deadline_title: str
    missing_count: int


@dataclass(frozen=True)
class CaseDate:
    """A date of the law of some case, as the list of all cases' dates shows it.

    `on` is the day that counts; `computed_on` the law's own where a confirmed override is in force.
    """

    case_id: str
    case_number: str
    minor_initials: str
    on: date
    title: str
    section: str
    actor: str
    is_duty: bool  # somebody must act by then
    rule_id: str
    event_id: str
    kind: DeadlineKind
    at: time | None = None  # the hour in Israel, where the rule counts hours
    computed_on: date | None = None

    def urgency(self, today: date) -> Urgency:
        return urgency_of(self.kind, (self.on - today).days)


@dataclass(frozen=True)
class PriorOutcome:
    """A decision of a committee before this one, signed here or carried over from paper."""

    id: str
    on: date
    outcome: Outcome
    summary: str
    what_would_change: str = ""
    hearing_id: str = ""


@dataclass(frozen=True)
class Background:
    """What stands around a case beside its own facts."""

    people: tuple[Person, ...] = ()
    absences: tuple[Absence, ...] = ()
    leaves: tuple[Leave, ...] = ()
    leave_approvals: tuple[LeaveApproval, ...] = ()
    notices: tuple[Notice, ...] = ()
    outcomes: tuple[PriorOutcome, ...] = ()
    events: tuple[CaseEvent, ...] = ()
    proofs: tuple[DutyProof, ...] = ()
    arrangements: tuple[PastArrangement, ...] = ()
