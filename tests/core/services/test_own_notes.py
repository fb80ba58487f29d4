from __future__ import annotations

from collections.abc import Callable
from datetime import time

import pytest
from sqlalchemy import text

from core.clock import FixedClock
from core.errors import KnownError
from core.model.changes import Changes
from core.model.users import UserRole
from core.services import decisions, own_notes, stores
from core.store.keys import PRACTICE_COST
from core.store.store import Store
from tests.conftest import PASSPHRASE
from tests.core.services.test_decisions import begin, draft_release

AddCase = Callable[..., str]
WORDS = "לשאול את הסבתא.\nלא לשכוח: מכתב בית הספר."
SECOND = "four other quiet words"


@pytest.fixture
def hearing_id(store: Store, add_case: AddCase) -> str:
    return begin(store, add_case())


def test_a_note_is_kept_as_it_was_written(store: Store, hearing_id: str) -> None:
    assert own_notes.own_note(store, hearing_id) == own_notes.OwnNote()
    saved = own_notes.save_own_note(store, hearing_id, "טיוטה")
    assert (saved.at, saved.changes) == (
        time(10, 30),
        Changes.of(("own_note", hearing_id)),
    )
    own_notes.save_own_note(store, hearing_id, WORDS)
    kept = own_notes.own_note(store, hearing_id)
    assert (kept.text, kept.saved_at[:16]) == (WORDS, "2026-11-22T08:30")


def test_an_empty_note_leaves_nothing_behind(store: Store, hearing_id: str) -> None:
    own_notes.save_own_note(store, hearing_id, WORDS)
    own_notes.save_own_note(store, hearing_id, " \n")
    with store.read() as conn:
        assert conn.execute(text("SELECT count(*) FROM own_notes")).scalar() == 0


def test_another_user_of_the_store_has_notes_of_their_own_and_cannot_read_mine(
    store: Store, hearing_id: str, clock: FixedClock
) -> None:
    own_notes.save_own_note(store, hearing_id, WORDS)
    mine = store.user.id
    stores.add_user(
        store, name="חבר (תרגול)", role=UserRole.MEMBER, passphrase=SECOND, cost=PRACTICE_COST
    )
    store.close()
    with stores.unlock(store.folder, SECOND, clock) as other:
        assert own_notes.own_note(other, hearing_id).text == ""
        own_notes.save_own_note(other, hearing_id, "שלי")
        with other.write() as conn:
            raw = conn.execute(
                text("SELECT sealed FROM own_notes WHERE user_id = :mine"), {"mine": mine}
            ).scalar()
            assert WORDS.split()[0].encode() not in raw
            # Even in the place of one's own note the bytes of another do not open.
            conn.execute(
                text("UPDATE own_notes SET sealed = :raw WHERE user_id = :me"),
                {"raw": raw, "me": other.user.id},
            )
        with pytest.raises(KnownError) as refused:
            own_notes.own_note(other, hearing_id)
        assert refused.value.key == "own_seal.not_mine"
    with stores.unlock(store.folder, PASSPHRASE, clock) as again:
        assert own_notes.own_note(again, hearing_id).text == WORDS


def test_a_note_belongs_to_its_hearing(store: Store, add_case: AddCase, hearing_id: str) -> None:
    other = begin(store, add_case("1202-03-26"))
    own_notes.save_own_note(store, hearing_id, WORDS)
    assert own_notes.own_note(store, other).text == ""
    with pytest.raises(KnownError) as unknown:
        own_notes.save_own_note(store, "no such hearing", WORDS)
    assert unknown.value.key == "hearing.unknown"


def test_notes_go_on_after_the_decision(store: Store, hearing_id: str) -> None:
    draft_release(store, hearing_id)
    decisions.sign(store, hearing_id)
    own_notes.save_own_note(store, hearing_id, WORDS)
    assert own_notes.own_note(store, hearing_id).text == WORDS
