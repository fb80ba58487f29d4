"""The seal under the signatures: the code in words, and the square (QR) drawn as one path."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

import segno
from reportlab.platypus import Flowable

from core.model.documents import Language
from core.model.seals import PaperSeal
from core.printing.columns import Column, Columns
from core.printing.paragraph import TextParagraph
from core.printing.pdf_values import byte_string, number
from core.printing.structure import END, Element, Tag
from core.printing.styles import SMALL, Align, in_language
from core.wording import text

MARK: Final = "VaadaSeal"
"""The name of the marked content that holds the square's text beside its drawing."""

_SIDE: Final = 92.0
"""Of the square with its quiet border, in points: 32 mm, so that a phone reads it."""
_QUIET: Final = 4
_GAP: Final = 12.0
_SPACE_BEFORE: Final = 16.0
_TITLE: Final = replace(SMALL, bold=True, space_after=0)
# On a line of its own: among Hebrew words, viewers turn letters and digits about when copying.
_CODE: Final = replace(
    in_language(SMALL, Language.ENGLISH),
    align=Align.END,
    size=13,
    leading=18,
    bold=True,
    space_after=3,
)
_WORDS: Final = replace(SMALL, size=9, leading=12.5, space_after=2)


def seal_block(seal: PaperSeal, width: float) -> Any:
    """The code and what it is for at the start side, the square at the end side; never split."""
    whole = Element(Tag.SECT)
    title, code, *explained, square_words = seal_words(seal)
    parts = [
        TextParagraph(title, _TITLE, parent=whole),
        TextParagraph(code, _CODE, parent=whole),
        *(TextParagraph(sentence, _WORDS, parent=whole) for sentence in explained),
    ]
    square = _Square(seal.payload, Element(Tag.FIGURE, whole, text=square_words))
    beside = width - _SIDE - _GAP
    columns = [Column(parts, 0.0, beside, _QUIET), Column([square], width - _SIDE, _SIDE)]
    return Columns(columns, space_before=_SPACE_BEFORE, whole=True)


def seal_words(seal: PaperSeal) -> tuple[str, ...]:
    """What stands beside the square, and last what it is for those who cannot see it."""
    return (
        text("seal.code"),
        seal.code,
        text("seal.meaning"),
        text("seal.how"),
        text("seal.square"),
    )


class _Square(Flowable):  # type: ignore[misc]
    """A QR code of medium error correction: a seventh of it may be soiled."""

    def __init__(self, payload: str, element: Element) -> None:
        super().__init__()
        self._payload = payload
        self._element = element

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width = self.height = _SIDE
        return _SIDE, _SIDE

    def drawOn(self, canvas: Any, x: float, y: float, _sW: float = 0) -> None:
        rows = segno.make(self._payload, error="m", micro=False, boost_error=False).matrix
        module = _SIDE / (len(rows) + 2 * _QUIET)
        boxes: list[str] = []
        for place, row in enumerate(rows):
            bottom = y + _SIDE - (place + 1 + _QUIET) * module
            for start, end in _dark(bytes(row)):
                box = (x + (start + _QUIET) * module, bottom, (end - start) * module, module)
                boxes.append(f"{' '.join(map(number, box))} re")
        canvas._code.append(
            f"{canvas.mark(self._element)} /{MARK} <</Payload{byte_string(self._payload)}>> BDC "
            f"0 0 0 rg {' '.join(boxes)} f {END} {END}"
        )


def _dark(row: bytes) -> list[tuple[int, int]]:
    """The stretches of dark modules of a row: first place, and the place after the last."""
    found: list[tuple[int, int]] = []
    for place, module in enumerate(row):
        if not module:
            continue
        if found and found[-1][1] == place:
            found[-1] = (found[-1][0], place + 1)
        else:
            found.append((place, place + 1))
    return found
