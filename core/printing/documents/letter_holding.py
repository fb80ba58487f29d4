"""Letters to the facility and to the prison that hold the minor; also when it was refused."""

from __future__ import annotations

from collections.abc import Iterator

from core.direction import left_to_right
from core.model.documents import Block
from core.model.print_files.letters import HoldingLetter
from core.model.sheets import Sheet
from core.printing.documents.letter import (
    contacts,
    facts,
    letter_sheet,
    listed,
    opening,
    requests,
)
from core.printing.documents.words import Words


def holding_sheet(paper: HoldingLetter, words: Words) -> Sheet:
    """What was decided, who leaves when and with whom, and what the place is asked to do."""
    return letter_sheet(
        paper, paper.number, tuple(_blocks(paper, words)), words, enclosures=paper.enclosures
    )


def _blocks(paper: HoldingLetter, words: Words) -> Iterator[Block]:
    yield from opening(paper.decided, paper.name, words)
    yield from facts(
        words,
        minor=paper.name,
        identity_number=left_to_right(paper.identity_number),
        facility=paper.facility,
        leaves_at=paper.leaves_at,
        picked_up_by=paper.picked_up_by,
    )
    yield from listed("change", paper.what_would_change, words)
    yield from listed("conditions", paper.conditions, words)
    yield from requests(paper.decided.what, words, *paper.prepare)
    yield from contacts(words, ask=paper.ask)
