"""Asking for reports, reminding, superseding, cancelling; each with what it refuses."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from core.clock import FixedClock
from core.errors import KnownError
from core.model.reports import Chase, ChaseWay, Report, ReportKind, ReportStatus
from core.services import cases
from core.services.report_requests import (
    cancel_request,
    chase_report,
    reopen_report,
    request_report,
    supersede_report,
)
from core.store import reports
from core.store.store import Store

AddCase = Callable[..., str]


@pytest.fixture
def case_id(store: Store, add_case: AddCase) -> str:
    made = add_case("1201-03-26")
    request_report(
        store, made, ReportKind.PROBATION, date(2026, 11, 30), "קצין המבחן", "שירות המבחן"
    )
    return made


def report(store: Store, case_id: str) -> Report:
    (found,) = cases.read_again(store, case_id).reports
    return found


def gaps(store: Store, case_id: str) -> list[str]:
    return [gap.text for gap in cases.read_again(store, case_id).missing]


def code(caught: pytest.ExceptionInfo[KnownError]) -> str:
    return caught.value.key


def test_a_late_report_is_chased_and_promised_anew(
    store: Store, case_id: str, clock: FixedClock
) -> None:
    clock.instant += timedelta(days=11)
    late = report(store, case_id)
    assert late.status(clock.today()) is ReportStatus.OVERDUE
    assert any("באיחור" in gap for gap in gaps(store, case_id))
    chase_report(store, case_id, late.id, ChaseWay.PHONE, on=clock.today(), whom="הקצינה רות")
    clock.instant += timedelta(days=1)
    chase_report(
        store,
        case_id,
        late.id,
        ChaseWay.SUPERVISOR,
        on=clock.today(),
        note="הובטח עד סוף השבוע",
        new_due=date(2026, 12, 8),
    )
    now = report(store, case_id)
    assert [chase.way for chase in now.chases] == [ChaseWay.SUPERVISOR, ChaseWay.PHONE]
    assert now.chases[1].whom == "הקצינה רות"
    assert now.due_on == date(2026, 12, 8)
    assert now.status(clock.today()) is ReportStatus.REQUESTED
    assert not any("באיחור" in gap for gap in gaps(store, case_id))


def test_what_a_reminder_refuses(store: Store, case_id: str, clock: FixedClock) -> None:
    asked = report(store, case_id)
    tomorrow = clock.today() + timedelta(days=1)
    yesterday = clock.today() - timedelta(days=1)
    with pytest.raises(KnownError) as caught:
        chase_report(store, case_id, asked.id, ChaseWay.PHONE, on=tomorrow)
    assert code(caught) == "case.in_the_future"
    with pytest.raises(KnownError) as caught:
        chase_report(store, case_id, asked.id, ChaseWay.PHONE, on=clock.today(), new_due=yesterday)
    assert code(caught) == "case.due_in_the_past"
    with store.write() as conn:
        reports.save_report(conn, case_id, Report(asked.id, asked.kind, received_on=clock.today()))
    with pytest.raises(KnownError) as caught:
        chase_report(store, case_id, asked.id, ChaseWay.PHONE, on=clock.today())
    assert code(caught) == "report.not_awaited"
    assert report(store, case_id).chases == ()


def test_a_superseded_report_stays_with_its_reason_and_can_come_back(
    store: Store, case_id: str, clock: FixedClock
) -> None:
    first = report(store, case_id)
    request_report(store, case_id, ReportKind.PROBATION, date(2026, 12, 20))
    second = next(r for r in cases.read_again(store, case_id).reports if r.id != first.id)
    supersede_report(store, case_id, first.id, "נכתב תסקיר משלים", second.id)
    kept = next(r for r in cases.read_again(store, case_id).reports if r.id == first.id)
    assert kept.status(clock.today()) is ReportStatus.SUPERSEDED
    assert (kept.superseded_by, kept.superseded_reason) == (second.id, "נכתב תסקיר משלים")
    for own in (second.id, first.id):
        with pytest.raises(KnownError) as caught:
            supersede_report(store, case_id, second.id, "סיבה", own)
        assert code(caught) == "report.supersedes_itself"
    with pytest.raises(KnownError) as caught:
        supersede_report(store, case_id, second.id, "  ")
    assert code(caught) == "report.no_reason"
    reopen_report(store, case_id, first.id)
    again = next(r for r in cases.read_again(store, case_id).reports if r.id == first.id)
    assert again == first


def test_a_cancelled_request_is_not_late_and_a_received_report_cannot_be_cancelled(
    store: Store, case_id: str, clock: FixedClock
) -> None:
    asked = report(store, case_id)
    cancel_request(store, case_id, asked.id, "התסקיר כבר הוגש לבית המשפט")
    clock.instant += timedelta(days=30)
    assert report(store, case_id).status(clock.today()) is ReportStatus.CANCELLED
    assert any("אין תסקיר" in gap for gap in gaps(store, case_id))
    with pytest.raises(KnownError) as caught:
        cancel_request(store, case_id, asked.id, "שוב")
    assert code(caught) == "report.not_awaited"


def test_a_report_of_another_file_is_not_touched(
    store: Store, case_id: str, add_case: AddCase
) -> None:
    other = add_case("1300-04-26")
    with pytest.raises(KnownError) as caught:
        cancel_request(store, other, report(store, case_id).id, "טעות")
    assert code(caught) == "report.gone"
    assert report(store, case_id).cancelled_on is None


def test_reminders_are_told_in_the_news_of_the_file(store: Store, case_id: str) -> None:
    from core.services.file_changes import file_history

    asked = report(store, case_id)
    chase_report(store, case_id, asked.id, ChaseWay.LETTER, on=date(2026, 11, 22), whom="הממונה")
    newest = file_history(store, case_id)[0]
    assert "הממונה" in newest.new and "הממונה" not in newest.old
    assert isinstance(report(store, case_id).chases[0], Chase)
