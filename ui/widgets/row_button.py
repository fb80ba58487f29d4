"""Rows that can be pressed: a step of the hearing, a condition of the library, an open matter."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from ui import theme


class RowButton(QAbstractButton):
    """A pressable row whose words are labels inside it, so that they wrap.

    `is_on` gives it the ground of what is on. Fill it through `row`.
    """

    def __init__(
        self,
        name: str,
        pressed: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.is_on = False
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(8, 8, 8, 8)
        self.row.setSpacing(10)
        if pressed is not None:
            self.clicked.connect(lambda: pressed())

    def set_on(self, is_on: bool) -> None:
        """Show or lift the ground of what is on."""
        if is_on != self.is_on:
            self.is_on = is_on
            self.update()

    def sizeHint(self) -> QSize:
        return self.row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        # The height follows the width; asking for that of the narrowest row would stretch a card.
        return QSize(self.row.minimumSize().width(), theme.px(24))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.is_on or self.underMouse():
            painter.setBrush(theme.colour("row"))
            painter.drawRoundedRect(area, 8, 8)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRoundedRect(area, 8, 8)


class Badge(QWidget):
    """A number in a circle, or a tick when it is done."""

    SIDE = 28

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self._done = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_done(self, done: bool) -> None:
        """A tick in place of the number, or the number again."""
        self._done = done
        self.update()

    def sizeHint(self) -> QSize:
        side = theme.px(self.SIDE)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role = "done" if self._done else "info"
        circle = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        edged = theme.current().chip_edge
        painter.setPen(QPen(theme.colour(role), 1) if edged else Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(f"{role}_soft"))
        painter.drawEllipse(circle)
        painter.setPen(QPen(theme.colour(role), max(2.0, self.width() / 13)))
        if self._done:
            side = self.width()
            tick = ((0.28, 0.50), (0.43, 0.65), (0.70, 0.33))
            painter.drawPolyline([QPointF(x * side, y * side) for x, y in tick])
            return
        painter.setFont(theme.font(theme.LARGE, bold=True))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(self._number))
