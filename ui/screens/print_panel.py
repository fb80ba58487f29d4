"""The one panel for everything that is printed: the very pages, and where they should go.

open_print_panel(self, lambda then: self.draw(papers.brief_paper, store, case_id, done=then))
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from core.errors import KnownError
from core.model.finished_papers import FinishedPaper
from core.model.people import Language
from core.wording import label as term
from ui import formatting, print_jobs, theme
from ui.screens.print_options import PrintOptionsForm
from ui.tasks import Job
from ui.widgets.basic import Button, label, set_text
from ui.widgets.fields import Labelled, LineField
from ui.widgets.file_chooser import choose_place
from ui.widgets.layouts import Flow
from ui.widgets.notice import notice
from ui.widgets.pdf_view import PdfView
from ui.widgets.side_panel import Panel

if TYPE_CHECKING:
    from ui.screens.screen import Screen

Then = Callable[[FinishedPaper], object]
Make = Callable[[Then], object]

_PANEL, _LEAST_PAGES = 400, 400  # pixels at 100 % text


def open_print_panel(screen: Screen, make: Make) -> PrintPanel:
    """Cover `screen` with the panel until the pages are sent, saved, or Esc is pressed.

    `make(then)` starts the making of the paper and has it handed to `then`, at once or later, on
    the main thread. If it returns the Job that makes it (what `screen.read` and `screen.draw`
    return, without a `failed` of their own), the panel shows why it could not be made.
    What is printed or saved is recorded by the panel; the caller has nothing to record.
    """
    panel = PrintPanel(screen)
    screen.cover(panel)
    panel.start(make)
    return panel


class PrintPanel(QWidget):
    """Preview at one side; recipient, printer, copies, pages and sides at the other."""

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self.screen = screen
        self.paper: FinishedPaper | None = None
        self._before = QApplication.focusWidget()
        self._pages_asked = False
        self._busy = False
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 16, 24, 16)
        row.setSpacing(20)
        self._left = QWidget()
        pages = QVBoxLayout(self._left)
        pages.setContentsMargins(0, 0, 0, 0)
        self.preview = PdfView(screen.shell.tasks, self.tr("The pages as they will print"))
        self.preview.shown.connect(self._pages_shown)
        pages.addWidget(self.preview, 1)
        self.panel = Panel(self.tr("Print"))
        self.panel.on_close = self.close_panel
        row.addWidget(self.panel)
        row.addWidget(self._left, 1)
        self._row = row
        self.title = label("", "large")
        self.language = label("", "soft")
        self.unchecked = notice(
            self.tr(
                "No native speaker has checked this wording yet. Let somebody who speaks the "
                "language read the page before it is handed over."
            ),
            "doubtful",
        )
        self.recipient = LineField()
        self.form = PrintOptionsForm(screen.shell.tasks, screen.shell.settings)
        self.form.known.connect(self._arrange_buttons)
        for part in (
            self.title,
            self.language,
            self.unchecked,
            Labelled(self.tr("To whom (kept in the print log)"), self.recipient),
            self.form,
        ):
            self.panel.add(part)
        self.panel.body.addStretch(1)
        self.unchecked.hide()
        self.language.hide()
        self.complaint = label("")
        self.complaint.setProperty("tone", "wrong")
        self.complaint.hide()
        self.print_button = Button(self.tr("Print"), self.print_now, kind="primary", key="F9")
        self.save_button = Button(self.tr("Save as PDF…"), self.save_as)
        self.turn_button = Button(self.tr("The pages"), self._turn, key="F8")
        self.panel.foot.setSpacing(8)
        self.panel.foot.addWidget(self.complaint)
        self.panel.foot.addWidget(Flow(self.print_button, self.save_button, self.turn_button))
        self.panel.foot.addWidget(
            label(self.tr("A saved PDF can be read by anyone who finds it."), "softsmall")
        )
        self.back_button = Button(self.tr("Back to the printing"), self._turn, key="F8")
        pages.addWidget(Flow(self.back_button))
        self.preview.say("", self.tr("Preparing the pages…"))
        self._arrange_buttons()
        self._arrange()

    def start(self, make: Make) -> None:
        """Ask for the paper and for the printers."""
        job = make(self._made)
        if isinstance(job, Job) and job.failed is None:
            job.failed = self._not_made
        self.form.look()
        if self.isVisible():  # not in a screen that is behind another
            self.recipient.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_panel(self) -> None:
        """Back to the screen; the keyboard goes where it came from."""
        before = self._before
        self.preview.clear()
        self.screen.uncover()
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    # The paper

    def _made(self, paper: FinishedPaper) -> None:
        if not isValid(self):  # closed meanwhile
            return
        self.paper = paper
        set_text(self.title, paper.title)
        foreign = paper.language is not Language.HEBREW
        self.language.setVisible(foreign)
        set_text(self.language, term(paper.language) if foreign else "")
        self.unchecked.setVisible(paper.unchecked)
        self.recipient.setText(paper.recipient)
        self.preview.show_pdf(paper.pdf)
        self._arrange_buttons()

    def _not_made(self, error: Exception) -> None:
        known = isinstance(error, KnownError)
        sentence = str(error) if known else self.tr("What was saved is safe.")
        self.preview.say(self.tr("The pages could not be made"), "")
        self._complain(sentence)

    def _pages_shown(self) -> None:
        self.form.set_page_count(self.preview.pages.page_count())
        self._arrange_buttons()

    def _paper_now(self) -> FinishedPaper | None:
        """The paper, for whom the field says."""
        if self.paper is None:
            return None
        return replace(self.paper, recipient=self.recipient.text().strip())

    # Printing

    def print_now(self) -> None:
        """Send the pages, if every field is sound."""
        paper = self._paper_now()
        if paper is None or not self.print_button.isEnabled():
            return
        wrong = self.form.wrong_field()
        if wrong is not None:
            self.panel.go_to(wrong)
            return
        self._begin()
        self.screen.draw(
            print_jobs.print_paper,
            self.screen.shell.store,
            paper,
            self.form.options(),
            owner=self,
            done=lambda _: self._printed(),
            failed=self._failed,
        )

    def _printed(self) -> None:
        shell = self.screen.shell
        name = formatting.number(self.form.options().printer)
        shell.settings_changed.emit(self.form.remembered(shell.settings))
        self.close_panel()
        shell.say(self.tr("Sent to the printer {name}.").format(name=name))

    # Saving

    def save_as(self) -> None:
        """Ask where to write the PDF."""
        title = self.tr("Save as PDF: readable by anyone who finds it")
        chosen = choose_place(self, title, "PDF (*.pdf)", "pdf")
        if chosen:
            self.save_to(chosen.with_suffix(".pdf"))

    def save_to(self, path: Path) -> None:
        """Write the pages outside the store, readable by this computer's user alone."""
        paper = self._paper_now()
        if paper is None:
            return
        self._begin()
        self.screen.draw(
            print_jobs.save_paper,
            self.screen.shell.store,
            paper,
            path,
            owner=self,
            done=lambda _: self._saved(path),
            failed=self._failed,
        )

    def _saved(self, path: Path) -> None:
        shell = self.screen.shell
        self.close_panel()
        shell.say(
            self.tr("Saved outside the store, where it is no longer encrypted: {place}").format(
                place=formatting.number(str(path))
            ),
            "doubtful",
        )

    # What is shown

    def _begin(self) -> None:
        self._busy = True
        self._complain("")
        self._arrange_buttons()

    def _failed(self, error: Exception) -> None:
        self._busy = False
        self._arrange_buttons()
        if isinstance(error, KnownError):
            self._complain(str(error))
        self.save_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _complain(self, sentence: str) -> None:
        set_text(self.complaint, sentence)
        self.complaint.setVisible(bool(sentence))

    def _arrange_buttons(self) -> None:
        ready = self.paper is not None and not self._busy
        self.print_button.setEnabled(ready and self.form.any_printer())
        self.save_button.setEnabled(ready)

    def _turn(self) -> None:
        """Where there is room for one only: the pages in place of the fields, or the fields."""
        self._pages_asked = not self._pages_asked
        self._arrange()
        target = self.preview.pages if self._pages_asked else self.recipient
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        both = self.width() >= theme.px(_PANEL + _LEAST_PAGES) + 68
        self.panel.setVisible(both or not self._pages_asked)
        self._left.setVisible(both or self._pages_asked)
        self.turn_button.setVisible(not both)
        self.back_button.setVisible(not both)
        if both:
            self.panel.setFixedWidth(theme.px(_PANEL))
        else:
            self.panel.setMinimumWidth(0)
            self.panel.setMaximumWidth(16_777_215)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Claim Esc; else the shell's shortcut would leave the screen."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(
            self.focusWidget(), QLineEdit
        ):
            self.print_now()
        else:
            super().keyPressEvent(event)
