"""Taking somebody out of a file, and correcting who the minor is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from core.errors import KnownError
from core.model.people import Language, Person, PersonRole, Sex
from core.services import cases, people
from core.services.file_changes import file_history
from core.store import audit
from core.store import people as rows
from core.store.store import Store

AddCase = Callable[..., str]


def test_a_person_is_taken_out_and_put_back_as_it_was(store: Store, add_case: AddCase) -> None:
    case_id = add_case()
    cases.add_person(
        store,
        case_id,
        Person("", PersonRole.PARENT, "רות", "050", language=Language.RUSSIAN, address="א\nב"),
    )
    (person,) = cases.read_again(store, case_id).background.people
    people.remove_person(store, case_id, person.id)
    assert cases.read_again(store, case_id).background.people == ()
    cases.add_person(store, case_id, person)
    assert cases.read_again(store, case_id).background.people == (person,)
    assert [c.kind.value for c in file_history(store, case_id)][:3] == ["added", "removed", "added"]


def test_a_person_is_not_taken_out_of_another_file(store: Store, add_case: AddCase) -> None:
    one, other = add_case("1-26"), add_case("2-26")
    cases.add_person(store, one, Person("", PersonRole.PARENT, "רות"))
    (person,) = cases.read_again(store, one).background.people
    people.remove_person(store, other, person.id)
    assert cases.read_again(store, one).background.people == (person,)


def test_who_the_minor_is_is_corrected_in_all_his_cases(store: Store, add_case: AddCase) -> None:
    one, other = add_case("1-26"), add_case("2-26")
    minor = cases.read_again(store, one).case.minor
    with store.write() as conn:
        rows.move_case(conn, other, minor.id)
    before = cases.read_again(store, other).deadlines
    changes = people.save_minor(
        store,
        one,
        given_name=" דניאל ",
        names_other="Даниэль",
        identity_number="26",
        birth_date=date(2010, 5, 3),
    )
    assert changes.touched == {("case", one), ("case", other)}
    file = cases.read_again(store, other)
    now = file.case.minor
    assert (now.given_name, now.identity_number) == ("דניאל", "000000026")
    assert file.deadlines != before
    assert any("תאריך הלידה" in change.cause for change in file.date_changes)
    assert [row.number for row in cases.case_list(store, "Даниэль")] == ["1-26", "2-26"]
    with store.read() as conn:
        actions = {entry.action for entry in audit.entries(conn, subject=other, limit=20)}
    assert {"minor.corrected.given_name", "minor.corrected.birth_date"} <= actions
    assert any(change.new == "Даниэль" for change in file_history(store, other))


def test_correcting_nothing_writes_nothing(store: Store, add_case: AddCase) -> None:
    case_id = add_case()
    assert not people.save_minor(store, case_id, given_name="דוד", sex=Sex.MALE).touched
    assert file_history(store, case_id) == ()


@pytest.mark.parametrize(
    ("fields", "key"),
    [
        ({"identity_number": "000000017"}, "minor.identity"),
        ({"identity_number": "אין"}, "minor.identity"),
        ({"identity_number": "1234567890"}, "minor.identity"),
        ({"given_name": " ", "family_name": ""}, "minor.no_name"),
        ({"birth_date": date(2026, 11, 23)}, "case.in_the_future"),
        ({"birth_date": date(2025, 9, 1)}, "facts.before_birth"),
    ],
)
def test_what_cannot_be_is_refused(
    store: Store, add_case: AddCase, fields: dict[str, object], key: str
) -> None:
    case_id = add_case()
    before = cases.read_again(store, case_id)
    with pytest.raises(KnownError) as caught:
        people.save_minor(store, case_id, **fields)
    assert caught.value.key == key
    assert cases.read_again(store, case_id) == before


def test_a_number_that_is_not_known_may_be_taken_out(store: Store, add_case: AddCase) -> None:
    case_id = add_case()
    people.save_minor(store, case_id, identity_number="")
    assert cases.read_again(store, case_id).case.minor.identity_number == ""
    with pytest.raises(TypeError):
        people.save_minor(store, case_id, initials="ד")
