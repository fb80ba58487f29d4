"""A page with room for one panel beside it: an explanation, a form, a question.

Where both do not fit the panel takes the whole page, and gives it back when it is closed. Esc
closes the panel before it leaves the screen.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from ui import theme
from ui.widgets.basic import Button, Line, label


class Panel(QFrame):
    """What stands in the room at the side: a heading, a body that scrolls, buttons under it.

    `ask_close` is what Esc and the close button do; a form asks first when it holds unsaved words.
    """

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        self.setAccessibleName(title)
        self.on_close: Callable[[], object] = lambda: None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 8, 1, 8)
        outer.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(10, 4, 16, 8)
        self.title = label(title, "strong")
        top.addWidget(self.title, 1)
        self.close_button = Button(self.tr("Close"), self.ask_close, kind="link")
        self.close_button.setToolTip("Esc")
        top.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        outer.addLayout(top)
        outer.addWidget(Line())
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = QWidget()
        self.body = QVBoxLayout(page)
        self.body.setContentsMargins(16, 12, 16, 12)
        self.body.setSpacing(10)
        scroll.setWidget(page)
        scroll.viewport().setAutoFillBackground(False)
        page.setAutoFillBackground(False)
        outer.addWidget(scroll, 1)
        self._scroll = scroll
        self.foot = QVBoxLayout()
        self.foot.setContentsMargins(16, 8, 16, 6)
        outer.addLayout(self.foot)

    def add(self, widget: QWidget) -> QWidget:
        """Put a widget under what is already in the body; returns it."""
        self.body.addWidget(widget)
        return widget

    def go_to(self, widget: QWidget) -> None:
        """Give the keyboard to a widget of the body, and scroll to it once all is laid out."""
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, widget, lambda: self._scroll.ensureWidgetVisible(widget))

    def ask_close(self) -> None:
        """Close, now or after a question."""
        self.on_close()

    def finish(self) -> None:
        """The screen is about to be left: write what can be written."""

    def first_focus(self) -> QWidget:
        """Which widget takes the keyboard when the panel opens."""
        return self.close_button


class SideHost(QWidget):
    """`SideHost(main)`: `open(panel)` shows a panel beside `main`, `close_panel` takes it away."""

    PANEL, LEAST_MAIN = 400, 460  # pixels at 100 % text

    def __init__(self, main: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.main = main
        self.panel: Panel | None = None
        self._before: QWidget | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(main, 1)
        self._room = QWidget()
        self._room.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._inside = QVBoxLayout(self._room)
        self._inside.setContentsMargins(24, 16, 24, 16)
        self._row.addWidget(self._room)
        self._room.hide()

    def open(self, panel: Panel) -> None:
        """Show a panel in place of the one before; the keyboard goes into it."""
        if self.panel is None:
            self._before = QApplication.focusWidget()
        else:
            self._drop()
        self.panel = panel
        panel.on_close = self.close_panel
        self._inside.addWidget(panel)
        self._room.show()
        self._arrange()
        panel.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def close_panel(self) -> None:
        """Take the panel away; the keyboard goes back to where it came from."""
        if self.panel is None:
            return
        held = self.isAncestorOf(QApplication.focusWidget() or self)
        self._drop()
        self._room.hide()
        self._arrange()
        before, self._before = self._before, None
        if held and before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def is_open(self) -> bool:
        """Whether a panel is shown."""
        return self.panel is not None

    def event(self, event: QEvent) -> bool:
        """Claim Esc while a panel is open; else the shell's shortcut would leave the screen."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self.panel is not None
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.panel is not None:
            self.panel.ask_close()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _drop(self) -> None:
        if self.panel is not None:
            self._inside.removeWidget(self.panel)
            self.panel.hide()
            self.panel.deleteLater()
            self.panel = None

    def _arrange(self) -> None:
        if self.panel is None:
            self.main.show()
            return
        beside = self.width() >= theme.px(self.PANEL + self.LEAST_MAIN)
        self.main.setVisible(beside)
        left, top, right, bottom = (24, 16, 0, 16) if beside else (24, 16, 24, 16)
        self._inside.setContentsMargins(left, top, right, bottom)
        if beside:
            self._room.setFixedWidth(theme.px(self.PANEL))
        else:
            self._room.setMinimumWidth(0)
            self._room.setMaximumWidth(16_777_215)
        self._row.setStretch(1, 0 if beside else 1)
