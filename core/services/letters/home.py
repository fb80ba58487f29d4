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
from core.wording import text

_TELLING_LINES: Final = 6
"""Lines of the minor's own words that a letter of one page has room for."""


def minor_told(at: Situation, decided: Decided) -> Planned:
    """In plain words, which are short ones where the page is full."""
    asked = at.case.minor.language
    letter = writing(at, "letter-minor", Source(LetterRole.MINOR), written_in(asked))
    added, release = letter.added, decided.what == "release"
    change = change_of(at, added.what_would_change) if decided.what == "refusal" else ()

    def paper(short: bool) -> MinorLetter:
        hebrew = InHebrew(
            conditions=_plain(at, Language.HEBREW, short), ask=ask_near(at, Language.HEBREW)
        )
        return MinorLetter(
            **letter.shared(text("letters.enclosed.whole")),
            **letter.in_two(hebrew),
            **_for_home(letter, decided),
            conditions=_plain(at, letter.language, short),
            ask=ask_near(at, letter.language),
            your_words=added.your_words or _own_words(letter, short),
            what_would_change=change,
            picked_up_by=added.picked_up_by if release else "",
            picked_up_at=added.picked_up_at if release else None,
            going_to=added.going_to if release else "",
        )

    gaps = unworded(asked)
    if not added.why and decided.what in ("release", "refusal"):
        gaps += (lack("why"),)
    told = (*_plain(at, letter.language, False), *change, added.why, added.going_to)
    return planned(letter, paper, decided, *gaps, *hebrew_inside(letter.language, *told))


def parents_told(at: Situation, decided: Decided, source: Source) -> Planned:
    """As the minor's, with what is asked of the home."""
    asked = language_of(at, source.person)
    letter = writing(at, "letter-parents", source, written_in(asked))
    added, release = letter.added, decided.what == "release"
    change = change_of(at, added.what_would_change) if decided.what == "refusal" else ()
    conditions = condition_texts(at) if letter.hebrew else _plain(at, letter.language, True)

    def paper(short: bool) -> ParentsLetter:
        hebrew = InHebrew(conditions=condition_texts(at), ask=ask_office(at))
        return ParentsLetter(
            **letter.shared(text("letters.enclosed.whole")),
            **letter.in_two(hebrew),
            **_for_home(letter, decided),
            conditions=conditions,
            ask=letter.ask,
            what_would_change=change,
            please=lines(added.please),
            pick_up_at=added.picked_up_at if release else None,
        )

    told = (*conditions, *change, added.why, added.please)
    gaps = (*unworded(asked), *hebrew_inside(letter.language, *told))
    return planned(letter, paper, decided, *gaps)


def _for_home(letter: Writing, decided: Decided) -> dict[str, Any]:
    """What both letters say."""
    at, added, release = letter.at, letter.added, decided.what == "release"
    return {
        "name": at.case.minor.given_name,
        "decided": decided,
        "facility": "" if at.at_home else at.case.facility_name,
        "why": lines(added.why),
        "officer": officer(at, added) if release and supervised(at) else None,
        "first_meeting": first_meeting(added) if release else None,
    }


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
