"""A summons to a hearing: when, where, what to bring, what one may say."""

from __future__ import annotations

from collections.abc import Iterator

from core.model.documents import Block, Paragraph
from core.model.hearings import PartyRole
from core.model.print_files.forms import SummonsFile
from core.model.sheets import Sheet
from core.printing.documents.letter import contacts, facts, letter_sheet, listed
from core.printing.documents.words import Words


def summons_sheet(paper: SummonsFile, words: Words) -> Sheet:
    """In plain words to the minor, to others as to grown-ups."""
    return letter_sheet(
        paper, paper.number, tuple(_blocks(paper, words)), words, enclosures=paper.enclosures
    )


def _blocks(paper: SummonsFile, words: Words) -> Iterator[Block]:
    who = "minor" if paper.as_role is PartyRole.MINOR else "other"
    yield Paragraph(words.say(f"hello.{who}", name=paper.name))
    yield Paragraph(words.say(f"invited.{who}", name=paper.name, number=paper.number))
    yield from facts(
        words,
        hearing=words.term(paper.hearing),
        hearing_on=words.dated(paper.hearing_on),
        hearing_at=paper.hearing_at,
        place=paper.place,
        on_screen=words.say("on_screen") if paper.on_screen else None,
        interpreter=paper.interpreter,
    )
    yield from listed("rights", words.lines(f"rights.{who}"), words)
    yield from listed("bring", paper.bring, words)
    yield Paragraph(words.say(f"cannot_come.{who}"))
    yield from contacts(words, ask=paper.ask)
