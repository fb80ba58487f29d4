"""A committee's decision as it is printed, signed and served."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from core.model.documents import DecisionDocument
from core.printing.blocks import flowables_of
from core.printing.kept import keep_signatures
from core.printing.pages import TEXT_WIDTH, Furniture, pdf
from core.printing.paragraph import TextParagraph
from core.printing.signatures import signature_block
from core.printing.styles import BANNER, PLAIN, SUBTITLE, TITLE, Align
from core.printing.tables import mirrored_table

_CASE_SHARE: Final = 0.56
"""Part of the width for the case line; the date line has the rest."""


def decision_pdf(document: DecisionDocument) -> bytes:
    """The decision on A4 pages, mirrored; the same document always gives the same bytes.

    Raises NoGlyph when no font of the program can draw a character of the text.
    """
    flowables = [*_opening(document), *flowables_of(document.blocks, TEXT_WIDTH)]
    if document.signatures:
        block = signature_block(document.signatures, TEXT_WIDTH)
        flowables = keep_signatures(flowables, block, TEXT_WIDTH)
    flowables += flowables_of(document.after_signatures, TEXT_WIDTH)
    furniture = Furniture(document.running_header, document.banner, document.draft_mark)
    return pdf(document.title, flowables, furniture)


def _opening(document: DecisionDocument) -> list[Any]:
    """Banner, title, subtitle, and the line of case and date."""
    found: list[Any] = []
    if document.banner:
        found.append(_banner(document.banner))
    found.append(TextParagraph(document.title, TITLE))
    if document.subtitle:
        found.append(TextParagraph(document.subtitle, SUBTITLE))
    case = TextParagraph(document.case_line, PLAIN)
    date = TextParagraph(document.date_line, replace(PLAIN, align=Align.END))
    widths = [TEXT_WIDTH * _CASE_SHARE, TEXT_WIDTH * (1 - _CASE_SHARE)]
    found.append(
        mirrored_table(
            [(case, date)],
            widths,
            [("VALIGN", (0, 0), (-1, -1), "TOP")],
            space_before=8,
            space_after=14,
        )
    )
    return found


def _banner(words: str) -> Any:
    return mirrored_table(
        [[TextParagraph(words, BANNER)]],
        [TEXT_WIDTH],
        [
            ("BOX", (0, 0), (-1, -1), 1, (0.6, 0.11, 0.11)),
            ("TOPPADDING", (0, 0), (-1, -1), 4),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
        ],
        space_after=14,
    )
