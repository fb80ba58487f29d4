"""The page numbers of a dossier, to be laid over pages that came from elsewhere."""

from __future__ import annotations

from typing import Any, Final

from reportlab.lib.pagesizes import A4
from reportlab.platypus import Flowable

from core.model.documents import Language
from core.printing.paragraph import TextParagraph
from core.printing.pdf_values import number
from core.printing.placed_pages import Placed, placed_pdf
from core.printing.structure import ARTIFACT, END
from core.printing.styles import GREY, Align, TextStyle, in_language
from core.wording import text_in

_STYLE: Final = TextStyle(size=9, leading=12, align=Align.CENTER, colour=GREY)
_TOP: Final = 26.0
"""Of the stamp over the paper's lower edge: below where most reports have their own number."""
_MARGIN: Final = 4.0


def stamps_pdf(case_number: str, pages: int, language: Language) -> bytes:
    """One page for each of the dossier's, with nothing on it but its number."""
    stamps = [
        [_stamp(text_in(language, "print.page_of", page=page, pages=pages), case_number, language)]
        for page in range(1, pages + 1)
    ]
    return placed_pdf(case_number, stamps, language)


def _stamp(words: str, case_number: str, language: Language) -> Placed:
    line = TextParagraph(f"{case_number} · {words}", in_language(_STYLE, language))
    width = line.natural_width() + 2 * _MARGIN
    return Placed(_OnWhite(line), (A4[0] - width) / 2, _TOP, width)


class _OnWhite(Flowable):  # type: ignore[misc]
    """A line over a white ground, to be read whatever lies under it."""

    def __init__(self, line: TextParagraph) -> None:
        super().__init__()
        self._line = line

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width, self.height = self._line.wrap(width, height)
        return self.width, self.height

    def drawOn(self, canvas: Any, x: float, y: float, _sW: float = 0) -> None:
        box = " ".join(map(number, (x, y, self.width, self.height)))
        canvas._code.append(f"{ARTIFACT} 1 1 1 rg {box} re f {END}")
        self._line.drawOn(canvas, x, y)
