"""The words of a page with the places where they stand, and where something was found in them."""

from __future__ import annotations

from dataclasses import dataclass

PAGE_BREAK = "\f"  # between the pages in the text that is kept of a document


@dataclass(frozen=True)
class Box:
    """A rectangle in points from the upper left corner of a page as it is shown unturned."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, x: float, y: float) -> bool:
        return self.left <= x <= self.right and self.top <= y <= self.bottom

    def joined(self, other: Box) -> Box:
        """The smallest box around both."""
        return Box(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )

    def same_line(self, other: Box) -> bool:
        """Whether most of the lower of both heights is common to them."""
        common = min(self.bottom, other.bottom) - max(self.top, other.top)
        return common > 0.4 * min(self.bottom - self.top, other.bottom - other.top)


@dataclass(frozen=True)
class PageWords:
    """`text` as it is read; `boxes[i]` is where its character `i` stands, None where nowhere."""

    text: str = ""
    boxes: tuple[Box | None, ...] = ()

    def area(self, start: int, end: int) -> tuple[Box, ...]:
        """Boxes around the characters from `start` up to `end`, one for each line of them."""
        lines: list[Box] = []
        for box in self.boxes[max(0, start) : end]:
            if box is None:
                continue
            if lines and lines[-1].same_line(box):
                lines[-1] = lines[-1].joined(box)
            else:
                lines.append(box)
        return tuple(lines)

    def nearest(self, x: float, y: float) -> int | None:
        """Which character stands at a point or nearest to it; None on a page without any."""
        best: tuple[float, int] | None = None
        for index, box in enumerate(self.boxes):
            if box is None:
                continue
            across = max(box.left - x, 0.0, x - box.right)
            down = max(box.top - y, 0.0, y - box.bottom)
            far = across + 4 * down  # a line is followed before one goes to the next
            if best is None or far < best[0]:
                best = (far, index)
        return None if best is None else best[1]


@dataclass(frozen=True)
class Hit:
    """A place in the text of a page (the first is 0), with some words around it."""

    page: int
    start: int
    end: int
    before: str = ""
    words: str = ""
    after: str = ""


@dataclass(frozen=True)
class FileHit:
    """A place in one of the reports of a file."""

    report_id: str
    title: str
    hit: Hit


@dataclass(frozen=True)
class FileFindings:
    """What a search through all reports of a file gave.

    `without_text` names the reports that are pictures only, `more` that the list was cut.
    """

    hits: tuple[FileHit, ...] = ()
    without_text: tuple[str, ...] = ()
    searched: int = 0
    more: bool = False
