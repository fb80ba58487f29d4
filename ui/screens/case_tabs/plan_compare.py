"""The plan then and the plan now, side by side: what was added, removed, changed, moved."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from core.clock import local
from core.model.files import CaseFile
from core.model.plan import PlanGoal, PlanStep, PlanVersion
from core.model.plan_difference import GoalDifference, PlanChange, StepDifference, counted
from core.services import plan_versions
from core.services.plan_versions import PlanComparison
from core.wording import label as term
from ui import formatting, theme
from ui.screens.case_tabs.plan_goal import goal_words
from ui.screens.case_tabs.words import PLAN_TONE, Lines, joined
from ui.widgets.basic import Button, Chip, label
from ui.widgets.fields import Select
from ui.widgets.layouts import Flow, ReflowColumns
from ui.widgets.states import EmptyState, Loading

if TYPE_CHECKING:
    from ui.screens.case_file import CaseFileScreen

CHANGE_TONE = {
    PlanChange.ADDED: "done",
    PlanChange.REMOVED: "wrong",
    PlanChange.CHANGED: "info",
    PlanChange.MOVED: "doubtful",
    PlanChange.SAME: "plain",
}


class ComparePage(QWidget):
    """Which version is beside today's plan can be chosen; `back` leads to the plan again."""

    def __init__(self, screen: CaseFileScreen, back: Callable[[], object]) -> None:
        super().__init__()
        self._screen = screen
        self._file: CaseFile | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        bar = QHBoxLayout()
        bar.setContentsMargins(24, 12, 24, 0)
        self.versions = Select()
        self.versions.setAccessibleName(self.tr("The plan as it stood"))
        self.versions.chosen.connect(self._chosen)
        self.back_button = Button(self.tr("Back to the plan"), back, key="F6")
        bar.addWidget(self.versions)
        bar.addStretch(1)
        bar.addWidget(self.back_button)
        column.addLayout(bar)
        self.page = ReflowColumns(columns=1, least=380)
        column.addWidget(self.page, 1)
        self.rows: list[GoalRow] = []

    def show_file(self, file: CaseFile, version_id: str = "") -> None:
        """Read the comparison for a file: with the last hearing, or with the version named."""
        self._file = file
        if not self.rows:
            self.page.clear()
            self.page.add(Loading(rows=4))
        self._screen.read(
            plan_versions.compare,
            file.case.id,
            version_id,
            owner=self,
            done=self._show,
            replaces="plan-compare",
        )

    def _chosen(self, version_id: str) -> None:
        if self._file is not None:
            self.show_file(self._file, version_id)

    def _show(self, found: PlanComparison) -> None:
        self.page.clear()
        self.rows = []
        self.versions.clear()
        for version in found.versions:
            self.versions.add(version.id, self._name(version))
        self.versions.setVisible(bool(found.versions))
        self.versions.updateGeometry()
        if found.version is None:
            self.page.add(
                EmptyState(
                    self.tr("There is nothing to compare with yet"),
                    self.tr("The plan is kept as it stands at every hearing by itself."),
                )
            )
            return
        self.versions.set_value(found.version.id)
        summary = Flow(spacing=8)
        for change, count in counted(found.goals).items():
            words = f"{term(change)}: {formatting.number(count)}"
            summary.add(Chip(words, CHANGE_TONE[change]))
        self.page.add(summary)
        differing = [goal for goal in found.goals if goal.differs]
        same = [goal.after.text for goal in found.goals if not goal.differs and goal.after]
        if differing:
            self.page.add(_Heads(self._name(found.version), self.tr("Today")))
        else:
            self.page.add(label(self.tr("Nothing in the plan has changed since then."), "strong"))
        for goal in differing:
            row = GoalRow(goal)
            self.rows.append(row)
            self.page.add(row)
        if same:
            rest = self.tr("Without change: {goals}").format(goals="; ".join(same))
            self.page.add(label(rest, "soft"))

    def _name(self, version: PlanVersion) -> str:
        on = version.hearing_on or local(version.made_at).date()
        number = self.tr("Version {number}").format(number=formatting.number(version.number))
        return joined(formatting.day(on), term(version.cause), number)


class _Heads(QWidget):
    """The names of the two columns."""

    def __init__(self, then: str, now: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(16)
        row.addWidget(label(then, "soft"), 1)
        row.addWidget(label(now, "soft"), 1)


class GoalRow(QFrame):
    """One goal then and now. The keyboard goes from row to row; a reader hears it as a text."""

    def __init__(self, goal: GoalDifference) -> None:
        super().__init__()
        self.setProperty("panel", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._spoken: list[str] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 10, 14, 10)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        head = goal.after or goal.before
        assert head is not None
        chips = Flow(Chip(term(head.domain), "plain"))
        if goal.change is not PlanChange.SAME:
            chips.add(Chip(term(goal.change), CHANGE_TONE[goal.change]))
        grid.addWidget(chips, 0, 0, 1, 2)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self._side(goal.before), 1, 0, top)
        grid.addWidget(self._side(goal.after), 1, 1, top)
        self._say(goal.change, head.text, goal.before, goal.after)
        for step in goal.steps:
            if step.change is not PlanChange.SAME:
                place = grid.rowCount()
                grid.addWidget(self._step(step, step.before), place, 0, top)
                grid.addWidget(self._step(step, step.after), place, 1, top)
                named = step.after or step.before
                assert named is not None
                self._say(step.change, named.text, step.before, step.after)
        self.setAccessibleName(" ".join(self._spoken))

    def _side(self, goal: PlanGoal | None) -> QWidget:
        if goal is None:
            return label(self.tr("was not there"), "soft")
        lines = Lines((goal_words(goal), "strong"), (self._about(goal), "softsmall"))
        if goal.note:
            lines.add(label(goal.note, "small"))
        lines.add(Flow(Chip(term(goal.status), PLAN_TONE[goal.status])))
        return lines

    def _step(self, found: StepDifference, step: PlanStep | None) -> QWidget:
        if step is None:
            return label(self.tr("was not there"), "soft")
        lines = Lines((step.text, ""), (self._about(step), "softsmall"))
        chips = Flow(Chip(term(step.status), PLAN_TONE[step.status]))
        if step is found.after or found.after is None:
            chips.add(Chip(term(found.change), CHANGE_TONE[found.change]))
        lines.add(chips)
        return lines

    def _about(self, item: PlanGoal | PlanStep) -> str:
        until = self.tr("until {day}").format(day=formatting.day(item.until)) if item.until else ""
        return joined(item.owner, item.body, until)

    def _say(
        self,
        change: PlanChange,
        name: str,
        before: PlanGoal | PlanStep | None,
        after: PlanGoal | PlanStep | None,
    ) -> None:
        """Add to what a reader hears: the change, then what was and what is."""
        self._spoken.append(f"{term(change)}: {name}.")
        if change is PlanChange.SAME:
            return
        for words, item in ((self.tr("Then:"), before), (self.tr("Now:"), after)):
            if item is not None:
                said = joined(item.text, self._about(item), term(item.status))
                self._spoken.append(f"{words} {said}.")

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 8, 8)
