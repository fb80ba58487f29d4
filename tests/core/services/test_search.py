"""What a search shows: by file, with the place in the text, for whom, and kept searches."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from core.errors import KnownError
from core.model.cases import CaseStatus
from core.model.people import Person, PersonRole
from core.model.search import Match, Order, Place, SavedSearch, SearchHit
from core.model.users import UserRole
from core.services import cases, search
from core.store.store import Store
from tests.core.store.test_search_index import add_report

AddCase = Callable[..., str]
LONG = "מילה ועוד מילה. " * 60


def hits(store: Store, query: str) -> list[SearchHit]:
    return [hit for group in search.search(store, query).groups for hit in group.hits]


def marked(hit: SearchHit) -> list[str]:
    return [hit.snippet[start:end] for start, end in hit.ranges]


def test_a_word_in_a_report_is_shown_with_its_page_and_place(
    store: Store, add_case: AddCase
) -> None:
    case_id = add_case()
    report_id = add_report(store, case_id, f"{LONG}\f{LONG} הנער עבד בנגריה. {LONG}", pages=2)
    (hit,) = hits(store, "נגרייה")
    assert (hit.place, hit.ref, hit.page, hit.tab) == (Place.PAGE, report_id, 2, "reports")
    assert marked(hit) == ["בנגריה"]
    assert hit.how is Match.SPELLING
    assert hit.snippet.startswith("…")
    assert len(hit.snippet) < 300


def test_the_nearest_writing_and_the_best_place_come_first(store: Store, add_case: AddCase) -> None:
    far = add_case("1100-03-26", alerts="התוכנית עוכבה")
    near = add_case("1101-03-26")
    add_report(store, near, "לפי תכנית העבודה")
    groups = search.search(store, "תכנית ").groups
    assert [group.case_id for group in groups] == [near, far]
    assert [group.hits[0].how for group in groups] == [Match.EXACT, Match.SPELLING]


def test_a_name_and_a_word_from_elsewhere_in_the_file_find_it(
    store: Store, add_case: AddCase
) -> None:
    case_id = add_case()
    add_case("1300-03-26")
    add_report(store, case_id, "התחיל גמילה")
    (hit,) = hits(store, "1201-03-26 גמילה")
    assert (hit.case_id, marked(hit)) == (case_id, ["גמילה"])


def test_words_in_quotes_stand_together(store: Store, add_case: AddCase) -> None:
    case_id = add_case()
    add_report(store, case_id, "קצין הרווחה אמר. רווחה של קצין")
    other = add_case("1300-03-26")
    add_report(store, other, "נכתב בידי קצין רווחה")
    assert {hit.case_id for hit in hits(store, '"קצין רווחה"')} == {other}


@pytest.mark.parametrize("query", ['"קצין רווחה"', "פסיכודידקטי", "אום אלפחם", 'ביה"ס'])
def test_a_letter_before_a_phrase_and_words_written_as_one_are_no_obstacle(
    store: Store, add_case: AddCase, query: str
) -> None:
    case_id = add_case()
    add_report(store, case_id, "לקצין רווחה באום אל־פחם: פסיכו־דידקטי, בבית הספר")
    assert {hit.case_id for hit in hits(store, query)} == {case_id}


@pytest.mark.parametrize(
    "query", ["3.5.2009", "03/05/09", "3 במאי 2009", "מאי 2009", "ט' באייר תשס\"ט", "May 3, 2009"]
)
def test_a_day_is_found_in_any_form(store: Store, add_case: AddCase, query: str) -> None:
    case_id = add_case()
    add_case("1300-03-26")
    found = hits(store, query)
    assert {hit.case_id for hit in found} >= {case_id}
    assert any("3.5.2009" in part for hit in found for part in marked(hit))


@pytest.mark.parametrize("query", ["1201/03/26", "1201 03 26", "12010326", "1201", "1201-03"])
def test_a_case_number_is_found_in_any_punctuation(
    store: Store, add_case: AddCase, query: str
) -> None:
    case_id = add_case()
    add_case("1300-04-26")
    (group,) = search.search(store, query).groups
    assert group.case_id == case_id
    assert marked(group.hits[0])[0].startswith("1201")


def test_a_status_narrows_and_an_order_sorts(store: Store, add_case: AddCase) -> None:
    add_case("1201-03-26", facility_name="מעון תמר")
    add_case("1202-03-26", facility_name="מעון אלון", status=CaseStatus.ABSENT)
    numbers = [g.number for g in search.search(store, "מעון", order=Order.FACILITY).groups]
    assert numbers == ["1202-03-26", "1201-03-26"]
    (group,) = search.search(store, "מעון", status=CaseStatus.ABSENT).groups
    assert (group.number, group.initials) == ("1202-03-26", "ד' כ'")


def test_a_reviewer_does_not_find_confidential_contacts(store: Store, add_case: AddCase) -> None:
    case_id = add_case()
    cases.add_person(store, case_id, Person("", PersonRole.VICTIM, "אלמונית", confidential=True))
    cases.add_person(store, case_id, Person("", PersonRole.COUNSEL, "אלמונית אחרת"))
    assert len(hits(store, "אלמונית")) == 2
    store.user = replace(store.user, role=UserRole.REVIEWER)
    (hit,) = hits(store, "אלמונית")
    assert "אחרת" in hit.snippet


@pytest.mark.parametrize("query", ["", " ", '"', "אין דבר כזה כלל", "* OR NEAR(", "a:b^c{"])
def test_what_is_nowhere_is_nothing_and_no_error(
    store: Store, add_case: AddCase, query: str
) -> None:
    add_case()
    assert search.search(store, query).groups == ()


def test_searches_are_kept_by_user_renamed_removed_and_taken_back(store: Store) -> None:
    search.keep_search(store, SavedSearch("", "  נעדרים ", "מעון", CaseStatus.ABSENT))
    (kept,) = search.saved_searches(store)
    assert (kept.name, kept.query, kept.status) == ("נעדרים", "מעון", CaseStatus.ABSENT)
    renamed = replace(kept, name="כל הנעדרים", order=Order.NEXT_DATE)
    assert search.keep_search(store, renamed).touched == {("search", kept.id)}
    assert search.saved_searches(store) == (renamed,)
    search.remove_search(store, kept.id)
    assert search.saved_searches(store) == ()
    search.keep_search(store, renamed)
    assert search.saved_searches(store) == (renamed,)
    me, store.user = store.user, replace(store.user, id="0" * 32)
    assert search.saved_searches(store) == ()
    search.remove_search(store, kept.id)
    store.user = me
    assert search.saved_searches(store) == (renamed,)


@pytest.mark.parametrize(("name", "query"), [(" ", "מעון"), ("שם", " ")])
def test_a_search_without_name_or_words_is_refused(store: Store, name: str, query: str) -> None:
    with pytest.raises(KnownError) as caught:
        search.keep_search(store, SavedSearch("", name, query))
    assert str(caught.value)
    assert search.saved_searches(store) == ()
