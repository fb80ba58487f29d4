"""Pages of a document: A4, margins of a court, running header, page X of Y, draft mark."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from math import cos, radians, sin
from typing import Any, Final

from reportlab.lib.pagesizes import A4
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from core.model.documents import Language
from core.printing.canvas import PageCanvas
from core.printing.paragraph import draw_line
from core.printing.pdf_values import number
from core.printing.set_words import forget
from core.printing.shaped_text import shape
from core.printing.structure import END
from core.printing.styles import (
    DRAFT_MARK,
    FURNITURE,
    FURNITURE_BANNER,
    Align,
    in_language,
)
from core.wording import shown, texts

_CENTIMETRE: Final = 72 / 2.54
_SIDE: Final = 2.5 * _CENTIMETRE
_TOP: Final = 2.6 * _CENTIMETRE
_BOTTOM: Final = 2.4 * _CENTIMETRE
_HEADER_HEIGHT: Final = _TOP - 22
_FOOTER_HEIGHT: Final = _BOTTOM - 28
_DRAFT_ANGLE: Final = 50

_HEADER: Final = "/Artifact <</Type/Pagination/Subtype/Header>> BDC"
_RULE: Final = 0.4

TEXT_WIDTH: Final = A4[0] - 2 * _SIDE
"""The width of the column of text, in points."""


@dataclass(frozen=True, slots=True)
class Furniture:
    """What stands around the text. The header and banner are printed from the second page on."""

    header: str = ""
    banner: str = ""
    draft_mark: str = ""
    numbered: bool = True


def pdf(
    title: str,
    flowables: Sequence[Any],
    furniture: Furniture,
    language: Language = Language.HEBREW,
) -> bytes:
    """The PDF of a document: tagged, PDF/A-2a and PDF/UA-1.

    The same input gives the same bytes: no clock, no random ids. Raises NoGlyph.
    """
    target = BytesIO()
    template = BaseDocTemplate(target, pagesize=A4)
    height = A4[1] - _TOP - _BOTTOM
    frame = Frame(_SIDE, _BOTTOM, TEXT_WIDTH, height, 0, 0, 0, 0)
    template.addPageTemplates(PageTemplate("page", [frame]))

    def furnish(canvas: PageCanvas, page: int, pages: int) -> None:
        _draw_furniture(canvas, furniture, language, page, pages)

    def canvas(file: Any, **options: Any) -> PageCanvas:
        return PageCanvas(
            file, title=title, language=language, furnish=furnish, pagesize=options["pagesize"]
        )

    try:
        template.build(list(flowables), canvasmaker=canvas)
    finally:
        forget()
    return target.getvalue()


def _draw_furniture(
    canvas: PageCanvas, furniture: Furniture, language: Language, page: int, pages: int
) -> None:
    style = in_language(FURNITURE, language)
    if furniture.draft_mark:
        _draw_draft_mark(canvas, furniture.draft_mark, language)
    if page > 1 and (furniture.header or furniture.banner):
        base_line = A4[1] - _HEADER_HEIGHT
        banner = replace(in_language(FURNITURE_BANNER, language), align=Align.END)
        for words, own in ((furniture.header, style), (furniture.banner, banner)):
            draw_line(canvas, words, own, _SIDE, TEXT_WIDTH, base_line)
        box = " ".join(map(number, (_SIDE, base_line - 6, TEXT_WIDTH, _RULE)))
        canvas._code.append(f"{_HEADER} 0 0 0 rg {box} re f {END}")
    if not furniture.numbered:
        return
    words = texts(language)["print.page_of"].format(page=shown(page), pages=shown(pages))
    centred = replace(style, align=Align.CENTER)
    draw_line(canvas, words, centred, _SIDE, TEXT_WIDTH, _FOOTER_HEIGHT)


def _draw_draft_mark(canvas: PageCanvas, words: str, language: Language) -> None:
    """Big and grey, from corner to corner."""
    mark = shape(words, language=language, bold=True)
    diagonal = (A4[0] ** 2 + A4[1] ** 2) ** 0.5
    size = min(DRAFT_MARK.size, 0.75 * diagonal * 1000 / max(mark.width(), 1.0))
    style = replace(in_language(DRAFT_MARK, language), size=size, align=Align.CENTER)
    across, up = cos(radians(_DRAFT_ANGLE)), sin(radians(_DRAFT_ANGLE))
    turned = " ".join(map(number, (across, up, -up, across, A4[0] / 2, A4[1] / 2)))
    canvas._code.append(f"q {turned} cm")
    draw_line(canvas, words, style, -diagonal / 2, diagonal, -size / 3)
    canvas._code.append("Q")
