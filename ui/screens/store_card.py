"""Keeping a copy of the store, checking it, and what Vaada is."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.services import stores
from ui import formatting
from ui.tasks import Job
from ui.widgets.basic import (
    Button,
    Card,
    Chip,
    ElidedLabel,
    FactRow,
    clear_layout,
    label,
    set_text,
)
from ui.widgets.layouts import Flow
from ui.widgets.states import Loading

if TYPE_CHECKING:
    from ui.screens.screen import Screen


class StoreCard(Card):
    """Back up and check; both can be asked for at any time and change no case."""

    def __init__(self, screen: Screen) -> None:
        super().__init__("")
        self.set_title(self.tr("The store"))
        self._screen = screen
        self._job: Job | None = None
        folder = getattr(screen.shell.store, "folder", "")
        self.add(label(self.tr("Folder"), "soft"))
        self.add(ElidedLabel(formatting.number(str(folder))))
        self.last = FactRow(self.tr("Last backup"), "")
        self.add(self.last)
        self.back_up = Button(self.tr("Back up now"), self._back_up)
        self.check = Button(self.tr("Check the store"), self._check)
        self.add(Flow(self.back_up, self.check))
        self.waiting = Loading(self.tr("Looking at every file…"), self._stop, rows=2)
        self.waiting.hide()
        self.add(self.waiting)
        self._place = QWidget()
        self._findings = QVBoxLayout(self._place)
        self._findings.setContentsMargins(0, 0, 0, 0)
        self.add(self._place)
        self._place.hide()

    def refresh(self) -> None:
        """Read when the last backup was made."""
        self._screen.read(stores.last_backup, done=self._show_last, owner=self)

    def _show_last(self, backup: Path | None) -> None:
        made = self.tr("None yet")
        if backup is not None:
            made = formatting.moment(datetime.fromtimestamp(backup.stat().st_mtime, UTC))
        set_text(self.last.value, made)

    def _wait(self, waiting: bool) -> None:
        self.back_up.setEnabled(not waiting)
        self.check.setEnabled(not waiting)

    def _back_up(self) -> None:
        self._wait(True)
        self._screen.read(stores.back_up, done=self._backed_up, failed=self._refused, owner=self)

    def _backed_up(self, _: Path) -> None:
        self._wait(False)
        self.refresh()
        self._screen.shell.read_footer()
        self._screen.shell.say(self.tr("An encrypted copy was made and checked."))

    def _check(self) -> None:
        self._wait(True)
        self._place.hide()
        self.waiting.show()
        self._job = self._screen.read(
            stores.check_store,
            done=self._checked,
            failed=self._refused,
            cancelled=self._done_waiting,
            progress=self.waiting.report,
            owner=self,
        )

    def _checked(self, report: stores.CheckReport) -> None:
        self._done_waiting()
        clear_layout(self._findings)
        for finding in report.findings:
            word = self.tr("Whole") if finding.ok else self.tr("Damaged")
            self._findings.addWidget(Flow(Chip(word, "done" if finding.ok else "wrong")))
            self._findings.addWidget(label(finding.text))
        self._place.show()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _done_waiting(self) -> None:
        self._wait(False)
        self.waiting.hide()

    def _refused(self, error: Exception) -> None:
        self._done_waiting()
        self._screen.shell.tasks.tell(error)


class AboutCard(Card):
    """What this program is and is not."""

    def __init__(self) -> None:
        super().__init__("")
        self.set_title(self.tr("About Vaada"))
        self.add(
            label(
                self.tr(
                    "Vaada is the desk of a release committee for minors. It works without a "
                    "network and keeps everything encrypted on this computer."
                )
            )
        )
        self.add(
            label(
                self.tr(
                    "It counts dates and reminds; it does not decide and is no legal advice. "
                    "Every date says which section and which count it comes from."
                ),
                "soft",
            )
        )
