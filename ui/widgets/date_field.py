"""Dates and times as people in Israel write them, in right-to-left forms.

Qt's own date and time fields turn 14.3.2026 and 09:30 around inside a right-to-left window. These
are lines of their own, left to right inside, and the only places where a date or time is typed.
"""

from __future__ import annotations

from datetime import date, time
from typing import Any

from PySide6.QtCore import QDate, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCalendarWidget,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from core.clock import Clock
from core.services.typed import parse_date, parse_time
from core.wording import date_text
from ui.widgets.basic import Button, restyle


class _Today:
    """Which day it is, once somebody knows: what is typed in short is counted from it."""

    clock: Clock | None = None


def use_clock(clock: Clock) -> None:
    """Let all date fields understand what is typed in short: +7, 3.11, the word for tomorrow."""
    _Today.clock = clock


class _TypedField(QWidget):
    """A short left-to-right line, read when it is left; `changed` carries the value."""

    changed = Signal(object)

    def __init__(self, example: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: Any = None
        self._example = example
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.edit = QLineEdit()
        self.edit.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.edit.setPlaceholderText(example)
        self.edit.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.edit.editingFinished.connect(self._read)
        self.edit.textEdited.connect(lambda _: self.set_invalid(False))
        self.setFocusProxy(self.edit)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self._row.addWidget(self.edit)

    def _parse(self, text: str) -> Any:
        raise NotImplementedError

    def _text(self, value: Any) -> str:
        raise NotImplementedError

    def _width_of(self) -> str:
        raise NotImplementedError

    def sizeHint(self) -> QSize:
        width = self.edit.fontMetrics().horizontalAdvance(self._width_of()) + 32
        self.edit.setFixedWidth(width)
        return super().sizeHint()

    def value(self) -> Any:
        """What stands in the field, or None when it is empty or cannot be read."""
        self._read()
        return self._value

    def set_value(self, value: Any) -> None:
        """Show a value without announcing it; None empties the field."""
        self._value = value
        self.edit.setText("" if value is None else self._text(value))
        self.set_invalid(False)

    def is_valid(self) -> bool:
        """Whether the field is empty or holds something that can be read."""
        text = self.edit.text()
        return not text.strip() or self._parse(text) is not None

    def set_invalid(self, invalid: bool) -> None:
        """Show or lift the red border."""
        restyle(self.edit, "invalid", invalid)
        self.edit.setToolTip(self._complaint() if invalid else "")
        self.edit.setAccessibleDescription(self._complaint() if invalid else "")

    def _complaint(self) -> str:
        raise NotImplementedError

    def setAccessibleName(self, name: str) -> None:
        """The name belongs to the line that has the focus."""
        super().setAccessibleName(name)
        self.edit.setAccessibleName(name)

    def _write(self, text: str) -> None:
        """Another text, so that Ctrl+Z brings the one before back."""
        if self.edit.text() != text:
            self.edit.selectAll()
            self.edit.insert(text)

    def _read(self) -> None:
        text = self.edit.text()
        read = self._parse(text) if text.strip() else None
        wrong = read is None and bool(text.strip())
        self.set_invalid(wrong)
        if wrong and self.edit.isVisible():
            below = self.edit.mapToGlobal(QPoint(0, self.edit.height()))
            QToolTip.showText(below, self._complaint(), self.edit)
        if read is not None:
            self._write(self._text(read))
        if read != self._value:
            self._value = read
            self.changed.emit(read)


class DateField(_TypedField):
    """A date, typed as d.m.yyyy or picked from a calendar (Alt+Down). Value: date or None."""

    def __init__(self, value: date | None = None, parent: QWidget | None = None) -> None:
        super().__init__("31.12.2026", parent)
        self.button = Button("▾", self.pick)
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.setAccessibleName(self.tr("Calendar"))
        self.button.setToolTip(self.tr("Pick from a calendar (Alt+Down)"))
        self._row.addWidget(self.button)
        self._popup: QWidget | None = None
        self.set_value(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.pick()
        else:
            super().keyPressEvent(event)

    def pick(self) -> None:
        """Open the calendar under the field."""
        popup = QWidget(self, Qt.WindowType.Popup)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        calendar = QCalendarWidget()
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Sunday)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setHorizontalHeaderFormat(
            QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames
        )
        shown = self.value()
        if shown is not None:
            calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        calendar.clicked.connect(self._picked)
        calendar.activated.connect(self._picked)
        column = QVBoxLayout(popup)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(calendar)
        popup.adjustSize()
        corner = self.mapToGlobal(QPoint(self.width() - popup.width(), self.height() + 2))
        screen = self.screen().availableGeometry()
        corner.setX(max(screen.left(), min(corner.x(), screen.right() - popup.width())))
        corner.setY(max(screen.top(), min(corner.y(), screen.bottom() - popup.height())))
        popup.move(corner)
        self._popup = popup
        popup.show()
        calendar.setFocus()

    def _picked(self, day: QDate) -> None:
        if self._popup is not None:
            self._popup.close()
            self._popup = None
            self._write(date_text(date(day.year(), day.month(), day.day())))
            self._read()
            self.edit.setFocus()

    def _parse(self, text: str) -> date | None:
        return parse_date(text, _Today.clock.today() if _Today.clock is not None else None)

    def _text(self, value: date) -> str:
        return date_text(value)

    def _width_of(self) -> str:
        return "88.88.8888"

    def _complaint(self) -> str:
        return self.tr("This is not a date. Write day.month.year, such as 3.11.2026")


class TimeField(_TypedField):
    """A time of day, typed as 9:30 or 930. Value: time or None."""

    def __init__(self, value: time | None = None, parent: QWidget | None = None) -> None:
        super().__init__("09:30", parent)
        self.set_value(value)

    def _parse(self, text: str) -> time | None:
        return parse_time(text)

    def _text(self, value: time) -> str:
        return f"{value:%H:%M}"

    def _width_of(self) -> str:
        return "88:88"

    def _complaint(self) -> str:
        return self.tr("This is not a time. Write hours:minutes, such as 9:30")
