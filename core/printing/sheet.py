"""Sheets as they are printed: letters, forms, lists."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from reportlab.lib.pagesizes import A4
from reportlab.platypus import KeepInFrame

from core.model.documents import Language
from core.model.sheets import Letterhead, Sheet
from core.printing.columns import Column, Columns, Rule
from core.printing.kept import keep_signatures
from core.printing.pages import TEXT_WIDTH, Furniture, pdf
from core.printing.paragraph import TextParagraph
from core.printing.sheet_blocks import sheet_flowables
from core.printing.signatures import signature_block
from core.printing.structure import Tag
from core.printing.styles import BANNER, PLAIN, SUBTITLE, TITLE, Align, TextStyle, in_language

_SUBJECT: Final = TextStyle(
    size=13,
    leading=19,
    align=Align.CENTER,
    bold=True,
    space_before=8,
    space_after=8,
    tag=Tag.H1,
)
_OFFICE: Final = TextStyle(size=10.5, leading=14.5)
_OFFICE_NAME: Final = replace(_OFFICE, size=13, leading=18, bold=True)
_OFFICE_SHARE: Final = 0.62
_BANNER: Final = replace(BANNER, size=11, leading=15, space_after=6)
_PAGE: Final = A4[1] - 5 / 2.54 * 72
_SMALLEST: Final = 0.74
"""Of the usual size: text of 12 points is never set under 8.9 to keep to one page."""


def sheet_pdf(sheet: Sheet) -> bytes:
    """The sheet on A4 pages, mirrored if its language is; the same sheet gives the same bytes.

    Raises NoGlyph when no font of the program can draw a character of the text.
    """
    language = sheet.language
    flowables = [*_opening(sheet), *sheet_flowables(sheet.blocks, TEXT_WIDTH, language)]
    if sheet.signatures:
        block = signature_block(sheet.signatures, TEXT_WIDTH, language)
        flowables = keep_signatures(flowables, block, TEXT_WIDTH)
    flowables += sheet_flowables(sheet.after, TEXT_WIDTH, language)
    if sheet.one_page:
        flowables = _on_one_page(flowables)
    furniture = Furniture(sheet.running_header, sheet.banner)
    return pdf(sheet.title or sheet.file_title, flowables, furniture, language)


def _opening(sheet: Sheet) -> list[Any]:
    found: list[Any] = []
    if sheet.letterhead is not None:
        found += _letterhead(sheet.letterhead, sheet.language)
    lines = (
        (sheet.banner, _BANNER),
        (sheet.title, _SUBJECT if sheet.letterhead else TITLE),
        (sheet.subtitle, SUBTITLE),
    )
    found += [TextParagraph(text, in_language(own, sheet.language)) for text, own in lines if text]
    return found


def _letterhead(head: Letterhead, language: Language) -> list[Any]:
    """Who writes at the start side, day and number at the end, a rule, and the address."""
    office_name, office, plain = (
        in_language(style, language) for style in (_OFFICE_NAME, _OFFICE, PLAIN)
    )
    width = TEXT_WIDTH * _OFFICE_SHARE
    names = [
        TextParagraph(line, office if place else office_name)
        for place, line in enumerate(head.office)
    ]
    dated = [TextParagraph(line, replace(office, align=Align.END)) for line in head.dated]
    columns = [Column(names, 0.0, width), Column(dated, width, TEXT_WIDTH - width, 3.0)]
    return [
        Columns(columns, right_to_left=language.right_to_left, whole=True),
        Rule(0.8, 4, 10),
        *(TextParagraph(line, plain) for line in head.to),
    ]


def _on_one_page(flowables: list[Any]) -> list[Any]:
    """Set smaller as far as needed; what would become too small goes on to a second page."""
    tall = sum(
        flowable.wrap(TEXT_WIDTH, _PAGE)[1] + flowable.getSpaceAfter() for flowable in flowables
    )
    if tall <= _PAGE or tall * _SMALLEST**2 > _PAGE:  # lines get lower, and hold more
        return flowables
    return [KeepInFrame(0, 0, flowables, mode="shrink")]
