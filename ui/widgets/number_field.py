"""A whole number, typed: days, months, an amount."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.fields import LineField


class NumberField(LineField):
    """A number from nought upwards; empty where it is not known. Value: int or None."""

    DIGITS = 9  # more than any amount of the law

    def __init__(self, value: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.setMaxLength(self.DIGITS)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_value(value)

    def value(self) -> int | None:
        """What stands in the field, or None when it is empty or no whole number."""
        typed = self.text().strip()
        return int(typed) if typed.isascii() and typed.isdigit() else None

    def set_value(self, value: int | None) -> None:
        """Show a number; None empties the field."""
        self.setText("" if value is None else str(value))

    def is_valid(self) -> bool:
        """Whether the field is empty or holds a whole number."""
        return not self.text().strip() or self.value() is not None

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance("8" * self.DIGITS) + 32
        return QSize(width, super().sizeHint().height())
