"""Reports matched with requests by hand, requests and reminders taken back, and what to do next."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from core.clock import FixedClock
from core.errors import KnownError
from core.model.cases import CaseStatus
from core.model.diagnoses import Diagnosis, DiagnosisKind
from core.model.reports import (
    Chase,
    ChaseWay,
    Finding,
    FindingKind,
    Report,
    ReportKind,
    ReportStatus,
)
from core.services import cases
from core.services.awaited_reports import awaited_reports
from core.services.diagnoses import save_diagnosis
from core.services.report_findings import save_finding
from core.services.report_matching import attach_report, can_answer, detach_report
from core.services.report_reminders import next_step, next_way
from core.services.report_requests import (
    cancel_request,
    chase_report,
    reopen_report,
    request_report,
    supersede_report,
    take_back_chase,
    withdraw_request,
)
from core.store.store import Store
from tests.core.services.test_paper_dossier import SOUND, add_report

AddCase = Callable[..., str]
TODAY = date(2026, 11, 22)
DUE = date(2026, 11, 30)


@pytest.fixture
def case_id(store: Store, add_case: AddCase) -> str:
    made = add_case("1201-03-26")
    request_report(
        store, made, ReportKind.PROBATION, DUE, "הקצינה", "שירות המבחן", report_id="asked"
    )
    return made


def report(store: Store, case_id: str, report_id: str) -> Report:
    return next(r for r in cases.read_again(store, case_id).reports if r.id == report_id)


def test_a_report_is_attached_by_hand_and_the_attaching_taken_back(
    store: Store, case_id: str
) -> None:
    came = add_report(store, case_id, ReportKind.SOCIAL, date(2026, 11, 20), SOUND)
    save_finding(store, case_id, came, Finding("", FindingKind.RISK, "סיכון"))
    chase_report(store, case_id, "asked", ChaseWay.PHONE, on=TODAY, whom="הקצינה")
    supersede_report(store, case_id, came, "הוחלף בטעות", by_report="asked")
    asked = report(store, case_id, "asked")
    with pytest.raises(KnownError):
        attach_report(store, case_id, "asked", came)
    reopen_report(store, case_id, came)
    save_diagnosis(
        store,
        case_id,
        Diagnosis("d", DiagnosisKind.LEARNING, asked_on=TODAY, report_id="asked"),
    )
    attach_report(store, case_id, came, "asked")
    (one,) = cases.read_again(store, case_id).reports
    assert (one.id, one.kind, one.due_on) == (came, ReportKind.SOCIAL, DUE)
    assert one.requested_on == TODAY and len(one.chases) == 1 and len(one.findings) == 1
    assert not can_answer(one)
    assert cases.read_again(store, case_id).diagnoses[0].report_id == came
    detach_report(store, case_id, came, asked)
    again, back = report(store, case_id, "asked"), report(store, case_id, came)
    assert (again.kind, again.author, again.due_on) == (ReportKind.PROBATION, "הקצינה", DUE)
    assert again.status(TODAY) is ReportStatus.REQUESTED
    assert len(again.chases) == 1 and back.chases == () and len(back.findings) == 1
    assert can_answer(back) and back.due_on is None


def test_what_does_not_match_is_refused(store: Store, case_id: str) -> None:
    came = add_report(store, case_id, ReportKind.SOCIAL, date(2026, 11, 20), SOUND)
    with pytest.raises(KnownError) as unasked:
        detach_report(store, case_id, came)
    cancel_request(store, case_id, "asked", "אין צורך")
    with pytest.raises(KnownError) as gone:
        attach_report(store, case_id, came, "asked")
    assert {unasked.value.key, gone.value.key} == {"report.not_matching"}


def test_a_request_and_a_reminder_are_taken_back(store: Store, case_id: str) -> None:
    later = DUE + timedelta(days=5)
    chase_report(store, case_id, "asked", ChaseWay.PHONE, on=TODAY, new_due=later, chase_id="chase")
    assert report(store, case_id, "asked").due_on == later
    with pytest.raises(KnownError) as kept:
        withdraw_request(store, case_id, "asked")
    assert kept.value.key == "report.not_empty"
    take_back_chase(store, case_id, "asked", "chase", DUE)
    assert report(store, case_id, "asked").due_on == DUE
    withdraw_request(store, case_id, "asked")
    assert cases.read_again(store, case_id).reports == ()


@pytest.mark.parametrize(
    ("late", "reminded", "way"),
    [
        (0, [], None),
        (1, [], ChaseWay.PHONE),
        (7, [], ChaseWay.LETTER),
        (5, [4, 5], ChaseWay.LETTER),
        (5, [1], None),  # reminded yesterday: there is time to answer
        (20, [], ChaseWay.LETTER),  # nobody goes to the superior before the author was asked
        (20, [9], ChaseWay.SUPERVISOR),
    ],
)
def test_what_to_do_next(late: int, reminded: list[int], way: ChaseWay | None) -> None:
    chases = tuple(
        Chase(str(days), TODAY - timedelta(days=days), ChaseWay.PHONE) for days in reminded
    )
    waiting = Report(
        "r", ReportKind.SOCIAL, requested_on=TODAY, due_on=TODAY - timedelta(late), chases=chases
    )
    assert next_way(waiting, TODAY) is way
    assert bool(next_step(waiting, TODAY)) is (late > 0)


def test_the_latest_of_all_files_comes_first(
    store: Store, case_id: str, add_case: AddCase, clock: FixedClock
) -> None:
    other = add_case("1202-03-26")
    request_report(store, other, ReportKind.SOCIAL, TODAY, report_id="sooner")
    add_report(store, other, ReportKind.FACILITY, TODAY, SOUND)
    closed = add_case("1203-03-26", status=CaseStatus.CLOSED)
    request_report(store, closed, ReportKind.SOCIAL, TODAY)
    request_report(store, other, ReportKind.OTHER, TODAY, report_id="cancelled")
    cancel_request(store, other, "cancelled", "אין צורך")
    chase_report(store, case_id, "asked", ChaseWay.LETTER, on=TODAY, whom="הקצינה")
    clock.instant += timedelta(days=9)
    first, second = awaited_reports(store)
    assert (first.report.id, first.case_number, first.minor_initials) == (
        "sooner",
        "1202-03-26",
        "ד' כ'",
    )
    assert first.days_late(clock.today()) == 9 and first.next_step
    assert first.body == ""
    assert (second.body, second.report.chases[0].whom) == ("שירות המבחן", "הקצינה")
