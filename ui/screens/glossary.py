"""The glossary: the words of law and treatment, each in plain Hebrew and in the other's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from core.direction import isolate
from core.model.glossary import Side, Term
from core.services import glossary
from core.wording import label as word
from ui.models.headed_list import Entry, HeadedListModel
from ui.screens.screen import Screen
from ui.widgets.basic import Button, Card, FactRow, Line, label
from ui.widgets.headed_list import HeadedList, SearchOver
from ui.widgets.law_link import LawLink
from ui.widgets.layouts import ReflowColumns
from ui.widgets.notice import notice
from ui.widgets.states import EmptyState
from ui.widgets.two_pane import TwoPane

if TYPE_CHECKING:
    from ui.shell import Shell


class GlossaryScreen(Screen):
    """`first`: ids of the terms of the screen it was opened from; F1 or Esc goes back there."""

    def __init__(self, shell: Shell, first: str = "") -> None:
        super().__init__(shell)
        self._first = first.split()
        self.term_id = ""
        self.set_title(
            self.tr("Glossary"),
            self.tr("Law and treatment in each other's words and in plain ones. F1 goes back."),
        )
        self.model = HeadedListModel()
        self.list = HeadedList(self.model)
        self.list.setAccessibleName(self.tr("Terms"))
        self.list.moved.connect(self._moved)
        self.list.opened.connect(self._open_current)
        self.search = SearchOver(self.tr("Word or section"), self.list)
        self.search.setAccessibleName(self.tr("Search the glossary"))
        self.search.textChanged.connect(lambda _: self.refresh())
        self.search.returnPressed.connect(self._open_current)
        self.found = QStackedWidget()
        self.found.addWidget(self.list)
        self.found.addWidget(
            EmptyState(
                self.tr("No term fits"),
                self.tr("Fewer letters show more."),
                self.tr("Show all terms"),
                self.search.clear,
            )
        )
        side = QFrame()
        side.setProperty("panel", "card")
        column = QVBoxLayout(side)
        column.setContentsMargins(1, 12, 1, 8)
        column.setSpacing(8)
        around = QVBoxLayout()
        around.setContentsMargins(12, 0, 12, 0)
        around.addWidget(self.search)
        column.addLayout(around)
        column.addWidget(self.found, 1)
        self.panes = TwoPane(side, self.tr("To the list of terms"))
        self.panes.list_shown.connect(self.search.setFocus)
        self.set_body(self.panes)

    def refresh(self) -> None:
        needle = self.search.text()
        self.read(glossary.find_terms, needle, done=self._show, replaces="terms")

    def first_focus(self) -> QWidget:
        return self.search

    def _show(self, terms: tuple[Term, ...]) -> None:
        here = [term for term in terms if term.id in self._first]
        groups = [(self.tr("On the screen you came from"), here)] if here else []
        groups += [
            (word(side), [term for term in terms if term.side is side and term not in here])
            for side in Side
        ]
        self.list.selectionModel().blockSignals(True)
        self.model.show((head, map(_entry, members)) for head, members in groups if members)
        self.list.selectionModel().blockSignals(False)
        self.found.setCurrentIndex(0 if terms else 1)
        shown = {term.id for term in terms}
        self.show_term(self.term_id if self.term_id in shown else self.model.first())

    def show_term(self, term_id: str) -> None:
        """Show a term beside the list."""
        if term_id:
            self.term_id = term_id
            self.list.select(term_id)
            self.panes.show_in_page(self._page(glossary.term_of(term_id)))

    def _moved(self, term_id: str) -> None:
        if self.panes.beside():
            self.show_term(term_id)

    def _open_current(self) -> None:
        self.show_term(self.list.current() or self.model.first())
        self.panes.open_page()

    def _page(self, term: Term) -> QWidget:
        page = ReflowColumns(weights=(1.0,))
        card = Card()
        card.add(label(term.hebrew, "title"))
        card.add(label(term.plain))
        if term.other:
            says = self.tr("Treatment says") if term.side is Side.LAW else self.tr("The law says")
            card.add(Line())
            card.add(FactRow(says, term.other))
        if term.also:
            card.add(FactRow(self.tr("Also written"), ", ".join(map(isolate, term.also))))
        if term.rule:
            card.add(LawLink(term.section, term.hebrew, term.rule, self.shell.open_law))
        elif term.section:
            card.add(FactRow(self.tr("Section"), isolate(term.section)))
        page.add(card, 0)
        if term.apart:
            apart = Card(self.tr("Told apart"))
            apart.add(notice(term.apart, "doubtful"))
            for other in map(glossary.term_of, term.told_apart):
                apart.add(Button(other.hebrew, lambda of=other.id: self.show_term(of), kind="link"))
            page.add(apart, 0)
        return page


def _entry(term: Term) -> Entry:
    return Entry(term.id, term.hebrew, term.plain)
