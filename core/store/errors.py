"""What can go wrong with a store, told apart by type; the sentences are in errors/store.toml."""

from __future__ import annotations

from core.errors import KnownError


class WrongPassphrase(KnownError):
    """No key of the store opens with it. Nothing on the disk has changed."""

    def __init__(self) -> None:
        super().__init__("store.wrong_passphrase")


class WrongRecoveryKey(KnownError):
    """A recovery key without a typing mistake, but not this store's. Nothing has changed."""

    def __init__(self) -> None:
        super().__init__("store.wrong_recovery_key")


class RecoveryKeyMistyped(KnownError):
    """Typed wrongly: `group` names the first group that cannot be right, None if one is missing."""

    def __init__(self, key: str, group: int | None = None, **values: object) -> None:
        super().__init__(key, **values, **({} if group is None else {"group": group}))
        self.group = group


class NoStore(KnownError):
    """The folder holds no store."""


class StoreDamaged(KnownError):
    """A file of the store is not what was written; the key of the error says which."""


class StoreInUse(KnownError):
    """Another program has the store open; `values` say who and since when."""


class StoreTooNew(KnownError):
    """Written by a newer Vaada than this one."""


class StoreWentBack(KnownError):
    """The database is older than the store's own note of it: an old copy was put in its place."""


class DiskFull(KnownError):
    """No room left; what was acknowledged before is safe."""


class StoreFailure(Exception):
    """A database error nobody expected: a mistake in the program. It carries no value of any row.

    `code` is the database's own name of the error; `detail` names the broken constraint, if one.
    """

    def __init__(self, kind: str, code: str = "", detail: str = "") -> None:
        super().__init__(" ".join(part for part in (kind, code, detail) if part))
        self.code = code
        self.detail = detail
