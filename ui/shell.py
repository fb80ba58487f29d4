"""The desk of an open store: side bar, the screen in front, the message bar.

Screens get the shell and find on it: `store`, `clock`, `tasks`, `changes`, `settings`; `say` for
the message bar; `open_room`, `open_case`, `open_report`, `open_hearing`, `open_decision`,
`open_law` and `back` to move about.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any, Protocol, runtime_checkable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from core.clock import Clock
from core.errors import KnownError
from core.model.changes import Changes
from core.services.glossary import terms_in
from core.settings import Settings
from ui import badges, formatting, screens
from ui.changes import ChangeBus
from ui.keyboard import wants_redo
from ui.screens.screen import Screen
from ui.screens.templates_popup import TemplatesPopup
from ui.search_preparing import prepare_some
from ui.tasks import Tasks
from ui.undo import UndoStack
from ui.widgets.date_field import use_clock
from ui.widgets.fields import TextField
from ui.widgets.paragraph import Words
from ui.widgets.side_bar import SideBar
from ui.widgets.states import MessageBar


@runtime_checkable
class ShowsReports(Protocol):
    """A screen that can open one of its reports at a page."""

    def show_report(self, report_id: str, page: int = 0, words: str = "") -> None: ...


class Shell(QWidget):
    """Everything that is seen while a store is open. Deleted whole when it is locked."""

    lock_asked = Signal()
    settings_changed = Signal(object)

    def __init__(
        self, store: Any, *, clock: Clock, tasks: Tasks, settings: Settings, first: str = ""
    ) -> None:
        super().__init__()
        self.store = store
        self.clock = clock
        self.tasks = tasks
        self.settings = settings
        use_clock(clock)
        self.changes = ChangeBus(self)
        self.undo = UndoStack(self)
        self._history: list[tuple[str, Screen]] = []
        self._preparing = False
        rooms = tuple((name, title) for name, title in self._room_titles() if screens.exists(name))
        self.side = SideBar(self.tr("Vaada"), rooms)
        self.stack = QStackedWidget()
        self.message = MessageBar()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.stack, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 0, 16, 0)
        foot.addWidget(self.message)
        right.addLayout(foot)
        row.addWidget(self.side)
        row.addLayout(right, 1)
        self.side.chosen.connect(self.open_room)
        self.tasks.changed.connect(self.changes.announce)
        self.tasks.known_error.connect(self.show_error)
        self.tasks.bug.connect(self._show_bug)
        self.changes.changed.connect(self._on_changes)
        self._shortcut("F1", self.open_glossary)
        self._shortcut("F12", self.lock_asked.emit)
        self._shortcut("Ctrl+K", self.open_search)
        self._shortcut("Esc", self.back)
        self._show_footer()
        self.read_footer()
        self._read_badges()
        self._prepare_search()
        self.open_room(first or rooms[0][0])

    def _room_titles(self) -> tuple[tuple[str, str], ...]:
        return (
            ("today", self.tr("Today")),
            ("cases", self.tr("Cases")),
            ("search", self.tr("Search")),
            ("deadlines", self.tr("Deadlines")),
            ("imports", self.tr("Import")),
            ("law", self.tr("Law desk")),
            ("settings", self.tr("Settings")),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What no screen, list, field or reader takes for itself: Ctrl+F searches all files,
        Ctrl+Z takes back the last write to the file in front, Ctrl+Y does it again."""
        case_id = str(getattr(self.screen(), "case_id", ""))
        if event.matches(QKeySequence.StandardKey.Find):
            self.open_search()
        elif event.matches(QKeySequence.StandardKey.Undo) and case_id:
            self.undo.undo(case_id)
        elif wants_redo(event) and case_id:
            self.undo.redo(case_id)
        else:
            super().keyPressEvent(event)

    def _shortcut(self, keys: str, act: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(act)

    # Moving about

    def open_room(self, name: str) -> None:
        """Go to a room of the side bar; the way back is forgotten."""
        if self._history and self._history[-1][0] == name and len(self._history) == 1:
            self._history[-1][1].refresh()
            return
        if not self._may_leave():
            self._mark_room()
            return
        self._drop(keep=0)
        self._push(name, screens.make(name, self))

    def open_case(self, case_id: str, tab: str = "") -> None:
        """Open a minor's file, on a tab if one is named."""
        self._open("case_file", case_id=case_id, tab=tab)

    def open_report(self, case_id: str, report_id: str, page: int = 0, words: str = "") -> None:
        """Open a report of a minor's file at a page (the first is 0), at the place of `words`."""
        self.open_case(case_id, "reports")
        if isinstance(screen := self.screen(), ShowsReports):
            screen.show_report(report_id, page, words)

    def open_hearing(self, hearing_id: str) -> None:
        """Go into the hearing."""
        self._open("hearing", hearing_id=hearing_id)

    def open_decision(self, hearing_id: str) -> None:
        """Go to the decision of a hearing."""
        self._open("decision", hearing_id=hearing_id)

    def open_law(self, rule_id: str) -> None:
        """Go to a rule at the law desk."""
        self._open("law_rule", rule_id=rule_id)

    def open_search(self) -> None:
        """Go to the search over all files, or into its line when it is in front."""
        if self._history[-1][0].partition(":")[0] != "search":
            self._open("search", query="")
        line = self.screen().first_focus()
        if isinstance(line, QLineEdit):
            line.setFocus(Qt.FocusReason.ShortcutFocusReason)
            line.selectAll()

    def offer_phrases(self, field: TextField) -> None:
        """Open the ready wordings of a field under it."""
        TemplatesPopup(self, field).open()

    def open_glossary(self) -> None:
        """Go to the glossary, or back from it; terms on the screen in front come first there."""
        if self._history[-1][0].startswith("glossary:"):
            self.back()
            return
        words = (each.text() for each in self.screen().findChildren(Words) if each.isVisible())
        seen = dict.fromkeys(place.term.id for place in terms_in(" ".join(words)))
        self._open("glossary", first=" ".join(seen))

    def open_duplicates(self) -> None:
        """Show the records that may be one."""
        self._open("duplicates")

    def open_letters(self, day: date) -> None:
        """Show the letters of a hearing day."""
        self._open("letters_day", day=day.isoformat())

    def open_print_log(self, day: date) -> None:
        """Show what was printed on a day."""
        self._open("print_log", day=day.isoformat())

    def back(self) -> None:
        """Back to where we came from; from a room there is nowhere to go back to."""
        if len(self._history) > 1 and self._may_leave():
            self._drop(keep=len(self._history) - 1)
            self._show_top()

    def screen(self) -> Screen:
        """The screen in front."""
        return self._history[-1][1]

    def leave_all(self) -> bool:
        """Let every open screen write what is unwritten; False if one asks to stay."""
        return all(screen.leave() for _, screen in reversed(self._history))

    def _open(self, name: str, **where: str) -> None:
        if not self._may_leave():
            return
        key = f"{name}:{'/'.join(where.values())}"
        for depth, (other, _) in enumerate(self._history):
            if other == key:  # already open below: go back to it instead of opening it twice
                self._drop(keep=depth + 1)
                self._show_top()
                return
        self._push(key, screens.make(name, self, **where))

    def _may_leave(self) -> bool:
        return not self._history or self._history[-1][1].leave()

    def _push(self, key: str, screen: Screen) -> None:
        self._history.append((key, screen))
        self.stack.addWidget(screen)
        self._show_top()

    def _drop(self, keep: int) -> None:
        while len(self._history) > keep:
            _, screen = self._history.pop()
            self.stack.removeWidget(screen)
            screen.hide()
            screen.deleteLater()

    def _show_top(self) -> None:
        screen = self.screen()
        self.stack.setCurrentWidget(screen)
        self._mark_room()
        screen.refresh()
        self.title_changed(screen)
        if (focus := screen.first_focus()) is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _mark_room(self) -> None:
        """The room all this began in; the search is a room wherever it was opened from."""
        names = [name.partition(":")[0] for name, _ in self._history] or [""]
        self.side.show_room(names[-1] if names[-1] == "search" else names[0])

    # Saying things

    def say(
        self,
        text: str,
        tone: str = "done",
        offer: str = "",
        on_offer: Callable[[], object] | None = None,
    ) -> None:
        """Say in the message bar what happened, with an offer such as undo."""
        self.message.say(text, tone, offer, on_offer)

    def show_error(self, error: KnownError) -> None:
        """The sentence of a known error."""
        self.message.say(str(error), "wrong")

    def _show_bug(self, error: object) -> None:
        self.message.say(
            self.tr(
                "Something in Vaada went wrong. What was saved is safe. "
                "You can go on; if it happens again, close and open Vaada."
            ),
            "wrong",
        )

    def title_changed(self, screen: Screen) -> None:
        """Keep the window's title free of names: only the product."""
        if self._history and screen is self.screen():
            self.window().setWindowTitle(self.tr("Vaada"))

    def set_badge(self, room: str, count: int) -> None:
        """How many things wait in a room."""
        if room in self.side.rooms:
            self.side.rooms[room].set_badge(count)

    def read_footer(self) -> None:
        """Read again when the last backup was made, and show it."""
        self.tasks.run(_last_backup, self.store, done=self._show_footer, owner=self)

    def _show_footer(self, last_backup: str = "") -> None:
        lines = [self.tr("No network · the store is encrypted")]
        if last_backup:
            lines.append(self.tr("Last backup: {when}").format(when=last_backup))
        lines.append(self.store.user.name)
        lines.append(self.tr("Lock: {key}").format(key=formatting.number("F12")))
        self.side.footer.set(*lines)

    def _prepare_search(self, left: int | None = None) -> None:
        """Make everything findable after a store of an older program, a few files at a time."""
        if left is None or left > 0:
            self._preparing = left is not None
            self.tasks.run(prepare_some, self.store, done=self._prepare_search, owner=self)
        elif self._preparing:
            self.changes.announce(Changes.of(("index", "")))

    def _read_badges(self) -> None:
        self.tasks.run(
            badges.waiting, self.store, done=self._show_badges, owner=self, replaces="badges"
        )

    def _show_badges(self, counts: dict[str, int]) -> None:
        for room, count in counts.items():
            self.set_badge(room, count)

    def _on_changes(self, changes: Changes) -> None:
        self.screen().on_changes(changes)
        if changes.kinds() & {"case", "hearing", "law"}:
            self._read_badges()


def _last_backup(store: Any) -> str:
    """When the newest backup was made, in words; runs in the store's thread."""
    from core.services import stores

    newest = stores.last_backup(store)
    if newest is None:
        return ""
    return formatting.moment(datetime.fromtimestamp(newest.stat().st_mtime, UTC))
