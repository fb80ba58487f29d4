"""Pages of a document: A4, margins of a court, running header, page X of Y, draft mark."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Any, Final

from reportlab import rl_config
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from core.printing.fonts import forget
from core.printing.paragraph import draw_line
from core.printing.shaped_text import shape
from core.printing.styles import (
    BLACK,
    DRAFT_MARK,
    FURNITURE,
    FURNITURE_BANNER,
    Align,
    TextStyle,
)
from core.wording import text

# Pages need not pass through channels of seven bits; without that detour they are a fifth smaller.
rl_config.useA85 = 0

_LANGUAGE: Final = "he-IL"
_CENTIMETRE: Final = 72 / 2.54
_SIDE: Final = 2.5 * _CENTIMETRE
_TOP: Final = 2.6 * _CENTIMETRE
_BOTTOM: Final = 2.4 * _CENTIMETRE
_HEADER_HEIGHT: Final = _TOP - 22
_FOOTER_HEIGHT: Final = _BOTTOM - 28
_DRAFT_ANGLE: Final = 50

TEXT_WIDTH: Final = A4[0] - 2 * _SIDE
"""The width of the column of text, in points."""


@dataclass(frozen=True, slots=True)
class Furniture:
    """What stands around the text. The header and banner are printed from the second page on."""

    header: str = ""
    banner: str = ""
    draft_mark: str = ""


class _PageCanvas(Canvas):  # type: ignore[misc]
    """Keeps every page until the last is known, then draws the furniture and writes them."""

    _code: list[str]

    def __init__(self, *args: Any, furniture: Furniture, **options: Any) -> None:
        self._furniture = furniture
        self._finished: list[dict[str, Any]] = []
        super().__init__(*args, **options)

    def _make_preamble(self) -> None:
        # reportlab's own names Helvetica on every page, which no page of ours uses.
        self._preamble = "1 0 0 1 0 0 cm"

    def setFont(self, *_: Any, **__: Any) -> None:
        """Nothing: reportlab's tables ask for Helvetica, but our texts bring their own fonts."""

    def showPage(self) -> None:
        self._finished.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        finished = self._finished
        for state in finished:
            self.__dict__.update(state)
            body, self._code = self._code, []
            _draw_furniture(self, self._furniture, self._pageNumber, len(finished))
            self._code += body  # the draft mark lies under the text
            super().showPage()
        super().save()


def pdf(title: str, flowables: Sequence[Any], furniture: Furniture) -> bytes:
    """The PDF of a document. The same input gives the same bytes: no clock, no random ids."""
    target = BytesIO()
    template = BaseDocTemplate(
        target,
        pagesize=A4,
        title=title,
        author="",
        subject="",
        creator="",
        producer="Vaada",
        lang=_LANGUAGE,
        invariant=1,
        pageCompression=1,
    )
    height = A4[1] - _TOP - _BOTTOM
    frame = Frame(_SIDE, _BOTTOM, TEXT_WIDTH, height, 0, 0, 0, 0)
    template.addPageTemplates(PageTemplate("page", [frame]))

    def canvas(*args: Any, **options: Any) -> _PageCanvas:
        made = _PageCanvas(*args, furniture=furniture, **options)
        made.setViewerPreference("Direction", "R2L")
        made.setViewerPreference("DisplayDocTitle", "true")
        return made

    try:
        template.build(list(flowables), canvasmaker=canvas)
    finally:
        forget()
    return target.getvalue()


def _draw_furniture(canvas: Any, furniture: Furniture, page: int, pages: int) -> None:
    right = A4[0] - _SIDE
    if furniture.draft_mark:
        _draw_draft_mark(canvas, furniture.draft_mark)
    if page > 1 and (furniture.header or furniture.banner):
        base_line = A4[1] - _HEADER_HEIGHT
        _draw(canvas, furniture.header, FURNITURE, base_line)
        _draw(canvas, furniture.banner, replace(FURNITURE_BANNER, align=Align.END), base_line)
        canvas._code.append(f"{BLACK} RG")
        canvas.setLineWidth(0.4)
        canvas.line(_SIDE, base_line - 6, right, base_line - 6)
    number = text("print.page_of", page=page, pages=pages)
    _draw(canvas, number, replace(FURNITURE, align=Align.CENTER), _FOOTER_HEIGHT)


def _draw(canvas: Any, words: str, style: TextStyle, base_line: float) -> None:
    if words:
        canvas.saveState()
        canvas.translate(_SIDE, 0)
        draw_line(canvas, shape(words, bold=style.bold), style, 0.0, TEXT_WIDTH, base_line)
        canvas.restoreState()


def _draw_draft_mark(canvas: Any, words: str) -> None:
    mark = shape(words, bold=True)
    diagonal = (A4[0] ** 2 + A4[1] ** 2) ** 0.5
    size = min(DRAFT_MARK.size, 0.75 * diagonal * 1000 / max(mark.width(), 1.0))
    style = replace(DRAFT_MARK, size=size, align=Align.CENTER)
    canvas.saveState()
    canvas.translate(A4[0] / 2, A4[1] / 2)
    canvas.rotate(_DRAFT_ANGLE)
    canvas.translate(-diagonal / 2, 0)
    draw_line(canvas, mark, style, 0.0, diagonal, -size / 3)
    canvas.restoreState()
