from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Connection, create_engine, delete, insert, select, text, update
from sqlalchemy.exc import IntegrityError

from core.store import audit
from core.store.audit import Fault
from core.store.base_tables import APPEND_ONLY, metadata
from core.store.base_tables import audit as table

AT = datetime(2026, 11, 22, 8, 30, tzinfo=UTC)
LENGTH = 6


@pytest.fixture
def conn() -> Iterator[Connection]:
    with chain() as made:
        yield made


def chain() -> Connection:
    """A chain of six entries in an open transaction of a database in memory."""
    engine = create_engine("sqlite://")
    conn = engine.connect()
    metadata.create_all(conn)
    for number in range(LENGTH):
        audit.append(conn, at=AT, user_id="u" * 32, action="case.opened", subject=f"case{number}")
    return conn


def faults(conn: Connection, expected: tuple[int, str] = (0, audit.FIRST_SEAL)) -> list[object]:
    found = audit.verify(conn, expected_entry=expected[0], expected_seal=expected[1])
    return [(fault.fault, fault.number) for fault in found]


def test_a_chain_as_written_holds(conn: Connection) -> None:
    assert faults(conn) == []
    assert faults(conn, audit.end(conn)) == []
    assert audit.end(conn)[0] == LENGTH


def test_an_empty_chain_holds() -> None:
    with create_engine("sqlite://").connect() as conn:
        metadata.create_all(conn)
        assert faults(conn) == []
        assert audit.end(conn) == (0, audit.FIRST_SEAL)


@pytest.mark.parametrize("number", range(1, LENGTH + 1))
@pytest.mark.parametrize(
    "change",
    [
        {"at": AT.replace(minute=31)},
        {"user_id": "v" * 32},
        {"action": "case.closed"},
        {"subject": "case9"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_an_edit_is_found_where_it_is(
    conn: Connection, number: int, change: dict[str, object]
) -> None:
    conn.execute(update(table).where(table.c.number == number).values(**change))
    assert faults(conn) == [(Fault.CHANGED, number)]


def test_a_changed_seal_is_found(conn: Connection) -> None:
    conn.execute(update(table).where(table.c.number == 3).values(seal="0" * 64))
    assert faults(conn) == [(Fault.CHANGED, 3), (Fault.CHANGED, 4)]


@pytest.mark.parametrize("number", range(1, LENGTH))
def test_a_deletion_is_found_where_it_was(conn: Connection, number: int) -> None:
    conn.execute(delete(table).where(table.c.number == number))
    assert (Fault.MISSING, number) in faults(conn)


def test_a_deletion_hidden_by_new_numbers_is_found(conn: Connection) -> None:
    conn.execute(delete(table).where(table.c.number == 3))
    for number in range(4, LENGTH + 1):
        conn.execute(update(table).where(table.c.number == number).values(number=number - 1))
    assert faults(conn)[0] == (Fault.CHANGED, 3)


def test_two_entries_changed_about_are_found(conn: Connection) -> None:
    for old, new in ((2, 99), (3, 2), (99, 3)):
        conn.execute(update(table).where(table.c.number == old).values(number=new))
    assert faults(conn)[0] == (Fault.CHANGED, 2)


def test_a_cut_end_shows_by_the_note_outside_alone(conn: Connection) -> None:
    noted = audit.end(conn)
    conn.execute(delete(table).where(table.c.number >= 5))
    assert faults(conn) == []
    assert faults(conn, noted) == [(Fault.CUT, 5)]


def test_a_chain_written_anew_shows_by_the_note_outside(conn: Connection) -> None:
    noted = audit.end(conn)
    conn.execute(delete(table))
    for number in range(LENGTH + 1):
        audit.append(conn, at=AT, user_id="v" * 32, action="case.opened", subject=f"case{number}")
    assert faults(conn) == []
    assert faults(conn, noted) == [(Fault.CHANGED, LENGTH)]


@given(st.integers(1, LENGTH), st.sampled_from(["at", "user_id", "action", "subject", "seal"]))
def test_any_field_of_any_entry_counts(number: int, field: str) -> None:
    with chain() as conn:
        noted = audit.end(conn)
        other = AT.replace(year=2020) if field == "at" else "a"
        conn.execute(update(table).where(table.c.number == number).values({field: other}))
        assert faults(conn, noted)


@pytest.mark.parametrize(
    ("action", "subject"),
    [("case.opened", "דנה לוי"), ("פתיחה", "x"), ("", "x"), ("case.opened", "x" * 65)],
)
def test_names_cannot_enter(conn: Connection, action: str, subject: str) -> None:
    with pytest.raises(ValueError, match="codes and ids"):
        audit.append(conn, at=AT, user_id="u" * 32, action=action, subject=subject)


def test_the_database_refuses_changes(conn: Connection) -> None:
    for statement in APPEND_ONLY:
        conn.execute(text(statement))
    for change in (update(table).values(subject="x"), delete(table)):
        with pytest.raises(IntegrityError):
            conn.execute(change)


def test_entries_come_newest_first_and_by_subject(conn: Connection) -> None:
    audit.append(conn, at=AT, user_id="u" * 32, action="case.closed", subject="case1")
    assert [entry.number for entry in audit.entries(conn, limit=2)] == [7, 6]
    assert [entry.action for entry in audit.entries(conn, subject="case1")] == [
        "case.closed",
        "case.opened",
    ]


def test_an_entry_is_read_back_as_written(conn: Connection) -> None:
    first = conn.execute(select(table).where(table.c.number == 1)).one()
    assert (first.at, first.user_id, first.action, first.subject) == (
        AT,
        "u" * 32,
        "case.opened",
        "case0",
    )
    with pytest.raises(IntegrityError):
        conn.execute(insert(table).values(**first._asdict()))
