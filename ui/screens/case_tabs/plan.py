"""The rehabilitation plan: domains, goals, steps, in the words of those who made it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from core.model.files import CaseFile
from core.model.plan import Domain, PlanGoal, PlanStatus, PlanStep
from core.wording import label as term
from core.wording import text
from ui import formatting
from ui.screens.case_tabs.goal_form import GoalForm
from ui.screens.case_tabs.tab import CaseTab
from ui.screens.case_tabs.words import PLAN_TONE, Dot, Lines, joined
from ui.widgets.basic import Button, Card, Chip, Line, label
from ui.widgets.layouts import Flow, ReflowColumns
from ui.widgets.states import EmptyState

if TYPE_CHECKING:
    from ui.screens.case_file import CaseFileScreen


class PlanTab(CaseTab):
    """Cards by domain. F2 adds a goal, each goal can be changed."""

    def __init__(self, screen: CaseFileScreen) -> None:
        super().__init__(screen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        bar = QHBoxLayout()
        bar.setContentsMargins(24, 12, 24, 0)
        self.summary = Flow(spacing=8)
        bar.addWidget(self.summary, 1)
        self.add_button = Button(self.tr("Add a goal"), self.add_goal, key="F2")
        bar.addWidget(self.add_button)
        column.addLayout(bar)
        self.page = ReflowColumns(columns=2, least=380)
        column.addWidget(self.page, 1)

    def first_focus(self) -> QWidget:
        return self.add_button

    def add_goal(self) -> None:
        """Open the panel for a new goal."""
        if self.file is not None:
            self.screen.open_panel(GoalForm(self.screen, self.file))

    def change_goal(self, goal: PlanGoal) -> None:
        """Open the panel for a goal of the plan."""
        if self.file is not None:
            self.screen.open_panel(GoalForm(self.screen, self.file, goal))

    def build(self, file: CaseFile) -> None:
        self.page.clear()
        self.summary.clear()
        for status in PlanStatus:
            count = sum(goal.status is status for goal in file.goals)
            if count:
                words = f"{term(status)}: {formatting.number(count)}"
                self.summary.add(Chip(words, PLAN_TONE[status]))
        if not file.goals:
            self.page.add(
                EmptyState(
                    self.tr("There is no rehabilitation plan yet"),
                    self.tr(
                        "The plan says where life goes on after release: school, work, home, "
                        "treatment; who does what, and until when."
                    ),
                    self.tr("Add the first goal"),
                    self.add_goal,
                )
            )
            return
        for domain in Domain:
            goals = [goal for goal in file.goals if goal.domain is domain]
            if goals:
                self.page.add(self._domain(domain, goals, file))

    def _domain(self, domain: Domain, goals: list[PlanGoal], file: CaseFile) -> Card:
        card = Card(term(domain))
        for place, goal in enumerate(goals):
            if place:
                card.add(Line())
            card.add(self._goal(goal, file))
        return card

    def _goal(self, goal: PlanGoal, file: CaseFile) -> QWidget:
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        tone = PLAN_TONE[goal.status]
        grid.addWidget(Dot(tone), 0, 0, top)
        words = Lines((goal_words(goal), "strong"), (self._about(goal), "softsmall"))
        if goal.note:
            words.add(label(goal.note, "small"))
        if goal.own_words:
            own = text(f"file.own_words.{file.case.minor.sex.value}")
            words.add(Flow(Chip(own, "info")))
        grid.addWidget(words, 0, 1)
        grid.addWidget(Chip(term(goal.status), tone), 0, 2, top)
        change = Button(self.tr("Change"), lambda: self.change_goal(goal), kind="link")
        change.setAccessibleName(f"{self.tr('Change')}: {goal.text}")
        grid.addWidget(change, 0, 3, top)
        for place, step in enumerate(goal.steps, 1):
            grid.addWidget(self._step(step), place, 1)
            chip = Chip(term(step.status), PLAN_TONE[step.status])
            grid.addWidget(chip, place, 2, top)
        return box

    def _step(self, step: PlanStep) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Dot(PLAN_TONE[step.status]), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Lines((step.text, ""), (self._about(step), "softsmall")), 1)
        return box

    def _about(self, item: PlanGoal | PlanStep) -> str:
        """Who, and until when."""
        until = self.tr("until {day}").format(day=formatting.day(item.until)) if item.until else ""
        return joined(item.owner, until)


def goal_words(goal: PlanGoal) -> str:
    """The goal, in quotation marks when the minor said it so."""
    return f'"{goal.text}"' if goal.own_words else goal.text
