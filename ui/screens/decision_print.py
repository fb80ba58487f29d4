"""Printing a decision, or saving it where the user says: from memory, never through a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from core.errors import KnownError
from core.private_files import write_whole
from core.services import decisions
from ui import formatting, printer
from ui.widgets.file_chooser import choose_place
from ui.widgets.states import Confirm

if TYPE_CHECKING:
    from ui.screens.decision import DecisionScreen


class DecisionPrint(QObject):
    """Asks in the page where the pages of a decision should go, and sends them there.

    A signed decision goes as it was frozen, a draft with the mark that says so.
    """

    def __init__(self, screen: DecisionScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self.question: Confirm | None = None

    def ask(self) -> None:
        """Ask; what is unwritten is written first."""
        screen = self._screen
        if screen.view is None or not screen.leave():
            return
        self.drop()
        words = (
            self.tr("Print the signed decision? A saved PDF can be read by anyone who finds it.")
            if screen.view.signed is not None
            else self.tr(
                "Print the draft, with the mark that says so? "
                "A saved PDF can be read by anyone who finds it."
            )
        )
        self.question = Confirm(
            words,
            (
                (self.tr("Send to the printer"), self._print),
                (self.tr("Save as PDF…"), self._save_as),
            ),
            self.drop,
            tone="info",
        )
        screen.show_question(self.question)
        self.question.buttons[0].setFocus()

    def drop(self) -> None:
        """Take the question away."""
        if self.question is not None:
            self.question.hide()
            self.question.deleteLater()
            self.question = None

    def _pages(self, then: Callable[[bytes], object]) -> None:
        screen = self._screen
        assert screen.view is not None
        if screen.view.signed is not None:
            screen.read(decisions.decision_pdf, screen.view.signed.id, done=then)
        else:
            screen.draw(decisions.preview_pdf, screen.shell.store, screen.hearing_id, done=then)

    def _print(self) -> None:
        self.drop()
        self._pages(self._send)

    def _send(self, pdf: bytes) -> None:
        # The title of a print job can be read by anyone on the machine: it names nobody.
        self._screen.draw(
            printer.print_pdf, pdf, "Vaada", done=lambda _: self._sent(), failed=self._not_sent
        )

    def _sent(self) -> None:
        self._screen.shell.say(self.tr("Sent to the printer."))

    def _not_sent(self, error: Exception) -> None:
        if isinstance(error, KnownError):
            self._screen.shell.say(str(error), "wrong", self.tr("Save as PDF…"), self._save_as)

    def _save_as(self) -> None:
        self.drop()
        title = self.tr("Save as PDF: readable by anyone who finds it")
        chosen = choose_place(self._screen, title, "PDF (*.pdf)", "pdf")
        if chosen:
            self.save_to(chosen.with_suffix(".pdf"))

    def save_to(self, path: Path) -> None:
        """Write the pages outside the store, readable by this computer's user alone."""
        self._pages(
            lambda pdf: self._screen.draw(
                write_whole,
                path,
                pdf,
                done=lambda _: self._saved(path),
                failed=lambda _: self._not_saved(),
            )
        )

    def _saved(self, path: Path) -> None:
        self._screen.shell.say(
            self.tr("Saved outside the store, where it is no longer encrypted: {place}").format(
                place=formatting.number(str(path))
            ),
            "doubtful",
        )

    def _not_saved(self) -> None:
        self._screen.shell.say(
            self.tr("The PDF could not be written there. Choose another place."), "wrong"
        )
