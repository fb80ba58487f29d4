"""How the house reads the law where it can be read in more than one way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from core.services import law
from ui.widgets.basic import Card, clear_layout, label
from ui.widgets.choice import Choice
from ui.widgets.states import Loading

if TYPE_CHECKING:
    from ui.screens.screen import Screen


class LawCard(Card):
    """One question after the other, its section and every way to read it."""

    def __init__(self, screen: Screen) -> None:
        super().__init__("")
        self.set_title(self.tr("Readings of the law"))
        self._screen = screen
        self.add(
            label(
                self.tr(
                    "Where the law can be read in two ways, files show both dates. The one chosen "
                    "here is the one that counts. Signed decisions keep theirs."
                ),
                "soft",
            )
        )
        self._place = QWidget()
        self._column = QVBoxLayout(self._place)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(Loading(rows=3))
        self.add(self._place)
        self.choices: dict[tuple[str, str], Choice] = {}

    def refresh(self) -> None:
        """Read the questions and what is chosen."""
        self._screen.read(law.readings, done=self._show, owner=self)

    def _show(self, settings: tuple[law.ReadingSetting, ...]) -> None:
        clear_layout(self._column)
        self.choices = {}
        for setting in settings:
            title = self.tr("{question} (section {section})").format(
                question=setting.title, section=f"\u2068{setting.section}\u2069"
            )
            self._column.addWidget(label(title if setting.section else setting.title, "strong"))
            group = QButtonGroup(self._place)
            for code, text in setting.options:
                choice = Choice(text)
                choice.setChecked(code == setting.chosen)
                choice.setAccessibleDescription(setting.title)
                choice.clicked.connect(
                    lambda _=False, group=setting.group, code=code: self._choose(group, code)
                )
                group.addButton(choice)
                self._column.addWidget(choice)
                self.choices[(setting.group, code)] = choice

    def _choose(self, group: str, code: str) -> None:
        for choice in self.choices.values():
            choice.setEnabled(False)
        self._screen.write(
            law.choose_reading, group, code, done=self._chosen, failed=self._refused, owner=self
        )

    def _chosen(self, _: object) -> None:
        self._screen.shell.say(self.tr("Chosen. The dates of all files were counted again."))
        self.refresh()

    def _refused(self, error: Exception) -> None:
        self._screen.shell.tasks.tell(error)
        self.refresh()
