"""The letter to parents or a guardian: what was decided and what it asks of the home."""

from __future__ import annotations

from collections.abc import Iterator

from core.model.documents import Block, Heading, Language
from core.model.print_files.letters import ParentsLetter
from core.model.sheets import Sheet
from core.printing.documents.letter import (
    contacts,
    facts,
    letter_sheet,
    listed,
    opening,
    requests,
    said,
)
from core.printing.documents.words import Words, prose


def parents_sheet(paper: ParentsLetter, words: Words) -> Sheet:
    """Plain words, as the minor's letter has them."""
    return letter_sheet(
        paper,
        paper.number,
        tuple(_blocks(paper, words)),
        words,
        enclosures=paper.enclosures,
    )


def _blocks(paper: ParentsLetter, words: Words) -> Iterator[Block]:
    what = paper.decided.what
    yield from opening(paper.decided, paper.name, words)
    yield from facts(words, facility=paper.facility, pick_up_at=paper.pick_up_at)
    if paper.why:
        yield Heading(said(words, "heading.why"))
        yield from prose(*paper.why)
    yield from listed("change", paper.what_would_change, words)
    yield from listed(_heading(paper), paper.conditions, words)
    yield from requests(what, words, *paper.please)
    yield from contacts(
        words, officer=paper.officer, first_meeting=paper.first_meeting, ask=paper.ask
    )


def _heading(paper: ParentsLetter) -> str:
    """Plain conditions speak to the child; the decision's, in the Hebrew column, do not."""
    column = paper.beside and paper.language is Language.HEBREW
    as_decided = column and "conditions" in paper.hebrew_texts()
    return "conditions_told" if paper.told_to_minor and not as_decided else "conditions"
