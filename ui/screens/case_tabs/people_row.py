"""One person in a card: who, how to speak and write to them, and what is confidential."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from core.direction import left_to_right
from core.model.people import Language, Person
from core.wording import label as term
from ui.screens.case_tabs.person_minor import interpreter_chip
from ui.screens.case_tabs.words import Lines, joined
from ui.shell import Shell
from ui.widgets.basic import Button, Chip, label
from ui.widgets.layouts import Flow


class PersonRow(QWidget):
    """`correct` opens the form on the person; `with_body` says the body where no heading does."""

    def __init__(
        self, shell: Shell, person: Person, correct: Callable[[], object], *, with_body: bool
    ) -> None:
        super().__init__()
        self._shell, self.person = shell, person
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        body = person.body if with_body else ""
        about = joined(term(person.role), person.relation, body)
        lines = Lines((person.name, "strong"), (about, "soft"))
        marks = self._marks()
        if marks:
            lines.add(Flow(*marks))
        if person.phone:
            lines.add(self._copied(left_to_right(person.phone), person.phone))
        if person.address:
            lines.add(self._copied(person.address, person.address))
        if person.note:
            lines.add(label(person.note, "softsmall"))
        row.addWidget(lines, 1)
        change = Button(self.tr("Correct"), correct, kind="link")
        change.setAccessibleName(f"{self.tr('Correct')}: {person.name}")
        row.addWidget(change, 0, Qt.AlignmentFlag.AlignTop)

    def _marks(self) -> list[QWidget]:
        found: list[QWidget] = []
        if self.person.confidential:
            found.append(Chip(self.tr("Confidential"), "doubtful"))
        if self.person.language not in (None, Language.HEBREW):
            found.append(interpreter_chip(self.person.language))
        return found

    def _copied(self, shown: str, words: str) -> QWidget:
        """Words with a button that copies them."""
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        said = label(shown)
        said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row.addWidget(said)
        copy = Button(self.tr("Copy"), lambda: self._copy(words), kind="link")
        copy.setAccessibleName(f"{self.tr('Copy')}: {shown}")
        row.addWidget(copy, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        return box

    def _copy(self, words: str) -> None:
        QApplication.clipboard().setText(words)
        self._shell.say(self.tr("Copied. Locking Vaada empties the clipboard."))
