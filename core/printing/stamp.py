"""What is seen of a digital signature: a small page of our own letters, laid into its field."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from typing import Final

from core.model.documents import Language
from core.printing.canvas import PageCanvas
from core.printing.fonts import forget
from core.printing.paragraph import TextParagraph, draw_line
from core.printing.pdf_values import number
from core.printing.structure import ARTIFACT, END
from core.printing.styles import SMALL

WIDTH: Final = 190.0
HEIGHT: Final = 34.0
_PADDING: Final = 5.0
_LEADING: Final = 11.5
_FRAME: Final = 0.5
_STYLE: Final = replace(SMALL, size=8.5, leading=_LEADING)


def stamp_pdf(title: str, lines: Sequence[str]) -> bytes:
    """A page of WIDTH by HEIGHT points with up to two lines, each made smaller if it is too long.

    Raises NoGlyph.
    """

    def draw(canvas: PageCanvas, page: int, pages: int) -> None:
        inner = _FRAME / 2, _FRAME / 2, WIDTH - _FRAME, HEIGHT - _FRAME
        frame = " ".join(map(number, inner))
        canvas._code.append(f"{ARTIFACT} 0.4 0.4 0.4 RG {_FRAME} w {frame} re S {END}")
        base_line = HEIGHT - _PADDING - _STYLE.size
        for line in lines:
            room = WIDTH - 2 * _PADDING
            natural = TextParagraph(line, _STYLE).natural_width()
            style = replace(_STYLE, size=_STYLE.size * min(1.0, room / natural))
            draw_line(canvas, line, style, _PADDING, room, base_line)
            base_line -= _LEADING

    target = BytesIO()
    canvas = PageCanvas(
        target,
        title=title,
        language=Language.HEBREW,
        furnish=draw,
        pagesize=(WIDTH, HEIGHT),
    )
    try:
        canvas.showPage()
        canvas.save()
    finally:
        forget()
    return target.getvalue()
