"""vault.json: who may open the store. It holds no name of any person, only slots and roles.

The file is canonical JSON: one content has one form, so that a changed byte anywhere shows. A
checksum tells damage from a wrong passphrase before unlocking; a seal under the database key
shows after unlocking that nobody without it has added, removed or changed a slot. Without this
small file nobody could ever open the store, so a spare of it lies among the backups.
"""

from __future__ import annotations

import hashlib
import json
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from core import private_files
from core.model.users import KeySlot, UserRole
from core.store import keys, recovery_key
from core.store.errors import (
    NoStore,
    StoreDamaged,
    StoreTooNew,
    WrongPassphrase,
    WrongRecoveryKey,
)
from core.store.keys import Cost, DatabaseKey, OwnKeys, Wrapped

VAULT_FILE = "vault.json"
SPARE_FILE = "backups/vault.json"
FORMAT = 1
_MOST_BYTES = 1 << 20


@dataclass(frozen=True)
class Slot:
    """One person's way in: keys wrapped by the passphrase, the database key sealed to them."""

    id: str
    role: UserRole
    opening_public: bytes
    signing_public: bytes
    wrapped: Wrapped
    sealed: bytes


@dataclass(frozen=True)
class RecoverySlot:
    """The way in with the key on paper."""

    id: str
    role: UserRole
    opening_public: bytes
    sealed: bytes


@dataclass(frozen=True)
class Vault:
    """The content of vault.json. `serial` grows with every change."""

    store_id: str
    serial: int
    database_salt: bytes
    slots: tuple[Slot, ...]
    recovery: RecoverySlot
    seal: str = ""

    def key_slots(self) -> tuple[KeySlot, ...]:
        return tuple(KeySlot(slot.id, slot.role) for slot in self.slots)


@dataclass(frozen=True, repr=False)
class Unlocked:
    """What a passphrase or a recovery key gives: `own` is None with a recovery key."""

    user_id: str
    role: UserRole
    database: DatabaseKey
    own: OwnKeys | None


def exists(folder: Path) -> bool:
    return (folder / VAULT_FILE).is_file() or (folder / SPARE_FILE).is_file()


def new(
    role: UserRole, passphrase: str, cost: Cost, database: DatabaseKey
) -> tuple[Vault, OwnKeys, bytes]:
    """A vault with one person and a recovery key; also that person's keys and the 32 raw bytes."""
    store_id = uuid.uuid4().hex
    slot, own = new_slot(store_id, role, passphrase, cost, database)
    paper = DatabaseKey.new().key
    opening = keys.recovery_private(paper)
    public = opening.public_key().public_bytes_raw()
    recovery_id = uuid.uuid4().hex
    sealed = keys.seal_to(
        public, database.key, _bound(store_id, recovery_id, role, public, b"", None)
    )
    recovery = RecoverySlot(recovery_id, role, public, sealed)
    return Vault(store_id, 0, database.salt, (slot,), recovery), own, paper


def new_slot(
    store_id: str, role: UserRole, passphrase: str, cost: Cost, database: DatabaseKey
) -> tuple[Slot, OwnKeys]:
    """A new person's slot. Raises KnownError for a passphrase too short."""
    keys.check_passphrase(passphrase)
    own, slot_id = OwnKeys.new(), uuid.uuid4().hex
    bound = _bound(store_id, slot_id, role, own.opening_public, own.signing_public, cost)
    wrapped = keys.wrap(own, passphrase, cost, bound)
    sealed = keys.seal_to(own.opening_public, database.key, bound)
    slot = Slot(slot_id, role, own.opening_public, own.signing_public, wrapped, sealed)
    return slot, own


def with_slot(vault: Vault, slot: Slot) -> Vault:
    return replace(vault, slots=(*vault.slots, slot))


def unlock(vault: Vault, passphrase: str) -> Unlocked:
    """Try every slot. Raises WrongPassphrase, StoreDamaged if an outsider changed the vault."""
    for slot in vault.slots:
        bound = _bound(
            vault.store_id,
            slot.id,
            slot.role,
            slot.opening_public,
            slot.signing_public,
            slot.wrapped.cost,
        )
        own = keys.unwrap(slot.wrapped, passphrase, bound)
        if own is not None:
            key = keys.unseal(own.opening, slot.sealed, bound)
            return Unlocked(slot.id, slot.role, _checked(vault, key), own)
    raise WrongPassphrase()


def unlock_with_recovery_key(vault: Vault, printed: str) -> Unlocked:
    """Raises RecoveryKeyMistyped naming the group, WrongRecoveryKey, StoreDamaged."""
    opening = keys.recovery_private(recovery_key.read(printed))
    slot = vault.recovery
    if opening.public_key().public_bytes_raw() != slot.opening_public:
        raise WrongRecoveryKey()
    bound = _bound(vault.store_id, slot.id, slot.role, slot.opening_public, b"", None)
    key = keys.unseal(opening, slot.sealed, bound)
    return Unlocked(slot.id, slot.role, _checked(vault, key), None)


def seal_holds(vault: Vault, database: DatabaseKey) -> bool:
    """Whether the vault was last written by a holder of the database key."""
    return database.sealed_by_me("vault", _canonical(_fields(vault)), vault.seal)


def read(folder: Path) -> Vault:
    """The vault, or its spare where the file itself is damaged or gone.

    Raises NoStore, StoreDamaged, StoreTooNew; spends no memory on absurd costs.
    """
    try:
        return read_file(folder / VAULT_FILE)
    except (StoreDamaged, NoStore) as error:
        try:
            return read_file(folder / SPARE_FILE)
        except (StoreDamaged, NoStore):
            raise error from None


def read_file(path: Path) -> Vault:
    """One vault file alone. Raises NoStore, StoreDamaged, StoreTooNew."""
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES)
    except (FileNotFoundError, NotADirectoryError):
        raise NoStore("store.none", folder=path.parent.name) from None
    except OSError:
        raise NoStore("store.unreadable", folder=path.parent.name) from None
    return parse(data)


def mend(folder: Path, vault: Vault) -> bool:
    """Write `vault` (its seal proved) where the file or its spare differs from it.

    True if one was damaged or the file gone. A spare one change behind is what a crash leaves, and
    none at all what copying a backup leaves. Raises OSError.
    """
    data, damaged = render(vault), False
    for name in (VAULT_FILE, SPARE_FILE):
        path = folder / name
        try:
            whole = read_file(path) == vault
        except NoStore:
            whole, damaged = False, damaged or name == VAULT_FILE
        except (StoreDamaged, StoreTooNew):
            whole, damaged = False, True
        if not whole:
            private_files.make_folder(path.parent)
            private_files.write_whole(path, data)
    return damaged


def parse(data: bytes) -> Vault:
    """The vault that these bytes are. Raises StoreDamaged, StoreTooNew."""
    try:
        content = json.loads(data)
        checksum = content.pop("checksum")
        whole = _rendered(content) == data and checksum == _checksum(content)
        if whole and content["format"] > FORMAT:
            raise StoreTooNew("store.too_new")
        vault = _vault(content)
        if whole and render(vault) == data and all(s.wrapped.cost.bearable for s in vault.slots):
            return vault
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        pass
    raise StoreDamaged("store.vault_damaged") from None


def write(folder: Path, vault: Vault, database: DatabaseKey) -> Vault:
    """Seal and write the vault and its spare, with the serial raised; returns it as written.

    Raises OSError.
    """
    vault = replace(vault, serial=vault.serial + 1, seal="")
    vault = replace(vault, seal=database.seal_of("vault", _canonical(_fields(vault))))
    for path in (folder / VAULT_FILE, folder / SPARE_FILE):
        private_files.make_folder(path.parent)
        private_files.write_whole(path, render(vault))
        private_files.sync_folder(path.parent)
    return vault


def render(vault: Vault) -> bytes:
    """The bytes of vault.json."""
    return _rendered({**_fields(vault), "seal": vault.seal})


def _checked(vault: Vault, key: bytes | None) -> DatabaseKey:
    if key is None:
        raise StoreDamaged("store.vault_damaged")
    database = DatabaseKey(key, vault.database_salt)
    if not seal_holds(vault, database):
        raise StoreDamaged("store.vault_changed")
    return database


def _bound(
    store_id: str, slot_id: str, role: UserRole, opening: bytes, signing: bytes, cost: Cost | None
) -> bytes:
    """What a slot's secrets are tied to: moved elsewhere or changed around, they do not open."""
    spent = [] if cost is None else [cost.memory_kib, cost.passes, cost.lanes]
    what = ["vaada slot", FORMAT, store_id, slot_id, role.value, opening.hex(), signing.hex()]
    return json.dumps([*what, spent]).encode()


def _fields(vault: Vault) -> dict[str, object]:
    return {
        "format": FORMAT,
        "store_id": vault.store_id,
        "serial": vault.serial,
        "database_salt": vault.database_salt.hex(),
        "slots": [
            {
                "id": slot.id,
                "role": slot.role.value,
                "opening_public": slot.opening_public.hex(),
                "signing_public": slot.signing_public.hex(),
                "kdf": "argon2id",
                "memory_kib": slot.wrapped.cost.memory_kib,
                "passes": slot.wrapped.cost.passes,
                "lanes": slot.wrapped.cost.lanes,
                "salt": slot.wrapped.salt.hex(),
                "nonce": slot.wrapped.nonce.hex(),
                "wrapped": slot.wrapped.secret.hex(),
                "sealed": slot.sealed.hex(),
            }
            for slot in vault.slots
        ],
        "recovery": {
            "id": vault.recovery.id,
            "role": vault.recovery.role.value,
            "opening_public": vault.recovery.opening_public.hex(),
            "sealed": vault.recovery.sealed.hex(),
        },
    }


def _vault(content: Mapping[str, object]) -> Vault:
    """Values only; rendering them again shows whether the file had our form."""
    slots, recovery = content["slots"], content["recovery"]
    if not isinstance(slots, list) or not isinstance(recovery, dict):
        raise ValueError("not a vault")
    return Vault(
        store_id=str(content["store_id"]),
        serial=_int(content["serial"]),
        database_salt=_hex(content["database_salt"], keys.SALT_BYTES),
        slots=tuple(_slot(slot) for slot in slots),
        recovery=RecoverySlot(
            id=str(recovery["id"]),
            role=UserRole(recovery["role"]),
            opening_public=_hex(recovery["opening_public"], 32),
            sealed=_hex(recovery["sealed"]),
        ),
        seal=str(content["seal"]),
    )


def _slot(slot: Mapping[str, object]) -> Slot:
    cost = Cost(_int(slot["memory_kib"]), _int(slot["passes"]), _int(slot["lanes"]))
    return Slot(
        id=str(slot["id"]),
        role=UserRole(str(slot["role"])),
        opening_public=_hex(slot["opening_public"], 32),
        signing_public=_hex(slot["signing_public"], 32),
        wrapped=Wrapped(
            cost,
            _hex(slot["salt"], keys.SALT_BYTES),
            _hex(slot["nonce"], keys.NONCE_BYTES),
            _hex(slot["wrapped"]),
        ),
        sealed=_hex(slot["sealed"]),
    )


def _int(value: object) -> int:
    if not isinstance(value, int):
        raise ValueError("not a number")
    return value


def _hex(value: object, length: int | None = None) -> bytes:
    data = bytes.fromhex(str(value))
    if length is not None and len(data) != length:
        raise ValueError("wrong length")
    return data


def _canonical(content: Mapping[str, object]) -> bytes:
    return json.dumps(content, sort_keys=True, separators=(",", ":")).encode()


def _checksum(content: Mapping[str, object]) -> str:
    return hashlib.sha256(_canonical(content)).hexdigest()


def _rendered(content: Mapping[str, object]) -> bytes:
    whole = {**content, "checksum": _checksum(content)}
    return json.dumps(whole, sort_keys=True, indent=1).encode() + b"\n"
