"""Past arrangements of a file: history of an adult, never of a minor."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from core.errors import KnownError
from core.law.guard import ArrangementRefused
from core.model.cases import PastArrangement
from core.services import cases
from core.services.arrangements import arrangements, record_arrangement, remove_arrangement
from core.services.law import choose_reading
from core.store import audit
from core.store import cases as rows
from core.store.store import Store

AddCase = Callable[..., str]
EIGHTEEN = date(2026, 5, 3)


@pytest.fixture
def case_id(store: Store, add_case: AddCase) -> str:
    """The file of somebody who turned eighteen half a year ago."""
    case_id = add_case()
    with store.write() as conn:
        case = rows.case_by_id(conn, case_id)
        assert case is not None
        minor = replace(case.minor, birth_date=date(2008, 5, 3))
        rows.save_case(conn, replace(case, minor=minor))
    return case_id


def made(on: date, *terms: tuple[str, int], id: str = "") -> PastArrangement:
    return PastArrangement(id, on, tuple(terms), note="  תיק סגור  ")


def test_an_adults_arrangement_stands_as_history_with_its_findings(
    store: Store, case_id: str
) -> None:
    arrangement = made(EIGHTEEN, ("arr-fine-cap", 30_000), ("arr-undertaking-1y", 12))
    changes = record_arrangement(store, case_id, arrangement)
    assert ("case", case_id) in changes.touched
    ((kept, findings),) = arrangements(store, case_id)
    assert (kept.signed_on, kept.terms, kept.note) == (EIGHTEEN, arrangement.terms, "תיק סגור")
    assert [(finding.rule_id, finding.ok) for finding in findings] == [
        ("arr-adult-only", True),
        ("arr-fine-cap", False),
        ("arr-undertaking-1y", True),
    ]
    assert cases.read_again(store, case_id).background.arrangements == (kept,)
    remove_arrangement(store, case_id, kept.id)
    assert arrangements(store, case_id) == ()
    with store.read() as conn:
        actions = [entry.action for entry in audit.entries(conn, subject=case_id)]
    assert actions[:2] == ["arrangement.removed", "arrangement.recorded"]


def test_it_leads_to_no_date_of_the_file(store: Store, case_id: str) -> None:
    before = {(d.rule_id, d.on) for d in cases.read_again(store, case_id).deadlines}
    record_arrangement(store, case_id, made(EIGHTEEN, ("arr-repair-1y", 12)))
    assert {(d.rule_id, d.on) for d in cases.read_again(store, case_id).deadlines} == before


def test_a_minor_then_is_refused_to_the_day(store: Store, case_id: str) -> None:
    with pytest.raises(ArrangementRefused, match="הליך חלופי"):
        record_arrangement(store, case_id, made(date(2026, 5, 2)))
    choose_reading(store, "age_last_day", "AGE_DAY_INCL")
    with pytest.raises(ArrangementRefused):
        record_arrangement(store, case_id, made(EIGHTEEN))
    assert arrangements(store, case_id) == ()


@pytest.mark.parametrize(
    ("arrangement", "key"),
    [
        (made(date(2027, 1, 1)), "case.in_the_future"),
        (made(EIGHTEEN, ("no-such-term", 1)), "law.unknown_rule"),
        (made(EIGHTEEN, ("arr-fine-cap", 1), ("arr-fine-cap", 2)), "arrangement.term_twice"),
        (made(EIGHTEEN, ("arr-fine-cap", -1)), "arrangement.no_amount"),
    ],
)
def test_what_cannot_be_is_not_recorded(
    store: Store, case_id: str, arrangement: PastArrangement, key: str
) -> None:
    with pytest.raises(KnownError) as caught:
        record_arrangement(store, case_id, arrangement)
    assert caught.value.key == key
    assert "{" not in str(caught.value)
    assert arrangements(store, case_id) == ()


def test_recording_it_again_corrects_it(store: Store, case_id: str) -> None:
    record_arrangement(store, case_id, made(EIGHTEEN, ("arr-fine-cap", 5)))
    ((kept, _),) = arrangements(store, case_id)
    record_arrangement(store, case_id, made(EIGHTEEN, ("arr-fine-cap", 6), id=kept.id))
    ((corrected, _),) = arrangements(store, case_id)
    assert corrected.terms == (("arr-fine-cap", 6),)


def test_one_that_is_not_there_cannot_be_removed(store: Store, case_id: str) -> None:
    with pytest.raises(KnownError) as caught:
        remove_arrangement(store, case_id, "none")
    assert caught.value.key == "arrangement.gone"
