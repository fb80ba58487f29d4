"""Files: listing, opening, adding to them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from core.clock import FixedClock
from core.errors import KnownError
from core.model.cases import AbsenceKind, CaseStatus, LeaveKind, NoticeKind
from core.model.files import Age, MissingKind
from core.model.people import Person, PersonRole
from core.model.plan import Domain, PlanGoal, PlanStatus, PlanStep
from core.model.reports import ReportKind, ReportStatus
from core.services import cases, plans
from core.services.report_requests import request_report
from core.store import audit
from core.store.store import Store

AddCase = Callable[..., str]
YEAR_END = "release-eligibility-1y-36a"


@pytest.mark.parametrize("needle", ["כוכב", "1201", "000000018", "הדר כוכב", "1201-03-26"])
def test_filter_finds_by_name_number_identity_and_place(
    store: Store, add_case: AddCase, needle: str
) -> None:
    add_case()
    add_case("1300-01-26", facility_name="מעון אחר")
    assert "1201-03-26" in [row.number for row in cases.case_list(store, needle)]


def test_filter_leaves_out_what_does_not_match(store: Store, add_case: AddCase) -> None:
    add_case()
    add_case("1300-01-26", facility_name="מעון אחר")
    assert [row.number for row in cases.case_list(store, "אחר")] == ["1300-01-26"]
    assert cases.case_list(store, "100%") == ()
    assert cases.case_list(store, "_") == ()


def test_list_shows_the_next_date_and_the_gaps(store: Store, add_case: AddCase) -> None:
    add_case()
    row = cases.case_list(store)[0]
    file = cases.open_case(store, row.id)
    open_duties = [d for d in file.deadlines if d.met_on is None and d.on >= file.today]
    assert row.next_deadline is not None
    assert row.next_deadline <= min(d.on for d in open_duties)
    assert row.missing_count == len(file.missing) > 0


def test_opening_a_file_is_recorded(store: Store, add_case: AddCase) -> None:
    case_id = add_case()
    cases.open_case(store, case_id)
    with store.read() as conn:
        actions = [entry.action for entry in audit.entries(conn, subject=case_id)]
    assert "case.opened" in actions


def test_a_file_explains_its_dates(store: Store, add_case: AddCase) -> None:
    file = cases.open_case(store, add_case())
    year_end = next(d for d in file.deadlines if d.rule_id == YEAR_END)
    assert year_end.explanation.steps
    assert year_end.explanation.readings
    assert year_end.section == "36(א)"
    assert file.age == Age(17, 6)
    assert file.year_end == date(2026, 9, 1)


def test_a_poor_file_names_what_is_missing(store: Store, add_case: AddCase) -> None:
    case_id = add_case(entry_date=None, order_end=None, order_date=None, court="")
    file = cases.open_case(store, case_id)
    assert [gap for gap in file.missing if gap.kind is MissingKind.FACT]
    assert file.leave is None
    assert file.held is None


def test_absence_moves_the_end_of_the_order_and_is_not_counted(
    store: Store, add_case: AddCase
) -> None:
    case_id = add_case()
    before = cases.open_case(store, case_id)
    cases.add_absence(
        store, case_id, AbsenceKind.ESCAPE, date(2026, 2, 12), None, date(2026, 2, 15)
    )
    after = cases.open_case(store, case_id)
    assert before.held is not None
    assert after.held is not None
    assert after.held.not_counted == 3
    assert after.held.held == before.held.held - 3


def test_the_status_follows_an_absence(store: Store, add_case: AddCase) -> None:
    case_id = add_case()
    cases.add_absence(store, case_id, AbsenceKind.ESCAPE, date(2026, 11, 1))
    file = cases.open_case(store, case_id)
    assert file.case.status is CaseStatus.ABSENT
    absence = file.background.absences[0]
    cases.end_absence(store, case_id, absence, date(2026, 11, 4), None)
    assert cases.open_case(store, case_id).case.status is CaseStatus.ABSENT
    cases.end_absence(store, case_id, absence, date(2026, 11, 4), date(2026, 11, 5))
    assert cases.open_case(store, case_id).case.status is CaseStatus.HELD


def test_absence_in_an_impossible_order_is_refused(store: Store, add_case: AddCase) -> None:
    case_id = add_case()
    with pytest.raises(KnownError, match="סדר התאריכים"):
        cases.add_absence(
            store, case_id, AbsenceKind.ESCAPE, date(2026, 2, 12), date(2026, 2, 10), None
        )
    assert cases.open_case(store, case_id).background.absences == ()


def test_an_absence_ends_once_and_keeps_its_place(store: Store, add_case: AddCase) -> None:
    case_id = add_case()
    cases.add_absence(store, case_id, AbsenceKind.ESCAPE, date(2026, 2, 12))
    (away,) = cases.open_case(store, case_id).background.absences
    with pytest.raises(KnownError, match="סדר התאריכים"):
        cases.end_absence(store, case_id, away, None, date(2026, 2, 1))
    with pytest.raises(KnownError, match="עוד לא הגיע"):
        cases.end_absence(store, case_id, away, None, date(2027, 2, 1))
    cases.end_absence(store, case_id, away, date(2026, 2, 14), date(2026, 2, 15))
    (back,) = cases.open_case(store, case_id).background.absences
    assert (back.id, back.start, back.arrested) == (away.id, away.start, date(2026, 2, 14))
    assert back.returned == date(2026, 2, 15)


def test_reading_a_file_again_is_not_another_opening(store: Store, add_case: AddCase) -> None:
    case_id = add_case()
    first = cases.open_case(store, case_id)
    assert cases.read_again(store, case_id) == first
    with store.read() as conn:
        actions = [entry.action for entry in audit.entries(conn, subject=case_id)]
    assert actions.count("case.opened") == 1


def test_a_notice_meets_its_duty(store: Store, add_case: AddCase) -> None:
    case_id = add_case()
    cases.add_notice(store, case_id, NoticeKind.BEFORE_ONE_YEAR, date(2026, 7, 1))
    duty = next(
        d
        for d in cases.open_case(store, case_id).deadlines
        if d.rule_id == "notify-right-before-1y-34a"
    )
    assert duty.met_on == date(2026, 7, 1)


def test_what_has_not_happened_yet_is_not_recorded(store: Store, add_case: AddCase) -> None:
    with pytest.raises(KnownError, match="עוד לא הגיע"):
        cases.add_notice(store, add_case(), NoticeKind.RIGHTS_ON_ENTRY, date(2027, 1, 1))


def test_leave_is_counted(store: Store, add_case: AddCase) -> None:
    case_id = add_case()
    cases.add_leave(store, case_id, LeaveKind.REGULAR, date(2026, 8, 2), date(2026, 8, 4))
    leave = cases.open_case(store, case_id).leave
    assert leave is not None
    assert (leave.regular_used, leave.regular_limit) == (3, 15)


def test_plan_goals_keep_their_steps_and_order(store: Store, add_case: AddCase) -> None:
    case_id = add_case()
    steps = (PlanStep("", "להירשם"), PlanStep("", "להתחיל", status=PlanStatus.DONE))
    plans.save_goal(store, case_id, PlanGoal("", Domain.EDUCATION, "בגרות", steps=steps))
    plans.save_goal(store, case_id, PlanGoal("", Domain.WORK, "מוסך", own_words=True))
    first, second = cases.open_case(store, case_id).goals
    assert [step.text for step in first.steps] == ["להירשם", "להתחיל"]
    assert second.own_words
    plans.remove_goal(store, case_id, first.id)
    assert cases.open_case(store, case_id).goals == (second,)


def test_a_requested_report_becomes_overdue(
    store: Store, add_case: AddCase, clock: FixedClock
) -> None:
    case_id = add_case()
    request_report(store, case_id, ReportKind.PROBATION, date(2026, 11, 30), "קצין המבחן")
    clock.instant = clock.instant.replace(month=12, day=3)
    file = cases.open_case(store, case_id)
    assert file.reports[0].status(file.today) is ReportStatus.OVERDUE
    assert any("3" in gap.text for gap in file.missing if gap.kind is MissingKind.REPORT)


def test_people_are_kept_with_their_confidence(store: Store, add_case: AddCase) -> None:
    case_id = add_case()
    person = Person("", PersonRole.VICTIM, "פלונית (תרגול)", confidential=True)
    cases.add_person(store, case_id, person)
    kept = cases.open_case(store, case_id).background.people[0]
    assert kept.confidential
    assert kept.id


def test_an_unknown_number_is_said_in_words(store: Store) -> None:
    with pytest.raises(KnownError, match="אין תיק"):
        cases.case_id_of(store, "9-9-9")


def test_dates_ahead_hold_overdue_duties_and_the_coming_days(
    store: Store, add_case: AddCase
) -> None:
    case_id = add_case(entry_date=date(2025, 12, 20))
    ahead = cases.dates_ahead(store, days=60)
    assert {row.case_id for row in ahead} == {case_id}
    assert [row.on for row in ahead] == sorted(row.on for row in ahead)
    assert any(row.is_duty and row.on < store.clock.today() for row in ahead)
    assert all(row.on <= date(2027, 1, 21) for row in ahead)
    cases.add_notice(store, case_id, NoticeKind.BEFORE_ONE_YEAR, date(2026, 10, 1))
    assert len(cases.dates_ahead(store)) == len(ahead) - 1
