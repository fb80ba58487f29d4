"""The letters of a hearing, and the pages of one of them."""

from __future__ import annotations

from dataclasses import dataclass

from core.errors import KnownError
from core.model.finished_papers import FinishedPaper
from core.model.hearings import HearingStatus
from core.model.letters import Letter
from core.model.print_files.common import PrintFile
from core.services.decisions import whole_decision
from core.services.letters.after import letters_after
from core.services.letters.before import letters_before
from core.services.letters.plan import Planned
from core.services.letters.situation import Situation, read_situation
from core.services.print_files import paper_pdf
from core.store.store import Store
from core.wording import label, text


@dataclass(frozen=True)
class LetterValues:
    """A letter's values, read from the store; `shorter` where its words can be shortened."""

    letter: Letter
    values: PrintFile
    shorter: PrintFile | None


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


def letter_values(store: Store, hearing_id: str, key: str) -> LetterValues:
    """What a letter says, read from the store and not yet set in pages.

    Raises KnownError `letters.gone` for one that no longer belongs to the hearing,
    `letters.blocked` with what it lacks, `decision.seal_broken` for a decision that is no longer
    what was signed.
    """
    with store.read() as conn:
        at = read_situation(conn, store, hearing_id)
        if at.decision_id:
            whole_decision(conn, at.decision_id)
    found = next((each for each in planned_letters(at) if each.letter.key == key), None)
    if found is None:
        raise KnownError("letters.gone")
    blocking = next((lack for lack in found.letter.lacking if lack.blocks), None)
    if blocking is not None:
        raise KnownError("letters.blocked", what=blocking.text)
    shorter = found.paper(True) if found.letter.kind == "letter-minor" else None
    return LetterValues(found.letter, found.paper(False), shorter)


def set_letter(read: LetterValues) -> FinishedPaper:
    """The pages of a letter. One to a minor takes its shorter words before it takes a second page.

    Raises as `paper_pdf`.
    """
    letter = read.letter
    pdf = paper_pdf(letter.kind, read.values)
    if read.shorter is not None and _pages(pdf) > 1:
        pdf = paper_pdf(letter.kind, read.shorter)
    return FinishedPaper(
        kind=letter.kind,
        title=title_of(letter),
        pdf=pdf,
        case_id=letter.case_id,
        hearing_id=letter.hearing_id,
        recipient=letter.recipient,
        recipient_role=label(letter.role),
        language=letter.language,
        unchecked=letter.unchecked,
    )


def title_of(letter: Letter) -> str:
    """What a letter is and for whom, as the print log keeps it."""
    return text("letters.title", kind=kind_text(letter), recipient=letter.recipient)


def kind_text(letter: Letter) -> str:
    """What kind of paper a letter is, in Hebrew."""
    return text(f"paper.kind.{letter.kind}")


def letter_pdf(store: Store, hearing_id: str, key: str) -> FinishedPaper:
    """The pages of one letter as of now. Raises as `letter_values` and `set_letter`."""
    return set_letter(letter_values(store, hearing_id, key))


def _pages(pdf: bytes) -> int:
    # pikepdf takes a while to load: not before the first long letter.
    from core.printing.page_count import page_count

    return page_count(pdf)
