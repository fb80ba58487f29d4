"""All letters of a hearing day: what goes out to whom, what is lacking, printing them in one go."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from core.model.changes import Changes
from core.model.letters import Letter, LetterOrder
from core.services import letters
from core.services.letters import DayOfLetters, LetterForm
from core.wording import label as term
from ui import formatting
from ui.screens.letters_form import LetterPanel
from ui.screens.letters_print import LettersPrintPanel
from ui.screens.letters_rows import LetterRow
from ui.screens.print_panel import open_print_panel
from ui.screens.screen import Screen
from ui.widgets.basic import Button, Card
from ui.widgets.layouts import Flow, ReflowColumns
from ui.widgets.side_panel import SideHost
from ui.widgets.states import EmptyState, Loading

if TYPE_CHECKING:
    from ui.shell import Shell

_CONCERNS = {"letter", "hearing", "decision", "case", "body", "office", "print_log"}


class LettersDayScreen(Screen):
    """A list with a box to tick for each letter. What is printed already, lacks something that
    stops it, or goes to a victim is not ticked until somebody does."""

    def __init__(self, shell: Shell, day: str) -> None:
        super().__init__(shell)
        self.day = date.fromisoformat(day)
        self.order = LetterOrder.CASE
        self.rows: list[LetterRow] = []
        self._ticked: dict[tuple[str, str], bool] = {}
        self._host: SideHost | None = None
        self._page: ReflowColumns | None = None
        self._name(0)
        self.turn = self.add_action(self._turn_words(), self._turn)
        self.print_all = self.add_action(
            self.tr("Print…"), self._open_print, key="F9", primary=True
        )
        self.print_all.setEnabled(False)
        self.set_body(Loading())

    def refresh(self) -> None:
        self.read(letters.day_of_letters, self.day, self.order, done=self._show, replaces="letters")

    def on_changes(self, changes: Changes) -> None:
        if changes.kinds() & _CONCERNS:
            self.refresh()

    def first_focus(self) -> QWidget | None:
        return self.rows[0].tick if self.rows else None

    def leave(self) -> bool:
        if self._host is not None and self._host.panel is not None:
            self._host.panel.finish()
        return True

    def chosen(self) -> tuple[Letter, ...]:
        """The letters that are ticked, in the order of the list."""
        return tuple(row.letter for row in self.rows if row.tick.isChecked())

    def open_letter(self, letter: Letter) -> None:
        """Ask what this letter says beside what the file knows."""
        self.read(letters.letter_form, letter.hearing_id, letter.key, done=self._fill)

    def look_at(self, letter: Letter) -> None:
        """Show the very pages, to print this one or to look."""
        open_print_panel(
            self,
            lambda then: self.draw(
                letters.letter_pdf, self.shell.store, letter.hearing_id, letter.key, done=then
            ),
        )

    def _show(self, found: DayOfLetters) -> None:
        self._name(len(found.letters))
        self.rows = []
        if not found.letters:
            self._host = self._page = None
            self.print_all.setEnabled(False)
            self.turn.setEnabled(False)
            self.set_body(self._nothing())
            return
        self.turn.setEnabled(True)
        first_time = self._host is None or self._page is None
        if self._host is None or self._page is None:
            self._page = ReflowColumns(columns=1, least=380)
            self._host = self.set_body(SideHost(self._page))
        page = self._page
        page.clear()
        page.add(self._ticks())
        for title, group in groupby(found.letters, self._group_of):
            card = Card(title)
            for letter in group:
                card.add(self._row(letter, found))
            page.add(card)
        self._count()
        if first_time and self.rows and self.isVisible():
            self.rows[0].tick.setFocus()

    def _row(self, letter: Letter, found: DayOfLetters) -> LetterRow:
        at = found.printed_at(letter)
        key = (letter.hearing_id, letter.key)
        usual = letter.wanted and at is None
        row = LetterRow(
            letter,
            at,
            chosen=not letter.blocked and self._ticked.get(key, usual),
            under_case=self.order is LetterOrder.CASE,
            look=lambda: self.look_at(letter),
            fill=lambda: self.open_letter(letter),
        )
        row.tick.toggled.connect(lambda on: self._note(key, on))
        self.rows.append(row)
        return row

    def _note(self, key: tuple[str, str], on: bool) -> None:
        self._ticked[key] = on
        self._count()

    def _count(self) -> None:
        count = len(self.chosen())
        self.print_all.setEnabled(count > 0)
        words = self.tr("Print %n letter(s)…", "", count) if count else self.tr("Print…")
        self.print_all.setText(words)
        self.header.arrange()

    def _ticks(self) -> Flow:
        return Flow(
            Button(self.tr("Tick all that can go"), lambda: self._tick_all(True), kind="link"),
            Button(self.tr("Tick none"), lambda: self._tick_all(False), kind="link"),
            spacing=16,
        )

    def _tick_all(self, on: bool) -> None:
        for row in self.rows:
            if row.tick.isEnabled():
                row.tick.setChecked(on and row.letter.wanted)

    def _group_of(self, letter: Letter) -> str:
        if self.order is LetterOrder.RECIPIENT:
            return term(letter.role)
        time = formatting.clock_time(letter.at)
        words = f"{formatting.number(letter.case_number)} · {letter.initials}"
        return f"{words} · {time}" if time else words

    def _turn(self) -> None:
        by_case = self.order is LetterOrder.CASE
        self.order = LetterOrder.RECIPIENT if by_case else LetterOrder.CASE
        self.turn.setText(self._turn_words())
        self.refresh()

    def _turn_words(self) -> str:
        if self.order is LetterOrder.CASE:
            return self.tr("Order by recipient")
        return self.tr("Order by case")

    def _name(self, count: int) -> None:
        words = self.tr("Letters of the day · {weekday}, {day}").format(
            weekday=formatting.weekday(self.day), day=formatting.day(self.day)
        )
        self.set_title(words, self.tr("%n letter(s)", "", count) if count else "")

    def _nothing(self) -> QWidget:
        return EmptyState(
            self.tr("No letters for this day"),
            self.tr(
                "Before a hearing the invitations and forms stand here, after the signature the "
                "letters that tell the decision. A hearing that is under way has none yet."
            ),
            self.tr("To the hearing day"),
            lambda: self.shell.open_room("today"),
        )

    def _fill(self, form: LetterForm) -> None:
        if self._host is not None:
            self._host.open(LetterPanel(self, form))

    def _open_print(self) -> None:
        chosen = self.chosen()
        if self._host is not None and chosen:
            self._host.open(LettersPrintPanel(self, chosen))
