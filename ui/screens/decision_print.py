"""The decision for the print panel: signed as it was frozen, a draft with the mark that says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from core.services import decisions
from core.services.finished_decision import finished_decision
from ui.screens.print_panel import PrintPanel, Then, open_print_panel
from ui.tasks import Job

if TYPE_CHECKING:
    from ui.screens.decision import DecisionScreen


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
            then(
                finished_decision(case, screen.hearing_id, outcome, pdf, signed=signed is not None)
            )

        if signed is not None:
            return screen.read(decisions.decision_pdf, signed.id, done=made)
        return screen.draw(decisions.preview_pdf, screen.shell.store, screen.hearing_id, done=made)
