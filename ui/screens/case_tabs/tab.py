"""What every tab of a file is: a widget that shows a CaseFile and can add to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

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
        if file != self.file:
            self.file = file
            self.build(file)

    def build(self, file: CaseFile) -> None:
        raise NotImplementedError

    def first_focus(self) -> QWidget | None:
        """Which widget takes the keyboard when the tab is opened."""
        return None

    def leave(self) -> None:
        """The tab goes out of view: let go of what is held open."""
