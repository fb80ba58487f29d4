"""The time line of a file, as proof of its dates: stages with their handovers, then the days."""

from __future__ import annotations

from collections.abc import Iterator

from core.direction import left_to_right
from core.model.documents import Heading, ListStyle, Numbered, Paragraph, Signature, Table
from core.model.print_files.dates import TimeLineEntry, TimeLineFile, TimeLineStage
from core.model.sheets import Sheet, SheetBlock
from core.printing.documents.words import Words, bare, cell

_COLUMNS = ("on", "what", "by", "proof", "section")
_SHARES = (0.16, 0.34, 0.2, 0.17, 0.13)
_STAGE_COLUMNS = ("stage", "from_day", "to_day", "handover")
_STAGE_SHARES = (0.26, 0.14, 0.14, 0.46)


def time_line_sheet(paper: TimeLineFile, words: Words) -> Sheet:
    """A row a day: what happened, which body, which paper proves it, which section asks for it."""
    number = left_to_right(paper.number)
    signer = paper.signed_by
    return Sheet(
        title=words.say("title"),
        subtitle=words.say("subtitle", number=number, initials=paper.initials, day=paper.as_of),
        banner=words.of("decision").say("banner"),
        blocks=tuple(_blocks(paper, words)),
        language=paper.language,
        running_header=words.say("running_header", number=number, initials=paper.initials),
        signatures=(Signature(bare(signer.name), bare(signer.role)),) if signer else (),
    )


def _blocks(paper: TimeLineFile, words: Words) -> Iterator[SheetBlock]:
    if paper.stages:
        yield Heading(words.say("heading.stages"))
        yield Table(
            tuple(words.say(f"column.{name}") for name in _STAGE_COLUMNS),
            tuple(_stage(stage, words) for stage in paper.stages),
            _STAGE_SHARES,
        )
    if paper.missing:
        yield Heading(words.say("heading.missing"))
        yield Numbered(tuple(paper.missing), ListStyle.BULLETS)
    if paper.stages or paper.missing:
        # No heading: one keeps with the whole table after it, which is longer than a page.
        yield Paragraph(words.say("heading.entries"), bold=True)
    yield Table(
        tuple(words.say(f"column.{name}") for name in _COLUMNS),
        tuple(_row(entry, words) for entry in paper.entries),
        _SHARES,
    )
    if any(entry.to_come for entry in paper.entries):
        yield Paragraph(words.say("to_come_note"))
    if paper.signed_by is not None:
        yield Paragraph(words.say("certified", day=paper.as_of))


def _row(entry: TimeLineEntry, words: Words) -> tuple[str, ...]:
    on = cell(entry.on)
    if entry.at is not None and on:
        on = f"{on} {cell(entry.at)}"
    what = words.say("to_come", what=entry.what) if entry.to_come else cell(entry.what)
    by = " · ".join(dict.fromkeys(filter(None, (cell(entry.lane), cell(entry.by)))))
    return (on, what, by, cell(entry.proof), cell(entry.section))


def _stage(stage: TimeLineStage, words: Words) -> tuple[str, ...]:
    handover = cell(stage.handover)
    if stage.missing:
        handover = words.say("handover_missing", who=stage.missing)
    return (cell(stage.title), cell(stage.from_day), cell(stage.to_day), handover)
