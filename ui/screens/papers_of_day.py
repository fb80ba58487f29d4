"""The papers of a hearing and of a hearing day: what F9 offers there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from core.services.papers.brief import brief_paper
from core.services.papers.day_list import day_list_paper
from core.services.papers.minutes import minutes_paper
from ui import formatting
from ui.screens.papers_blank import BlankPapers
from ui.screens.papers_panel import Offer, PapersPanel, show_pages

if TYPE_CHECKING:
    from ui.screens.hearing import HearingScreen
    from ui.screens.today import TodayScreen

_LINES = 4


class DayPapers(QObject):
    """Opens the panel of papers beside a hearing day."""

    def __init__(self, screen: TodayScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._blank = BlankPapers(screen, lambda panel: screen.side.open(panel), self.ask)

    def ask(self) -> None:
        """What can be printed of the day that is shown."""
        screen = self._screen
        words = self.tr("Print of {day}").format(day=formatting.day(screen.day))
        none = (
            ""
            if screen.rows is not None and screen.rows.rows
            else self.tr("No hearing on this day.")
        )
        letters = Offer(
            self.tr("Letters of the day…"),
            self.tr("Invitations and forms before the hearing, what was decided after it."),
            lambda: screen.shell.open_letters(screen.day),
            none,
        )
        offers = [*self._lists(screen.day, none), letters, self._blank.offer()]
        screen.side.open(PapersPanel(words, offers))

    def _lists(self, day: date, none: str) -> list[Offer]:
        return [
            Offer(
                self.tr("The day's list"),
                self.tr("Who comes when, and what is still missing; without your notes."),
                self._list(day),
                none,
            ),
            Offer(
                self.tr("The day's list with my notes"),
                self.tr("For you alone: your own notes stand under each hearing."),
                self._list(day, with_notes=True),
                none,
            ),
            Offer(
                self.tr("The day's list with lines to write on"),
                self.tr("Room for handwriting under each hearing; without your notes."),
                self._list(day, writing_lines=_LINES),
                none,
            ),
            Offer(
                self.tr("With my notes and lines to write on"),
                self.tr("For you alone: both."),
                self._list(day, with_notes=True, writing_lines=_LINES),
                none,
            ),
        ]

    def _list(
        self, day: date, *, with_notes: bool = False, writing_lines: int = 0
    ) -> Callable[[], object]:
        made = partial(day_list_paper, with_notes=with_notes, writing_lines=writing_lines)
        return lambda: show_pages(self._screen, made, self._screen.shell.store, day)


class HearingPapers(QObject):
    """Opens the panel of papers beside a hearing."""

    def __init__(self, screen: HearingScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._blank = BlankPapers(screen, lambda panel: screen.side.open(panel), self.ask)

    def ask(self) -> None:
        """What can be printed of this hearing; what is unwritten is written first."""
        screen = self._screen
        if screen.view is None or not screen.leave():
            return
        store, case_id = screen.shell.store, screen.view.case.id
        hearing_id, day = screen.hearing_id, screen.view.hearing.day
        offers = (
            Offer(
                self.tr("Minutes of the hearing"),
                self.tr("All that the record holds: who, when, what was said and decided."),
                lambda: show_pages(screen, minutes_paper, store, hearing_id),
            ),
            Offer(
                self.tr("Brief of the file on one page"),
                self.tr("What one must know before the door opens; nobody confidential is named."),
                lambda: show_pages(screen, brief_paper, store, case_id),
            ),
            Offer(
                self.tr("List of this hearing day"),
                self.tr("Who comes when, and what is still missing; without your notes."),
                lambda: show_pages(screen, day_list_paper, store, day),
            ),
            Offer(
                self.tr("Letters of {day}…").format(day=formatting.day(day)),
                self.tr("Invitations and forms before the hearing, what was decided after it."),
                lambda: screen.shell.open_letters(day),
            ),
            self._blank.offer(),
        )
        screen.side.open(PapersPanel(self.tr("Print from this hearing"), offers))
