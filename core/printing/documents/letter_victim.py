"""The letter to a victim: coded facts only. What must not be said has no place to stand in."""

from __future__ import annotations

from collections.abc import Iterator

from core.model.documents import Block, Heading, Numbered, Paragraph
from core.model.print_files.letters import VictimLetter
from core.model.sheets import Sheet
from core.printing.documents.letter import contacts, letter_sheet
from core.printing.documents.words import Words


def victim_sheet(paper: VictimLetter, words: Words) -> Sheet:
    """The outcome, what protects the victim, and what the victim may do."""
    return letter_sheet(paper, paper.court_number, tuple(_blocks(paper, words)), words)


def _blocks(paper: VictimLetter, words: Words) -> Iterator[Block]:
    yield Paragraph(words.say("greeting"))
    yield Paragraph(words.say(f"news.{paper.what}", day=paper.decided_on))
    if paper.what == "release" and paper.released_on is not None:
        yield Paragraph(words.say("released_on", day=paper.released_on))
    if paper.next_hearing_on is not None:
        yield Paragraph(words.say("next_hearing_on", day=paper.next_hearing_on))
    if paper.protections:
        yield Heading(words.say("heading.protections"))
        yield Numbered(tuple(words.say(f"protection.{each}") for each in paper.protections))
        yield Paragraph(words.say("if_broken"))
    yield Heading(words.say("heading.may"))
    may = list(words.lines("may"))
    if paper.position_by is not None:
        may.insert(0, words.say("position_by", day=paper.position_by))
    yield Numbered(tuple(may))
    yield Paragraph(words.say("not_said"))
    yield from contacts(words, ask=paper.ask)
