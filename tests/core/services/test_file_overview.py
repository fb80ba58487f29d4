"""A file at a glance: who is late, the stage, one line a domain, days not counted and why."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from core.clock import FixedClock
from core.model.cases import AbsenceKind, CaseStatus, FacilityKind, Track
from core.model.diagnoses import Diagnosis, DiagnosisKind
from core.model.files import CaseFile
from core.model.hearings import HearingKind
from core.model.overview import LateKind, Standing
from core.model.people import Person, PersonRole, Sex
from core.model.plan import Domain, PlanGoal, PlanStatus, PlanStep
from core.model.reports import ReportKind
from core.services import cases, hearings, plans
from core.services.diagnoses import save_diagnosis
from core.services.file_changes import since_last_time
from core.services.file_overview import (
    gaps_besides,
    held_words,
    late_parties,
    law_ahead,
    law_opens,
    partners_missing,
    plan_lines,
    stage_words,
    standing_of,
)
from core.services.report_requests import request_report
from core.store.store import Store

AddCase = Callable[..., str]
TODAY = date(2026, 11, 22)


def read(store: Store, case_id: str) -> CaseFile:
    return cases.read_again(store, case_id)


def test_whoever_is_late_is_named_with_everything_late(
    store: Store, add_case: AddCase, clock: FixedClock
) -> None:
    case_id = add_case()
    service = "שירות המבחן לנוער"
    request_report(store, case_id, ReportKind.PROBATION, date(2026, 11, 25), source=service)
    save_diagnosis(
        store,
        case_id,
        Diagnosis(
            "", DiagnosisKind.LEARNING, asked_on=TODAY, asked_of=service, due_on=date(2026, 11, 24)
        ),
    )
    step = PlanStep("", "מכתב מן המעסיק", "קצין המבחן", date(2026, 11, 26))
    done = PlanStep("", "טופס", "קצין המבחן", date(2026, 11, 23), PlanStatus.DONE)
    plans.save_goal(store, case_id, PlanGoal("", Domain.WORK, "מוסך", steps=(step, done)))
    hearings.schedule_hearing(store, case_id, date(2026, 11, 29), None, HearingKind.RELEASE_REQUEST)
    assert [p.who for p in late_parties(read(store, case_id))] == ["מנהל המעון"]
    clock.instant += timedelta(days=8)
    file = read(store, case_id)
    parties = {party.who: party.things for party in late_parties(file)}
    assert list(parties) == ["מנהל המעון", service, "קצין המבחן", "הוועדה"]
    assert [(t.kind, t.days) for t in parties[service]] == [
        (LateKind.DIAGNOSIS, 6),
        (LateKind.REPORT, 5),
    ]
    assert [t.what for t in parties["קצין המבחן"]] == ["מכתב מן המעסיק"]
    (decision,) = parties["הוועדה"]
    assert decision.kind is LateKind.DECISION
    # What is late stands there and not among what is missing besides.
    assert not any("באיחור" in gap.text for gap in gaps_besides(file))
    assert any("באיחור" in gap.text for gap in file.missing)


def test_nobody_is_late_in_a_closed_file(store: Store, add_case: AddCase) -> None:
    assert late_parties(read(store, add_case(status=CaseStatus.CLOSED))) == ()


@pytest.mark.parametrize(
    ("facts", "stage", "words"),
    [
        ({}, Standing.MAY_ASK, "מוחזק. רשאי לבקש שחרור"),
        ({"entry_date": date(2026, 9, 1)}, Standing.WAITING, "רשאי לבקש שחרור מיום"),
        ({"entry_date": None}, Standing.HELD, "לא ידוע"),
        ({"status": CaseStatus.ABSENT, "sex": Sex.FEMALE}, Standing.ABSENT, "נעדרת"),
        ({"status": CaseStatus.RELEASED}, Standing.RELEASED, "יום השחרור לא נרשם"),
        (
            {"status": CaseStatus.RELEASED, "released_on": date(2026, 10, 1)},
            Standing.RELEASED,
            "1.10.2026",
        ),
        ({"status": CaseStatus.CLOSED}, Standing.CLOSED, "סגור"),
        (
            {
                "track": Track.PRISON,
                "facility_kind": FacilityKind.PRISON,
                "entry_date": None,
                "sentence_start": date(2026, 2, 1),
                "sentence_months": 12,
            },
            Standing.MAY_ASK,
            "רשאי לבקש שחרור",
        ),
    ],
)
def test_the_stage(
    store: Store, add_case: AddCase, facts: dict[str, object], stage: Standing, words: str
) -> None:
    file = read(store, add_case(**facts))
    assert standing_of(file) is stage
    assert words in stage_words(file)


def test_days_held_say_why_some_do_not_count(store: Store, add_case: AddCase) -> None:
    case_id = add_case()
    assert held_words(read(store, case_id))[1] == ""
    cases.add_absence(
        store, case_id, AbsenceKind.ESCAPE, date(2026, 2, 12), None, date(2026, 2, 15)
    )
    days, lost = held_words(read(store, case_id))
    file = read(store, case_id)
    assert file.held is not None
    assert str(file.held.held) in days
    for words in ("3", "12.2.2026", "15.2.2026", "42(ג)", "בריחה"):
        assert words in lost
    assert held_words(read(store, add_case("2-2-26", entry_date=None))) == ("", "")


def test_days_of_a_sentence_are_told_too(store: Store, add_case: AddCase) -> None:
    prison = {"track": Track.PRISON, "facility_kind": FacilityKind.PRISON, "entry_date": None}
    case_id = add_case(**prison, sentence_start=date(2026, 11, 13), sentence_months=9)
    assert "במאסר" in held_words(read(store, case_id))[0]


def test_one_line_a_domain_what_stands_in_the_way_first(store: Store, add_case: AddCase) -> None:
    case_id = add_case()
    for domain, words, status, own in (
        (Domain.FAMILY, "ביקורי אם", PlanStatus.DONE, False),
        (Domain.EDUCATION, "בגרות", PlanStatus.UNDER_WAY, False),
        (Domain.WORK, "חוזה", PlanStatus.DONE, False),
        (Domain.WORK, "מוסך", PlanStatus.MISSING, False),
        (Domain.HOUSING, "אצל סבא", PlanStatus.PLANNED, True),
    ):
        goal = PlanGoal("", domain, words, status=status, own_words=own)
        plans.save_goal(store, case_id, goal)
    told = [(line.domain, line.goal.text, line.others) for line in plan_lines(read(store, case_id))]
    assert told == [
        (Domain.WORK, "מוסך", 1),
        (Domain.EDUCATION, "בגרות", 0),
        (Domain.FAMILY, "ביקורי אם", 0),
    ]


def test_what_the_law_opened_and_what_comes_next(store: Store, add_case: AddCase) -> None:
    file = read(store, add_case())
    assert [d.rule_id for d in law_opens(file)] == ["release-eligibility-1y-36a"]
    ahead = law_ahead(file)
    assert [d.counts_on for d in ahead] == sorted(d.counts_on for d in ahead)
    assert all(d.counts_on >= file.today for d in ahead)
    assert "leave-regular-15-37a2" not in {d.rule_id for d in ahead}


def test_partners_without_a_name(store: Store, add_case: AddCase) -> None:
    case_id = add_case()
    before = partners_missing(read(store, case_id))
    assert "רווחה ביישוב" in before
    cases.add_person(store, case_id, Person("", PersonRole.WELFARE_WORKER, "עו״ס ר'"))
    assert set(before) - set(partners_missing(read(store, case_id))) == {"רווחה ביישוב"}
    assert since_last_time(store, case_id).hearing_on is None
