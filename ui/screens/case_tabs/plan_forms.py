"""What is written about a plan as a whole: when it was opened, who agreed to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import uuid4

from core.model.files import CaseFile
from core.model.plan import PlanOpening
from core.services import plans
from core.services.changed_meanwhile import Seen
from ui.screens.case_tabs.case_form import CaseForm
from ui.widgets.date_field import DateField
from ui.widgets.fields import LineField, TextField

if TYPE_CHECKING:
    from ui.screens.case_file import CaseFileScreen
    from ui.screens.screen import Screen


class OpeningForm(CaseForm):
    """On which day the plan was opened, and who opened it."""

    def __init__(self, screen: CaseFileScreen, file: CaseFile) -> None:
        super().__init__(screen, file, self.tr("The opening of the plan"))
        known = file.plan.opening
        self.about(None)
        self.seen = (Seen(known, PlanOpening),)
        self._before = known
        self.add_field(
            "on",
            self.tr("Opened on"),
            DateField(known.on if known else file.today),
            needed=self.tr("Say on which day the plan was opened."),
        )
        self.add_field(
            "by",
            self.tr("Opened by"),
            LineField(known.by if known else ""),
            hint=self.tr("Name and role, such as the social worker of the facility"),
            needed=self.tr("Say who opened the plan."),
        )
        self.begin()

    def write_it(self) -> None:
        undo = taking_back(self.screen, plans.close_opening, self.case_id, self._before)
        self.send(
            plans.open_plan,
            self.value("on"),
            self.value("by"),
            said=self.tr("The opening of the plan was recorded."),
            undo=undo,
        )


class ApprovalForm(CaseForm):
    """Somebody agrees to the plan as it now stands."""

    def __init__(self, screen: CaseFileScreen, file: CaseFile) -> None:
        super().__init__(screen, file, self.tr("Agreement to the plan"))
        self.about(None)
        self.add_field(
            "name",
            self.tr("Who agrees"),
            LineField(),
            needed=self.tr("Say who agrees to the plan."),
        )
        self.add_field("body", self.tr("Role or body"), LineField())
        self.add_field(
            "on",
            self.tr("On"),
            DateField(file.today),
            needed=self.tr("Say on which day."),
        )
        self.add_field(
            "words",
            self.tr("In what words"),
            TextField(lines=3),
            hint=self.tr("The plan is kept as a version, as it now stands"),
        )
        self.begin()

    def write_it(self) -> None:
        approval_id = uuid4().hex
        names = ("name", "body", "on", "words")
        self.send(
            plans.approve,
            *(self.value(name) for name in names),
            approval_id,
            said=self.tr("The agreement was recorded."),
            undo=taking_back(self.screen, plans.remove_approval, self.case_id, approval_id),
        )


def taking_back(
    screen: Screen, service: Callable[..., object], *args: object
) -> Callable[[], object]:
    """What calls a service to take something back. It outlives the screen, as the message does."""
    tasks, store = screen.shell.tasks, screen.shell.store
    return lambda: tasks.run(service, store, *args)
