"""To whom a letter is addressed, and what is not known about that."""

from __future__ import annotations

from dataclasses import dataclass

from core.model.bodies import Body, BodyKind
from core.model.hearings import PartyRole
from core.model.letters import Lack, LetterFields, LetterRole
from core.model.people import Language, Person, PersonRole
from core.services.languages import languages
from core.services.letters.situation import Situation
from core.wording import label, text


@dataclass(frozen=True)
class Source:
    """Who is meant: a person of the file, a body of the directory, or just a part in the case.

    `body_name`: only the body of this name is meant. `party`: as whom the recipient may sit in the
    room. `name`: how the recipient is called where neither is known.
    """

    role: LetterRole
    person: Person | None = None
    body_kind: BodyKind | None = None
    body_name: str = ""
    party: PartyRole | None = None
    name: str = ""

    @property
    def who(self) -> str:
        """The part of a letter's key that tells two recipients of one kind apart."""
        return self.person.id if self.person is not None else self.role.value


@dataclass(frozen=True)
class Addressed:
    """`recipient` for the list; `to` as it stands on the letter."""

    recipient: str
    to: tuple[str, ...]
    lacks: tuple[Lack, ...] = ()


def lack(code: str, *, blocks: bool = False, **values: object) -> Lack:
    """What is lacking, in words that say the next step."""
    words = text(f"letters.lack.{code}", **values)
    return Lack(code, text(f"letters.short.{code}"), words, blocks)


def lines(words: str) -> tuple[str, ...]:
    """The lines of a text, empty ones left out."""
    return tuple(line.strip() for line in words.splitlines() if line.strip())


def address(at: Situation, source: Source, language: Language, added: LetterFields) -> Addressed:
    """Name and address lines. A confidential contact is never named; a letter handed over in the
    room or brought by the facility needs no address."""
    role, person = source.role, source.person
    if person is not None and person.confidential:
        nameless = (label(role),) if language is Language.HEBREW else ()
        return Addressed(label(role), nameless, (lack("confidential"),))
    if to := lines(added.to):
        return Addressed(to[0], to)
    if role is LetterRole.MINOR:
        return _minor(at)
    named = source.body_name or (person.body if person is not None else "")
    body = None
    if source.body_kind is not None:
        body = at.body(source.body_kind, named, added.body_id)
    if person is not None:
        return _person(at, source, person, body)
    if body is not None:
        where = lines(body.address)
        gap = () if where else (lack("address", who=body.name),)
        first = (source.name, body.name, "" if source.name else body.contact_name)
        return Addressed(source.name or body.name, _once(*first, *where), gap)
    name = source.name or source.body_name or label(role)
    missing = "body" if source.body_kind is not None else "person"
    return Addressed(name, (name,), (lack(missing, who=name),))


def _minor(at: Situation) -> Addressed:
    """A minor is held somewhere: the letter goes there, and the staff hand it over."""
    minor, place = at.case.minor, at.case.facility_name
    if at.at_home:
        return Addressed(
            minor.full_name, (minor.full_name,), (lack("address", who=minor.initials),)
        )
    kind = BodyKind.PRISON if is_prison(at) else BodyKind.FACILITY
    body = at.body(kind, place) if place else None
    where = lines(body.address) if body is not None else ()
    first = (place,) if place else ()
    return Addressed(minor.full_name, (minor.full_name, *first, *where))


def _person(at: Situation, source: Source, person: Person, body: Body | None) -> Addressed:
    own = lines(person.address)
    where = own or (lines(body.address) if body is not None else ())
    place = person.body or (body.name if body is not None and not own else "")
    to = (person.name, *((place,) if place else ()), *where)
    here = source.party is not None and at.is_in_the_room(source.party, person.name)
    gap = () if where or here else (lack("address", who=person.name),)
    return Addressed(person.name, to, gap)


def is_prison(at: Situation) -> bool:
    """Whether the minor is held in a prison."""
    return at.case.facility_kind.value == "prison"


def written_in(asked: Language) -> Language:
    """The language of a letter to somebody who speaks `asked`, the Hebrew beside it; Hebrew alone
    where there is no wording in it."""
    return asked if asked in languages() else Language.HEBREW


def unworded(asked: Language) -> tuple[Lack, ...]:
    """That there is no letter in the recipient's language."""
    return () if asked in languages() else (lack("language", language=asked),)


def language_of(at: Situation, person: Person | None) -> Language:
    """A parent speaks what the minor speaks unless the file says otherwise."""
    if person is not None and person.language is not None:
        return person.language
    return at.case.minor.language


def parents(at: Situation) -> tuple[Source, ...]:
    """Each parent or guardian; one without a name where the file has none."""
    found = at.people_as(PersonRole.PARENT, PersonRole.GUARDIAN)
    if not found:
        return (Source(LetterRole.PARENT, party=PartyRole.PARENT),)
    return tuple(Source(LetterRole.PARENT, person, party=PartyRole.PARENT) for person in found)


def counsel(at: Situation) -> tuple[Source, ...]:
    return tuple(
        Source(LetterRole.COUNSEL, person, party=PartyRole.COUNSEL)
        for person in at.people_as(PersonRole.COUNSEL)
    )


def holding(at: Situation) -> Source:
    """The facility or prison that holds the minor: always told."""
    prison = is_prison(at)
    return Source(
        LetterRole.PRISON if prison else LetterRole.FACILITY,
        body_kind=BodyKind.PRISON if prison else BodyKind.FACILITY,
        body_name=at.case.facility_name,
        party=PartyRole.FACILITY,
    )


def person_or_body(
    at: Situation, role: LetterRole, persons: PersonRole, kind: BodyKind, party: PartyRole | None
) -> Source:
    """The person of the file who does this; else the body of the directory."""
    found = at.people_as(persons)
    return Source(role, found[0] if found else None, kind, party=party)


def followup(at: Situation) -> Source:
    """The follow-up officer: the one the decision names, else the one of the file."""
    named = at.draft.followup_officer.strip() if at.draft is not None else ""
    found = at.people_as(PersonRole.FOLLOWUP_OFFICER)
    person = next((one for one in found if not named or one.name == named), None)
    return Source(LetterRole.FOLLOWUP, person, BodyKind.FOLLOWUP, name=named)


def probation(at: Situation) -> Source:
    return person_or_body(
        at,
        LetterRole.PROBATION,
        PersonRole.PROBATION_OFFICER,
        BodyKind.YOUTH_PROBATION,
        PartyRole.PROBATION,
    )


def welfare(at: Situation) -> Source:
    return person_or_body(
        at, LetterRole.WELFARE, PersonRole.WELFARE_WORKER, BodyKind.MUNICIPAL_WELFARE, None
    )


def victims(at: Situation) -> tuple[Source, ...]:
    return tuple(
        Source(LetterRole.VICTIM, person, party=PartyRole.VICTIM)
        for person in at.people_as(PersonRole.VICTIM)
    )


def _once(*words: str) -> tuple[str, ...]:
    """Each line once; empty ones left out."""
    return tuple(dict.fromkeys(line for line in words if line))
