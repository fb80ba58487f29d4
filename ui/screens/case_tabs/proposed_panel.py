"""A goal becomes a proposed condition: the best fitting sentence in one click, or another one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from core.errors import KnownError
from core.model.files import CaseFile
from core.model.plan import PlanGoal
from core.model.proposed_conditions import ProposedCondition
from core.services import proposed_conditions
from core.services.proposed_conditions import Fitting, fitting, free_from_goal
from core.wording import label as term
from ui.screens.case_tabs.plan_forms import taking_back
from ui.screens.case_tabs.words import Lines
from ui.widgets.basic import Line, label, set_text
from ui.widgets.row_button import RowButton
from ui.widgets.side_panel import Panel

if TYPE_CHECKING:
    from ui.screens.case_file import CaseFileScreen


class ProposedPanel(Panel):
    """Every sentence that may stand for a goal, the best fitting first; Enter proposes one."""

    def __init__(
        self,
        screen: CaseFileScreen,
        file: CaseFile,
        goal: PlanGoal,
        instead_of: ProposedCondition | None = None,
    ) -> None:
        super().__init__("")
        set_text(self.title, self.tr("Propose a condition"))
        self.setAccessibleName(self.tr("Propose a condition"))
        self._screen, self._file, self._goal = screen, file, goal
        self._instead_of = instead_of
        self.add(label(goal.text, "strong"))
        self.add(label(self.tr("Domain: {domain}").format(domain=term(goal.domain)), "softsmall"))
        self.complaint = label("")
        self.complaint.setProperty("tone", "wrong")
        self.complaint.hide()
        self.add(self.complaint)
        self.rows: list[RowButton] = []
        for found in fitting(goal, file.case.minor.sex):
            self._row(found.title, found.condition.text, found, lambda f=found: self._choose(f))
        self._row(
            self.tr("In the words of the goal"),
            goal.text,
            None,
            self._choose_free,
        )
        self.body.addStretch(1)

    def first_focus(self) -> QWidget:
        return self.rows[0]

    def _row(
        self, title: str, sentence: str, found: Fitting | None, act: Callable[[], object]
    ) -> None:
        row = RowButton(f"{title}. {sentence}", act)
        lines = Lines((title, "strong"), (sentence, "small"))
        if found is not None:
            how = self.tr("How it is checked: {how}").format(how=found.how_checked)
            lines.add(label(how, "softsmall"))
            if found.open_blanks:
                blanks = ", ".join(found.open_blanks)
                still = self.tr("Still to be filled: {blanks}").format(blanks=blanks)
                lines.add(label(still, "softsmall"))
        row.row.addWidget(lines, 1)
        self.add(Line())
        self.add(row)
        self.rows.append(row)

    def _choose_free(self) -> None:
        try:
            self._choose(free_from_goal(self._goal))
        except KnownError as error:  # words that would give a conditional arrangement
            set_text(self.complaint, str(error))
            self.complaint.show()
            self.go_to(self.complaint)

    def _choose(self, found: Fitting) -> None:
        before = self._instead_of
        Proposing(self._screen, self._file).send(found, before.id if before else "")
        self.on_close()


class Proposing(QObject):
    """Writes proposals from a file's goals."""

    def __init__(self, screen: CaseFileScreen, file: CaseFile) -> None:
        super().__init__(screen)
        self._screen, self._file = screen, file

    def best(self, goal: PlanGoal) -> None:
        """Propose the best fitting sentence at once; where none fits, let one be chosen."""
        best = next(iter(fitting(goal, self._file.case.minor.sex)), None)
        if best is None or not best.score:
            self._screen.open_panel(ProposedPanel(self._screen, self._file, goal))
        else:
            self.send(best)

    def send(self, found: Fitting, instead_of: str = "") -> None:
        """Write a proposal, in place of another one, and offer to take it back."""
        proposal_id, case_id = uuid4().hex, self._file.case.id
        undo = self._undo(case_id, proposal_id, instead_of)
        said = self.tr("Proposed to the committee: {title}.").format(title=found.title)
        shell = self._screen.shell

        def failed(error: Exception) -> None:
            if isinstance(error, KnownError):
                shell.show_error(error)

        self._screen.write(
            proposed_conditions.propose,
            case_id,
            found.condition,
            found.how_checked,
            proposal_id,
            instead_of,
            done=lambda _: shell.undo.say(case_id, said, undo),
            failed=failed,
        )

    def _undo(self, case_id: str, proposal_id: str, instead_of: str) -> Callable[[], object]:
        """The new one goes, and the one before stands again."""
        go = taking_back(self._screen, proposed_conditions.withdraw, case_id, proposal_id)
        if not instead_of:
            return go
        back = taking_back(self._screen, proposed_conditions.propose_again, case_id, instead_of)

        def both() -> None:
            go()
            back()

        return both
