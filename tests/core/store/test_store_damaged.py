"""A store that was damaged, went back in time or is not there: noticed, told, mended."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.model.users import UserRole
from core.store.errors import (
    NoStore,
    StoreDamaged,
    StoreWentBack,
    WrongPassphrase,
)
from core.store.keys import PRACTICE_COST
from core.store.store import (
    add_user,
    create,
    key_slots,
    open_with_passphrase,
    store_exists,
)
from tests.core.store.conftest import CLOCK, PASSPHRASE, Made
from tests.core.store.looking import actions, content, note


def test_no_store_is_told(tmp_path: Path) -> None:
    assert not store_exists(tmp_path)
    with pytest.raises(NoStore):
        open_with_passphrase(tmp_path, PASSPHRASE, CLOCK)
    with pytest.raises(NoStore):
        key_slots(tmp_path / "nowhere")


@pytest.mark.parametrize("name", ["store.db", "head.json"])
def test_an_old_copy_put_in_place_is_noticed(made: Made, name: str) -> None:
    old = (made.folder / name).read_bytes()
    with made.open() as store:
        note(store)
    (made.folder / name).write_bytes(old)
    if name == "head.json":
        made.open().close()  # a lagging note is what a crash leaves behind
        return
    with pytest.raises(StoreWentBack) as caught:
        made.open()
    assert caught.value.values["lost"] == 2
    with open_with_passphrase(made.folder, PASSPHRASE, CLOCK, accept_older=True) as store:
        assert len(store.notices) == 1
        assert actions(store)[-1] == "store.older_accepted"
    made.open().close()


def test_a_missing_note_is_noticed_and_can_be_accepted(made: Made) -> None:
    (made.folder / "head.json").unlink()
    with pytest.raises(StoreWentBack):
        made.open()
    open_with_passphrase(made.folder, PASSPHRASE, CLOCK, accept_older=True).close()
    made.open().close()


def test_a_database_without_its_log_is_noticed(made: Made, tmp_path: Path) -> None:
    store = made.open()
    note(store)
    copy = tmp_path / "copy"
    copy.mkdir()
    for name in ("store.db", "vault.json", "head.json"):
        (copy / name).write_bytes((made.folder / name).read_bytes())
    store.close()
    with pytest.raises(StoreWentBack):
        open_with_passphrase(copy, PASSPHRASE, CLOCK)


@pytest.mark.parametrize(
    ("name", "how"),
    [("vault.json", "gone"), ("vault.json", "spoilt"), ("backups/vault.json", "spoilt")],
)
def test_one_damaged_copy_of_the_vault_is_mended_from_the_other(
    made: Made, name: str, how: str
) -> None:
    whole = (made.folder / name).read_bytes()
    if how == "gone":
        (made.folder / name).unlink()
    else:
        (made.folder / name).write_bytes(whole[:-9] + b"spoilt" + whole[-3:])
    assert store_exists(made.folder)
    with pytest.raises(WrongPassphrase):
        open_with_passphrase(made.folder, "לא הסיסמה הנכונה", CLOCK)
    with made.open() as store:
        assert len(store.notices) == 1
        assert actions(store)[-1] == "store.vault_mended"
    assert (made.folder / name).read_bytes() == whole
    with made.open() as store:
        assert store.notices == ()


def test_with_both_copies_of_the_vault_damaged_nothing_is_touched(made: Made) -> None:
    for name in ("vault.json", "backups/vault.json"):
        (made.folder / name).write_bytes(b"spoilt")
    before = content(made.folder)
    with pytest.raises(StoreDamaged) as caught:
        made.open()
    assert caught.value.key == "store.vault_damaged"
    assert content(made.folder) == before


def test_a_missing_spare_is_written_without_a_notice(made: Made) -> None:
    (made.folder / "backups" / "vault.json").unlink()
    with made.open() as store:
        assert store.notices == ()
    assert (made.folder / "backups" / "vault.json").exists()


def test_a_spare_one_change_behind_is_brought_up_without_a_notice(made: Made) -> None:
    spare = made.folder / "backups" / "vault.json"
    behind = spare.read_bytes()
    with made.open() as store:
        add_user(store, name="יוסי", role=UserRole.CLERK, passphrase="המזכירות", cost=PRACTICE_COST)
    spare.write_bytes(behind)
    with made.open() as store:
        assert store.notices == ()
    assert spare.read_bytes() == (made.folder / "vault.json").read_bytes() != behind


@pytest.mark.parametrize("size", [0, 10, 4096, 50_000])
def test_a_cut_database_is_damage_not_a_wrong_passphrase(made: Made, size: int) -> None:
    path = made.folder / "store.db"
    path.write_bytes(path.read_bytes()[:size])
    with pytest.raises((StoreDamaged, StoreWentBack)):
        made.open()


def test_a_missing_database_is_damage_and_is_not_made_anew(made: Made) -> None:
    (made.folder / "store.db").unlink()
    with pytest.raises(StoreDamaged) as caught:
        made.open()
    assert caught.value.key == "store.database_missing"
    assert not (made.folder / "store.db").exists()


def test_another_store_in_its_place_is_damage(made: Made, tmp_path: Path) -> None:
    create(
        tmp_path / "other",
        role=UserRole.CHAIR,
        name="א",
        passphrase=PASSPHRASE,
        clock=CLOCK,
        cost=PRACTICE_COST,
    )[0].close()
    (made.folder / "store.db").write_bytes((tmp_path / "other" / "store.db").read_bytes())
    with pytest.raises(StoreDamaged):
        made.open()


def test_a_damaged_beginning_is_mended_from_the_vault_and_told(made: Made) -> None:
    path = made.folder / "store.db"
    path.write_bytes(bytes(16) + path.read_bytes()[16:])
    with made.open() as store:
        assert len(store.notices) == 1
        assert actions(store)[-1] == "store.header_mended"
    with made.open() as store:
        assert store.notices == ()
