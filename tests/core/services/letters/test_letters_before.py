"""Before the hearing: who is invited, what a victim hears, and forms to state a position."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from typing import Any

import pytest

from core.errors import KnownError
from core.model.people import Language, Person, PersonRole, Sex
from core.services import hearings, letters
from core.store.store import Store
from tests.core.services.letters.hearing_to_write_about import (
    AROUND,
    add_around,
    by_kind,
    planned,
    said,
    speak,
    write_offices,
)

AddCase = Callable[..., str]
LATER = date(2026, 12, 13)


@pytest.fixture
def hearing_id(store: Store, add_case: AddCase) -> str:
    write_offices(store)
    case_id = add_case()
    add_around(store, case_id, *AROUND)
    speak(store, case_id, Language.ARABIC)
    return planned(store, case_id, LATER)


def test_those_who_are_heard_are_invited_and_get_forms(store: Store, hearing_id: str) -> None:
    assert set(by_kind(store, hearing_id)) == {
        *(f"summons/{role}" for role in ("minor", "parent", "counsel", "probation", "facility")),
        "summons/interpreter",
        "position-minor/minor",
        "position-parent/parent",
        "position-welfare/welfare",
        "position-victim/victim",
        "letter-victim/victim",
    }


@pytest.mark.parametrize(
    ("sex", "role", "form"),
    [(Sex.MALE, "הקטין", "טופס: עמדת הקטין"), (Sex.FEMALE, "הקטינה", "טופס: עמדת הקטינה")],
)
def test_a_list_of_letters_says_the_boy_or_the_girl(
    store: Store, add_case: AddCase, sex: Sex, role: str, form: str
) -> None:
    write_offices(store)
    found = by_kind(store, planned(store, add_case(sex=sex), LATER))["position-minor/minor"]
    assert (letters.role_text(found), letters.kind_text(found)) == (role, form)


def test_every_one_becomes_pages(store: Store, hearing_id: str) -> None:
    victim = by_kind(store, hearing_id)["letter-victim/victim"]
    letters.save_letter_fields(store, hearing_id, victim.key, court_number="4321-02-25")
    for letter in letters.letters_of_hearing(store, hearing_id):
        assert letters.letter_pdf(store, hearing_id, letter.key).pdf.startswith(b"%PDF")


def test_a_victim_gets_no_summons_and_no_word_of_the_minor(store: Store, hearing_id: str) -> None:
    found = by_kind(store, hearing_id)
    key = found["letter-victim/victim"].key
    letters.save_letter_fields(store, hearing_id, key, court_number="4321-02-25")
    for name in ("letter-victim/victim", "position-victim/victim"):
        words = said(store, found[name])
        assert "4321-02-25" in words
        assert not any(part in words for part in ("דוד", "כוכב", "ד' כ'", "1201-03-26", "מעון"))


def test_forms_come_back_a_week_before_unless_the_clerk_says_otherwise(
    store: Store, hearing_id: str
) -> None:
    form = by_kind(store, hearing_id)["position-minor/minor"]
    assert "return_by=datetime.date(2026, 12, 6)" in said(store, form)
    letters.save_letter_fields(store, hearing_id, form.key, return_by=date(2026, 12, 1))
    assert "return_by=datetime.date(2026, 12, 1)" in said(store, form)


def test_a_parents_own_language_goes_before_the_minors(store: Store, add_case: AddCase) -> None:
    write_offices(store)
    case_id = add_case()
    add_around(
        store, case_id, Person("", PersonRole.PARENT, "אם (תרגול)", language=Language.RUSSIAN)
    )
    letter = by_kind(store, planned(store, case_id))["summons/parent"]
    assert letter.language is Language.RUSSIAN
    assert letter.unchecked


def test_a_file_without_parents_says_so(store: Store, add_case: AddCase) -> None:
    letter = by_kind(store, planned(store, add_case()))["summons/parent"]
    assert "person" in {lack.code for lack in letter.lacking}


def test_a_hearing_under_way_has_no_letters_until_the_signature(
    store: Store, hearing_id: str
) -> None:
    assert "letter-facility" not in repr(letters.letters_of_hearing(store, hearing_id))
    hearings.begin_hearing(store, hearing_id)
    assert letters.letters_of_hearing(store, hearing_id) == ()
    with pytest.raises(KnownError, match="אינו שייך"):
        letters.letter_pdf(store, hearing_id, "summons:minor")


def test_the_hearings_own_day_place_and_hour_stand_on_it(store: Store, hearing_id: str) -> None:
    words: Any = said(store, by_kind(store, hearing_id)["summons/counsel"])
    for part in ("datetime.date(2026, 12, 13)", repr(time(9, 0)), "אולם 3", "ד' כ'"):
        assert part in words
    assert "דוד" not in words
