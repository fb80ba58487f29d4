"""The letter to the minor: plain words, one page, what it means tomorrow morning."""

from __future__ import annotations

from collections.abc import Iterator

from core.model.documents import Block, Heading, Numbered, Paragraph, ParagraphLook
from core.model.print_files.letters import MinorLetter
from core.model.sheets import Sheet
from core.printing.documents.letter import contact_text, letter_sheet, meeting_text
from core.printing.documents.words import Words, prose


def minor_sheet(paper: MinorLetter, words: Words) -> Sheet:
    """What was decided, what happens now, what to do and what may be done, whom to ask."""
    return letter_sheet(
        paper,
        paper.number,
        tuple(_blocks(paper, words)),
        words,
        enclosures=paper.enclosures,
    )


def _blocks(paper: MinorLetter, words: Words) -> Iterator[Block]:
    what = paper.decided.what
    yield Paragraph(words.say("hello", name=paper.name), look=ParagraphLook.LARGE)
    yield Paragraph(
        words.say(f"decided.{what}", day=paper.decided.decided_on), look=ParagraphLook.LARGE
    )
    yield from _headed("now", tuple(_now(paper, words)), words)
    yield from _paragraphs("why", paper.why, words)
    if what == "refusal":
        yield from _headed("change", paper.what_would_change, words)
    yield from _headed(f"conditions_{what}", paper.conditions, words)
    if paper.your_words:
        yield from _paragraphs("your_words", (paper.your_words,), words)
    yield from _headed("may", words.lines(f"may.{what}"), words)
    yield Heading(words.say("heading.ask"), level=3)
    yield Paragraph(contact_text(paper.ask, words))


def _now(paper: MinorLetter, words: Words) -> Iterator[str]:
    """What happens tomorrow and in the next days, in the order in which it happens."""
    decided = paper.decided
    match decided.what:
        case "release":
            yield words.say("now.release", day=decided.released_on, facility=paper.facility)
            if paper.picked_up_by:
                key = "now.picked_up" if paper.picked_up_at is None else "now.picked_up_timed"
                yield words.say(key, who=paper.picked_up_by, at=paper.picked_up_at)
            if paper.going_to:
                yield words.say("now.going_to", place=paper.going_to)
        case "adjournment":
            key = "now.adjournment" if decided.next_hearing_at is None else "now.adjournment_timed"
            yield words.say(key, day=decided.next_hearing_on, at=decided.next_hearing_at)
            if paper.facility:
                yield words.say("now.stay", facility=paper.facility)
        case "refusal":
            if paper.facility:
                yield words.say("now.stay", facility=paper.facility)
            if decided.may_return_on is not None:
                yield words.say("now.ask_again", day=decided.may_return_on)
        case "changed_conditions":
            yield words.say("now.changed", day=decided.from_day)
        case "revocation":
            yield words.say("now.return", day=decided.return_by, place=decided.return_to)
            yield words.say("now.not_back")
        case "leave":
            yield words.say("now.leave", days=decided.leave_days)
        case "correction":
            yield words.say("now.correction")
    if paper.officer is not None:
        yield words.say("now.officer", contact=contact_text(paper.officer, words))
    if paper.first_meeting is not None:
        yield words.say("now.meeting", meeting=meeting_text(paper.first_meeting, words))


def _headed(heading: str, items: tuple[str, ...], words: Words) -> Iterator[Block]:
    if items:
        yield Heading(words.say(f"heading.{heading}"), level=3)
        yield Numbered(items)


def _paragraphs(heading: str, texts: tuple[str, ...], words: Words) -> Iterator[Block]:
    if texts:
        yield Heading(words.say(f"heading.{heading}"), level=3)
        yield from prose(*texts)
