"""Theme, size of text, idle lock."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ui import formatting
from ui.widgets.basic import Card
from ui.widgets.fields import Labelled, Select

if TYPE_CHECKING:
    from ui.shell import Shell

SIZES = (80, 90, 100, 110, 125, 150, 175, 200)
MINUTES = (2, 5, 10, 15, 30, 60)


class LookCard(Card):
    """Remembered for this person on this machine, outside the store."""

    def __init__(self, shell: Shell) -> None:
        super().__init__("")
        self.set_title(self.tr("How it looks"))
        self._shell = shell
        self.theme = Select()
        for name, title in (
            ("system", self.tr("As the computer")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
            ("high_contrast", self.tr("High contrast")),
        ):
            self.theme.add(name, title)
        self.size = Select()
        for percent in SIZES:
            self.size.add(percent, formatting.number(f"{percent}%"))
        self.minutes = Select()
        for minutes in MINUTES:
            words = self.tr("After {n} minutes without a touch")
            self.minutes.add(minutes, words.format(n=formatting.number(minutes)))
        self.minutes.add(0, self.tr("Only with F12"))
        self.add(Labelled(self.tr("Theme"), self.theme))
        self.add(Labelled(self.tr("Size of text"), self.size))
        self.add(
            Labelled(
                self.tr("Lock"),
                self.minutes,
                self.tr("Locking closes the store. What was written is saved."),
            )
        )
        settings = shell.settings
        self.theme.set_value(settings.theme)
        self.size.set_value(min(SIZES, key=lambda size: abs(size - settings.text_percent)))
        self.minutes.set_value(settings.lock_minutes)
        for field in (self.theme, self.size, self.minutes):
            field.chosen.connect(lambda _: self._changed())

    def _changed(self) -> None:
        minutes = self.minutes.value()
        wanted = replace(
            self._shell.settings,
            theme=self.theme.value(),
            text_percent=self.size.value(),
            lock_minutes=self._shell.settings.lock_minutes if minutes is None else minutes,
        )
        self._shell.settings_changed.emit(wanted)
