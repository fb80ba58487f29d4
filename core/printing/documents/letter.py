"""What all letters share: letterhead, subject, what was decided, requests, signature, receipt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from core.direction import left_to_right
from core.model.documents import Block, Facts, Heading, Numbered, Paragraph, Signature
from core.model.print_files.common import Contact, Meeting
from core.model.print_files.letters import Decided, LetterFile, VictimLetter
from core.model.sheets import Blanks, Boxed, Letterhead, Sheet, SheetBlock
from core.printing.documents.own_direction import in_own_direction
from core.printing.documents.words import Words, bare
from core.wording import shown

SHARED: Final = "paper.letter"


def letter_sheet(
    paper: LetterFile | VictimLetter,
    number: str,
    blocks: Sequence[SheetBlock],
    words: Words,
    *,
    subject: str = "",
    enclosures: Sequence[str] = (),
) -> Sheet:
    """A letter around its `blocks`; `number` is what the recipient may know the case by."""
    shared = words.of(SHARED)
    after: list[SheetBlock] = []
    if enclosures:
        after.append(
            Paragraph(
                shared.say(
                    "enclosures",
                    papers=words.along(words.say("semicolon").join(map(words.apart, enclosures))),
                )
            )
        )
    if paper.receipt:
        after.append(receipt(shared.say("received"), words))
    title = subject or words.say("subject")
    return Sheet(
        title=title,
        blocks=in_own_direction(blocks, words),
        language=paper.language,
        running_header=shared.say("running_header", number=left_to_right(number), subject=title),
        letterhead=Letterhead(
            tuple(map(words.apart, paper.office)),
            (
                words.apart(words.hebrew(paper.day)),
                shown(paper.day),
                shared.say("our_number", number=left_to_right(number)),
            ),
            (shared.say("to"), *map(words.apart, paper.to)),
        ),
        signatures=(
            Signature(
                words.apart(bare(paper.signed_by.name)), words.apart(bare(paper.signed_by.role))
            ),
        ),
        after=tuple(after),
        one_page=True,
    )


def receipt(sentence: str, words: Words) -> Boxed:
    """The line on which a recipient confirms that the paper arrived."""
    shared = words.of(SHARED)
    labels = tuple(shared.say(f"sign.{name}") for name in ("name", "date", "signature"))
    return Boxed((Paragraph(sentence), Blanks(labels)))


def decided_sentences(decided: Decided, name: str, words: Words) -> tuple[str, ...]:
    """What was decided, a sentence each, in the third person."""
    own = words.of(SHARED)
    key = f"decided.{decided.what}"
    place = decided.return_to
    found = [own.say(key, name=name, day=decided.decided_on)]
    rows: tuple[tuple[str, date | str | int | None], ...] = (
        ("released_on", decided.released_on),
        ("may_return_on", decided.may_return_on),
        ("from_day", decided.from_day),
        ("return_to", place),
        ("return_by", decided.return_by),
        ("leave_days", decided.leave_days),
    )
    found += [own.say(f"when.{row}", value=value, name=name) for row, value in rows if value]
    if decided.next_hearing_on is not None:
        timed = "when.next_hearing_timed" if decided.next_hearing_at else "when.next_hearing"
        found.append(own.say(timed, value=decided.next_hearing_on, at=decided.next_hearing_at))
    return tuple(found)


def opening(decided: Decided, name: str, words: Words) -> Iterator[Block]:
    """The decision itself, the first thing to be read."""
    yield Paragraph(words.of(SHARED).say("greeting"))
    yield Paragraph(" ".join(decided_sentences(decided, name, words)))


def listed(heading: str, items: Sequence[str], words: Words) -> Iterator[Block]:
    """A heading (the letter's own or a shared one) and a numbered list, or nothing."""
    if items:
        yield Heading(said(words, f"heading.{heading}"))
        yield Numbered(tuple(items))


def requests(what: str, words: Words, *more: str, **values: object) -> Iterator[Block]:
    """What this recipient is asked to do, by what was decided; `more` are the committee's own."""
    yield from listed("requests", (*words.lines(f"requests.{what}", **values), *more), words)


def contact_text(contact: Contact, words: Words) -> str:
    """A contact in one line, in the direction of the page.

    A name of that direction stands bare; one of the other is kept apart with all that follows.
    """
    parts = (contact.name, contact.role, left_to_right(contact.phone), contact.when)
    return words.along(words.say("comma").join(words.apart(part) for part in parts if part))


def meeting_text(meeting: Meeting, words: Words) -> str:
    """When and where to come."""
    own = words.of(SHARED)
    key = "meeting_timed" if meeting.at is not None else "meeting"
    text = own.say(key, day=meeting.on, at=meeting.at)
    place = words.apart(meeting.place)
    return words.along(f"{text}{words.say('comma')}{place}" if place else text)


def contacts(words: Words, **people: Contact | Meeting | None) -> Iterator[Block]:
    """Whom to ask and where to come, as facts under their names."""
    rows = tuple(
        (
            said(words, f"fact.{name}"),
            contact_text(one, words) if isinstance(one, Contact) else meeting_text(one, words),
        )
        for name, one in people.items()
        if one is not None
    )
    if rows:
        yield Facts(rows)


def facts(words: Words, **values: object) -> Iterator[Block]:
    """Label and value pairs; those without a value are left out."""
    rows = tuple(
        (said(words, f"fact.{name}"), value if isinstance(value, str) else shown(value))
        for name, value in values.items()
        if value is not None and value != ""
    )
    if rows:
        yield Facts(rows)


def said(words: Words, key: str) -> str:
    """The letter's own text, or the one that letters share."""
    return words.say(key) if words.has(key) else words.of(SHARED).say(key)
