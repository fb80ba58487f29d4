"""Whether a store is whole: every file of it, its audit chain, and each of its backups."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass

from core import private_files
from core.errors import KnownError
from core.store import audit, backup, head, integrity, meta, vault
from core.store.engine import DATABASE_FILE, keyed, telling_errors
from core.store.errors import StoreFailure
from core.store.store import Store
from core.wording import text

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at, with the sentence to show."""

    ok: bool
    text: str


def check(store: Store, progress: Progress | None = None) -> tuple[Finding, ...]:
    """Look at everything; `progress(done, total)` after each part. Damage is a finding, no error.

    Takes about a second per 100 MB of database and of each backup.
    """
    parts: list[Callable[[], Iterator[Finding]]] = [
        lambda: _rights(store),
        lambda: _vault(store),
        lambda: _database(store),
        lambda: _audit(store),
        lambda: _head(store),
    ]
    copies = backup.backups(store.folder)
    findings: list[Finding] = []
    for done, part in enumerate(parts, start=1):
        try:
            findings += part()
        except (KnownError, StoreFailure) as error:
            known = isinstance(error, KnownError)
            findings.append(Finding(False, str(error) if known else text("check.failed")))
        if progress:
            progress(done, len(parts) + len(copies))
    if not copies:
        findings.append(Finding(True, text("check.no_backups")))
    for done, copy in enumerate(copies, start=len(parts) + 1):
        broken = backup.faults(copy, store.database_key)
        key = "check.backup_damaged" if broken else "check.backup"
        findings.append(Finding(not broken, text(key, backup=copy.name, files=", ".join(broken))))
        if progress:
            progress(done, len(parts) + len(copies))
    return tuple(findings)


def _rights(store: Store) -> Iterator[Finding]:
    if not private_files.POSIX:
        yield Finding(True, text("check.rights_unknown"))
        return
    folder = store.folder
    open_ones = [
        path.name
        for path in (folder, *sorted(folder.rglob("*")))
        if path.exists() and private_files.open_to_others(path)
    ]
    if open_ones:
        yield Finding(False, text("check.rights_open", files=", ".join(open_ones)))
    else:
        yield Finding(True, text("check.rights"))


def _vault(store: Store) -> Iterator[Finding]:
    found = vault.read_file(store.folder / vault.VAULT_FILE)
    held = vault.seal_holds(found, store.database_key)
    yield Finding(held, text("check.vault" if held else "check.vault_changed"))
    try:
        same = vault.read_file(store.folder / vault.SPARE_FILE) == found
    except KnownError:
        same = False
    if not same:
        yield Finding(False, text("check.vault_spare"))


def _database(store: Store) -> Iterator[Finding]:
    path = store.folder / DATABASE_FILE
    if not integrity.header_holds(path, store.database_key):
        yield Finding(False, text("check.database_header"))
    # The seals of the pages are checked in the file itself, so the log goes there first.
    store.checkpoint()
    with telling_errors(), closing(keyed(path, store.database_key, query_only=True)) as connection:
        faults = integrity.faults(connection)
    for fault in faults:
        yield Finding(False, text(f"check.database_{fault.value}"))
    if not faults:
        yield Finding(True, text("check.database"))


def _audit(store: Store) -> Iterator[Finding]:
    noted = head.read(store.folder, store.database_key)
    with store.read() as conn:
        length, _ = audit.end(conn)
        faults = audit.verify(conn, expected_entry=noted.entry, expected_seal=noted.seal)
    for fault in faults:
        yield Finding(False, text(f"check.audit_{fault.fault.value}", number=fault.number))
    if not faults:
        yield Finding(True, text("check.audit", entries=length))


def _head(store: Store) -> Iterator[Finding]:
    noted = head.read(store.folder, store.database_key)
    with store.read() as conn:
        now = meta.head(conn)
    held = noted == now
    yield Finding(held, text("check.head" if held else "check.head_behind"))
