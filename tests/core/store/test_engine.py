from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import IntegrityError

from core.store import engine as engines
from core.store.engine import engine_for, keyed, refuse_without_room, telling_errors
from core.store.errors import DiskFull, NoStore, StoreDamaged, StoreFailure, StoreInUse
from core.store.keys import DatabaseKey

KEY = DatabaseKey.new()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "store.db"


@pytest.fixture
def engine(path: Path) -> Iterator[Engine]:
    made = engine_for(path, KEY, writes=True)
    with made.begin() as conn:
        conn.execute(text("CREATE TABLE words (id INTEGER PRIMARY KEY, word TEXT UNIQUE)"))
    yield made
    made.dispose()


def pragma(connection: Any, name: str) -> object:
    return connection.execute(f"PRAGMA {name}").fetchone()[0]


def test_connections_are_set_as_measured(path: Path, engine: Engine) -> None:
    with closing(keyed(path, KEY)) as connection:
        assert pragma(connection, "journal_mode") == "wal"
        assert pragma(connection, "synchronous") == 2
        assert pragma(connection, "foreign_keys") == 1
        # Temporary tables in memory, as compiled: the setting is left alone.
        assert pragma(connection, "temp_store") == 0
        assert pragma(connection, "cipher_memory_security") in (0, "0")
        options = {row[0] for row in connection.execute("PRAGMA compile_options")}
        assert "TEMP_STORE=2" in options


def test_the_file_is_encrypted_from_its_first_byte(path: Path, engine: Engine) -> None:
    with engine.begin() as conn:
        conn.execute(text("INSERT INTO words (word) VALUES ('marker')"))
    engine.dispose()
    data = path.read_bytes()
    assert data[:16] == KEY.salt
    assert b"SQLite format" not in data
    assert b"marker" not in data


def test_the_key_is_in_no_url_and_no_text_form(path: Path, engine: Engine) -> None:
    shown = f"{engine!r} {engine.url} {engine.url.query} {engine.dialect.__dict__}"
    assert KEY.key.hex() not in shown


def test_a_wrong_key_is_damage_here(path: Path, engine: Engine) -> None:
    engine.dispose()
    with pytest.raises(StoreDamaged), telling_errors():
        keyed(path, DatabaseKey.new())


def test_opens_with_the_kept_salt_when_the_first_bytes_are_gone(path: Path, engine: Engine) -> None:
    with engine.begin() as conn:
        conn.execute(text("INSERT INTO words (word) VALUES ('kept')"))
    engine.dispose()
    path.write_bytes(bytes(16) + path.read_bytes()[16:])
    with closing(keyed(path, KEY)) as connection:
        assert connection.execute("SELECT word FROM words").fetchall() == [("kept",)]


def test_opening_untouched_leaves_no_file(path: Path, engine: Engine) -> None:
    engine.dispose()
    with closing(keyed(path, KEY)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    before = path.read_bytes()
    with closing(keyed(path, KEY, untouched=True)) as connection:
        assert connection.execute("SELECT count(*) FROM words").fetchone() == (0,)
    assert [found.name for found in path.parent.iterdir()] == [path.name]
    assert path.read_bytes() == before


def test_a_released_savepoint_does_not_outlive_a_rollback(engine: Engine) -> None:
    with engine.connect() as conn:
        outer = conn.begin()
        with conn.begin_nested():
            conn.execute(text("INSERT INTO words (word) VALUES ('a')"))
        outer.rollback()
    with engine.connect() as conn:
        assert conn.execute(text("SELECT count(*) FROM words")).scalar() == 0


def test_driver_errors_are_wrapped(engine: Engine) -> None:
    with engine.begin() as conn:
        conn.execute(text("INSERT INTO words (word) VALUES ('a')"))
        with pytest.raises(IntegrityError):
            conn.execute(text("INSERT INTO words (word) VALUES ('a')"))


def test_a_broken_constraint_is_named_without_the_value(engine: Engine) -> None:
    with pytest.raises(StoreFailure) as caught, telling_errors(), engine.begin() as conn:
        for _ in range(2):
            conn.execute(text("INSERT INTO words (word) VALUES (:word)"), {"word": "שם סודי"})
    assert caught.value.detail == "UNIQUE constraint failed: words.word"
    assert caught.value.code == "SQLITE_CONSTRAINT"
    assert "סודי" not in str(caught.value)


def test_words_that_a_driver_quotes_are_dropped(engine: Engine) -> None:
    with pytest.raises(StoreFailure) as caught, telling_errors(), engine.begin() as conn:
        conn.exec_driver_sql('SELECT * FROM "שם סודי"')
    assert "סודי" not in str(caught.value)


def test_a_reader_cannot_write(path: Path, engine: Engine) -> None:
    reader = engine_for(path, KEY, writes=False)
    with pytest.raises(NoStore), telling_errors(), reader.begin() as conn:
        conn.execute(text("DELETE FROM words"))
    reader.dispose()


def test_a_reader_sees_a_still_picture(path: Path, engine: Engine) -> None:
    reader = engine_for(path, KEY, writes=False)
    with reader.begin() as reading:
        assert reading.execute(text("SELECT count(*) FROM words")).scalar() == 0
        with engine.begin() as conn:
            conn.execute(text("INSERT INTO words (word) VALUES ('a')"))
        assert reading.execute(text("SELECT count(*) FROM words")).scalar() == 0
    with reader.begin() as reading:
        assert reading.execute(text("SELECT count(*) FROM words")).scalar() == 1
    reader.dispose()


def test_after_a_damaged_page_a_fresh_connection_serves_healthy_rows(
    path: Path, engine: Engine
) -> None:
    with engine.begin() as conn:
        conn.execute(text("CREATE TABLE big (id INTEGER PRIMARY KEY, body TEXT)"))
        for number in range(50):
            conn.execute(text("INSERT INTO big VALUES (:n, :b)"), {"n": number, "b": "x" * 3000})
    engine.dispose()
    with closing(keyed(path, KEY)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    data = bytearray(path.read_bytes())
    data[-2000] ^= 1
    path.write_bytes(data)
    again = engine_for(path, KEY, writes=False)
    with pytest.raises(StoreDamaged), telling_errors(), again.begin() as conn:
        conn.execute(text("SELECT sum(length(body)) FROM big")).scalar()
    with telling_errors(), again.begin() as conn:
        assert conn.execute(text("SELECT length(body) FROM big WHERE id = 1")).scalar() == 3000
    again.dispose()


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("SQLITE_FULL", DiskFull),
        ("SQLITE_IOERR_WRITE", DiskFull),
        ("SQLITE_CORRUPT", StoreDamaged),
        ("SQLITE_NOTADB", StoreDamaged),
        ("SQLITE_BUSY_SNAPSHOT", StoreInUse),
        ("SQLITE_CANTOPEN", NoStore),
        ("SQLITE_READONLY_DBMOVED", NoStore),
        ("SQLITE_CONSTRAINT", StoreFailure),
    ],
)
def test_each_kind_of_database_error_is_told(code: str, kind: type[Exception]) -> None:
    error = engines.sqlcipher.OperationalError("words of the driver")
    error.sqlite_errorname = code
    with pytest.raises(kind) as caught, telling_errors():
        raise error
    assert str(caught.value)
    assert "words of the driver" not in str(caught.value)


def test_work_does_not_begin_without_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refuse_without_room(tmp_path)
    monkeypatch.setattr(engines, "LEAST_FREE_BYTES", 1 << 62)
    with pytest.raises(DiskFull) as caught:
        refuse_without_room(tmp_path)
    assert str(caught.value)
