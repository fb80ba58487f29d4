"""Where the pages of a document stand, one under the other: arithmetic without a widget."""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtCore import QPointF, QRectF, QSize

from core.model.page_words import Box

GAP, MARGIN = 14, 16
Sizes = tuple[tuple[float, float], ...]


class PageLayout:
    """Pages of `sizes` (points), turned by `turn` quarters clockwise, at `scale` pixels a point."""

    def __init__(self, sizes: Sizes = (), turn: int = 0, scale: float = 1.0) -> None:
        self.sizes, self.turn, self.scale = sizes, turn % 4, scale
        self.tops: list[int] = []
        top, widest = MARGIN, 0
        for page in range(len(sizes)):
            size = self.size(page)
            self.tops.append(top)
            top += size.height() + GAP
            widest = max(widest, size.width())
        self.height = top - GAP + MARGIN if sizes else 0
        self.width = widest + 2 * MARGIN

    def points(self, page: int) -> tuple[float, float]:
        """Width and height of a page as it is turned now."""
        width, height = self.sizes[page]
        return (height, width) if self.turn % 2 else (width, height)

    def size(self, page: int) -> QSize:
        """The size of a page in pixels."""
        width, height = self.points(page)
        return QSize(max(1, round(width * self.scale)), max(1, round(height * self.scale)))

    def upright_width(self, page: int) -> int:
        """How many pixels wide a page is drawn before it is turned."""
        return max(1, round(self.sizes[page][0] * self.scale))

    def page_at(self, y: float) -> int:
        """The page that holds a height, or the last one above it."""
        return max(0, bisect_right(self.tops, y) - 1)

    def between(self, top: float, bottom: float) -> range:
        """The pages of which something stands between two heights."""
        if not self.tops:
            return range(0)
        first = self.page_at(top)
        if self.tops[first] + self.size(first).height() < top:
            first += 1
        return range(first, bisect_right(self.tops, bottom))

    def rect(self, page: int, box: Box) -> QRectF:
        """A box of a page in pixels from the page's upper left corner."""
        first = self._turned(page, box.left, box.top)
        second = self._turned(page, box.right, box.bottom)
        return QRectF(first * self.scale, second * self.scale).normalized()

    def upright(self, page: int, at: QPointF) -> tuple[float, float]:
        """A place in pixels from the page's upper left corner, in points of the unturned page."""
        x, y = at.x() / self.scale, at.y() / self.scale
        width, height = self.sizes[page]
        return ((x, y), (y, height - x), (width - x, height - y), (width - y, x))[self.turn]

    def _turned(self, page: int, x: float, y: float) -> QPointF:
        width, height = self.sizes[page]
        turned = ((x, y), (height - y, x), (width - x, height - y), (y, width - x))
        return QPointF(*turned[self.turn])
