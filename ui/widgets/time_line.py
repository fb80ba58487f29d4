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
    """Where a mark stands: its dot on the line, the box of its words, and the lane of the box."""

    mark: Mark
    x: int
    box: QRect
    lane: int


class TimeLine(QWidget):
    """`set_marks` fills it. `chosen(key)`: Enter, Space or a click on a date."""

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: tuple[Mark, ...] = ()
        self._today = date.min
        self._current = ""
        self._flags: list[Flag] = []
        self._flags_for = (-1, -1)
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
        self._flags_for = (-1, -1)
        self.updateGeometry()
        self.update()
        self._speak()

    def current(self) -> str:
        """The key of the date the arrows are at."""
        return self._current

    def flags(self) -> list[Flag]:
        """Where every date stands at the width of now, the latest first."""
        wanted = (self.width(), theme.percent())
        if self._flags_for != wanted:
            self._flags = self._lay_out(self.width())
            self._flags_for = wanted
        return self._flags

    # Size

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        flags = self._lay_out(width)
        return max((flag.box.bottom() for flag in flags), default=self._axis()) + theme.px(10)

    def sizeHint(self) -> QSize:
        width = theme.px(640)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(200), self._axis() + theme.px(10))

    # Where things stand

    def _small(self, *, bold: bool = False) -> QFontMetrics:
        return QFontMetrics(theme.font(theme.SMALL, bold=bold))

    def _axis(self) -> int:
        """The height of the line: under the word for today and the years."""
        return self._small().height() * 2 + theme.px(22)

    def _words_size(self, mark: Mark, most: int) -> QSize:
        """The room that the words of a flag need, at most `most` wide unless a word is longer."""
        head = self._small(bold=True).horizontalAdvance(RLM + mark.head) + 4
        longest = max((self._small().horizontalAdvance(word) for word in mark.text.split()),
                      default=0)  # fmt: skip
        width = max(head, longest + 4, min(most, self._small().horizontalAdvance(mark.text) + 4))
        text = self._small().boundingRect(
            QRect(0, 0, width, 10_000), Qt.TextFlag.TextWordWrap, RLM + mark.text
        )
        return QSize(width, self._small(bold=True).height() + text.height())

    def _place(self, width: int, room: int) -> Callable[[date], int]:
        """Where a date stands on the line: the first at the right, the last before `room`."""
        days = [mark.on for mark in self._marks] + [self._today]
        first, span = min(days), max((max(days) - min(days)).days, 1)
        right, left = width - theme.px(14), room + theme.px(8)

        def place(day: date) -> int:
            return right - round((day - first).days / span * max(right - left, 1))

        return place

    def _lay_out(self, width: int) -> list[Flag]:
        """Each flag hangs to the left of its pole, so a flag must hang lower than every later date
        whose pole stands behind it: no pole then crosses words, and no two flags meet."""
        if not self._marks:
            return []
        most = min(theme.px(170), int(width * 0.36))
        sizes = {mark.key: self._words_size(mark, most) for mark in self._marks}
        wide = {key: size.width() + 2 * _PAD for key, size in sizes.items()}
        place = self._place(width, max(wide.values()))
        lanes: dict[str, int] = {}
        placed: list[tuple[Mark, int]] = []
        for mark in reversed(self._marks):
            x = place(mark.on)
            reach = x - wide[mark.key] - theme.px(8)
            behind = [lanes[other.key] for other, at in placed if at > reach]
            lanes[mark.key] = max(behind, default=-1) + 1
            placed.append((mark, x))
        tops, top = {}, self._axis() + theme.px(14)
        for lane in range(max(lanes.values()) + 1):
            tops[lane] = top
            tallest = max(sizes[key].height() for key, own in lanes.items() if own == lane)
            top += tallest + 2 * _PAD + theme.px(6)
        return [
            Flag(
                mark,
                x,
                QRect(
                    QPoint(x - wide[mark.key], tops[lanes[mark.key]]),
                    QSize(wide[mark.key], sizes[mark.key].height() + 2 * _PAD),
                ),
                lanes[mark.key],
            )
            for mark, x in placed
        ]

    # Drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        flags = self.flags()
        if not flags:
            return
        place = self._place(self.width(), max(flag.box.width() for flag in flags))
        self._paint_axis(painter, place)
        for flag in flags:
            painter.setPen(QPen(theme.colour("line"), 1))
            painter.drawLine(flag.x, self._axis(), flag.x, flag.box.bottom())
        for flag in flags:
            self._paint_flag(painter, flag)

    def _paint_axis(self, painter: QPainter, place: Callable[[date], int]) -> None:
        axis, today = self._axis(), place(self._today)
        left, right = min(flag.x for flag in self.flags()), self.width() - theme.px(14)
        painter.setPen(QPen(theme.colour("edge"), 2))
        painter.drawLine(right, axis, today, axis)
        painter.setPen(QPen(theme.colour("accent"), 3))
        painter.drawLine(today, axis, min(left, today) - theme.px(6), axis)
        metrics = self._small()
        painter.setFont(theme.font(theme.SMALL))
        years_top = metrics.height() + theme.px(6)
        taken = self.width() + 1
        first, last = self._marks[0].on.year, max(self._marks[-1].on, self._today).year
        for year in range(first + 1, last + 1):
            x = place(date(year, 1, 1))
            half = metrics.horizontalAdvance(str(year)) // 2 + 2
            if x + half + theme.px(6) > taken or x - half < 0:
                continue
            taken = x - half
            painter.setPen(QPen(theme.colour("edge"), 1))
            painter.drawLine(x, axis - theme.px(5), x, axis + theme.px(5))
            painter.setPen(theme.colour("soft"))
            area = QRect(x - half, years_top, 2 * half, metrics.height())
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, str(year))
        words = RLM + self.tr("Today {day}").format(day=formatting.day(self._today))
        painter.setFont(theme.font(theme.SMALL, bold=True))
        room = self._small(bold=True).horizontalAdvance(words) + 4
        start = max(0, min(today - room // 2, self.width() - room))
        painter.setPen(theme.colour("accent"))
        painter.drawText(
            QRect(start, 0, room, metrics.height()), Qt.AlignmentFlag.AlignCenter, words
        )
        painter.setPen(QPen(theme.colour("accent"), 2, Qt.PenStyle.DotLine))
        painter.drawLine(today, metrics.height() + 2, today, axis + theme.px(8))

    def _paint_flag(self, painter: QPainter, flag: Flag) -> None:
        mark, current = flag.mark, flag.mark.key == self._current
        if current:
            focused = self.hasFocus()
            painter.setPen(QPen(theme.colour("accent" if focused else "line"), 2 if focused else 1))
            painter.setBrush(theme.colour("row"))
            painter.drawRoundedRect(flag.box.adjusted(1, 1, -1, -1), 6, 6)
        radius = theme.px(7 if current else 5)
        painter.setPen(QPen(theme.colour("card"), 2))
        painter.setBrush(theme.colour(mark.tone))
        painter.drawEllipse(QPointF(flag.x, self._axis()), radius, radius)
        inside = flag.box.adjusted(_PAD, _PAD, -_PAD, -_PAD)
        start = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        painter.setFont(theme.font(theme.SMALL, bold=True))
        head = QRect(inside.topLeft(), QSize(inside.width(), self._small(bold=True).height()))
        painter.setPen(theme.colour(mark.tone if mark.tone != "plain" else "ink"))
        painter.drawText(head, start | Qt.AlignmentFlag.AlignTop, RLM + mark.head)
        painter.setFont(theme.font(theme.SMALL))
        painter.setPen(theme.colour("ink"))
        painter.drawText(
            inside.adjusted(0, head.height(), 0, 0),
            start | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap,
            RLM + mark.text,
        )

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
        near = theme.px(9)
        for flag in self.flags():
            dot = QRect(flag.x - near, self._axis() - near, 2 * near, 2 * near)
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
