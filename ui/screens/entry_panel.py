"""What the panels of the way in have in common."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from core.clock import Clock
from ui.tasks import Tasks
from ui.widgets.basic import Button, Card, ElidedLabel
from ui.widgets.fields import LineField
from ui.widgets.file_chooser import choose_folder


class EntryPanel(Card):
    """A card of the way in. `folder_chosen` when another store folder was picked."""

    folder_chosen = Signal(object)

    def __init__(self, title: str, tasks: Tasks, clock: Clock | None, folder: Path | None) -> None:
        super().__init__(title)
        self.tasks, self.clock, self.folder = tasks, clock, folder
        self.body.setSpacing(12)

    def focus_first(self) -> None:
        """Put the keyboard where the person will type."""

    def folder_row(self, folder: Path) -> QWidget:
        """The folder of the store, and a way to another one."""
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        self.path = ElidedLabel(f"\u2066{folder}\u2069", "soft")
        across.addWidget(self.path, 1)
        self.other_folder = Button(self.tr("Another folder…"), self._pick, kind="link")
        across.addWidget(self.other_folder)
        return row

    def _pick(self) -> None:
        start = self.folder.parent if self.folder else None
        chosen = choose_folder(self, self.tr("Folder of the store"), start)
        if chosen:
            self.folder_chosen.emit(chosen)


class PassphraseField(QWidget):
    """A line that hides what is typed, and a button that shows it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(6)
        self.edit = LineField()
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.toggle = Button(self.tr("Show"), self._toggle)
        self.toggle.setCheckable(True)
        across.addWidget(self.edit, 1)
        across.addWidget(self.toggle)
        self.setFocusProxy(self.edit)

    def text(self) -> str:
        """What was typed."""
        return self.edit.text()

    def clear(self) -> None:
        """Forget it and hide the next one."""
        self.edit.clear()
        self.toggle.setChecked(False)
        self._toggle()

    def set_invalid(self, invalid: bool) -> None:
        """Show or lift the red border."""
        self.edit.set_invalid(invalid)

    def setAccessibleName(self, name: str) -> None:
        """The name belongs to the line that has the focus."""
        super().setAccessibleName(name)
        self.edit.setAccessibleName(name)

    def setAccessibleDescription(self, text: str) -> None:
        """So does what is wrong with it."""
        super().setAccessibleDescription(text)
        self.edit.setAccessibleDescription(text)

    def _toggle(self) -> None:
        shown = self.toggle.isChecked()
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.edit.setEchoMode(mode)
        self.toggle.setText(self.tr("Hide") if shown else self.tr("Show"))
