"""Bookmarks and highlights: kept for one user alone, over a real store with two."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text

from core.clock import FixedClock
from core.errors import KnownError
from core.model.own_marks import Bookmark, Highlight, MarkColour, OwnMarks
from core.model.page_words import Box
from core.model.users import UserRole
from core.services import stores
from core.services.own_marks import keep_mark, marks_of, remove_mark
from core.store import audit
from core.store.keys import PRACTICE_COST
from core.store.store import Store, open_with_passphrase, open_with_recovery_key
from tests.conftest import PASSPHRASE
from tests.core.services.test_reader import add_report

AddCase = Callable[..., str]
SECOND = "another six words 9"
BOOKMARK = Bookmark("b" * 32, 3, "המסקנות")
HIGHLIGHT = Highlight(
    "h" * 32, 1, (Box(10, 20, 30.5, 32), Box(5, 34, 30, 46)), MarkColour.ASK, "לשאול", "המילים"
)


@pytest.fixture
def document(store: Store, add_case: AddCase) -> str:
    return add_report(store, add_case(), ("שלום",)).document_id


def test_marks_are_kept_changed_and_taken_away(store: Store, document: str) -> None:
    assert marks_of(store, document) == OwnMarks()
    kept = keep_mark(store, document, BOOKMARK)
    assert kept.changes.kinds() == {"own_marks"}
    keep_mark(store, document, HIGHLIGHT)
    found = marks_of(store, document)
    assert found.marks == (HIGHLIGHT, BOOKMARK)
    assert found.on(1) == (HIGHLIGHT,) and found.bookmark(3) == BOOKMARK
    renamed = Bookmark(BOOKMARK.id, 3, "שם אחר")
    assert keep_mark(store, document, renamed).marks.marks == (HIGHLIGHT, renamed)
    assert remove_mark(store, document, HIGHLIGHT.id).marks.marks == (renamed,)
    assert remove_mark(store, document, renamed.id).marks == OwnMarks()
    with store.read() as conn:
        assert conn.execute(text("SELECT count(*) FROM own_marks")).scalar() == 0


def test_they_are_of_one_user_and_one_document(
    store: Store, document: str, add_case: AddCase, clock: FixedClock
) -> None:
    other = add_report(store, add_case("1300-01-26"), ("אחר",)).document_id
    keep_mark(store, document, BOOKMARK)
    assert marks_of(store, other) == OwnMarks()
    stores.add_user(
        store, name="ח' (תרגול)", role=UserRole.MEMBER, passphrase=SECOND, cost=PRACTICE_COST
    )
    folder = store.folder
    store.close()
    with open_with_passphrase(folder, SECOND, clock) as theirs:
        assert marks_of(theirs, document) == OwnMarks()
        keep_mark(theirs, document, HIGHLIGHT)
    with open_with_passphrase(folder, PASSPHRASE, clock) as mine:
        assert marks_of(mine, document).marks == (BOOKMARK,)


def test_a_row_put_in_another_place_does_not_open(
    store: Store, document: str, add_case: AddCase
) -> None:
    other = add_report(store, add_case("1300-01-26"), ("אחר",)).document_id
    keep_mark(store, document, BOOKMARK)
    with store.write() as conn:
        conn.execute(text("UPDATE own_marks SET document_id = :other"), {"other": other})
    with pytest.raises(KnownError) as caught:
        marks_of(store, other)
    assert caught.value.key == "own_seal.not_mine"


def test_no_word_of_them_stands_in_the_database_or_the_audit_chain(
    store: Store, document: str
) -> None:
    with store.read() as conn:
        before = audit.end(conn)
    keep_mark(store, document, HIGHLIGHT)
    with store.read() as conn:
        assert audit.end(conn) == before
        (sealed,) = conn.execute(text("SELECT sealed FROM own_marks")).scalars()
    for word in ("לשאול", "המילים", "ask", "Highlight"):
        assert word.encode() not in sealed


def test_the_recovery_key_says_that_it_marks_nothing(
    tmp_path: Path, clock: FixedClock, document: str, store: Store
) -> None:
    made = stores.create_store(
        tmp_path / "second", name="ש'", role=UserRole.CHAIR, passphrase=PASSPHRASE, clock=clock,
        cost=PRACTICE_COST,
    )  # fmt: skip
    made.store.close()
    with open_with_recovery_key(tmp_path / "second", made.recovery_key, clock) as opened:
        with pytest.raises(KnownError) as caught:
            marks_of(opened, document)
        assert caught.value.key == "own_seal.recovery_has_none"


def test_a_document_that_is_gone_is_not_marked(store: Store) -> None:
    with pytest.raises(KnownError) as caught:
        keep_mark(store, "0" * 32, BOOKMARK)
    assert caught.value.key == "report.gone"
