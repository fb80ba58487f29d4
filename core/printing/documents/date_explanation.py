"""Why a date is what it is: the rule, the steps, the readings, the sources."""

from __future__ import annotations

from collections.abc import Iterator

from core.direction import left_to_right
from core.model.documents import Facts, Heading, Numbered, Paragraph, ParagraphLook, Table
from core.model.print_files.dates import DateExplanationFile, ExplainedStep
from core.model.sheets import Sheet, SheetBlock
from core.printing.documents.words import Words, cell
from core.wording import shown


def date_explanation_sheet(paper: DateExplanationFile, words: Words) -> Sheet:
    """The day first, then how one comes to it."""
    number = left_to_right(paper.number)
    return Sheet(
        title=paper.title,
        subtitle=words.say("subtitle", number=number, initials=paper.initials, day=paper.as_of),
        blocks=tuple(_blocks(paper, words)),
        language=paper.language,
        running_header=words.say("running_header", number=number, initials=paper.initials),
    )


def _blocks(paper: DateExplanationFile, words: Words) -> Iterator[SheetBlock]:
    yield Paragraph(words.dated(paper.on), bold=True, look=ParagraphLook.CENTRED)
    yield Facts((*words.row("section", paper.section), *words.row("meaning", paper.meaning)))
    yield Heading(words.say("heading.steps"))
    yield Numbered(tuple(_step(step, words) for step in paper.steps))
    if paper.readings:
        yield Heading(words.say("heading.readings"))
        yield Paragraph(words.say("readings"))
        yield Table(
            tuple(words.say(f"column.{name}") for name in ("reading", "on", "chosen")),
            tuple(
                (
                    cell(reading.title),
                    cell(reading.on),
                    words.say("chosen") if reading.chosen else "",
                )
                for reading in paper.readings
            ),
            (0.6, 0.2, 0.2),
        )
    if paper.warning:
        yield Paragraph(words.say("warning", text=paper.warning), bold=True)
    yield Heading(words.say("heading.source"))
    yield Facts(
        (
            *words.row("source", paper.source),
            *words.row("last_verified_on", paper.last_verified_on),
            *words.row("fingerprint", left_to_right(paper.fingerprint)),
        )
    )
    yield Paragraph(words.say("no_advice"), look=ParagraphLook.SMALL)


def _step(step: ExplainedStep, words: Words) -> str:
    if step.on is None:
        return step.text
    return words.say("step", text=step.text, day=shown(step.on))
