"""Reading in bounds: a file that is not trusted is opened in a process of its own.

The bytes go over a pipe and the answer comes back as JSON and bytes, never as objects and never
through a file. A file that crashes, hangs or swells its reader is an error with a sentence; the
program and the store do not notice.

`main.py` calls `multiprocessing.freeze_support()` first, so that a packaged build can do this too.
"""

from __future__ import annotations

import contextlib
import json
import multiprocessing
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from types import TracebackType

from core.errors import KnownError
from core.reading import child_process

MEGABYTE = 1024 * 1024
MAX_HEADER = 128 * MEGABYTE
MAX_PAYLOAD = 512 * MEGABYTE
_POLL_SECONDS = 0.05
# multiprocessing keeps one list of all children, which two threads must not change at once.
_CHILDREN = threading.Lock()

Cancelled = Callable[[], bool]


class ReadingCancelled(KnownError):
    """The person asked to stop."""

    def __init__(self) -> None:
        super().__init__("reading.cancelled")


class ReadingFailed(KnownError):
    """The reader died, hung or met a mistake of ours. `detail` is safe to log: no content."""

    def __init__(self, key: str, detail: str = "") -> None:
        super().__init__(key)
        self.detail = detail


@dataclass(frozen=True)
class Bounds:
    """`seconds` for one request, both of the clock and of the processor; `memory` in bytes."""

    seconds: int = 60
    memory: int = 1536 * MEGABYTE


class WorkerProcess:
    """A child that runs one job and answers requests in turn, from any thread.

    After a crash the child is gone; the next request starts a fresh one, which remembers nothing.
    """

    def __init__(self, job: str, bounds: Bounds | None = None) -> None:
        self._job = job
        self._bounds = bounds or Bounds()
        self._lock = threading.Lock()
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None

    @property
    def pid(self) -> int | None:
        """The living child's number, or None. Waits for a request under way in another thread."""
        with self._lock:
            return self._process.pid if self._process and self._alive() else None

    def ask(
        self,
        request: Mapping[str, object],
        payload: bytes = b"",
        cancelled: Cancelled | None = None,
        lent: bytes = b"",
    ) -> tuple[dict[str, object], bytes]:
        """The child's answer to `request`; of `lent` it is given the parts for which it asks.

        Raises the KnownError the child met, ReadingCancelled when `cancelled` said so, and
        ReadingFailed when the child crashed, took too long or grew too large.
        """
        with self._lock:
            try:
                pipe = self._started()
                header = json.dumps({**request, "seconds": self._bounds.seconds}).encode()
                self._send(pipe, (header, payload))
                deadline = time.monotonic() + self._bounds.seconds
                answer = json.loads(self._receive(pipe, MAX_HEADER, deadline, cancelled))
                while "lend" in answer:
                    self._lend(pipe, lent, answer["lend"])
                    answer = json.loads(self._receive(pipe, MAX_HEADER, deadline, cancelled))
                reply = self._receive(pipe, MAX_PAYLOAD, deadline, cancelled)
            except (EOFError, OSError, ValueError) as error:
                self._stop()
                raise ReadingFailed("reading.crashed", type(error).__name__) from None
            except BaseException:
                self._stop()
                raise
        if "known" in answer:
            raise KnownError(str(answer["known"]), **answer["values"])
        if "bug" in answer:
            raise ReadingFailed("reading.failed", str(answer["bug"]))
        return answer, reply

    def close(self) -> None:
        """End the child, even in the middle of another thread's request. May be called twice."""
        self._kill()
        # Again and again: a request that was about to begin has started another child meanwhile.
        while not self._lock.acquire(timeout=_POLL_SECONDS):
            self._kill()
        try:
            self._stop()
        finally:
            self._lock.release()

    def __enter__(self) -> WorkerProcess:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _started(self) -> Connection:
        if self._pipe is None or not self._alive():
            self._stop()
            context = multiprocessing.get_context("spawn")
            ours, theirs = context.Pipe()
            self._process = context.Process(
                target=child_process.serve,
                args=(theirs, self._job, self._bounds.memory),
                daemon=True,
                name="vaada-reading",
            )
            with _CHILDREN:
                self._process.start()
            theirs.close()
            self._pipe = ours
        return self._pipe

    def _send(self, pipe: Connection, messages: tuple[bytes | memoryview, ...]) -> None:
        """Sending blocks while the child is still starting or has stopped listening."""
        watchdog = threading.Timer(self._bounds.seconds, self._kill)
        watchdog.daemon = True
        watchdog.start()
        try:
            for message in messages:
                pipe.send_bytes(message)
        finally:
            watchdog.cancel()

    def _lend(self, pipe: Connection, lent: bytes, asked: list[int]) -> None:
        start, count = map(int, asked)
        part = memoryview(lent)[max(0, start) : max(0, start) + max(0, count)]
        if not part:  # there is always something where a sound child asks
            raise ValueError(start)
        self._send(pipe, (part,))

    def _receive(
        self, pipe: Connection, limit: int, deadline: float, cancelled: Cancelled | None
    ) -> bytes:
        while not pipe.poll(_POLL_SECONDS):
            if cancelled is not None and cancelled():
                raise ReadingCancelled
            if time.monotonic() > deadline:
                raise ReadingFailed("reading.too_long")
        return pipe.recv_bytes(limit)

    def _alive(self) -> bool:
        return self._process is not None and self._process.is_alive()

    def _kill(self) -> None:
        process = self._process
        if process is not None:
            with contextlib.suppress(ValueError, AttributeError):  # closed, or not yet started
                process.kill()

    def _stop(self) -> None:
        if self._pipe is not None:
            self._pipe.close()
            self._pipe = None
        if self._process is not None:
            with _CHILDREN:
                self._process.kill()
                self._process.join()
                self._process.close()
            self._process = None


def ask_once(
    job: str,
    request: Mapping[str, object],
    payload: bytes = b"",
    *,
    bounds: Bounds | None = None,
    cancelled: Cancelled | None = None,
) -> tuple[dict[str, object], bytes]:
    """One request to a child made for it alone: see WorkerProcess.ask."""
    with WorkerProcess(job, bounds) as worker:
        return worker.ask(request, payload, cancelled)
