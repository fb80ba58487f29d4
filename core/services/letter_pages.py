"""Setting the pages of a letter from its values: without a store, so that a process of its own can
do it while the next letter is read.
"""

from __future__ import annotations

import pickle
from dataclasses import dataclass

from core.model.finished_papers import FinishedPaper
from core.model.letters import Letter, LetterRole
from core.model.print_files.common import PrintFile
from core.reading.child_process import Handler, Header
from core.services.print_files import paper_pdf
from core.wording import label, text

_SAYS_THE_MINOR = ("letter-minor", "position-minor")


@dataclass(frozen=True)
class LetterValues:
    """A letter's values, read from the store; `shorter` where its words can be shortened."""

    letter: Letter
    values: PrintFile
    shorter: PrintFile | None


def letter_pages(read: LetterValues) -> bytes:
    """The PDF of a letter. One to a minor takes its shorter words before it takes a second page.

    Raises as `paper_pdf`.
    """
    pdf = paper_pdf(read.letter.kind, read.values)
    if read.shorter is not None and _pages(pdf) > 1:
        pdf = paper_pdf(read.letter.kind, read.shorter)
    return pdf


def finished(letter: Letter, pdf: bytes) -> FinishedPaper:
    """The pages with what the print log keeps of them."""
    return FinishedPaper(
        kind=letter.kind,
        title=title_of(letter),
        pdf=pdf,
        case_id=letter.case_id,
        hearing_id=letter.hearing_id,
        recipient=letter.recipient,
        recipient_role=role_text(letter),
        language=letter.language,
        unchecked=letter.unchecked,
    )


def title_of(letter: Letter) -> str:
    """What a letter is and for whom, as the print log keeps it."""
    return text("letters.title", kind=kind_text(letter), recipient=letter.recipient)


def kind_text(letter: Letter) -> str:
    """What kind of paper a letter is, in Hebrew."""
    if letter.kind in _SAYS_THE_MINOR:
        return text(f"letters.kind.{letter.kind}.{letter.sex}")
    return text(f"paper.kind.{letter.kind}")


def role_text(letter: Letter) -> str:
    """What its recipient is to the case, in Hebrew."""
    if letter.role is LetterRole.MINOR:
        return text(f"letters.minor.{letter.sex}")
    return label(letter.role)


def handler() -> Handler:
    """In a process of its own: LetterValues come, pickled by this very program; a PDF goes back."""

    def handle(_: Header, payload: bytes) -> tuple[Header, bytes]:
        return {}, letter_pages(pickle.loads(payload))

    return handle


def _pages(pdf: bytes) -> int:
    # pikepdf takes a while to load: not before the first long letter.
    from core.printing.page_count import page_count

    return page_count(pdf)
