"""Flowables beside each other: two texts in two columns, signatures in a row, a line of facts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from reportlab.platypus import Flowable

from core.printing.pdf_values import number
from core.printing.structure import ARTIFACT, END

_ANY_HEIGHT: Final = 1e6
_SLACK: Final = 0.001
_FRAME_PADDING: Final = 4.0


@dataclass(frozen=True, eq=False)
class Column:
    """Flowables one below the other, `width` points wide and `start` from the start side's edge."""

    parts: Sequence[Any]
    start: float
    width: float
    top: float = 0.0
    """How far below the row's top it begins."""

    def height(self) -> float:
        return self.top + sum(gap + tall for gap, tall in measures(self.parts, self.width))


class Columns(Flowable):  # type: ignore[misc]
    """Columns that begin at the same height; a page may end inside them unless they are `whole`."""

    def __init__(
        self,
        columns: Sequence[Column],
        *,
        right_to_left: bool = True,
        space_before: float = 0.0,
        space_after: float = 0.0,
        whole: bool = False,
    ) -> None:
        super().__init__()
        self._columns = columns
        self._right_to_left = right_to_left
        self._whole = whole
        self.spaceBefore = space_before
        self.spaceAfter = space_after
        self.leading = max(
            (getattr(part, "leading", 0.0) for column in columns for part in column.parts),
            default=0.0,
        )

    def getSpaceBefore(self) -> float:
        return self.spaceBefore

    def getSpaceAfter(self) -> float:
        return self.spaceAfter

    def line_count(self, width: float) -> int:
        """Lines of the longest column; `width` does not change them."""
        return max(
            sum(
                part.line_count(column.width) if hasattr(part, "line_count") else 1
                for part in column.parts
            )
            for column in self._columns
        )

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width = width
        self.height = max(column.height() for column in self._columns)
        return width, self.height

    def split(self, width: float, height: float) -> list[Any]:
        if self._whole:
            return []
        heads: list[Column] = []
        tails: list[Column] = []
        for column in self._columns:
            head, tail = _torn(column.parts, column.width, height - column.top)
            if column.parts and not head:
                return []
            heads.append(replace(column, parts=head))
            tails.append(replace(column, parts=tail, top=0.0))
        if not any(column.parts for column in tails):
            return [self]
        return [
            Columns(heads, right_to_left=self._right_to_left, space_before=self.spaceBefore),
            Columns(tails, right_to_left=self._right_to_left, space_after=self.spaceAfter),
        ]

    def drawOn(self, canvas: Any, x: float, y: float, _sW: float = 0) -> None:
        for column in self._columns:
            left = x + column.start
            if self._right_to_left:
                left = x + self.width - column.start - column.width
            top = y + self.height - column.top
            for part, (gap, tall) in zip(
                column.parts, measures(column.parts, column.width), strict=True
            ):
                top -= gap + tall
                part.drawOn(canvas, left, top)


class Rule(Flowable):  # type: ignore[misc]
    """A line across the column, which nobody reads aloud."""

    def __init__(
        self, thickness: float, space_before: float = 0.0, space_after: float = 0.0
    ) -> None:
        super().__init__()
        self._thickness = thickness
        self.spaceBefore = space_before
        self.spaceAfter = space_after

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width, self.height = width, self._thickness
        return width, self._thickness

    def drawOn(self, canvas: Any, x: float, y: float, _sW: float = 0) -> None:
        box = " ".join(map(number, (x, y, self.width, self._thickness)))
        canvas._code.append(f"{ARTIFACT} 0 0 0 rg {box} re f {END}")


class Framed(Flowable):  # type: ignore[misc]
    """A flowable in a frame of one colour, three numbers as PDF writes them."""

    def __init__(self, inside: Any, colour: str, space_after: float = 14.0) -> None:
        super().__init__()
        self._inside = inside
        self._colour = colour
        self.spaceAfter = space_after

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width = width
        self.height = self._inside.wrap(width, height)[1] + 2 * _FRAME_PADDING
        return width, self.height

    def drawOn(self, canvas: Any, x: float, y: float, _sW: float = 0) -> None:
        box = " ".join(map(number, (x, y, self.width, self.height)))
        canvas._code.append(f"{ARTIFACT} {self._colour} RG 1 w {box} re S {END}")
        self._inside.drawOn(canvas, x, y + _FRAME_PADDING)


def measures(parts: Sequence[Any], width: float) -> list[tuple[float, float]]:
    """The distance above each part (none above the first) and its height."""
    found: list[tuple[float, float]] = []
    after_last = 0.0
    for place, part in enumerate(parts):
        gap = max(after_last, part.getSpaceBefore()) if place else 0.0
        found.append((gap, part.wrap(width, _ANY_HEIGHT)[1]))
        after_last = part.getSpaceAfter()
    return found


def _torn(parts: Sequence[Any], width: float, height: float) -> tuple[list[Any], list[Any]]:
    """What fits in `height`, and the rest."""
    used = 0.0
    for place, (part, (gap, tall)) in enumerate(zip(parts, measures(parts, width), strict=True)):
        if used + gap + tall <= height + _SLACK:
            used += gap + tall
            continue
        halves = part.split(width, height - used - gap)
        if len(halves) == 2:
            return [*parts[:place], halves[0]], [halves[1], *parts[place + 1 :]]
        return list(parts[:place]), list(parts[place:])
    return list(parts), []
