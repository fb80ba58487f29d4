"""Child processes that use a store and die as told; a forked child needs no time to start."""

from __future__ import annotations

import os
import signal
import struct
import sys
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

from core.clock import SystemClock
from core.model.users import UserRole
from core.store import audit
from core.store.keys import PRACTICE_COST
from core.store.store import Store, create, open_with_passphrase

PASSPHRASE = "סיסמה ארוכה דיה"


def new_store(folder: Path) -> None:
    """A closed store that opens with PASSPHRASE."""
    create(
        folder,
        role=UserRole.CHAIR,
        name="דנה",
        passphrase=PASSPHRASE,
        clock=SystemClock(),
        cost=PRACTICE_COST,
    )[0].close()


def opened(folder: Path) -> Store:
    return open_with_passphrase(folder, PASSPHRASE, SystemClock())


def write(store: Store, number: int) -> None:
    """One acknowledged write: when this returns, `number` is promised to be there."""
    with store.write() as conn:
        audit.append(
            conn,
            at=store.clock.now(),
            user_id=store.user.id,
            action="test.write",
            subject=f"{number}",
        )


def written(store: Store) -> list[int]:
    """The numbers of all writes there are, in order."""
    with store.read() as conn:
        found = audit.entries(conn, limit=1_000_000)
    return [int(entry.subject) for entry in reversed(found) if entry.action == "test.write"]


class Child:
    """A forked process running `work(tell)`; what it tells comes through a pipe."""

    def __init__(self, work: Callable[[Callable[[int], None]], None]) -> None:
        self._reader, writer = os.pipe()
        sys.stdout.flush()
        self.id = os.fork()
        if self.id == 0:
            code = 1
            try:
                os.close(self._reader)
                work(lambda number: _tell(writer, number))
                code = 0
            except BaseException:
                traceback.print_exc()
            finally:
                os._exit(code)
        os.close(writer)

    def told(self) -> Iterator[int]:
        """Numbers as they arrive, until the child has ended."""
        with os.fdopen(self._reader, "rb") as pipe:
            while len(data := pipe.read(4)) == 4:
                yield struct.unpack("<i", data)[0]

    def kill(self) -> None:
        os.kill(self.id, signal.SIGKILL)

    def end(self) -> int:
        """Wait for the end; the exit code, negative if killed."""
        return os.waitstatus_to_exitcode(os.waitpid(self.id, 0)[1])


def _tell(writer: int, number: int) -> None:
    os.write(writer, struct.pack("<i", number))
