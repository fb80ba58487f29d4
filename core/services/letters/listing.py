"""The letters of a hearing, and the pages of one of them."""

from __future__ import annotations

from core.errors import KnownError
from core.model.finished_papers import FinishedPaper
from core.model.hearings import HearingStatus
from core.model.letters import Letter
from core.services.decisions import whole_decision
from core.services.letter_pages import LetterValues, finished, letter_pages
from core.services.letters.after import letters_after
from core.services.letters.before import letters_before
from core.services.letters.plan import Planned
from core.services.letters.situation import Situation, read_situation
from core.store.store import Store


def planned_letters(at: Situation) -> tuple[Planned, ...]:
    """Who gets a letter now: after the signature, before the hearing, nobody while it is held."""
    if at.draft is not None:
        return tuple(letters_after(at))
    return tuple(letters_before(at)) if at.hearing.status is HearingStatus.SCHEDULED else ()


def letters_of_hearing(store: Store, hearing_id: str) -> tuple[Letter, ...]:
    """Every letter and form of a hearing, each with what it lacks.

    Raises KnownError `hearing.unknown`.
    """
    with store.read() as conn:
        at = read_situation(conn, store, hearing_id)
    return tuple(each.letter for each in planned_letters(at))


class HearingLetters:
    """The letters of one hearing, read from the store once.

    Raises KnownError `decision.seal_broken` for a decision that is no longer what was signed.
    """

    def __init__(self, store: Store, hearing_id: str) -> None:
        self.hearing_id = hearing_id
        with store.read() as conn:
            at = read_situation(conn, store, hearing_id)
            if at.decision_id:
                whole_decision(conn, at.decision_id)
        self._planned = {each.letter.key: each for each in planned_letters(at)}

    def values(self, key: str) -> LetterValues:
        """What a letter says, not yet set in pages.

        Raises KnownError `letters.gone` for one that no longer belongs to the hearing,
        `letters.blocked` with what it lacks.
        """
        found = self._planned.get(key)
        if found is None:
            raise KnownError("letters.gone")
        blocking = next((lack for lack in found.letter.lacking if lack.blocks), None)
        if blocking is not None:
            raise KnownError("letters.blocked", what=blocking.text)
        shorter = found.paper(True) if found.letter.kind == "letter-minor" else None
        return LetterValues(found.letter, found.paper(False), shorter)


def letter_values(store: Store, hearing_id: str, key: str) -> LetterValues:
    """What one letter says as of now. Raises as HearingLetters."""
    return HearingLetters(store, hearing_id).values(key)


def letter_pdf(store: Store, hearing_id: str, key: str) -> FinishedPaper:
    """The pages of one letter as of now. Raises as `letter_values` and `letter_pages`."""
    read = letter_values(store, hearing_id, key)
    return finished(read.letter, letter_pages(read))
