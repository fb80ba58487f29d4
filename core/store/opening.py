"""What must hold before a store is used: the right database, not an older one, the right tables."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection

from core import private_files
from core.clock import Clock
from core.store import audit, backup, head, integrity, meta, migrate
from core.store.engine import (
    DATABASE_FILE,
    engine_for,
    telling_disk_errors,
    telling_errors,
)
from core.store.errors import StoreDamaged, StoreWentBack
from core.store.head import HEAD_FILE
from core.store.keys import DatabaseKey
from core.store.migrations import STEPS
from core.store.migrations.step import Step
from core.store.vault import SPARE_FILE, VAULT_FILE


def make_ready(
    folder: Path,
    database: DatabaseKey,
    store_id: str,
    clock: Clock,
    *,
    accept_older: bool,
    steps: tuple[Step, ...] = STEPS,
) -> tuple[str, ...]:
    """Check the database of `folder`, whose lock is ours, and migrate it if need be.

    Gives codes of what was not as it should be and is now: header_mended, older_accepted, migrated.
    Raises StoreDamaged, StoreTooNew, StoreWentBack (not with `accept_older`), MigrationFailed.
    """
    close_to_others(folder)
    path = folder / DATABASE_FILE
    # A file of no bytes would open as an empty store without an error.
    if not path.is_file() or path.stat().st_size == 0:
        raise StoreDamaged("store.database_missing")
    header_mended = not integrity.header_holds(path, database)
    engine = engine_for(path, database, writes=False)
    try:
        with telling_errors(), engine.connect() as conn:
            outdated = migrate.pending(conn, steps)
            if meta.get(conn, meta.STORE_ID) != store_id:
                raise StoreDamaged("store.database_of_another")
            older = _why_older(conn, folder, database)
            if older is not None and not accept_older:
                raise older
    finally:
        engine.dispose()
    if header_mended:
        with telling_disk_errors(folder):
            integrity.mend_header(path, database)
    if outdated:
        copy = backup.copy_store(folder, database, clock.now())
        migrate.bring_up(folder, database, copy, steps)
    done = {
        "header_mended": header_mended,
        "older_accepted": older is not None,
        "migrated": outdated,
    }
    return tuple(what for what, happened in done.items() if happened)


def close_to_others(folder: Path) -> None:
    """Owner only, whatever a copy or an unpacking did to the rights."""
    private_files.close_to_others(folder)
    log = [f"{DATABASE_FILE}-wal", f"{DATABASE_FILE}-shm"]
    for name in (DATABASE_FILE, *log, VAULT_FILE, HEAD_FILE, backup.BACKUPS, SPARE_FILE):
        if (folder / name).exists():
            private_files.close_to_others(folder / name)


def _why_older(
    conn: Connection, folder: Path, database: DatabaseKey
) -> StoreWentBack | StoreDamaged | None:
    """Why the database cannot be the newest one, None if it can."""
    try:
        noted = head.read(folder, database)
    except (StoreWentBack, StoreDamaged) as error:
        return error
    now = meta.head(conn)
    if noted.store_id != now.store_id:
        return StoreDamaged("store.head_damaged")
    if now.commits < noted.commits:
        return StoreWentBack("store.went_back", lost=noted.commits - now.commits)
    if audit.seal_at(conn, noted.entry) != noted.seal:
        return StoreWentBack("store.audit_went_back")
    return None
