"""Card, Chip, Button, labels: the small parts of every screen.

All of them take their look from ui/theme.py by property and change with it by themselves.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from core.direction import RLM
from ui import theme
from ui.widgets.paragraph import Words


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Set a dynamic property that the style sheet looks at, and show the new look."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.updateGeometry()
    widget.update()


def label(
    text: str = "", role: str = "", *, wrap: bool = True, parent: QWidget | None = None
) -> QLabel:
    """A label of plain text that starts at the right. `role`: a `look` of ui/theme.py."""
    made = Words(parent) if wrap else QLabel(parent)
    if not wrap:
        made.setTextFormat(Qt.TextFormat.PlainText)
    made.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
    if role:
        made.setProperty("look", role)
    set_text(made, text)
    return made


def set_text(target: QLabel, text: str) -> None:
    """Put `text` into a label; a right-to-left mark keeps lines that start with a digit right."""
    target.setText(RLM + text if text else "")


class Chip(QLabel):
    """A word on a quiet colour. `tone`: done, doubtful, wrong, info or plain.

    Where there is no room at all it ends in … and keeps its words in a tool tip.
    """

    def __init__(self, text: str, tone: str = "plain", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set(text, tone)

    def set(self, text: str, tone: str) -> None:
        """Another word, another colour."""
        self._words = text
        self.setText(RLM + text)
        self.setToolTip("")
        self.setAccessibleName(text)
        restyle(self, "chip", tone)
        self.updateGeometry()

    def words(self) -> str:
        """The whole text, whether or not there is room for it."""
        return self._words

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        edges = theme.px(8) * 2 + 4
        width = metrics.horizontalAdvance(RLM + self._words) + edges
        return QSize(width, metrics.height() + 4)

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), theme.px(60)), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.contentsRect().width()
        whole = RLM + self._words
        shown = self.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideRight, room)
        if shown != self.text():
            self.setText(shown)
            self.setToolTip("" if shown == whole else self._words)


class Button(QPushButton):
    """A button with, if it has one, its function key drawn as a key cap.

    `kind`: secondary, primary (one a screen) or link. The key works wherever the focus is, as long
    as the button can be seen and pressed.
    """

    GAP = 8

    def __init__(
        self,
        text: str,
        pressed: Callable[[], object] | None = None,
        *,
        kind: str = "secondary",
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._key = key
        self.setProperty("kind", kind)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(kind == "primary")
        self.setText(text)
        if pressed is not None:
            self.clicked.connect(lambda: pressed())

    def setText(self, text: str) -> None:
        """Qt forgets the shortcut whenever the text changes; it is given back here."""
        super().setText(text)
        if self._key:
            self.setShortcut(QKeySequence(self._key))
            self.setAccessibleDescription(self._key)

    def _cap(self) -> tuple[QFontMetrics, int]:
        metrics = QFontMetrics(theme.font(theme.SMALL - 0.5))
        return metrics, metrics.horizontalAdvance(self._key) + 10

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        if self._key:
            hint.setWidth(hint.width() + self.GAP + self._cap()[1])
        return hint

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._key:
            super().paintEvent(event)
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        metrics, cap = self._cap()
        words = self.fontMetrics().horizontalAdvance(self.text())
        left = (self.width() - words - self.GAP - cap) // 2
        enabled = self.isEnabled()
        primary = self.property("kind") == "primary" and enabled
        ink = theme.colour("accent_ink" if primary else "ink" if enabled else "soft")
        height = metrics.height() + 2
        key_left = (
            left
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            else left + words + self.GAP
        )
        text_left = left + cap + self.GAP if key_left == left else left
        painter.setPen(ink)
        painter.drawText(
            text_left, 0, words + 2, self.height(), Qt.AlignmentFlag.AlignVCenter, self.text()
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = theme.colour("accent_ink" if primary else "line")
        edge.setAlphaF(0.45 if primary else 1.0)
        painter.setPen(QPen(edge, 1))
        top = (self.height() - height) / 2
        painter.drawRoundedRect(key_left + 0.5, top + 0.5, cap - 1, height - 1, 4, 4)
        painter.setFont(theme.font(theme.SMALL - 0.5))
        painter.setPen(ink if primary else theme.colour("soft"))
        painter.drawText(key_left, int(top), cap, height, Qt.AlignmentFlag.AlignCenter, self._key)


class Card(QFrame):
    """A white card with a heading, filled through `add` or `body`."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(16, 14, 16, 14)
        self._outer.setSpacing(8)
        self._heading = QHBoxLayout()
        self._heading.setSpacing(8)
        self.title = label("", "strong")
        self._heading.addWidget(self.title, 1)
        self._outer.addLayout(self._heading)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        self._outer.addLayout(self.body, 1)
        self.set_title(title)

    def set_title(self, title: str) -> None:
        """Another heading; without one the heading takes no room."""
        set_text(self.title, title)
        self.title.setVisible(bool(title))
        self.setAccessibleName(title)

    def aside(self, widget: QWidget) -> QWidget:
        """Put a link, chip or small label at the far end of the heading; returns it."""
        self._heading.addWidget(widget)
        return widget

    def add(self, widget: QWidget) -> QWidget:
        """Put a widget under what is already there; returns it."""
        self.body.addWidget(widget)
        return widget

    def clear(self) -> None:
        """Take everything out of the body."""
        clear_layout(self.body)


def clear_layout(layout: QVBoxLayout | QHBoxLayout) -> None:
    """Delete whatever stands in a layout, nested layouts as well."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif isinstance(inner := item.layout(), QVBoxLayout | QHBoxLayout):
            clear_layout(inner)


class Line(QFrame):
    """A hairline between two things."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.colour("line"))


class ElidedLabel(QLabel):
    """One line that ends in … when there is no room; the whole text is its tool tip."""

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if role:
            self.setProperty("look", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._whole = ""
        self.set(text)

    def set(self, text: str) -> None:
        """Another text."""
        self._whole = text
        self.setAccessibleName(text)
        self._elide()

    def whole(self) -> str:
        """The text before anything was left out."""
        return self._whole

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def minimumSizeHint(self) -> QSize:
        return QSize(
            self.fontMetrics().horizontalAdvance("אאא…"), super().minimumSizeHint().height()
        )

    def _elide(self) -> None:
        shown = self.fontMetrics().elidedText(
            RLM + self._whole, Qt.TextElideMode.ElideRight, max(0, self.width())
        )
        self.setText(shown if self.width() > 0 else self._whole)
        self.setToolTip(self._whole if shown != RLM + self._whole else "")


class FactRow(QWidget):
    """A soft name and, beside it, what is known; the value wraps."""

    def __init__(self, name: str, value: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self.name = label(name, "soft")
        self.value = label(value)
        self.value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row.addWidget(self.name, 2, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.value, 3, Qt.AlignmentFlag.AlignTop)
