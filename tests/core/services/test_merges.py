"""Making two records one, and undoing it exactly."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import DatabaseError

from core.errors import KnownError
from core.model.people import Person, PersonRole
from core.services import cases, decisions, people
from core.services.duplicates import possible_duplicates
from core.services.file_changes import file_history
from core.services.merges import merge, merges, undo_merge
from core.store import cases as case_rows
from core.store import people_tables
from core.store import tables as t
from core.store.errors import StoreFailure
from core.store.store import Store
from tests.core.services.people_cases import DAN, become
from tests.core.services.test_decisions import begin, draft_release

AddCase = Callable[..., str]
OFFICER = PersonRole.PROBATION_OFFICER


def everything(store: Store) -> dict[str, Any]:
    """All that a merge may touch."""
    with store.read() as conn:
        return {
            table.name: sorted(tuple(map(str, row)) for row in conn.execute(table.select()))
            for table in (t.minors, t.cases, t.persons, t.signed_decisions)
        }


@pytest.fixture
def twice(store: Store, add_case: AddCase) -> tuple[str, str]:
    """Two cases of a minor who was written twice."""
    one, other = add_case("1-26"), add_case("2-26")
    become(store, one, DAN)
    become(store, other, DAN, given_name="דני", birth_date=date(2009, 5, 4), names_other="Dan")
    return one, other


def test_two_records_become_one_minor_with_two_cases(store: Store, twice: tuple[str, str]) -> None:
    (pair,) = possible_duplicates(store)
    assert set(pair.differing) == {"given_name", "birth_date", "names_other"}
    _, changes = merge(store, pair, ("birth_date",), "אותו נער")
    assert {("case", each) for each in twice} == changes.touched
    files = [cases.read_again(store, each) for each in twice]
    assert files[0].case.minor == files[1].case.minor
    kept = files[0].case.minor
    assert kept.id == pair.one.key
    assert kept.birth_date == pair.other.value("birth_date")
    assert kept.given_name == pair.one.value("given_name")
    assert [link.number for link in files[0].links] == ["2-26"]
    assert possible_duplicates(store) == ()
    assert [row.number for row in cases.case_list(store, kept.given_name)] == ["1-26", "2-26"]
    assert any("אוחדו" in c.cause for c in files[1].date_changes + files[0].date_changes)
    (told,) = merges(store)
    assert (told.reason, told.by, told.undone_at) == ("אותו נער", store.user.name, None)


def test_undoing_restores_both_exactly_and_once(store: Store, twice: tuple[str, str]) -> None:
    before, pairs = everything(store), possible_duplicates(store)
    merge_id, _ = merge(store, pairs[0], ("given_name", "birth_date"))
    assert everything(store) != before
    undo_merge(store, merge_id)
    assert everything(store) == before
    assert possible_duplicates(store) == pairs
    assert merges(store)[0].undone_by == store.user.name
    with pytest.raises(KnownError) as caught:
        undo_merge(store, merge_id)
    assert caught.value.key == "duplicate.undone"


def test_a_correction_made_since_is_kept(store: Store, twice: tuple[str, str]) -> None:
    (pair,) = possible_duplicates(store)
    merge_id, _ = merge(store, pair, ("given_name",))
    people.save_minor(store, twice[0], family_name="כהן-לוי")
    undo_merge(store, merge_id)
    minors = {cases.read_again(store, each).case.minor for each in twice}
    assert {(m.id, m.family_name) for m in minors} == {
        (pair.one.key, "כהן-לוי"),
        (pair.other.key, "כהן"),
    }
    assert {m.given_name for m in minors} == {"דן", "דני"}


def test_merges_are_undone_from_the_last(
    store: Store, twice: tuple[str, str], add_case: AddCase
) -> None:
    become(store, add_case("3-26"), DAN)
    first, _ = merge(store, possible_duplicates(store)[0])
    before = everything(store)
    second, _ = merge(store, possible_duplicates(store)[0])
    with pytest.raises(KnownError) as caught:
        undo_merge(store, first)
    assert caught.value.key == "duplicate.later"
    undo_merge(store, second)
    assert everything(store) == before
    undo_merge(store, first)


def test_nobody_decides_about_something_else_than_was_shown(
    store: Store, twice: tuple[str, str]
) -> None:
    (pair,) = possible_duplicates(store)
    people.save_minor(store, twice[0], given_name="דניאל")
    before = everything(store)
    with pytest.raises(KnownError) as caught:
        merge(store, pair)
    assert caught.value.key == "duplicate.changed"
    assert everything(store) == before and merges(store) == ()


def test_a_day_of_birth_that_a_case_forbids_is_refused(store: Store, add_case: AddCase) -> None:
    one = add_case("1-26")
    other = add_case("2-26", entry_date=None, order_date=None, order_end=None)
    become(store, one, DAN)
    become(store, other, DAN, birth_date=date(2025, 9, 1))
    (pair,) = possible_duplicates(store)
    field = "birth_date"
    late = (field,) if pair.other.value(field) == date(2025, 9, 1) else ()
    with pytest.raises(KnownError) as caught:
        merge(store, pair, late)
    assert caught.value.key == "facts.before_birth"


def test_two_entries_of_one_file_become_one_and_confidential_stays_so(
    store: Store, add_case: AddCase
) -> None:
    case_id = add_case()
    cases.add_person(store, case_id, Person("", PersonRole.PARENT, "רות כהן", "050-5550001"))
    cases.add_person(
        store, case_id, Person("", PersonRole.PARENT, "רות כהן", "0505550001", confidential=True)
    )
    before = everything(store)
    (pair,) = possible_duplicates(store)
    merge_id, _ = merge(store, pair, ("phone",))
    (kept,) = cases.read_again(store, case_id).background.people
    assert kept.confidential and kept.phone == pair.other.value("phone")
    undo_merge(store, merge_id)
    assert everything(store) == before


def test_persons_of_two_files_stay_and_are_written_alike(store: Store, add_case: AddCase) -> None:
    one, other = add_case("1-26"), add_case("2-26", entry_date=None)
    become(store, other, DAN, identity_number="", birth_date=date(2007, 1, 1))
    full = Person("", OFFICER, "נעמה שגיא", "04-1234567", "שירות המבחן לנוער", note="נוח בבוקר")
    cases.add_person(store, one, full)
    short = Person("", OFFICER, "נעמה ש'", "041234567", note="מכירה את האם")
    cases.add_person(store, other, short)
    before = everything(store)
    (pair,) = possible_duplicates(store)
    merge_id, changes = merge(store, pair)
    assert changes.touched == {("case", one), ("case", other)}
    (here,), (there,) = (cases.read_again(store, c).background.people for c in (one, other))
    assert (here.name, here.phone, here.body) == (there.name, there.phone, there.body)
    assert there.note == "מכירה את האם"  # what a file says of the person stays in the file
    assert any("שגיא" in change.new for change in file_history(store, other))
    assert possible_duplicates(store) == ()
    undo_merge(store, merge_id)
    assert everything(store) == before


def test_a_merge_cannot_be_forgotten(store: Store, twice: tuple[str, str]) -> None:
    merge_id, _ = merge(store, possible_duplicates(store)[0])
    table = people_tables.record_merges
    for statement in (table.delete(), table.update().values(rows_before="{}")):
        with pytest.raises((DatabaseError, StoreFailure)), store.write() as conn:
            conn.execute(statement)
    undo_merge(store, merge_id)
    with pytest.raises((DatabaseError, StoreFailure)), store.write() as conn:
        conn.execute(table.update().values(undone_at=None))


FIELDS = st.fixed_dictionaries(
    {
        "given_name": st.sampled_from(["דן", "דני", "נועה"]),
        "names_other": st.sampled_from(["", "Dan Cohen", "دان"]),
        "birth_date": st.dates(date(2007, 1, 1), date(2011, 12, 31)),
        "alerts": st.just(""),
    }
)
TAKEN = st.sets(st.sampled_from(["given_name", "names_other", "birth_date", "language"]))


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=FIELDS, second=FIELDS, take=TAKEN)
def test_merge_and_undo_leave_everything_as_it_was(
    store: Store, add_case: AddCase, first: dict[str, Any], second: dict[str, Any], take: set[str]
) -> None:
    if "hypothesis-1" not in {row.number for row in cases.case_list(store)}:
        add_case("hypothesis-1")
        add_case("hypothesis-2")
    for number, fields in (("hypothesis-1", first), ("hypothesis-2", second)):
        told = {name: value for name, value in fields.items() if name != "alerts"}
        become(store, cases.case_id_of(store, number), DAN, **told)
    with store.write() as conn:  # records that no case belongs to any more
        held = {case.minor.id for case in case_rows.all_cases(conn)}
        conn.execute(t.minors.delete().where(t.minors.c.id.not_in(held)))
    before = everything(store)
    (pair,) = possible_duplicates(store)  # the number alone makes them a pair
    merge_id, _ = merge(store, pair, take)
    assert len({row.minor_name for row in cases.case_list(store)}) == 1
    undo_merge(store, merge_id)
    assert everything(store) == before


def test_what_was_signed_stays_as_it_was_signed(store: Store, add_case: AddCase) -> None:
    one, other = add_case("1-26"), add_case("2-26")
    become(store, one, DAN)
    become(store, other, DAN, given_name="דני")
    hearing_id = begin(store, other)
    draft_release(store, hearing_id)
    signed = decisions.sign(store, hearing_id)
    pdf = decisions.decision_pdf(store, signed.id)
    (pair,) = possible_duplicates(store)
    merge_id, _ = merge(
        store, pair, () if pair.one.value("given_name") == "דן" else ("given_name",)
    )
    assert cases.read_again(store, other).case.minor.given_name == "דן"
    assert decisions.open_draft(store, hearing_id).signed == signed
    assert decisions.decision_pdf(store, signed.id) == pdf
    undo_merge(store, merge_id)
    assert decisions.decision_pdf(store, signed.id) == pdf
