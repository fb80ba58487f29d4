"""Dates on paper: the time line of a file, and why a date is what it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from core.model.print_files.common import CasePaper, Signer


@dataclass(frozen=True, kw_only=True)
class TimeLineEntry:
    """What happened or is to happen on a day, in the lane of an agency. `proof`: the paper that
    shows it; `by`: whose."""

    on: date
    what: str
    at: time | None = None
    lane: str = ""
    by: str = ""
    proof: str = ""
    section: str = ""
    to_come: bool = False


@dataclass(frozen=True, kw_only=True)
class TimeLineStage:
    """A stage up to the next one. `handover`: how it was handed over; `missing`: by whom it should
    have been and was not."""

    title: str
    from_day: date
    to_day: date | None = None
    handover: str = ""
    missing: str = ""


@dataclass(frozen=True, kw_only=True)
class TimeLineFile(CasePaper):
    """The file's stages and days in order, as proof; `signed_by` certifies them from the file.

    `missing`: sentences on whom nothing was heard of.
    """

    as_of: date
    entries: tuple[TimeLineEntry, ...]
    stages: tuple[TimeLineStage, ...] = ()
    missing: tuple[str, ...] = ()
    signed_by: Signer | None = None


@dataclass(frozen=True, kw_only=True)
class ExplainedStep:
    """A line of the arithmetic and the day it arrives at."""

    text: str
    on: date | None = None


@dataclass(frozen=True, kw_only=True)
class ExplainedReading:
    """One way to read an open question of law, the day it leads to, and whether it is ours."""

    title: str
    on: date | None = None
    chosen: bool = False


@dataclass(frozen=True, kw_only=True)
class DateExplanationFile(CasePaper):
    """Why a date is what it is: rule, steps, readings, sources."""

    title: str
    section: str
    meaning: str
    on: date
    steps: tuple[ExplainedStep, ...]
    as_of: date
    readings: tuple[ExplainedReading, ...] = ()
    source: str = ""
    last_verified_on: date | None = None
    fingerprint: str = ""
    warning: str = ""
