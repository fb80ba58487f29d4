"""The letter to the follow-up officer: whom, until when, and what to check (ss. 38–39)."""

from __future__ import annotations

from collections.abc import Iterator

from core.model.documents import Block, Heading, Paragraph, Table
from core.model.print_files.letters import FollowupLetter
from core.model.sheets import Sheet
from core.printing.documents.letter import contacts, facts, letter_sheet, listed, opening
from core.printing.documents.words import Words


def followup_sheet(paper: FollowupLetter, words: Words) -> Sheet:
    """The four matters of s. 39(א), the conditions as a table, the days of supervision."""
    return letter_sheet(
        paper, paper.number, tuple(_blocks(paper, words)), words, enclosures=paper.enclosures
    )


def _blocks(paper: FollowupLetter, words: Words) -> Iterator[Block]:
    yield from opening(paper.decided, paper.name, words)
    yield from contacts(words, minor_contact=paper.minor_contact, first_meeting=paper.first_meeting)
    yield from facts(
        words,
        supervision_until=paper.supervision_until,
        obedience_until=paper.obedience_until,
        report_due=paper.report_due,
    )
    yield Heading(words.say("heading.checks"))
    yield Table(
        tuple(words.say(f"column.{name}") for name in ("condition", "checked_by", "how")),
        tuple((check.text, check.checked_by, check.how) for check in paper.checks),
        (0.52, 0.2, 0.28),
    )
    yield from listed("matters", words.lines("matters"), words)
    yield Paragraph(words.say("breach"))
    yield from contacts(words, ask=paper.ask)
