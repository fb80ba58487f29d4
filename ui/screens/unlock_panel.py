"""Opening a store: passphrase, or the printed recovery key."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal

from core.clock import Clock
from core.errors import KnownError
from ui import entry
from ui.screens.entry_panel import EntryPanel, PassphraseField
from ui.tasks import Tasks
from ui.widgets.basic import Button, label
from ui.widgets.fields import Labelled, LineField
from ui.widgets.layouts import Flow
from ui.widgets.states import Loading


class UnlockPanel(EntryPanel):
    """Each try takes about a second on purpose; a wrong one changes nothing and says so."""

    opened = Signal(object)
    create_asked = Signal()
    practice_asked = Signal()

    def __init__(self, tasks: Tasks, clock: Clock, folder: Path) -> None:
        super().__init__("", tasks, clock, folder)
        self.set_title(self.tr("Open the store"))
        self.add(self.folder_row(folder))
        self.passphrase = PassphraseField()
        self.by_passphrase = Labelled(self.tr("Passphrase"), self.passphrase)
        self.add(self.by_passphrase)
        self.key = LineField(left_to_right=True)
        self.by_key = Labelled(
            self.tr("Recovery key"),
            self.key,
            self.tr("The 13 groups on the printed page; spaces and dashes do not matter."),
        )
        self.add(self.by_key)
        self.waiting = Loading(self.tr("Opening. This takes about a second."), rows=0)
        self.add(self.waiting)
        self.open = Button(self.tr("Open"), self._open, kind="primary")
        self.open.setDefault(True)
        self.other_way = Button("", self._other_way, kind="link")
        self.add(Flow(self.open, self.other_way))
        self.add(label(self.tr("Not your store?"), "softsmall"))
        self.add(
            Flow(
                Button(self.tr("Make a new store"), self.create_asked.emit, kind="link"),
                Button(
                    self.tr("Practise with invented cases"), self.practice_asked.emit, kind="link"
                ),
            )
        )
        self.passphrase.edit.returnPressed.connect(self._open)
        self.key.returnPressed.connect(self._open)
        self._by_key = False
        self._arrange()

    def focus_first(self) -> None:
        (self.key if self._by_key else self.passphrase).setFocus()

    def unlock_with(self, passphrase: str) -> None:
        """Try a passphrase as if it had been typed here."""
        self.passphrase.edit.setText(passphrase)
        self._open()

    def _other_way(self) -> None:
        self._by_key = not self._by_key
        self._arrange()
        self.focus_first()

    def _arrange(self, waiting: bool = False) -> None:
        self.by_passphrase.setVisible(not self._by_key)
        self.by_key.setVisible(self._by_key)
        self.other_way.setText(
            self.tr("With the passphrase") if self._by_key else self.tr("Forgot it? Recovery key")
        )
        self.waiting.setVisible(waiting)
        if waiting:
            self.waiting.report()
        for widget in (self.passphrase, self.key, self.open, self.other_way, self.other_folder):
            widget.setEnabled(not waiting)

    def _open(self) -> None:
        place = self.by_key if self._by_key else self.by_passphrase
        typed = self.key.text() if self._by_key else self.passphrase.text()
        if not typed.strip():
            place.show_error(self.tr("Write it first."))
            return
        place.show_error("")
        self._arrange(waiting=True)
        way = entry.unlock_with_recovery_key if self._by_key else entry.unlock
        self.tasks.run(
            way, self.folder, typed, self.clock, done=self._in, failed=self._refused, owner=self
        )

    def _in(self, store: Any) -> None:
        self.passphrase.clear()
        self.key.clear()
        self.opened.emit(store)

    def _refused(self, error: Exception) -> None:
        self._arrange()
        if isinstance(error, KnownError):
            place = self.by_key if self._by_key else self.by_passphrase
            place.show_error(str(error))
        if not self._by_key:
            self.passphrase.edit.selectAll()
        self.focus_first()
