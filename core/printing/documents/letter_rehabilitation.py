"""The letter to the prisoners' rehabilitation authority."""

from __future__ import annotations

from collections.abc import Iterator

from core.model.documents import Block
from core.model.print_files.letters import RehabilitationLetter
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


def rehabilitation_sheet(paper: RehabilitationLetter, words: Words) -> Sheet:
    """The programme to accompany, and when to report."""
    return letter_sheet(
        paper, paper.number, tuple(_blocks(paper, words)), words, enclosures=paper.enclosures
    )


def _blocks(paper: RehabilitationLetter, words: Words) -> Iterator[Block]:
    yield from opening(paper.decided, paper.name, words)
    yield from facts(
        words,
        programme=paper.programme,
        programme_from=paper.programme_from,
        report_due=paper.report_due,
    )
    yield from listed("conditions", paper.conditions, words)
    yield from requests(paper.decided.what, words)
    yield from contacts(words, ask=paper.ask)
