"""A field of several lines that grows with what is written in it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from core.model.text_templates import TextPlace
from ui.widgets.fields import TextField


class GrowingText(TextField):
    """At least `lines` high, at most `most`; beyond that it scrolls inside.

    `typed` carries the whole text at each change a person makes, never for `set_text`.
    """

    typed = Signal(str)

    def __init__(
        self,
        text: str = "",
        placeholder: str = "",
        *,
        lines: int = 2,
        most: int = 16,
        place: TextPlace | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self._most = most
        self._quiet = True
        super().__init__(text, placeholder, lines=lines, place=place, parent=parent)
        self._quiet = False
        self.textChanged.connect(self._announce)
        self.document().documentLayout().documentSizeChanged.connect(
            lambda _: self.updateGeometry()
        )

    def set_text(self, text: str) -> None:
        """Put a text in without announcing it; the cursor stays where nothing changes."""
        self._quiet = True
        super().set_text(text)
        self._quiet = False

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        line = self.fontMetrics().lineSpacing()
        wanted = int(self.document().size().height()) + 16
        return QSize(hint.width(), max(hint.height(), min(wanted, line * self._most + 20)))

    def _announce(self) -> None:
        if not self._quiet:
            self.typed.emit(self.toPlainText())
