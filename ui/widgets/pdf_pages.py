"""The pages of a PDF, one under the other, drawn when they come into view."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QWidget

from core.model.page_words import Box
from ui import formatting, theme
from ui.tasks import Tasks
from ui.widgets.pdf_document import OpenPdf
from ui.widgets.pdf_drawing import PageDrawer
from ui.widgets.pdf_layout import MARGIN, PageLayout, Sizes

LEAST_ZOOM, MOST_ZOOM = 25, 400
_ZOOMS = (25, 33, 50, 67, 80, 100, 125, 150, 175, 200, 250, 300, 400)
_PIXELS_A_POINT = 96 / 72  # at 100 %
_PAPER = QColor("#ffffff")
_ON_PAPER = QColor("#5a6675")

# Paints over a page: gets the painter, the page, and what turns a box into pixels of the view.
Layer = Callable[[QPainter, int, Callable[[Box], QRectF]], None]


class Hand:
    """What the mouse does on the pages; places are in points of the unturned page."""

    def press(self, page: int, x: float, y: float) -> None:
        """The button went down."""

    def drag(self, page: int, x: float, y: float) -> None:
        """The mouse moved with the button down."""

    def release(self) -> None:
        """The button came up."""


@dataclass(frozen=True)
class _Anchor:
    """What stands at the upper edge: a page and how much of it is above the edge."""

    page: int = 0
    share: float = 0.0


class PageArea(QAbstractScrollArea):
    """Continuous pages with zoom. Arrows, Page Up, Page Down, Home and End move about.

    `place_changed` when another page or another zoom is in front, `scrolled` at every move.
    `layers` paint over each page; `hand` hears the mouse.
    """

    place_changed = Signal()
    scrolled = Signal()

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = PageLayout()
        self._drawer = PageDrawer(tasks, self)
        self._drawer.arrived.connect(self._drawn_one)
        self._zoom = 0  # 0: as wide as the view, -1: the whole page
        self._turn = 0
        self._announced = (-1, -1)
        self.layers: list[Layer] = []
        self.hand = Hand()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.verticalScrollBar().setSingleStep(40)
        self.horizontalScrollBar().setSingleStep(40)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(15)
        self._soon.timeout.connect(self._draw_next)
        self.verticalScrollBar().valueChanged.connect(self._moved)

    # The document

    def set_document(self, document: OpenPdf, sizes: Sizes) -> None:
        """Show an open document; pictures of the one before stay until the new ones are drawn."""
        anchor = self._anchor()
        same = len(self._layout.sizes) == len(sizes)
        self._drawer.set_document(document, len(sizes))
        if not same and anchor.page >= len(sizes):
            anchor = _Anchor(len(sizes) - 1)
        self._arrange(anchor, sizes)
        self._draw_next()

    def forget(self) -> None:
        """Show nothing any more."""
        self._drawer.forget()
        self._turn = 0
        self._arrange(_Anchor(), ())

    def page_count(self) -> int:
        return len(self._layout.sizes)

    def page(self) -> int:
        """The page in the middle of the view; the first is 0."""
        return self._layout.page_at(
            self.verticalScrollBar().value() + self.viewport().height() // 2
        )

    def drawn(self, page: int) -> bool:
        """Whether a page shows its own picture in the size asked for."""
        return page < self.page_count() and self._drawer.drawn(page, self._wanted_width(page))

    def failed(self, page: int) -> bool:
        """Whether a page could not be drawn."""
        return self._drawer.failed(page)

    def drawn_width(self, page: int) -> int:
        """How many pixels wide a page is drawn at the zoom in use."""
        return self._wanted_width(page)

    def picture_bytes(self) -> int:
        """What the pictures in memory weigh."""
        return self._drawer.pictures.bytes()

    # Moving, zooming, turning

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
            self._go_to_anchor(_Anchor(int(place), place - int(place)))

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
        self._draw_soon()

    def zoom_in(self) -> None:
        now = self.percent()
        self.set_zoom(next((zoom for zoom in _ZOOMS if zoom > now), MOST_ZOOM))

    def zoom_out(self) -> None:
        now = self.percent()
        self.set_zoom(next((zoom for zoom in reversed(_ZOOMS) if zoom < now), LEAST_ZOOM))

    def turn(self) -> None:
        """Turn all pages by a quarter, clockwise."""
        anchor = _Anchor(self.page())
        self._turn = (self._turn + 1) % 4
        self._drawer.turn_to(self._turn)
        self._arrange(anchor)
        self._draw_soon()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        step = self.viewport().height() - 40
        moves = {
            Qt.Key.Key_Up: -bar.singleStep(),
            Qt.Key.Key_Down: bar.singleStep(),
            Qt.Key.Key_PageUp: -step,
            Qt.Key.Key_PageDown: step,
            Qt.Key.Key_Space: step,
            Qt.Key.Key_Home: -bar.maximum(),
            Qt.Key.Key_End: bar.maximum(),
        }
        zooms = {
            Qt.Key.Key_Plus: self.zoom_in,
            Qt.Key.Key_Equal: self.zoom_in,
            Qt.Key.Key_Minus: self.zoom_out,
        }
        key = Qt.Key(event.key())
        held = event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        )
        if key in moves and not held:
            bar.setValue(bar.value() + moves[key])
        elif key in zooms and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            zooms[key]()
        elif (
            key in (Qt.Key.Key_Left, Qt.Key.Key_Right)
            and not held
            and self.horizontalScrollBar().maximum()
        ):
            toward = 1 if key == Qt.Key.Key_Right else -1
            if self._right_to_left():
                toward = -toward
            across = self.horizontalScrollBar()
            across.setValue(across.value() + toward * across.singleStep())
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            event.ignore()  # the view around it selects words with these
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y() > 0:
                self.zoom_in()
            elif event.angleDelta().y() < 0:
                self.zoom_out()
            event.accept()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and (at := self._at(event)) is not None:
            self.hand.press(*at)
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and (at := self._at(event)) is not None:
            self.hand.drag(*at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.hand.release()

    def _at(self, event: QMouseEvent) -> tuple[int, float, float] | None:
        if not self._layout.sizes:
            return None
        at = event.position()
        page = self._layout.page_at(at.y() + self.verticalScrollBar().value())
        corner = QPointF(self._page_rect(page).topLeft())
        return page, *self._layout.upright(page, at - corner)

    # Where pages stand

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 160)

    def resizeEvent(self, event: QResizeEvent) -> None:
        anchor = self._anchor()
        super().resizeEvent(event)
        self._arrange(anchor)
        self._draw_soon()

    def box_rect(self, page: int, box: Box) -> QRectF:
        """Where a box of a page stands in the view now."""
        corner = QPointF(self._page_rect(page).topLeft())
        return self._layout.rect(page, box).translated(corner)

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
        scale = max(room, 60) / max(width for width, _ in turned)
        if self._zoom < 0:
            high = max(self.viewport().height() - 2 * MARGIN, 60)
            scale = min(scale, high / max(height for _, height in turned))
        return scale

    def _wanted_width(self, page: int) -> int:
        return round(self._layout.upright_width(page) * self.devicePixelRatioF())

    def _arrange(self, anchor: _Anchor, sizes: Sizes | None = None) -> None:
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

    def _go_to_anchor(self, anchor: _Anchor) -> None:
        if anchor.page < len(self._layout.tops):
            into = round(anchor.share * self._layout.size(anchor.page).height())
            self.verticalScrollBar().setValue(self._layout.tops[anchor.page] - MARGIN + into)

    def _anchor(self) -> _Anchor:
        if not self._layout.tops:
            return _Anchor()
        edge = self.verticalScrollBar().value() + MARGIN
        page = self._layout.page_at(edge)
        share = (edge - self._layout.tops[page]) / self._layout.size(page).height()
        return _Anchor(page, min(max(share, 0.0), 1.0))

    def _page_rect(self, page: int) -> QRect:
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

    def _moved(self) -> None:
        self.viewport().update()
        self._announce()
        self._draw_next()
        self.scrolled.emit()

    def _announce(self) -> None:
        now = (self.page(), self.percent())
        if now != self._announced:
            self._announced = now
            self.place_changed.emit()

    # Drawing: what is in view first

    def _draw_soon(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _draw_next(self) -> None:
        seen = self.pages_in_view()
        if not seen or not self.isVisible():
            return
        near = [page for page in (seen[-1] + 1, seen[0] - 1) if 0 <= page < self.page_count()]
        self._drawer.draw((page, self._wanted_width(page)) for page in (*seen, *near))
        self._drawer.pictures.trim({*seen, *near})

    def _drawn_one(self) -> None:
        self.viewport().update()
        self._draw_next()

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self._draw_soon()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme.colour("page"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for page in self.pages_in_view():
            rect = self._page_rect(page)
            painter.fillRect(rect.translated(2, 3), theme.colour("line"))
            painter.fillRect(rect, _PAPER)
            picture = self._drawer.picture(page)
            if picture is not None:
                painter.drawImage(rect, picture)
            else:
                self._paint_words(painter, rect, page)
            for layer in self.layers:
                painter.save()
                layer(painter, page, lambda box, page=page: self.box_rect(page, box))
                painter.restore()
            painter.setPen(QPen(theme.colour("line"), 1))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))

    def _paint_words(self, painter: QPainter, rect: QRect, page: int) -> None:
        if self._drawer.failed(page):
            words = self.tr("Page {page} could not be drawn. The rest can be read.")
        else:
            words = self.tr("Page {page} is being drawn…")
        painter.setPen(_ON_PAPER)
        painter.setFont(theme.font())
        inside = rect.adjusted(MARGIN, MARGIN * 2, -MARGIN, -MARGIN)
        align = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(
            inside,
            align | Qt.TextFlag.TextWordWrap,
            words.format(page=formatting.number(page + 1)),
        )

    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]
        self.viewport().update()

    def focusOutEvent(self, event: object) -> None:
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self.viewport().update()
