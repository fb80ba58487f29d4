"""Empty forms for the day the power fails: the whole set, or one kind."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from core.services.papers.blanks import BlankKind, blank_kinds, blank_paper, blank_set_paper
from ui.screens.papers_panel import Offer, PapersPanel, show_pages
from ui.widgets.side_panel import Panel

if TYPE_CHECKING:
    from ui.screens.screen import Screen


class BlankPapers(QObject):
    """`open_panel` puts a panel beside the screen, `back` leads to the panel before."""

    def __init__(
        self,
        screen: Screen,
        open_panel: Callable[[Panel], object],
        back: Callable[[], object],
    ) -> None:
        super().__init__(screen)
        self._screen = screen
        self._open_panel = open_panel
        self._back = back

    def offer(self) -> Offer:
        """The row that leads here."""
        return Offer(
            self.tr("Empty forms…"),
            self.tr("To be filled in by hand on the day the power fails."),
            lambda: self._screen.draw(blank_kinds, done=self._ask),
        )

    def _ask(self, kinds: tuple[BlankKind, ...]) -> None:
        whole = Offer(
            self.tr("The whole set"),
            self.tr("Every form in one go; print it now, while there is power."),
            lambda: show_pages(self._screen, blank_set_paper),
        )
        single = (
            Offer(each.title, "", lambda each=each: self._one(each))  # type: ignore[misc]
            for each in kinds
        )
        panel = PapersPanel(self.tr("Empty forms"), (whole, *single), back=self._back)
        self._open_panel(panel)

    def _one(self, kind: BlankKind) -> None:
        show_pages(self._screen, blank_paper, kind.kind)
