"""What every tab of a file is: a widget that shows a CaseFile and can add to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from core.model.files import CaseFile

if TYPE_CHECKING:
    from ui.screens.case_file import CaseFileScreen


class CaseTab(QWidget):
    """A tab. `build` is called with the file whenever it is another than the one shown."""

    def __init__(self, screen: CaseFileScreen) -> None:
        super().__init__()
        self.screen = screen
        self.file: CaseFile | None = None

    def show_file(self, file: CaseFile) -> None:
        """Show a file; the same file again changes nothing, so places and focus are kept."""
        if file == self.file:
            return
        self.file = file
        held = QApplication.focusWidget()
        name = _name(held) if held is not None and self.isAncestorOf(held) else ""
        if name:  # else the keyboard wanders off with the widget that goes
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.build(file)
        if name:  # not at once: what was just made is not shown yet, and so could not be found
            QTimer.singleShot(0, self, lambda: self._focus_again(name))

    def _focus_again(self, name: str) -> None:
        """The keyboard goes back to what it was on, made anew; or to the tab's first place."""
        now = QApplication.focusWidget()
        if now not in (None, self) and not self.isAncestorOf(now):  # a panel was opened meanwhile
            return
        for widget in self.findChildren(QWidget):
            wanted = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and _name(widget) == name
            if wanted and widget.isVisibleTo(self) and widget.isEnabled():
                widget.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        if (first := self.first_focus()) is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def build(self, file: CaseFile) -> None:
        raise NotImplementedError

    def first_focus(self) -> QWidget | None:
        """Which widget takes the keyboard when the tab is opened."""
        return None

    def leave(self) -> None:
        """The tab goes out of view: let go of what is held open."""


def _name(widget: QWidget) -> str:
    """What a widget is called, so that it is known again after the tab was built anew."""
    words = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or words
