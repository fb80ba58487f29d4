"""Who sat, who was there, how the minor was heard: the same in decisions and minutes.

The words are those of decisions.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from core.model.documents import Block, Choices, Paragraph, Signature
from core.model.hearings import MinorHeard, PartyRole, Seat
from core.model.print_files.common import Heard, Present, SittingMember
from core.printing.documents.words import Blank, Words, bare, prose
from core.wording import shown


def members_text(members: Sequence[SittingMember], words: Words) -> str:
    """The members in one line, each with the seat."""
    return "; ".join(
        words.say(
            f"member.{'on_screen' if member.on_screen else 'plain'}",
            name=member.name,
            seat=member.seat,
        )
        for member in members
    )


def present_text(present: Sequence[Present], words: Words) -> str:
    """Those in the room besides the members, in one line."""
    return "; ".join(_one_present(person, words) for person in present)


def role_text(role: PartyRole, words: Words) -> str:
    """A party's role; the minor's in its gender."""
    return words.say("minor") if role is PartyRole.MINOR else words.term(role)


def signatures_of(members: Sequence[SittingMember], words: Words) -> tuple[Signature, ...]:
    """A line to sign on for each member."""
    return tuple(
        Signature(
            bare(member.name),
            words.say("signature_seat.chair")
            if member.seat is Seat.CHAIR
            else words.term(member.seat),
            member.signed,
        )
        for member in members
    )


def _seat(member: SittingMember, words: Words) -> str:
    if member.seat is Seat.CHAIR:
        return words.say("signature_seat.chair")
    return words.term(member.seat)


def heard_blocks(heard: Heard, words: Words) -> Iterator[Block]:
    """How the minor was heard and what was said; ticked by hand on an empty form."""
    if isinstance(heard.words, Blank):
        ways = [way for way in MinorHeard if way is not MinorHeard.UNKNOWN]
        yield Choices(tuple(words.say(f"heard_form.{way.value}") for way in ways))
    elif heard.how is not MinorHeard.UNKNOWN:
        parts = [words.say(f"heard.{heard.how.value}", reason=heard.why_not)]
        if heard.language:
            parts.append(words.say("heard.language", language=heard.language))
        if heard.with_whom:
            parts.append(words.say("heard.with", people=heard.with_whom))
        yield Paragraph(" ".join(parts))
    yield from sentence_with(words, "words", "words", heard.words)
    yield from sentence_with(words, "later_chance.text", "chance", heard.later_chance)


def sentence_with(words: Words, key: str, place: str, said: str) -> Iterator[Block]:
    """A sentence that ends in a free text; ruled lines where that is to be written by hand."""
    if isinstance(said, Blank):
        yield Paragraph(words.say(key, **{place: ""}))
        yield from prose(said)
    elif said:
        yield Paragraph(words.say(key, **{place: said.strip()}))


def _one_present(person: Present, words: Words) -> str:
    parts = [role_text(person.role, words)]
    if person.name and person.role is not PartyRole.MINOR:
        parts.append(shown(person.name))
    if person.on_screen:
        parts.append(words.say("on_screen"))
    if person.permission:
        parts.append(words.say("permission", text=person.permission))
    return " ".join(parts)
