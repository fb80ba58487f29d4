"""Possible duplicates: who is found, why, and who is not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from core.model.duplicates import DuplicatePair, Likeness, RecordKind
from core.model.people import Person, PersonRole
from core.services import cases
from core.services.duplicates import (
    ask_again,
    duplicates_of_case,
    not_the_same,
    possible_duplicates,
)
from core.store import audit
from core.store.store import Store
from tests.core.services.people_cases import DAN, SAMI, become

AddCase = Callable[..., str]
OFFICER = PersonRole.PROBATION_OFFICER


def two(store: Store, add_case: AddCase, *, first: dict[str, object], second: dict[str, object],
        who: object = DAN) -> tuple[str, str]:  # fmt: skip
    """Two cases of two records of a minor."""
    one, other = add_case("1-26"), add_case("2-26")
    become(store, one, who, **first)  # type: ignore[arg-type]
    become(store, other, who, **second)  # type: ignore[arg-type]
    return one, other


def why(pairs: tuple[DuplicatePair, ...]) -> set[Likeness]:
    assert len(pairs) == 1
    return set(pairs[0].why)


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ({}, {"same_identity", "same_name", "same_birth"}),
        ({"given_name": "אורי"}, {"same_identity", "same_birth"}),
        ({"identity_number": "000000118"}, {"one_digit_off", "same_name", "same_birth"}),
        ({"identity_number": "000000081"}, {"digits_swapped", "same_name", "same_birth"}),
        ({"identity_number": ""}, {"same_name", "same_birth"}),
        ({"identity_number": "", "birth_date": date(2009, 3, 5)}, {"same_name", "near_birth"}),
        ({"given_name": "כהן", "family_name": "דן", "identity_number": ""},
         {"names_turned", "same_birth"}),
    ],
)  # fmt: skip
def test_a_minor_written_twice_is_found_with_the_reasons(
    store: Store, add_case: AddCase, second: dict[str, object], expected: set[str]
) -> None:
    one, other = two(store, add_case, first={}, second=second)
    assert why(possible_duplicates(store)) == {Likeness(each) for each in expected}
    for case_id in (one, other):
        assert duplicates_of_case(store, case_id) == possible_duplicates(store)


@pytest.mark.parametrize(
    "second",
    [
        # siblings: numbers side by side, one family name, one day of birth
        {"given_name": "רון", "identity_number": "000000026"},
        {"given_name": "רון", "identity_number": "000000118"},
        {"identity_number": "000000026", "birth_date": date(2011, 1, 1)},  # a namesake
        {"identity_number": "", "birth_date": date(2011, 1, 1)},
    ],
)
def test_siblings_and_namesakes_are_not_taken_for_one(
    store: Store, add_case: AddCase, second: dict[str, object]
) -> None:
    one, _ = two(store, add_case, first={}, second=second)
    assert possible_duplicates(store) == duplicates_of_case(store, one) == ()


@pytest.mark.parametrize(
    ("names_other", "reason"),
    [("سامي خوري", Likeness.SOUNDS_ARABIC), ("Sami Khoury", Likeness.SOUNDS_LATIN)],
)
def test_a_name_in_another_script_tells(
    store: Store, add_case: AddCase, names_other: str, reason: Likeness
) -> None:
    foreign = {"given_name": "S.", "family_name": "K.", "names_other": names_other}
    two(store, add_case, first=foreign, second={}, who=SAMI)
    assert why(possible_duplicates(store)) == {reason, Likeness.SAME_BIRTH}


def test_two_cases_of_one_record_are_no_pair(store: Store, add_case: AddCase) -> None:
    one, other = add_case("1-26"), add_case("2-26")
    minor = cases.open_case(store, one).case.minor
    from core.store import people

    with store.write() as conn:
        people.move_case(conn, other, minor.id)
    assert possible_duplicates(store) == ()


def test_a_pair_that_was_said_to_be_two_is_not_shown_until_asked_again(
    store: Store, add_case: AddCase
) -> None:
    one, _ = two(store, add_case, first={}, second={})
    (pair,) = possible_duplicates(store)
    not_the_same(store, pair.kind, pair.keys)
    not_the_same(store, pair.kind, pair.keys)
    assert possible_duplicates(store) == duplicates_of_case(store, one) == ()
    with store.read() as conn:
        assert audit.entries(conn, subject=pair.keys[0], limit=1)[0].action == "duplicate.dismissed"
    ask_again(store, pair.kind, pair.keys)
    assert possible_duplicates(store) == (pair,)


def test_one_officer_written_in_three_ways(store: Store, add_case: AddCase) -> None:
    for number, person in enumerate(
        (
            Person("", OFFICER, "נעמה שגיא", "04-123-4567", "שירות המבחן לנוער"),
            Person("", OFFICER, "גב' נעמה ש'", "041234567"),
            Person("", OFFICER, "נעמה שגיא", "", "שירות המבחן לנוער, מחוז צפון"),
            Person("", OFFICER, "נעמה שגיא", "04-123-4567", "שירות המבחן לנוער"),
            Person("", OFFICER, "נעמה שגיא", "", "רשות אחרת"),
        )
    ):
        case_id = add_case(f"{number}-26", entry_date=None)
        become(store, case_id, DAN, identity_number="", birth_date=date(2000 + 2 * number, 1, 1))
        cases.add_person(store, case_id, person)
    pairs = possible_duplicates(store)
    assert {pair.kind for pair in pairs} == {RecordKind.PERSON}
    found = {frozenset(pair.why) for pair in pairs}
    assert frozenset({Likeness.NAME_SPELLED, Likeness.SAME_PHONE}) in found
    assert frozenset({Likeness.SAME_NAME, Likeness.SAME_BODY}) in found
    assert len(pairs) == 2  # the same name alone is not enough across files
    fullest = pairs[0].one
    assert [number for _, number in fullest.files] == ["0-26", "3-26"]


def test_a_confidential_contact_is_compared_in_its_own_file_only(
    store: Store, add_case: AddCase
) -> None:
    hidden = Person("", PersonRole.RELATIVE, "סבתא רות", "050-5550777", confidential=True)
    one, other = add_case("1-26"), add_case("2-26")
    become(store, other, DAN, birth_date=date(2007, 7, 7), identity_number="")
    cases.add_person(store, one, hidden)
    cases.add_person(store, other, Person("", PersonRole.RELATIVE, "סבתא רות", "0505550777"))
    assert possible_duplicates(store) == ()
    cases.add_person(store, one, Person("", PersonRole.RELATIVE, "סבתא רות", "0505550777"))
    (pair,) = duplicates_of_case(store, one)
    assert pair.in_one_file and pair in possible_duplicates(store)
