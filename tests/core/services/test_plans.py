"""The plan: opened, its goals and their history, versions at hearings, approvals, comparison."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from sqlalchemy import text as sql

from core.clock import FixedClock
from core.errors import KnownError
from core.model.decisions import AdjournmentReason, Outcome
from core.model.files import MissingKind
from core.model.hearings import Attendance, HearingKind, MinorHeard
from core.model.plan import Domain, PlanGoal, PlanStatus, PlanStep, VersionCause
from core.model.plan_difference import PlanChange
from core.services import cases, decisions, hearings, plan_versions, plans
from core.services.programme import plan_standard
from core.store.errors import StoreFailure
from core.store.store import Store

AddCase = Callable[..., str]
GOAL = PlanGoal("g1", Domain.WORK, "מקום במוסך", "קצין המבחן", steps=(PlanStep("s1", "מכתב"),))


def known(error: pytest.ExceptionInfo[KnownError]) -> str:
    return error.value.key


def test_the_first_goal_opens_the_plan_and_is_dated(
    store: Store, add_case: AddCase, clock: FixedClock
) -> None:
    case_id = add_case()
    plans.save_goal(store, case_id, GOAL)
    file = cases.read_again(store, case_id)
    assert file.plan.opening is not None
    assert (file.plan.opening.on, file.plan.opening.by) == (clock.today(), store.user.name)
    (goal,) = file.goals
    assert goal.opened_on == goal.steps[0].opened_on == clock.today()
    plans.open_plan(store, case_id, date(2025, 9, 3), " העובדת הסוציאלית ")
    plans.save_goal(store, case_id, replace(goal, text="מקום במוסך הצפון"))
    opening = cases.read_again(store, case_id).plan.opening
    assert opening is not None
    assert (opening.on, opening.by) == (date(2025, 9, 3), "העובדת הסוציאלית")


def test_a_plan_is_opened_by_somebody_and_not_tomorrow(
    store: Store, add_case: AddCase, clock: FixedClock
) -> None:
    case_id = add_case()
    with pytest.raises(KnownError) as error:
        plans.open_plan(store, case_id, clock.today(), " ")
    assert known(error) == "plan.no_opener"
    with pytest.raises(KnownError) as error:
        plans.open_plan(store, case_id, clock.today() + timedelta(days=1), "מישהו")
    assert known(error) == "case.in_the_future"
    assert cases.read_again(store, case_id).plan.opening is None


def test_the_history_says_who_when_from_what_to_what_and_why(
    store: Store, add_case: AddCase, clock: FixedClock
) -> None:
    case_id = add_case()
    plans.save_goal(store, case_id, GOAL)
    clock.instant += timedelta(days=1)
    plans.set_status(store, case_id, "g1", PlanStatus.DONE)
    done = cases.read_again(store, case_id).goals[0]
    assert done.done_on == clock.today()
    clock.instant += timedelta(days=1)
    with pytest.raises(KnownError) as error:
        plans.set_status(store, case_id, "g1", PlanStatus.MISSING)
    assert known(error) == "plan.why_back"
    assert cases.read_again(store, case_id).goals == (done,)
    plans.set_status(store, case_id, "g1", PlanStatus.MISSING, why="המעסיק חזר בו")
    plans.set_status(store, case_id, "g1", PlanStatus.UNDER_WAY, step_id="s1")
    assert cases.read_again(store, case_id).goals[0].done_on is None
    told = plans.goal_history(store, case_id, "g1")
    assert {(c.step_id, c.old, c.new, c.why) for c in told} == {
        ("", None, PlanStatus.PLANNED, ""),
        ("s1", None, PlanStatus.PLANNED, ""),
        ("", PlanStatus.PLANNED, PlanStatus.DONE, ""),
        ("", PlanStatus.DONE, PlanStatus.MISSING, "המעסיק חזר בו"),
        ("s1", PlanStatus.PLANNED, PlanStatus.UNDER_WAY, ""),
    }
    assert {c.who for c in told} == {store.user.name}
    assert [c.at for c in told] == sorted((c.at for c in told), reverse=True)


@pytest.mark.parametrize("step_id", ["", "nobody"])
def test_a_goal_that_is_gone_has_no_status(store: Store, add_case: AddCase, step_id: str) -> None:
    case_id = add_case()
    with pytest.raises(KnownError) as error:
        plans.set_status(store, case_id, "g1", PlanStatus.DONE, step_id)
    assert known(error) == "plan.goal_gone"


def test_a_plan_not_opened_in_the_first_weeks_is_named_and_never_blocks(
    store: Store, add_case: AddCase, clock: FixedClock
) -> None:
    allowed = plan_standard().opened_within_days
    for number, days, late in (("1-26", allowed, False), ("2-26", allowed + 1, True)):
        entered = clock.today() - timedelta(days=days)
        case_id = add_case(number, entry_date=entered, order_date=entered)
        gaps = [g for g in cases.read_again(store, case_id).missing if g.kind is MissingKind.PLAN]
        assert bool(gaps) is late
    plans.open_plan(store, case_id, clock.today(), "העובדת הסוציאלית")
    file = cases.read_again(store, case_id)
    assert not [g for g in file.missing if g.kind is MissingKind.PLAN]


def begin(store: Store, case_id: str, day: date) -> str:
    hearing_id, _ = hearings.schedule_hearing(
        store, case_id, day, time(9), HearingKind.RELEASE_REQUEST
    )
    hearings.begin_hearing(store, hearing_id)
    return hearing_id


def adjourn(store: Store, hearing_id: str, until: date) -> None:
    record = hearings.open_hearing(store, hearing_id).hearing.record
    here = tuple(replace(m, attendance=Attendance.PRESENT) for m in record.members)
    hearings.save_record(
        store, hearing_id, members=here, minor_heard=MinorHeard.IN_PERSON, minor_words="דיבר"
    )
    decisions.save_draft(
        store,
        hearing_id,
        outcome=Outcome.ADJOURNMENT,
        reasons="חסר מכתב",
        adjournment_reason=AdjournmentReason.PARTNER_LETTER_MISSING,
        new_hearing_on=until,
    )
    decisions.sign(store, hearing_id)


def test_hearings_freeze_the_plan_and_the_next_one_asks_what_changed(
    store: Store, add_case: AddCase, clock: FixedClock
) -> None:
    case_id = add_case()
    plans.save_goal(store, case_id, GOAL)
    first = begin(store, case_id, clock.today())
    until = clock.today() + timedelta(days=21)
    adjourn(store, first, until)
    versions = cases.read_again(store, case_id).plan.versions
    assert [(v.number, v.cause, v.hearing_id) for v in versions] == [
        (1, VersionCause.HEARING_OPENED, first)  # nothing moved until the signature
    ]
    clock.instant += timedelta(days=21)
    plans.set_status(store, case_id, "g1", PlanStatus.UNDER_WAY)
    plans.save_goal(store, case_id, PlanGoal("g2", Domain.HOUSING, "אצל סבא", own_words=True))
    second = begin(store, case_id, clock.today())
    found = plan_versions.compare(store, case_id)
    assert found.version is not None and found.version.hearing_id == first
    assert [v.hearing_id for v in found.versions] == [second, first]
    assert [goal.change for goal in found.goals] == [PlanChange.MOVED, PlanChange.ADDED]
    today = plan_versions.compare(store, case_id, found.versions[0].id)
    assert not any(goal.differs for goal in today.goals)


def test_what_moved_during_the_hearing_is_a_version_of_its_own(
    store: Store, add_case: AddCase, clock: FixedClock
) -> None:
    case_id = add_case()
    plans.save_goal(store, case_id, GOAL)
    hearing_id = begin(store, case_id, clock.today())
    plans.set_status(store, case_id, "g1", PlanStatus.UNDER_WAY)
    adjourn(store, hearing_id, clock.today() + timedelta(days=21))
    causes = [v.cause for v in cases.read_again(store, case_id).plan.versions]
    assert causes == [VersionCause.DECISION_SIGNED, VersionCause.HEARING_OPENED]


def test_an_approval_is_of_the_plan_as_it_stood(
    store: Store, add_case: AddCase, clock: FixedClock
) -> None:
    case_id = add_case()
    with pytest.raises(KnownError) as error:
        plans.approve(store, case_id, "נעמה ש'", "שירות המבחן", clock.today())
    assert known(error) == "plan.empty"
    plans.save_goal(store, case_id, GOAL)
    for name in ("נעמה ש'", "האם"):
        plans.approve(store, case_id, name, "", clock.today(), "מסכימה")
    plans.save_goal(store, case_id, replace(GOAL, text="אחר"))
    plans.approve(store, case_id, "הקטין", "", clock.today())
    standing = cases.read_again(store, case_id).plan
    assert (standing.approvals[0].name, standing.approvals[0].number) == ("הקטין", 2)
    assert {a.number for a in standing.approvals[1:]} == {1}
    plans.remove_approval(store, case_id, standing.approvals[0].id)
    after = cases.read_again(store, case_id).plan
    assert len(after.approvals) == 2 and after.versions == standing.versions
    (old,) = plan_versions.version_goals(store, case_id, after.versions[1].id)
    assert old.text == GOAL.text


def test_a_version_by_hand_needs_something_new(store: Store, add_case: AddCase) -> None:
    case_id = add_case()
    with pytest.raises(KnownError) as error:
        plan_versions.freeze_by_hand(store, case_id)
    assert known(error) == "plan.empty"
    assert plan_versions.compare(store, case_id).version is None
    plans.save_goal(store, case_id, GOAL)
    plan_versions.freeze_by_hand(store, case_id)
    with pytest.raises(KnownError) as error:
        plan_versions.freeze_by_hand(store, case_id)
    assert known(error) == "plan.nothing_new"
    for read in (plan_versions.version_goals, plan_versions.compare):
        with pytest.raises(KnownError) as error:
            read(store, case_id, "no such version")  # type: ignore[operator]
        assert known(error) == "plan.no_version"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE plan_versions SET content = '[]'",
        "DELETE FROM plan_versions",
        "INSERT OR REPLACE INTO plan_versions SELECT * FROM plan_versions",
        "UPDATE plan_status_changes SET why = ''",
        "DELETE FROM plan_status_changes",
    ],
)
def test_the_database_refuses_to_rewrite_what_was(
    store: Store, add_case: AddCase, statement: str
) -> None:
    case_id = add_case()
    plans.save_goal(store, case_id, GOAL)
    plan_versions.freeze_by_hand(store, case_id)
    with pytest.raises(StoreFailure), store.write() as conn:
        conn.execute(sql(statement))
