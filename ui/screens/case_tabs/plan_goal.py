"""One goal of the plan on its card: words, steps, status, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from core.errors import KnownError
from core.model.files import CaseFile
from core.model.plan import PlanGoal, PlanStatus, PlanStep, goes_back
from core.model.proposed_conditions import ProposedCondition
from core.services import plans, proposed_conditions
from core.wording import label as term
from ui import formatting
from ui.screens.case_tabs.goal_form import GoalForm, undo_of
from ui.screens.case_tabs.plan_forms import taking_back
from ui.screens.case_tabs.plan_history import GoalHistory
from ui.screens.case_tabs.plan_status import StatusButton, StatusForm
from ui.screens.case_tabs.proposed_panel import ProposedPanel, Proposing
from ui.screens.case_tabs.words import PLAN_TONE, Dot, Lines, joined
from ui.widgets.basic import Button, Chip, label
from ui.widgets.layouts import Flow

if TYPE_CHECKING:
    from ui.screens.case_file import CaseFileScreen


class GoalBox(QWidget):
    """A goal with its steps. Everything it writes can be taken back from the message bar."""

    def __init__(
        self, screen: CaseFileScreen, file: CaseFile, goal: PlanGoal, *, with_domain: bool = False
    ) -> None:
        super().__init__()
        self._screen, self._file, self.goal = screen, file, goal
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        words = Lines((goal_words(goal), "strong"), (self._about(goal), "softsmall"))
        if with_domain:
            words.add(Flow(Chip(term(goal.domain), "plain")))
        if goal.note:
            words.add(label(goal.note, "small"))
        grid.addWidget(Dot(PLAN_TONE[goal.status]), 0, 0, top)
        grid.addWidget(words, 0, 1)
        self.status = StatusButton(goal.status, goal.text, lambda to: self.change(None, to))
        grid.addWidget(self.status, 0, 2, top)
        self.steps: list[StatusButton] = []
        for place, step in enumerate(goal.steps, 1):
            lines = Lines((step.text, ""), (self._about(step), "softsmall"))
            button = StatusButton(step.status, step.text, self._changing(step))
            grid.addWidget(lines, place, 1)
            grid.addWidget(button, place, 2, top)
            self.steps.append(button)
        below = Lines()
        for proposal in file.proposals:
            if proposal.goal_id == goal.id:
                below.add(self._proposal(proposal))
        below.add(self._actions())
        grid.addWidget(below, len(goal.steps) + 1, 1, 1, 2)

    def change(self, step: PlanStep | None, status: PlanStatus) -> None:
        """Write another status at once, or ask for the reason where it goes back."""
        screen, file, goal = self._screen, self._file, self.goal
        if goes_back((step or goal).status, status):
            screen.open_panel(StatusForm(screen, file, goal, step, status))
            return
        said = self.tr("The status was changed to: {new}.").format(new=term(status))
        undo = undo_of(screen, file.case.id, goal.id, goal)
        screen.write(
            plans.set_status,
            file.case.id,
            goal.id,
            status,
            step.id if step else "",
            done=self._saying(said, undo),
            failed=self._refused,
        )

    def _changing(self, step: PlanStep) -> Callable[[PlanStatus], None]:
        return lambda status: self.change(step, status)

    def _actions(self) -> Flow:
        actions = Flow(spacing=12)
        screen, file, goal = self._screen, self._file, self.goal
        for words, act in (
            (self.tr("Change"), lambda: screen.open_panel(GoalForm(screen, file, goal))),
            (self.tr("History"), lambda: screen.open_panel(GoalHistory(screen, file, goal))),
        ):
            actions.add(self._link(words, act))
        if not any(each.goal_id == goal.id for each in file.proposals):
            actions.add(
                self._link(
                    self.tr("Propose as a condition"), lambda: Proposing(screen, file).best(goal)
                )
            )
        return actions

    def _link(self, words: str, act: Callable[[], object]) -> Button:
        button = Button(words, act, kind="link")
        button.setAccessibleName(f"{words}: {self.goal.text}")
        return button

    def _proposal(self, proposal: ProposedCondition) -> QWidget:
        screen, file, goal = self._screen, self._file, self.goal
        chip = (
            Chip(self.tr("taken into a decision"), "done")
            if proposal.taken_in
            else Chip(self.tr("proposed as a condition"), "info")
        )
        lines = Lines()
        lines.add(Flow(chip))
        lines.add(label(proposal.condition.text, "small"))
        check = joined(proposal.condition.checked_by, proposal.how_checked)
        lines.add(label(self.tr("How it is checked: {how}").format(how=check), "softsmall"))
        if not proposal.taken_in:
            lines.add(
                Flow(
                    self._link(
                        self.tr("Another sentence"),
                        lambda: screen.open_panel(ProposedPanel(screen, file, goal, proposal)),
                    ),
                    self._link(self.tr("Withdraw"), lambda: self._withdraw(proposal)),
                    spacing=12,
                )
            )
        return lines

    def _withdraw(self, proposal: ProposedCondition) -> None:
        case_id = self._file.case.id
        undo = taking_back(self._screen, proposed_conditions.propose_again, case_id, proposal.id)
        said = self.tr("The proposal was withdrawn.")
        self._screen.write(
            proposed_conditions.withdraw,
            case_id,
            proposal.id,
            done=self._saying(said, undo),
            failed=self._refused,
        )

    def _saying(self, said: str, undo: Callable[[], object]) -> Callable[[object], object]:
        stack, case_id = self._screen.shell.undo, self._file.case.id
        return lambda _: stack.say(case_id, said, undo)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, KnownError):
            self._screen.shell.show_error(error)

    def _about(self, item: PlanGoal | PlanStep) -> str:
        """Who, of which body, and until when or since when."""
        day = ""
        if item.done_on is not None:
            day = self.tr("done {day}").format(day=formatting.day(item.done_on))
        elif item.until is not None:
            day = self.tr("until {day}").format(day=formatting.day(item.until))
        late = item.until is not None and item.until < self._file.today
        still = item.status in (PlanStatus.PLANNED, PlanStatus.UNDER_WAY, PlanStatus.MISSING)
        return joined(
            item.owner, item.body, day, self.tr("the day has passed") if late and still else ""
        )


def goal_words(goal: PlanGoal) -> str:
    """The goal, in quotation marks when the minor said it so."""
    return f'"{goal.text}"' if goal.own_words else goal.text
