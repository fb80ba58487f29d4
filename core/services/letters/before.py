"""Who is written to before a hearing: summons, news to a victim, forms to state a position."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, Final

from core.model import documents
from core.model.hearings import PartyRole
from core.model.letters import LetterRole
from core.model.people import Language
from core.model.print_files.beside import InHebrew
from core.model.print_files.common import Contact
from core.model.print_files.forms import PositionForm, SummonsFile, VictimPositionForm
from core.model.print_files.letters import VictimLetter
from core.services.letters.plan import Planned, planned
from core.services.letters.recipients import (
    Source,
    counsel,
    followup,
    holding,
    lack,
    language_of,
    lines,
    parents,
    probation,
    unworded,
    victims,
    welfare,
    written_in,
)
from core.services.letters.situation import Situation
from core.services.letters.values import (
    Writing,
    ask_near,
    ask_office,
    hebrew_inside,
    office_lines,
    writing,
)
from core.services.letters.victims import number_gap, victim_letter, victims_language
from core.wording import label, text, text_in

_WEEK: Final = timedelta(days=7)
_OFFICE_LINES: Final = 2


def letters_before(at: Situation) -> Iterator[Planned]:
    """Everyone who is to come or to be heard; each form comes after its summons."""
    minor = Source(LetterRole.MINOR)
    spoken = at.case.minor.language
    yield _summons(at, minor, spoken, PartyRole.MINOR)
    yield _form(at, "position-minor", minor, spoken)
    for source in parents(at):
        asked = language_of(at, source.person)
        yield _summons(at, source, asked, PartyRole.PARENT)
        yield _form(at, "position-parent", source, asked)
    for source in counsel(at):
        yield _summons(at, source, Language.HEBREW, PartyRole.COUNSEL)
    yield _summons(at, probation(at), Language.HEBREW, PartyRole.PROBATION)
    if at.at_home:
        yield _summons(at, followup(at), Language.HEBREW, PartyRole.OTHER)
    else:
        yield _summons(at, holding(at), Language.HEBREW, PartyRole.FACILITY)
    if spoken is not Language.HEBREW:
        yield _summons(at, _interpreter(at), Language.HEBREW, PartyRole.INTERPRETER)
    yield _form(at, "position-welfare", welfare(at), Language.HEBREW)
    for source in victims(at):
        yield _victim_news(at, source)
        yield _victim_form(at, source)


def _interpreter(at: Situation) -> Source:
    name = text("letters.interpreter", language=at.case.minor.language)
    return Source(LetterRole.INTERPRETER, party=PartyRole.INTERPRETER, name=name)


def _summons(at: Situation, source: Source, asked: Language, role: PartyRole) -> Planned:
    letter = writing(at, "summons", source, written_in(asked))
    minor = at.case.minor
    name = {
        PartyRole.MINOR: minor.given_name,
        PartyRole.PARENT: minor.given_name,
        PartyRole.PROBATION: minor.full_name,
        PartyRole.FACILITY: minor.full_name,
        PartyRole.OTHER: minor.full_name,
    }.get(role, minor.initials)
    gaps = () if at.hearing.place.strip() else (lack("place"),)
    bring, bring_in_hebrew = letter.twice("bring", lines(letter.added.bring))

    def paper(short: bool) -> SummonsFile:
        hebrew = InHebrew(
            enclosures=_forms_enclosed(source, Language.HEBREW),
            interpreter=_interpreted(at, Language.HEBREW),
            ask=_whom(letter, Language.HEBREW),
            bring=bring_in_hebrew,
        )
        return SummonsFile(
            **letter.shared(*_forms_enclosed(source, letter.language)),
            **letter.in_two(hebrew),
            name=name,
            as_role=role,
            hearing=at.hearing.kind,
            hearing_on=at.hearing.day,
            hearing_at=at.hearing.at,
            place=at.hearing.place,
            ask=_whom(letter, letter.language),
            interpreter=_interpreted(at, letter.language),
            bring=bring,
        )

    told = hebrew_inside(letter.language, *bring)
    return planned(letter, paper, None, *gaps, *unworded(asked), *told)


def _forms_enclosed(source: Source, language: Language) -> tuple[str, ...]:
    kinds = {LetterRole.MINOR: "position_minor", LetterRole.PARENT: "position_parent"}
    kind = kinds.get(source.role)
    return (text_in(language.value, f"paper.{kind}.title"),) if kind else ()


def _interpreted(at: Situation, language: Language) -> str:
    """The language that is interpreted, named in Hebrew or by itself."""
    spoken_by_minor = at.case.minor.language
    if spoken_by_minor is Language.HEBREW:
        return ""
    if language is Language.HEBREW:
        return label(spoken_by_minor)
    return text(f"letters.own_name.{language.value}")


def _whom(letter: Writing, language: Language) -> Contact:
    if letter.source.role is LetterRole.MINOR:
        return ask_near(letter.at, language)
    return letter.ask if language is letter.language else ask_office(letter.at)


def _return(letter: Writing) -> dict[str, Any]:
    """By when and to whom a form is given back: a week before the hearing, where there is one."""
    at = letter.at
    by: date | None = letter.added.return_by
    if by is None and at.hearing.day - _WEEK > at.today:
        by = at.hearing.day - _WEEK
    return {
        "language": documents.Language(letter.language.value),
        "hearing_on": at.hearing.day,
        "return_by": by,
        "return_to": ", ".join(office_lines(at)[:_OFFICE_LINES]),
        "help": _whom(letter, letter.language),
        **letter.in_two(InHebrew(help=_whom(letter, Language.HEBREW))),
    }


def _form(at: Situation, kind: str, source: Source, asked: Language) -> Planned:
    letter = writing(at, kind, source, written_in(asked))

    def paper(short: bool) -> PositionForm:
        return PositionForm(
            **_return(letter),
            number=at.case.number,
            initials=at.case.minor.initials,
            sex=at.case.minor.sex,
            track=at.case.track,
        )

    return planned(letter, paper, None, *unworded(asked))


def _victim_news(at: Situation, source: Source) -> Planned:
    """A victim is told of the day; no summons, which would name the minor."""
    letter = writing(at, "letter-victim", source, written_in(victims_language(source)))

    def paper(short: bool) -> VictimLetter:
        by = _return(letter)["return_by"]
        return victim_letter(letter, what="hearing", next_hearing_on=at.hearing.day, position_by=by)

    return planned(letter, paper, None, *number_gap(letter), wanted=False)


def _victim_form(at: Situation, source: Source) -> Planned:
    letter = writing(at, "position-victim", source, written_in(victims_language(source)))

    def paper(short: bool) -> VictimPositionForm:
        return VictimPositionForm(**_return(letter), court_number=letter.added.court_number)

    return planned(letter, paper, None, *number_gap(letter), wanted=False)
