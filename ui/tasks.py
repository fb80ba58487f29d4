"""Work off the main thread: one lane owns the database, a second one prints and draws pages.

`Tasks.run` returns at once. What the function returns or raises comes home on the main thread,
and only if the widget that asked still lives. A service that takes `progress=` gets a callable
there when `progress` is given; each call of it also is the moment at which a cancelled job stops.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QElapsedTimer, QObject, Qt, Signal, Slot
from shiboken6 import isValid

from core.errors import KnownError
from ui.changes import changes_in

REPORT_EVERY_MS = 40  # more often than this nobody sees, and the main thread has better to do


class Cancelled(Exception):
    """Raised inside a job, at its next report of progress, after `Job.cancel`."""


class Lane(StrEnum):
    """Which thread does the work; work of one lane runs in the order in which it was asked for."""

    STORE = "store"
    PRINT = "print"


@dataclass(eq=False)
class Job:
    """One piece of work under way."""

    work: Callable[[], Any]
    lane: Lane
    done: Callable[[Any], object] | None = None
    failed: Callable[[Exception], object] | None = None
    progress: Callable[..., object] | None = None
    owner: QObject | None = None
    replaces: str = ""
    on_cancelled: Callable[[], object] | None = None
    superseded: bool = False
    stop: threading.Event = field(default_factory=threading.Event)

    def cancel(self) -> None:
        """Ask the job to stop: not begun, it never begins; begun, it stops at its next report."""
        self.stop.set()


class Tasks(QObject):
    """The two lanes. Lives on the main thread, one for the whole application.

    `known_error(error)` and `bug(error)` are emitted on the main thread when a job without a
    `failed` of its own meets a KnownError, and when any job meets anything else. `changed(changes)`
    is emitted, before `done`, for every result that is or holds a core.model.changes.Changes.
    """

    known_error = Signal(object)
    bug = Signal(object)
    changed = Signal(object)
    _home = Signal(object, str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._latest: dict[str, Job] = {}
        self._waiting = 0
        self._queues: dict[Lane, queue.SimpleQueue[Job | None]] = {}
        self._threads: list[threading.Thread] = []
        for lane in Lane:
            self._queues[lane] = queue.SimpleQueue()
            thread = threading.Thread(
                target=self._work, args=(self._queues[lane],), name=f"vaada-{lane}", daemon=True
            )
            thread.start()
            self._threads.append(thread)

    def run(
        self,
        fn: Callable[..., Any],
        *args: Any,
        done: Callable[[Any], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        owner: QObject | None = None,
        progress: Callable[..., object] | None = None,
        cancelled: Callable[[], object] | None = None,
        lane: Lane = Lane.STORE,
        replaces: str = "",
        **kwargs: Any,
    ) -> Job:
        """Call `fn(*args, **kwargs)` in `lane`.

        `done(result)`, `failed(error)`, `progress(*values)` and `cancelled()` are called on the
        main thread, none of them once `owner` is dead. `failed` is called for known errors
        (which then are the caller's to show) and for bugs (which are shown anyway, so that the
        caller only has to leave its waiting state). A job with `replaces` puts aside every older
        job of that name: not begun, it never begins; begun, its result is dropped.
        """
        job = Job(lambda: None, lane, done, failed, progress, owner, replaces)
        job.on_cancelled = cancelled
        if progress is not None:
            kwargs["progress"] = self._reporter(job)
        job.work = lambda: fn(*args, **kwargs)
        if replaces:
            older = self._latest.get(replaces)
            if older is not None:
                older.superseded = True
                older.cancel()
            self._latest[replaces] = job
        self._waiting += 1
        self._queues[lane].put(job)
        return job

    def tell(self, error: Exception) -> None:
        """Show the sentence of a known error in the message bar. Bugs are shown already."""
        if isinstance(error, KnownError):
            self.known_error.emit(error)

    def idle(self) -> bool:
        """Whether every job has come home."""
        return self._waiting == 0

    def close(self) -> None:
        """Let what has begun finish, then end both threads. Nothing comes home afterwards."""
        for lane in Lane:
            self._queues[lane].put(None)
        for thread in self._threads:
            thread.join(timeout=30)

    def _reporter(self, job: Job) -> Callable[..., None]:
        since = QElapsedTimer()

        def report(*values: object) -> None:
            if job.stop.is_set():
                raise Cancelled
            at_end = len(values) > 1 and values[0] == values[1]
            if at_end or not since.isValid() or since.elapsed() > REPORT_EVERY_MS:
                since.restart()
                self._home.emit(job, "progress", values)

        return report

    def _work(self, jobs: queue.SimpleQueue[Job | None]) -> None:
        while (job := jobs.get()) is not None:
            try:
                if job.stop.is_set():
                    raise Cancelled
                outcome: tuple[str, object] = ("done", job.work())
            except Cancelled:
                outcome = ("cancelled", None)
            except Exception as error:
                outcome = ("failed", error)
            try:
                self._home.emit(job, *outcome)
            except RuntimeError:  # the application is gone; there is nobody to tell
                return
            del job, outcome

    @Slot(object, str, object)
    def _deliver(self, job: Job, what: str, value: object) -> None:
        if what != "progress":
            self._waiting -= 1
            if self._latest.get(job.replaces) is job:
                del self._latest[job.replaces]
        if what == "done":
            changes = changes_in(value)
            if changes.touched:  # written is written, whoever still listens
                self.changed.emit(changes)
        if what == "failed" and not isinstance(value, KnownError):
            self.bug.emit(value)
        if job.superseded or (job.owner is not None and not isValid(job.owner)):
            return
        if what == "progress" and job.progress is not None and isinstance(value, tuple):
            job.progress(*value)
        elif what == "done" and job.done is not None:
            job.done(value)
        elif what == "cancelled" and job.on_cancelled is not None:
            job.on_cancelled()
        elif what == "failed" and isinstance(value, Exception):
            if job.failed is not None:
                job.failed(value)
            elif isinstance(value, KnownError):
                self.known_error.emit(value)
