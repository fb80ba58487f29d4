"""What a form says above its fields or under them: what came back, and what changed meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QFrame, QVBoxLayout

from core.services.changed_meanwhile import Clash
from ui import formatting
from ui.widgets.basic import Button, label
from ui.widgets.layouts import Flow


class BackAgain(QFrame):
    """What was typed before and not saved stands in the fields again."""

    def __init__(self, saved_at: datetime, discard: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("panel", "info")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        words = self.tr("What you typed and did not save is here again, from {when}.")
        column.addWidget(label(words.format(when=formatting.moment(saved_at))))
        self.discard_button = Button(self.tr("Discard it"), discard, kind="link")
        column.addWidget(Flow(self.discard_button))


class Meanwhile(QFrame):
    """Somebody changed what the form changes: both, side by side in words, and the choice."""

    def __init__(
        self,
        clashes: tuple[Clash, ...],
        mine: Callable[[], object],
        theirs: Callable[[], object],
    ) -> None:
        super().__init__()
        self.setProperty("panel", "doubtful")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(4)
        for clash in clashes:
            column.addWidget(label(clash.title, "strong"))
            for name, words in (
                (self.tr("In the file now: {words}"), clash.theirs),
                (self.tr("What you wrote: {words}"), clash.mine),
            ):
                if words is None:
                    continue
                shown = f"\u2068{words}\u2069" if words else self.tr("nothing")
                column.addWidget(label(name.format(words=shown), "small"))
        self.theirs = Button(self.tr("Keep what is in the file"), theirs)
        self.mine = Button(self.tr("Write mine over it"), mine)
        self.first = self.theirs
        column.addWidget(Flow(self.theirs, self.mine))
