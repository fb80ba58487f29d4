"""Pages on which every flowable has its own place: labels, numbers to stamp on other pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from reportlab.lib.pagesizes import A4

from core.model.documents import Language
from core.printing.canvas import PageCanvas
from core.printing.fonts import forget


@dataclass(frozen=True, eq=False)
class Placed:
    """A flowable `width` points wide whose top left corner is at `left`, `top`."""

    flowable: Any
    left: float
    top: float
    width: float


def placed_pdf(title: str, pages: Sequence[Sequence[Placed]], language: Language) -> bytes:
    """The PDF of A4 pages without furniture. The same input gives the same bytes."""
    target = BytesIO()
    canvas = PageCanvas(
        target, title=title, language=language, furnish=lambda *_: None, pagesize=A4
    )
    try:
        for page in pages:
            for placed in page:
                _, tall = placed.flowable.wrap(placed.width, A4[1])
                placed.flowable.drawOn(canvas, placed.left, placed.top - tall)
            canvas.showPage()
        canvas.save()
    finally:
        forget()
    return target.getvalue()
