"""Keys: a passphrase wraps a person's own keys, those unseal the database key.

A person has an X25519 pair, to which the database key is sealed, and an Ed25519 pair for signing.
The private halves are encrypted (AES-256-GCM) under a key made slowly from the passphrase
(Argon2id). Python cannot wipe memory: while a store is open its keys are in this process.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import unicodedata
from dataclasses import dataclass, replace

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from core.clock import stopwatch
from core.errors import KnownError

SALT_BYTES = 16
NONCE_BYTES = 12
LEAST_PASSPHRASE = 8
_MIB = 1024
_SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


@dataclass(frozen=True)
class Cost:
    """How much work one guess at a passphrase is: Argon2id's memory in KiB, passes and lanes."""

    memory_kib: int
    passes: int
    lanes: int

    @property
    def bearable(self) -> bool:
        """Whether a stored cost may be spent at all: more is a trap or damage, less is damage."""
        return (
            8 * _MIB <= self.memory_kib <= 1024 * _MIB
            and 1 <= self.passes <= 16
            and 1 <= self.lanes <= 16
        )


LEAST_COST = Cost(memory_kib=64 * _MIB, passes=3, lanes=4)
# Well under a second of any machine and far too cheap for real files: practice and tests.
PRACTICE_COST = Cost(memory_kib=8 * _MIB, passes=1, lanes=1)
_MOST_MEMORY_KIB = 1024 * _MIB


def measured_cost(seconds: float = 1.0) -> Cost:
    """The cost that takes about `seconds` on this machine, never below LEAST_COST.

    Only memory grows, up to 1 GiB: memory is what makes guessing on other hardware dear.
    """
    began = stopwatch()
    _slow_key("measure", b"\0" * SALT_BYTES, LEAST_COST)
    factor = seconds / max(stopwatch() - began, 1e-3)
    steps = int(LEAST_COST.memory_kib * factor) // (16 * _MIB)
    memory = min(max(steps * 16 * _MIB, LEAST_COST.memory_kib), _MOST_MEMORY_KIB)
    return replace(LEAST_COST, memory_kib=memory)


@dataclass(frozen=True, repr=False)
class DatabaseKey:
    """The 32 random bytes that encrypt the database, and the salt kept beside it, not in it."""

    key: bytes
    salt: bytes

    @classmethod
    def new(cls) -> DatabaseKey:
        return cls(os.urandom(32), os.urandom(SALT_BYTES))

    @property
    def pragma(self) -> str:
        """As SQLCipher takes a raw key and salt."""
        return f"x'{self.key.hex()}{self.salt.hex()}'"

    def seal_of(self, purpose: str, data: bytes) -> str:
        """A seal over `data` that only a holder of the key can make, 64 hex characters."""
        return hmac.new(
            _derived(self.key, f"vaada seal {purpose}"), data, hashlib.sha256
        ).hexdigest()

    def sealed_by_me(self, purpose: str, data: bytes, seal: str) -> bool:
        return hmac.compare_digest(self.seal_of(purpose, data).encode(), seal.encode())


@dataclass(frozen=True, repr=False)
class OwnKeys:
    """The private halves of one person's two key pairs."""

    opening: X25519PrivateKey
    signing: Ed25519PrivateKey

    @classmethod
    def new(cls) -> OwnKeys:
        return cls(X25519PrivateKey.generate(), Ed25519PrivateKey.generate())

    @property
    def opening_public(self) -> bytes:
        return self.opening.public_key().public_bytes_raw()

    @property
    def signing_public(self) -> bytes:
        return self.signing.public_key().public_bytes_raw()


@dataclass(frozen=True)
class Wrapped:
    """A person's private keys under the passphrase, with all that is needed to try one."""

    cost: Cost
    salt: bytes
    nonce: bytes
    secret: bytes


def wrap(own: OwnKeys, passphrase: str, cost: Cost, bound_to: bytes) -> Wrapped:
    """Encrypt the private keys; they open only with the same passphrase and the same `bound_to`."""
    salt, nonce = os.urandom(SALT_BYTES), os.urandom(NONCE_BYTES)
    secret = own.opening.private_bytes_raw() + own.signing.private_bytes_raw()
    slow = _slow_key(passphrase, salt, cost)
    return Wrapped(cost, salt, nonce, AESGCM(slow).encrypt(nonce, secret, bound_to))


def unwrap(wrapped: Wrapped, passphrase: str, bound_to: bytes) -> OwnKeys | None:
    """The private keys, or None if the passphrase is not theirs; takes the whole cost anyway."""
    slow = _slow_key(passphrase, wrapped.salt, wrapped.cost)
    try:
        secret = AESGCM(slow).decrypt(wrapped.nonce, wrapped.secret, bound_to)
    except InvalidTag:
        return None
    return OwnKeys(
        X25519PrivateKey.from_private_bytes(secret[:32]),
        Ed25519PrivateKey.from_private_bytes(secret[32:]),
    )


def seal_to(public: bytes, key: bytes, bound_to: bytes) -> bytes:
    """`key` for the holder of the private half of `public` alone (HPKE)."""
    return bytes(_SUITE.encrypt(key, X25519PublicKey.from_public_bytes(public), info=bound_to))


def unseal(private: X25519PrivateKey, sealed: bytes, bound_to: bytes) -> bytes | None:
    """The key again, or None if it was sealed for somebody else or for another place."""
    try:
        return bytes(_SUITE.decrypt(sealed, private, info=bound_to))
    except (InvalidTag, ValueError):
        return None


def own_key(own: OwnKeys, purpose: str) -> bytes:
    """32 bytes that only the holder of these private keys can derive, others for each purpose."""
    return _derived(own.opening.private_bytes_raw(), purpose)


def recovery_private(recovery_key: bytes) -> X25519PrivateKey:
    """The opening key that a recovery key stands for; 256 random bits need no slow step."""
    return X25519PrivateKey.from_private_bytes(_derived(recovery_key, "vaada recovery"))


def check_passphrase(passphrase: str) -> None:
    """Raises KnownError for a passphrase too short to choose."""
    if len(unicodedata.normalize("NFC", passphrase).strip()) < LEAST_PASSPHRASE:
        raise KnownError("store.short_passphrase", least=LEAST_PASSPHRASE)


def _slow_key(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    # The same letters may be typed in several Unicode forms: one form counts.
    typed = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    slow = Argon2id(
        salt=salt, length=32, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory_kib
    )
    try:
        return slow.derive(typed)
    except MemoryError:
        raise KnownError("store.not_enough_memory", megabytes=cost.memory_kib // _MIB) from None


def _derived(secret: bytes, purpose: str) -> bytes:
    return HKDF(hashes.SHA256(), 32, salt=None, info=purpose.encode()).derive(secret)
