"""No message, traceback or log line carries a value that was being written or asked for."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Connection, insert, select, text
from sqlalchemy.exc import SQLAlchemyError

from core import log
from core.errors import KnownError
from core.store.base_tables import users
from core.store.errors import StoreFailure
from core.store.store import Store
from tests.security.writers import new_store, opened

NOW = datetime(2026, 11, 22, tzinfo=UTC)
MARKER = "שםשאיןלאיש"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    new_store(tmp_path / "store")
    return opened(tmp_path / "store")


def same_key_twice(conn: Connection) -> None:
    row = {"id": MARKER, "name": MARKER, "role": MARKER, "signing_key": MARKER}
    for _ in range(2):
        conn.execute(insert(users).values(**row, added_at=NOW))


def nothing_where_something_must_be(conn: Connection) -> None:
    conn.execute(insert(users).values(id=MARKER, name=None, role=MARKER, signing_key=MARKER))


def a_wrong_kind(conn: Connection) -> None:
    conn.execute(insert(users).values(id=MARKER, name=MARKER, added_at=MARKER))


def a_value_that_the_driver_cannot_take(conn: Connection) -> None:
    conn.execute(select(users).where(users.c.name == [MARKER]))


def a_missing_parameter(conn: Connection) -> None:
    conn.execute(text("SELECT :one, :two"), {"one": MARKER})


def words_inside_a_query(conn: Connection) -> None:
    conn.exec_driver_sql(f"SELECT * FROM users WHERE {MARKER}")


def a_search_that_quotes_what_was_typed(conn: Connection) -> None:
    conn.exec_driver_sql("CREATE VIRTUAL TABLE found USING fts5(words)")
    conn.execute(text("SELECT * FROM found WHERE found MATCH :w"), {"w": f'"{MARKER}'})


MISTAKES = [
    same_key_twice,
    nothing_where_something_must_be,
    a_wrong_kind,
    a_value_that_the_driver_cannot_take,
    a_missing_parameter,
    words_inside_a_query,
    a_search_that_quotes_what_was_typed,
]


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.__name__)
def test_a_database_error_tells_its_kind_only(
    store: Store,
    mistake: Callable[[Connection], None],
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO)
    path = tmp_path / "vaada.log"
    handler = log.Handler(path)
    logger = logging.getLogger("vaada.test")
    logger.addHandler(handler)
    with store, pytest.raises((StoreFailure, KnownError)) as caught, store.write() as conn:
        mistake(conn)
    try:
        logger.error("failed for %s", MARKER, exc_info=caught.value)
    finally:
        logger.removeHandler(handler)
    log.write_error(caught.value, path)

    assert MARKER not in f"{caught.value} {caught.value!r} {caught.value.args}"
    assert MARKER not in "".join(traceback.format_exception(caught.value))
    written = path.read_text(encoding="utf-8")
    assert MARKER not in written
    assert type(caught.value).__name__ in written
    assert "test_errors_without_values.py" in written
    by_others = [record for record in caplog.records if record.name != "vaada.test"]
    assert all(MARKER not in record.getMessage() for record in by_others)


@pytest.mark.parametrize("mistake", MISTAKES[:5], ids=lambda mistake: mistake.__name__)
def test_an_error_caught_inside_the_transaction_hides_its_parameters(
    store: Store, mistake: Callable[[Connection], None]
) -> None:
    with store, store.write() as conn:
        with pytest.raises(SQLAlchemyError) as caught:
            mistake(conn)
        assert MARKER not in str(caught.value)


def test_an_unexpected_error_is_logged_without_its_words(tmp_path: Path) -> None:
    path = tmp_path / "vaada.log"
    try:
        try:
            raise KeyError(MARKER)
        except KeyError as error:
            raise RuntimeError(f"no {MARKER}") from error
    except RuntimeError as error:
        log.write_error(error, path)
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [line.split()[1] for line in lines] == ["RuntimeError", "KeyError"]
    assert MARKER not in "".join(lines)
