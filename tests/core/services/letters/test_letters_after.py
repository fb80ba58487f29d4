"""After the decision: who is told, in which words, and what nobody may be told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time

import pytest

from core.errors import KnownError
from core.model.cases import FacilityKind, Track
from core.model.decisions import Outcome
from core.model.letters import Letter
from core.model.people import Language, Person, PersonRole, Sex
from core.services import cases, letters
from core.services.letters.listing import letter_values
from core.services.letters.values import OUTCOMES
from core.store.store import Store
from tests.core.services.letters.hearing_to_write_about import (
    SECRET_VICTIM,
    add_around,
    by_kind,
    decided,
    said,
    sign,
    speak,
    write_offices,
)
from tests.core.services.test_decisions import begin

AddCase = Callable[..., str]
ALWAYS = {
    "letter-minor/minor",
    "letter-parents/parent",
    "letter-probation/probation",
    "letter-counsel/counsel",
    "letter-prosecution/prosecution",
    "letter-victim/victim",
}
PRISON = {
    "track": Track.PRISON,
    "facility_kind": FacilityKind.PRISON,
    "facility_name": "כלא הנוער (תרגול)",
    "sentence_start": date(2024, 1, 1),
    "sentence_months": 40,
}


def fill_victim(store: Store, hearing_id: str) -> Letter:
    letter = by_kind(store, hearing_id)["letter-victim/victim"]
    letters.save_letter_fields(store, hearing_id, letter.key, court_number="4321-02-25")
    return by_kind(store, hearing_id)["letter-victim/victim"]


def test_a_release_goes_to_everyone_who_has_a_part_in_it(store: Store, add_case: AddCase) -> None:
    found = by_kind(store, decided(store, add_case, Outcome.RELEASE))
    assert set(found) == ALWAYS | {
        "letter-facility/facility",
        "letter-followup/followup",
        "letter-welfare/welfare",
        "letter-education/education",
    }
    assert [one.key for one in found.values() if not one.wanted] == [
        found["letter-victim/victim"].key
    ]


@pytest.mark.parametrize("outcome", [Outcome.REFUSAL, Outcome.ADJOURNMENT])
def test_the_facility_is_told_also_what_is_no_release(
    store: Store, add_case: AddCase, outcome: Outcome
) -> None:
    found = by_kind(store, decided(store, add_case, outcome))
    assert set(found) == ALWAYS | {"letter-facility/facility"}
    assert not any(one.blocked for one in found.values() if one.kind != "letter-victim")


def test_the_prison_is_told_of_a_refusal_and_the_authority_of_a_release(
    store: Store, add_case: AddCase
) -> None:
    hearing_id = decided(store, add_case, Outcome.REFUSAL, **PRISON)
    assert set(by_kind(store, hearing_id)) == ALWAYS | {"letter-prison/prison"}
    other = begin(store, add_case("1300-03-26", **PRISON))
    sign(store, other, Outcome.RELEASE)
    found = by_kind(store, other)
    assert {"letter-prison/prison", "letter-rehabilitation/rehabilitation"} <= set(found)
    assert "letter-followup/followup" not in found
    assert [lack.code for lack in found["letter-rehabilitation/rehabilitation"].lacking] == [
        "programme"
    ]


def test_every_letter_of_every_outcome_becomes_pages(store: Store, add_case: AddCase) -> None:
    write_offices(store)
    for number, outcome in enumerate(OUTCOMES):
        case_id = add_case(f"12{number}0-03-26", sex=Sex.FEMALE)
        add_around(store, case_id, Person("", PersonRole.VICTIM, "ת' (תרגול)"))
        hearing_id = begin(store, case_id)
        sign(store, hearing_id, outcome)
        fill_victim(store, hearing_id)
        for letter in letters.letters_of_hearing(store, hearing_id):
            paper = letters.letter_pdf(store, hearing_id, letter.key)
            assert paper.pdf.startswith(b"%PDF")
            assert (paper.kind, paper.hearing_id) == (letter.kind, hearing_id)


@pytest.mark.parametrize("outcome", list(OUTCOMES))
def test_a_victim_hears_coded_facts_only(store: Store, add_case: AddCase, outcome: Outcome) -> None:
    hearing_id = decided(store, add_case, outcome)
    words = said(store, fill_victim(store, hearing_id))
    for hidden in (
        "דוד",
        "כוכב",
        "ד' כ'",
        "000000018",
        "1201-03-26",
        "מעון",
        "הדקל",
        "תיכון",
        "סב",
        SECRET_VICTIM,
        "עשה דרך",
        "הטיפול",
        "מ' כ'",
    ):
        assert hidden not in words, hidden
    assert "4321-02-25" in words
    assert ("no_contact" in words) is (outcome is Outcome.RELEASE)


def test_without_the_number_that_the_victim_knows_nothing_is_printed(
    store: Store, add_case: AddCase
) -> None:
    hearing_id = decided(store, add_case, Outcome.RELEASE)
    letter = by_kind(store, hearing_id)["letter-victim/victim"]
    assert letter.blocked
    with pytest.raises(KnownError, match="מספר התיק"):
        letters.letter_pdf(store, hearing_id, letter.key)


def test_a_confidential_contact_is_never_named(store: Store, add_case: AddCase) -> None:
    write_offices(store)
    case_id = add_case()
    hidden = Person(
        "", PersonRole.VICTIM, "שם חסוי", "050-0000099", confidential=True, address="רחוב נסתר 3"
    )
    mother = replace(hidden, role=PersonRole.PARENT)
    counsel = replace(hidden, role=PersonRole.COUNSEL)
    add_around(store, case_id, hidden, mother, counsel)
    hearing_id = begin(store, case_id)
    sign(store, hearing_id, Outcome.RELEASE)
    fill_victim(store, hearing_id)
    for letter in letters.letters_of_hearing(store, hearing_id):
        assert "חסוי" not in letter.recipient
        words = said(store, letter)
        assert not any(part in words for part in ("שם חסוי", "050-0000099", "נסתר 3"))
    parent = by_kind(store, hearing_id)["letter-parents/parent"]
    assert "confidential" in {lack.code for lack in parent.lacking}
    assert "to" not in letters.letter_form(store, hearing_id, parent.key).names


def test_without_a_victim_in_the_file_there_is_no_such_letter(
    store: Store, add_case: AddCase
) -> None:
    hearing_id = begin(store, add_case())
    sign(store, hearing_id, Outcome.RELEASE)
    assert "letter-victim/victim" not in by_kind(store, hearing_id)


def test_a_school_hears_neither_of_the_committee_nor_of_the_decision(
    store: Store, add_case: AddCase
) -> None:
    hearing_id = decided(store, add_case, Outcome.RELEASE)
    letter = by_kind(store, hearing_id)["letter-education/education"]
    words = said(store, letter)
    assert letter.recipient == "תיכון הגליל (תרגול)"
    for hidden in ("ועדת", "הוועדה", "שחרור", "מעון", SECRET_VICTIM):
        assert hidden not in words, hidden
    letters.save_letter_fields(
        store, hearing_id, letter.key, starts_on=date(2026, 12, 6), study_track="מכונאות"
    )
    assert "datetime.date(2026, 12, 6)" in said(store, letter)
    assert by_kind(store, hearing_id)["letter-education/education"].lacking == tuple(
        lack for lack in letter.lacking if lack.code == "body"
    )


def test_the_welfare_department_of_another_town_is_never_taken(
    store: Store, add_case: AddCase
) -> None:
    from core.model.bodies import Body, BodyKind
    from core.services import bodies

    bodies.save_body(store, Body("", BodyKind.MUNICIPAL_WELFARE, "רווחה, עיר אחרת (תרגול)"))
    hearing_id = decided(store, add_case, Outcome.RELEASE)
    letter = by_kind(store, hearing_id)["letter-welfare/welfare"]
    assert "עיר אחרת" not in said(store, letter)
    assert [lack.code for lack in letter.lacking] == ["body"]
    (body,) = letters.letter_form(store, hearing_id, letter.key).bodies
    letters.save_letter_fields(store, hearing_id, letter.key, body_id=body.id)
    assert "עיר אחרת" in said(store, letter)


@pytest.mark.parametrize("sex", Sex)
def test_the_minor_is_spoken_to_as_a_boy_or_a_girl(
    store: Store, add_case: AddCase, sex: Sex
) -> None:
    hearing_id = decided(store, add_case, Outcome.RELEASE, sex=sex)
    letter = by_kind(store, hearing_id)["letter-minor/minor"]
    words = said(store, letter)
    assert ("אתה" in words) is (sex is Sex.MALE)
    assert f"sex=<Sex.{sex.name}" in words


@pytest.mark.parametrize(
    "language",
    [Language.ARABIC, Language.RUSSIAN, Language.AMHARIC, Language.ENGLISH, Language.HEBREW],
)
def test_the_minors_letter_is_in_the_minors_language_beside_the_hebrew(
    store: Store, add_case: AddCase, language: Language
) -> None:
    write_offices(store)
    case_id = add_case()
    speak(store, case_id, language)
    hearing_id = begin(store, case_id)
    sign(store, hearing_id, Outcome.RELEASE)
    letter = by_kind(store, hearing_id)["letter-minor/minor"]
    assert letter.language is language
    assert letter.unchecked is (language is not Language.HEBREW)
    values = letter_values(store, hearing_id, letter.key).values
    assert values.beside is (language is not Language.HEBREW)
    misfit = values.misfit()
    assert misfit is None
    paper = letters.letter_pdf(store, hearing_id, letter.key)
    assert (paper.language, paper.unchecked) == (language, letter.unchecked)


def test_a_language_without_wording_gives_hebrew_and_says_so(
    store: Store, add_case: AddCase
) -> None:
    write_offices(store)
    case_id = add_case()
    speak(store, case_id, Language.TIGRINYA)
    hearing_id = begin(store, case_id)
    sign(store, hearing_id, Outcome.REFUSAL)
    letter = by_kind(store, hearing_id)["letter-minor/minor"]
    assert letter.language is Language.HEBREW
    assert {"language", "why"} == {lack.code for lack in letter.lacking}


def test_hebrew_words_in_another_language_are_pointed_out(store: Store, add_case: AddCase) -> None:
    write_offices(store)
    case_id = add_case()
    speak(store, case_id, Language.RUSSIAN)
    hearing_id = begin(store, case_id)
    sign(store, hearing_id, Outcome.REFUSAL)
    letter = by_kind(store, hearing_id)["letter-minor/minor"]
    assert "hebrew_inside" in {lack.code for lack in letter.lacking}
    letters.save_letter_fields(
        store, hearing_id, letter.key, why="Мало времени.", what_would_change="Закончить лечение."
    )
    letter = by_kind(store, hearing_id)["letter-minor/minor"]
    assert letter.lacking == ()
    assert "Закончить" in said(store, letter)


def test_what_letters_share_is_said_once_for_all(store: Store, add_case: AddCase) -> None:
    hearing_id = decided(store, add_case, Outcome.RELEASE)
    found = by_kind(store, hearing_id)
    letters.save_letter_fields(
        store,
        hearing_id,
        found["letter-minor/minor"].key,
        picked_up_by="הסב (תרגול)",
        picked_up_at=time(10, 0),
        why="התמדת.",
    )
    facility = said(store, found["letter-facility/facility"])
    assert "picked_up_by='הסב (תרגול)'" in facility
    assert "leaves_at=datetime.time(10, 0)" in facility
    assert "התמדת" not in facility
    assert "why=('התמדת.',)" in said(store, found["letter-minor/minor"])


def test_words_that_give_an_arrangement_are_not_kept(store: Store, add_case: AddCase) -> None:
    hearing_id = decided(store, add_case, Outcome.RELEASE)
    key = by_kind(store, hearing_id)["letter-parents/parent"].key
    with pytest.raises(KnownError, match="הסדר"):
        letters.save_letter_fields(store, hearing_id, key, please="לחתום על הסדר מותנה")
    with pytest.raises(TypeError):
        letters.save_letter_fields(store, hearing_id, key, surprise="x")
    assert letters.letter_form(store, hearing_id, key).fields.please == ""


def test_a_long_letter_to_the_minor_takes_short_words_before_a_second_page(
    store: Store, add_case: AddCase
) -> None:
    from core.printing.page_count import page_count
    from core.services.print_files import paper_pdf

    hearing_id = decided(store, add_case, Outcome.RELEASE)
    letter = by_kind(store, hearing_id)["letter-minor/minor"]
    why = "\n".join(f"{number}. עשית דרך ארוכה והתמדת בה." for number in range(40))
    letters.save_letter_fields(store, hearing_id, letter.key, why=why)
    read = letter_values(store, hearing_id, letter.key)
    long = paper_pdf(letter.kind, read.values)
    found = letters.letter_pdf(store, hearing_id, letter.key).pdf
    assert read.shorter is not None
    if page_count(long) > 1:
        assert found == paper_pdf(letter.kind, read.shorter)
    assert len(said(store, letter)) > len(repr(read.shorter))


def test_somebody_in_the_room_needs_no_address(store: Store, add_case: AddCase) -> None:
    from core.model.hearings import Attendance
    from core.services import hearings

    write_offices(store)
    case_id = add_case()
    cases.add_person(store, case_id, Person("", PersonRole.COUNSEL, "עו\"ד ש' (תרגול)"))
    hearing_id = begin(store, case_id)
    parties = hearings.open_hearing(store, hearing_id).hearing.record.parties
    here = tuple(replace(party, attendance=Attendance.PRESENT) for party in parties)
    hearings.save_record(store, hearing_id, parties=here)
    sign(store, hearing_id, Outcome.RELEASE)
    assert by_kind(store, hearing_id)["letter-counsel/counsel"].lacking == ()


def test_without_an_office_letters_go_out_and_say_what_is_missing(
    store: Store, add_case: AddCase
) -> None:
    hearing_id = begin(store, add_case())
    sign(store, hearing_id, Outcome.RELEASE)
    letter = by_kind(store, hearing_id)["letter-facility/facility"]
    assert {"office", "body"} == {lack.code for lack in letter.lacking}
    assert letters.letter_pdf(store, hearing_id, letter.key).pdf


def test_a_minor_released_before_is_written_to_at_home(store: Store, add_case: AddCase) -> None:
    from core.model.cases import CaseStatus

    write_offices(store)
    case_id = add_case(status=CaseStatus.RELEASED, released_on=date(2026, 6, 1))
    hearing_id = begin(store, case_id)
    sign(store, hearing_id, Outcome.ADJOURNMENT)
    found = by_kind(store, hearing_id)
    assert "letter-facility/facility" not in found
    assert "letter-followup/followup" in found
    assert "מעון" not in said(store, found["letter-minor/minor"])


@pytest.mark.parametrize("kind", ["letter-minor/minor", "letter-parents/parent"])
def test_what_a_clerk_writes_twice_stands_in_its_own_column(
    store: Store, add_case: AddCase, kind: str
) -> None:
    write_offices(store)
    case_id = add_case()
    speak(store, case_id, Language.RUSSIAN)
    hearing_id = begin(store, case_id)
    sign(store, hearing_id, Outcome.REFUSAL)
    key = by_kind(store, hearing_id)[kind].key
    names = letters.letter_form(store, hearing_id, key).names
    assert names[names.index("why") + 1] == "why_told"
    letters.save_letter_fields(
        store, hearing_id, key, why="מעט זמן.", why_told="Мало времени.\nВот и всё."
    )
    letter = by_kind(store, hearing_id)[kind]
    assert "hebrew_inside" in {lack.code for lack in letter.lacking}  # what would change it
    values = letter_values(store, hearing_id, key).values
    assert (values.why, values.in_hebrew.why) == (("Мало времени.", "Вот и всё."), ("מעט זמן.",))
    assert values.what_would_change == ("להשלים את הטיפול",)
    assert values.in_hebrew.what_would_change == ()
    letters.save_letter_fields(store, hearing_id, key, what_would_change_told="Закончить лечение.")
    letter = by_kind(store, hearing_id)[kind]
    assert "hebrew_inside" not in {lack.code for lack in letter.lacking}
    values = letter_values(store, hearing_id, key).values
    assert values.in_hebrew.what_would_change == ("להשלים את הטיפול",)
    assert values.enclosures == ("решение полностью (на иврите)",)
    assert values.in_hebrew.enclosures == ("ההחלטה המלאה",)
    assert letters.letter_pdf(store, hearing_id, key).pdf.startswith(b"%PDF")


def test_a_hebrew_letter_asks_for_nothing_twice(store: Store, add_case: AddCase) -> None:
    hearing_id = decided(store, add_case, Outcome.RELEASE)
    for letter in letters.letters_of_hearing(store, hearing_id):
        names = letters.letter_form(store, hearing_id, letter.key).names
        assert not [name for name in names if name.endswith("_told")]


def test_plain_conditions_are_told_to_parents_as_said_to_the_child(
    store: Store, add_case: AddCase
) -> None:
    from core.printing.documents.beside import hebrew_of
    from core.printing.documents.letter_parents import parents_sheet
    from core.services.print_files import words_of

    write_offices(store)
    case_id = add_case()
    speak(store, case_id, Language.ENGLISH)
    hearing_id = begin(store, case_id)
    sign(store, hearing_id, Outcome.RELEASE)
    key = by_kind(store, hearing_id)["letter-parents/parent"].key
    values = letter_values(store, hearing_id, key).values
    assert "What your child was told" in repr(
        parents_sheet(values, words_of("letter-parents", values))
    )
    hebrew = hebrew_of(values)
    said_in_hebrew = repr(parents_sheet(hebrew, words_of("letter-parents", hebrew)))
    assert "מה עליו לעשות" in said_in_hebrew
    assert "מה נאמר לבנכם" not in said_in_hebrew


def test_remedies_are_proposed_in_the_prison_track_only_and_can_be_struck_out(
    store: Store, add_case: AddCase
) -> None:
    youth = by_kind(store, decided(store, add_case, Outcome.REFUSAL))
    assert "סעיף 25" not in said(store, youth["letter-counsel/counsel"])
    hearing_id = decided(store, add_case, Outcome.RELEASE, number="1300-03-26", **PRISON)
    found = by_kind(store, hearing_id)
    counsel, state = found["letter-counsel/counsel"], found["letter-prosecution/prosecution"]
    for letter in (counsel, state):
        assert "remedies" in {lack.code for lack in letter.lacking}
        assert "סעיף 25" in said(store, letter)
        assert ("27(א)" in said(store, letter)) is (letter is state)
    form = letters.letter_form(store, hearing_id, counsel.key)
    assert form.fields.remedies == "\n".join(
        letter_values(store, hearing_id, counsel.key).values.remedies
    )
    letters.save_letter_fields(store, hearing_id, counsel.key, remedies="")
    assert "סעיף 25" not in said(store, counsel)
    after = by_kind(store, hearing_id)["letter-counsel/counsel"]
    assert "remedies" not in {lack.code for lack in after.lacking}
