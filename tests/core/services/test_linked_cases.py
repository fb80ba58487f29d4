"""Cases that belong together: told in both files, taken out of both."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from core.errors import KnownError
from core.model.file_changes import ChangeKind, Lane
from core.model.linked_cases import LinkKind
from core.services import cases
from core.services.file_changes import file_history
from core.services.linked_cases import links, remove_link, save_link
from core.store import people
from core.store.store import Store

AddCase = Callable[..., str]


@pytest.fixture
def pair(add_case: AddCase) -> tuple[str, str]:
    return add_case("1-26"), add_case("2-26")


def test_a_link_stands_in_both_files_and_in_their_history(
    store: Store, pair: tuple[str, str]
) -> None:
    changes = save_link(store, *pair, LinkKind.SIBLINGS, " אחים מצד האם ")
    assert changes.touched == {("case", each) for each in pair}
    (here,), (there,) = (cases.read_again(store, each).links for each in pair)
    assert (here.number, there.number) == ("2-26", "1-26")
    assert here.id == there.id and here.written
    assert (here.kind, here.note, here.minor_initials) == (
        LinkKind.SIBLINGS,
        "אחים מצד האם",
        "ד' כ'",
    )
    for case_id, number in zip(pair, ("2-26", "1-26"), strict=True):
        change = next(c for c in file_history(store, case_id) if c.lane is Lane.PEOPLE)
        assert change.kind is ChangeKind.ADDED and number in change.new


def test_a_link_is_corrected_removed_and_put_back(store: Store, pair: tuple[str, str]) -> None:
    save_link(store, *pair, LinkKind.SIBLINGS)
    (link,) = links(store, pair[0])
    save_link(store, *pair, LinkKind.SAME_EVENT, "אותו כתב אישום", link.id)
    (corrected,) = links(store, pair[1])
    assert (corrected.id, corrected.kind) == (link.id, LinkKind.SAME_EVENT)
    remove_link(store, link.id)
    assert links(store, pair[0]) == links(store, pair[1]) == ()
    with pytest.raises(KnownError, match="אינו רשום"):
        remove_link(store, link.id)
    save_link(store, *pair, LinkKind.SAME_EVENT, "אותו כתב אישום", link.id)
    assert links(store, pair[1]) == (corrected,)


def test_what_makes_no_sense_is_refused(store: Store, pair: tuple[str, str]) -> None:
    save_link(store, *pair, LinkKind.SIBLINGS)
    for other, kind, key in (
        (pair[0], LinkKind.OTHER, "link.itself"),
        (pair[1], LinkKind.SIBLINGS, "link.twice"),
        ("nothing", LinkKind.OTHER, "case.gone"),
    ):
        with pytest.raises(KnownError) as caught:
            save_link(store, pair[0], other, kind)
        assert caught.value.key == key
    with pytest.raises(KnownError) as caught:  # the other way round is the same
        save_link(store, pair[1], pair[0], LinkKind.SIBLINGS)
    assert caught.value.key == "link.twice"


def test_cases_of_one_minor_are_linked_by_themselves(store: Store, pair: tuple[str, str]) -> None:
    minor = cases.read_again(store, pair[0]).case.minor
    with store.write() as conn:
        people.move_case(conn, pair[1], minor.id)
    (link,) = links(store, pair[1])
    assert (link.kind, link.case_id, link.written) == (LinkKind.SAME_MINOR, pair[0], False)
