"""Whether the pages and tables of an encrypted database are what was written."""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

from core.store.engine import HEADER_BYTES, keyed
from core.store.keys import DatabaseKey


class DatabaseFault(StrEnum):
    """`value` is the name of its sentence in check.toml."""

    MISSING = "missing"
    HEADER = "header"
    PAGES = "pages"
    TABLES = "tables"
    LINKS = "links"


def header_holds(path: Path, database: DatabaseKey) -> bool:
    """Whether the file begins with its salt; the pages' own seals do not cover it."""
    with path.open("rb") as file:
        return file.read(HEADER_BYTES) == database.salt


def mend_header(path: Path, database: DatabaseKey) -> None:
    """Write the salt, which the vault keeps too, back to the file's beginning; nobody has it open.

    The pages were read with the kept salt, so the key is proved; SQLCipher writes it back itself
    only when the first page happens to change. Raises OSError.
    """
    with path.open("rb+") as file:
        file.write(database.salt)
        file.flush()
        os.fsync(file.fileno())


def file_faults(path: Path, database: DatabaseKey) -> tuple[DatabaseFault, ...]:
    """What is wrong with a database file that nobody has open; nothing is written beside it."""
    try:
        if path.stat().st_size == 0:  # would open as an empty store without an error
            return (DatabaseFault.MISSING,)
        header = () if header_holds(path, database) else (DatabaseFault.HEADER,)
    except OSError:
        return (DatabaseFault.MISSING,)
    try:
        connection = keyed(path, database, untouched=True)
    except sqlcipher.Error:
        return (*header, DatabaseFault.PAGES)
    try:
        return (*header, *faults(connection))
    finally:
        connection.close()


def faults(connection: Any) -> tuple[DatabaseFault, ...]:
    """What is wrong as a raw connection sees it, the write-ahead log included.

    Both checks are needed: the seals of the pages do not see a file cut at a page's end, the
    check of the tables does not see a changed byte in an unused page.
    """
    found = []
    if not _is_clean(connection, "PRAGMA cipher_integrity_check", []):
        found.append(DatabaseFault.PAGES)
    if not _is_clean(connection, "PRAGMA integrity_check", [("ok",)]):
        found.append(DatabaseFault.TABLES)
    if not _is_clean(connection, "PRAGMA foreign_key_check", []):
        found.append(DatabaseFault.LINKS)
    return tuple(found)


def _is_clean(connection: Any, pragma: str, expected: list[tuple[str, ...]]) -> bool:
    try:
        return bool(connection.execute(pragma).fetchall() == expected)
    except sqlcipher.Error:
        return False
