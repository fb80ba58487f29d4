"""The letter to the municipal welfare department, with a slip to answer on."""

from __future__ import annotations

from collections.abc import Iterator

from core.model.documents import Choices, Heading, Paragraph
from core.model.print_files.letters import WelfareLetter
from core.model.sheets import Blanks, Boxed, Sheet, SheetBlock
from core.printing.documents.letter import contacts, facts, letter_sheet, opening, requests
from core.printing.documents.words import Words


def welfare_sheet(paper: WelfareLetter, words: Words) -> Sheet:
    """Who comes home and when, what is asked, and the answer the committee waits for."""
    return letter_sheet(
        paper, paper.number, tuple(_blocks(paper, words)), words, enclosures=paper.enclosures
    )


def _blocks(paper: WelfareLetter, words: Words) -> Iterator[SheetBlock]:
    yield from opening(paper.decided, paper.name, words)
    yield from requests(paper.decided.what, words, *paper.please)
    yield from contacts(words, officer=paper.officer, ask=paper.ask)
    yield from facts(words, answer_by=paper.answer_by)
    yield Boxed(
        (
            Heading(words.say("slip.title"), level=3),
            Choices(words.lines("slip.choices")),
            Blanks((words.say("slip.worker"), words.say("slip.phone"))),
            Blanks((words.say("slip.meeting"), words.say("slip.signature"))),
            Paragraph(words.say("slip.use")),
        )
    )
