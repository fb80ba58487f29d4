"""The decision for the print panel: signed as it was frozen, a draft with the mark that says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from core.model.cases import Case
from core.model.decisions import Outcome
from core.model.finished_papers import FinishedPaper
from core.services import decisions
from ui import formatting
from ui.screens.print_panel import PrintPanel, Then, open_print_panel
from ui.tasks import Job

if TYPE_CHECKING:
    from ui.screens.decision import DecisionScreen


def decision_paper(
    case: Case, hearing_id: str, outcome: Outcome | None, pdf: bytes, *, signed: bool
) -> FinishedPaper:
    """The pages of a decision with what the print log keeps of them."""
    number = formatting.number(case.number)
    words = (
        QCoreApplication.translate("DecisionPrint", "Signed decision · case {number}")
        if signed
        else QCoreApplication.translate("DecisionPrint", "Draft of a decision · case {number}")
    )
    kind = f"decision-{outcome}" if outcome is not None else "decision"
    title = words.format(number=number)
    return FinishedPaper(kind, title, pdf, case_id=case.id, hearing_id=hearing_id)


class DecisionPrint(QObject):
    """Opens the print panel over the screen of a decision."""

    def __init__(self, screen: DecisionScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self.panel: PrintPanel | None = None

    def ask(self) -> None:
        """Open the panel; what is unwritten is written first."""
        if self._screen.view is not None and self._screen.leave():
            self.panel = open_print_panel(self._screen, self._make)

    def _make(self, then: Then) -> Job:
        screen, view = self._screen, self._screen.view
        assert view is not None
        signed = view.signed
        outcome = view.draft.outcome if signed is None else signed.outcome

        def made(pdf: bytes) -> None:
            case = view.whole.case
            then(decision_paper(case, screen.hearing_id, outcome, pdf, signed=signed is not None))

        if signed is not None:
            return screen.read(decisions.decision_pdf, signed.id, done=made)
        return screen.draw(decisions.preview_pdf, screen.shell.store, screen.hearing_id, done=made)
