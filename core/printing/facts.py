"""A label and its value beside each other, as one row of a list of facts."""

from __future__ import annotations

from typing import Any, Final

from reportlab.platypus import Flowable

from core.printing.paragraph import TextParagraph

_ANY_HEIGHT: Final = 1e6


class FactRow(Flowable):  # type: ignore[misc]
    """The label at the start side in a column of its own; a page may end inside a long value."""

    def __init__(
        self, label: TextParagraph | None, value: TextParagraph, label_width: float, space: float
    ) -> None:
        super().__init__()
        self._mirrored = value.style.right_to_left
        self._label = label
        self._value = value
        self._label_width = label_width
        self.leading = value.leading
        self.spaceBefore = 0
        self.spaceAfter = space

    def line_count(self, width: float) -> int:
        return self._value.line_count(width - self._label_width)

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width = width
        self.height = self._value.wrap(width - self._label_width, height)[1]
        if self._label:
            self.height = max(self.height, self._label.wrap(self._label_width, height)[1])
        return width, self.height

    def split(self, width: float, height: float) -> list[Any]:
        if self._label and self._label.wrap(self._label_width, _ANY_HEIGHT)[1] > height:
            return []
        halves = self._value.split(width - self._label_width, height)
        if len(halves) != 2:
            return []
        head, tail = halves
        return [
            FactRow(self._label, head, self._label_width, 0),
            FactRow(None, tail, self._label_width, self.spaceAfter),
        ]

    def drawOn(self, canvas: Any, x: float, y: float, _sW: float = 0) -> None:
        value_left = x if self._mirrored else x + self._label_width
        if self._label:
            left = x + self.width - self._label_width if self._mirrored else x
            self._label.drawOn(canvas, left, y + self.height - self._label.height)
        self._value.drawOn(canvas, value_left, y + self.height - self._value.height)
