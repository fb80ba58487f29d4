"""The history of a goal: where it and its steps stood, when, who said so and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.model.files import CaseFile
from core.model.plan import PlanGoal, StatusChange
from core.services import plans
from core.wording import label as term
from ui import formatting
from ui.screens.case_tabs.words import PLAN_TONE, Lines, joined
from ui.widgets.basic import Chip, Line, label, set_text
from ui.widgets.layouts import Flow
from ui.widgets.side_panel import Panel
from ui.widgets.states import Loading

if TYPE_CHECKING:
    from ui.screens.case_file import CaseFileScreen


class GoalHistory(Panel):
    """A panel that reads a goal's history when it opens."""

    def __init__(self, screen: CaseFileScreen, file: CaseFile, goal: PlanGoal) -> None:
        super().__init__("")
        set_text(self.title, self.tr("History of the goal"))
        self.setAccessibleName(self.tr("History of the goal"))
        self._goal = goal
        self.add(label(goal.text, "strong"))
        dates = joined(
            self.tr("opened {day}").format(day=formatting.day(goal.opened_on))
            if goal.opened_on
            else "",
            self.tr("done {day}").format(day=formatting.day(goal.done_on)) if goal.done_on else "",
        )
        if dates:
            self.add(label(dates, "softsmall"))
        self._waiting = self.add(Loading(rows=3))
        self.body.addStretch(1)
        screen.read(plans.goal_history, file.case.id, goal.id, owner=self, done=self._show)

    def _show(self, changes: tuple[StatusChange, ...]) -> None:
        self._waiting.hide()
        place = self.body.count() - 1
        if not changes:
            self.body.insertWidget(
                place, label(self.tr("Nothing was recorded before today."), "soft")
            )
        for change in changes:
            self.body.insertWidget(place, Line())
            self.body.insertWidget(place + 1, self._change(change))
            place += 2

    def _change(self, change: StatusChange) -> Lines:
        steps = {step.id: step.text for step in self._goal.steps}
        what = ""
        if change.step_id:
            gone = self.tr("a step that is no longer there")
            what = self.tr("Step: {step}").format(step=steps.get(change.step_id, gone))
        lines = Lines((what, "small"))
        chip = Chip(term(change.new), PLAN_TONE[change.new])
        if change.old is None:
            lines.add(Flow(label(self.tr("written down as"), "soft", wrap=False), chip))
        else:
            old = Chip(term(change.old), PLAN_TONE[change.old])
            lines.add(Flow(old, label(self.tr("then"), "soft", wrap=False), chip))
        if change.why:
            lines.add(label(change.why))
        lines.add(label(joined(formatting.moment(change.at), change.who), "softsmall"))
        return lines
