"""Letters to counsel and to the prosecution: the decision, and what may be done against it."""

from __future__ import annotations

from collections.abc import Iterator

from core.model.documents import Block
from core.model.print_files.letters import CounselLetter, ProsecutionLetter
from core.model.sheets import Sheet
from core.printing.documents.letter import contacts, letter_sheet, listed, opening, requests
from core.printing.documents.words import Words


def party_sheet(paper: CounselLetter | ProsecutionLetter, words: Words) -> Sheet:
    """What was decided, the conditions, the remedies that the committee names."""
    return letter_sheet(
        paper, paper.number, tuple(_blocks(paper, words)), words, enclosures=paper.enclosures
    )


def _blocks(paper: CounselLetter | ProsecutionLetter, words: Words) -> Iterator[Block]:
    yield from opening(paper.decided, paper.name, words)
    yield from listed("conditions", paper.conditions, words)
    yield from listed("remedies", paper.remedies, words)
    yield from requests(paper.decided.what, words)
    yield from contacts(words, ask=paper.ask)
