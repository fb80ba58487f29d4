"""A committee's decision as it is printed, signed and served."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from core.model.documents import DecisionDocument
from core.model.seals import PaperSeal
from core.printing.blocks import flowables_of
from core.printing.columns import Column, Columns, Framed
from core.printing.kept import Kept, keep_signatures
from core.printing.pages import TEXT_WIDTH, Furniture, pdf
from core.printing.paragraph import TextParagraph
from core.printing.seal_code import seal_block
from core.printing.signatures import signature_block
from core.printing.styles import BANNER, PLAIN, SUBTITLE, TITLE, Align

_CASE_SHARE: Final = 0.56
"""Part of the width for the case line; the date line has the rest."""


def decision_pdf(document: DecisionDocument, seal: PaperSeal | None = None) -> bytes:
    """The decision on A4 pages, mirrored; the same document always gives the same bytes.

    The `seal` of a signed decision stands under the signatures, on their page. Raises NoGlyph when
    no font of the program can draw a character of the text.
    """
    flowables = [*_opening(document), *flowables_of(document.blocks, TEXT_WIDTH)]
    if document.signatures:
        block = signature_block(document.signatures, TEXT_WIDTH)
        if seal:
            block = Kept([block, seal_block(seal, TEXT_WIDTH)])
        flowables = keep_signatures(flowables, block, TEXT_WIDTH)
    elif seal:
        flowables.append(seal_block(seal, TEXT_WIDTH))
    flowables += flowables_of(document.after_signatures, TEXT_WIDTH)
    furniture = Furniture(document.running_header, document.banner, document.draft_mark)
    return pdf(document.title, flowables, furniture)


def _opening(document: DecisionDocument) -> list[Any]:
    """Banner, title, subtitle, and the line of case and date."""
    found: list[Any] = []
    if document.banner:
        found.append(Framed(TextParagraph(document.banner, BANNER), BANNER.colour))
    found.append(TextParagraph(document.title, TITLE))
    if document.subtitle:
        found.append(TextParagraph(document.subtitle, SUBTITLE))
    case = TextParagraph(document.case_line, PLAIN)
    date = TextParagraph(document.date_line, replace(PLAIN, align=Align.END))
    width = TEXT_WIDTH * _CASE_SHARE
    columns = [Column([case], 0.0, width), Column([date], width, TEXT_WIDTH - width)]
    found.append(Columns(columns, space_before=8, space_after=14, whole=True))
    return found
