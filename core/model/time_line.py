"""The time line of a file: a lane for each agency, stages from arrest to the end of follow-up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum


class Agency(StrEnum):
    """Whose lane an entry stands in; `others` for family, work and whoever has no lane."""

    POLICE = "police"  # with the prosecution
    COURT = "court"
    PRISON_SERVICE = "prison_service"  # detention and prison
    FACILITY = "facility"  # with the youth protection authority
    YOUTH_PROBATION = "youth_probation"
    FOLLOWUP = "followup"
    HEALTH = "health"
    EDUCATION = "education"
    WELFARE = "welfare"  # of the town
    REHABILITATION = "rehabilitation"  # the prisoners' rehabilitation authority
    COMMITTEE = "committee"
    OTHERS = "others"


class EntryKind(StrEnum):
    """What an entry tells of; people filter by it."""

    ORDER = "order"
    PLACE = "place"
    ABSENCE = "absence"
    LEAVE = "leave"
    EVENT = "event"
    DUTY = "duty"  # notices, and duties that were done
    REPORT = "report"
    DIAGNOSIS = "diagnosis"
    HEARING = "hearing"
    DECISION = "decision"
    PLAN = "plan"
    PARTNER = "partner"
    CONTACT = "contact"
    HANDOVER = "handover"
    DEADLINE = "deadline"


class Tone(StrEnum):
    """How an entry stands: its colour, never without its words."""

    PLAIN = "plain"
    DONE = "done"
    DOUBTFUL = "doubtful"
    WRONG = "wrong"
    INFO = "info"


@dataclass(frozen=True)
class TimeEntry:
    """Something on a day, or from `on` to `until`.

    `body` and `who`: whose it is. `proof`: the paper that shows it. `tab` and `target`: where in
    the file more of it stands. `to_come`: it has not happened. `inner`: it stays on the screen and
    is never printed.
    """

    id: str
    agency: Agency
    kind: EntryKind
    on: date
    title: str
    until: date | None = None
    at: time | None = None
    body: str = ""
    who: str = ""
    proof: str = ""
    section: str = ""
    tone: Tone = Tone.PLAIN
    tab: str = ""
    target: str = ""
    to_come: bool = False
    inner: bool = False


class StageKind(StrEnum):
    ARREST = "arrest"
    DETENTION = "detention"
    FACILITY = "facility"
    PRISON = "prison"
    TRANSFER = "transfer"  # to another place under the same order
    FOLLOWUP = "followup"  # released, accompanied in the community
    ENDED = "ended"


@dataclass(frozen=True)
class Handover:
    """How one stage was handed over to the next.

    `stage` and `change_on` tell which change. `passed_on`: what was told or given, on the day
    `on`. `recorded_by` is the name of the user.
    """

    id: str
    stage: StageKind
    change_on: date
    from_body: str
    to_body: str
    on: date
    passed_on: str
    from_name: str = ""
    to_name: str = ""
    note: str = ""
    recorded_by: str = ""
    recorded_at: datetime | None = None


@dataclass(frozen=True)
class Contact:
    """A contact between professionals: who of which agency was heard, on which day."""

    id: str
    agency: Agency
    on: date
    who: str
    note: str = ""
    recorded_by: str = ""
    recorded_at: datetime | None = None


@dataclass(frozen=True)
class HandoverWanted:
    """The handover that a stage asks for: who should pass on to whom, and by which day."""

    giver: str
    taker: str
    due_on: date


@dataclass(frozen=True)
class Silence:
    """An agency of which nothing was heard for more than `allowed` days. `party`: its name."""

    agency: Agency
    party: str
    since: date
    days: int
    allowed: int


@dataclass(frozen=True)
class Stage:
    """A stage from `starts_on` to the day before the next one, or to `ends_on`, known or expected.

    `wanted` is None where the change asks for no handover. `late`: it should have been recorded by
    now, and `wanted.giver` is who is missing.
    """

    kind: StageKind
    starts_on: date
    agency: Agency
    place: str = ""
    ends_on: date | None = None
    wanted: HandoverWanted | None = None
    handover: Handover | None = None
    late: bool = False


@dataclass(frozen=True)
class TimeLinePicture:
    """The whole time line; `present` is the last stage that has begun."""

    today: date
    entries: tuple[TimeEntry, ...]
    stages: tuple[Stage, ...]
    silences: tuple[Silence, ...] = ()

    @property
    def present(self) -> Stage | None:
        return next((s for s in reversed(self.stages) if s.starts_on <= self.today), None)


@dataclass(frozen=True)
class StandingLine:
    """One line for the head of a file: the present stage, and whether anything is red."""

    text: str
    tone: Tone
