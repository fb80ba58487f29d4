"""Writing while people type: every change goes to the store at once, the newest value of a field.

One write is under way at a time; what changes meanwhile is gathered by field and follows it. So a
killed program loses at most what was typed since the last acknowledgement, and nothing piles up.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import time
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal


class Saving(StrEnum):
    """How things stand. SAVED means acknowledged: it is on the disk."""

    UNTOUCHED = "untouched"
    UNDER_WAY = "under_way"
    SAVED = "saved"
    FAILED = "failed"


class Autosave(QObject):
    """Keeps fields written. `write(fields, done, failed)` must call exactly one of the two.

    `acknowledged(answer)` carries what the write gave back, `failed(error)` why it did not work;
    `state_changed` tells that `state` or `saved_at` is another. After a failure the fields are
    kept and the write is tried again, by itself or through `retry`.
    """

    state_changed = Signal()
    acknowledged = Signal(object)
    failed = Signal(object)
    RETRY_MS = 2_000

    def __init__(
        self,
        write: Callable[
            [dict[str, Any], Callable[[Any], object], Callable[[Exception], object]], object
        ],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._write = write
        self._waiting: dict[str, Any] = {}
        self._under_way: dict[str, Any] | None = None
        self.state = Saving.UNTOUCHED
        self.saved_at: time | None = None
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self.retry)

    def put(self, **fields: Any) -> None:
        """Have these fields written; a value that still waits gives way to the newer one."""
        self._waiting.update(fields)
        if not self._again.isActive():
            self._begin()

    def is_clean(self) -> bool:
        """Whether everything is on the disk."""
        return not self._waiting and self._under_way is None

    def waiting(self) -> frozenset[str]:
        """The fields whose newest value is not yet on the disk."""
        return frozenset(self._waiting) | frozenset(self._under_way or {})

    def retry(self) -> None:
        """Try now what failed before."""
        self._again.stop()
        self._begin()

    def flush(self, within_ms: int = 8_000) -> bool:
        """Write everything and wait for it; False if it could not be written in time."""
        if self.is_clean():
            return True
        loop = QEventLoop()
        self.state_changed.connect(loop.quit)
        limit = QTimer()
        limit.setSingleShot(True)
        limit.timeout.connect(loop.quit)
        limit.start(within_ms)
        self.retry()
        while not self.is_clean() and limit.isActive() and not self._again.isActive():
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        return self.is_clean()

    def _begin(self) -> None:
        if self._under_way is not None or not self._waiting:
            return
        self._under_way, self._waiting = self._waiting, {}
        self._stand(Saving.UNDER_WAY)
        self._write(dict(self._under_way), self._done, self._not_done)

    def _done(self, answer: Any) -> None:
        self._under_way = None
        self.saved_at = answer.at
        self._stand(Saving.SAVED)
        self.acknowledged.emit(answer)
        self._begin()

    def _not_done(self, error: Exception) -> None:
        self._waiting = {**(self._under_way or {}), **self._waiting}
        self._under_way = None
        self._again.start(self.RETRY_MS)
        self._stand(Saving.FAILED)
        self.failed.emit(error)

    def _stand(self, state: Saving) -> None:
        self.state = state
        self.state_changed.emit()
