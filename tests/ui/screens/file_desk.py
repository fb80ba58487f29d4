"""A file on screen, over a real store: what the tests of its tabs start from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.model.files import CaseFile
from core.services import cases
from core.store.store import Store
from ui.screens.case_file import CaseFileScreen
from ui.screens.case_tabs.tab import CaseTab
from ui.shell import Shell
from ui.widgets.side_panel import Panel


@dataclass
class Desk:
    """A shell with a minor's file in front."""

    qtbot: QtBot
    store: Store
    shell: Shell
    case_id: str

    @property
    def screen(self) -> CaseFileScreen:
        screen = self.shell.screen()
        assert isinstance(screen, CaseFileScreen)
        return screen

    @property
    def panel(self) -> Any:
        """The panel at the side, which has to be open."""
        panel = self.screen.side.panel
        assert isinstance(panel, Panel)
        return panel

    def settle(self) -> None:
        """Wait until everything that was asked for has come home and is shown."""
        self.qtbot.waitUntil(self.shell.tasks.idle, timeout=20_000)
        QApplication.processEvents()
        self.qtbot.waitUntil(self.shell.tasks.idle, timeout=20_000)

    def tab(self, name: str) -> Any:
        """Bring a tab to the front as a click on it would."""
        self.screen.show_tab(name)
        self.settle()
        tab = self.screen.stack.currentWidget()
        assert isinstance(tab, CaseTab)
        return tab

    def tab_now(self) -> Any:
        """The tab in front."""
        tab = self.screen.stack.currentWidget()
        assert isinstance(tab, CaseTab)
        return tab

    def press(self, key: Qt.Key, on: QWidget | None = None) -> None:
        """A key, where the keyboard is now."""
        target = on or QApplication.focusWidget() or self.shell
        self.qtbot.keyClick(target, key)
        if Qt.Key.Key_F1 <= key <= Qt.Key.Key_F12:
            self.qtbot.wait(130)  # a button shows for a tenth of a second that it was pressed
        self.settle()

    def fill(self, **fields: str) -> None:
        """Type into fields of the open form."""
        for name, words in fields.items():
            field = self.panel._fields[name].field
            edit = getattr(field, "edit", field)
            edit.setPlainText(words) if hasattr(edit, "setPlainText") else edit.setText(words)

    def save(self) -> None:
        """Press the form's own button."""
        self.panel.save_button.click()
        self.settle()

    def file(self) -> CaseFile:
        """What stands in the store now."""
        return cases.read_again(self.store, self.case_id)

    def said(self) -> str:
        """What the message bar says."""
        return self.shell.message.text.text()


def words_in(widget: QWidget) -> str:
    """Every word that can be seen in labels under a widget."""
    shown = [
        label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget.window())
    ]
    return "\n".join(shown)


Open = Callable[..., Desk]
