"""What must not be torn apart: a heading from its text, a signature from the words it signs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from reportlab.platypus import Flowable

from core.printing.columns import Columns, measures
from core.printing.facts import FactRow
from core.printing.paragraph import KEPT_LINES, TextParagraph

_TEARABLE: Final = (TextParagraph, FactRow, Columns)
"""What a page may end in: it says how many lines it has, and gives two parts when split."""


class Kept(Flowable):  # type: ignore[misc]
    """Parts set one below the other that a page may end only inside the one at `seam`.

    `seam` is the place of a paragraph, a fact or columns. What stands before it keeps with its
    first lines, what stands after it with its last ones; both are at least KEPT_LINES. Without a
    seam the parts stay on one page.
    """

    def __init__(self, parts: Sequence[Any], seam: int | None = None) -> None:
        super().__init__()
        self.parts = list(parts)
        self.seam = seam

    def getSpaceBefore(self) -> float:
        return float(self.parts[0].getSpaceBefore())

    def getSpaceAfter(self) -> float:
        return float(self.parts[-1].getSpaceAfter())

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width = width
        self._gaps_and_heights = measures(self.parts, width)
        self.height = sum(gap + tall for gap, tall in self._gaps_and_heights)
        return width, self.height

    def split(self, width: float, height: float) -> list[Any]:
        return self._split_at_seam(width, height) or self._released()

    def _split_at_seam(self, width: float, height: float) -> list[Any]:
        if self.seam is None:
            return []
        paragraph = self.parts[self.seam]
        before, after = self.parts[: self.seam], self.parts[self.seam + 1 :]
        above = sum(gap + tall for gap, tall in measures([*before, paragraph], width))
        above -= paragraph.wrap(width, height)[1]
        room = height - above
        if after:
            # The paragraph alone may fit; what follows it still needs its last lines.
            room = min(room, paragraph.height - KEPT_LINES * paragraph.leading)
        halves = paragraph.split(width, room) if room > 0 else []
        if len(halves) != 2:
            return []
        head, tail = halves
        first = Kept([*before, head], self.seam) if before else head
        return [first, Kept([tail, *after], 0) if after else tail]

    def _released(self) -> list[Any]:
        """The parts by themselves, when even a new page (reportlab's mark) has no room for all."""
        return self.parts if hasattr(self, "_postponed") and len(self.parts) > 1 else []

    def drawOn(self, canvas: Any, x: float, y: float, _sW: float = 0) -> None:
        """Draw the parts with the lower left corner of the last at (x, y)."""
        top = y + self.height
        for part, (gap, tall) in zip(self.parts, self._gaps_and_heights, strict=True):
            top -= gap + tall
            part.drawOn(canvas, x, top)


def keep_heading(heading: Any, following: Any) -> Kept:
    """A heading with the beginning of what it stands over."""
    if isinstance(following, _TEARABLE):
        return Kept([heading, following], 1)
    if isinstance(following, Kept):
        seam = None if following.seam is None else following.seam + 1
        return Kept([heading, *following.parts], seam)
    return Kept([heading, following])


def keep_signatures(flowables: Sequence[Any], block: Any, width: float) -> list[Any]:
    """`flowables` with the signature `block` after them, never alone on a page.

    The block keeps with at least KEPT_LINES lines of text: with the end of the last paragraph, and
    with as many paragraphs before it as that takes.
    """
    rest = list(flowables)
    tail: list[Any] = []
    lines = 0
    while rest and lines < KEPT_LINES:
        last = rest.pop()
        tail.insert(0, last)
        lines += _lines(last, width)
    if not tail:
        return [block]
    first, others = tail[0], tail[1:]
    if isinstance(first, _TEARABLE):
        kept = Kept([*tail, block], 0)
    elif isinstance(first, Kept):
        kept = Kept([*first.parts, *others, block], first.seam)
    else:
        kept = Kept([*tail, block])
    return [*rest, kept]


def _lines(flowable: Any, width: float) -> int:
    """The lines of running text in a flowable."""
    if isinstance(flowable, _TEARABLE):
        return flowable.line_count(width)
    if isinstance(flowable, Kept):  # a heading is no text to sign
        return sum(_lines(part, width) for part in flowable.parts[1:])
    return 1
