"""What the documents share."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from core.model.cases import Track
from core.model.documents import Language
from core.model.hearings import MinorHeard, PartyRole, Seat
from core.model.people import Sex


@dataclass(frozen=True, kw_only=True)
class PrintFile:
    """Any document; `language` is the one it is written in."""

    language: Language = Language.HEBREW


@dataclass(frozen=True, kw_only=True)
class TextFile(PrintFile):
    """Plain paragraphs under an optional title; line ends inside a paragraph are kept."""

    paragraphs: tuple[str, ...]
    title: str = ""


@dataclass(frozen=True, kw_only=True)
class CasePaper(PrintFile):
    """A document about one minor's case. `initials` name the minor; `sex` decides Hebrew words."""

    number: str
    initials: str
    sex: Sex = Sex.MALE
    track: Track = Track.FACILITY


@dataclass(frozen=True, kw_only=True)
class LegalDay:
    """A day of the law; where it was replaced, the computed day and why."""

    on: date
    instead_of: date | None = None
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class SittingMember:
    """A member who sat. `signed` stands over the line when the signing was done in the program."""

    name: str
    seat: Seat
    on_screen: bool = False
    signed: str = ""


@dataclass(frozen=True, kw_only=True)
class Present:
    """Somebody in the room besides the members. `permission`: by what leave, doors being closed."""

    role: PartyRole
    name: str = ""
    on_screen: bool = False
    permission: str = ""


@dataclass(frozen=True, kw_only=True)
class Heard:
    """How the minor was heard (ss. 1ב, 36(א)) and what was said."""

    how: MinorHeard
    language: str = ""
    with_whom: str = ""
    words: str = ""
    why_not: str = ""
    later_chance: str = ""


@dataclass(frozen=True, kw_only=True)
class Contact:
    """Whom to turn to. `when` in words: days and hours."""

    name: str
    role: str = ""
    phone: str = ""
    when: str = ""


@dataclass(frozen=True, kw_only=True)
class Meeting:
    """A meeting to come to."""

    on: date
    at: time | None = None
    place: str = ""


@dataclass(frozen=True, kw_only=True)
class Signer:
    """Who signs a letter or certificate."""

    name: str
    role: str
