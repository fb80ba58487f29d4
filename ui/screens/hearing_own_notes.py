"""My notes on a hearing: written while one types, for nobody else's eyes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from core.errors import KnownError
from core.services import own_notes
from core.services.own_notes import OwnNote
from ui.autosave import Autosave
from ui.screens.saving import SavedChip, say_not_saved
from ui.widgets.basic import Card, label, set_text
from ui.widgets.growing_text import GrowingText

if TYPE_CHECKING:
    from ui.screens.screen import Screen


class OwnNotesCard(Card):
    """The notes of whoever has the store open. They stay open after the decision is signed."""

    def __init__(self, screen: Screen, hearing_id: str) -> None:
        super().__init__("")
        self.set_title(self.tr("My notes"))
        self._screen = screen
        self._hearing_id = hearing_id
        self.saving = Autosave(self._write, self)
        self.saving.failed.connect(lambda error: say_not_saved(screen.shell, self.saving, error))
        self.chip = SavedChip(self.saving)
        self.aside(self.chip)
        self.notes = GrowingText(placeholder=self.tr("For yourself, before and during it"), lines=2)
        self.notes.setAccessibleName(self.tr("My notes"))
        self.notes.typed.connect(lambda words: self.saving.put(words=words))
        self.notes.setEnabled(False)
        self.add(self.notes)
        self.about = label(
            self.tr("Only you can read them. They are no part of the record or the minutes."),
            "softsmall",
        )
        self.add(self.about)

    def load(self) -> None:
        """Read the notes; what is being typed stays."""
        if self.saving.is_clean():
            self._screen.read(
                own_notes.own_note,
                self._hearing_id,
                owner=self,
                done=self._show,
                failed=self._not_read,
            )

    def _show(self, note: OwnNote) -> None:
        if self.saving.is_clean():
            self.notes.set_text(note.text)
            self.notes.setEnabled(True)
            self.chip.start_from(note.saved_at)

    def _not_read(self, error: Exception) -> None:
        known = str(error) if isinstance(error, KnownError) else ""
        set_text(self.about, known or self.tr("Your notes could not be read. They are safe."))

    def _write(
        self,
        values: dict[str, Any],
        done: Callable[[Any], object],
        failed: Callable[[Exception], object],
    ) -> None:
        self._screen.write(
            own_notes.save_own_note,
            self._hearing_id,
            values["words"],
            owner=self.saving,
            done=done,
            failed=failed,
        )
