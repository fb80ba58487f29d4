"""The letter to the youth probation service."""

from __future__ import annotations

from collections.abc import Iterator

from core.model.documents import Block
from core.model.print_files.letters import ProbationLetter
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


def probation_sheet(paper: ProbationLetter, words: Words) -> Sheet:
    """What was decided, and what a further report is to speak of."""
    return letter_sheet(
        paper, paper.number, tuple(_blocks(paper, words)), words, enclosures=paper.enclosures
    )


def _blocks(paper: ProbationLetter, words: Words) -> Iterator[Block]:
    yield from opening(paper.decided, paper.name, words)
    yield from listed("conditions", paper.conditions, words)
    yield from requests(paper.decided.what, words)
    yield from listed("report_about", paper.report_about, words)
    yield from facts(words, report_due=paper.report_due)
    yield from contacts(words, ask=paper.ask)
