"""One program per store at a time; the second one is told who has it.

The operating system holds the lock, so a killed program frees it by dying. The note of who holds
it lies in a file of its own and is believed only while the lock is held.
"""

from __future__ import annotations

import json
import os
import socket
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from core import private_files
from core.clock import Clock
from core.store.errors import NoStore, StoreInUse

LOCK_FILE = "store.lock"
HOLDER_FILE = "holder.json"


@dataclass(frozen=True)
class Holder:
    """Who has the store open: computer, process, since when."""

    host: str
    process: int
    since: datetime


class StoreLock:
    """The held lock of one store folder; `release` may be called from any thread."""

    def __init__(self, folder: Path, lock: FileLock) -> None:
        self._folder = folder
        self._lock = lock

    def release(self) -> None:
        with suppress(FileNotFoundError):
            (self._folder / HOLDER_FILE).unlink()
        self._lock.release()


def take(folder: Path, clock: Clock) -> StoreLock:
    """Raises StoreInUse naming the holder, NoStore if the folder cannot be written to."""
    if not folder.is_dir():  # FileLock would make it
        raise NoStore("store.none", folder=folder.name)
    lock = _file_lock(folder)
    _acquire(lock, folder)
    try:
        note = {
            "host": socket.gethostname(),
            "process": os.getpid(),
            "since": clock.now().isoformat(),
        }
        private_files.write_whole(folder / HOLDER_FILE, json.dumps(note).encode())
    except OSError:
        lock.release()
        raise NoStore("store.unwritable", folder=folder.name) from None
    except BaseException:
        lock.release()
        raise
    return StoreLock(folder, lock)


def refuse_if_held(folder: Path) -> None:
    """Raises StoreInUse if a program has the store open now; leaves everything as it is."""
    if not (folder / LOCK_FILE).exists():
        return
    lock = _file_lock(folder)
    _acquire(lock, folder)
    lock.release()


def holder(folder: Path) -> Holder | None:
    """The last note of who took the lock, None if there is none to be read."""
    try:
        note = json.loads((folder / HOLDER_FILE).read_bytes())
        return Holder(
            str(note["host"]), int(note["process"]), datetime.fromisoformat(note["since"])
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _file_lock(folder: Path) -> FileLock:
    # Not bound to a thread: a store may be opened by one worker and closed by another.
    return FileLock(folder / LOCK_FILE, timeout=0, mode=private_files.FILE_MODE, thread_local=False)


def _acquire(lock: FileLock, folder: Path) -> None:
    try:
        lock.acquire()
    except Timeout:
        who = holder(folder)
        if who is None:
            raise StoreInUse("store.in_use") from None
        raise StoreInUse(
            "store.in_use_by", host=who.host, process=who.process, since=who.since
        ) from None
    except OSError:
        raise NoStore("store.unwritable", folder=folder.name) from None
