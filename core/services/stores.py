"""What people do with a store: make one, open it, lock it, check it, keep a copy."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from core.clock import Clock
from core.errors import KnownError
from core.model.changes import Changes
from core.model.users import User, UserRole
from core.services.case_dates import renew_dates
from core.services.decisions import broken_seals
from core.store import backup
from core.store import restore as restoring
from core.store import store as stores
from core.store.check import Finding, check
from core.store.keys import Cost
from core.store.store import Store, key_slots, store_exists
from core.wording import text

__all__ = ["Finding", "Store", "key_slots", "store_exists"]

Progress = Callable[[int, int], None]
_log = logging.getLogger("vaada.stores")


@dataclass(frozen=True)
class Created:
    """A new store, open, and the recovery key, which is shown this once."""

    store: Store
    recovery_key: str


@dataclass(frozen=True)
class CheckReport:
    findings: tuple[Finding, ...]

    @property
    def whole(self) -> bool:
        return all(finding.ok for finding in self.findings)


def create_store(
    folder: Path,
    *,
    name: str,
    role: UserRole,
    passphrase: str,
    clock: Clock,
    progress: Progress | None = None,
    cost: Cost | None = None,
) -> Created:
    """Make an empty store for its first user. `cost` None measures the machine."""
    made = stores.create(
        folder,
        role=role,
        name=name,
        passphrase=passphrase,
        clock=clock,
        progress=progress,
        cost=cost,
    )
    return Created(*made)


def unlock(folder: Path, passphrase: str, clock: Clock, *, accept_older: bool = False) -> Store:
    """Open a store. `accept_older` takes one that went back in time as it is, on the record."""
    return _with_dates_renewed(
        stores.open_with_passphrase(folder, passphrase, clock, accept_older=accept_older)
    )


def unlock_with_recovery_key(folder: Path, recovery_key: str, clock: Clock) -> Store:
    return _with_dates_renewed(stores.open_with_recovery_key(folder, recovery_key, clock))


def lock(store: Store) -> None:
    store.close()


def users(store: Store) -> tuple[User, ...]:
    return store.users()


def add_user(
    store: Store, *, name: str, role: UserRole, passphrase: str, cost: Cost | None = None
) -> Changes:
    """Give somebody a key of their own. Chair and clerk may."""
    if store.user.role not in (UserRole.CHAIR, UserRole.CLERK):
        raise KnownError("store_user.not_allowed")
    user = stores.add_user(store, name=name, role=role, passphrase=passphrase, cost=cost)
    return Changes.of(("user", user.id))


def back_up(store: Store) -> Path:
    """Write an encrypted copy into the store's folder of backups and check it."""
    return backup.back_up(store)


def backups(folder: Path) -> tuple[str, ...]:
    """Names of the finished backups of a store, oldest first; needs no passphrase."""
    return tuple(path.name for path in backup.backups(folder))


def restore(folder: Path, name: str, passphrase: str, clock: Clock) -> Store:
    """Put a backup in the place of a closed store and open it; what it replaces is kept."""
    return _with_dates_renewed(restoring.restore(folder, name, passphrase, clock))


def last_backup(store: Store) -> Path | None:
    """The newest backup, if there is one."""
    kept = backup.backups(store.folder)
    return kept[-1] if kept else None


def check_store(store: Store, progress: Progress | None = None) -> CheckReport:
    """Look at everything that can be checked: files, seals, audit chain, decisions, backups."""
    findings = list(check(store, progress))
    broken = broken_seals(store)
    key = "check.decisions.broken" if broken else "check.decisions.whole"
    findings.append(Finding(not broken, text(key, count=len(broken))))
    return CheckReport(tuple(findings))


def _with_dates_renewed(store: Store) -> Store:
    """The store just opened, its lists of dates as today and this program's law data have them.

    A failure must not keep anybody out of the store: it is told among the notices.
    """
    try:
        renewed = renew_dates(store)
    except Exception as error:
        _log.error("the dates of the cases could not be renewed", exc_info=error)
        store.notices = (*store.notices, text("facts.dates.not_renewed"))
    else:
        if renewed:
            notice = text("facts.dates.renewed", count=renewed)
            store.notices = (*store.notices, notice)
    return store
