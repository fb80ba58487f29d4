from __future__ import annotations

import hashlib
import json
import random
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.users import UserRole
from core.store import keys, vault
from core.store.errors import (
    KnownError,
    NoStore,
    StoreDamaged,
    StoreTooNew,
    WrongPassphrase,
    WrongRecoveryKey,
)
from core.store.keys import PRACTICE_COST, DatabaseKey
from core.store.recovery_key import printed
from tests.core.store.conftest import PASSPHRASE, Made


def new_vault(folder: Path) -> tuple[vault.Vault, DatabaseKey, bytes]:
    database = DatabaseKey.new()
    made, _, paper = vault.new(UserRole.CLERK, PASSPHRASE, PRACTICE_COST, database)
    return vault.write(folder, made, database), database, paper


def with_checksum(content: dict[str, object]) -> bytes:
    """What somebody could write who knows the form of the file but no key."""
    bare = {name: value for name, value in content.items() if name != "checksum"}
    canonical = json.dumps(bare, sort_keys=True, separators=(",", ":")).encode()
    whole = {**bare, "checksum": hashlib.sha256(canonical).hexdigest()}
    return json.dumps(whole, sort_keys=True, indent=1).encode() + b"\n"


def test_opens_with_the_passphrase_and_with_the_recovery_key(tmp_path: Path) -> None:
    _, database, paper = new_vault(tmp_path)
    found = vault.read(tmp_path)
    opened = vault.unlock(found, PASSPHRASE)
    assert opened.database == database
    assert (opened.user_id, opened.role) == (found.slots[0].id, UserRole.CLERK)
    assert opened.own is not None
    assert opened.own.signing_public == found.slots[0].signing_public
    rescued = vault.unlock_with_recovery_key(found, printed(paper))
    assert rescued.database == database
    assert rescued.own is None


def test_every_slot_is_tried(tmp_path: Path) -> None:
    made, database, _ = new_vault(tmp_path)
    slot, _ = vault.new_slot(
        made.store_id, UserRole.MEMBER, "another passphrase", PRACTICE_COST, database
    )
    vault.write(tmp_path, vault.with_slot(made, slot), database)
    found = vault.read(tmp_path)
    assert vault.unlock(found, "another passphrase").role == UserRole.MEMBER
    assert vault.unlock(found, PASSPHRASE).role == UserRole.CLERK
    assert [slot.role for slot in found.key_slots()] == [UserRole.CLERK, UserRole.MEMBER]


def test_a_wrong_passphrase_or_recovery_key_is_told_apart_from_damage(tmp_path: Path) -> None:
    new_vault(tmp_path)
    found = vault.read(tmp_path)
    with pytest.raises(WrongPassphrase):
        vault.unlock(found, PASSPHRASE + "!")
    with pytest.raises(WrongRecoveryKey):
        vault.unlock_with_recovery_key(found, printed(bytes(32)))


def test_holds_no_secret_and_no_name(made: Made) -> None:
    text = (made.folder / vault.VAULT_FILE).read_text(encoding="ascii")
    assert "דנה" not in json.loads(text).__repr__()
    database = vault.unlock(vault.read(made.folder), PASSPHRASE).database
    assert database.key.hex() not in text
    assert set(json.loads(text)["slots"][0]) == {
        "id",
        "role",
        "opening_public",
        "signing_public",
        "kdf",
        "memory_kib",
        "passes",
        "lanes",
        "salt",
        "nonce",
        "wrapped",
        "sealed",
    }


def test_a_changed_byte_anywhere_is_damage(tmp_path: Path) -> None:
    new_vault(tmp_path)
    data = (tmp_path / vault.VAULT_FILE).read_bytes()
    vault.parse(data)
    for place in range(len(data)):
        changed = data[:place] + bytes([data[place] ^ 1 << place % 8]) + data[place + 1 :]
        with pytest.raises(StoreDamaged):
            vault.parse(changed)


@pytest.mark.parametrize("cut", [0, 1, 100, -1])
def test_a_cut_or_longer_file_is_damage(tmp_path: Path, cut: int) -> None:
    new_vault(tmp_path)
    data = (tmp_path / vault.VAULT_FILE).read_bytes()
    for other in (data[:cut], data + b"\n", data + data):
        with pytest.raises(StoreDamaged):
            vault.parse(other)


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_any_bytes_are_damage_and_nothing_worse(data: bytes) -> None:
    with pytest.raises(StoreDamaged):
        vault.parse(data)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)


@given(st.sampled_from(["store_id", "serial", "database_salt", "slots", "recovery", "seal"]), JSON)
def test_any_value_in_place_of_a_field_is_damage_or_does_not_open(
    field: str, value: object
) -> None:
    database = DatabaseKey(bytes(32), bytes(16))
    content = json.loads(vault.render(FIXED))
    if content[field] == value:
        return
    try:
        changed = vault.parse(with_checksum({**content, field: value}))
    except StoreDamaged:
        return
    assert not vault.seal_holds(changed, database) or changed == FIXED
    with pytest.raises(KnownError):
        vault.unlock(changed, PASSPHRASE)


FIXED = vault.new(UserRole.CHAIR, PASSPHRASE, PRACTICE_COST, DatabaseKey(bytes(32), bytes(16)))[0]


def test_absurd_costs_are_refused_before_they_are_spent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new_vault(tmp_path)
    content = json.loads((tmp_path / vault.VAULT_FILE).read_bytes())
    spent = []
    monkeypatch.setattr(keys, "_slow_key", lambda *args: spent.append(args))
    for field, value in (("memory_kib", 1 << 33), ("passes", 10**9), ("lanes", 0)):
        slot = {**content["slots"][0], field: value}
        (tmp_path / vault.VAULT_FILE).write_bytes(with_checksum({**content, "slots": [slot]}))
        with pytest.raises(StoreDamaged):
            vault.read_file(tmp_path / vault.VAULT_FILE)
    assert spent == []


def test_a_slot_taken_out_or_added_by_an_outsider_is_seen(tmp_path: Path) -> None:
    made, database, _ = new_vault(tmp_path)
    words = "a stranger's words"
    slot, _ = vault.new_slot(made.store_id, UserRole.CHAIR, words, PRACTICE_COST, DatabaseKey.new())
    forged = vault.parse(vault.render(vault.with_slot(made, slot)))
    with pytest.raises(StoreDamaged) as caught:
        vault.unlock(forged, PASSPHRASE)
    assert caught.value.key == "store.vault_changed"
    with pytest.raises(StoreDamaged):
        vault.unlock(forged, words)
    assert not vault.seal_holds(replace(made, slots=()), database)


def test_a_role_raised_by_an_outsider_does_not_open(tmp_path: Path) -> None:
    made, _, _ = new_vault(tmp_path)
    raised = replace(made, slots=(replace(made.slots[0], role=UserRole.CHAIR),))
    with pytest.raises(WrongPassphrase):
        vault.unlock(vault.parse(vault.render(raised)), PASSPHRASE)


def test_a_newer_format_is_refused_politely(tmp_path: Path) -> None:
    new_vault(tmp_path)
    content = json.loads((tmp_path / vault.VAULT_FILE).read_bytes())
    newer = with_checksum({**content, "format": vault.FORMAT + 1, "something": "new"})
    with pytest.raises(StoreTooNew):
        vault.parse(newer)


def test_no_vault_is_no_store(tmp_path: Path) -> None:
    assert not vault.exists(tmp_path)
    for folder in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(NoStore):
            vault.read(folder)


def test_two_vaults_share_no_secret(tmp_path: Path) -> None:
    values = []
    for _ in range(2):
        made, database, paper = new_vault(tmp_path)
        slot = made.slots[0]
        values += [made.store_id, database.key, database.salt, paper, slot.wrapped.salt]
        values += [slot.wrapped.nonce, slot.opening_public, slot.signing_public]
    assert len(set(values)) == len(values)


def test_a_serial_counts_the_changes(tmp_path: Path) -> None:
    made, database, _ = new_vault(tmp_path)
    assert made.serial == 1
    assert vault.write(tmp_path, made, database).serial == 2
    assert random.choice(vault.read(tmp_path).key_slots()).role == UserRole.CLERK
