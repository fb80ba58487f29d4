"""Letters that tell a decision to the minor and to the parents, in their language."""

from __future__ import annotations

from typing import Any, Final

from core.model.letters import LetterRole
from core.model.people import Language
from core.model.print_files.beside import InHebrew
from core.model.print_files.letters import Decided, MinorLetter, ParentsLetter
from core.services.conditions import plain_words_of
from core.services.letters.plan import Planned, planned
from core.services.letters.recipients import (
    Source,
    lack,
    language_of,
    lines,
    unworded,
    written_in,
)
from core.services.letters.situation import Situation
from core.services.letters.values import (
    Writing,
    ask_near,
    ask_office,
    change_of,
    condition_texts,
    conditions_of,
    first_meeting,
    hebrew_inside,
    officer,
    supervised,
    writing,
)
from core.wording import text, text_in

_TELLING_LINES: Final = 6
"""Lines of the minor's own words that a letter of one page has room for."""


def minor_told(at: Situation, decided: Decided) -> Planned:
    """In plain words, which are short ones where the page is full."""
    asked = at.case.minor.language
    letter = writing(at, "letter-minor", Source(LetterRole.MINOR), written_in(asked))
    added, release = letter.added, decided.what == "release"
    why, change = _why(letter), _change(letter, decided)
    words = letter.twice("your_words", (added.your_words,) if added.your_words else ())
    going_to = letter.twice("going_to", (added.going_to,) if release and added.going_to else ())

    def paper(short: bool) -> MinorLetter:
        hebrew = InHebrew(
            conditions=_plain(at, Language.HEBREW, short),
            ask=ask_near(at, Language.HEBREW),
            why=why[1],
            your_words="\n".join(words[1]),
            what_would_change=change[1],
            going_to=" ".join(going_to[1]),
            enclosures=_enclosed(letter, Language.HEBREW),
        )
        return MinorLetter(
            **letter.shared(*_enclosed(letter, letter.language)),
            **letter.in_two(hebrew),
            **_for_home(letter, decided),
            why=why[0],
            conditions=_plain(at, letter.language, short),
            ask=ask_near(at, letter.language),
            your_words="\n".join(words[0]) or _own_words(letter, short),
            what_would_change=change[0],
            picked_up_by=added.picked_up_by if release else "",
            picked_up_at=added.picked_up_at if release else None,
            going_to=" ".join(going_to[0]) if release else "",
        )

    gaps = unworded(asked)
    if not added.why and decided.what in ("release", "refusal"):
        gaps += (lack("why"),)
    told = (*_plain(at, letter.language, False), *why[0], *change[0], *words[0], *going_to[0])
    return planned(letter, paper, decided, *gaps, *hebrew_inside(letter.language, *told))


def parents_told(at: Situation, decided: Decided, source: Source) -> Planned:
    """As the minor's, with what is asked of the home."""
    asked = language_of(at, source.person)
    letter = writing(at, "letter-parents", source, written_in(asked))
    added, release = letter.added, decided.what == "release"
    why, change = _why(letter), _change(letter, decided)
    please = letter.twice("please", lines(added.please))
    conditions = condition_texts(at) if letter.hebrew else _plain(at, letter.language, True)

    def paper(short: bool) -> ParentsLetter:
        hebrew = InHebrew(
            conditions=condition_texts(at),
            ask=ask_office(at),
            why=why[1],
            what_would_change=change[1],
            please=please[1],
            enclosures=_enclosed(letter, Language.HEBREW),
        )
        return ParentsLetter(
            **letter.shared(*_enclosed(letter, letter.language)),
            **letter.in_two(hebrew),
            **_for_home(letter, decided),
            why=why[0],
            conditions=conditions,
            told_to_minor=not letter.hebrew,
            ask=letter.ask,
            what_would_change=change[0],
            please=please[0],
            pick_up_at=added.picked_up_at if release else None,
        )

    told = (*conditions, *why[0], *change[0], *please[0])
    gaps = (*unworded(asked), *hebrew_inside(letter.language, *told))
    return planned(letter, paper, decided, *gaps)


def _for_home(letter: Writing, decided: Decided) -> dict[str, Any]:
    """What both letters say."""
    at, added, release = letter.at, letter.added, decided.what == "release"
    return {
        "name": at.case.minor.given_name,
        "decided": decided,
        "facility": "" if at.at_home else at.case.facility_name,
        "officer": officer(at, added) if release and supervised(at) else None,
        "first_meeting": first_meeting(added) if release else None,
    }


def _why(letter: Writing) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return letter.twice("why", lines(letter.added.why))


def _change(letter: Writing, decided: Decided) -> tuple[tuple[str, ...], tuple[str, ...]]:
    if decided.what != "refusal":
        return (), ()
    return letter.twice("what_would_change", change_of(letter.at, letter.added.what_would_change))


def _enclosed(letter: Writing, language: Language) -> tuple[str, ...]:
    """What is enclosed where the clerk named nothing; the clerk's words stand in both columns."""
    named = lines(letter.added.enclosures)
    return named or (text_in(language.value, "paper.letter.full_decision"),)


def _plain(at: Situation, language: Language, short: bool) -> tuple[str, ...]:
    """The conditions as they are said to the minor."""
    sex = at.case.minor.sex
    said = [plain_words_of(condition, language, sex) for condition in conditions_of(at)]
    return tuple(words.short if short else words.text for words in said)


def _own_words(letter: Writing, short: bool) -> str:
    """What the minor said, in the Hebrew letter; left out where the page is full."""
    said = letter.at.hearing.record.minor_words.strip()
    if not said or short or not letter.hebrew or len(said.splitlines()) > _TELLING_LINES:
        return ""
    return text("letters.you_said", words=said)
