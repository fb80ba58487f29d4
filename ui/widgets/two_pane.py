"""A list and a page: side by side, or one at a time where there is no room for both."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.basic import Button


class TwoPane(QWidget):
    """`page` holds what is shown of the list's current row. Where one must give way, `open_page`
    brings the page to the front, and Esc or its button the list (`list_shown`)."""

    LIST, LEAST_PAGE = 330, 420  # pixels at 100 % text
    list_shown = Signal()

    def __init__(self, side: QWidget, back: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page_in_front = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._room = QWidget()
        inside = QVBoxLayout(self._room)
        inside.setContentsMargins(24, 16, 0, 16)
        inside.addWidget(side)
        row.addWidget(self._room)
        self._rest = QWidget()
        column = QVBoxLayout(self._rest)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.back = Button(back, self._go_back, kind="link")
        self.back.setToolTip("Esc")
        self._top = QWidget()
        around = QHBoxLayout(self._top)
        around.setContentsMargins(24, 12, 24, 0)
        around.addWidget(self.back)
        around.addStretch(1)
        column.addWidget(self._top)
        self.page = QStackedWidget()
        column.addWidget(self.page, 1)
        row.addWidget(self._rest, 1)
        self._arrange()

    def show_in_page(self, widget: QWidget) -> None:
        """Another page in place of the one before, which is deleted."""
        old = self.page.currentWidget()
        self.page.addWidget(widget)
        self.page.setCurrentWidget(widget)
        if old is not None:
            self.page.removeWidget(old)
            old.hide()
            old.deleteLater()

    def beside(self) -> bool:
        """Whether there is room for both."""
        return self.width() >= theme.px(self.LIST + self.LEAST_PAGE)

    def open_page(self) -> None:
        """Bring the page to the front where only one is shown; the keyboard goes with it."""
        focus = self.focusWidget()
        self._page_in_front = True
        follow = not self.beside() and focus is not None and self._room.isAncestorOf(focus)
        self._arrange()
        if follow:
            self._first_of_page().setFocus(Qt.FocusReason.OtherFocusReason)

    def open_list(self) -> None:
        """Bring the list to the front where only one is shown."""
        self._page_in_front = False
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Claim Esc while the page hides the list; else it would leave the screen."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self._page_hides_list()
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._page_hides_list():
            self._go_back()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _first_of_page(self) -> QWidget:
        shown = self.page.currentWidget()
        inside = shown.findChildren(QWidget) if shown is not None else []
        takes = Qt.FocusPolicy.TabFocus
        able = (each for each in inside if each.focusPolicy() & takes and each.isEnabled())
        return next((each for each in able if each.isVisible()), self.back)

    def _go_back(self) -> None:
        self.open_list()
        self.list_shown.emit()

    def _page_hides_list(self) -> bool:
        return self._page_in_front and not self.beside()

    def _arrange(self) -> None:
        beside = self.beside()
        if beside:
            self._room.setFixedWidth(theme.px(self.LIST))
        else:
            self._room.setMinimumWidth(0)
            self._room.setMaximumWidth(16_777_215)
        margin = 0 if beside else 24
        self._room.layout().setContentsMargins(margin, 16, 24, 16)
        self._room.setVisible(beside or not self._page_in_front)
        self._rest.setVisible(beside or self._page_in_front)
        self._top.setVisible(not beside)
