"""The note outside the database of how far it has come: commit counter and end of the audit chain.

It is written after each commit, so it may lag one commit behind after a crash, never run ahead.
A database behind its note is an old copy, a cut audit chain, or has lost its last writes.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from core import private_files
from core.store.errors import StoreDamaged, StoreWentBack
from core.store.keys import DatabaseKey

HEAD_FILE = "head.json"


@dataclass(frozen=True)
class Head:
    """`commits` counts transactions that wrote; `entry` and `seal` are the last audit entry's."""

    store_id: str
    commits: int
    entry: int
    seal: str


def write(folder: Path, head: Head, database: DatabaseKey) -> None:
    """Raises OSError."""
    private_files.write_whole(folder / HEAD_FILE, _rendered(head, database))


def read(folder: Path, database: DatabaseKey) -> Head:
    """Raises StoreWentBack if the note is gone, StoreDamaged if it is not what was written."""
    try:
        with (folder / HEAD_FILE).open("rb") as file:
            data = file.read(1 << 16)
    except OSError:
        raise StoreWentBack("store.head_missing") from None
    try:
        note = json.loads(data)
        head = Head(str(note["store_id"]), note["commits"], note["entry"], str(note["seal"]))
        if _rendered(head, database) == data:
            return head
    except (ValueError, KeyError, TypeError, RecursionError):
        pass
    raise StoreDamaged("store.head_damaged")


def _rendered(head: Head, database: DatabaseKey) -> bytes:
    note = {
        "store_id": head.store_id,
        "commits": head.commits,
        "entry": head.entry,
        "seal": head.seal,
    }
    mac = database.seal_of("head", json.dumps(note, sort_keys=True).encode())
    return json.dumps({**note, "mac": mac}, sort_keys=True).encode() + b"\n"
