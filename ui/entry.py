"""Getting into a store and out of it, for the worker's thread.

The services behind these bring the database along, which takes longer to import than the first
window takes to paint; so they are imported here, where the work is done, and not before.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from core.clock import Clock
from core.model.users import UserRole

if TYPE_CHECKING:
    from core.services.stores import Created, Store

Progress = Callable[..., None]


def warm_up() -> None:
    """Import what the first screens need, while nobody waits for it."""
    from core.services import cases, hearings, imports, law, stores  # noqa: F401
    from ui import shell  # noqa: F401
    from ui.screens import case_list, today  # noqa: F401


def looks_like_store(folder: Path) -> bool:
    """Whether there seems to be a store in a folder; instant, and only for choosing what to show.
    Opening it is what really finds out."""
    return (folder / "vault.json").exists()


def unlock(folder: Path, passphrase: str, clock: Clock) -> Store:
    """Open a store; KnownErrors as core.services.stores.unlock."""
    from core.services import stores

    return stores.unlock(folder, passphrase, clock)


def unlock_with_recovery_key(folder: Path, key: str, clock: Clock) -> Store:
    """Open a store with the printed key."""
    from core.services import stores

    return stores.unlock_with_recovery_key(folder, key, clock)


def create(
    folder: Path,
    name: str,
    role: UserRole,
    passphrase: str,
    clock: Clock,
    progress: Progress | None = None,
) -> Created:
    """Make a store and open it."""
    from core.services import stores

    return stores.create_store(
        folder, name=name, role=role, passphrase=passphrase, clock=clock, progress=progress
    )


def open_practice(folder: Path, clock: Clock, progress: Progress | None = None) -> Store:
    """Open the practice store with its invented minors; make it first if it is not there."""
    from core.services import practice, stores

    if stores.store_exists(folder):
        return stores.unlock(folder, practice.PASSPHRASE, clock)
    return practice.create_practice_store(folder, clock, progress).store


def practice_passphrase() -> str:
    """The passphrase of the practice store, published on purpose."""
    from core.services import practice

    return practice.PASSPHRASE


def lock(store: Store) -> None:
    """Close a store."""
    from core.services import stores

    stores.lock(store)
