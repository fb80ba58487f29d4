"""The hearing: who was there, what was said, step by step."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from core.model.cases import FacilityKind
from core.model.people import Language, Sex


class HearingKind(StrEnum):
    RELEASE_REQUEST = "release_request"
    FOLLOWUP = "followup"
    BREACH = "breach"
    LEAVE_ADDITION = "leave_addition"


class HearingStatus(StrEnum):
    SCHEDULED = "scheduled"
    OPEN = "open"
    SIGNED = "signed"
    ADJOURNED = "adjourned"  # signed as an adjournment


class Seat(StrEnum):
    """Whose seat a committee member fills (s. 35(ב); prison track: professional members)."""

    CHAIR = "chair"
    PROBATION_OFFICER = "probation_officer"
    PHYSICIAN = "physician"
    EDUCATOR = "educator"
    OTHER = "other"


class Attendance(StrEnum):
    UNKNOWN = "unknown"
    PRESENT = "present"
    ON_SCREEN = "on_screen"
    ABSENT = "absent"


class PartyRole(StrEnum):
    """Those who are heard or may be in the room, besides the members."""

    MINOR = "minor"
    PARENT = "parent"
    COUNSEL = "counsel"
    PROBATION = "probation"
    FACILITY = "facility"
    STATE = "state"
    VICTIM = "victim"
    INTERPRETER = "interpreter"
    OTHER = "other"


class MinorHeard(StrEnum):
    """How the minor was heard (ss. 1ב, 36(א))."""

    UNKNOWN = "unknown"
    IN_PERSON = "in_person"
    ON_SCREEN = "on_screen"
    IN_WRITING = "in_writing"
    THROUGH_ANOTHER = "through_another"
    NOT_HEARD = "not_heard"  # needs recorded reasons


@dataclass(frozen=True)
class Member:
    """A committee member at this hearing. Seats and names come from the register."""

    name: str
    seat: Seat
    attendance: Attendance = Attendance.UNKNOWN
    arrived_at: time | None = None
    left_at: time | None = None
    substitute: bool = False
    conflict: str = ""


@dataclass(frozen=True)
class Party:
    """Somebody heard or present besides the members, with the position taken."""

    role: PartyRole
    name: str = ""
    attendance: Attendance = Attendance.UNKNOWN
    position: str = ""
    permission: str = ""


@dataclass(frozen=True)
class HearingRecord:
    """All that is written down during a hearing. Each field is kept and merged by itself."""

    started_at: time | None = None
    members: tuple[Member, ...] = ()
    parties: tuple[Party, ...] = ()
    explained_to_minor: bool = False
    explained_in: str = ""
    minor_heard: MinorHeard = MinorHeard.UNKNOWN
    minor_heard_language: str = ""
    minor_heard_with: str = ""
    minor_words: str = ""
    minor_not_heard_reason: str = ""
    later_chance: str = ""
    interpreter_language: str = ""
    minutes: str = ""


@dataclass(frozen=True)
class Hearing:
    id: str
    case_id: str
    day: date
    at: time | None
    kind: HearingKind
    status: HearingStatus
    place: str = ""
    order: int = 0
    record: HearingRecord = field(default_factory=HearingRecord)
    saved_at: str = ""  # ISO UTC time of the last acknowledged write


@dataclass(frozen=True)
class DocketRow:
    """One hearing of a day, as the day's list shows it. `missing` names what is not ready."""

    hearing_id: str
    case_id: str
    day: date
    at: time | None
    case_number: str
    minor_initials: str
    age: int
    sex: Sex
    facility_kind: FacilityKind
    kind: HearingKind
    status: HearingStatus
    missing: tuple[str, ...]
    language: Language
