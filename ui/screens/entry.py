"""The way in: unlock a store, make one, or go to the practice store."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from core.clock import Clock
from core.errors import KnownError
from ui import entry, theme
from ui.screens.create_panel import CreatePanel
from ui.screens.entry_panel import EntryPanel
from ui.screens.practice_panel import PracticePanel
from ui.screens.recovery_panel import RecoveryPanel
from ui.screens.unlock_panel import UnlockPanel
from ui.tasks import Tasks
from ui.widgets.basic import label
from ui.widgets.states import MessageBar


class EntryScreen(QWidget):
    """One panel at a time in the middle of a quiet page. `opened(store, room)` when we are in."""

    opened = Signal(object, str)

    def __init__(
        self,
        *,
        tasks: Tasks,
        clock: Clock,
        folder: Path,
        practice_folder: Path,
        own_folder: Path,
        notice: str = "",
    ) -> None:
        super().__init__()
        self.tasks, self.clock = tasks, clock
        self.folder, self.practice_folder = folder, practice_folder
        self.own_folder = own_folder
        self.setProperty("panel", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget()
        page.setProperty("panel", "page")
        across = QHBoxLayout(page)
        across.setContentsMargins(16, 16, 16, 24)
        self._middle = QWidget()
        self._column = QVBoxLayout(self._middle)
        self._column.setSpacing(14)
        self._column.addStretch(1)
        self._column.addWidget(label(self.tr("Vaada"), "title"))
        self._column.addWidget(
            label(self.tr("The desk of a release committee for minors. No network."), "soft")
        )
        self.message = MessageBar()
        self._column.addWidget(self.message)
        self._column.addStretch(2)
        across.addStretch(1)
        across.addWidget(self._middle, 100)
        across.addStretch(1)
        area.setWidget(page)
        outer.addWidget(area)
        self.panel: EntryPanel | None = None
        self.tasks.known_error.connect(self._show_error)
        if notice:
            self.message.say(notice, "info")
        self.choose(folder, clear=False)

    def focus_first(self) -> None:
        """Put the keyboard where the person will type."""
        if self.panel is not None:
            self.panel.focus_first()

    def show_unlock(self) -> None:
        """Ask for the passphrase of the store in the chosen folder."""
        panel = UnlockPanel(self.tasks, self.clock, self.folder)
        panel.opened.connect(lambda store: self.opened.emit(store, ""))
        panel.folder_chosen.connect(self.choose)
        panel.create_asked.connect(self.show_create)
        panel.practice_asked.connect(self.show_practice)
        self._show(panel)

    def unlock_with(self, passphrase: str) -> None:
        """Try a passphrase on the store in the chosen folder, if there is one."""
        if entry.looks_like_store(self.folder):
            self.show_unlock()  # the practice store too: its panel asks for no passphrase
        if isinstance(self.panel, UnlockPanel):
            self.panel.unlock_with(passphrase)

    def show_create(self) -> None:
        """Ask for what a new store needs."""
        panel = CreatePanel(self.tasks, self.clock, self.folder)
        panel.created.connect(self._created)
        panel.folder_chosen.connect(self.choose)
        panel.unlock_asked.connect(self.choose)
        panel.practice_asked.connect(self.show_practice)
        self._show(panel)

    def show_practice(self) -> None:
        """Offer the practice store."""
        panel = PracticePanel(self.tasks, self.clock, self.practice_folder)
        panel.opened.connect(lambda store: self.opened.emit(store, ""))
        panel.back_asked.connect(lambda: self.choose(self.own_folder))
        self._show(panel)

    def choose(self, folder: Path, *, clear: bool = True) -> None:
        """Another folder: unlock what is in it, or offer to make a store there."""
        self.folder = folder
        if clear:
            self.message.clear()
        if folder == self.practice_folder:
            self.show_practice()
        elif entry.looks_like_store(folder):
            self.show_unlock()
        else:
            self.show_create()

    def _created(self, made: Any) -> None:
        self.folder = Path(made.store.folder)
        panel = RecoveryPanel(self.tasks, made.recovery_key)
        panel.confirmed.connect(lambda: self.opened.emit(made.store, "imports"))
        self._show(panel)

    def _show(self, panel: EntryPanel) -> None:
        if self.panel is not None:
            self._column.removeWidget(self.panel)
            self.panel.hide()
            self.panel.deleteLater()
        self.panel = panel
        self._column.insertWidget(self._column.count() - 1, panel)
        self._middle.setMaximumWidth(theme.px(640))
        panel.focus_first()

    def _show_error(self, error: KnownError) -> None:
        self.message.say(str(error), "wrong")
