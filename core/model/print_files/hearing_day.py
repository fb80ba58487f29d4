"""Papers of the hearing day: minutes, the day's list, the brief of a file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from core.model.hearings import HearingKind
from core.model.people import Sex
from core.model.print_files.common import (
    CasePaper,
    Contact,
    Heard,
    Present,
    PrintFile,
    SittingMember,
)


@dataclass(frozen=True, kw_only=True)
class Said:
    """One entry of the minutes: who said or did what, and when."""

    who: str
    what: str
    at: time | None = None


@dataclass(frozen=True, kw_only=True)
class MinutesFile(CasePaper):
    """The minutes of one hearing, signed by the chair."""

    day: date
    hearing: HearingKind
    members: tuple[SittingMember, ...]
    started_at: time | None = None
    ended_at: time | None = None
    place: str = ""
    present: tuple[Present, ...] = ()
    absent: tuple[str, ...] = ()
    quorum: str = ""
    interpreter: str = ""
    explained_in: str = ""
    heard: Heard | None = None
    said: tuple[Said, ...] = ()
    decided: tuple[str, ...] = ()
    taken_by: str = ""


@dataclass(frozen=True, kw_only=True)
class DayRow:
    """A hearing of the day. `missing` names what is not ready; `note` is mine alone."""

    number: str
    initials: str
    age: int
    hearing: HearingKind
    facility: str
    sex: Sex = Sex.MALE
    at: time | None = None
    interpreter: str = ""
    missing: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class DayListFile(PrintFile):
    """The hearings of a day in order. Notes are printed only when `with_notes` is true."""

    day: date
    rows: tuple[DayRow, ...]
    place: str = ""
    with_notes: bool = False
    writing_lines: int = 0


@dataclass(frozen=True, kw_only=True)
class BriefFact:
    """A label and its value."""

    label: str
    value: str


@dataclass(frozen=True, kw_only=True)
class BriefOutcome:
    """What a committee decided before."""

    day: date
    outcome: str


@dataclass(frozen=True, kw_only=True)
class BriefDay:
    """A day of the law and what it is."""

    on: date
    title: str
    section: str = ""


@dataclass(frozen=True, kw_only=True)
class BriefFile(CasePaper):
    """A minor's file on one page, earlier outcomes on top. `as_of`: the day it was made.

    `late`: who is late with what, by name. `left_out` says what had no room. `committee_only`:
    parts of the file are withheld from others.
    """

    as_of: date
    age: int
    facility: str
    outcomes: tuple[BriefOutcome, ...] = ()
    late: tuple[str, ...] = ()
    facts: tuple[BriefFact, ...] = ()
    days: tuple[BriefDay, ...] = ()
    strengths: tuple[str, ...] = ()
    worries: tuple[str, ...] = ()
    plan: tuple[str, ...] = ()
    minor_wants: str = ""
    reports: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    contacts: tuple[Contact, ...] = ()
    left_out: str = ""
    committee_only: bool = False
