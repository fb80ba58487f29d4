"""The brief of a minor's file on one page, earlier outcomes on top."""

from __future__ import annotations

from collections.abc import Iterator

from core.direction import left_to_right
from core.model.documents import (
    Facts,
    Heading,
    ListStyle,
    Numbered,
    Paragraph,
    ParagraphLook,
    Table,
)
from core.model.print_files.hearing_day import BriefFile
from core.model.sheets import Sheet, SheetBlock
from core.printing.documents.letter import contact_text
from core.printing.documents.words import Words, cell, prose
from core.wording import shown

_LISTS = ("strengths", "worries", "plan", "reports", "missing")


def brief_sheet(paper: BriefFile, words: Words) -> Sheet:
    """What one must know before the door opens."""
    number = left_to_right(paper.number)
    return Sheet(
        title=words.say("title", initials=paper.initials, age=paper.age),
        subtitle=words.say("subtitle", number=number, facility=paper.facility, day=paper.as_of),
        banner=words.of("decision").say("banner"),
        blocks=tuple(_blocks(paper, words)),
        language=paper.language,
        running_header=words.say("running_header", number=number, initials=paper.initials),
        one_page=True,
    )


def _blocks(paper: BriefFile, words: Words) -> Iterator[SheetBlock]:
    yield Heading(words.say("heading.outcomes"), level=3)
    if paper.outcomes:
        yield Facts(tuple((shown(outcome.day), outcome.outcome) for outcome in paper.outcomes))
    else:
        yield Paragraph(words.say("no_outcomes"))
    if paper.late:
        yield Heading(words.say("heading.late"), level=3)
        yield Numbered(paper.late, ListStyle.BULLETS)
    if paper.facts:
        yield Heading(words.say("heading.facts"), level=3)
        yield Facts(tuple((fact.label, fact.value) for fact in paper.facts))
    if paper.days:
        yield Heading(words.say("heading.days"), level=3)
        yield Table(
            tuple(words.say(f"column.{name}") for name in ("on", "title", "section")),
            tuple((cell(day.on), cell(day.title), cell(day.section)) for day in paper.days),
            (0.2, 0.6, 0.2),
        )
    if paper.minor_wants:
        yield Heading(words.say("heading.minor_wants"), level=3)
        yield from prose(paper.minor_wants)
    for name in _LISTS:
        items: tuple[str, ...] = getattr(paper, name)
        if items:
            yield Heading(words.say(f"heading.{name}"), level=3)
            yield Numbered(items, ListStyle.BULLETS)
    if paper.contacts:
        yield Heading(words.say("heading.contacts"), level=3)
        yield Numbered(tuple(contact_text(one, words) for one in paper.contacts), ListStyle.BULLETS)
    if paper.committee_only:
        yield Paragraph(words.say("committee_only"), look=ParagraphLook.SMALL)
    if paper.left_out:
        yield Paragraph(words.say("left_out", what=paper.left_out), look=ParagraphLook.SMALL)
