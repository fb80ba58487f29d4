"""Letters of a hearing: who gets one, what it lacks, and what a clerk adds to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import Final

from core.model.people import Language, Sex
from core.model.print_files.letters import DecidedWhat, Protection


class LetterRole(StrEnum):
    """What somebody who gets a letter is to the minor's case."""

    MINOR = "minor"
    PARENT = "parent"
    COUNSEL = "counsel"
    FACILITY = "facility"
    PRISON = "prison"
    PROBATION = "probation"
    FOLLOWUP = "followup"
    REHABILITATION = "rehabilitation"
    PROSECUTION = "prosecution"
    WELFARE = "welfare"
    EDUCATION = "education"
    INTERPRETER = "interpreter"
    VICTIM = "victim"


class LetterOrder(StrEnum):
    """How the letters of a day lie on the pile."""

    RECIPIENT = "recipient"
    CASE = "case"


@dataclass(frozen=True)
class Lack:
    """What a letter lacks, in a word, and with the next step; `blocks`: it cannot be printed."""

    code: str
    name: str
    text: str
    blocks: bool = False


@dataclass(frozen=True)
class Letter:
    """A letter or form to one recipient in one language.

    `key` names it within its hearing; `kind` as in print files; `decided` what it tells, None for
    what goes out before the hearing. `recipient` may be a name: it stays in store and window.
    `unchecked`: nobody whose language it is has read its wording. `wanted`: goes out unless left
    out; a letter to a victim waits for the clerk, who knows whether news are wished for. `sex`:
    of the minor, whoever gets it.
    """

    hearing_id: str
    case_id: str
    key: str
    kind: str
    role: LetterRole
    recipient: str
    address: tuple[str, ...]
    language: Language
    case_number: str
    initials: str
    sex: Sex
    at: time | None = None
    decided: DecidedWhat | None = None
    lacking: tuple[Lack, ...] = ()
    unchecked: bool = False
    wanted: bool = True

    @property
    def blocked(self) -> bool:
        """Whether it cannot be printed yet."""
        return any(lack.blocks for lack in self.lacking)


@dataclass(frozen=True)
class LetterFields:
    """What a clerk adds to a letter; texts of several lines have an item a line.

    `to` stands in place of the recipient's name and address. The fields of SHARED are said once for
    all letters of a hearing, those of TOLD a second time in the letter's own language.
    """

    to: str = ""
    body_id: str = ""
    enclosures: str = ""
    why: str = ""
    your_words: str = ""
    what_would_change: str = ""
    please: str = ""
    remedies: str = ""
    bring: str = ""
    report_about: str = ""
    report_due: date | None = None
    answer_by: date | None = None
    return_by: date | None = None
    programme: str = ""
    programme_from: date | None = None
    starts_on: date | None = None
    study_track: str = ""
    days_a_week: int | None = None
    protections: tuple[Protection, ...] = ()
    court_number: str = ""
    picked_up_by: str = ""
    picked_up_at: time | None = None
    going_to: str = ""
    officer_phone: str = ""
    minor_phone: str = ""
    meeting_on: date | None = None
    meeting_at: time | None = None
    meeting_place: str = ""
    why_told: str = ""
    your_words_told: str = ""
    what_would_change_told: str = ""
    please_told: str = ""
    bring_told: str = ""
    going_to_told: str = ""


SHARED = frozenset(
    {
        "court_number",
        "picked_up_by",
        "picked_up_at",
        "going_to",
        "officer_phone",
        "minor_phone",
        "meeting_on",
        "meeting_at",
        "meeting_place",
    }
)

TOLD: Final = {
    name: f"{name}_told"
    for name in ("why", "your_words", "what_would_change", "please", "bring", "going_to")
}
"""Texts that stand in both columns of a letter in another language: the Hebrew, and the field that
says the same in that language."""
