"""Sheets as they are printed: letters, forms, lists."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from reportlab.lib.pagesizes import A4
from reportlab.platypus import Flowable, Spacer

from core.model.documents import Language
from core.model.sheets import Letterhead, Sheet
from core.printing.columns import Column, Columns, Rule, measures
from core.printing.kept import keep_signatures
from core.printing.pages import TEXT_WIDTH, Furniture, pdf
from core.printing.paragraph import TextParagraph
from core.printing.sheet_blocks import sheet_flowables
from core.printing.signatures import signature_block
from core.printing.structure import Tag
from core.printing.styles import (
    BANNER,
    PLAIN,
    SUBTITLE,
    TITLE,
    Align,
    TextStyle,
    in_language,
    set_closer,
)

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
_SMALLEST: Final = 0.75
"""Of the usual size: text of 12 points is never set under 9 to keep to one page."""
_SCALES: Final = (0.97, 0.94, 0.91, 0.88, 0.85, 0.82, 0.79, 0.76, _SMALLEST)
_CLOSENESS: Final = (1.0, 0.88, 0.8)
"""Of the usual distance of lines, which is generous: half as much again as the letters."""


def sheet_pdf(sheet: Sheet) -> bytes:
    """The sheet on A4 pages, mirrored if its language is; the same sheet gives the same bytes.

    Raises NoGlyph when no font of the program can draw a character of the text.
    """
    flowables = _flowables(sheet, TEXT_WIDTH) or [Spacer(0, 0)]  # an empty sheet is a page too
    if sheet.one_page:
        flowables = _on_one_page(sheet, flowables)
    furniture = Furniture(sheet.running_header, sheet.banner, numbered=sheet.numbered)
    return pdf(sheet.title or sheet.file_title, flowables, furniture, sheet.language)


def fits_one_page(sheet: Sheet) -> bool:
    """Whether the sheet stays on one page, set smaller and closer if need be."""
    return (
        _height(_flowables(sheet, TEXT_WIDTH), TEXT_WIDTH) <= _PAGE
        or _fitting(sheet, _SMALLEST, _CLOSENESS[-1]) is not None
    )


def _flowables(sheet: Sheet, width: float) -> list[Any]:
    language = sheet.language
    flowables = [*_opening(sheet, width), *sheet_flowables(sheet.blocks, width, language)]
    if sheet.signatures:
        block = signature_block(sheet.signatures, width, language)
        flowables = keep_signatures(flowables, block, width)
    return flowables + sheet_flowables(sheet.after, width, language)


def _opening(sheet: Sheet, full_width: float) -> list[Any]:
    found: list[Any] = []
    if sheet.letterhead is not None:
        found += _letterhead(sheet.letterhead, sheet.language, full_width)
    title = _SUBJECT if sheet.letterhead else TITLE
    lines = [
        (sheet.banner, _BANNER, sheet.language),
        (sheet.title, title, sheet.language),
        (sheet.subtitle, SUBTITLE, sheet.language),
    ]
    if (second := sheet.second_title) is not None:
        plain = replace(title, tag=Tag.P)  # one document has one heading of the first level
        lines.insert(2, (second.title, plain, second.language))
        lines.append((second.subtitle, SUBTITLE, second.language))
    found += [TextParagraph(text, in_language(own, spoken)) for text, own, spoken in lines if text]
    return found


def _letterhead(head: Letterhead, language: Language, full_width: float) -> list[Any]:
    """Who writes at the start side, day and number at the end, a rule, and the address."""
    office_name, office, plain = (
        in_language(style, language) for style in (_OFFICE_NAME, _OFFICE, PLAIN)
    )
    width = full_width * _OFFICE_SHARE
    names = [
        TextParagraph(line, office if place else office_name)
        for place, line in enumerate(head.office)
    ]
    dated = [TextParagraph(line, replace(office, align=Align.END)) for line in head.dated]
    columns = [Column(names, 0.0, width), Column(dated, width, full_width - width, 3.0)]
    return [
        Columns(columns, right_to_left=language.right_to_left),
        Rule(0.8, 4, 10),
        *(TextParagraph(line, plain) for line in head.to),
    ]


def _on_one_page(sheet: Sheet, flowables: list[Any]) -> list[Any]:
    """Set smaller, then closer as well, as far as needed; what no page holds is set as usual.

    Two languages that no page holds are set closer, to be few pages.
    """
    if _height(flowables, TEXT_WIDTH) <= _PAGE:
        return flowables
    if _fitting(sheet, _SMALLEST, _CLOSENESS[-1]) is None:
        with set_closer(_CLOSENESS[-1] if sheet.second_title else 1.0):
            return _flowables(sheet, TEXT_WIDTH)
    for closeness in _CLOSENESS:
        for scale in _SCALES:
            fitting = _fitting(sheet, scale, closeness)
            if fitting is not None:
                return [fitting]
    return flowables


def _fitting(sheet: Sheet, scale: float, closeness: float) -> _Scaled | None:
    """The sheet's flowables at `scale` if they are not higher than a page."""
    width = TEXT_WIDTH / scale
    with set_closer(closeness):
        flowables = _flowables(sheet, width)
    return _Scaled(flowables, scale) if _height(flowables, width) * scale <= _PAGE else None


def _height(flowables: list[Any], width: float) -> float:
    return sum(gap + tall for gap, tall in measures(flowables, width))


class _Scaled(Flowable):  # type: ignore[misc]
    """Flowables one below the other, drawn smaller."""

    def __init__(self, parts: list[Any], scale: float) -> None:
        super().__init__()
        self._parts = parts
        self._scale = scale

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width = width
        self.height = _height(self._parts, width / self._scale) * self._scale
        return width, self.height

    def drawOn(self, canvas: Any, x: float, y: float, _sW: float = 0) -> None:
        canvas.saveState()
        canvas.translate(x, y)
        canvas.scale(self._scale, self._scale)
        top = self.height / self._scale
        for part, (gap, tall) in zip(
            self._parts, measures(self._parts, self.width / self._scale), strict=True
        ):
            top -= gap + tall
            part.drawOn(canvas, 0, top)
        canvas.restoreState()
