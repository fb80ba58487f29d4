"""What a search gives: places in the files, by file, and searches kept by a user."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum

from core.model.cases import CaseStatus


class Place(StrEnum):
    """What kind of thing in a file holds the words."""

    MINOR = "minor"
    CASE = "case"
    ALERT = "alert"
    PERSON = "person"
    PLAN = "plan"
    REPORT = "report"
    DECISION = "decision"
    HEARING = "hearing"
    EVENT = "event"
    PAGE = "page"
    DATES = "dates"


class Match(IntEnum):
    """How what was found is written, the nearest first."""

    EXACT = 0
    FOLDED = 1  # points, final letters, quotes, hyphens, another way to write a day or number
    PREFIX = 2  # a letter such as ו or ב before the word
    SPELLING = 3  # full or defective spelling, an abbreviation, two words written as one
    FORM = 4  # one and many, the form before another noun
    OTHER_SCRIPT = 5  # a name in other letters, or spelled as another language hears it


class Order(StrEnum):
    """In which order the files that were found are shown."""

    MATCH = "match"
    NEXT_DATE = "next_date"
    FACILITY = "facility"


@dataclass(frozen=True)
class SearchHit:
    """One place. `ranges` are (start, end) in `snippet`; `page` counts from 1, 0 without pages."""

    case_id: str
    place: Place
    ref: str  # id of the report, hearing, person or goal; empty for the case itself
    tab: str  # where the file shows it
    title: str
    snippet: str
    ranges: tuple[tuple[int, int], ...]
    how: Match
    page: int = 0


@dataclass(frozen=True)
class CaseHits:
    """What was found in one file. `more`: how many places are not among `hits`."""

    case_id: str
    number: str
    initials: str
    status: CaseStatus
    facility_name: str
    next_date: date | None
    hits: tuple[SearchHit, ...]
    more: int = 0


@dataclass(frozen=True)
class SearchResults:
    """`more` when there are files beyond these; `indexing` when not all is indexed yet."""

    groups: tuple[CaseHits, ...] = ()
    more: bool = False
    indexing: bool = False


@dataclass(frozen=True)
class SavedSearch:
    """A search that a user keeps under a name of their own."""

    id: str
    name: str
    query: str
    status: CaseStatus | None = None
    order: Order = Order.MATCH
