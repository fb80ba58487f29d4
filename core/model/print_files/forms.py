"""Summons, proofs of service, forms to fill in by hand, and blank documents."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal

from core.model.cases import Track
from core.model.hearings import HearingKind, PartyRole
from core.model.people import Sex
from core.model.print_files.beside import BesideHebrew
from core.model.print_files.common import CasePaper, Contact, PrintFile, Signer
from core.model.print_files.letters import DecidedWhat, LetterFile


@dataclass(frozen=True, kw_only=True)
class SummonsFile(LetterFile, BesideHebrew):
    """A summons to a hearing. `name`: the minor whose case it is; `as_role`: what `to` comes as."""

    name: str
    as_role: PartyRole
    hearing: HearingKind
    hearing_on: date
    place: str
    ask: Contact
    hearing_at: time | None = None
    on_screen: bool = False
    interpreter: str = ""
    bring: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ServiceCertificate(CasePaper):
    """That a paper was handed over: which, to whom, when, how, and who did it."""

    paper: str
    paper_day: date
    recipient: str
    recipient_role: str
    served_by: Signer
    served_at: datetime | None = None
    place: str = ""
    how: Literal["", "by_hand", "post", "through_facility", "through_counsel", "refused"] = ""
    copy_number: int | None = None
    copies: int | None = None


@dataclass(frozen=True, kw_only=True)
class PositionForm(CasePaper, BesideHebrew):
    """A form in which somebody states a position before a hearing."""

    hearing_on: date | None = None
    return_by: date | None = None
    return_to: str = ""
    help: Contact | None = None


@dataclass(frozen=True, kw_only=True)
class VictimPositionForm(BesideHebrew):
    """The form for a victim: no number of the minor's file and no word about the minor."""

    court_number: str
    hearing_on: date | None = None
    return_by: date | None = None
    return_to: str = ""
    help: Contact | None = None


@dataclass(frozen=True, kw_only=True)
class BlankFile(PrintFile):
    """An empty document of another kind, `of`, with lines to write on.

    `decided` chooses the outcome in letters that tell one; `beside` puts the Hebrew beside.
    """

    of: str
    sex: Sex = Sex.MALE
    track: Track = Track.FACILITY
    decided: DecidedWhat = "release"
    beside: bool = False
