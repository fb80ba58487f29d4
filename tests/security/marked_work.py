"""A day's work with marker words in every place where a person can put one.

Run as a program by test_nothing_readable: `marked_work.py STORE HOW`, where HOW is "close",
"die" (as if killed) or "fail" (an unexpected error). Home and temporary folders are the caller's.
"""

from __future__ import annotations

import logging
import os
import pkgutil
import sys
from datetime import UTC, date, datetime, time
from importlib import import_module
from pathlib import Path

from sqlalchemy import Column, Connection, Enum, Table, insert
from sqlalchemy.types import Boolean, Date, Integer, LargeBinary, String, Time

from core import log, settings
from core import store as store_room
from core.clock import SystemClock
from core.model.reports import Audience
from core.model.users import UserRole
from core.paths import log_file, settings_file
from core.store import tables
from core.store.backup import back_up
from core.store.base_tables import UtcInstant, audit, store_meta
from core.store.check import check
from core.store.errors import KnownError, StoreFailure
from core.store.keys import PRACTICE_COST
from core.store.report_tables import Audiences
from core.store.restore import restore
from core.store.store import Store, add_user, create, open_with_passphrase

MARKERS = {
    "user": "זוהרית־אלמונית",
    "other user": "Zebulon Quagmire",
    "passphrase": "ארנבת סגולה 4711",
    "other passphrase": "violet-hare-9053",
    "wrong passphrase": "סיסמה שגויה לגמרי",
    "text": "שםשאיןלאיש",
    "latin text": "Xylophanes Wqrtz",
    "document": "%PDF-1.7 QKZWJ-סוד",
}
OWN = (audit, store_meta)
for found in pkgutil.iter_modules(store_room.__path__, "core.store."):
    if found.name.endswith("_tables"):  # a new table is filled without being named here
        import_module(found.name)


def main(folder: Path, how: str) -> None:
    logging.getLogger("vaada").addHandler(log.Handler())
    settings.save(settings_file(), settings.Settings(last_store=str(folder)))
    clock = SystemClock()
    store, recovery_key = create(
        folder,
        role=UserRole.CHAIR,
        name=MARKERS["user"],
        passphrase=MARKERS["passphrase"],
        clock=clock,
        cost=PRACTICE_COST,
    )
    add_user(
        store,
        name=MARKERS["other user"],
        role=UserRole.CLERK,
        passphrase=MARKERS["other passphrase"],
        cost=PRACTICE_COST,
    )
    with store.write() as conn:
        fill_every_table(conn)
    name = back_up(store).name
    make_mistakes(store)
    assert all(finding.ok for finding in check(store))
    store.close()
    try:
        open_with_passphrase(folder, MARKERS["wrong passphrase"], clock)
    except KnownError as error:
        log.write_error(error)
    restore(folder, name, MARKERS["passphrase"], clock).close()
    store = open_with_passphrase(folder, MARKERS["other passphrase"], clock)
    with store.write() as conn:
        conn.execute(insert(tables.metadata.tables["minors"]).values(**marked(conn, "again")))
    sys.stdout.write(f"{recovery_key} {log_file()} {settings_file()}\n")
    sys.stdout.flush()
    if how == "die":
        os._exit(9)
    if how == "fail":
        raise ValueError(MARKERS["text"])
    store.close()


def marked(conn: Connection, number: str) -> dict[str, object]:
    return row(tables.metadata.tables["minors"], number)


def fill_every_table(conn: Connection) -> None:
    """Two rows in each table, a marker in every column that takes words or bytes."""
    last = tables.metadata.tables["signed_decisions"]  # freezes what it stands on
    order = [table for table in tables.metadata.sorted_tables if table not in (*OWN, last)]
    for table in (*order, last):
        for number in ("1", "2"):
            conn.execute(insert(table).values(**row(table, number)))


def row(table: Table, number: str) -> dict[str, object]:
    return {column.name: value(column, number) for column in table.columns}


def value(column: Column[object], number: str) -> object:
    kind = column.type
    for key in column.foreign_keys:
        return value(key.column, number)
    if column.name == "id":
        return number * (32 // len(number)) if len(number) == 1 else number
    if isinstance(kind, Enum):
        terms = list(kind.enum_class) if kind.enum_class else kind.enums
        return terms[int(number, 36) % len(terms) if column.primary_key else 0]
    if isinstance(kind, UtcInstant):
        return datetime(2026, 3, 14, tzinfo=UTC)
    if isinstance(kind, Audiences):
        return tuple(Audience)
    simple = {Boolean: True, Date: date(2026, 3, 14), Time: time(9, 30), Integer: int(number, 36)}
    for known, sample in simple.items():
        if isinstance(kind, known):
            return sample
    if isinstance(kind, LargeBinary):
        return f"{MARKERS['document']} {number}".encode()
    assert isinstance(kind, String), f"{column} of a kind unknown to this test"
    return f"{MARKERS['text']} {MARKERS['latin text']} {number}"


def make_mistakes(store: Store) -> None:
    """Errors of several kinds with a marker in what was being written; all go to the log."""
    minors = tables.metadata.tables["minors"]
    again = row(minors, "1")
    wrong_type = {**row(minors, "3"), "birth_date": MARKERS["text"]}
    for values in (again, wrong_type):
        try:
            with store.write() as conn:
                conn.execute(insert(minors).values(**values))
        except StoreFailure as error:
            log.write_error(error)
            logging.getLogger("vaada.test").error("a mistake", exc_info=error)
    try:
        with store.write():
            raise ValueError(MARKERS["text"])
    except ValueError as error:
        log.write_error(error)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
