"""What the letters of a hearing share: letterhead, whom to ask, who signs, what was decided."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from core.model import documents
from core.model.cases import Track
from core.model.conditions import Condition
from core.model.decisions import DecisionDraft, Outcome
from core.model.letters import TOLD, Lack, LetterFields
from core.model.people import Language, Person, PersonRole
from core.model.print_files.beside import InHebrew
from core.model.print_files.common import Contact, Meeting, PrintFile, Signer
from core.model.print_files.letters import Decided
from core.services.letters.recipients import (
    Addressed,
    Source,
    address,
    lack,
    lines,
)
from core.services.letters.situation import Situation
from core.wording import text

_HEBREW: Final = re.compile(r"[\u05d0-\u05ea]")

_Values = Callable[[DecisionDraft], Mapping[str, Any]]

OUTCOMES: Final[Mapping[Outcome, tuple[str, _Values]]] = {
    Outcome.RELEASE: ("release", lambda draft: {"released_on": draft.released_on}),
    Outcome.REFUSAL: ("refusal", lambda draft: {"may_return_on": draft.may_return_on}),
    Outcome.ADJOURNMENT: (
        "adjournment",
        lambda draft: {
            "next_hearing_on": draft.new_hearing_on,
            "next_hearing_at": draft.new_hearing_at,
        },
    ),
}
"""What letters tell of each outcome, and the days that go with it; one line an outcome. Of an
outcome that does not stand here no letters are made."""

_NEEDED: Final = {"release": "released_on", "adjournment": "next_hearing_on"}


@dataclass(frozen=True)
class Writing:
    """One letter under way: to whom, in which language, with what was added to it."""

    at: Situation
    source: Source
    key: str
    kind: str
    language: Language
    added: LetterFields
    addressed: Addressed

    @property
    def hebrew(self) -> bool:
        return self.language is Language.HEBREW

    @property
    def ask(self) -> Contact:
        """Whom to ask at the office, in the words of the letter's language."""
        return ask_office(self.at, bare=not self.hebrew and bool(self.at.office.ask_name))

    def twice(self, name: str, hebrew: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """A text of TOLD in the letter's language, and its Hebrew for the column beside it.

        Nothing for that column where both say the same: in Hebrew, or while nobody has written it
        in the letter's language.
        """
        told = () if self.hebrew else lines(getattr(self.added, TOLD[name]))
        return (told, tuple(hebrew)) if told and hebrew else (told or tuple(hebrew), ())

    def in_two(self, hebrew: InHebrew) -> dict[str, Any]:
        """That the Hebrew stands beside another language, with the Hebrew of what differs."""
        return {} if self.hebrew else {"beside": True, "in_hebrew": hebrew}

    def shared(self, *enclosures: str) -> dict[str, Any]:
        """What every letter holds; `enclosures` where the clerk named none."""
        at = self.at
        return {
            "language": documents.Language(self.language.value),
            "number": at.case.number,
            "sex": at.case.minor.sex,
            "track": at.case.track,
            "day": at.today,
            "office": office_lines(at),
            "to": self.addressed.to,
            "signed_by": signer(at),
            "enclosures": lines(self.added.enclosures) or enclosures,
        }


def writing(at: Situation, kind: str, source: Source, language: Language) -> Writing:
    """Begin a letter of a kind; its key tells kind and person."""
    key = f"{kind}:{source.who}"
    added = at.fields(key)
    return Writing(at, source, key, kind, language, added, address(at, source, language, added))


def office_lines(at: Situation) -> tuple[str, ...]:
    """The letterhead; the committee's name where the office was not written down."""
    return lines(at.office.letterhead) or (text(f"letters.committee.{at.case.track.value}"),)


def signer(at: Situation) -> Signer:
    office = at.office
    role = office.signer_role or office.ask_role or text("letters.secretariat")
    return Signer(name=office.signer_name, role=role)


def ask_office(at: Situation, *, bare: bool = False) -> Contact:
    """Whom to ask at the office. `bare`: without words of Hebrew, or that tell who we are."""
    office = at.office
    if bare:
        return Contact(name=office.ask_name, phone=office.ask_phone)
    return Contact(
        name=office.ask_name or text("letters.secretariat"),
        role=office.ask_role if office.ask_name else "",
        phone=office.ask_phone,
        when=office.ask_when,
    )


def ask_near(at: Situation, language: Language) -> Contact:
    """Whom a minor asks: counsel, if one can be reached; else the office."""
    hebrew = language is Language.HEBREW
    for person in open_people(at, PersonRole.COUNSEL):
        if person.phone:
            role = text("letters.your_counsel") if hebrew else ""
            return Contact(name=person.name, role=role, phone=person.phone)
    return ask_office(at, bare=not hebrew and bool(at.office.ask_name))


def open_people(at: Situation, *roles: PersonRole) -> tuple[Person, ...]:
    """People whose names may be printed."""
    return tuple(person for person in at.people_as(*roles) if not person.confidential)


def officer(at: Situation, added: LetterFields) -> Contact | None:
    """The follow-up officer: of the file, else as the decision names him or her."""
    found = open_people(at, PersonRole.FOLLOWUP_OFFICER)
    named = at.draft.followup_officer.strip() if at.draft is not None else ""
    if named and not any(person.name == named for person in found):
        return Contact(name=named, phone=added.officer_phone)
    if found:
        return Contact(name=found[0].name, phone=added.officer_phone or found[0].phone)
    return None


def first_meeting(added: LetterFields) -> Meeting | None:
    if added.meeting_on is None:
        return None
    return Meeting(on=added.meeting_on, at=added.meeting_at, place=added.meeting_place)


def supervised(at: Situation) -> bool:
    """Whether a follow-up officer supervises after release (ss. 38-39)."""
    return at.case.track is Track.FACILITY


def conditions_of(at: Situation) -> tuple[Condition, ...]:
    return at.draft.conditions if at.draft is not None else ()


def condition_texts(at: Situation) -> tuple[str, ...]:
    """The conditions as the decision words them."""
    return tuple(condition.text for condition in conditions_of(at))


def change_of(at: Situation, own: str) -> tuple[str, ...]:
    """What would change a refusal: in the clerk's words, else as the decision has it."""
    decided = at.draft.what_would_change if at.draft is not None else ""
    return lines(own) or lines(decided)


def decided_of(at: Situation) -> Decided | None:
    """What was decided, None where letters do not speak of such an outcome."""
    draft = at.draft
    if draft is None or draft.outcome is None or draft.outcome not in OUTCOMES:
        return None
    what, days = OUTCOMES[draft.outcome]
    values: dict[str, Any] = {"what": what, "decided_on": at.hearing.day} | dict(days(draft))
    return Decided(**values)


def lacks_of(at: Situation, decided: Decided | None) -> tuple[Lack, ...]:
    """What every letter of the hearing lacks."""
    found = []
    office = at.office
    if not (office.letterhead and office.ask_phone and office.signer_name):
        found.append(lack("office", track=at.case.track))
    needed = _NEEDED.get(decided.what) if decided is not None else None
    if needed is not None and getattr(decided, needed) is None:
        found.append(lack("day", blocks=True))
    return tuple(found)


def hebrew_inside(language: Language, *told: str) -> tuple[Lack, ...]:
    """That words of Hebrew stand in a letter of another language."""
    if language is Language.HEBREW or not any(_HEBREW.search(words) for words in told):
        return ()
    return (lack("hebrew_inside"),)


Paper = Callable[[bool], PrintFile]
"""Makes a letter's values; True asks for the shorter words."""
