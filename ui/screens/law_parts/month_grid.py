"""A month on a grid, right to left: both dates of each day, and what kind of day it is.

Where seven columns have no room for words, the days stand under each other.
"""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.model.calendar import CalendarDay
from ui import formatting, theme
from ui.widgets.paragraph import paint_paragraph, paragraph_height

WEEK, SUNDAY = 7, 6  # Python counts the days of the week from Monday
LEAST_CELL = 84  # pixels at 100 % text
PAD, GAP = 6, 3


class MonthGrid(QWidget):
    """`chosen(day)` when another day is current, `month_asked(steps)` to turn the page.

    Arrows walk along the days, Page Up and Page Down along the months.
    """

    chosen = Signal(object)
    month_asked = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.days: tuple[CalendarDay, ...] = ()
        self.current: date | None = None
        self._today: date | None = None
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_days(self, days: tuple[CalendarDay, ...], current: date, today: date) -> None:
        """Another month; `current` is one of its days."""
        self.days, self._today = days, today
        self.updateGeometry()
        self.make_current(current)

    def make_current(self, day: date) -> None:
        """Go to a day of the month that is shown."""
        self.current = day
        found = self.day()
        if found is not None:
            words = [formatting.weekday(day), formatting.day(day), found.hebrew]
            words += [said for said, _ in self.marks(found)]
            self.setAccessibleDescription(", ".join(words))
            QAccessible.updateAccessibility(
                QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
            )
        self.update()
        self.chosen.emit(day)

    def day(self) -> CalendarDay | None:
        """The current day."""
        return next((found for found in self.days if found.day == self.current), None)

    def marks(self, day: CalendarDay) -> list[tuple[str, str]]:
        """What kind of day it is: words and the tone they stand on."""
        found: list[tuple[str, str]] = []
        if day.rest_name:
            found.append((day.rest_name, "info"))
        if day.independence:
            found.append((self.tr("Independence Day"), "info"))
        if day.community_name:
            found.append((day.community_name, "doubtful" if day.warning else "info"))
        if day.chol_hamoed:
            found.append((day.chol_hamoed, "done"))
        if day.eve_of:
            found.append((self.tr("Eve of {day}").format(day=day.eve_of), "plain"))
        return found

    def times(self, day: CalendarDay) -> list[str]:
        """Sunset and nightfall, where rest begins or ends on the day."""
        found: list[str] = []
        if day.sunset is not None:
            at = formatting.clock_time(day.sunset.time())
            found.append(self.tr("Sunset {time}").format(time=at))
        if day.nightfall is not None:
            at = formatting.clock_time(day.nightfall.time())
            found.append(self.tr("Nightfall {time}").format(time=at))
        return found

    def columns(self, width: int = 0) -> int:
        """Seven, or one where seven are too narrow."""
        return WEEK if (width or self.width()) // WEEK >= theme.px(LEAST_CELL) else 1

    # Sizes

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._head_height(width) + sum(self._row_heights(width))

    def sizeHint(self) -> QSize:
        width = max(self.width(), theme.px(LEAST_CELL) * 2)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(LEAST_CELL) * 2, theme.px(60))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()

    def _head_height(self, width: int) -> int:
        small = theme.font(theme.SMALL)
        return paragraph_height("א", small, width) + 2 * PAD if self.columns(width) > 1 else 0

    def _rows(self, width: int) -> list[list[CalendarDay]]:
        if self.columns(width) == 1:
            return [[day] for day in self.days]
        rows: list[list[CalendarDay]] = []
        for day in self.days:
            if not rows or day.day.weekday() == SUNDAY:
                rows.append([])
            rows[-1].append(day)
        return rows

    def _row_heights(self, width: int) -> list[int]:
        cell = width // self.columns(width)
        least = theme.px(64) if self.columns(width) > 1 else 0
        return [
            max(least, *(self._height_of(day, cell, least == 0) for day in row))
            for row in self._rows(width)
        ]

    def _height_of(self, day: CalendarDay, width: int, alone: bool) -> int:
        room = width - 2 * PAD
        height = 2 * PAD
        for words, font, _, tone in self._lines(day, alone):
            inner = room - 2 * PAD if tone else room
            height += paragraph_height(words, font, inner) + GAP
        return height

    def _lines(self, day: CalendarDay, alone: bool) -> list[tuple[str, QFont, str, str]]:
        """Words, font, ink and ground (or none) of each line of a cell.

        A day that stands `alone` in its line says which day of the week it is.
        """
        small = theme.font(theme.SMALL)
        number = formatting.number(day.day.day)
        if alone:
            number = f"{formatting.weekday(day.day)} {formatting.short_day(day.day)}"
        if day.day == self._today:
            now = self.tr("today")
            number = f"{number} · {now}"
        lines = [(number, theme.font(theme.LARGE, bold=True), "ink", "")]
        lines.append((_without_year(day.hebrew), small, "soft", ""))
        lines += [(words, small, tone, f"{tone}_soft") for words, tone in self.marks(day)]
        lines += [(words, small, "soft", "") for words in self.times(day)]
        return lines

    # Looks

    def _cells(self) -> list[tuple[CalendarDay, QRect]]:
        width, columns = self.width(), self.columns()
        cell = width // columns
        top = self._head_height(width)
        found: list[tuple[CalendarDay, QRect]] = []
        for row, height in zip(self._rows(width), self._row_heights(width), strict=True):
            for day in row:
                place = (day.day.weekday() + 1) % WEEK if columns > 1 else 0
                found.append((day, QRect(width - (place + 1) * cell, top, cell, height)))
            top += height
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_head(painter)
        for day, rect in self._cells():
            if rect.intersects(event.rect()):
                self._paint_day(painter, day, rect)

    def _paint_head(self, painter: QPainter) -> None:
        if self.columns() == 1:
            return
        cell = self.width() // WEEK
        first = date(2026, 11, 22)  # a Sunday
        for place in range(WEEK):
            words = formatting.weekday(first + timedelta(days=place))
            area = QRect(self.width() - (place + 1) * cell + PAD, PAD, cell - 2 * PAD, 999)
            paint_paragraph(painter, area, words, theme.font(theme.SMALL), theme.colour("soft"))

    def _paint_day(self, painter: QPainter, day: CalendarDay, rect: QRect) -> None:
        box = rect.adjusted(1, 1, -2, -2)
        rest = day.rest_name or day.independence or day.community_name
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.setBrush(theme.colour("row" if rest else "card"))
        painter.drawRoundedRect(box, 6, 6)
        if day.day in (self.current, self._today):
            strong = day.day == self.current
            width = 3 if strong and self.hasFocus() else 2 if strong else 1
            painter.setPen(QPen(theme.colour("accent" if strong else "edge"), width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)
        area = rect.adjusted(PAD, PAD, -PAD, 0)
        for words, font, ink, ground in self._lines(day, self.columns() == 1):
            inside = area
            if ground:
                inside = area.adjusted(PAD, 0, -PAD, 0)
                height = paragraph_height(words, font, inside.width())
                edge = ink if theme.current().chip_edge else ground
                painter.setPen(QPen(theme.colour(edge), 1))
                painter.setBrush(theme.colour(ground))
                patch = QRect(area.left(), area.top(), area.width(), height)
                painter.drawRoundedRect(patch, 5, 5)
            height = paint_paragraph(painter, inside, words, font, theme.colour(ink))
            area.setTop(area.top() + height + GAP)

    # Hands

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for day, rect in self._cells():
            if rect.contains(event.position().toPoint()):
                self.make_current(day.day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        week = self.columns()
        steps = {
            Qt.Key.Key_Left: 1,
            Qt.Key.Key_Right: -1,
            Qt.Key.Key_Down: week,
            Qt.Key.Key_Up: -week,
        }
        if key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self.month_asked.emit(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.days:
            self.make_current(self.days[0 if key == Qt.Key.Key_Home else -1].day)
        elif key in steps and self.current is not None:
            self._walk(self.current + timedelta(days=steps[key]))
        else:
            super().keyPressEvent(event)

    def _walk(self, day: date) -> None:
        if any(found.day == day for found in self.days):
            self.make_current(day)
        else:
            self.current = day
            self.month_asked.emit(0)

    def current_rect(self) -> QRect:
        """Where the current day stands, to be scrolled to."""
        return next((rect for day, rect in self._cells() if day.day == self.current), QRect())


def _without_year(hebrew: str) -> str:
    """The Hebrew day and month, without the year that stands last."""
    return hebrew.rpartition(" ")[0]
