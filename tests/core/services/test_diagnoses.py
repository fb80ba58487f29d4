"""Diagnoses: asked, done, valid; what the file says is missing of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from core.clock import FixedClock
from core.errors import KnownError
from core.model.diagnoses import Diagnosis, DiagnosisKind, DiagnosisState
from core.model.files import MissingKind
from core.model.reports import Audience
from core.services import cases
from core.services.diagnoses import remove_diagnosis, save_diagnosis
from core.store.store import Store

AddCase = Callable[..., str]
LEARNING, ADDICTION = DiagnosisKind.LEARNING, DiagnosisKind.ADDICTION


@pytest.fixture
def case_id(add_case: AddCase) -> str:
    return add_case("1201-03-26")


def gaps(store: Store, case_id: str) -> list[str]:
    file = cases.read_again(store, case_id)
    return [gap.text for gap in file.missing if gap.kind is MissingKind.DIAGNOSIS]


def test_a_file_without_any_diagnosis_says_so_until_one_is_asked_for(
    store: Store, case_id: str
) -> None:
    assert gaps(store, case_id) == ["אין אבחון בתיק"]
    asked = Diagnosis("", LEARNING, asked_on=date(2026, 11, 20), due_on=date(2026, 12, 1))
    save_diagnosis(store, case_id, asked)
    assert gaps(store, case_id) == []


def test_late_and_expired_diagnoses_are_named_and_a_newer_one_heals(
    store: Store, case_id: str, clock: FixedClock
) -> None:
    late = Diagnosis("", ADDICTION, asked_on=date(2026, 10, 1), due_on=date(2026, 11, 1))
    old = Diagnosis("", LEARNING, done_on=date(2023, 11, 21), valid_until=date(2026, 11, 21))
    save_diagnosis(store, case_id, late)
    save_diagnosis(store, case_id, old)
    found = gaps(store, case_id)
    assert len(found) == 2
    assert any("התמכרויות" in gap and "1.11.2026" in gap for gap in found)
    assert any("לימודי" in gap and "21.11.2026" in gap for gap in found)
    save_diagnosis(store, case_id, Diagnosis("", LEARNING, done_on=date(2026, 11, 10)))
    assert len(gaps(store, case_id)) == 1


def test_states_turn_on_the_day_itself() -> None:
    valid = Diagnosis("d", LEARNING, done_on=date(2024, 2, 29), valid_until=date(2026, 2, 28))
    assert valid.state(date(2026, 2, 28)) is DiagnosisState.VALID
    assert valid.state(date(2026, 3, 1)) is DiagnosisState.EXPIRED
    asked = Diagnosis("d", LEARNING, asked_on=date(2026, 1, 1), due_on=date(2026, 2, 1))
    assert asked.state(date(2026, 2, 1)) is DiagnosisState.ASKED
    assert asked.state(date(2026, 2, 2)) is DiagnosisState.OVERDUE
    assert Diagnosis("d", LEARNING, exception="אובחן בקהילה").state(date.max) is (
        DiagnosisState.EXCUSED
    )


def test_doing_without_takes_a_reason_and_silences_the_gap(store: Store, case_id: str) -> None:
    save_diagnosis(store, case_id, Diagnosis("", LEARNING, exception="אובחן לפני חודש בקהילה"))
    assert gaps(store, case_id) == []
    (kept,) = cases.read_again(store, case_id).diagnoses
    remove_diagnosis(store, case_id, kept.id)
    assert gaps(store, case_id) == ["אין אבחון בתיק"]
    with pytest.raises(KnownError) as caught:
        remove_diagnosis(store, case_id, kept.id)
    assert caught.value.key == "diagnosis.gone"


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (Diagnosis("", LEARNING), "diagnosis.nothing_known"),
        (Diagnosis("", LEARNING, asked_on=date(2027, 1, 1)), "case.in_the_future"),
        (
            Diagnosis("", LEARNING, asked_on=date(2026, 5, 2), done_on=date(2026, 5, 1)),
            "diagnosis.done_before_asked",
        ),
        (
            Diagnosis("", LEARNING, done_on=date(2026, 5, 2), valid_until=date(2026, 5, 1)),
            "diagnosis.valid_before_done",
        ),
        (
            Diagnosis("", LEARNING, asked_on=date(2026, 5, 2), valid_until=date(2026, 9, 1)),
            "diagnosis.valid_before_done",
        ),
        (Diagnosis("", LEARNING, done_on=date(2026, 5, 2), report_id="none"), "report.gone"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(
    store: Store, case_id: str, wrong: Diagnosis, code: str
) -> None:
    with pytest.raises(KnownError) as caught:
        save_diagnosis(store, case_id, wrong)
    assert caught.value.key == code
    assert cases.read_again(store, case_id).diagnoses == ()


def test_a_conclusion_is_withheld_from_whom_it_is_marked(store: Store, case_id: str) -> None:
    kept = Diagnosis(
        "d",
        DiagnosisKind.PSYCHIATRIC,
        done_on=date(2026, 11, 1),
        conclusion="נדרש מעקב",
        withheld_from=(Audience.PARENT,),
    )
    save_diagnosis(store, case_id, kept)
    (found,) = cases.read_again(store, case_id).diagnoses
    assert found == kept
    assert found.conclusion_for(Audience.PARENT) == ""
    assert found.conclusion_for(None) == found.conclusion_for(Audience.MINOR) == "נדרש מעקב"
