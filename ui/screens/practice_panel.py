"""The practice store: invented minors, for learning and for showing."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal

from core.clock import Clock
from core.direction import left_to_right
from ui import entry
from ui.screens.entry_panel import EntryPanel
from ui.tasks import Job, Tasks
from ui.widgets.basic import Button, label, set_text
from ui.widgets.layouts import Flow
from ui.widgets.states import Loading


class PracticePanel(EntryPanel):
    """`opened` carries the store; it is made on the first visit, which takes a while."""

    opened = Signal(object)
    back_asked = Signal()

    def __init__(self, tasks: Tasks, clock: Clock, folder: Path) -> None:
        super().__init__("", tasks, clock, folder)
        self.set_title(self.tr("Practise"))
        self.add(
            label(
                self.tr(
                    "A store of invented minors: files, reports, a hearing day. Whatever you try "
                    "here touches no real case."
                )
            )
        )
        self.passphrase = label("", "softsmall")
        self.add(self.passphrase)
        self._job: Job | None = None
        self.waiting = Loading(self.tr("Preparing the practice store…"), self._stop)
        self.waiting.hide()
        self.add(self.waiting)
        self.go_in = Button(self.tr("Open the practice store"), self._open, kind="primary")
        self.back = Button(self.tr("Back"), self.back_asked.emit)
        self.add(Flow(self.go_in, self.back))

        tasks.run(entry.practice_passphrase, done=self._show_passphrase, owner=self)

    def focus_first(self) -> None:
        self.go_in.setFocus()

    def _show_passphrase(self, passphrase: str) -> None:
        words = self.tr("Its passphrase is no secret: {passphrase}")
        set_text(self.passphrase, words.format(passphrase=left_to_right(passphrase)))

    def _open(self) -> None:
        self._wait(True)
        self._job = self.tasks.run(
            entry.open_practice,
            self.folder,
            self.clock,
            done=self.opened.emit,
            failed=self._refused,
            cancelled=lambda: self._wait(False),
            progress=self.waiting.report,
            owner=self,
        )

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _wait(self, waiting: bool) -> None:
        self.waiting.setVisible(waiting)
        self.go_in.setEnabled(not waiting)
        self.back.setEnabled(not waiting)

    def _refused(self, error: Exception) -> None:
        self._wait(False)
        self.tasks.tell(error)
