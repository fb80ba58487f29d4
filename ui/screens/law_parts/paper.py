"""Sending pages of the law desk to a printer, or saving them where the user says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from core.errors import KnownError
from core.private_files import write_whole
from ui import formatting, printer
from ui.widgets.file_chooser import choose_place
from ui.widgets.states import Confirm

if TYPE_CHECKING:
    from ui.screens.screen import Screen

Pages = Callable[[Callable[[bytes], object]], object]


class Paper(QObject):
    """Asks in the page where the pages should go; `show_question` puts the question there.

    Nothing of a file stands on these pages, only what was typed at the desk.
    """

    def __init__(self, screen: Screen, show_question: Callable[[Confirm], object]) -> None:
        super().__init__(screen)
        self._screen = screen
        self._show_question = show_question
        self.question: Confirm | None = None

    def ask(self, pages: Pages) -> None:
        """Ask. `pages(then)` makes the PDF and hands it to `then`."""
        self.drop()
        self.question = Confirm(
            self.tr("Print this page? A saved PDF can be read by anyone who finds it."),
            (
                (self.tr("Send to the printer"), lambda: self._print(pages)),
                (self.tr("Save as PDF…"), lambda: self._save_as(pages)),
            ),
            self.drop,
            tone="info",
        )
        self._show_question(self.question)
        self.question.buttons[0].setFocus()

    def drop(self) -> None:
        """Take the question away."""
        if self.question is not None:
            self.question.hide()
            self.question.deleteLater()
            self.question = None

    def save_to(self, pages: Pages, path: Path) -> None:
        """Write the pages outside the store, readable by this computer's user alone."""
        pages(
            lambda pdf: self._screen.draw(
                write_whole,
                path,
                pdf,
                done=lambda _: self._saved(path),
                failed=lambda _: self._not_saved(),
            )
        )

    def _print(self, pages: Pages) -> None:
        self.drop()
        pages(
            lambda pdf: self._screen.draw(
                printer.print_pdf,
                pdf,
                "Vaada",
                done=lambda _: self._screen.shell.say(self.tr("Sent to the printer.")),
                failed=lambda error: self._not_sent(error, pages),
            )
        )

    def _not_sent(self, error: Exception, pages: Pages) -> None:
        if isinstance(error, KnownError):
            save = self.tr("Save as PDF…")
            self._screen.shell.say(str(error), "wrong", save, lambda: self._save_as(pages))

    def _save_as(self, pages: Pages) -> None:
        self.drop()
        title = self.tr("Save as PDF: readable by anyone who finds it")
        chosen = choose_place(self._screen, title, "PDF (*.pdf)", "pdf")
        if chosen:
            self.save_to(pages, chosen.with_suffix(".pdf"))

    def _saved(self, path: Path) -> None:
        words = self.tr("Saved outside the store: {place}")
        self._screen.shell.say(words.format(place=formatting.number(str(path))))

    def _not_saved(self) -> None:
        self._screen.shell.say(
            self.tr("The PDF could not be written there. Choose another place."), "wrong"
        )
