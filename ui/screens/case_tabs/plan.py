"""The rehabilitation plan: the minor's own goals first, then by domain, with all who take part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.model.files import CaseFile
from core.model.people import Sex
from core.model.plan import Domain, PlanGoal, PlanStatus
from core.wording import label as term
from ui import formatting
from ui.screens.case_tabs.goal_form import GoalForm
from ui.screens.case_tabs.partner_card import PartnersCard
from ui.screens.case_tabs.plan_compare import ComparePage
from ui.screens.case_tabs.plan_goal import GoalBox
from ui.screens.case_tabs.plan_standing import StandingCard
from ui.screens.case_tabs.tab import CaseTab
from ui.screens.case_tabs.words import PLAN_TONE
from ui.widgets.basic import Button, Card, Chip, Line, label
from ui.widgets.layouts import Flow, ReflowColumns
from ui.widgets.states import EmptyState

if TYPE_CHECKING:
    from ui.screens.case_file import CaseFileScreen


class PlanTab(CaseTab):
    """Own goals, domains, partners. F2 adds a goal, F6 shows what changed and comes back."""

    def __init__(self, screen: CaseFileScreen) -> None:
        super().__init__(screen)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self.stack = QStackedWidget()
        outer.addWidget(self.stack)
        plan = QWidget()
        column = QVBoxLayout(plan)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        bar = QHBoxLayout()
        bar.setContentsMargins(24, 12, 24, 0)
        self.summary = Flow(spacing=8)
        bar.addWidget(self.summary, 1)
        self.add_button = Button(self.tr("Add a goal"), self.add_goal, key="F2")
        bar.addWidget(self.add_button)
        column.addLayout(bar)
        self.page = ReflowColumns(weights=(6, 5), least=380)
        column.addWidget(self.page, 1)
        self.compare = ComparePage(screen, self.show_plan)
        self.stack.addWidget(plan)
        self.stack.addWidget(self.compare)
        self.goals: dict[str, GoalBox] = {}

    def first_focus(self) -> QWidget:
        return self.add_button

    def add_goal(self) -> None:
        """Open the panel for a new goal."""
        if self.file is not None:
            self.screen.open_panel(GoalForm(self.screen, self.file))

    def add_own_goal(self) -> None:
        """Open the panel for a goal in the minor's own words."""
        if self.file is not None:
            self.screen.open_panel(GoalForm(self.screen, self.file, own_words=True))

    def change_goal(self, goal: PlanGoal) -> None:
        """Open the panel for a goal of the plan."""
        if self.file is not None:
            self.screen.open_panel(GoalForm(self.screen, self.file, goal))

    def show_changes(self) -> None:
        """Put the plan of the last hearing beside that of today."""
        if self.file is not None:
            self.screen.close_panel()
            self.stack.setCurrentWidget(self.compare)
            self.compare.show_file(self.file)
            self.compare.back_button.setFocus()

    def show_plan(self) -> None:
        """The plan again."""
        self.stack.setCurrentIndex(0)
        self.add_button.setFocus()

    def build(self, file: CaseFile) -> None:
        self.page.clear()
        self.summary.clear()
        self.goals = {}
        for status in PlanStatus:
            count = sum(goal.status is status for goal in file.goals)
            if count:
                words = f"{term(status)}: {formatting.number(count)}"
                self.summary.add(Chip(words, PLAN_TONE[status]))
        if file.goals:
            self.page.add(self._own(file), 0)
        else:
            self.page.add(self._empty(), 0)
        self.page.add(StandingCard(self.screen, file, self.show_changes), 1)
        for domain in Domain:
            goals = [g for g in file.goals if g.domain is domain and not g.own_words]
            if goals:
                self.page.add(self._card(Card(term(domain)), goals, file), 0)
        self.page.add(PartnersCard(self.screen, file), 1)
        if self.stack.currentWidget() is self.compare:
            self.compare.show_file(file)

    def _empty(self) -> QWidget:
        return EmptyState(
            self.tr("There is no rehabilitation plan yet"),
            self.tr(
                "The plan says where life goes on after release: school, work, home, "
                "treatment; who does what, and until when."
            ),
            self.tr("Add the first goal"),
            self.add_goal,
        )

    def _own(self, file: CaseFile) -> Card:
        girl = file.case.minor.sex is Sex.FEMALE
        title = self.tr("What matters to her") if girl else self.tr("What matters to him")
        card = Card(title)
        goals = [goal for goal in file.goals if goal.own_words]
        if not goals:
            words = (
                self.tr("Nothing was written down in her own words yet.")
                if girl
                else self.tr("Nothing was written down in his own words yet.")
            )
            card.add(label(words, "soft"))
        self._card(card, goals, file, with_domain=True)
        card.add(Flow(Button(self.tr("Write down own words"), self.add_own_goal, kind="link")))
        return card

    def _card(
        self, card: Card, goals: list[PlanGoal], file: CaseFile, *, with_domain: bool = False
    ) -> Card:
        for place, goal in enumerate(goals):
            if place:
                card.add(Line())
            box = GoalBox(self.screen, file, goal, with_domain=with_domain)
            self.goals[goal.id] = box
            card.add(box)
        return card
