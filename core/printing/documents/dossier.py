"""The contents page of a dossier."""

from __future__ import annotations

from collections.abc import Sequence

from core.direction import left_to_right
from core.model.documents import Heading, ListStyle, Numbered, Paragraph, ParagraphLook, Table
from core.model.print_files.bundles import DossierFile
from core.model.sheets import Sheet, SheetBlock
from core.printing.documents.words import Words, cell
from core.wording import shown

_COLUMNS = ("place", "title", "author", "day", "page")
_SHARES = (0.07, 0.42, 0.25, 0.15, 0.11)


def dossier_sheet(
    paper: DossierFile, words: Words, first_pages: Sequence[int] | None = None
) -> Sheet:
    """A row a report; `first_pages` are the pages they begin on, unknown on an empty form."""
    pages = [""] * len(paper.parts) if first_pages is None else list(map(shown, first_pages))
    rows = tuple(
        (
            shown(place),
            cell(part.title),
            cell(part.author),
            cell(part.day),
            page,
        )
        for place, (part, page) in enumerate(zip(paper.parts, pages, strict=True), start=1)
    )
    return Sheet(
        title=words.say("title"),
        subtitle=words.say(
            "subtitle",
            number=left_to_right(paper.number),
            initials=paper.initials,
            day=paper.as_of,
        ),
        banner=words.of("decision").say("banner"),
        blocks=(
            *_made_for(paper, words),
            Table(tuple(words.say(f"column.{name}") for name in _COLUMNS), rows, _SHARES),
            Paragraph(words.say("numbers"), look=ParagraphLook.SMALL),
            *_left_out(paper, words),
        ),
        language=paper.language,
        numbered=first_pages is None,
    )


def _made_for(paper: DossierFile, words: Words) -> tuple[SheetBlock, ...]:
    """For whom, and how many pages are withheld from them; never which."""
    parts = []
    if paper.made_for:
        parts.append(words.say("made_for", who=paper.made_for))
    if paper.withheld_pages:
        form = {1: "one", 2: "two"}.get(paper.withheld_pages, "many")
        parts.append(words.say(f"withheld.{form}", pages=paper.withheld_pages))
    return (Paragraph(" ".join(parts)),) if parts else ()


def _left_out(paper: DossierFile, words: Words) -> tuple[SheetBlock, ...]:
    if not paper.left_out:
        return ()
    heading = Heading(words.say("heading.left_out"), level=3)
    return (heading, Numbered(paper.left_out, ListStyle.BULLETS))
