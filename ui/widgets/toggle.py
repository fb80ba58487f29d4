"""A button that is on or off, wide enough for its words in both states."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetrics

from ui.widgets.basic import Button


class Toggle(Button):
    """A choice, alone or one of several side by side; what is on is set in bold."""

    PADDING = 18

    def __init__(self, text: str, pressed: Callable[[], object] | None = None) -> None:
        super().__init__(text, pressed)
        self.setCheckable(True)

    def sizeHint(self) -> QSize:
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.Bold)
        words = QFontMetrics(bold).horizontalAdvance(self.text())
        return QSize(words + 2 * self.PADDING, super().sizeHint().height())
