"""A time line of lanes, drawn: the earliest at the right, a lane for each body, bands above them.

The arrows go from entry to entry and from lane to lane, Enter chooses, + and - and Ctrl with the
wheel come closer or go back. It speaks the entry that is current; a list beside it says the same.
"""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QToolTip, QWidget

from ui import theme
from ui.widgets.lanes_layout import Item, Place, Row, lay_out
from ui.widgets.lanes_paint import LanesPainter
from ui.widgets.lanes_view import View, fitting

CLOSER = 1.35
BANDS = "bands"


class Lanes(QWidget):
    """`show_items` fills it. `chosen(key)` on Enter, Space or a click; `moved(key)` as one goes
    from entry to entry; `zoomed()` when other days are in view."""

    chosen = Signal(str)
    moved = Signal(str)
    zoomed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.today = date.min
        self._lanes: tuple[tuple[str, str], ...] = ()
        self._bands: tuple[Item, ...] = ()
        self._items: tuple[Item, ...] = ()
        self._current = ""
        self._view: View | None = None
        self._rows: tuple[Row, ...] = ()
        self._pulled: tuple[int, View] | None = None

    # What is shown

    def show_items(
        self,
        lanes: tuple[tuple[str, str], ...],
        items: tuple[Item, ...],
        bands: tuple[Item, ...],
        today: date,
    ) -> None:
        """Other entries; the days in view and the entry that is current stay where they can."""
        self._lanes, self._items, self._bands, self.today = lanes, items, bands, today
        if self.find(self._current) is None:
            ahead = [each for each in self._in_order() if each.on >= today]
            every = self._in_order()
            self._current = next(iter(ahead), every[-1]).key if every else ""
        if self._view is None and self.width() > 1:
            self.fit()
        self._arrange()
        self._speak()

    def _in_order(self) -> list[Item]:
        return sorted(self._items, key=lambda item: (item.on, item.key))

    def find(self, key: str) -> Item | None:
        """The entry or band of this key."""
        return next((each for each in (*self._bands, *self._items) if each.key == key), None)

    def current(self) -> str:
        """The key of the entry that the arrows are at."""
        return self._current

    def go(self, key: str) -> None:
        """Make an entry the current one, and bring it into view."""
        item = self.find(key)
        if item is None:
            return
        self._current = key
        if self._view is not None:
            self._view = self._view.with_in_view(item.on, theme.px(12))
        self._arrange()
        self._speak()
        self.moved.emit(key)
        self._bring_into_view()

    def rows(self) -> tuple[Row, ...]:
        """The bands, then the lanes, with everything in its place."""
        return self._rows

    def view(self) -> View:
        """The days in view."""
        assert self._view is not None
        return self._view

    # Coming closer

    def fit(self) -> None:
        """Everything in view."""
        first, last = self._reach()
        left, right = self._edges()
        words = min(theme.px(110), (right - left) // 4)  # of what stands last
        self._view = fitting(first, last, left + words, right).resized(left, right)
        self._arrange()
        self.zoomed.emit()

    def zoom(self, factor: float, x: int | None = None) -> None:
        """Closer or further away, around a place or else around the current entry."""
        if self._view is None:
            return
        if x is None:
            item = self.find(self._current)
            on = self._view.x(item.on if item else self.today)
            inside = self._view.left <= on <= self._view.right
            x = round(on) if inside else (self._view.left + self._view.right) // 2
        self._view = self._view.zoomed(factor, x)
        self._arrange()
        self.zoomed.emit()

    def pull(self, pixels: int) -> None:
        """Move the days in view, later ones for more than 0."""
        if self._view is not None:
            self._view = self._view.moved(pixels, *self._reach())
            self._arrange()

    def _reach(self) -> tuple[date, date]:
        days = [each.on for each in (*self._items, *self._bands)]
        days += [each.until for each in (*self._items, *self._bands) if each.until is not None]
        days.append(self.today)
        return min(days), max(days)

    # Size

    def head(self) -> int:
        """The width of the column with the names of the lanes."""
        return min(theme.px(170), max(self.width() // 4, theme.px(80)))

    def _edges(self) -> tuple[int, int]:
        return theme.px(12), self.width() - self.head() - theme.px(8)

    def line(self) -> int:
        """The height of a row of words."""
        return QFontMetrics(theme.font(theme.SMALL)).height() + theme.px(6)

    def _arrange(self) -> None:
        """Everything to its place, for the days in view and the width of now."""
        if self._view is None:
            return
        metrics, line = QFontMetrics(theme.font(theme.SMALL)), self.line()
        top = line + theme.px(10)
        bands = self._band_row(top)
        below = bands.top + bands.height if self._bands else top
        self._rows = (
            *((bands,) if self._bands else ()),
            *lay_out(
                self._lanes, self._items, self._view, below, line,
                metrics.horizontalAdvance, theme.px(190),
            ),
        )  # fmt: skip
        height = (self._rows[-1].top + self._rows[-1].height if self._rows else top) + theme.px(8)
        if height != self.height():
            self.setFixedHeight(height)
        self.update()

    def _band_row(self, top: int) -> Row:
        assert self._view is not None
        height, places = self.line() * 2 + theme.px(14), []
        for band in sorted(self._bands, key=lambda each: each.on):
            x = round(self._view.x(band.on))
            end = round(self._view.x(band.until)) if band.until else self._view.left
            end = min(end, x - 1)
            box = QRect(QPoint(end + 1, top + 3), QPoint(x - 1, top + height - 6))
            places.append(Place(band, x, end, box))
        return Row(BANDS, self.tr("Stages"), top, height, tuple(places))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(640), max(self.height(), theme.px(160)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._view is None or event.oldSize().width() <= 1:
            self.fit()
        elif event.oldSize().width() != self.width():
            self._view = self._view.resized(*self._edges())
            self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            if self._view is not None:
                self._view = self._view.resized(*self._edges())
            self._arrange()

    # Drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._view is not None:
            painter = LanesPainter(QPainter(self), self._view, self.width() - self.head())
            painter.paint(
                self._rows,
                QRect(0, 0, self.width(), self.height()),
                self.today,
                self._current,
                focused=self.hasFocus(),
                today_word=self.tr("Today"),
            )
            painter.end()

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        steps = {Qt.Key.Key_Left: 1, Qt.Key.Key_Right: -1}
        across = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if key in steps:
            self._step(steps[key])
        elif key in across:
            self._change_lane(across[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._step(-10_000 if key == Qt.Key.Key_Home else 10_000)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._current:
            self.chosen.emit(self._current)
        elif event.text() in ("+", "=") or key == Qt.Key.Key_Plus:
            self.zoom(CLOSER)
        elif event.text() in ("-", "_") or key == Qt.Key.Key_Minus:
            self.zoom(1 / CLOSER)
        elif event.text() == "0":
            self.fit()
        else:
            super().keyPressEvent(event)

    def _at(self) -> tuple[int, int]:
        """Row and place of the current entry."""
        for number, row in enumerate(self._rows):
            for place, each in enumerate(row.places):
                if each.item.key == self._current:
                    return number, place
        return 0, 0

    def _step(self, by: int) -> None:
        row, place = self._at()
        places = self._rows[row].places if self._rows else ()
        if places:
            self.go(places[max(0, min(place + by, len(places) - 1))].item.key)

    def _change_lane(self, by: int) -> None:
        """To the nearest entry of the next lane that has any."""
        row, _ = self._at()
        here = self.find(self._current)
        row += by
        while 0 <= row < len(self._rows):
            places = self._rows[row].places
            if places and here is not None:
                nearest = min(places, key=lambda each: abs((each.item.on - here.on).days))
                self.go(nearest.item.key)
                return
            row += by

    def _speak(self) -> None:
        item = self.find(self._current)
        self.setAccessibleDescription("" if item is None else item.spoken)
        QAccessible.updateAccessibility(
            QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        )

    def _bring_into_view(self) -> None:
        row, place = self._at()
        box = self._rows[row].places[place].words if self._rows else QRect()
        above = self.parentWidget()
        while above is not None:
            ensure = getattr(above, "ensureVisible", None)
            if ensure is not None:
                middle = self.mapTo(above.widget(), box.center())
                ensure(middle.x(), middle.y(), 0, self.line() * 2)
            above = above.parentWidget()

    # Mouse

    def near(self, point: QPoint) -> list[Place]:
        """What stands at a point, in the order of days."""
        found = [
            each
            for row in self._rows
            for each in row.places
            if each.near(point.x(), point.y(), theme.px(7)) and point.x() < self._edges()[1] + 8
        ]
        return sorted(found, key=lambda each: each.item.on)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned, sideways = event.angleDelta().y(), event.angleDelta().x()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            factor = CLOSER if turned > 0 else 1 / CLOSER
            self.zoom(factor, round(event.position().x()))
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier or sideways:
            self.pull(-(turned or sideways))
        else:
            event.ignore()
            return
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self._view is not None:
            self._pulled = (round(event.position().x()), self._view)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self._pulled is not None and self._is_pulled(point):
            from_x, view = self._pulled
            self._view = view.moved(point.x() - from_x, *self._reach())
            self._arrange()
            return
        found = self.near(point)
        shape = Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        pulled = self._pulled is not None and self._is_pulled(point)
        self._pulled = None
        found = self.near(point)
        if not pulled and found:
            self.go(found[-1].item.key)
            self.chosen.emit(found[-1].item.key)

    def _is_pulled(self, point: QPoint) -> bool:
        far = QApplication.startDragDistance()
        return self._pulled is not None and abs(point.x() - self._pulled[0]) >= far

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self.near(event.pos())
            words = "\n".join(each.item.spoken for each in found[:8])
            if words:
                QToolTip.showText(event.globalPos(), words, self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]
        self.update()

    def focusOutEvent(self, event: object) -> None:
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self.update()
