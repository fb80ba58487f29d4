"""The letter to a school: that a pupil begins, and nothing of why."""

from __future__ import annotations

from collections.abc import Iterator

from core.model.documents import Choices, Heading, Paragraph
from core.model.print_files.letters import EducationLetter
from core.model.sheets import Blanks, Boxed, Sheet, SheetBlock
from core.printing.documents.letter import contacts, facts, letter_sheet, requests
from core.printing.documents.words import Words


def education_sheet(paper: EducationLetter, words: Words) -> Sheet:
    """Who begins, when, in which track, and the answer the committee waits for."""
    return letter_sheet(
        paper, paper.number, tuple(_blocks(paper, words)), words, enclosures=paper.enclosures
    )


def _blocks(paper: EducationLetter, words: Words) -> Iterator[SheetBlock]:
    yield Paragraph(words.say("greeting"))
    yield Paragraph(words.say("opening"))
    yield from facts(
        words,
        pupil=paper.name,
        study_track=paper.study_track,
        starts_on=paper.starts_on,
        days_a_week=paper.days_a_week,
        answer_by=paper.answer_by,
    )
    yield from requests("all", words)
    yield Paragraph(words.say("discretion"))
    yield from contacts(words, ask=paper.ask)
    yield Boxed(
        (
            Heading(words.say("slip.title"), level=3),
            Choices(words.lines("slip.choices")),
            Blanks((words.say("slip.contact"), words.say("slip.signature"))),
        )
    )
