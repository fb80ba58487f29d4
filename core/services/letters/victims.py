"""Letters to victims: coded facts under the number that the victim knows, and nothing else."""

from __future__ import annotations

from typing import Any, Final

from core.model.letters import Lack
from core.model.people import Language
from core.model.print_files.beside import InHebrew
from core.model.print_files.letters import Decided, Protection, VictimLetter
from core.services.letters.plan import Planned, planned
from core.services.letters.recipients import Source, lack, unworded, written_in
from core.services.letters.situation import Situation
from core.services.letters.values import Writing, ask_office, writing

_PROTECTIONS: Final[dict[str, tuple[Protection, ...]]] = {
    "supervision-no-contact": ("no_contact", "no_messages", "keep_away_home", "keep_away_work"),
}
"""What conditions of the library promise a victim, in codes: their words could tell too much."""

_KEPT: Final = ("language", "day", "office", "to", "signed_by", "sex")


def victim_told(at: Situation, decided: Decided, source: Source) -> Planned:
    """The letter that tells a decision which a victim is told of."""
    asked = victims_language(source)
    letter = writing(at, "letter-victim", source, written_in(asked))

    def paper(short: bool) -> VictimLetter:
        return victim_letter(
            letter,
            what=decided.what,
            decided_on=decided.decided_on,
            released_on=decided.released_on,
            next_hearing_on=decided.next_hearing_on,
            protections=letter.added.protections or _protections(at, decided),
        )

    gaps = (*number_gap(letter), *unworded(asked))
    return planned(letter, paper, decided, *gaps, wanted=False)


def victims_language(source: Source) -> Language:
    """A victim's own language, Hebrew where nobody asked: the minor's says nothing of it."""
    person = source.person
    return Language.HEBREW if person is None or person.language is None else person.language


def victim_letter(letter: Writing, **told: Any) -> VictimLetter:
    """A letter to a victim from what its class has room for: nothing else of the case goes in."""
    shared = letter.shared()
    return VictimLetter(
        **{name: shared[name] for name in _KEPT},
        court_number=letter.added.court_number,
        **letter.in_two(InHebrew(ask=ask_office(letter.at))),
        ask=letter.ask,
        **told,
    )


def number_gap(letter: Writing) -> tuple[Lack, ...]:
    """A victim's letter needs the number that the victim knows; the file's own tells of a minor."""
    return () if letter.added.court_number else (lack("court_number", blocks=True),)


def _protections(at: Situation, decided: Decided) -> tuple[Protection, ...]:
    if at.draft is None or decided.what != "release":
        return ()
    found = [_PROTECTIONS.get(condition.template_id, ()) for condition in at.draft.conditions]
    return tuple(dict.fromkeys(code for codes in found for code in codes))
