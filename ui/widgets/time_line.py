"""Dates on a line, drawn: time runs from right to left, each date a flag that never hides another.

The arrows move from date to date, Enter chooses one. The list that stands beside a time line says
the same in words; the line itself speaks the date that is current.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.direction import RLM
from ui import formatting, theme

_PAD = 6  # between a flag's border and its words
_START = (
    Qt.AlignmentFlag.AlignRight
    | Qt.AlignmentFlag.AlignAbsolute
    | Qt.AlignmentFlag.AlignTop
    | Qt.TextFlag.TextForceRightToLeft
)


@dataclass(frozen=True)
class Mark:
    """A date of the line. `word` says in a word where it stands, `tone` colours the word."""

    key: str
    on: date
    text: str
    word: str = ""
    tone: str = "plain"

    @property
    def head(self) -> str:
        """The first line of its flag."""
        return f"{formatting.day(self.on)} · {self.word}" if self.word else formatting.day(self.on)


@dataclass(frozen=True)
class Flag:
    """Where a mark stands: the place of its pole on the line, and the box of its words."""

    mark: Mark
    x: int
    box: QRect
    above: bool


@dataclass(frozen=True)
class Layout:
    """Where everything stands at one width. `axis`: the height of the line itself."""

    flags: tuple[Flag, ...]
    axis: int
    height: int
    today: Flag | None = None


def wrapped(text: str, width: int, metrics: QFontMetrics) -> list[str]:
    """`text` in lines no wider than `width`, unless one word alone is. (Qt's own wrapping leaves
    the space of the line's end at its right, where a right-to-left line starts.)"""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(RLM + longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


class TimeLine(QWidget):
    """`set_marks` fills it. `chosen(key)`: Enter, Space or a click on a date."""

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: tuple[Mark, ...] = ()
        self._today = date.min
        self._current = ""
        self._layout = Layout((), 0, 0)
        self._layout_for = (-1, -1)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_marks(self, marks: tuple[Mark, ...], today: date) -> None:
        """Show these dates; the one that is current stays so if it is still there."""
        self._marks = tuple(sorted(marks, key=lambda mark: (mark.on, mark.key)))
        self._today = today
        keys = [mark.key for mark in self._marks]
        if self._current not in keys:
            ahead = [mark.key for mark in self._marks if mark.on >= today]
            self._current = next(iter(ahead or keys[-1:]), "")
        self._layout_for = (-1, -1)
        self.updateGeometry()
        self.update()
        self._speak()

    def current(self) -> str:
        """The key of the date the arrows are at."""
        return self._current

    def layout_now(self) -> Layout:
        """Where everything stands at the width and text size of now."""
        wanted = (self.width(), theme.percent())
        if self._layout_for != wanted:
            self._layout = self._lay_out(self.width())
            self._layout_for = wanted
        return self._layout

    def flags(self) -> tuple[Flag, ...]:
        """Where every date stands, the latest first."""
        return self.layout_now().flags

    # Size

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay_out(width).height

    def sizeHint(self) -> QSize:
        width = theme.px(640)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(60))

    # Where things stand

    def _small(self, *, bold: bool = False) -> QFontMetrics:
        return QFontMetrics(theme.font(theme.SMALL, bold=bold))

    def _words_size(self, mark: Mark, most: int) -> QSize:
        """The room a flag needs: its words at most `most` wide, unless one word is longer."""
        head = self._small(bold=True).horizontalAdvance(RLM + mark.head) + 4
        longest = max((self._small().horizontalAdvance(word) for word in mark.text.split()),
                      default=0)  # fmt: skip
        width = max(head, longest + 4, min(most, self._small().horizontalAdvance(mark.text) + 4))
        lines = wrapped(mark.text, width, self._small())
        height = self._small(bold=True).height() + self._small().height() * len(lines)
        return QSize(width + 2 * _PAD, height + 2 * _PAD)

    def _place(self, width: int, room: int) -> Callable[[date], int]:
        """Where a date stands on the line: the first at the right, the last before `room`."""
        days = [mark.on for mark in self._marks] + [self._today]
        first, span = min(days), max((max(days) - min(days)).days, 1)
        right, left = width - theme.px(14), room + theme.px(8)

        def place(day: date) -> int:
            return right - round((day - first).days / span * max(right - left, 1))

        return place

    def _lay_out(self, width: int) -> Layout:
        """Flags hang to the left of their poles, above and under the line.

        On each side a flag stands further from the line than every later one whose pole is behind
        it: no pole then crosses words, and no two flags meet.
        """
        if not self._marks:
            return Layout((), 0, theme.px(10))
        today = Mark("", self._today, "", self.tr("Today"), "info")
        order = sorted((*self._marks, today), key=lambda mark: (mark.on, mark is not today))
        most = min(theme.px(170), int(width * 0.36))
        sizes = {mark.key: self._words_size(mark, most) for mark in order}
        place = self._place(width, max(size.width() for size in sizes.values()))
        lanes: dict[bool, dict[str, int]] = {True: {}, False: {}}
        placed: dict[bool, list[tuple[Mark, int]]] = {True: [], False: []}
        for mark in reversed(order):
            x = place(mark.on)
            reach = x - sizes[mark.key].width() - theme.px(8)
            free = {
                side: 1 + max((lanes[side][o.key] for o, at in placed[side] if at > reach),
                              default=-1)
                for side in (True, False)
            }  # fmt: skip
            above = True if mark is today else free[True] < free[False]
            lanes[above][mark.key] = free[above]
            placed[above].append((mark, x))
        heights = {
            side: [
                max(sizes[key].height() for key, own in lanes[side].items() if own == lane)
                for lane in range(max(lanes[side].values(), default=-1) + 1)
            ]
            for side in (True, False)
        }
        gap = theme.px(5)
        axis = sum(tall + gap for tall in heights[True]) + theme.px(12)
        under = axis + self._small().height() + theme.px(12)
        flags: list[Flag] = []
        for above in (True, False):
            for mark, x in placed[above]:
                lane, size = lanes[above][mark.key], sizes[mark.key]
                before = sum(tall + gap for tall in heights[above][:lane])
                top = axis - theme.px(12) - before - size.height() if above else under + before
                corner = QPoint(x - size.width(), top)
                flags.append(Flag(mark, x, QRect(corner, size), above))
        flags.sort(key=lambda flag: flag.x)
        height = max(axis + theme.px(14), *(flag.box.bottom() for flag in flags)) + theme.px(6)
        return Layout(
            tuple(flag for flag in flags if flag.mark is not today),
            axis,
            height,
            next(flag for flag in flags if flag.mark is today),
        )

    # Drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        layout = self.layout_now()
        if layout.today is None:
            return
        self._paint_line(painter, layout, layout.today)
        for flag in layout.flags:
            self._paint_pole(painter, flag, layout.axis)
        for flag in layout.flags:
            self._paint_flag(painter, flag, layout.axis)

    def _paint_line(self, painter: QPainter, layout: Layout, today: Flag) -> None:
        """What is behind us thin, what is ahead thick; years under the line, today above it."""
        axis, right = layout.axis, self.width() - theme.px(14)
        last = min(today.x, *(flag.x for flag in layout.flags)) - theme.px(6)
        painter.setPen(QPen(theme.colour("edge"), 2))
        painter.drawLine(right, axis, today.x, axis)
        painter.setPen(QPen(theme.colour("accent"), 3))
        painter.drawLine(today.x, axis, last, axis)
        self._paint_years(painter, layout)
        painter.setPen(QPen(theme.colour("accent"), 2, Qt.PenStyle.DotLine))
        painter.drawLine(today.x, today.box.top() + _PAD, today.x, axis + theme.px(8))
        painter.setFont(theme.font(theme.SMALL, bold=True))
        painter.setPen(theme.colour("accent"))
        inside = today.box.adjusted(_PAD, _PAD, -_PAD, -_PAD)
        painter.drawText(inside, _START, RLM + today.mark.head)

    def _paint_years(self, painter: QPainter, layout: Layout) -> None:
        """The first of each year, its number where no pole and no other number is in the way."""
        metrics, axis = self._small(), layout.axis
        place = self._place(self.width(), max(flag.box.width() for flag in layout.flags))
        poles = [flag.x for flag in layout.flags if not flag.above]
        painter.setFont(theme.font(theme.SMALL))
        taken = self.width() + 1
        years = [mark.on.year for mark in self._marks] + [self._today.year]
        for year in range(min(years) + 1, max(years) + 1):
            x = place(date(year, 1, 1))
            painter.setPen(QPen(theme.colour("edge"), 1))
            painter.drawLine(x, axis - theme.px(5), x, axis + theme.px(5))
            half = metrics.horizontalAdvance(str(year)) // 2 + 3
            crossed = any(abs(pole - x) <= half for pole in poles)
            if crossed or x + half + theme.px(6) > taken or x - half < 0:
                continue
            taken = x - half
            painter.setPen(theme.colour("soft"))
            area = QRect(x - half, axis + theme.px(7), 2 * half, metrics.height())
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, str(year))

    def _paint_pole(self, painter: QPainter, flag: Flag, axis: int) -> None:
        painter.setPen(QPen(theme.colour("line"), 1))
        end = flag.box.top() + _PAD if flag.above else flag.box.bottom() - _PAD
        painter.drawLine(flag.x, axis, flag.x, end)

    def _paint_flag(self, painter: QPainter, flag: Flag, axis: int) -> None:
        mark, current = flag.mark, flag.mark.key == self._current
        if current:
            focused = self.hasFocus()
            painter.setPen(QPen(theme.colour("accent" if focused else "line"), 2 if focused else 1))
            painter.setBrush(theme.colour("row"))
            painter.drawRoundedRect(flag.box.adjusted(1, 1, -1, -1), 6, 6)
        radius = theme.px(7 if current else 5)
        painter.setPen(QPen(theme.colour("card"), 2))
        painter.setBrush(theme.colour(mark.tone))
        painter.drawEllipse(QPointF(flag.x, axis), radius, radius)
        inside = flag.box.adjusted(_PAD, _PAD, -_PAD, -_PAD)
        painter.setFont(theme.font(theme.SMALL, bold=True))
        painter.setPen(theme.colour(mark.tone if mark.tone != "plain" else "ink"))
        painter.drawText(inside, _START, RLM + mark.head)
        painter.setFont(theme.font(theme.SMALL))
        painter.setPen(theme.colour("ink"))
        below = inside.adjusted(0, self._small(bold=True).height(), 0, 0)
        for line in wrapped(mark.text, inside.width(), self._small()):
            painter.drawText(below, _START, RLM + line)
            below.adjust(0, self._small().height(), 0, 0)

    # Moving

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = [mark.key for mark in self._marks]
        key = event.key()
        at = keys.index(self._current) if self._current in keys else 0
        target = {
            Qt.Key.Key_Left: at + 1,
            Qt.Key.Key_Right: at - 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(keys) - 1,
        }.get(Qt.Key(key))
        if target is not None and keys:
            self._go(keys[max(0, min(target, len(keys) - 1))])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._current:
            self.chosen.emit(self._current)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if (found := self._at(event.position().toPoint())) is not None:
            self._go(found.key)
            self.chosen.emit(found.key)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position().toPoint())
        shape = Qt.CursorShape.ArrowCursor if found is None else Qt.CursorShape.PointingHandCursor
        self.setCursor(shape)

    def _at(self, point: QPoint) -> Mark | None:
        near, axis = theme.px(9), self.layout_now().axis
        for flag in self.flags():
            dot = QRect(flag.x - near, axis - near, 2 * near, 2 * near)
            if flag.box.contains(point) or dot.contains(point):
                return flag.mark
        return None

    def _go(self, key: str) -> None:
        self._current = key
        self.update()
        self._speak()
        found = next(flag for flag in self.flags() if flag.mark.key == key)
        self._bring_into_view(found.box)

    def _bring_into_view(self, box: QRect) -> None:
        above = self.parentWidget()
        while above is not None:
            ensure = getattr(above, "ensureVisible", None)
            if ensure is not None:
                middle = self.mapTo(above.widget(), box.center())
                ensure(middle.x(), middle.y(), 0, box.height())
                return
            above = above.parentWidget()

    def _speak(self) -> None:
        mark = next((mark for mark in self._marks if mark.key == self._current), None)
        self.setAccessibleDescription("" if mark is None else f"{mark.head}: {mark.text}")
        QAccessible.updateAccessibility(
            QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        )

    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]
        self.update()

    def focusOutEvent(self, event: object) -> None:
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()
