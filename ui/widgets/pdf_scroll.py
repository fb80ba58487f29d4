"""Where the pages of a document stand in a view: scrolled, zoomed, turned, nothing drawn."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QWidget

from core.model.page_words import Box
from ui.widgets.pdf_layout import MARGIN, PageLayout, Sizes

LEAST_ZOOM, MOST_ZOOM = 25, 400
_ZOOMS = (25, 33, 50, 67, 80, 100, 125, 150, 175, 200, 250, 300, 400)
_PIXELS_A_POINT = 96 / 72  # at 100 %
_MUCH_WIDER = 2.5  # than most pages: to be scrolled across


@dataclass(frozen=True)
class Anchor:
    """What stands at the upper edge: a page and how much of it is above the edge."""

    page: int = 0
    share: float = 0.0


class PageScroll(QAbstractScrollArea):
    """`place_changed` when another page or another zoom is in front."""

    place_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = PageLayout()
        self._zoom = 0  # 0: as wide as the view, -1: the whole page
        self._turn = 0
        self._announced = (-1, -1)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.verticalScrollBar().setSingleStep(40)
        self.horizontalScrollBar().setSingleStep(40)

    def page_count(self) -> int:
        return len(self._layout.sizes)

    def sizes(self) -> Sizes:
        """Width and height of the pages in points."""
        return self._layout.sizes

    def page(self) -> int:
        """The page in the middle of the view; the first is 0."""
        return self._layout.page_at(
            self.verticalScrollBar().value() + self.viewport().height() // 2
        )

    # Moving and zooming

    def go_to(self, page: int) -> None:
        """Bring the upper edge of a page to the upper edge of the view."""
        if self._layout.sizes:
            page = max(0, min(page, self.page_count() - 1))
            self.verticalScrollBar().setValue(self._layout.tops[page] - MARGIN)

    def place(self) -> float:
        """Where the upper edge of the view is: whole pages, and a share of the one there."""
        anchor = self._anchor()
        return anchor.page + anchor.share

    def go_to_place(self, place: float) -> None:
        """Bring a place such as `place` gives to the upper edge."""
        if self._layout.sizes:
            place = max(0.0, min(place, self.page_count() - 0.001))
            self._go_to_anchor(Anchor(int(place), place - int(place)))

    def show_box(self, page: int, box: Box) -> None:
        """Bring a box of a page into view, a third from the top, unless it is well in view."""
        if not 0 <= page < self.page_count():
            return
        rect = self.box_rect(page, box)
        view = QRectF(self.viewport().rect()).adjusted(8, 40, -8, -40)
        if not view.contains(rect):
            down, across = self.verticalScrollBar(), self.horizontalScrollBar()
            down.setValue(down.value() + round(rect.top() - self.viewport().height() / 3))
            beyond = max(rect.right() - view.right(), 0) or min(rect.left() - view.left(), 0)
            sign = -1 if self._right_to_left() else 1
            across.setValue(across.value() + sign * round(beyond))

    def percent(self) -> int:
        """The zoom in use, of which 100 is the size on paper."""
        return round(self._scale() / _PIXELS_A_POINT * 100)

    def fits_width(self) -> bool:
        """Whether the zoom follows the width of the view."""
        return self._zoom == 0

    def fits_page(self) -> bool:
        """Whether the zoom shows a whole page."""
        return self._zoom == -1

    def set_zoom(self, percent: int) -> None:
        """Another zoom; 0 follows the width of the view, -1 shows the whole page."""
        anchor = self._anchor()
        fits = percent in (0, -1)
        self._zoom = percent if fits else max(LEAST_ZOOM, min(MOST_ZOOM, percent))
        self._arrange(anchor)

    def zoom_in(self) -> None:
        now = self.percent()
        self.set_zoom(next((zoom for zoom in _ZOOMS if zoom > now), MOST_ZOOM))

    def zoom_out(self) -> None:
        now = self.percent()
        self.set_zoom(next((zoom for zoom in reversed(_ZOOMS) if zoom < now), LEAST_ZOOM))

    # Where pages stand

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 160)

    def box_rect(self, page: int, box: Box) -> QRectF:
        """Where a box of a page stands in the view now."""
        corner = QPointF(self.page_rect(page).topLeft())
        return self._layout.rect(page, box).translated(corner)

    def upright_box(self, page: int, rect: QRectF) -> Box:
        """A rectangle in pixels from the corner of a page as it is seen, as a box of the page."""
        x1, y1 = self._layout.upright(page, rect.topLeft())
        x2, y2 = self._layout.upright(page, rect.bottomRight())
        return Box(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))

    def pages_in_view(self) -> range:
        """The pages of which something can be seen."""
        top = self.verticalScrollBar().value()
        return self._layout.between(top, top + self.viewport().height())

    def _right_to_left(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _scale(self) -> float:
        if self._zoom > 0:
            return self._zoom / 100 * _PIXELS_A_POINT
        sizes = self._layout.sizes or ((595.0, 842.0),)
        turned = [(h, w) for w, h in sizes] if self._turn % 2 else sizes
        # Room for the scroll bar is always kept, so that fitting does not make it come and go.
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        room = self.width() - 2 * MARGIN - bar
        # A sheet of metres among pages must not make these too small to be read.
        widths = sorted(width for width, _ in turned)
        most = widths[len(widths) // 2] * _MUCH_WIDER
        scale = max(room, 60) / max(width for width in widths if width <= most)
        if self._zoom < 0:
            high = max(self.viewport().height() - 2 * MARGIN, 60)
            scale = min(scale, high / max(height for _, height in turned))
        return scale

    def _arrange(self, anchor: Anchor, sizes: Sizes | None = None) -> None:
        if sizes is not None:
            self._layout = PageLayout(sizes, self._turn)
        self._layout = PageLayout(self._layout.sizes, self._turn, self._scale())
        view = self.viewport().size()
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        down.setPageStep(view.height())
        down.setRange(0, max(0, self._layout.height - view.height()))
        across.setPageStep(view.width())
        across.setRange(0, max(0, self._layout.width - view.width()))
        self._go_to_anchor(anchor)
        self.viewport().update()
        self._announce()

    def _go_to_anchor(self, anchor: Anchor) -> None:
        if anchor.page < len(self._layout.tops):
            into = round(anchor.share * self._layout.size(anchor.page).height())
            self.verticalScrollBar().setValue(self._layout.tops[anchor.page] - MARGIN + into)

    def _anchor(self) -> Anchor:
        if not self._layout.tops:
            return Anchor()
        edge = self.verticalScrollBar().value() + MARGIN
        page = self._layout.page_at(edge)
        share = (edge - self._layout.tops[page]) / self._layout.size(page).height()
        return Anchor(page, min(max(share, 0.0), 1.0))

    def page_rect(self, page: int) -> QRect:
        """Where a page stands in the view now."""
        size = self._layout.size(page)
        view = self.viewport().width()
        across = self.horizontalScrollBar()
        if across.maximum() == 0:
            left = (view - size.width()) // 2
        else:
            whole = view + across.maximum()
            shift = across.maximum() - across.value() if self._right_to_left() else across.value()
            left = (whole - size.width()) // 2 - shift
        top = self._layout.tops[page] - self.verticalScrollBar().value()
        return QRect(QPoint(left, top), size)

    def _announce(self) -> None:
        now = (self.page(), self.percent())
        if now != self._announced:
            self._announced = now
            self.place_changed.emit()
