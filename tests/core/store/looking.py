"""Looking at a store from outside and at what its audit chain says."""

from __future__ import annotations

from pathlib import Path

from core.store import audit
from core.store.store import (
    Store,
)
from tests.core.store.conftest import CLOCK


def content(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {
        path.relative_to(folder).as_posix(): (
            path.read_bytes() if path.is_file() else b"",
            path.stat().st_mtime_ns,
        )
        for path in [folder, *folder.rglob("*")]
    }


def note(store: Store, action: str = "test.done") -> None:
    with store.write() as conn:
        audit.append(conn, at=CLOCK.now(), user_id=store.user.id, action=action, subject="")


def actions(store: Store) -> list[str]:
    with store.read() as conn:
        return [entry.action for entry in reversed(audit.entries(conn))]
