"""What belongs to one user alone: sealed under that user's own key, which no other user has.

Whoever has any key of the store can read its whole database. Private notes and marks therefore go
into it as bytes that only the user who wrote them can open: AES-256-GCM under a key derived from
the private half of that user's key pair, bound to the store, the user and what it is for. Nobody
else can make such bytes either, nor put them in another user's, store's or purpose's place.
"""

from __future__ import annotations

import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from core.errors import KnownError
from core.store import meta
from core.store.keys import NONCE_BYTES
from core.store.store import Store

_VERSION = b"\x01"
_KEY_FOR = "vaada own seal 1"
_LEAST = len(_VERSION) + NONCE_BYTES + 16  # a seal over nothing


def seal_for_self(store: Store, data: bytes, *, label: str = "") -> bytes:
    """`data` for the user who is logged in alone; `label` names what it is for and opens it again.

    The length of `data` shows, its content does not. Raises KnownError where the store was opened
    with the recovery key, which has no key of its own, and where it is locked.
    """
    key, bound = store.own_key(_KEY_FOR), _bound(store, label)
    nonce = os.urandom(NONCE_BYTES)
    return _VERSION + nonce + AESGCM(key).encrypt(nonce, data, bound)


def open_own(store: Store, sealed: bytes, *, label: str = "") -> bytes:
    """What `seal_for_self` was given.

    Raises KnownError for what another user sealed, or for another store or label, or what is
    damaged (own_seal.not_mine: these look alike), what a newer Vaada sealed (own_seal.newer), and
    as `seal_for_self` does.
    """
    key, bound = store.own_key(_KEY_FOR), _bound(store, label)
    if sealed[:1] > _VERSION:
        raise KnownError("own_seal.newer")
    if sealed[:1] != _VERSION or len(sealed) < _LEAST:
        raise KnownError("own_seal.not_mine")
    nonce, secret = sealed[1 : 1 + NONCE_BYTES], sealed[1 + NONCE_BYTES :]
    try:
        return AESGCM(key).decrypt(nonce, secret, bound)
    except InvalidTag:
        raise KnownError("own_seal.not_mine") from None


def _bound(store: Store, label: str) -> bytes:
    with store.read() as conn:
        store_id = meta.get(conn, meta.STORE_ID)
    # Ids are hexadecimal, so that no two triples make the same line.
    return f"{store_id} {store.user.id} {label}".encode()
