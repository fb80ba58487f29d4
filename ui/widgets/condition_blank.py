"""One blank of a condition, standing inside its sentence: a date, a number, a name, a place."""

from __future__ import annotations

from datetime import date, time

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from core.model.conditions import Blank, BlankKind
from core.services.typed import parse_date, parse_time
from ui import theme
from ui.widgets.date_field import DateField, TimeField
from ui.widgets.fields import LineField

_DIGITS = (BlankKind.NUMBER, BlankKind.MONEY)


class _InlineLine(LineField):
    """A line as wide as its words."""

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        words = self.text() or self.placeholderText()
        width = self.fontMetrics().horizontalAdvance(words) + 30
        return QSize(max(width, theme.px(70)), hint.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(56), super().minimumSizeHint().height())


class BlankField(QWidget):
    """Where a blank is filled. `typed` carries its value at every change.

    Dates travel as yyyy-mm-dd and times as HH:MM once they can be read; until then the value is
    what was typed, so that half a date survives as well.
    """

    typed = Signal(str)

    def __init__(self, blank: Blank, value: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.blank = blank
        self._date: DateField | None = None
        self._time: TimeField | None = None
        field: QWidget
        if blank.kind is BlankKind.DATE:
            field = self._date = DateField()
            self.edit: QLineEdit = self._date.edit
            self._date.changed.connect(lambda _: self._announce())
        elif blank.kind is BlankKind.TIME:
            field = self._time = TimeField()
            self.edit = self._time.edit
            self._time.changed.connect(lambda _: self._announce())
        else:
            digits = blank.kind in _DIGITS
            hint = blank.label if not digits else ""
            field = line = _InlineLine(placeholder=hint, left_to_right=digits)
            line.textChanged.connect(lambda _: line.updateGeometry())
            self.edit = line
        field.setAccessibleName(blank.label)
        self.edit.setAccessibleName(blank.label)
        self.edit.setToolTip(f"{blank.label}: {blank.example}" if blank.example else blank.label)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(field)
        self.setFocusProxy(self.edit)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_value(value)
        self.edit.textEdited.connect(lambda _: self._announce())

    def value(self) -> str:
        """The value as it is kept."""
        text = self.edit.text().strip()
        if self._date is not None and (day := parse_date(text)) is not None:
            return day.isoformat()
        if self._time is not None and (at := parse_time(text)) is not None:
            return f"{at:%H:%M}"
        return text

    def set_value(self, value: str) -> None:
        """Show a kept value without announcing it."""
        if value == self.value():
            return
        try:
            if self._date is not None:
                self._date.set_value(date.fromisoformat(value))
            elif self._time is not None:
                self._time.set_value(time.fromisoformat(value))
            else:
                self.edit.setText(value)
        except ValueError:
            self.edit.setText(value)

    def set_invalid(self, invalid: bool) -> None:
        """Show or lift the red border."""
        field = self._date or self._time or self.edit
        field.set_invalid(invalid)

    def _announce(self) -> None:
        self.typed.emit(self.value())
