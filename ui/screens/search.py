"""The search: type a few letters, walk with the arrows, Enter opens the file where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from core.model.cases import CaseStatus
from core.model.changes import Changes
from core.model.search import (
    CaseHits,
    Match,
    Order,
    Place,
    SavedSearch,
    SearchHit,
    SearchResults,
)
from core.services import search
from core.wording import label as term
from ui import formatting
from ui.models.headed_list import HeadedListModel
from ui.screens.case_tabs.words import joined
from ui.screens.screen import Screen
from ui.screens.search_saved import SavedSearches
from ui.widgets.basic import Button, Card, label, set_text
from ui.widgets.fields import Select
from ui.widgets.headed_list import SearchOver
from ui.widgets.layouts import Flow
from ui.widgets.search_results import HitEntry, SearchResultList
from ui.widgets.side_panel import SideHost
from ui.widgets.states import EmptyState, Loading
from ui.widgets.toggle import Toggle

if TYPE_CHECKING:
    from ui.shell import Shell

_EMPTY, _RESULTS, _NOTHING, _READING = range(4)


class SearchScreen(Screen):
    """Finds while one types; initials head the files, since others may look on."""

    def __init__(self, shell: Shell, query: str = "") -> None:
        super().__init__(shell)
        self.results = SearchResults()
        self._hits: dict[str, SearchHit] = {}
        self._kept: tuple[SavedSearch, ...] = ()
        self.set_title(self.tr("Search"), self.tr("In every file, in whatever way it is written"))
        self.model = HeadedListModel()
        self.list = SearchResultList(self.model)
        self.list.setAccessibleName(self.tr("What was found"))
        self.list.opened.connect(self._open_current)
        self.line = SearchOver(self.tr("Name, number, date or words from a report"), self.list)
        self.line.setAccessibleName(self.tr("Search in all files"))
        self.line.setText(query)
        self.line.textChanged.connect(lambda _: self._ask())
        self.line.returnPressed.connect(self._open_current)
        self.status = Select.of(CaseStatus, self.tr("Every status"))
        self.status.setAccessibleName(self.tr("Status"))
        self.status.chosen.connect(lambda _: self._ask())
        self.order = Select.of(Order)
        self.order.setAccessibleName(self.tr("Order"))
        self.order.chosen.connect(lambda _: self._ask())
        self.found = label("", "soft", wrap=False)
        self.building = label("", "soft")
        self.building.hide()
        self.saved = Flow(spacing=8)
        self.keep = Button(self.tr("Saved searches"), self._manage)
        self.stack = QStackedWidget()
        for page in (self._empty(), self.list, self._nothing(), Loading()):
            self.stack.addWidget(page)
        self.side = SideHost(self._page())
        self.set_body(self.side)

    def refresh(self) -> None:
        self.read(search.saved_searches, done=self._show_saved, replaces="saved-searches")
        self._ask()

    def on_changes(self, changes: Changes) -> None:
        if changes.kinds() & {"case", "hearing", "decision", "search", "index"}:
            self.refresh()

    def first_focus(self) -> QWidget:
        return self.line

    def asked(self) -> SavedSearch:
        """What is looked for now, without a name."""
        return SavedSearch(
            "", "", self.line.text().strip(), self.status.value(), self.order.value()
        )

    def run(self, item: SavedSearch) -> None:
        """Look for what was kept."""
        self.status.set_value(item.status)
        self.order.set_value(item.order)
        self.line.setText(item.query)
        self._ask()
        self.line.setFocus()

    # What it is made of

    def _page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.line)
        column.addWidget(Flow(self.status, self.order, self.keep, self.found))
        column.addWidget(self.saved)
        column.addWidget(self.building)
        card = Card()
        card.body.setContentsMargins(0, 0, 0, 0)
        card.add(self.stack)
        column.addWidget(card, 1)
        return page

    def _empty(self) -> QWidget:
        return EmptyState(
            self.tr("What are you looking for?"),
            self.tr(
                "Names in Hebrew, Arabic, Russian or Latin letters, identity and case numbers, "
                "dates in any form, and every word of the files and of the reports' text. "
                "Words in quotes stand together."
            ),
        )

    def _nothing(self) -> QWidget:
        return EmptyState(
            self.tr("Nothing was found"),
            self.tr(
                "Fewer words show more: all of them must stand in one file. Words without quotes "
                "may stand apart. A scan without text cannot be searched."
            ),
            self.tr("Clear the search"),
            self._clear,
        )

    # Asking and showing

    def _ask(self) -> None:
        asked = self.asked()
        if not asked.query:
            self._show(SearchResults(indexing=self.results.indexing))
            return
        if not self.results.groups:
            self.stack.setCurrentIndex(_READING)
        self.read(
            search.search,
            asked.query,
            status=asked.status,
            order=asked.order,
            done=self._show,
            failed=lambda _: self._show(SearchResults()),
            replaces="search",
        )

    def _show(self, results: SearchResults) -> None:
        current = self.list.current()
        self.results = results
        self._hits = {
            f"{at}/{number}": hit
            for at, group in enumerate(results.groups)
            for number, hit in enumerate(group.hits)
        }
        self.list.selectionModel().blockSignals(True)
        self.model.show(
            (
                self._heading(group),
                (self._entry(f"{at}/{number}", hit) for number, hit in enumerate(group.hits)),
            )
            for at, group in enumerate(results.groups)
        )
        self.list.selectionModel().blockSignals(False)
        self.list.select(current if current in self._hits else self.model.first())
        asked = bool(self.line.text().strip())
        self.stack.setCurrentIndex(_RESULTS if results.groups else _NOTHING if asked else _EMPTY)
        set_text(self.found, self._count(results) if asked else "")
        self.building.setVisible(results.indexing)
        if results.indexing:
            set_text(
                self.building,
                self.tr("The search is still being prepared; not all files are found yet."),
            )

    def _count(self, results: SearchResults) -> str:
        words = self.tr("%n file(s)", "", len(results.groups))
        return self.tr("the first {files}").format(files=words) if results.more else words

    def _heading(self, group: CaseHits) -> str:
        more = self.tr("%n more place(s) in the file", "", group.more) if group.more else ""
        day = formatting.day(group.next_date)
        return joined(
            formatting.number(group.number),
            group.initials,
            term(group.status),
            group.facility_name,
            self.tr("next date {day}").format(day=day) if day else "",
            more,
        )

    def _entry(self, key: str, hit: SearchHit) -> HitEntry:
        page = self.tr("page {page}").format(page=formatting.number(hit.page)) if hit.page else ""
        place = "" if hit.place is Place.PAGE and hit.title else term(hit.place)
        return HitEntry(
            key, hit.snippet, joined(place, hit.title, page, self._how(hit.how)), hit.ranges
        )

    def _how(self, how: Match) -> str:
        return {
            Match.PREFIX: self.tr("with other letters before the word"),
            Match.SPELLING: self.tr("spelled otherwise"),
            Match.FORM: self.tr("another form of the word"),
            Match.OTHER_SCRIPT: self.tr("in other letters"),
        }.get(how, "")

    def _open_current(self) -> None:
        hit = self._hits.get(self.list.current() or self.model.first())
        if hit is not None and hit.place is Place.PAGE:
            words = hit.snippet[slice(*hit.ranges[0])] if hit.ranges else ""
            self.shell.open_report(hit.case_id, hit.ref, max(0, hit.page - 1), words)
        elif hit is not None:
            self.shell.open_case(hit.case_id, hit.tab)

    def _clear(self) -> None:
        self.status.set_value(None)
        self.line.clear()
        self.line.setFocus()

    # What is kept

    def _show_saved(self, kept: tuple[SavedSearch, ...]) -> None:
        if kept == self._kept:
            return
        self._kept = kept
        self.saved.clear()
        for item in kept:
            button = Toggle(item.name)
            button.setCheckable(False)
            button.clicked.connect(lambda _=False, item=item: self.run(item))
            self.saved.add(button)
        self.saved.setVisible(bool(kept))
        if isinstance(self.side.panel, SavedSearches):
            self.side.panel.show_saved(kept)

    def _manage(self) -> None:
        self.side.open(SavedSearches(self, self._kept))
