"""The searches a user keeps: add, rename, remove, take back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from core.model.search import SavedSearch
from core.services import search
from core.wording import label as term
from ui.models.plain_table import PlainTableModel
from ui.widgets.basic import Button, label
from ui.widgets.fields import Labelled, LineField
from ui.widgets.layouts import Flow
from ui.widgets.side_panel import Panel
from ui.widgets.table import Table

if TYPE_CHECKING:
    from ui.screens.search import SearchScreen


class SavedSearches(Panel):
    """A name for what is looked for now, and the list of those kept before."""

    def __init__(self, screen: SearchScreen, kept: tuple[SavedSearch, ...]) -> None:
        super().__init__("")
        self.title.setText(self.tr("Saved searches"))
        self.setAccessibleName(self.tr("Saved searches"))
        self._screen = screen
        self._kept: tuple[SavedSearch, ...] = ()
        self.name = LineField("", self.tr("For example: absent, or waiting for a report"))
        self.name.returnPressed.connect(self._add)
        self.name.textChanged.connect(lambda _: self.name.set_invalid(False))
        self.add(Labelled(self.tr("Name"), self.name))
        self.add_button = Button(self.tr("Keep this search"), self._add, kind="primary")
        self.rename_button = Button(self.tr("Rename"), self._rename)
        self.remove_button = Button(self.tr("Remove"), self._remove)
        self.add(Flow(self.add_button))
        self.model = PlainTableModel((self.tr("Name"), self.tr("Looks for")))
        self.table = Table(self.model, (1.0, 1.4), self.tr("Saved searches"), least=80)
        self.table.setMinimumHeight(160)
        self.table.opened.connect(lambda row: self._screen.run(self._kept[row]))
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._enable())
        self.add(self.table)
        self.add(Flow(self.rename_button, self.remove_button))
        self.add(label(self.tr("Only you see your searches. Enter runs the marked one."), "soft"))
        self.show_saved(kept)

    def first_focus(self) -> QWidget:
        return self.name

    def show_saved(self, kept: tuple[SavedSearch, ...]) -> None:
        """Other searches than before."""
        row = self.table.row()
        self._kept = kept
        self.model.show([(item.name, _looks_for(item)) for item in kept])
        self.table.select(min(max(row, 0), len(kept) - 1))
        self._enable()

    def _enable(self) -> None:
        for button in (self.rename_button, self.remove_button):
            button.setEnabled(0 <= self.table.row() < len(self._kept))

    def _add(self) -> None:
        self._keep(replace(self._screen.asked(), name=self.name.text()))

    def _rename(self) -> None:
        self._keep(replace(self._kept[self.table.row()], name=self.name.text()))

    def _keep(self, item: SavedSearch) -> None:
        self._screen.write(
            search.keep_search, item, done=lambda _: self.name.clear(), failed=self._refused
        )

    def _refused(self, error: Exception) -> None:
        self.name.set_invalid(True)
        self._screen.shell.say(str(error), "wrong")

    def _remove(self) -> None:
        item = self._kept[self.table.row()]
        self._screen.write(search.remove_search, item.id, done=lambda _: self._offer_back(item))

    def _offer_back(self, item: SavedSearch) -> None:
        self._screen.shell.say(
            self.tr("The search was removed"),
            "done",
            self.tr("Undo"),
            lambda: self._screen.write(search.keep_search, item),
        )


def _looks_for(item: SavedSearch) -> str:
    return " · ".join(filter(None, (item.query, term(item.status) if item.status else "")))
