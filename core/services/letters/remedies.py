"""What may be done against a decision: the clerk's words, else what the law is sure to say."""

from __future__ import annotations

from core.model.cases import Track
from core.model.decisions import Outcome
from core.model.letters import Lack, LetterRole
from core.services.letters.recipients import lack, lines
from core.services.letters.situation import Situation
from core.wording import text

_PETITIONS = (Outcome.RELEASE, Outcome.REFUSAL)


def remedies(at: Situation, role: LetterRole, key: str) -> tuple[str, ...]:
    """The remedies that the letter `key` names. What was saved counts, even if it is nothing.

    A minor's letter of the prison track names the petition (Conditional Release Law s. 25), to the
    prosecution also the stay that it can announce (s. 27(a)). The Youth Law sets no remedy against
    a committee under s. 36, so nothing is said there.
    """
    if _is_saved(at, key):
        return lines(at.fields(key).remedies)
    return _usual(at, role)


def unread(at: Situation, role: LetterRole, key: str) -> tuple[Lack, ...]:
    """That nobody has looked over the usual words yet."""
    return (lack("remedies"),) if not _is_saved(at, key) and _usual(at, role) else ()


def _is_saved(at: Situation, key: str) -> bool:
    return "remedies" in at.added.get(key, {})


def _usual(at: Situation, role: LetterRole) -> tuple[str, ...]:
    outcome = at.draft.outcome if at.draft is not None else None
    if at.case.track is not Track.PRISON or outcome not in _PETITIONS:
        return ()
    found = [text("letters.remedy.petition")]
    if role is LetterRole.PROSECUTION and outcome is Outcome.RELEASE:
        found.append(text("letters.remedy.stay"))
    return tuple(found)
