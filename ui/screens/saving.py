"""How screens that save while people type say how things stand."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from core.clock import local
from core.direction import left_to_right
from core.errors import KnownError
from ui.autosave import Autosave, Saving
from ui.widgets.basic import Chip

if TYPE_CHECKING:
    from ui.shell import Shell


class SavedChip(Chip):
    """ "Saved 11:02:41" after the acknowledgement, and only then."""

    def __init__(self, saving: Autosave) -> None:
        super().__init__("", "plain")
        self._saving = saving
        self.hide()
        saving.state_changed.connect(self._show_state)

    def start_from(self, saved_at: str) -> None:
        """Show when the last write before this screen was acknowledged (ISO UTC, or nothing)."""
        if saved_at and self._saving.state is Saving.UNTOUCHED:
            self._say_saved(f"{local(datetime.fromisoformat(saved_at)):%H:%M:%S}")

    def _show_state(self) -> None:
        match self._saving.state:
            case Saving.UNDER_WAY:
                # The word stays "saved" for the moment a write takes: a flicker tells nobody more.
                if self.isHidden() or self.property("chip") == "wrong":
                    self._say(self.tr("Saving…"), "plain")
            case Saving.SAVED if self._saving.saved_at is not None and self._saving.is_clean():
                self._say_saved(f"{self._saving.saved_at:%H:%M:%S}")
            case Saving.FAILED:
                self._say(self.tr("Not saved!"), "wrong")

    def _say_saved(self, when: str) -> None:
        self._say(self.tr("Saved {time}").format(time=left_to_right(when)), "done")

    def _say(self, words: str, tone: str) -> None:
        self.set(words, tone)
        self.setAccessibleName(words)
        self.show()


def say_not_saved(shell: Shell, saving: Autosave, error: Exception) -> None:
    """Say loudly that a write did not work, what is safe, and offer to try at once."""
    why = str(error) if isinstance(error, KnownError) else ""
    words = QCoreApplication.translate(
        "Saving",
        "The last words are NOT saved yet. They stay on the screen and are tried again "
        "by themselves; do not close Vaada. {why}",
    )
    offer = QCoreApplication.translate("Saving", "Try now")
    shell.say(words.format(why=why), "wrong", offer, saving.retry)
