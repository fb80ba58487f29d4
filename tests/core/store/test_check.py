from __future__ import annotations

from contextlib import closing

import pytest

from core.store import audit, head
from core.store.backup import back_up
from core.store.check import Finding, check
from core.store.engine import DATABASE_FILE, keyed
from core.store.head import Head
from core.store.store import Store
from tests.core.store.conftest import CLOCK


def wrong(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.text for finding in findings if not finding.ok]


def flip(store: Store, name: str, place: int) -> None:
    path = store.folder / name
    data = bytearray(path.read_bytes())
    data[place] ^= 1
    path.write_bytes(data)


def tamper(store: Store, *statements: str) -> None:
    """What somebody with the key and another program could do."""
    with closing(keyed(store.folder / DATABASE_FILE, store.database_key)) as connection:
        for statement in ("PRAGMA foreign_keys = OFF", *statements):
            connection.execute(statement)


def test_a_whole_store_has_no_complaint_and_every_part_is_told(store: Store) -> None:
    back_up(store)
    told: list[tuple[int, int]] = []
    findings = check(store, lambda done, total: told.append((done, total)))
    assert wrong(findings) == []
    assert len(findings) == 6
    assert told == [(done, 6) for done in range(1, 7)]
    assert all(finding.text for finding in findings)


def test_the_store_works_on_after_a_check(store: Store) -> None:
    check(store)
    with store.write() as conn:
        audit.append(conn, at=CLOCK.now(), user_id=store.user.id, action="x", subject="")
    assert wrong(check(store)) == []


@pytest.mark.parametrize("name", ["vault.json", "head.json"])
def test_a_changed_byte_beside_the_database_is_found(store: Store, name: str) -> None:
    flip(store, name, 40)
    assert any(name in text for text in wrong(check(store)))


def test_a_damaged_spare_of_the_vault_is_found(store: Store) -> None:
    flip(store, "backups/vault.json", 40)
    assert len(wrong(check(store))) == 1


@pytest.mark.parametrize("place", [0, 20, 4096, -5000, -1])
def test_a_changed_byte_in_the_database_is_found(store: Store, place: int) -> None:
    store.checkpoint()
    flip(store, "store.db", place)
    assert wrong(check(store))


def test_a_database_cut_between_pages_is_found(store: Store) -> None:
    store.checkpoint()
    path = store.folder / DATABASE_FILE
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 8192 * 4096])
    assert wrong(check(store))


def test_a_broken_link_between_tables_is_found(store: Store) -> None:
    tamper(
        store,
        "CREATE TABLE father (id INTEGER PRIMARY KEY)",
        "CREATE TABLE child (id INTEGER REFERENCES father (id))",
        "INSERT INTO child VALUES (7)",
    )
    assert len(wrong(check(store))) == 1


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit SET action = 'store.closed' WHERE number = 2",
        "DELETE FROM audit WHERE number = 2",
        "DELETE FROM audit WHERE number = (SELECT max(number) FROM audit)",
    ],
)
def test_a_tampered_audit_chain_is_found(store: Store, statement: str) -> None:
    tamper(store, "DROP TRIGGER audit_no_update", "DROP TRIGGER audit_no_delete", statement)
    assert wrong(check(store))


def test_a_note_ahead_of_the_database_is_found(store: Store) -> None:
    noted = head.read(store.folder, store.database_key)
    ahead = Head(noted.store_id, noted.commits + 1, noted.entry, noted.seal)
    head.write(store.folder, ahead, store.database_key)
    assert len(wrong(check(store))) == 1


def test_a_damaged_backup_is_named(store: Store) -> None:
    good, bad = back_up(store), back_up(store)
    flip(store, f"backups/{bad.name}/store.db", 9000)
    (text,) = wrong(check(store))
    assert bad.name in text
    assert good.name != bad.name


def test_files_open_to_others_are_named(store: Store) -> None:
    (store.folder / "head.json").chmod(0o644)
    (text,) = wrong(check(store))
    assert "head.json" in text
