"""A button that is a word on a quiet colour: who is present, and one press changes it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from core.direction import RLM
from ui import theme


class Pill(QAbstractButton):
    """A pressable word. `tone`: done, doubtful, wrong, info or plain."""

    SIZE = theme.LARGE - 1

    def __init__(self, text: str = "", tone: str = "plain", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = tone
        self.setText(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set(self, text: str, tone: str) -> None:
        """Another word, another colour."""
        if (text, tone) == (self.text(), self._tone):
            return
        self._tone = tone
        self.setText(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(theme.font(self.SIZE))
        width = metrics.horizontalAdvance(RLM + self.text()) + theme.px(32)
        return QSize(max(width, theme.px(96)), metrics.height() + theme.px(10))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused, enabled = self.hasFocus(), self.isEnabled()
        ink = theme.colour(self._tone)
        edge = theme.colour("accent" if focused else self._tone)
        if not focused and not theme.current().chip_edge:
            edge.setAlphaF(0.35)
        width = 2 if focused else 1
        area = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setPen(QPen(edge, width))
        hovered = enabled and self.underMouse()
        painter.setBrush(theme.colour("accent_soft" if hovered else f"{self._tone}_soft"))
        painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
        painter.setFont(theme.font(self.SIZE))
        painter.setPen(theme.colour("ink") if hovered else ink)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, RLM + self.text())
