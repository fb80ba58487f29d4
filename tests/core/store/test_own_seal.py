from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.errors import KnownError
from core.model.users import UserRole
from core.store import keys
from core.store.keys import PRACTICE_COST, OwnKeys
from core.store.own_seal import open_own, seal_for_self
from core.store.store import (
    Store,
    add_user,
    create,
    open_with_passphrase,
    open_with_recovery_key,
)
from tests.core.store.conftest import CLOCK, PASSPHRASE, Made

WORDS = "הערה לעצמי: לשאול על המסגרת".encode()
SECOND = "סיסמה אחרת לגמרי"


def refused(store: Store, sealed: bytes, label: str = "") -> str:
    with pytest.raises(KnownError) as caught:
        open_own(store, sealed, label=label)
    assert str(caught.value)
    assert "הערה" not in repr(caught.value)
    return caught.value.key


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=2000), label=st.text(max_size=20))
def test_what_was_sealed_opens_again_whole(store: Store, data: bytes, label: str) -> None:
    assert open_own(store, seal_for_self(store, data, label=label), label=label) == data


def test_opens_on_another_day_and_twice_sealed_looks_different(made: Made) -> None:
    with made.open() as store:
        first, second = seal_for_self(store, WORDS), seal_for_self(store, WORDS)
    assert first != second
    assert WORDS not in first
    with made.open() as store:
        assert open_own(store, first) == open_own(store, second) == WORDS


def test_another_user_of_the_same_store_cannot_open_it(made: Made) -> None:
    with made.open() as store:
        sealed = seal_for_self(store, WORDS)
        add_user(store, name="יוסי", role=UserRole.CHAIR, passphrase=SECOND, cost=PRACTICE_COST)
    with open_with_passphrase(made.folder, SECOND, CLOCK) as store:
        assert refused(store, sealed) == "own_seal.not_mine"
        theirs = seal_for_self(store, b"theirs")
    with made.open() as store:
        assert refused(store, theirs) == "own_seal.not_mine"
        assert open_own(store, sealed) == WORDS


def test_the_database_key_and_the_public_keys_do_not_open_it(store: Store) -> None:
    """The key comes from the private half alone."""
    assert keys.own_key(OwnKeys.new(), "x") != keys.own_key(OwnKeys.new(), "x")
    own = OwnKeys.new()
    assert keys.own_key(own, "x") != keys.own_key(own, "y")
    assert store.own_key("x") not in (store.database_key.key, store.public_key)


def test_a_seal_is_bound_to_its_store_and_to_its_label(made: Made, tmp_path: Path) -> None:
    with made.open() as store:
        sealed = seal_for_self(store, WORDS, label="marks of one")
        assert refused(store, sealed, "marks of two") == "own_seal.not_mine"
        assert refused(store, sealed) == "own_seal.not_mine"
    other, _ = create(
        tmp_path / "other",
        role=UserRole.CHAIR,
        name="דנה לוי",
        passphrase=PASSPHRASE,
        clock=CLOCK,
        cost=PRACTICE_COST,
    )
    with other:
        assert refused(other, sealed, "marks of one") == "own_seal.not_mine"


def test_the_same_key_pair_opens_nothing_of_another_user_or_store(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even where the key were the same the ids that it is bound to would not be."""
    sealed = seal_for_self(store, WORDS)
    user = store.user
    monkeypatch.setattr(store, "user", type(user)("0" * 32, user.name, user.role))
    assert refused(store, sealed) == "own_seal.not_mine"


def test_any_changed_byte_and_any_cut_is_refused(store: Store) -> None:
    sealed = seal_for_self(store, WORDS)
    for place in range(len(sealed)):
        changed = sealed[:place] + bytes([sealed[place] ^ 1]) + sealed[place + 1 :]
        assert refused(store, changed) == "own_seal.not_mine"
    for cut in (b"", sealed[:1], sealed[:28], sealed[:-1], sealed + b"\0", WORDS * 3):
        assert refused(store, cut) in ("own_seal.not_mine", "own_seal.newer")


def test_a_newer_form_is_told_apart(store: Store) -> None:
    assert refused(store, b"\x02" + seal_for_self(store, WORDS)[1:]) == "own_seal.newer"


def test_the_recovery_key_opens_and_seals_nothing_and_says_so(made: Made) -> None:
    with made.open() as store:
        sealed = seal_for_self(store, WORDS)
    with open_with_recovery_key(made.folder, made.recovery_key, CLOCK) as store:
        assert refused(store, sealed) == "own_seal.recovery_has_none"
        with pytest.raises(KnownError) as caught:
            seal_for_self(store, WORDS)
        assert caught.value.key == "own_seal.recovery_has_none"


def test_a_locked_store_opens_nothing(made: Made) -> None:
    store = made.open()
    sealed = seal_for_self(store, WORDS)
    store.close()
    assert refused(store, sealed) == "store.locked"


def test_no_secret_in_what_is_shown_of_a_store(store: Store) -> None:
    shown = repr(store) + repr(store._own) + repr(store.database_key)
    assert store.own_key("x").hex() not in shown
    assert store._own is not None
    assert store._own.opening.private_bytes_raw().hex() not in shown
