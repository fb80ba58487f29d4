"""An open store: transactions on the encrypted database, and the user's signing key."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection

from core.clock import Clock
from core.errors import KnownError
from core.model.users import KeySlot, User, UserRole
from core.store import (
    audit,
    creation,
    head,
    keys,
    lock,
    meta,
    opening,
    search_index,
    user_rows,
    vault,
)
from core.store.creation import Progress
from core.store.engine import (
    DATABASE_FILE,
    engine_for,
    refuse_without_room,
    telling_disk_errors,
    telling_errors,
)
from core.store.errors import StoreDamaged, StoreFailure
from core.store.head import Head
from core.store.keys import Cost, DatabaseKey
from core.store.lock import StoreLock
from core.wording import text

__all__ = [
    "Connection",
    "Store",
    "add_user",
    "create",
    "key_slots",
    "open_with_passphrase",
    "open_with_recovery_key",
    "store_exists",
]

_READERS = 4
_log = logging.getLogger("vaada.store")


class Store:
    """An unlocked store. `notices` are sentences about what was put right while opening it."""

    def __init__(
        self,
        folder: Path,
        user: User,
        clock: Clock,
        held: StoreLock,
        unlocked: vault.Unlocked,
    ) -> None:
        self.folder = folder
        self.user = user
        self.clock = clock
        self.notices: tuple[str, ...] = ()
        self._lock = held
        self._own = unlocked.own
        self._database = unlocked.database
        path = folder / DATABASE_FILE
        self._readers = engine_for(path, self._database, writes=False, connections=_READERS)
        self._writer = engine_for(path, self._database, writes=True)
        self._writing = threading.Lock()
        self._writing_thread: int | None = None
        self._together: Connection | None = None
        self._closed = False

    def __repr__(self) -> str:
        return f"Store({self.folder.name!r})"

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def database_key(self) -> DatabaseKey:
        """For the rooms of the store itself: backups and checks."""
        return self._database

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """One read transaction: a still picture of the store, which it cannot change."""
        self._refuse_if_closed()
        with telling_errors(), self._readers.begin() as conn:
            yield conn

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """One write transaction: whole or not at all, and on the disk when the block has ended.

        Raises DiskFull, StoreDamaged, StoreFailure; whatever is raised inside undoes everything.
        """
        self._refuse_if_closed()
        if self._writing_thread == threading.get_ident():
            if self._together is None:
                raise StoreFailure("a write inside a write")
            yield self._together
            return
        refuse_without_room(self.folder)
        with self._writing:
            self._writing_thread = threading.get_ident()
            try:
                with telling_errors(), self._writer.begin() as conn:
                    yield conn
                    search_index.catch_up(conn)
                    meta.count_commit(conn)
                    reached = meta.head(conn)
                self._note(reached)
            finally:
                self._writing_thread = None

    @contextmanager
    def write_together(self) -> Iterator[Connection]:
        """A write that use cases called inside it, on the same thread, take part in: all or none.

        What they `read` meanwhile is the store as it was before. Raises as `write` does.
        """
        with self.write() as conn:
            self._together = conn
            try:
                yield conn
            finally:
                self._together = None

    def sign(self, data: bytes) -> bytes:
        """The user's Ed25519 signature, 64 bytes. Raises KnownError under the recovery key."""
        return self._signer().signing.sign(data)

    @property
    def public_key(self) -> bytes:
        """The public signing key, 32 bytes. Raises KnownError under the recovery key."""
        return self._signer().signing_public

    def own_key(self, purpose: str) -> bytes:
        """32 bytes for `purpose` that only this user can derive (core/store/own_seal.py).

        Raises KnownError under the recovery key, which has no key pair of a user, and once closed.
        """
        self._refuse_if_closed()
        if self._own is None:
            raise KnownError("own_seal.recovery_has_none")
        return keys.own_key(self._own, purpose)

    def users(self) -> tuple[User, ...]:
        """Those who can open the store now, in the order of joining."""
        slots = vault.read(self.folder).slots
        with self.read() as conn:
            found = {user.id: user for user in user_rows.everyone(conn)}
        return tuple(found[slot.id] for slot in slots if slot.id in found)

    def checkpoint(self) -> None:
        """Bring what was written from the log into the database file, when nobody is waiting."""
        self._refuse_if_closed()
        with self._writing, telling_errors():
            self._fold_log()

    def close(self) -> None:
        """Fold the log in, forget the connections, release the lock; a second call does nothing."""
        if self._closed:
            return
        self._closed = True
        try:
            with self._writing, telling_errors():
                self._readers.dispose()
                self._fold_log()
        except (KnownError, StoreFailure) as error:
            # The log stays and is read at the next opening: nothing is lost.
            _log.warning("closing without folding the log", exc_info=error)
        finally:
            self._writer.dispose()
            self._lock.release()

    def _fold_log(self) -> None:
        raw = self._writer.raw_connection()
        try:
            raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            raw.close()

    def _note(self, reached: Head) -> None:
        try:
            head.write(self.folder, reached, self._database)
        except OSError as error:
            # The commit is safe on the disk; its note lags until the next one is written.
            _log.warning("the note of the last commit could not be written", exc_info=error)

    def _signer(self) -> keys.OwnKeys:
        if self._own is None:
            raise KnownError("store.recovery_cannot_sign")
        return self._own

    def _refuse_if_closed(self) -> None:
        if self._closed:
            raise KnownError("store.locked")


def create(
    folder: Path,
    *,
    role: UserRole,
    name: str,
    passphrase: str,
    clock: Clock,
    progress: Progress | None = None,
    cost: Cost | None = None,
) -> tuple[Store, str]:
    """Make a store and open it; the text is the printable recovery key, shown this once.

    `cost` None measures this machine for a second's work per guess. `progress(done, total)`.
    Raises KnownError: folder not empty, short passphrase, no name, no room.
    """
    unlocked, printed = creation.make(
        folder,
        role=role,
        name=name,
        passphrase=passphrase,
        clock=clock,
        cost=cost,
        progress=progress,
    )
    return _open(folder, unlocked, clock, accept_older=False), printed


def open_with_passphrase(
    folder: Path, passphrase: str, clock: Clock, *, accept_older: bool = False
) -> Store:
    """Unlock with one person's passphrase.

    Raises WrongPassphrase (nothing on the disk has changed), NoStore, StoreInUse, StoreDamaged,
    StoreTooNew, MigrationFailed, DiskFull, and StoreWentBack for a database older than its own
    note, which `accept_older` takes as it is and records.
    """
    found = vault.read(folder)
    lock.refuse_if_held(folder)
    return _open(folder, vault.unlock(found, passphrase), clock, accept_older=accept_older)


def open_with_recovery_key(
    folder: Path, recovery_key: str, clock: Clock, *, accept_older: bool = False
) -> Store:
    """Unlock with the key on paper: reads, writes and adds users, but signs nothing.

    Raises RecoveryKeyMistyped naming the wrong group, WrongRecoveryKey, and what
    `open_with_passphrase` raises.
    """
    found = vault.read(folder)
    lock.refuse_if_held(folder)
    unlocked = vault.unlock_with_recovery_key(found, recovery_key)
    return _open(folder, unlocked, clock, accept_older=accept_older)


def store_exists(folder: Path) -> bool:
    """Whether a store lies in the folder, whatever its condition."""
    return vault.exists(folder)


def key_slots(folder: Path) -> tuple[KeySlot, ...]:
    """The keys of a locked store. Raises NoStore, StoreDamaged, StoreTooNew."""
    return vault.read(folder).key_slots()


def add_user(
    store: Store, *, name: str, role: UserRole, passphrase: str, cost: Cost | None = None
) -> User:
    """Give somebody a key. Raises KnownError for a short passphrase or no name."""
    if not name.strip():
        raise KnownError("store.no_user_name")
    found = vault.read(store.folder)
    if not vault.seal_holds(found, store.database_key):
        raise StoreDamaged("store.vault_changed")
    slot, own = vault.new_slot(
        found.store_id, role, passphrase, cost or keys.measured_cost(), store.database_key
    )
    user = User(slot.id, name.strip(), role)
    # The name first: a person without a slot cannot open, a slot without a name would be nobody's.
    with store.write() as conn:
        now = store.clock.now()
        user_rows.insert(conn, user, own.signing_public, now)
        audit.append(conn, at=now, user_id=store.user.id, action="user.added", subject=user.id)
    with telling_disk_errors(store.folder):
        vault.write(store.folder, vault.with_slot(found, slot), store.database_key)
    return user


def _open(folder: Path, unlocked: vault.Unlocked, clock: Clock, *, accept_older: bool) -> Store:
    held = lock.take(folder, clock)
    try:
        refuse_without_room(folder)
        found = vault.read(folder)  # again: another program may have added a user meanwhile
        if not vault.seal_holds(found, unlocked.database):
            raise StoreDamaged("store.vault_changed")
        with telling_disk_errors(folder):
            vault_mended = vault.mend(folder, found)
        mended = opening.make_ready(
            folder, unlocked.database, found.store_id, clock, accept_older=accept_older
        )
        if vault_mended:
            mended = (*mended, "vault_mended")
        store = Store(folder, User(unlocked.user_id, "", unlocked.role), clock, held, unlocked)
    except BaseException:
        held.release()
        raise
    try:
        with store.write() as conn:
            user = user_rows.by_id(conn, unlocked.user_id)
            if user is None:
                raise StoreDamaged("store.database_damaged")
            for action in ("opened", *mended):
                audit.append(
                    conn, at=clock.now(), user_id=user.id, action=f"store.{action}", subject=""
                )
    except BaseException:
        store.close()
        raise
    store.user, store.notices = user, tuple(text(f"store.{what}") for what in mended)
    return store
