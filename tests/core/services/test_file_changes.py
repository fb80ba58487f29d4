"""What changed in a file: kept by every write, told to each user since the last visit."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy.exc import DatabaseError

from core.clock import FixedClock
from core.model.cases import LeaveKind
from core.model.file_changes import ChangeKind, FileChange, Lane
from core.model.hearings import HearingKind, HearingStatus
from core.model.people import Person, PersonRole
from core.model.plan import Domain, PlanGoal, PlanStatus
from core.model.reports import ReportKind
from core.model.users import UserRole
from core.services import case_facts, cases, hearings, plans, stores
from core.services.file_changes import VISIT, file_history, since_last_time
from core.services.report_requests import request_report
from core.store import change_tables
from core.store import hearings as hearing_rows
from core.store.errors import StoreFailure
from core.store.keys import PRACTICE_COST
from core.store.store import Store
from tests.conftest import PASSPHRASE

AddCase = Callable[..., str]


@pytest.fixture
def case_id(add_case: AddCase) -> str:
    return add_case("1201-03-26")


def told(changes: tuple[FileChange, ...]) -> list[tuple[Lane, ChangeKind, str, str]]:
    """The changes without the law's dates, oldest first."""
    kept = [c for c in reversed(changes) if c.lane is not Lane.DATES]
    return [(c.lane, c.kind, c.old, c.new) for c in kept]


def test_each_write_keeps_what_it_changed(store: Store, case_id: str) -> None:
    cases.add_person(store, case_id, Person("", PersonRole.PARENT, "מרים כהן", phone="050-1234567"))
    case_facts.save_facts(store, case_id, court="בית המשפט לנוער בנצרת")
    request_report(store, case_id, ReportKind.PROBATION, date(2030, 1, 1))
    cases.add_leave(store, case_id, LeaveKind.REGULAR, date(2026, 11, 1), date(2026, 11, 2))
    found = told(file_history(store, case_id))
    lanes = [(lane, kind) for lane, kind, _, _ in found]
    assert lanes == [
        (Lane.PEOPLE, ChangeKind.ADDED),
        (Lane.FACTS, ChangeKind.CHANGED),
        (Lane.REPORTS, ChangeKind.ADDED),
        (Lane.LEAVE, ChangeKind.ADDED),
    ]
    assert "מרים כהן" in found[0][3] and "050-1234567" in found[0][3]
    assert found[1][3] == "בית המשפט לנוער בנצרת"
    assert "1.1.2030" in found[2][3]


def test_a_goal_is_told_with_its_old_and_new_words_and_when_it_goes(
    store: Store, case_id: str
) -> None:
    plans.save_goal(store, case_id, PlanGoal("g", Domain.WORK, "נגרייה"))
    done = PlanGoal("g", Domain.WORK, "נגרייה", status=PlanStatus.DONE)
    plans.save_goal(store, case_id, done)
    plans.save_goal(store, case_id, done)  # nothing changed: nothing is told
    plans.remove_goal(store, case_id, "g")
    of_plan = [c for c in reversed(file_history(store, case_id)) if c.lane is Lane.PLAN]
    assert [c.kind for c in of_plan] == [ChangeKind.ADDED, ChangeKind.CHANGED, ChangeKind.REMOVED]
    added, changed, removed = of_plan
    assert changed.old == added.new != changed.new == removed.old
    assert removed.new == ""


def test_a_visitor_hears_what_others_did_since_the_visit_before(
    store: Store, case_id: str, clock: FixedClock
) -> None:
    cases.open_case(store, case_id)
    assert since_last_time(store, case_id).seen_at is None
    first = clock.instant
    clock.instant += timedelta(hours=2)
    cases.add_person(store, case_id, Person("", PersonRole.COUNSEL, "עו״ד לוי"))
    clerk = "clerk's quiet words 9"
    stores.add_user(store, name="רכזת", role=UserRole.CLERK, passphrase=clerk, cost=PRACTICE_COST)
    store.close()
    with stores.unlock(store.folder, clerk, clock) as theirs:
        cases.add_person(theirs, case_id, Person("", PersonRole.PARENT, "מרים כוכב"))
        assert since_last_time(theirs, case_id).seen_at is None
    clock.instant += timedelta(hours=2)
    with stores.unlock(store.folder, PASSPHRASE, clock) as mine:
        cases.open_case(mine, case_id)
        since = since_last_time(mine, case_id)
    assert since.seen_at == first
    (news,) = since.since_seen  # one's own acts are no news
    assert (news.by, news.new) == ("רכזת", "מרים כוכב")
    assert [c.lane for c in since.since_hearing if c.lane is not Lane.DATES] == [Lane.PEOPLE] * 2


def test_looking_away_and_back_within_a_visit_loses_no_news(
    store: Store, case_id: str, clock: FixedClock
) -> None:
    first = clock.instant
    cases.open_case(store, case_id)
    clock.instant = first + timedelta(hours=3)
    cases.open_case(store, case_id)
    clock.instant += VISIT - timedelta(seconds=1)
    cases.open_case(store, case_id)
    assert since_last_time(store, case_id).seen_at == first
    clock.instant += VISIT
    cases.open_case(store, case_id)
    assert since_last_time(store, case_id).seen_at == clock.instant - VISIT


def test_since_the_last_hearing_leaves_out_the_day_of_the_hearing_itself(
    store: Store, case_id: str, clock: FixedClock
) -> None:
    day = clock.today()
    hearing_id, _ = hearings.schedule_hearing(
        store, case_id, day, None, HearingKind.RELEASE_REQUEST
    )
    with store.write() as conn:
        hearing_rows.set_status(conn, hearing_id, HearingStatus.SIGNED)
    assert since_last_time(store, case_id).since_hearing == ()
    clock.instant = datetime(2026, 12, 24, 8, tzinfo=UTC)
    cases.add_person(store, case_id, Person("", PersonRole.PARENT, "דוד כהן"))
    since = since_last_time(store, case_id)
    assert since.hearing_on == day
    assert [c.lane for c in since.since_hearing] == [Lane.PEOPLE]


def test_the_history_only_grows(store: Store, case_id: str) -> None:
    cases.add_person(store, case_id, Person("", PersonRole.PARENT, "דוד כהן"))
    table = change_tables.file_changes
    for statement in (table.delete(), table.update().values(new="אחר")):
        with pytest.raises((DatabaseError, StoreFailure)), store.write() as conn:
            conn.execute(statement)
    assert any("דוד כהן" in change.new for change in file_history(store, case_id))


def test_a_write_that_is_undone_tells_nothing(store: Store, case_id: str) -> None:
    before = file_history(store, case_id)
    with pytest.raises(RuntimeError), store.write() as conn:
        cases.touched(conn, store, "person.added", case_id)
        raise RuntimeError
    assert file_history(store, case_id) == before
