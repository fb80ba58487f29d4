"""Bring a store's tables up to this program's revision: all pending steps in one transaction."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection

from core.errors import KnownError
from core.store import meta
from core.store.engine import DATABASE_FILE, engine_for, telling_errors
from core.store.errors import DiskFull, StoreTooNew
from core.store.keys import DatabaseKey
from core.store.migrations import STEPS
from core.store.migrations.step import Step


class MigrationFailed(KnownError):
    """A step failed; the store is as it was, and its backup lies in the folder `values` name."""


def newest(steps: tuple[Step, ...] = STEPS) -> int:
    return steps[-1].number


def pending(conn: Connection, steps: tuple[Step, ...] = STEPS) -> bool:
    """Whether there are steps to take. Raises StoreTooNew for a store ahead of the program."""
    revision = meta.revision(conn)
    if revision > newest(steps):
        raise StoreTooNew("store.too_new")
    return revision < newest(steps)


def take_steps(conn: Connection, steps: tuple[Step, ...] = STEPS) -> None:
    """Every pending step, inside the caller's transaction; the revision is noted."""
    revision = meta.revision(conn)
    for step in steps:
        if step.number > revision:
            step.up(conn)
    if revision == 0:
        meta.insert(conn, meta.REVISION, str(newest(steps)))
    else:
        meta.put(conn, meta.REVISION, str(newest(steps)))


def bring_up(
    folder: Path, database: DatabaseKey, backup: Path, steps: tuple[Step, ...] = STEPS
) -> None:
    """Migrate the store in `folder`, of which `backup` is a verified copy.

    Raises MigrationFailed or DiskFull; either way nothing of the store has changed.
    """
    # Rebuilding a table drops it for a moment, which enforced foreign keys would forbid.
    engine = engine_for(folder / DATABASE_FILE, database, writes=True, foreign_keys=False)
    try:
        with telling_errors(), engine.begin() as conn:
            take_steps(conn, steps)
            meta.count_commit(conn)
            if conn.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                raise MigrationFailed("store.migration_failed", backup=backup.name)
    except (DiskFull, MigrationFailed):
        raise
    except Exception as error:
        raise MigrationFailed("store.migration_failed", backup=backup.name) from error
    finally:
        engine.dispose()
