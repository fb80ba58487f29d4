"""What was written last and can be taken back: from the message bar, or with Ctrl+Z in its file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from core.services import file_writes
from core.services.file_writes import TakeBack, Written

if TYPE_CHECKING:
    from ui.shell import Shell

_KEPT = 50  # writes; nobody goes back further, and each holds the rows that it changed


@dataclass(frozen=True)
class Entry:
    """A write: in which file, what was said of it, how to take it back."""

    case_id: str
    said: str
    act: Callable[[], object]


class UndoStack(QObject):
    """The writes to files since the store was opened. Belongs to the shell, outlives screens."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._entries: list[Entry] = []
        self._taken_back: list[Entry] = []

    def say_written(self, said: str, written: Written) -> None:
        """Say what was written, and offer to take it back."""
        if written.undo is None:
            self._shell.say(said)
        else:
            self.say(written.undo.case_id, said, lambda: self._take_back(written.undo, said))

    def say(self, case_id: str, said: str, act: Callable[[], object]) -> None:
        """Say what was written to a file; `act` takes it back in a way of its own."""
        self._taken_back.clear()
        self._offer(Entry(case_id, said, act))

    def undo(self, case_id: str) -> bool:
        """Take back the last write to a file; False where there is none."""
        return self._run_last(self._entries, case_id)

    def redo(self, case_id: str) -> bool:
        """Do again what was taken back last in a file; False where there is none."""
        return self._run_last(self._taken_back, case_id)

    def _offer(self, entry: Entry) -> None:
        self._entries.append(entry)
        del self._entries[:-_KEPT]

        def act() -> None:
            if entry in self._entries:
                self._entries.remove(entry)
                entry.act()

        self._shell.say(entry.said, "done", self.tr("Undo"), act)

    def _run_last(self, entries: list[Entry], case_id: str) -> bool:
        last = next((each for each in reversed(entries) if each.case_id == case_id), None)
        if last is None:
            return False
        entries.remove(last)
        self._shell.message.clear()
        last.act()
        return True

    def _take_back(self, back: TakeBack | None, said: str) -> None:
        def done(written: Written) -> None:
            words = self.tr("Taken back: {what}").format(what=said)
            if written.undo is None:
                self._shell.say(words)
                return
            again = Entry(written.undo.case_id, said, lambda: self._do_again(written.undo, said))
            self._taken_back.append(again)
            self._shell.say(words, "done", self.tr("Do it again"), lambda: self._redo(again))

        self._run(back, done)

    def _redo(self, entry: Entry) -> None:
        if entry in self._taken_back:
            self._taken_back.remove(entry)
            entry.act()

    def _do_again(self, back: TakeBack | None, said: str) -> None:
        def done(written: Written) -> None:
            if written.undo is not None:
                case_id = written.undo.case_id
                self._offer(Entry(case_id, said, lambda: self._take_back(written.undo, said)))

        self._run(back, done)

    def _run(self, back: TakeBack | None, done: Callable[[Any], object]) -> None:
        shell = self._shell
        shell.tasks.run(file_writes.take_back, shell.store, back, done=done, owner=self)
