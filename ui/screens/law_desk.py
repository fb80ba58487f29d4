"""The law desk: every rule with its calculator, and the calendar of rest days."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from core.direction import RLM
from core.model.changes import Changes
from core.model.finished_papers import FinishedPaper
from core.model.law_desk import DeskAnswer, RulePage, RuleRow
from core.services import law_desk, law_paper
from ui.screens.law_parts.calendar_page import CalendarPage
from ui.screens.law_parts.rule_list import RuleList
from ui.screens.law_parts.rule_page import RuleView
from ui.screens.print_panel import PrintPanel, Then, open_print_panel
from ui.screens.screen import Screen
from ui.tasks import Job
from ui.widgets.states import EmptyState, Loading
from ui.widgets.two_pane import TwoPane

if TYPE_CHECKING:
    from ui.shell import Shell

RULES, CALENDAR = "rules", "calendar"


class LawDeskScreen(Screen):
    """`rule_id`: opened from a date of a file, to explain it; Esc goes back there."""

    def __init__(self, shell: Shell, rule_id: str = "") -> None:
        super().__init__(shell)
        self._open_first = rule_id
        self.rule_id = rule_id
        self.view: RuleView | None = None
        self.set_title(self.tr("Law desk"), self.tr("Every rule on time in the law, offline."))
        self.example = self.add_action(self.tr("Fill with an example"), self._example, key="F4")
        self.copy_button = self.add_action(self.tr("Copy"), self._copy, key="F8")
        self.print_button = self.add_action(self.tr("Print"), self._print, key="F9")
        self.add_tabs(
            ((RULES, self.tr("Rules")), (CALENDAR, self.tr("Calendar of rest days"))),
            self.show_tab,
        )
        self.list = RuleList()
        self.list.asked.connect(self._ask_rules)
        self.list.moved.connect(self._moved)
        self.list.opened.connect(lambda rule: self.open_rule(rule, into=True))
        self.panes = TwoPane(self.list, self.tr("To the list of rules"))
        self.panes.list_shown.connect(self._find)
        self.panes.show_in_page(self._nothing_open())
        self.calendar = CalendarPage(self)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.panes)
        self.stack.addWidget(self.calendar)
        self.set_body(self.stack)
        self.printing: PrintPanel | None = None
        find = QShortcut(QKeySequence("Ctrl+F"), self)
        find.activated.connect(self._find)
        self._show_actions()

    # Reading

    def refresh(self) -> None:
        self.read(law_desk.laws, done=self.list.set_laws, replaces="laws")
        self.list.ask()
        if self.rule_id:
            self._read_rule(self.rule_id, into=bool(self._open_first))
            self._open_first = ""
        self.calendar.refresh()

    def on_changes(self, changes: Changes) -> None:
        if "law" in changes.kinds():
            self.refresh()

    def first_focus(self) -> QWidget:
        return self.list.search

    def open_rule(self, rule_id: str, *, into: bool = False) -> None:
        """Show a rule; `into`: bring its page to the front and the keyboard into its form."""
        if rule_id != self.rule_id or self.view is None:
            self._read_rule(rule_id, into=into)
        elif into:
            self._go_in()

    def show_tab(self, name: str) -> None:
        """The rules, or the calendar."""
        assert self.tabs is not None
        self.tabs.select(name)
        self.stack.setCurrentWidget(self.calendar if name == CALENDAR else self.panes)
        self._show_actions()
        (self.calendar.grid if name == CALENDAR else self.list.search).setFocus()

    def _ask_rules(self, needle: str, law: str | None) -> None:
        self.read(
            law_desk.rules,
            needle,
            pack=law,
            done=self._show_rules,
            failed=self._failed,
            replaces="rules",
        )

    def _show_rules(self, rules: tuple[RuleRow, ...]) -> None:
        self.list.show_rules(rules)
        self.list.select(self.rule_id)

    def _moved(self, rule_id: str) -> None:
        if self.panes.beside():
            self.open_rule(rule_id)

    def _read_rule(self, rule_id: str, *, into: bool) -> None:
        self.rule_id = rule_id
        if self.view is None:
            self.panes.show_in_page(Loading())
        self.read(
            law_desk.rule,
            rule_id,
            done=lambda page: self._show_rule(page, into=into),
            failed=self._failed,
            replaces="rule",
        )

    def _show_rule(self, page: RulePage, *, into: bool) -> None:
        before, self.view = self.view, RuleView(page)
        self.view.asked.connect(self._ask)
        if before is not None and before.page.row.id == page.row.id:
            self.view.restore_from(before)  # read again: what was typed stays
        self.panes.show_in_page(self.view)
        self.list.select(page.row.id)
        self._show_actions()
        if self.view.form is not None:
            self.view.form.ask()
        if into:
            self._go_in()

    def _go_in(self) -> None:
        self.panes.open_page()
        if self.view is not None and self.view.form is not None:
            self.view.form.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self, calculator: str, facts: dict[str, str]) -> None:
        view = self.view
        self.read(
            law_desk.calculate,
            calculator,
            facts,
            done=lambda answer: self._answered(view, answer),
            replaces="answer",
        )

    def _answered(self, view: RuleView | None, answer: DeskAnswer) -> None:
        if view is not None and view is self.view:
            view.show_answer(answer)
            self._show_actions()

    def _failed(self, error: Exception) -> None:
        self.view = None
        self.panes.show_in_page(
            EmptyState(
                self.tr("This cannot be shown"),
                str(error),
                self.tr("Show all rules"),
                self._start_anew,
            )
        )
        self.panes.open_page()
        self._show_actions()

    def _start_anew(self) -> None:
        self.rule_id = ""
        self.panes.show_in_page(self._nothing_open())
        self.panes.open_list()
        self.refresh()

    def _nothing_open(self) -> QWidget:
        return EmptyState(
            self.tr("Choose a rule"),
            self.tr(
                "Type a word or a section, walk with the arrows, and press Enter to calculate "
                "a date with its steps. Nothing that is typed here is kept."
            ),
        )

    # Acting

    def _show_actions(self) -> None:
        form = self.view.form if self.view is not None else None
        in_rules = self.stack.currentWidget() is self.panes
        self.example.setVisible(in_rules)
        self.copy_button.setVisible(in_rules)
        self.example.setEnabled(form is not None and form.can_show_example())
        self.copy_button.setEnabled(self.view is not None)
        self.print_button.setEnabled(self.view is not None or not in_rules)
        self.header.arrange()

    def _example(self) -> None:
        if self.view is not None and self.view.form is not None:
            self.panes.open_page()
            self.view.form.fill_example()

    def _copy(self) -> None:
        if self.view is not None:
            self.read(law_paper.rule_text, *self._what(), done=self._copied)

    def _copied(self, words: str) -> None:
        QApplication.clipboard().setText(words)
        self.shell.say(self.tr("Copied. Locking Vaada empties the clipboard."))

    def _print(self) -> None:
        if self.stack.currentWidget() is self.calendar:
            month, community = self.calendar.month, self.calendar.community.value()
            what = (month.year, month.month, community)
            self._open_printing(
                self.calendar.name.text().removeprefix(RLM), law_paper.calendar_pdf, what
            )
        elif self.view is not None:
            row = self.view.page.row
            title = f"{row.section} · {row.title}" if row.section else row.title
            self._open_printing(title, law_paper.rule_pdf, self._what())

    def _open_printing(
        self, title: str, service: Callable[..., bytes], what: tuple[object, ...]
    ) -> None:
        """The panel for pages that belong to no file: only what was typed here stands on them."""

        def make(then: Then) -> Job:
            return self.draw(
                service,
                self.shell.store,
                *what,
                done=lambda pdf: then(FinishedPaper("text", title, pdf)),
            )

        self.printing = open_print_panel(self, make)

    def _what(self) -> tuple[object, ...]:
        """The rule in front, and the calculation if it has an answer."""
        assert self.view is not None
        form = self.view.form
        if form is not None and self.view.answer.answer.answered:
            return self.rule_id, form.form.id, form.facts()
        return (self.rule_id,)

    def _find(self) -> None:
        assert self.tabs is not None
        if self.tabs.current() != RULES:
            self.show_tab(RULES)
        if not self.panes.beside():
            self.panes.open_list()
        self.list.search.setFocus()
        self.list.search.selectAll()
