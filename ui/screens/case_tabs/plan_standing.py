"""Where the plan as a whole stands: opened, agreed to, frozen at hearings, and compared."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from core.clock import local
from core.errors import KnownError
from core.model.files import CaseFile
from core.model.plan import PlanApproval
from core.services import plan_versions, plans
from core.wording import label as term
from ui import formatting
from ui.screens.case_tabs.plan_forms import ApprovalForm, OpeningForm, taking_back
from ui.screens.case_tabs.words import Lines, joined
from ui.widgets.basic import Button, Card, FactRow, Line, label
from ui.widgets.layouts import Flow

if TYPE_CHECKING:
    from ui.screens.case_file import CaseFileScreen

_SHOWN = 3  # versions that stand in the card; the comparison has them all


class StandingCard(Card):
    """Opening, agreements and versions of a plan. `compare` opens the comparison."""

    def __init__(
        self, screen: CaseFileScreen, file: CaseFile, compare: Callable[[], object]
    ) -> None:
        super().__init__()
        self.set_title(self.tr("Where the plan stands"))
        self._screen, self._file = screen, file
        self._opening()
        self.add(Line())
        self._approvals()
        self.add(Line())
        self._versions(compare)

    def _opening(self) -> None:
        opening = self._file.plan.opening
        words = self.tr("not recorded")
        if opening is not None:
            words = joined(formatting.day(opening.on), opening.by)
        self.add(FactRow(self.tr("Opened"), words))
        text = self.tr("Correct the opening") if opening else self.tr("Record the opening")
        self.add(Flow(Button(text, self.open_opening, kind="link")))

    def open_opening(self) -> None:
        """The panel for the day of opening."""
        self._screen.open_panel(OpeningForm(self._screen, self._file))

    def _approvals(self) -> None:
        found = self._file.plan.approvals
        if not found:
            self.add(label(self.tr("Nobody has agreed to the plan yet."), "soft"))
        for approval in found:
            about = joined(
                formatting.day(approval.on),
                self.tr("version {number}").format(number=formatting.number(approval.number)),
            )
            lines = Lines((joined(approval.name, approval.body), ""), (about, "softsmall"))
            if approval.words:
                lines.add(label(f'"{approval.words}"', "small"))
            remove = Button(self.tr("Remove"), self._removing(approval), kind="link")
            remove.setAccessibleName(f"{remove.text()}: {approval.name}")
            lines.add(Flow(remove))
            self.add(lines)
        if self._file.goals:
            self.add(Flow(Button(self.tr("Record an agreement"), self.open_approval, kind="link")))

    def open_approval(self) -> None:
        """The panel for an agreement to the plan."""
        self._screen.open_panel(ApprovalForm(self._screen, self._file))

    def _removing(self, approval: PlanApproval) -> Callable[[], object]:
        case_id = self._file.case.id
        again = taking_back(
            self._screen,
            plans.approve,
            case_id,
            approval.name,
            approval.body,
            approval.on,
            approval.words,
            approval.id,
        )

        def done(_: object) -> None:
            said = self.tr("The agreement was removed.")
            self._screen.shell.undo.say(case_id, said, again)

        return lambda: self._screen.write(
            plans.remove_approval, case_id, approval.id, done=done, failed=self._refused
        )

    def _versions(self, compare: Callable[[], object]) -> None:
        versions = self._file.plan.versions
        if not versions:
            self.add(
                label(self.tr("The plan is kept as it stands at every hearing by itself."), "soft")
            )
        for version in versions[:_SHOWN]:
            on = version.hearing_on or local(version.made_at).date()
            number = self.tr("Version {number}").format(number=formatting.number(version.number))
            about = joined(term(version.cause), formatting.day(on), version.made_by)
            self.add(Lines((number, ""), (about, "softsmall")))
        actions = Flow()
        if versions:
            actions.add(Button(self.tr("What changed"), compare, key="F6"))
        if self._file.goals:
            actions.add(Button(self.tr("Keep a version now"), self.freeze, kind="link"))
        self.add(actions)

    def freeze(self) -> None:
        """Keep the plan as it stands."""

        def done(_: object) -> None:
            self._screen.shell.say(self.tr("The plan was kept as a version."))

        self._screen.write(
            plan_versions.freeze_by_hand, self._file.case.id, done=done, failed=self._refused
        )

    def _refused(self, error: Exception) -> None:
        if isinstance(error, KnownError):
            self._screen.shell.show_error(error)
