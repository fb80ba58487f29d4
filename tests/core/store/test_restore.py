from __future__ import annotations

from pathlib import Path

import pytest

from core.model.users import UserRole
from core.store import audit
from core.store.backup import back_up, backups
from core.store.errors import NoStore, StoreDamaged, StoreInUse, WrongPassphrase
from core.store.keys import PRACTICE_COST
from core.store.restore import restore
from core.store.store import Store, create
from tests.core.store.conftest import CLOCK, PASSPHRASE, Made


def note(store: Store, action: str) -> None:
    with store.write() as conn:
        audit.append(conn, at=CLOCK.now(), user_id=store.user.id, action=action, subject="")


def actions(store: Store) -> list[str]:
    with store.read() as conn:
        return [entry.action for entry in reversed(audit.entries(conn))]


@pytest.fixture
def backed_up(made: Made) -> str:
    """The name of a backup with "before" in it; the store has gone on to "after"."""
    with made.open() as store:
        note(store, "before")
        name = back_up(store).name
        note(store, "after")
    return name


def test_the_old_state_comes_back_and_the_new_one_is_kept(made: Made, backed_up: str) -> None:
    with restore(made.folder, backed_up, PASSPHRASE, CLOCK) as store:
        assert "before" in actions(store)
        assert "after" not in actions(store)
        assert actions(store)[-1] == "store.restored"
    made.open().close()
    (kept,) = (made.folder / "backups").glob("replaced-*")
    replaced = Made(kept, made.recovery_key)
    with replaced.open() as store:
        assert "after" in actions(store)


@pytest.mark.parametrize("name", ["store.db", "vault.json", "head.json"])
def test_it_mends_a_store_whose_files_are_gone_or_spoilt(
    made: Made, backed_up: str, name: str
) -> None:
    (made.folder / name).write_bytes(b"spoilt")
    restore(made.folder, backed_up, PASSPHRASE, CLOCK).close()
    (made.folder / name).unlink()
    with restore(made.folder, backed_up, PASSPHRASE, CLOCK) as store:
        assert "before" in actions(store)


def test_a_log_left_behind_is_not_applied_to_the_old_state(made: Made, backed_up: str) -> None:
    (made.folder / "store.db-wal").write_bytes(b"left behind")
    with restore(made.folder, backed_up, PASSPHRASE, CLOCK) as store:
        assert "after" not in actions(store)


def test_a_wrong_passphrase_or_a_damaged_backup_changes_nothing(made: Made, backed_up: str) -> None:
    before = (made.folder / "store.db").read_bytes()
    with pytest.raises(WrongPassphrase):
        restore(made.folder, backed_up, "לא הסיסמה", CLOCK)
    path = made.folder / "backups" / backed_up / "store.db"
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(data)
    with pytest.raises(StoreDamaged) as caught:
        restore(made.folder, backed_up, PASSPHRASE, CLOCK)
    assert caught.value.key == "store.backup_damaged"
    assert (made.folder / "store.db").read_bytes() == before
    made.open().close()


def test_only_a_backup_of_this_store_is_taken(made: Made, backed_up: str, tmp_path: Path) -> None:
    other, _ = create(
        tmp_path / "other",
        role=UserRole.CHAIR,
        name="א",
        passphrase=PASSPHRASE,
        clock=CLOCK,
        cost=PRACTICE_COST,
    )
    foreign = back_up(other)
    other.close()
    foreign.rename(made.folder / "backups" / "20200101T000000Z")
    with pytest.raises(StoreDamaged) as caught:
        restore(made.folder, "20200101T000000Z", PASSPHRASE, CLOCK)
    assert caught.value.key == "store.backup_of_another"
    for name in ("20990101T000000Z", "..", "../..", ""):
        with pytest.raises(NoStore):
            restore(made.folder, name, PASSPHRASE, CLOCK)
    assert backed_up in {path.name for path in backups(made.folder)}


def test_an_open_store_is_not_replaced(made: Made, backed_up: str) -> None:
    with made.open(), pytest.raises(StoreInUse):
        restore(made.folder, backed_up, PASSPHRASE, CLOCK)
