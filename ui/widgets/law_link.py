"""A section of the law as a link to its rule at the law desk."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from core.direction import RLM, isolate
from ui.widgets.basic import Button


class LawLink(Button):
    """`section` is what is shown, `title` the rule's name; `open_law` takes its id."""

    def __init__(
        self,
        section: str,
        title: str,
        rule_id: str,
        open_law: Callable[[str], object],
        parent: QWidget | None = None,
    ) -> None:
        words = f"{RLM}{isolate(section)}"
        super().__init__(words, lambda: open_law(rule_id), kind="link", parent=parent)
        self.setToolTip(self.tr("To the rule at the law desk"))
        name = self.tr("Section {section}, to the rule at the law desk: {title}")
        self.setAccessibleName(name.format(section=section, title=title))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # In a row Enter would go on to the row, and open its file.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)
