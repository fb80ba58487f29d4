"""The minutes of a hearing, signed by the chair."""

from __future__ import annotations

from collections.abc import Iterator

from core.direction import left_to_right
from core.model.documents import Facts, Heading, Paragraph, Table
from core.model.hearings import Seat
from core.model.print_files.hearing_day import MinutesFile
from core.model.sheets import Sheet, SheetBlock
from core.printing.documents.people import (
    heard_blocks,
    members_text,
    present_text,
    signatures_of,
)
from core.printing.documents.words import Words, cell, prose
from core.wording import shown

_SHARES = (0.12, 0.24, 0.64)


def minutes_sheet(paper: MinutesFile, words: Words) -> Sheet:
    """Who was there, what was said and when, what was decided."""
    number = left_to_right(paper.number)
    chair = [member for member in paper.members if member.seat is Seat.CHAIR]
    decision = words.of("decision")
    return Sheet(
        title=words.say("title"),
        subtitle=words.say("subtitle", number=number, initials=paper.initials),
        banner=decision.say("banner"),
        blocks=tuple(_blocks(paper, words)),
        language=paper.language,
        running_header=words.say("running_header", number=number, initials=paper.initials),
        signatures=signatures_of(chair, decision),
    )


def _blocks(paper: MinutesFile, words: Words) -> Iterator[SheetBlock]:
    decision = words.of("decision")
    yield Facts(
        (
            *words.row("day", words.dated(paper.day)),
            *words.row("hours", _hours(paper, words)),
            *words.row("place", paper.place),
            *words.row("hearing", words.term(paper.hearing)),
            *words.row("members", members_text(paper.members, decision)),
            *words.row("present", present_text(paper.present, decision)),
            *words.row("absent", "; ".join(paper.absent)),
            *words.row("quorum", paper.quorum),
            *words.row("interpreter", paper.interpreter),
        )
    )
    if paper.explained_in:
        yield Paragraph(words.say("explained", language=paper.explained_in))
    if paper.heard is not None:
        yield Heading(decision.say("heading.minor"))
        yield from heard_blocks(paper.heard, decision)
    if paper.said:
        yield Heading(words.say("heading.said"))
        yield Table(
            tuple(words.say(f"column.{name}") for name in ("at", "who", "what")),
            tuple((cell(said.at), cell(said.who), cell(said.what)) for said in paper.said),
            _SHARES,
        )
    if paper.decided:
        yield Heading(words.say("heading.decided"))
        yield from prose(*paper.decided)
    if paper.taken_by:
        yield Paragraph(words.say("taken_by", name=paper.taken_by))


def _hours(paper: MinutesFile, words: Words) -> str:
    if paper.started_at is None:
        return ""
    if paper.ended_at is None:
        return shown(paper.started_at)
    return words.say("hours", start=paper.started_at, end=paper.ended_at)
