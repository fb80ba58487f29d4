"""Sending the chosen letters to a printer, one by one: how far it is, and which failed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from core.errors import KnownError
from core.model.letters import Letter
from core.model.print_log import PrintOptions
from core.services.letters import Batch, make_letters
from core.services.print_log import Store
from ui import formatting, print_jobs
from ui.screens.print_options import PrintOptionsForm
from ui.tasks import Job
from ui.widgets.basic import Button, clear_layout, label, set_text
from ui.widgets.layouts import Flow
from ui.widgets.notice import notice
from ui.widgets.side_panel import Panel

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.screens.letters_day import LettersDayScreen


def send_letters(
    store: Store,
    chosen: tuple[Letter, ...],
    options: PrintOptions,
    *,
    progress: Callable[..., None],
) -> Batch:
    """Make, record and send each letter. Runs in the print lane."""
    return make_letters(
        store,
        chosen,
        lambda _, paper: print_jobs.print_paper(store, paper, options),
        progress=progress,
    )


class LettersPrintPanel(Panel):
    """`chosen` in the order of the list. Closing it does not stop what is under way; Stop does."""

    def __init__(self, screen: LettersDayScreen, chosen: tuple[Letter, ...]) -> None:
        super().__init__(self.tr("Print the letters"))
        self._screen = screen
        self._job: Job | None = None
        self._again: tuple[Letter, ...] = chosen
        self.told = label(self._how_many(chosen), "large")
        self.add(self.told)
        if any(letter.unchecked for letter in chosen):
            self.add(
                notice(
                    self.tr(
                        "Some are in a language whose wording no native speaker has checked yet."
                    ),
                    "info",
                )
            )
        self.form = PrintOptionsForm(screen.shell.tasks, screen.shell.settings, with_pages=False)
        self.form.known.connect(self._arrange)
        self.add(self.form)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("How many letters are printed"))
        self.add(self.bar)
        self.bar.hide()
        self.failures = QWidget()
        self._failed_rows = QVBoxLayout(self.failures)
        self._failed_rows.setContentsMargins(0, 0, 0, 0)
        self._failed_rows.setSpacing(8)
        self.add(self.failures)
        self.failures.hide()
        self.body.addStretch(1)
        self.print_button = Button(self.tr("Print"), self.print_now, kind="primary")
        self.stop_button = Button(self.tr("Stop"), self.stop)
        self.foot.addWidget(Flow(self.print_button, self.stop_button))
        self._arrange()
        self.form.look()

    def first_focus(self) -> QWidget:
        return self.form.printer

    def print_now(self) -> None:
        """Send all of them, or those that failed before."""
        if not self.print_button.isEnabled():
            return
        self.failures.hide()
        self.bar.setRange(0, len(self._again))
        self.bar.setValue(0)
        self.bar.show()
        self._job = self._screen.draw(
            send_letters,
            self._screen.shell.store,
            self._again,
            self.form.options(),
            owner=self,
            progress=self._report,
            done=self._sent,
            failed=self._refused,
            cancelled=self._stopped,
        )
        self._arrange()
        self.stop_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def stop(self) -> None:
        """Stop before the next letter; those that were sent stay sent."""
        if self._job is not None:
            self._job.cancel()
            self.stop_button.setEnabled(False)

    def _report(self, done: int, total: int) -> None:
        self.bar.setValue(done)
        set_text(
            self.told,
            self.tr("{done} of {total} letters").format(
                done=formatting.number(done), total=formatting.number(total)
            ),
        )

    def _sent(self, batch: Batch) -> None:
        self._end()
        shell = self._screen.shell
        shell.settings_changed.emit(self.form.remembered(shell.settings))
        set_text(self.told, self.tr("%n letter(s) sent to the printer.", "", len(batch.done)))
        if not batch.failed:
            shell.say(self.tr("%n letter(s) sent to the printer.", "", len(batch.done)))
            self.on_close()
            return
        self._again = tuple(failure.letter for failure in batch.failed)
        clear_layout(self._failed_rows)
        head = label(self.tr("%n letter(s) not printed:", "", len(batch.failed)), "strong")
        self._failed_rows.addWidget(head)
        for failure in batch.failed:
            self._failed_rows.addWidget(notice(f"{failure.who}: {failure.sentence}", "wrong"))
        self.failures.show()
        self.print_button.setText(self.tr("These again"))
        self.print_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stopped(self) -> None:
        self._end()
        self._screen.shell.say(
            self.tr("Stopped. Letters sent before that are marked as printed in the list."), "info"
        )
        self.on_close()

    def _refused(self, error: Exception) -> None:
        self._end()
        if isinstance(error, KnownError):
            self._screen.shell.show_error(error)

    def _end(self) -> None:
        self._job = None
        self.bar.hide()
        self._arrange()
        self._screen.refresh()

    def _arrange(self) -> None:
        running = self._job is not None
        self.print_button.setEnabled(self.form.any_printer() and not running)
        self.form.setEnabled(not running)
        self.stop_button.setVisible(running)
        self.stop_button.setEnabled(running)

    def _how_many(self, chosen: tuple[Letter, ...]) -> str:
        return self.tr("%n letter(s), in the order of the list", "", len(chosen))
