"""PDFs with Hebrew as different programs lay it down, made here."""

from __future__ import annotations

import io
import re
from collections.abc import Callable

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from core.paths import RESOURCES

FONT, SIZE, RIGHT = "Reader-Heebo", 14, 500
_SWAP = str.maketrans("()", ")(")


def by_eye(canvas: Canvas, line: str, y: float) -> None:
    """As it looks, from left to right: our own prints."""
    looks = re.sub(r"[0-9.]+", lambda run: run[0][::-1], line[::-1]).translate(_SWAP)
    canvas.drawRightString(RIGHT, y, looks)


def by_letter(canvas: Canvas, line: str, y: float) -> None:
    """Each letter at its place in the order of reading: word processors."""
    x = float(RIGHT)
    for word in re.findall(r"[0-9.]+|[^0-9.]", line):
        x -= canvas.stringWidth(word, FONT, SIZE)
        canvas.drawString(x, y, word)


def in_reading_order(canvas: Canvas, line: str, y: float) -> None:
    """In the order of reading from left to right, unseen: the text under many scans."""
    text = canvas.beginText(100, y)
    text.setTextRenderMode(3)
    text.textOut(line)
    canvas.drawText(text)


Way = Callable[[Canvas, str, float], None]
WAYS: tuple[Way, ...] = (by_eye, by_letter, in_reading_order)


def hebrew_pdf(*pages: tuple[str, ...], way: Way = by_eye) -> bytes:
    """A page for each tuple of lines; a page without lines is a picture only."""
    if FONT not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(FONT, str(RESOURCES / "fonts" / "Heebo-Regular.ttf")))
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842))
    for lines in pages:
        canvas.setFont(FONT, SIZE)
        for number, line in enumerate(lines):
            way(canvas, line, 780 - 24 * number)
        if not lines:
            canvas.setFillGray(0.8)
            canvas.rect(60, 60, 475, 722, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return out.getvalue()
