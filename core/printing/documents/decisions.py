"""Decisions of every outcome, in the order in which a court's decision is read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from core.direction import left_to_right
from core.model.cases import Track
from core.model.documents import (
    Block,
    DecisionDocument,
    Facts,
    Heading,
    Numbered,
    Paragraph,
)
from core.model.hearings import PartyRole
from core.model.print_files.common import LegalDay
from core.model.print_files.decisions import (
    AdjournmentDecision,
    CorrectionDecision,
    DecisionFile,
    RefusalDecision,
    ReleaseDecision,
)
from core.printing.documents.operative import operative
from core.printing.documents.people import (
    heard_blocks,
    members_text,
    present_text,
    role_text,
    sentence_with,
    signatures_of,
)
from core.printing.documents.words import Words, prose


def decision_document(paper: DecisionFile, words: Words) -> DecisionDocument:
    """The decision as it is printed, from its values."""
    number = left_to_right(paper.number)
    subtitle = words.say(f"subtitle.{paper.track.value}")
    if paper.area:
        subtitle = f"{subtitle} · {words.say('area', area=paper.area)}"
    return DecisionDocument(
        title=words.say(f"title.{paper.track.value}"),
        subtitle=subtitle,
        banner=words.say("banner"),
        case_line=words.say("case_line", number=number),
        date_line=words.say("date_line", hebrew=words.hebrew(paper.day), day=paper.day),
        running_header=words.say("running_header", number=number, initials=paper.initials),
        blocks=tuple(_blocks(paper, words)),
        signatures=signatures_of(paper.members, words),
        after_signatures=tuple(_distribution(paper, words)),
        draft_mark=words.say("draft_mark") if paper.draft else "",
    )


def _blocks(paper: DecisionFile, words: Words) -> Iterator[Block]:
    yield Paragraph(words.say("matter", initials=paper.initials), bold=True)
    yield Heading(words.say("heading.present"))
    yield Facts(
        (
            *words.row("members", members_text(paper.members, words)),
            *words.row("also_present", present_text(paper.also_present, words)),
            *words.row("quorum", paper.quorum),
        )
    )
    yield from _held_under(paper, words)
    if paper.material:
        yield Heading(words.say("heading.material"))
        yield Numbered(paper.material)
    yield from _minor(paper, words)
    yield from _positions(paper, words)
    yield from headed("reasons", paper.reasons, words)
    if isinstance(paper, ReleaseDecision):
        yield from headed("special_reasons", paper.special_reasons, words)
    if isinstance(paper, ReleaseDecision | RefusalDecision):
        yield from headed("alternatives", paper.alternatives, words)
    yield Heading(words.say("heading.operative"))
    yield from operative(paper, words)
    if isinstance(paper, RefusalDecision):
        yield from headed("change", paper.what_would_change, words)
    if isinstance(paper, AdjournmentDecision):
        yield from headed("tasks", paper.tasks_until_then, words)
    yield from _explained(paper, words)
    yield from headed("dissent", paper.dissent, words)
    yield Paragraph(words.say("given.plain", hebrew=words.hebrew(paper.day), day=paper.day))


def headed(heading: str, texts: Sequence[str], words: Words) -> Iterator[Block]:
    """A heading and the paragraphs of free text under it, or nothing."""
    paragraphs = prose(*texts)
    if paragraphs:
        yield Heading(words.say(f"heading.{heading}"))
        yield from paragraphs


def _held_under(paper: DecisionFile, words: Words) -> Iterator[Block]:
    held = paper.held_under
    if paper.track is Track.PRISON:
        months = held.sentence_months
        rows = (
            *words.row("court", held.court),
            *words.row("facility", held.facility),
            *words.row("sentence_start", held.sentence_start),
            *words.row("sentence_months", months and words.say("fact.months", count=months)),
            *_day_row("two_thirds", held.two_thirds, words),
        )
        heading = "sentence"
    else:
        rows = (
            *words.row("court", held.court),
            *words.row("order_date", held.order_date),
            *words.row("facility", held.facility),
            *words.row("entry", held.entry),
            *_day_row("year_end", held.year_end, words),
            *words.row("order_end", held.order_end),
            *_day_row("age_20", held.age_20, words),
        )
        heading = "order"
    if rows:
        yield Heading(words.say(f"heading.{heading}"))
        yield Facts(rows)


def _day_row(key: str, day: LegalDay | None, words: Words) -> tuple[tuple[str, str], ...]:
    return words.row(key, day and words.legal_day(day))


def _minor(paper: DecisionFile, words: Words) -> Iterator[Block]:
    found: list[Block] = [] if paper.heard is None else list(heard_blocks(paper.heard, words))
    found += sentence_with(words, "position", "position", paper.minor_position)
    found += sentence_with(words, "weight", "weight", paper.minor_position_weight)
    if found:
        yield Heading(words.say("heading.minor"))
        yield from found


def _positions(paper: DecisionFile, words: Words) -> Iterator[Block]:
    said = tuple(
        words.say(
            "party.named" if position.name else "party.plain",
            role=role_text(position.role, words),
            name=position.name,
            position=position.said,
        )
        for position in paper.positions
        if position.role is not PartyRole.MINOR
    )
    if said:
        yield Heading(words.say("heading.positions"))
        yield Numbered(said)


def _explained(paper: DecisionFile, words: Words) -> Iterator[Block]:
    told = paper.explained
    if told is None:
        return
    yield Heading(words.say("heading.explanation"))
    yield Paragraph(words.say("explained.text", who=told.by, language=told.language))
    yield from prose(*([told.said] if told.said else []))


def _distribution(paper: DecisionFile, words: Words) -> Iterator[Block]:
    copies = paper.copies
    if not copies and not isinstance(paper, CorrectionDecision):
        names = ["minor", "parent", "counsel"]
        names += ["prison", "state"] if paper.track is Track.PRISON else ["facility"]
        names.append("probation")
        if isinstance(paper, ReleaseDecision):
            names.append("followup")
        copies = tuple(words.say(f"copy.{name}") for name in names)
    if isinstance(paper, CorrectionDecision) and not copies:
        copies = (words.say("copy_correction"),)
    yield Heading(words.say("heading.distribution"), level=3)
    yield Paragraph("; ".join(copies))
