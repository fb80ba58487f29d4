"""Address labels on the two A4 sheets that offices buy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from reportlab.lib.pagesizes import A4

from core.direction import isolate
from core.errors import KnownError
from core.model.documents import Language
from core.model.sheets import Labels
from core.printing.columns import measures
from core.printing.paragraph import TextParagraph
from core.printing.placed_pages import Placed, placed_pdf
from core.printing.styles import TextStyle, in_language

_MILLIMETRE: Final = 72 / 25.4
_SIZES: Final = (12.0, 11.0, 10.0, 9.0, 8.0)
_LEADING: Final = 1.3
_INSET: Final = 6 * _MILLIMETRE


@dataclass(frozen=True)
class LabelPaper:
    """A sheet of labels: how many across and down, and their measures in points."""

    across: int
    down: int
    width: float
    height: float
    top: float
    side: float
    gap: float

    @property
    def count(self) -> int:
        return self.across * self.down


def _paper(across: int, down: int, *millimetres: float) -> LabelPaper:
    width, height, top, side, gap = (value * _MILLIMETRE for value in millimetres)
    return LabelPaper(across, down, width, height, top, side, gap)


PAPERS: Final = {
    "2x7": _paper(2, 7, 99.1, 38.1, 15.15, 4.65, 2.5),
    "3x8": _paper(3, 8, 70.0, 37.0, 0.5, 0.0, 0.0),
}


class LabelTooLong(KnownError):
    """An address that no readable size fits on its label; named by its place in the list."""

    def __init__(self, number: int) -> None:
        super().__init__("printing.label_too_long", number=number)


def labels_pdf(labels: Labels) -> bytes:
    """The sheets, the first label at the top of the start side. Raises NoGlyph, LabelTooLong."""
    paper = PAPERS[labels.paper]
    pages: list[list[Placed]] = [[]]
    for place, address in enumerate(labels.addresses, start=labels.start - 1):
        page, on_page = divmod(place, paper.count)
        while len(pages) <= page:
            pages.append([])
        number = place - labels.start + 2
        pages[page] += _label(address, on_page, number, paper, labels.language)
    return placed_pdf(labels.title, pages, labels.language)


def _label(
    address: Sequence[str], on_page: int, number: int, paper: LabelPaper, language: Language
) -> Iterator[Placed]:
    """The lines of an address, centred in height."""
    row, column = divmod(on_page, paper.across)
    if language.right_to_left:
        column = paper.across - 1 - column
    left = paper.side + column * (paper.width + paper.gap) + _INSET
    width = paper.width - 2 * _INSET
    lines = _fitting(address, width, paper.height - _INSET, number, language)
    heights = [tall for _, tall in measures(lines, width)]
    top = A4[1] - paper.top - row * paper.height - (paper.height - sum(heights)) / 2
    for line, tall in zip(lines, heights, strict=True):
        yield Placed(line, left, top, width)
        top -= tall


def _fitting(
    address: Sequence[str], width: float, height: float, number: int, language: Language
) -> list[Any]:
    """The lines in the largest size that fits, the first one bold, each in its own direction."""
    for size in _SIZES:
        style = in_language(TextStyle(size=size, leading=size * _LEADING), language)
        lines = [
            TextParagraph(isolate(line), replace(style, bold=not place))
            for place, line in enumerate(address)
        ]
        if sum(tall for _, tall in measures(lines, width)) <= height:
            return lines
    raise LabelTooLong(number)
