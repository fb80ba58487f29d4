"""What changed in a file: one change of one thing, in the lane it belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Lane(StrEnum):
    """The parts of a file in which changes are told."""

    FACTS = "facts"
    PEOPLE = "people"
    PLAN = "plan"
    PARTNERS = "partners"
    REPORTS = "reports"
    DIAGNOSES = "diagnoses"
    HEARINGS = "hearings"
    DECISIONS = "decisions"
    LEAVE = "leave"
    ABSENCES = "absences"
    DUTIES = "duties"  # notices, events and proofs
    HANDOVERS = "handovers"
    DATES = "dates"


class ChangeKind(StrEnum):
    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


@dataclass(frozen=True)
class FileChange:
    """`title` names the thing; `old` and `new` say it before and after, empty where it was not."""

    lane: Lane
    kind: ChangeKind
    title: str
    old: str
    new: str
    at: datetime
    by: str


@dataclass(frozen=True)
class SinceLastTime:
    """Changes of a file, newest first.

    `seen_at`: when this user had the file open before, None the first time; `since_seen` leaves
    out what the user did. `hearing_on`: the day of the last hearing that was decided.
    """

    seen_at: datetime | None
    since_seen: tuple[FileChange, ...]
    hearing_on: date | None
    since_hearing: tuple[FileChange, ...]
