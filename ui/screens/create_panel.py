"""Making a store: who you are, and a passphrase that will hold."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal

from core.clock import Clock
from core.model.users import UserRole
from ui import entry
from ui.screens.entry_panel import EntryPanel, PassphraseField
from ui.tasks import Tasks
from ui.widgets.basic import Button, Chip, label
from ui.widgets.fields import Labelled, LineField, Select
from ui.widgets.layouts import Flow
from ui.widgets.states import Loading

LEAST_LETTERS = 8


def strength(passphrase: str) -> int:
    """0 too short, 1 weak, 2 fair, 3 strong: length counts most, words and kinds of signs help."""
    text = passphrase.strip()
    if len(text) < LEAST_LETTERS:
        return 0
    kinds = sum(
        any(test(c) for c in text)
        for test in (str.isalpha, str.isdigit, lambda c: not c.isalnum() and not c.isspace())
    )
    different = len(set(text))
    points = len(text) + 3 * (len(text.split()) - 1) + 2 * (kinds - 1)
    if different < 6 or points < 12:
        return 1
    return 3 if points >= 20 and different >= 9 else 2


class CreatePanel(EntryPanel):
    """`created` carries core.services.stores.Created. Nothing is written before the button."""

    created = Signal(object)
    unlock_asked = Signal(object)
    practice_asked = Signal()

    def __init__(self, tasks: Tasks, clock: Clock, folder: Path) -> None:
        super().__init__("", tasks, clock, folder)
        self.set_title(self.tr("Make a store"))
        self.add(
            label(
                self.tr(
                    "Everything is kept encrypted in one folder on this computer. "
                    "Nobody can read it without a passphrase, not even us."
                ),
                "soft",
            )
        )
        self.add(self.folder_row(folder))
        self.name = LineField()
        self.by_name = Labelled(self.tr("Your name"), self.name)
        self.add(self.by_name)
        self.role = Select()
        for role, title in (
            (UserRole.CLERK, self.tr("Clerk of the committee")),
            (UserRole.CHAIR, self.tr("Chair of the committee")),
        ):
            self.role.add(role, title)
        self.add(
            Labelled(
                self.tr("Your part"),
                self.role,
                self.tr("Only a chair's passphrase signs decisions."),
            )
        )
        self.passphrase = PassphraseField()
        self.by_passphrase = Labelled(
            self.tr("Passphrase"), self.passphrase, self.tr("A few words that you will remember.")
        )
        self.add(self.by_passphrase)
        self.meter = Chip("", "plain")
        self.add(Flow(self.meter))
        self.again = PassphraseField()
        self.by_again = Labelled(self.tr("The passphrase once more"), self.again)
        self.add(self.by_again)
        self.waiting = Loading(self.tr("Making the store…"), rows=0)
        self.add(self.waiting)
        self.make = Button(self.tr("Make the store"), self._make, kind="primary")
        self.add(Flow(self.make))
        self.add(
            Flow(
                Button(self.tr("Open a store I have"), self._pick, kind="link"),
                Button(
                    self.tr("Practise with invented cases"), self.practice_asked.emit, kind="link"
                ),
            )
        )
        self.passphrase.edit.textChanged.connect(self._measure)
        self.again.edit.returnPressed.connect(self._make)
        self._measure()
        self._wait(False)

    def focus_first(self) -> None:
        self.name.setFocus()

    def _measure(self) -> None:
        words = (
            (self.tr("Too short: 8 letters at least"), "wrong"),
            (self.tr("Weak: add a word"), "doubtful"),
            (self.tr("Fair"), "info"),
            (self.tr("Strong"), "done"),
        )
        self.meter.setVisible(bool(self.passphrase.text()))
        self.meter.set(*words[strength(self.passphrase.text())])

    def _wait(self, waiting: bool) -> None:
        self.waiting.setVisible(waiting)
        for widget in (self.name, self.role, self.passphrase, self.again, self.make):
            widget.setEnabled(not waiting)
        self.other_folder.setEnabled(not waiting)

    def _make(self) -> None:
        name, passphrase = self.name.text().strip(), self.passphrase.text()
        self.by_name.show_error("" if name else self.tr("Write your name."))
        too_short = strength(passphrase) == 0
        self.by_passphrase.show_error(
            self.tr("The passphrase is too short: 8 letters at least.") if too_short else ""
        )
        differs = passphrase != self.again.text()
        self.by_again.show_error(self.tr("The two are not the same.") if differs else "")
        if not name or too_short or differs:
            return
        self._wait(True)
        self.tasks.run(
            entry.create,
            self.folder,
            name,
            self.role.value(),
            passphrase,
            self.clock,
            done=self._made,
            failed=self._refused,
            progress=self.waiting.report,
            owner=self,
        )

    def _made(self, made: object) -> None:
        self.passphrase.clear()
        self.again.clear()
        self.created.emit(made)

    def _refused(self, error: Exception) -> None:
        self._wait(False)
        self.tasks.tell(error)
