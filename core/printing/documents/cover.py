"""The cover of a paper file: initials only, large enough to be read on a shelf."""

from __future__ import annotations

from collections.abc import Iterator

from core.direction import left_to_right
from core.model.documents import Facts, Heading, Paragraph, ParagraphLook, WritingLines
from core.model.print_files.bundles import CoverFile
from core.model.sheets import Boxed, Sheet, SheetBlock
from core.printing.documents.words import Words
from core.wording import shown


def cover_sheet(paper: CoverFile, words: Words) -> Sheet:
    """Number and initials in a frame, the hearing days, whom to bring it back to."""
    return Sheet(
        title=words.say("title"),
        subtitle=words.of("decision").say(f"title.{paper.track.value}"),
        banner=words.of("decision").say("banner"),
        blocks=tuple(_blocks(paper, words)),
        language=paper.language,
    )


def _blocks(paper: CoverFile, words: Words) -> Iterator[SheetBlock]:
    yield Boxed(
        (
            Heading(words.say("number", number=left_to_right(paper.number)), level=1),
            Heading(paper.initials, level=1),
        )
    )
    yield Facts(
        (
            *words.row("volume", paper.volume),
            *words.row("facility", paper.facility),
            *words.row("opened_on", paper.opened_on),
            *words.row("hearing_days", ", ".join(map(shown, paper.hearing_days))),
        )
    )
    yield Heading(words.say("heading.taken"))
    yield WritingLines(8)
    if paper.return_to:
        yield Paragraph(words.say("return_to"), bold=True, look=ParagraphLook.CENTRED)
        for line in paper.return_to:
            yield Paragraph(line, look=ParagraphLook.CENTRED)
