"""Records that may be one: the pairs with their reasons, side by side, and what was made one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from core.model.changes import Changes
from core.model.duplicates import DuplicatePair, Merge, RecordKind
from core.services import duplicates, merges
from core.wording import label as term
from ui import formatting
from ui.models.headed_list import Entry, HeadedListModel
from ui.screens.case_tabs.words import joined
from ui.screens.duplicates_page import MergePage, PairPage
from ui.screens.screen import Screen
from ui.widgets.headed_list import HeadedList
from ui.widgets.states import EmptyState, Loading
from ui.widgets.two_pane import TwoPane

if TYPE_CHECKING:
    from ui.shell import Shell


class DuplicatesScreen(Screen):
    """Arrows walk through the pairs; nothing is made one unless somebody decides it."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.shown_key = ""
        self._order: list[str] = []
        self._pairs: dict[str, DuplicatePair] = {}
        self._merges: dict[str, Merge] = {}
        self.set_title(
            self.tr("Possible duplicates"),
            self.tr("Nothing becomes one by itself, and whatever was made one can be undone."),
        )
        self.model = HeadedListModel()
        self.list = HeadedList(self.model)
        self.list.setAccessibleName(self.tr("Records that may be one"))
        self.list.moved.connect(self._moved)
        self.list.opened.connect(self._open_current)
        side = QFrame()
        side.setProperty("panel", "card")
        column = QVBoxLayout(side)
        column.setContentsMargins(1, 8, 1, 8)
        column.addWidget(self.list)
        self.panes = TwoPane(side, self.tr("To the list"))
        self.panes.list_shown.connect(self.list.setFocus)
        self.stack = QStackedWidget()
        self.stack.addWidget(Loading(self.tr("Comparing the records…")))
        self.stack.addWidget(self.panes)
        self.stack.addWidget(
            EmptyState(
                self.tr("No two records look alike"),
                self.tr(
                    "Minors are compared by identity number, name in every script and day of "
                    "birth; people around files by name, phone and body."
                ),
                self.tr("Back"),
                shell.back,
            )
        )
        self.set_body(self.stack)

    def refresh(self) -> None:
        self.read(duplicates.possible_duplicates, done=self._got_pairs, replaces="duplicates")

    def on_changes(self, changes: Changes) -> None:
        if changes.kinds() & {"case", "duplicate"}:
            self.refresh()

    def first_focus(self) -> QWidget:
        return self.list

    def _got_pairs(self, pairs: tuple[DuplicatePair, ...]) -> None:
        self._pairs = {"/".join((pair.kind, *pair.keys)): pair for pair in pairs}
        self.read(merges.merges, done=self._show, replaces="merges")

    def _show(self, made: tuple[Merge, ...]) -> None:
        self._merges = {merge.id: merge for merge in made}
        groups = [
            (self.tr("Minors"), [k for k, p in self._pairs.items() if p.kind is RecordKind.MINOR]),
            (self.tr("Twice in one file"), [k for k, p in self._pairs.items() if p.in_one_file]),
            (
                self.tr("Written in two ways"),
                [
                    key
                    for key, pair in self._pairs.items()
                    if pair.kind is RecordKind.PERSON and not pair.in_one_file
                ],
            ),
            (self.tr("Made one"), list(self._merges)),
        ]
        old = self._order
        self.list.selectionModel().blockSignals(True)
        self.model.show((head, map(self._entry, keys)) for head, keys in groups if keys)
        self.list.selectionModel().blockSignals(False)
        self._order = [key for _, keys in groups for key in keys]
        self.stack.setCurrentIndex(1 if self._order else 2)
        if self._order:
            self.show_key(self._next(old))
            if self.isVisible() and self.shell.focusWidget() is None:
                self.list.setFocus()

    def _next(self, old: list[str]) -> str:
        """What was shown; where it is gone, what came after it."""
        after = old[old.index(self.shown_key) :] if self.shown_key in old else []
        return next((key for key in after if key in self._order), self._order[0])

    def show_key(self, key: str) -> None:
        """Show a pair or a merge beside the list."""
        self.shown_key = key
        self.list.select(key)
        pair = self._pairs.get(key)
        page = PairPage(self, pair) if pair is not None else MergePage(self, self._merges[key])
        self.panes.show_in_page(page)

    def _moved(self, key: str) -> None:
        if self.panes.beside():
            self.show_key(key)

    def _open_current(self) -> None:
        self.show_key(self.list.current() or self._order[0])
        self.panes.open_page()

    def _entry(self, key: str) -> Entry:
        pair = self._pairs.get(key)
        if pair is None:
            made = self._merges[key]
            undone = self.tr("undone") if made.undone_at else ""
            return Entry(key, made.name, joined(made.by, formatting.moment(made.at), undone))
        names = dict.fromkeys((pair.one.name, pair.other.name))
        return Entry(key, " / ".join(names), ", ".join(term(why) for why in pair.why))
