"""The strip of tabs under a header; it goes to a second line when there is no room."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout, QWidget

from core.direction import RLM
from ui import theme
from ui.widgets.layouts import Flow


class Tab(QAbstractButton):
    """One tab: words, and a line under the one that is on."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 24, metrics.height() + 18)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()  # the strip walks; a button would only hand the keyboard on
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(theme.colour("accent" if self.isChecked() else "soft"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, RLM + self.text())
        if self.isChecked():
            painter.fillRect(6, self.height() - 3, self.width() - 12, 3, theme.colour("accent"))
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRoundedRect(self.rect().adjusted(3, 3, -3, -5), 6, 6)


class TabStrip(QFrame):
    """Tabs by name. `chosen(name)` when a person picks one; the arrows walk along the strip."""

    chosen = Signal(str)

    def __init__(self, names: tuple[tuple[str, str], ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "header")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 0)
        flow = Flow(spacing=4)
        column.addWidget(flow)
        self._tabs: dict[str, Tab] = {}
        for name, title in names:
            tab = Tab(title)
            tab.clicked.connect(lambda _=False, name=name: self._pick(name))
            flow.add(tab)
            self._tabs[name] = tab
        self.select(names[0][0])

    def select(self, name: str) -> None:
        """Show a tab as the one that is on, without announcing it."""
        for other, tab in self._tabs.items():
            tab.setChecked(other == name)
            tab.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if other == name else Qt.FocusPolicy.NoFocus
            )

    def current(self) -> str:
        """The name of the tab that is on."""
        return next(name for name, tab in self._tabs.items() if tab.isChecked())

    def set_title(self, name: str, title: str) -> None:
        """Other words on a tab, such as a count behind them."""
        self._tabs[name].setText(title)
        self._tabs[name].setAccessibleName(title)
        self._tabs[name].updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: 1, Qt.Key.Key_Right: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        names = list(self._tabs)
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            step = -step
        self._pick(names[(names.index(self.current()) + step) % len(names)])

    def _pick(self, name: str) -> None:
        changed = name != self.current()
        self.select(name)
        self._tabs[name].setFocus()
        if changed:
            self.chosen.emit(name)
