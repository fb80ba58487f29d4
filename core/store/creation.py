"""Making the files of a new store."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from core import private_files
from core.clock import Clock
from core.errors import KnownError
from core.model.users import User, UserRole
from core.store import audit, head, keys, meta, migrate, recovery_key, user_rows, vault
from core.store.backup import BACKUPS
from core.store.engine import (
    DATABASE_FILE,
    engine_for,
    refuse_without_room,
    telling_disk_errors,
    telling_errors,
)
from core.store.keys import Cost, DatabaseKey
from core.wording import text

Progress = Callable[[int, int], None]
_STEPS = 4


def make(
    folder: Path,
    *,
    role: UserRole,
    name: str,
    passphrase: str,
    clock: Clock,
    cost: Cost | None,
    progress: Progress | None,
) -> tuple[vault.Unlocked, str]:
    """A new store in `folder`, which must be missing or empty; its keys and printed recovery key.

    Built in a folder beside it and moved as the last step: a killed program leaves no half store.
    Raises KnownError (no name, short passphrase, folder in use, no room).
    """
    keys.check_passphrase(passphrase)
    if not name.strip():
        raise KnownError("store.no_user_name")
    tell = progress or (lambda done, total: None)
    with telling_disk_errors(folder):
        _refuse_taken(folder)
        folder.parent.mkdir(parents=True, exist_ok=True)
        refuse_without_room(folder.parent)
        building = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    try:
        with telling_disk_errors(folder):
            tell(0, _STEPS)
            cost = cost or keys.measured_cost()
            tell(1, _STEPS)
            database = DatabaseKey.new()
            made, own, paper = vault.new(role, passphrase, cost, database)
            slot = made.slots[0]
            tell(2, _STEPS)
            _make_database(building, made, database, User(slot.id, name.strip(), role), clock)
            tell(3, _STEPS)
            private_files.make_folder(building / BACKUPS)
            vault.write(building, made, database)
            if folder.exists():
                folder.rmdir()
            building.rename(folder)
            private_files.sync_folder(folder.parent)
    except BaseException:
        shutil.rmtree(building, ignore_errors=True)
        raise
    tell(_STEPS, _STEPS)
    return vault.Unlocked(slot.id, role, database, own), recovery_key.printed(paper)


def _make_database(
    folder: Path, made: vault.Vault, database: DatabaseKey, owner: User, clock: Clock
) -> None:
    path = folder / DATABASE_FILE
    private_files.make_empty_file(path)
    engine = engine_for(path, database, writes=True)
    try:
        with telling_errors(), engine.begin() as conn:
            migrate.take_steps(conn)
            meta.insert(conn, meta.STORE_ID, made.store_id)
            meta.insert(conn, meta.COMMITS, "1")
            now, signing = clock.now(), made.slots[0].signing_public
            user_rows.insert(conn, owner, signing, now)
            rescuer = User(made.recovery.id, text("store.recovery_user"), made.recovery.role)
            user_rows.insert(conn, rescuer, b"", now)
            audit.append(
                conn, at=now, user_id=owner.id, action="store.created", subject=made.store_id
            )
            note = meta.head(conn)
        with telling_errors(), engine.connect() as conn:
            conn.exec_driver_sql("COMMIT")
            conn.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        engine.dispose()
    head.write(folder, note, database)


def _refuse_taken(folder: Path) -> None:
    if vault.exists(folder):
        raise KnownError("store.exists", folder=folder.name)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise KnownError("store.folder_taken", folder=folder.name)
