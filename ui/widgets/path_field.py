"""A line for the path of a file, and a button that chooses one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.widgets.basic import Button
from ui.widgets.fields import LineField
from ui.widgets.file_chooser import choose_files


class PathField(QWidget):
    """The path may be typed or chosen; `kinds` such as "PDF (*.pdf)" narrows the choice."""

    def __init__(self, title: str, kinds: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._kinds = kinds
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(6)
        self.edit = LineField(left_to_right=True)
        self.choose = Button(self.tr("Choose…"), self._choose)
        across.addWidget(self.edit, 1)
        across.addWidget(self.choose)
        self.setFocusProxy(self.edit)

    def value(self) -> Path | None:
        """The path, or None while there is none."""
        typed = self.edit.text().strip()
        return Path(typed).expanduser() if typed else None

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

    def _choose(self) -> None:
        chosen = choose_files(self, self._title, self._kinds, several=False)
        if chosen:
            self.edit.setText(str(chosen[0]))
