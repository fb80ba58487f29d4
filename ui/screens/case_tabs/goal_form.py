"""A goal of the plan with its steps: written at once, and undone from the message bar."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from core.model.files import CaseFile
from core.model.plan import Domain, PlanGoal, PlanStatus, PlanStep, goes_back
from core.model.text_templates import TextPlace
from core.services import plans
from core.wording import text
from ui.screens.case_tabs.case_form import CaseForm
from ui.widgets.basic import Button, label, set_text
from ui.widgets.date_field import DateField
from ui.widgets.field_state import put_typed, typed
from ui.widgets.fields import Labelled, LineField, Select, TextField
from ui.widgets.form import tick
from ui.widgets.layouts import Flow

if TYPE_CHECKING:
    from ui.screens.case_file import CaseFileScreen


class StepEditor(QFrame):
    """One step: what, who, until when, where it stands."""

    def __init__(self, step: PlanStep, remove: Callable[[StepEditor], object]) -> None:
        super().__init__()
        self._before = step
        self.setProperty("panel", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        self.heading = label("", "strong")
        self.text = LineField(step.text)
        self.owner = LineField(step.owner)
        self.of = LineField(step.body)
        self.until = DateField(step.until)
        self.status = Select.of(PlanStatus)
        self.status.set_value(step.status)
        self.what = Labelled(self.tr("The step"), self.text)
        self.until_when = Labelled(self.tr("Until"), self.until)
        column.addWidget(self.heading)
        column.addWidget(self.what)
        column.addWidget(Labelled(self.tr("Who"), self.owner))
        column.addWidget(Labelled(self.tr("Of which body"), self.of))
        column.addWidget(self.until_when)
        column.addWidget(Labelled(self.tr("Status"), self.status))
        column.addWidget(Button(self.tr("Remove the step"), lambda: remove(self), kind="link"))

    def number(self, place: int) -> None:
        """Say which step this is."""
        set_text(self.heading, self.tr("Step {number}").format(number=place))

    def step(self) -> PlanStep:
        """What stands in the fields."""
        return replace(
            self._before,
            text=self.text.text().strip(),
            owner=self.owner.text().strip(),
            body=self.of.text().strip(),
            until=self.until.value(),
            status=self.status.value(),
        )

    def went_back(self) -> bool:
        """Whether its status was set back from where the step stood."""
        return bool(self._before.id) and goes_back(self._before.status, self.status.value())

    def empty(self) -> bool:
        return not (self.text.text().strip() or self.owner.text().strip())

    def typed(self) -> dict[str, Any]:
        """All that was typed, readable or not, with the id of the step."""
        return {"id": self._before.id} | {
            name: typed(field) for name, field in self._parts().items()
        }

    def put_typed(self, values: dict[str, Any]) -> None:
        """Put back what `typed` gave."""
        for name, field in self._parts().items():
            put_typed(field, values[name])

    def _parts(self) -> dict[str, QWidget]:
        return {
            "text": self.text,
            "owner": self.owner,
            "of": self.of,
            "until": self.until,
            "status": self.status,
        }

    def check(self) -> QWidget | None:
        """The first field that is not sound."""
        missing = not self.text.text().strip() and not self.empty()
        self.what.show_error(self.tr("Say what the step is.") if missing else "")
        bad_date = not self.until.is_valid()
        self.until_when.show_error(
            self.tr("This is not a date. Write day.month.year, such as 3.11.2026")
            if bad_date
            else ""
        )
        return self.text if missing else self.until if bad_date else None


class GoalForm(CaseForm):
    """Add a goal, or change or remove one."""

    def __init__(
        self,
        screen: CaseFileScreen,
        file: CaseFile,
        goal: PlanGoal | None = None,
        *,
        own_words: bool = False,
    ) -> None:
        title = self.tr("A new goal") if goal is None else self.tr("Change the goal")
        super().__init__(screen, file, title)
        self.about(goal)
        self._before = goal
        known = goal or PlanGoal("", Domain.EDUCATION, "", own_words=own_words)
        domain = Select.of(Domain)
        domain.set_value(known.domain)
        status = Select.of(PlanStatus)
        status.set_value(known.status)
        self.add_field("domain", self.tr("Domain"), domain)
        what = TextField(known.text, lines=3, place=TextPlace.PLAN_GOAL)
        what.domain = known.domain
        domain.chosen.connect(lambda chosen: setattr(what, "domain", chosen))
        self.add_field(
            "text",
            self.tr("The goal"),
            what,
            needed=self.tr("Say what the goal is."),
        )
        own = text(f"file.own_words.{file.case.minor.sex.value}")
        self.add_field("own_words", "", tick(own, known.own_words))
        self.add_field("owner", self.tr("Who is responsible"), LineField(known.owner))
        self.add_field("body", self.tr("Of which body"), LineField(known.body))
        self.add_field("until", self.tr("Until"), DateField(known.until))
        self.add_field("status", self.tr("Status"), status)
        self.add_field("why", self.tr("Why it went back"), LineField())
        self.show_field("why", False)
        status.chosen.connect(self._ask_why)
        self.add_field("note", self.tr("Note"), TextField(known.note, lines=2))
        self.steps: list[StepEditor] = []
        self._steps_column = QVBoxLayout()
        self._steps_column.setSpacing(10)
        self.add(label(self.tr("Steps"), "strong"))
        self.body.addLayout(self._steps_column)
        for step in known.steps:
            self._put_step(step)
        more = Flow(Button(self.tr("Add a step"), self.add_step))
        self.add(more)
        if goal is not None:
            more.add(Button(self.tr("Remove the goal"), self._remove, kind="link"))
        self.begin()

    def first_focus(self) -> QWidget:
        return self._fields["text"].field if self._before else super().first_focus()

    def add_step(self) -> None:
        """One more step; the keyboard goes into it."""
        self._put_step(PlanStep("", "")).text.setFocus(Qt.FocusReason.OtherFocusReason)

    def typed(self) -> dict[str, Any]:
        return super().typed() | {"steps": [step.typed() for step in self.steps]}

    def put_typed(self, values: dict[str, Any]) -> None:
        super().put_typed(values)
        for editor in tuple(self.steps):
            self._drop_step(editor)
        known = {step.id: step for step in self._before.steps} if self._before else {}
        for step in values["steps"]:
            self._put_step(known.get(step["id"], PlanStep("", ""))).put_typed(step)

    def check(self) -> QWidget | None:
        self._ask_why()
        first = super().check()
        if first is None and self._went_back() and not self.value("why"):
            self.show_error("why", self.tr("Say in a word or two why it went back."))
            first = self._fields["why"].field
        for step in self.steps:
            wrong = step.check()
            first = first or wrong
        return first

    def goal(self) -> PlanGoal:
        """The goal as it stands in the fields; a new one gets its id here, so it can be undone."""
        names = ("domain", "text", "owner", "body", "until", "status", "own_words", "note")
        steps = tuple(step.step() for step in self.steps if not step.empty())
        known = self._before or PlanGoal(uuid4().hex, Domain.EDUCATION, "")
        return replace(known, steps=steps, **{name: self.value(name) for name in names})

    def stands_now(self, thing: object) -> None:
        """A status that was not touched here stays where somebody else put it."""
        if isinstance(thing, PlanGoal) and self._before is not None:
            status = self._fields["status"].field
            if status.value() is self._before.status:
                status.set_value(thing.status)
            self._before = thing

    def write_it(self) -> None:
        goal = self.goal()
        said = (
            self.tr("The goal was added.")
            if self._before is None
            else self.tr("The goal was changed.")
        )
        undo = undo_of(self.screen, self.case_id, goal.id, self._before)
        self.send(plans.save_goal, goal, self.value("why") or "", said=said, undo=undo)

    def _remove(self) -> None:
        assert self._before is not None
        undo = undo_of(self.screen, self.case_id, self._before.id, self._before)
        said = self.tr("The goal was removed from the plan.")
        self.send(plans.remove_goal, self._before.id, said=said, undo=undo)

    def _went_back(self) -> bool:
        """Whether the goal or one of its steps was set back; a new goal has nowhere to go back."""
        if self._before is None:
            return False
        goal = goes_back(self._before.status, self.value("status"))
        return goal or any(step.went_back() for step in self.steps)

    def _ask_why(self, _: object = None) -> None:
        """Show the place for the reason while something stands further back than before."""
        self.show_field("why", self._went_back())

    def _put_step(self, step: PlanStep) -> StepEditor:
        editor = StepEditor(step, self._drop_step)
        editor.status.chosen.connect(self._ask_why)
        self._steps_column.addWidget(editor)
        self.steps.append(editor)
        self.watch(editor)
        editor.number(len(self.steps))
        self._on_touched()
        return editor

    def _drop_step(self, editor: StepEditor) -> None:
        self.steps.remove(editor)
        self._steps_column.removeWidget(editor)
        editor.hide()
        editor.deleteLater()
        for place, left in enumerate(self.steps, 1):
            left.number(place)
        self._on_touched()
        self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)


def undo_of(
    screen: CaseFileScreen, case_id: str, goal_id: str, before: PlanGoal | None
) -> Callable[[], object]:
    """What takes a change of a goal back. It outlives the screen, as the message bar does."""
    tasks, store = screen.shell.tasks, screen.shell.store
    if before is None:
        return lambda: tasks.run(plans.remove_goal, store, case_id, goal_id)
    return lambda: tasks.run(plans.save_goal, store, case_id, before, text("plan.undone"))
