from __future__ import annotations

import os
from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from core.errors import KnownError
from core.store import keys
from core.store.keys import LEAST_COST, PRACTICE_COST, Cost, DatabaseKey, OwnKeys


def test_private_keys_come_back_with_the_passphrase_alone() -> None:
    own = OwnKeys.new()
    wrapped = keys.wrap(own, "סיסמה נכונה", PRACTICE_COST, b"place")
    again = keys.unwrap(wrapped, "סיסמה נכונה", b"place")
    assert again is not None
    assert again.opening_public == own.opening_public
    assert again.signing_public == own.signing_public
    assert keys.unwrap(wrapped, "סיסמה נכונה ", b"place") is None
    assert keys.unwrap(wrapped, "סיסמה נכונה", b"another place") is None


def test_one_passphrase_typed_in_two_unicode_forms_is_one() -> None:
    wrapped = keys.wrap(OwnKeys.new(), "caf\u00e9 caf\u00e9", PRACTICE_COST, b"")
    assert keys.unwrap(wrapped, "cafe\u0301 cafe\u0301", b"") is not None


def test_the_passphrase_goes_through_argon2id() -> None:
    salt = os.urandom(16)
    expected = Argon2id(salt=salt, length=32, iterations=1, lanes=1, memory_cost=8192)
    assert keys._slow_key("abcdefgh", salt, PRACTICE_COST) == expected.derive(b"abcdefgh")


def test_a_changed_cost_does_not_open() -> None:
    wrapped = keys.wrap(OwnKeys.new(), "סיסמה נכונה", PRACTICE_COST, b"")
    other = replace(wrapped, cost=replace(PRACTICE_COST, passes=2))
    assert keys.unwrap(other, "סיסמה נכונה", b"") is None


def test_a_sealed_key_opens_for_its_owner_and_place_only() -> None:
    own, other = OwnKeys.new(), OwnKeys.new()
    sealed = keys.seal_to(own.opening_public, b"k" * 32, b"here")
    assert keys.unseal(own.opening, sealed, b"here") == b"k" * 32
    assert keys.unseal(own.opening, sealed, b"there") is None
    assert keys.unseal(other.opening, sealed, b"here") is None
    assert keys.unseal(own.opening, sealed[:10], b"here") is None


def test_seals_of_different_purposes_differ() -> None:
    key = DatabaseKey.new()
    assert key.sealed_by_me("vault", b"x", key.seal_of("vault", b"x"))
    assert not key.sealed_by_me("vault", b"x", key.seal_of("head", b"x"))
    assert not key.sealed_by_me("vault", b"y", key.seal_of("vault", b"x"))


def test_the_measured_cost_is_never_below_the_least_and_can_be_borne() -> None:
    assert keys.measured_cost(seconds=0.001) == LEAST_COST
    most = keys.measured_cost(seconds=3600)
    assert most.memory_kib == 1024 * 1024
    assert most.bearable
    assert LEAST_COST.bearable and PRACTICE_COST.bearable


@pytest.mark.parametrize(
    "cost",
    [
        Cost(1024 * 1024 + 1, 3, 4),
        Cost(1 << 40, 3, 4),
        Cost(64 * 1024, 17, 4),
        Cost(64 * 1024, 0, 4),
        Cost(64 * 1024, 3, 0),
        Cost(64 * 1024, 3, 17),
        Cost(8, 1, 1),
        Cost(-1, 3, 4),
    ],
)
def test_absurd_costs_are_not_bearable(cost: Cost) -> None:
    assert not cost.bearable


def test_short_passphrases_are_refused_and_spaces_do_not_count() -> None:
    keys.check_passphrase("12345678")
    for short in ("", "1234567", "1234567   "):
        with pytest.raises(KnownError):
            keys.check_passphrase(short)


def test_keys_do_not_show_in_their_text_form() -> None:
    key, own = DatabaseKey.new(), OwnKeys.new()
    assert key.key.hex() not in repr(key) + str(key)
    assert repr(key.key) not in repr(key)
    assert own.opening.private_bytes_raw().hex() not in repr(own)
