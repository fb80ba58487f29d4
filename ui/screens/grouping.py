"""How dates are put together, by urgency or by who must act: chosen once for the whole window."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING

from ui.widgets.layouts import Flow
from ui.widgets.toggle import Toggle

if TYPE_CHECKING:
    from ui.shell import Shell

_KEPT = "dates-grouped-by"  # on the window: it outlives the lock, not the program


class Grouping(StrEnum):
    URGENCY = "urgency"
    ACTOR = "actor"


class GroupingSwitch(Flow):
    """Two buttons of which one is on. `on_chosen` is called when a person chooses the other."""

    def __init__(self, shell: Shell, on_chosen: Callable[[], object]) -> None:
        super().__init__(spacing=6)
        self._shell = shell
        self._on_chosen = on_chosen
        self.buttons: dict[Grouping, Toggle] = {}
        for grouping, words in (
            (Grouping.URGENCY, self.tr("By urgency")),
            (Grouping.ACTOR, self.tr("By who acts")),
        ):
            button = Toggle(words)
            button.clicked.connect(lambda _=False, chosen=grouping: self._choose(chosen))
            self.buttons[grouping] = button
            self.add(button)
        self.setAccessibleName(self.tr("How the dates are put together"))
        self.show_kept()

    def value(self) -> Grouping:
        """What was chosen last in this window."""
        kept = self._shell.window().property(_KEPT)
        return Grouping(kept) if kept else Grouping.URGENCY

    def show_kept(self) -> None:
        """Mark the button that is on: it may have been chosen on another screen."""
        for grouping, button in self.buttons.items():
            button.setChecked(grouping is self.value())

    def _choose(self, chosen: Grouping) -> None:
        changed = chosen is not self.value()
        self._shell.window().setProperty(_KEPT, chosen.value)
        self.show_kept()
        if changed:
            self._on_chosen()
