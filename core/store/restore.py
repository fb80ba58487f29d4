"""Putting a backup in the place of a store."""

from __future__ import annotations

from pathlib import Path

from core.clock import Clock
from core.store import audit, backup, lock, vault
from core.store.errors import NoStore, StoreDamaged
from core.store.store import Store, open_with_passphrase


def restore(folder: Path, name: str, passphrase: str, clock: Clock) -> Store:
    """Make the backup `name` the state of the closed store in `folder`, and open it.

    The passphrase is one that opened the store when the backup was made. What is replaced is kept
    in backups/replaced-<time>. Raises WrongPassphrase, NoStore, StoreInUse, StoreDamaged (the
    backup does not hold, or is another store's); then nothing has changed.
    """
    source = folder / backup.BACKUPS / name
    if source not in backup.backups(folder):
        raise NoStore("store.no_backup", backup=name)
    lock.refuse_if_held(folder)
    saved = vault.read(source)
    unlocked = vault.unlock(saved, passphrase)
    held = lock.take(folder, clock)
    try:
        if _another_store(folder, saved.store_id):
            raise StoreDamaged("store.backup_of_another", backup=name)
        if backup.faults(source, unlocked.database):
            raise StoreDamaged("store.backup_damaged", backup=name)
        backup.put_in_place(source, folder, clock.now())
    finally:
        held.release()
    store = open_with_passphrase(folder, passphrase, clock)
    with store.write() as conn:
        audit.append(
            conn, at=clock.now(), user_id=store.user.id, action="store.restored", subject=name
        )
    return store


def _another_store(folder: Path, store_id: str) -> bool:
    """A vault that cannot be read is no reason against restoring: it may be why it is done."""
    try:
        return vault.read(folder).store_id != store_id
    except (NoStore, StoreDamaged):
        return False
