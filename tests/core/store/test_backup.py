from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from core import private_files
from core.store import audit, backup, integrity, vault
from core.store import engine as engines
from core.store.backup import back_up, backups, copy_store, faults
from core.store.errors import DiskFull, StoreDamaged
from core.store.store import Store, open_with_passphrase
from tests.core.store.conftest import CLOCK, PASSPHRASE


def folders(store: Store) -> list[Path]:
    """Everything in backups/ but the spare of the vault."""
    return [path for path in (store.folder / "backups").iterdir() if path.name != "vault.json"]


def test_a_backup_is_a_whole_store_for_the_owner_alone(store: Store, tmp_path: Path) -> None:
    made = back_up(store)
    assert made.parent == store.folder / "backups"
    assert {path.name for path in made.iterdir()} == {"store.db", "vault.json", "head.json"}
    for path in (made, *made.iterdir()):
        assert not private_files.open_to_others(path)
    shutil.copytree(made, tmp_path / "elsewhere")
    with open_with_passphrase(tmp_path / "elsewhere", PASSPHRASE, CLOCK) as copy:
        assert copy.user == store.user
        with copy.read() as conn:
            assert audit.verify(conn) == ()


def test_a_backup_holds_what_is_still_in_the_log(store: Store, tmp_path: Path) -> None:
    with store.write() as conn:
        audit.append(conn, at=CLOCK.now(), user_id=store.user.id, action="last.one", subject="")
    assert (store.folder / "store.db-wal").stat().st_size > 0
    shutil.copytree(back_up(store), tmp_path / "copy")
    with open_with_passphrase(tmp_path / "copy", PASSPHRASE, CLOCK) as copy, copy.read() as conn:
        assert "last.one" in [entry.action for entry in audit.entries(conn)]


def test_a_backup_is_encrypted_with_the_same_key(store: Store) -> None:
    made = back_up(store)
    assert (made / "store.db").read_bytes()[:16] == store.database_key.salt
    assert integrity.file_faults(made / "store.db", store.database_key) == ()
    assert vault.read(made) == vault.read(store.folder)


def test_the_newest_are_kept(store: Store) -> None:
    made = [back_up(store, kept=3) for _ in range(5)]
    assert backups(store.folder) == tuple(made[-3:])
    assert [path.name.partition("-")[2] for path in made[:3]] == ["", "2", "3"]


def test_a_clock_set_back_does_not_cost_the_newest_backup(store: Store) -> None:
    later = [back_up(store, kept=2) for _ in range(2)]
    early = copy_store(store.folder, store.database_key, datetime(2020, 1, 1, tzinfo=UTC), kept=2)
    assert set(backups(store.folder)) == {early, *later}


def test_backups_are_ordered_by_time_then_number(tmp_path: Path) -> None:
    names = ["20261122T083000Z-10", "20261122T083000Z", "20250101T000000Z", "20261122T083000Z-2"]
    for name in (*names, "replaced-20260101T000000Z", ".unfinished", "letters"):
        (tmp_path / "backups" / name).mkdir(parents=True)
    found = [path.name for path in backups(tmp_path)]
    assert found == [names[2], names[1], names[3], names[0]]


def test_it_is_recorded_and_named_by_its_time(store: Store) -> None:
    made = back_up(store)
    assert made.name == datetime(2026, 11, 22, 8, 30, tzinfo=UTC).strftime("%Y%m%dT%H%M%SZ")
    with store.read() as conn:
        newest = audit.entries(conn, limit=1)[0]
    assert (newest.action, newest.subject) == ("store.backed_up", made.name)


@pytest.mark.parametrize("name", ["store.db", "vault.json", "head.json"])
def test_a_changed_or_missing_file_of_a_backup_is_named(store: Store, name: str) -> None:
    made = back_up(store)
    data = bytearray((made / name).read_bytes())
    data[len(data) // 2] ^= 1
    (made / name).write_bytes(data)
    assert faults(made, store.database_key) == (name,)
    (made / name).unlink()
    assert faults(made, store.database_key) == (name,)


def test_a_copy_that_does_not_hold_is_not_kept(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def spoil(source: Path, target: Path, *_: object) -> None:
        private_files.make_empty_file(target)
        data = bytearray(source.read_bytes())
        data[5000] ^= 1
        target.write_bytes(data)

    first = back_up(store)
    store.checkpoint()
    monkeypatch.setattr(backup, "_copy_database", spoil)
    with pytest.raises(StoreDamaged):
        back_up(store)
    assert folders(store) == [first]


def test_a_failing_disk_leaves_earlier_backups(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    first = back_up(store)
    monkeypatch.setattr(shutil, "copyfile", full)
    with pytest.raises(DiskFull):
        back_up(store, kept=1)
    assert folders(store) == [first]
    monkeypatch.undo()
    monkeypatch.setattr(engines, "LEAST_FREE_BYTES", 1 << 62)
    with pytest.raises(DiskFull):
        back_up(store)


def test_what_a_killed_backup_left_is_cleared_by_the_next(store: Store) -> None:
    left = store.folder / "backups" / ".unfinished"
    left.mkdir()
    (left / "store.db").write_bytes(b"half")
    made = back_up(store)
    assert folders(store) == [made]
