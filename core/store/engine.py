"""The encrypted database: keyed connections, transactions, and errors that carry no value.

SQLCipher gets its key raw (a passphrase would cost a quarter of a second per connection) together
with the salt kept in the vault, so that a damaged first line of the file locks nobody out.
"""

from __future__ import annotations

import errno
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.pool import QueuePool

from core.errors import KnownError
from core.store.errors import DiskFull, NoStore, StoreDamaged, StoreFailure, StoreInUse
from core.store.keys import DatabaseKey

DATABASE_FILE = "store.db"
HEADER_BYTES = 16
# Below this the program does not begin to write: enough for a day's work, a log and a backup note.
LEAST_FREE_BYTES = 64 << 20
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_BUSY_MS = 10_000
# Of each connection: what was decrypted once need not be decrypted again for the next question.
_CACHE_KB = 32 << 10
_BROKEN = ("SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_IOERR")
_CONSTRAINT = re.compile(r"(UNIQUE|NOT NULL|CHECK|FOREIGN KEY) constraint failed(: [\w., ]+)?")


def keyed(
    path: Path,
    database: DatabaseKey,
    *,
    foreign_keys: bool = True,
    query_only: bool = False,
    untouched: bool = False,
) -> Any:
    """A raw connection that has proved its key.

    `untouched` opens the file for reading alone and leaves no file beside it. Raises sqlcipher's
    own errors: call it inside `telling_errors`. A wrong key and a damaged first page give the same.
    """
    if untouched:
        place = f"file:{quote(path.as_posix())}?mode=ro"
        connection = sqlcipher.connect(
            place, uri=True, isolation_level=None, check_same_thread=False
        )
    else:
        connection = sqlcipher.connect(path, isolation_level=None, check_same_thread=False)
    try:
        # SQLCipher would print its warnings to the terminal.
        connection.execute("PRAGMA cipher_log_level = NONE").close()
        connection.execute(f'PRAGMA key = "{database.pragma}"').close()
        connection.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}").close()
        connection.execute(f"PRAGMA busy_timeout = {_BUSY_MS}").close()
        connection.execute(f"PRAGMA cache_size = {-_CACHE_KB}").close()
        if not untouched:
            connection.execute("PRAGMA journal_mode = WAL").close()
            connection.execute("PRAGMA synchronous = FULL").close()
        if query_only:
            connection.execute("PRAGMA query_only = ON").close()
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def engine_for(
    path: Path,
    database: DatabaseKey,
    *,
    writes: bool,
    connections: int = 1,
    foreign_keys: bool = True,
) -> Engine:
    """An engine for `path`: one that writes begins IMMEDIATE, another cannot write at all."""
    engine = create_engine(
        # The path is for SQLAlchemy's eyes only: `keyed` opens the file, and the key is in no URL.
        URL.create("sqlite", database=path.as_posix()),
        module=sqlcipher,  # not `creator`: driver errors would stay unwrapped
        poolclass=QueuePool,
        pool_size=connections,
        max_overflow=0,
        pool_timeout=30,
        hide_parameters=True,
    )

    @event.listens_for(engine, "do_connect")
    def connect(*_: object) -> Any:
        return keyed(path, database, foreign_keys=foreign_keys, query_only=not writes)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # With the driver's own transactions a released savepoint outlives an outer rollback.
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    @event.listens_for(engine, "handle_error")
    def handle(context: ExceptionContext) -> None:
        # After meeting one bad page a connection fails for healthy rows too: never use it again.
        if _code(context.original_exception).startswith(_BROKEN):
            context.is_disconnect = True

    return engine


@contextmanager
def telling_errors() -> Iterator[None]:
    """Turn database errors into known ones, or into StoreFailure, which carries no value."""
    try:
        yield
    except (SQLAlchemyError, sqlcipher.Error) as error:
        raise _told(error) from None


@contextmanager
def telling_disk_errors(folder: Path) -> Iterator[None]:
    """Turn the system's errors about files into DiskFull or, without access, NoStore."""
    try:
        yield
    except OSError as error:
        if error.errno in _NO_ROOM:
            raise DiskFull("store.disk_full") from None
        raise NoStore("store.unwritable", folder=folder.name) from None


def refuse_without_room(folder: Path) -> None:
    """Raises DiskFull if the disk of `folder` has too little room to begin."""
    if shutil.disk_usage(folder).free < LEAST_FREE_BYTES:
        raise DiskFull("store.little_room", megabytes=LEAST_FREE_BYTES >> 20)


def _code(error: object) -> str:
    return str(getattr(error, "sqlite_errorname", ""))


def _told(error: Exception) -> KnownError | StoreFailure:
    original = error.orig if isinstance(error, DBAPIError) else error
    code = _code(original)
    if code.startswith("SQLITE_FULL"):
        return DiskFull("store.disk_full")
    if code.startswith("SQLITE_IOERR"):
        return DiskFull("store.disk_fails")
    if code.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return StoreDamaged("store.database_damaged")
    if code.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return StoreInUse("store.in_use")
    if code.startswith(("SQLITE_CANTOPEN", "SQLITE_READONLY", "SQLITE_PERM")):
        return NoStore("store.no_access")
    # The driver's text may quote what somebody typed; the name of a broken constraint is ours.
    match = _CONSTRAINT.fullmatch(str(original))
    return StoreFailure(type(error).__name__, code, match[0] if match else "")
