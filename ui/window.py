"""The one window: either the way in (create, unlock) or the desk of the store that is open."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from core import settings
from core.clock import Clock
from core.settings import Settings
from ui import entry, theme
from ui.keyboard import Keyboard
from ui.screens.entry import EntryScreen
from ui.tasks import Tasks

if TYPE_CHECKING:
    from ui.shell import Shell


class MainWindow(QMainWindow):
    """Holds the entry screen or the shell, locks when nobody touches it, and keeps nothing."""

    def __init__(
        self,
        *,
        clock: Clock,
        tasks: Tasks,
        keyboard: Keyboard,
        settings_file: Path,
        folder: Path,
        practice_folder: Path,
    ) -> None:
        super().__init__()
        self._clock, self._tasks, self._keyboard = clock, tasks, keyboard
        self._settings_file = settings_file
        self.settings = settings.load(settings_file).settings
        self._folder, self._practice_folder = folder, practice_folder
        self._own_folder = folder  # where Back leads from the practice store
        self.shell: Shell | None = None
        self.entry: EntryScreen | None = None
        self.setWindowTitle(self.tr("Vaada"))
        self.setMinimumSize(640, 480)
        self.resize(1280, 800)
        self.show_entry()
        self._idle = QTimer(self)
        self._idle.timeout.connect(self._lock_if_idle)
        self._idle.start(5_000)

    def show_entry(self, notice: str = "") -> None:
        """Show the way in; `notice` says why we are here, such as after locking."""
        self.entry = EntryScreen(
            tasks=self._tasks,
            clock=self._clock,
            folder=self._folder,
            practice_folder=self._practice_folder,
            own_folder=self._own_folder,
            notice=notice,
        )
        self.entry.opened.connect(self._opened)
        self.shell = None
        self._replace(self.entry)
        self.entry.focus_first()

    def unlock_with(self, passphrase: str) -> None:
        """Try a passphrase as if it had been typed; the way in says if it does not open."""
        if self.entry is not None:
            self.entry.unlock_with(passphrase)

    def _opened(self, store: Any, room: str) -> None:
        # Only now: the way in is painted sooner without all that the desk needs.
        from ui.shell import Shell

        self._folder = Path(store.folder)
        self.shell = Shell(
            store, clock=self._clock, tasks=self._tasks, settings=self.settings, first=room
        )
        self.shell.lock_asked.connect(lambda: self.lock())
        self.shell.settings_changed.connect(self._keep_settings)
        self.entry = None
        self._replace(self.shell)
        if self._folder != self._practice_folder:
            self._own_folder = self._folder
            self._keep_settings(replace(self.settings, last_store=str(self._folder)))

    def lock(self, *, by_itself: bool = False) -> None:
        """Write what is unwritten, close the store, forget everything, show the way in.

        A screen may ask a person who presses F12 to stay; not so when nobody is there.
        """
        if self.shell is None or not (self.shell.leave_all() or by_itself):
            return
        store = self.shell.store
        QApplication.clipboard().clear()
        self._tasks.run(entry.lock, store)
        self.show_entry(self.tr("Locked. Everything was saved."))

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.shell is not None:
            if not self.shell.leave_all():
                event.ignore()
                return
            self._tasks.run(entry.lock, self.shell.store)
        event.accept()

    def _replace(self, page: QWidget) -> None:
        old = self.takeCentralWidget()
        self.setCentralWidget(page)
        if old is not None:
            old.hide()
            old.deleteLater()

    def _lock_if_idle(self) -> None:
        minutes = self.settings.lock_minutes
        if self.shell is not None and minutes and self._keyboard.idle_ms() > minutes * 60_000:
            self.lock(by_itself=True)

    def _keep_settings(self, wanted: Settings) -> None:
        changed = wanted != self.settings
        look = (wanted.theme, wanted.text_percent)
        before = (self.settings.theme, self.settings.text_percent)
        self.settings = wanted
        if self.shell is not None:
            self.shell.settings = wanted
        if look != before:
            app = QApplication.instance()
            assert isinstance(app, QApplication)
            theme.apply(app, *look)
        if changed:
            self._tasks.run(settings.save, self._settings_file, wanted, failed=lambda _: None)
