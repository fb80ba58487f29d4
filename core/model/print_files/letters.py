"""Letters, one class for each recipient: what it does not hold cannot be said to that recipient."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Final, Literal

from core.model.cases import Track
from core.model.people import Sex
from core.model.print_files.beside import BesideHebrew
from core.model.print_files.common import Contact, Meeting, PrintFile, Signer

DecidedWhat = Literal[
    "release",
    "refusal",
    "adjournment",
    "changed_conditions",
    "revocation",
    "leave",
    "correction",
]


@dataclass(frozen=True, kw_only=True)
class LetterFile(PrintFile):
    """What every letter holds: from whom, to whom, of which day, about which case.

    `office` and `to` are the lines of the letterhead and of the address. `receipt` adds the line on
    which the recipient confirms that the letter arrived.
    """

    number: str
    day: date
    office: tuple[str, ...]
    to: tuple[str, ...]
    signed_by: Signer
    sex: Sex = Sex.MALE
    track: Track = Track.FACILITY
    enclosures: tuple[str, ...] = ()
    receipt: bool = True


@dataclass(frozen=True, kw_only=True)
class Decided:
    """What was decided, and the day that goes with it."""

    what: DecidedWhat
    decided_on: date
    released_on: date | None = None
    may_return_on: date | None = None
    next_hearing_on: date | None = None
    next_hearing_at: time | None = None
    from_day: date | None = None
    return_by: date | None = None
    return_to: str = ""
    leave_days: int | None = None


_TOLD_TO_MINOR: Final[Mapping[str, tuple[str, ...]]] = {
    "release": ("released_on",),
    "adjournment": ("next_hearing_on",),
    "changed_conditions": ("from_day",),
    "revocation": ("return_by", "return_to"),
    "leave": ("leave_days",),
}


@dataclass(frozen=True, kw_only=True)
class DecisionLetter(LetterFile):
    """A letter that tells a decision. `name`: the minor, as this recipient may know him or her."""

    name: str
    decided: Decided
    conditions: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class MinorLetter(DecisionLetter, BesideHebrew):
    """To the minor, in plain words on one page. `conditions` are the plain ones."""

    facility: str
    ask: Contact
    why: tuple[str, ...] = ()
    your_words: str = ""
    what_would_change: tuple[str, ...] = ()
    picked_up_by: str = ""
    picked_up_at: time | None = None
    going_to: str = ""
    officer: Contact | None = None
    first_meeting: Meeting | None = None

    def unsaid(self) -> str:
        """The first field without which the outcome cannot be told to the minor; else nothing."""
        needed = _TOLD_TO_MINOR.get(self.decided.what, ())
        missing = (name for name in needed if not getattr(self.decided, name))
        return next((f"decided.{name}" for name in missing), "")


@dataclass(frozen=True, kw_only=True)
class ParentsLetter(DecisionLetter, BesideHebrew):
    """To parents or a guardian. `please`: what the committee asks of them. `told_to_minor`: the
    conditions are the plain ones, which speak to the minor.
    """

    facility: str
    ask: Contact
    told_to_minor: bool = False
    why: tuple[str, ...] = ()
    what_would_change: tuple[str, ...] = ()
    please: tuple[str, ...] = ()
    pick_up_at: time | None = None
    officer: Contact | None = None
    first_meeting: Meeting | None = None


@dataclass(frozen=True, kw_only=True)
class HoldingLetter(DecisionLetter):
    """To the facility or the prison that holds the minor, also when the request was refused."""

    identity_number: str
    facility: str
    ask: Contact
    leaves_at: time | None = None
    picked_up_by: str = ""
    what_would_change: tuple[str, ...] = ()
    prepare: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ProbationLetter(DecisionLetter):
    """To the youth probation service. `report_due`: when a further report is asked for."""

    ask: Contact
    report_due: date | None = None
    report_about: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class CheckedCondition:
    """A condition with who checks it and until when, in words or as a day."""

    text: str
    checked_by: str
    how: str = ""


@dataclass(frozen=True, kw_only=True)
class FollowupLetter(LetterFile):
    """To the follow-up officer: whom to supervise, until when, and what to check (ss. 38–39)."""

    name: str
    decided: Decided
    checks: tuple[CheckedCondition, ...]
    ask: Contact
    minor_contact: Contact | None = None
    supervision_until: date | None = None
    obedience_until: date | None = None
    first_meeting: Meeting | None = None
    report_due: date | None = None


@dataclass(frozen=True, kw_only=True)
class RehabilitationLetter(DecisionLetter):
    """To the prisoners' rehabilitation authority: the programme it is to accompany."""

    programme: str
    ask: Contact
    programme_from: date | None = None
    report_due: date | None = None


@dataclass(frozen=True, kw_only=True)
class CounselLetter(DecisionLetter):
    """To counsel. `remedies`: what may be done against the decision, as the committee holds it."""

    ask: Contact
    remedies: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ProsecutionLetter(DecisionLetter):
    """To the prosecution. `remedies` as for counsel."""

    ask: Contact
    remedies: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class WelfareLetter(LetterFile):
    """To the municipal welfare department: who comes home, when, and what is asked of it."""

    name: str
    decided: Decided
    ask: Contact
    please: tuple[str, ...]
    answer_by: date | None = None
    officer: Contact | None = None


@dataclass(frozen=True, kw_only=True)
class EducationLetter(LetterFile):
    """To a school: that a pupil begins. It cannot hold an offence, reasons or treatment."""

    name: str
    starts_on: date
    study_track: str
    ask: Contact
    days_a_week: int | None = None
    answer_by: date | None = None


VictimNews = Literal[
    "hearing", "release", "refusal", "adjournment", "changed_conditions", "revocation"
]
Protection = Literal["no_contact", "no_messages", "keep_away_home", "keep_away_work"]


@dataclass(frozen=True, kw_only=True)
class VictimLetter(BesideHebrew):
    """To a victim. Coded facts only: it cannot hold whereabouts, treatment, health, family, reasons
    or a minor's name. `court_number` is the number by which the victim knows the case.
    """

    court_number: str
    day: date
    office: tuple[str, ...]
    to: tuple[str, ...]
    signed_by: Signer
    ask: Contact
    what: Literal[
        "hearing", "release", "refusal", "adjournment", "changed_conditions", "revocation"
    ]
    sex: Sex = Sex.MALE
    decided_on: date | None = None
    released_on: date | None = None
    next_hearing_on: date | None = None
    position_by: date | None = None
    protections: tuple[Protection, ...] = ()
    receipt: bool = True

    def unsaid(self) -> str:
        """The field without which the outcome cannot be told; nothing before a hearing."""
        return "decided_on" if self.what != "hearing" and not self.decided_on else ""
