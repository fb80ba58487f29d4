"""One of several answers, with words that wrap."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui import theme
from ui.widgets.paragraph import paint_paragraph, paragraph_height


class Choice(QAbstractButton):
    """A radio button (`many=True`: a check box) whose text takes as many lines as it needs.

    Put radio ones of a question into one QButtonGroup or one parent: they exclude each other.
    """

    def __init__(self, text: str, *, many: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._many = many
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setAutoExclusive(not many)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        width = min(metrics.horizontalAdvance(self.text()), theme.px(300)) + self._lead() + 12
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        longest = max((metrics.horizontalAdvance(w) for w in self.text().split()), default=0)
        return QSize(longest + self._lead() + 12, metrics.height() + 10)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = max(20, width - self._lead() - 6)
        return paragraph_height(self.text(), self.font(), room) + 10

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        size = theme.px(18)
        line = QFontMetrics(self.font()).height()
        left = self.width() - size - 6 if right else 6
        box = QRect(left, 5 + (line - size) // 2, size, size)
        usable = self.isEnabled()
        painter.setPen(QPen(theme.colour("accent" if self.isChecked() else "edge"), 1.6))
        painter.setBrush(theme.colour("card"))
        if self._many:
            painter.drawRoundedRect(box, 4, 4)
        else:
            painter.drawEllipse(box)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            inset = size // 4
            inner = box.adjusted(inset, inset, -inset, -inset)
            if self._many:
                painter.drawRoundedRect(inner, 2, 2)
            else:
                painter.drawEllipse(inner)
        start = 6 if right else self._lead()
        area = QRect(start, 5, self.width() - self._lead() - 6, self.height())
        ink = theme.colour("ink" if usable else "soft")
        paint_paragraph(painter, area, self.text(), self.font(), ink)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 6, 6)

    def _lead(self) -> int:
        return theme.px(18) + 16
