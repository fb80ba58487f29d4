"""Forms in which somebody states a position: how it is used and who sees it stands on each."""

from __future__ import annotations

from collections.abc import Iterator

from core.direction import left_to_right
from core.model.documents import (
    Choices,
    Facts,
    Heading,
    ListStyle,
    Numbered,
    Paragraph,
    WritingLines,
)
from core.model.print_files.forms import PositionForm, VictimPositionForm
from core.model.sheets import Blanks, Boxed, Sheet, SheetBlock
from core.printing.documents.letter import contact_text
from core.printing.documents.own_direction import in_own_direction
from core.printing.documents.words import Words

_SHARED = "paper.position"
_LINES = {"paper.position_minor": 3}  # fewer lines and larger type for a boy or girl


def position_sheet(paper: PositionForm | VictimPositionForm, words: Words) -> Sheet:
    """A short form of two or three questions."""
    if isinstance(paper, PositionForm):
        number = left_to_right(paper.number)
    else:
        number = left_to_right(paper.court_number)
    shared = words.of(_SHARED)
    return Sheet(
        title=words.say("title"),
        subtitle=shared.say("subtitle", number=number),
        blocks=in_own_direction(tuple(_blocks(paper, words, shared)), words),
        language=paper.language,
        running_header=shared.say("running_header", number=number, title=words.say("title")),
        one_page=True,
    )


def _blocks(
    paper: PositionForm | VictimPositionForm, words: Words, shared: Words
) -> Iterator[SheetBlock]:
    yield Paragraph(words.say("intro"))
    rows = (
        *shared.row("hearing_on", paper.hearing_on and shared.dated(paper.hearing_on)),
        *shared.row("return_by", paper.return_by),
        *shared.row("return_to", paper.return_to),
        *shared.row("help", paper.help and contact_text(paper.help, words)),
    )
    if rows:
        yield Facts(rows)
    for place, question in enumerate(words.lines("questions"), start=1):
        yield Heading(f"{place}. {question}", level=3)
        yield WritingLines(_LINES.get(words.part, 4))
    choices = words.lines("choices")
    if choices:
        yield Choices(choices)
    yield Boxed(
        (
            Heading(words.say("heading.use"), level=3),
            Numbered(words.lines("use"), ListStyle.BULLETS),
        )
    )
    names = ("name", "date", "signature")
    yield Blanks(tuple(words.of("paper.letter").say(f"sign.{name}") for name in names))
