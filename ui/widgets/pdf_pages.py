"""The pages of a PDF, one under the other, drawn when they come into view."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QWidget

from core.model.pages import PageImage
from ui import formatting, theme
from ui.tasks import Lane, Tasks
from ui.widgets.pdf_document import OpenPdf

LEAST_ZOOM, MOST_ZOOM = 25, 400
_ZOOMS = (25, 33, 50, 67, 80, 100, 125, 150, 175, 200, 250, 300, 400)
_PIXELS_A_POINT = 96 / 72  # at 100 %
_GAP, _MARGIN = 14, 16
_PAPER = QColor("#ffffff")
_ON_PAPER = QColor("#5a6675")


@dataclass(frozen=True)
class _Anchor:
    """What stands at the upper edge: a page and how much of it is above the edge."""

    page: int = 0
    share: float = 0.0


class PageArea(QAbstractScrollArea):
    """Continuous pages with zoom. Arrows, Page Up, Page Down, Home and End move about.

    `place_changed` when another page or another zoom is in front.
    """

    place_changed = Signal()

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._document: OpenPdf | None = None
        self._sizes: tuple[tuple[float, float], ...] = ()
        self._pictures: dict[int, QImage] = {}
        self._stale: set[int] = set()  # pictures of the document before, shown until redrawn
        self._settled: dict[int, int] = {}  # page: the width for which it was last drawn or failed
        self._failed: set[int] = set()
        self._drawing = False
        self._zoom = 0  # 0: as wide as the view
        self._tops: list[int] = []
        self._announced = (-1, -1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.verticalScrollBar().setSingleStep(40)
        self.horizontalScrollBar().setSingleStep(40)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(40)
        self._soon.timeout.connect(self._draw_next)
        self.verticalScrollBar().valueChanged.connect(self._moved)

    # The document

    def set_document(self, document: OpenPdf, sizes: tuple[tuple[float, float], ...]) -> None:
        """Show an open document; pictures of the one before stay until the new ones are drawn."""
        anchor = self._anchor()
        same = len(self._sizes) == len(sizes)
        self._document, self._sizes = document, sizes
        self._pictures = {n: image for n, image in self._pictures.items() if n < len(sizes)}
        self._stale = set(self._pictures)
        self._settled, self._failed = {}, set()
        self._drawing = False
        if not same and anchor.page >= len(sizes):
            anchor = _Anchor(len(sizes) - 1)
        self._arrange(anchor)
        self._soon.start()

    def forget(self) -> None:
        """Show nothing any more."""
        self._document, self._sizes = None, ()
        self._pictures, self._stale, self._settled, self._failed = {}, set(), {}, set()
        self._drawing = False
        self._arrange(_Anchor())

    def page_count(self) -> int:
        return len(self._sizes)

    def page(self) -> int:
        """The page in the middle of the view; the first is 0."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        at = 0
        for number, top in enumerate(self._tops):
            if top <= middle:
                at = number
        return at

    def drawn(self, page: int) -> bool:
        """Whether a page shows its own picture in the size asked for."""
        settled = self._settled.get(page) == self._wanted_width(page)
        return settled and page in self._pictures and page not in self._stale

    def failed(self, page: int) -> bool:
        """Whether a page could not be drawn."""
        return page in self._failed

    # Moving and zooming

    def go_to(self, page: int) -> None:
        """Bring the upper edge of a page to the upper edge of the view."""
        if self._sizes:
            page = max(0, min(page, len(self._sizes) - 1))
            self.verticalScrollBar().setValue(self._tops[page] - _MARGIN)

    def percent(self) -> int:
        """The zoom in use, of which 100 is the size on paper."""
        return round(self._scale() / _PIXELS_A_POINT * 100)

    def fits_width(self) -> bool:
        """Whether the zoom follows the width of the view."""
        return self._zoom == 0

    def set_zoom(self, percent: int) -> None:
        """Another zoom; 0 follows the width of the view."""
        anchor = self._anchor()
        self._zoom = max(LEAST_ZOOM, min(MOST_ZOOM, percent)) if percent else 0
        self._arrange(anchor)
        self._soon.start()

    def zoom_in(self) -> None:
        now = self.percent()
        self.set_zoom(next((zoom for zoom in _ZOOMS if zoom > now), MOST_ZOOM))

    def zoom_out(self) -> None:
        now = self.percent()
        self.set_zoom(next((zoom for zoom in reversed(_ZOOMS) if zoom < now), LEAST_ZOOM))

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
        key = Qt.Key(event.key())
        if key in moves and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            bar.setValue(bar.value() + moves[key])
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self.horizontalScrollBar().maximum():
            toward = 1 if key == Qt.Key.Key_Right else -1
            if self._right_to_left():
                toward = -toward
            across = self.horizontalScrollBar()
            across.setValue(across.value() + toward * across.singleStep())
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

    # Where pages stand

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 160)

    def resizeEvent(self, event: QResizeEvent) -> None:
        anchor = self._anchor()
        super().resizeEvent(event)
        self._arrange(anchor)
        self._soon.start()

    def _right_to_left(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _scale(self) -> float:
        if self._zoom:
            return self._zoom / 100 * _PIXELS_A_POINT
        widest = max((width for width, _ in self._sizes), default=595.0)
        # Room for the scroll bar is always kept, so that fitting does not make it come and go.
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        room = self.width() - 2 * _MARGIN - bar
        return max(room, 60) / widest

    def _size(self, page: int) -> QSize:
        width, height = self._sizes[page]
        scale = self._scale()
        return QSize(max(1, round(width * scale)), max(1, round(height * scale)))

    def _wanted_width(self, page: int) -> int:
        return round(self._size(page).width() * self.devicePixelRatioF())

    def _arrange(self, anchor: _Anchor) -> None:
        self._tops = []
        top, widest = _MARGIN, 0
        for page in range(len(self._sizes)):
            size = self._size(page)
            self._tops.append(top)
            top += size.height() + _GAP
            widest = max(widest, size.width())
        view = self.viewport().size()
        whole = QSize(widest + 2 * _MARGIN, top - _GAP + _MARGIN if self._sizes else 0)
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        down.setPageStep(view.height())
        down.setRange(0, max(0, whole.height() - view.height()))
        across.setPageStep(view.width())
        across.setRange(0, max(0, whole.width() - view.width()))
        if anchor.page < len(self._tops):
            into = round(anchor.share * self._size(anchor.page).height())
            down.setValue(self._tops[anchor.page] - _MARGIN + into)
        self.viewport().update()
        self._announce()

    def _anchor(self) -> _Anchor:
        edge = self.verticalScrollBar().value() + _MARGIN
        for page in range(len(self._tops) - 1, -1, -1):
            if self._tops[page] <= edge:
                share = (edge - self._tops[page]) / self._size(page).height()
                return _Anchor(page, min(share, 1.0))
        return _Anchor()

    def _page_rect(self, page: int) -> QRect:
        """Where a page stands in the view now."""
        size = self._size(page)
        view = self.viewport().width()
        across = self.horizontalScrollBar()
        if across.maximum() == 0:
            left = (view - size.width()) // 2
        else:
            whole = view + across.maximum()
            shift = across.maximum() - across.value() if self._right_to_left() else across.value()
            left = (whole - size.width()) // 2 - shift
        top = self._tops[page] - self.verticalScrollBar().value()
        return QRect(QPoint(left, top), size)

    def _in_view(self) -> list[int]:
        view = self.viewport().rect()
        return [page for page in range(len(self._tops)) if self._page_rect(page).intersects(view)]

    def _moved(self) -> None:
        self.viewport().update()
        self._announce()
        self._soon.start()

    def _announce(self) -> None:
        now = (self.page(), self.percent())
        if now != self._announced:
            self._announced = now
            self.place_changed.emit()

    # Drawing: one request at a time, what is in view first

    def _draw_next(self) -> None:
        document = self._document
        if self._drawing or document is None or not self.isVisible():
            return
        seen = self._in_view()
        if not seen:
            return
        near = [seen[-1] + 1, seen[0] - 1]
        for page in [*seen, *(page for page in near if 0 <= page < len(self._sizes))]:
            width = self._wanted_width(page)
            if self._settled.get(page) == width and (self.drawn(page) or page in self._failed):
                continue
            self._drawing = True
            self._tasks.run(
                document.draw,
                page,
                width,
                lane=Lane.PRINT,
                owner=self,
                done=lambda image, page=page, width=width: self._arrived(
                    document, page, width, image
                ),
                failed=lambda _, page=page, width=width: self._broke(document, page, width),
            )
            return
        kept = set(seen) | set(near)
        self._pictures = {page: image for page, image in self._pictures.items() if page in kept}

    def _arrived(self, document: OpenPdf, page: int, width: int, image: PageImage | None) -> None:
        if document is not self._document:
            return
        self._drawing = False
        if image is not None:
            # The copy lets go of the bytes, which QImage itself would only borrow.
            self._pictures[page] = QImage(
                image.rgb, image.width, image.height, image.width * 3, QImage.Format.Format_RGB888
            ).copy()
            self._stale.discard(page)
            self._failed.discard(page)
            self._settled[page] = width
        self.viewport().update()
        self._draw_next()

    def _broke(self, document: OpenPdf, page: int, width: int) -> None:
        if document is not self._document:
            return
        self._drawing = False
        self._failed.add(page)
        self._settled[page] = width
        self._pictures.pop(page, None)
        self.viewport().update()
        self._draw_next()

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self._soon.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme.colour("page"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for page in self._in_view():
            rect = self._page_rect(page)
            painter.fillRect(rect.translated(2, 3), theme.colour("line"))
            painter.fillRect(rect, _PAPER)
            picture = self._pictures.get(page)
            if picture is not None:
                painter.drawImage(rect, picture)
            else:
                self._paint_words(painter, rect, page)
            painter.setPen(QPen(theme.colour("line"), 1))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))

    def _paint_words(self, painter: QPainter, rect: QRect, page: int) -> None:
        if page in self._failed:
            words = self.tr("Page {page} could not be drawn. The rest can be read.")
        else:
            words = self.tr("Page {page} is being drawn…")
        painter.setPen(_ON_PAPER)
        painter.setFont(theme.font())
        inside = rect.adjusted(_MARGIN, _MARGIN * 2, -_MARGIN, -_MARGIN)
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
