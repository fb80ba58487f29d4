"""What is filled in by hand: lines to write on and boxes to mark."""

from __future__ import annotations

from typing import Any, Final

from reportlab.platypus import Flowable

from core.printing.paragraph import TextParagraph
from core.printing.pdf_values import number
from core.printing.structure import ARTIFACT, END, Element

_LINE_HEIGHT: Final = 26.0
_DEPTH: Final = 5.0
"""How far the line lies above the lower edge of its room."""
_GAP: Final = 6.0
_THIN: Final = 0.5


class WritingLine(Flowable):  # type: ignore[misc]
    """A line to write on, after its label if it has one."""

    def __init__(self, label: TextParagraph | None, right_to_left: bool) -> None:
        super().__init__()
        self._label = label
        self._right_to_left = right_to_left

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width = width
        self._label_width = 0.0
        self.height = _LINE_HEIGHT
        if self._label:
            # A label longer than half the line stands above it, the line below.
            self._label_width = min(self._label.natural_width() + 1, width)
            if self._label_width > width / 2:
                self._label_width = 0.0
                self.height += self._label.wrap(width, height)[1]
            else:
                self._label.wrap(self._label_width, height)
        return width, self.height

    def drawOn(self, canvas: Any, x: float, y: float, _sW: float = 0) -> None:
        start = self._label_width + _GAP if self._label_width else 0.0
        if self._label and self._label_width:
            left = x + self.width - self._label_width if self._right_to_left else x
            self._label.drawOn(canvas, left, y)
        elif self._label:
            self._label.drawOn(canvas, x, y + _LINE_HEIGHT)
        left = x if self._right_to_left else x + start
        box = " ".join(map(number, (left, y + _DEPTH, self.width - start, _THIN)))
        canvas._code.append(f"{ARTIFACT} 0 0 0 rg {box} re f {END}")


class MarkedBox(Flowable):  # type: ignore[misc]
    """An empty box at the start side of a text, as high as a letter."""

    def __init__(self, text: TextParagraph, element: Element, side: float) -> None:
        super().__init__()
        self._text = text
        self._element = element
        self._side = side
        self.leading = text.leading
        self.spaceAfter = text.spaceAfter

    def line_count(self, width: float) -> int:
        return self._text.line_count(width)

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width, self.height = self._text.wrap(width, height)
        return self.width, self.height

    def drawOn(self, canvas: Any, x: float, y: float, _sW: float = 0) -> None:
        top = y + self.height - (self.leading - self._side) / 2
        left = x + self.width - self._side if self._text.style.right_to_left else x
        box = " ".join(map(number, (left, top - self._side, self._side, self._side)))
        canvas._code.append(f"{canvas.mark(self._element)} 0 0 0 RG 0.8 w {box} re S {END}")
        self._text.drawOn(canvas, x, y)
