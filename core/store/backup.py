"""Backups: encrypted copies under the same key, each a whole store folder, verified when made."""

from __future__ import annotations

import os
import re
import shutil
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from core import private_files
from core.store import audit, head, integrity, vault
from core.store.engine import DATABASE_FILE, keyed, refuse_without_room, telling_errors
from core.store.errors import DiskFull, StoreDamaged
from core.store.head import HEAD_FILE, Head
from core.store.keys import DatabaseKey
from core.store.vault import VAULT_FILE

if TYPE_CHECKING:
    from core.store.store import Store

BACKUPS = "backups"
KEPT = 14
_STAMP = re.compile(r"\d{8}T\d{6}Z(-\d+)?")
_UNFINISHED = ".unfinished"
REPLACED = "replaced-"


def back_up(store: Store, *, kept: int = KEPT) -> Path:
    """A verified copy of an open store in a new folder below backups/, which is returned.

    Raises DiskFull, StoreDamaged; the store and its earlier backups stay as they are.
    """
    made = copy_store(store.folder, store.database_key, store.clock.now(), kept=kept)
    with store.write() as conn:
        audit.append(
            conn,
            at=store.clock.now(),
            user_id=store.user.id,
            action="store.backed_up",
            subject=made.name,
        )
    return made


def backups(folder: Path) -> tuple[Path, ...]:
    """The finished backups of the store in `folder`, oldest first."""
    return tuple(
        sorted(
            (path for path in (folder / BACKUPS).glob("*") if _STAMP.fullmatch(path.name)),
            key=_order,
        )
    )


def copy_store(folder: Path, database: DatabaseKey, at: datetime, *, kept: int = KEPT) -> Path:
    """Copy the store in `folder` (its lock is ours) into a new folder below backups/.

    The copy is opened and checked before it counts; then the oldest beyond `kept` are removed.
    Raises DiskFull, StoreDamaged if the copy does not hold.
    """
    refuse_without_room(folder)
    private_files.make_folder(folder / BACKUPS)
    unfinished = folder / BACKUPS / _UNFINISHED
    if unfinished.exists():
        shutil.rmtree(unfinished)
    private_files.make_folder(unfinished)
    try:
        _copy_database(folder / DATABASE_FILE, unfinished / DATABASE_FILE, database)
        shutil.copyfile(folder / VAULT_FILE, _empty(unfinished / VAULT_FILE), follow_symlinks=False)
        head.write(unfinished, _head_of(unfinished / DATABASE_FILE, database), database)
        if faults(unfinished, database):
            raise StoreDamaged("store.copy_damaged")
        target = _free_name(folder / BACKUPS, at)
        unfinished.rename(target)
        private_files.sync_folder(folder / BACKUPS)
    except OSError:
        shutil.rmtree(unfinished, ignore_errors=True)
        raise DiskFull("store.backup_failed") from None
    except BaseException:
        shutil.rmtree(unfinished, ignore_errors=True)
        raise
    # By the clock the newest may sort first, if the clock was set back: it stays all the same.
    for old in backups(folder)[:-kept]:
        if old != target:
            shutil.rmtree(old)
    return target


def faults(backup: Path, database: DatabaseKey) -> tuple[str, ...]:
    """The files of a backup that are not what was written; empty if all hold."""
    found = []
    try:
        if not vault.seal_holds(vault.read(backup), database):
            found.append(VAULT_FILE)
    except Exception:  # whatever a damaged vault does to its reader
        found.append(VAULT_FILE)
    if integrity.file_faults(backup / DATABASE_FILE, database):
        found.append(DATABASE_FILE)
    else:
        try:
            if head.read(backup, database) != _head_of(backup / DATABASE_FILE, database):
                found.append(HEAD_FILE)
        except Exception:  # as above
            found.append(HEAD_FILE)
    return tuple(found)


def put_in_place(backup: Path, folder: Path, at: datetime) -> Path:
    """Make `backup` (verified, of this store) the store's state; its lock is ours.

    What it replaces is kept in backups/replaced-<time>, which is returned. A copy is made whole
    before the first file moves; killed in between, doing it again finishes it.
    """
    ready = folder / BACKUPS / f"{_UNFINISHED}-restore"
    if ready.exists():
        shutil.rmtree(ready)
    private_files.make_folder(ready)
    names = (DATABASE_FILE, HEAD_FILE, VAULT_FILE)
    for name in names:
        shutil.copyfile(backup / name, _empty(ready / name))
        _sync(ready / name)
    replaced = _free_name(folder / BACKUPS, at, REPLACED)
    private_files.make_folder(replaced)
    # The log belongs to the database it was written for: beside another one it would be applied.
    for name in (f"{DATABASE_FILE}-wal", f"{DATABASE_FILE}-shm", *names):
        if (folder / name).exists():
            (folder / name).rename(replaced / name)
    for name in names:
        (ready / name).rename(folder / name)
    private_files.sync_folder(folder)
    ready.rmdir()
    return replaced


def _copy_database(source: Path, target: Path, database: DatabaseKey) -> None:
    private_files.make_empty_file(target)
    with telling_errors(), closing(keyed(source, database)) as connection:
        # Reads one consistent state, log included; needs little memory, unlike VACUUM.
        connection.execute("VACUUM INTO ?", (str(target),)).close()
    _sync(target)


def _head_of(path: Path, database: DatabaseKey) -> Head:
    with telling_errors(), closing(keyed(path, database, untouched=True)) as connection:
        facts = dict(connection.execute("SELECT key, value FROM store_meta"))
        last = connection.execute(
            "SELECT number, seal FROM audit ORDER BY number DESC LIMIT 1"
        ).fetchone()
    return Head(facts["store_id"], int(facts["commits"]), *last)


def _empty(path: Path) -> Path:
    private_files.make_empty_file(path)
    return path


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _free_name(folder: Path, at: datetime, prefix: str = "") -> Path:
    """A name by the time, numbered beyond those of the same second that are there."""
    stamp = at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    taken = [_order(path)[1] for path in folder.glob(f"{prefix}{stamp}*")]
    return folder / f"{prefix}{stamp}{f'-{max(taken) + 1}' if taken else ''}"


def _order(path: Path) -> tuple[str, int]:
    stamp, _, number = path.name.removeprefix(REPLACED).partition("-")
    return stamp, int(number or 1)
