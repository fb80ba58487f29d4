"""The pages of a PDF, one under the other, drawn when they come into view."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from core.model.page_words import Box
from ui import formatting, theme
from ui.tasks import Tasks
from ui.widgets.pdf_document import OpenPdf
from ui.widgets.pdf_drawing import PageDrawer
from ui.widgets.pdf_layout import MARGIN, Sizes
from ui.widgets.pdf_scroll import Anchor, PageScroll

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


class PageArea(PageScroll):
    """Continuous pages with zoom. Arrows, Page Up, Page Down, Home and End move about.

    `scrolled` at every move. `layers` paint over each page; `hand` hears the mouse.
    """

    scrolled = Signal()

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawer = PageDrawer(tasks, self)
        self._drawer.arrived.connect(self._drawn_one)
        self.layers: list[Layer] = []
        self.hand = Hand()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
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
            anchor = Anchor(len(sizes) - 1)
        self._arrange(anchor, sizes)
        self._draw_next()

    def set_sizes(self, sizes: Sizes) -> None:
        """The true sizes of the pages; what stands at the upper edge stays there."""
        self._arrange(self._anchor(), sizes)
        self._draw_soon()

    def forget(self) -> None:
        """Show nothing any more."""
        self._drawer.forget()
        self._turn = 0
        self._arrange(Anchor(), ())

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

    def set_zoom(self, percent: int) -> None:
        super().set_zoom(percent)
        self._draw_soon()

    def turn(self) -> None:
        """Turn all pages by a quarter, clockwise."""
        anchor = Anchor(self.page())
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
        corner = QPointF(self.page_rect(page).topLeft())
        return page, *self._layout.upright(page, at - corner)

    # Drawing: what is in view first

    def _wanted_width(self, page: int) -> int:
        return round(self._layout.upright_width(page) * self.devicePixelRatioF())

    def _moved(self) -> None:
        self.viewport().update()
        self._announce()
        self._draw_next()
        self.scrolled.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        anchor = self._anchor()
        super().resizeEvent(event)
        self._arrange(anchor)
        self._draw_soon()

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
            rect = self.page_rect(page)
            painter.fillRect(rect.translated(2, 3), theme.colour("line"))
            painter.fillRect(rect, _PAPER)
            picture = self._drawer.picture(page)
            if picture is not None:
                self._paint_picture(painter, rect, picture)
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

    def _paint_picture(self, painter: QPainter, rect: QRect, picture: QImage) -> None:
        """A picture drawn for this size is not stretched by the pixel that rounding leaves."""
        ratio = self.devicePixelRatioF()
        wide, high = rect.width() * ratio, rect.height() * ratio
        if abs(wide - picture.width()) <= 2 and abs(high - picture.height()) <= 2:
            picture.setDevicePixelRatio(ratio)
            painter.save()
            painter.setClipRect(rect)
            painter.drawImage(rect.topLeft(), picture)
            painter.restore()
        else:
            picture.setDevicePixelRatio(1)
            painter.drawImage(rect, picture)

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
