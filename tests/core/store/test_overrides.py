"""Overrides are kept as they were proposed, whoever writes to the database."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import text

from core.model.cases import Case, CaseStatus, FacilityKind, PastArrangement, Track
from core.model.deadlines import DateOverride, OverrideReason
from core.model.people import Minor, Sex
from core.model.users import User, UserRole
from core.store import arrangements, cases, date_changes, overrides, user_rows
from core.store.date_changes import Moved
from core.store.errors import StoreFailure
from core.store.rows import new_id
from core.store.store import Store

SECOND = User(new_id(), "גב' ש' (תרגול)", UserRole.MEMBER)


@pytest.fixture
def case_id(store: Store) -> str:
    minor = Minor(new_id(), "", "דוד", "כוכב", date(2009, 5, 3), Sex.MALE)
    case = Case(
        new_id(),
        "1201-03-26",
        Track.FACILITY,
        minor,
        "מעון הדר (תרגול)",
        FacilityKind.DORMITORY,
        CaseStatus.HELD,
    )
    with store.write() as conn:
        cases.save_case(conn, case)
        user_rows.insert(conn, SECOND, b"2", store.clock.now())
    return case.id


@pytest.fixture
def proposed(store: Store, case_id: str) -> DateOverride:
    override = DateOverride(
        id=new_id(),
        rule_id="def-minor-18",
        event_id="",
        computed_on=date(2027, 5, 3),
        on=date(2027, 4, 1),
        reason=OverrideReason.COURT_ORDER,
        words="החלטה מיום 1.1.2026",
        proposed_by=store.user.name,
        proposed_by_id=store.user.id,
        proposed_at=store.clock.now(),
    )
    with store.write() as conn:
        overrides.add(conn, case_id, override)
    return override


def test_a_proposal_comes_back_as_it_was_written(
    store: Store, case_id: str, proposed: DateOverride
) -> None:
    with store.read() as conn:
        assert overrides.standing(conn, case_id) == (proposed,)
        (waiting,) = overrides.waiting(conn)
        assert (waiting.case_id, waiting.number) == (case_id, "1201-03-26")
        assert waiting.override == proposed
        assert overrides.by_id(conn, "none") is None


def test_confirmed_it_waits_no_more_and_withdrawn_it_stands_no_more(
    store: Store, case_id: str, proposed: DateOverride
) -> None:
    now = store.clock.now()
    with store.write() as conn:
        overrides.confirm(conn, proposed.id, at=now, user_id=SECOND.id)
    with store.read() as conn:
        assert overrides.waiting(conn) == ()
        (found,) = overrides.standing(conn, case_id)
    assert found == replace(proposed, confirmed_by=SECOND.name, confirmed_at=now)
    with store.write() as conn:
        overrides.withdraw(conn, proposed.id, at=now, user_id=SECOND.id)
    with store.read() as conn:
        assert overrides.standing(conn, case_id) == ()
        kept = overrides.by_id(conn, proposed.id)
    assert kept is not None
    assert kept.withdrawn
    assert kept.override == found


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM date_overrides",
        "UPDATE date_overrides SET words = 'אחר'",
        "UPDATE date_overrides SET \"on\" = '2030-01-01'",
        "UPDATE date_overrides SET confirmed_by = proposed_by, confirmed_at = proposed_at",
        "INSERT OR REPLACE INTO date_overrides SELECT * FROM date_overrides",
    ],
)
def test_the_database_refuses_what_was_not_agreed(
    store: Store, case_id: str, proposed: DateOverride, statement: str
) -> None:
    with pytest.raises(StoreFailure), store.write() as conn:
        conn.execute(text(statement))
    with store.read() as conn:
        assert overrides.standing(conn, case_id) == (proposed,)


@pytest.mark.parametrize("first", ["confirm", "withdraw"])
def test_neither_step_is_taken_twice(
    store: Store, case_id: str, proposed: DateOverride, first: str
) -> None:
    step = {"confirm": overrides.confirm, "withdraw": overrides.withdraw}[first]
    now = store.clock.now()
    with store.write() as conn:
        step(conn, proposed.id, at=now, user_id=SECOND.id)
    with pytest.raises(StoreFailure), store.write() as conn:
        step(conn, proposed.id, at=now + timedelta(days=1), user_id=SECOND.id)


def test_the_history_of_dates_only_grows(store: Store, case_id: str) -> None:
    old, now = date(2026, 1, 1), store.clock.now()
    moved = (Moved("b", "", "ב", old, None), Moved("a", "e", "א", None, old))
    with store.write() as conn:
        date_changes.add(conn, case_id, moved, at=now, user_id=store.user.id, cause="טעות")
        date_changes.add(
            conn,
            case_id,
            [Moved("c", "", "ג", old, old + timedelta(days=1))],
            at=now + timedelta(minutes=1),
            user_id=store.user.id,
            cause="תיקון",
        )
    with store.read() as conn:
        found = date_changes.changes(conn, case_id)
        assert date_changes.changes(conn, "another") == ()
    assert [change.rule_id for change in found] == ["c", "a", "b"]
    assert [(change.old, change.new) for change in found[1:]] == [(None, old), (old, None)]
    assert {(change.by, change.cause) for change in found[1:]} == {(store.user.name, "טעות")}
    for statement in ("DELETE FROM date_changes", "UPDATE date_changes SET cause = ''"):
        with pytest.raises(StoreFailure), store.write() as conn:
            conn.execute(text(statement))


def test_a_past_arrangement_is_kept_changed_and_taken_out(store: Store, case_id: str) -> None:
    terms = (("ca-fine", 5000), ("ca-hours", 60))
    item = PastArrangement(new_id(), date(2019, 3, 1), terms, True, "לפני הצו")
    now, user = store.clock.now(), store.user.id
    with store.write() as conn:
        arrangements.save_arrangement(conn, case_id, item, at=now, user_id=user)
    with store.read() as conn:
        assert cases.background(conn, case_id).arrangements == (item,)
    changed = replace(item, terms=())
    with store.write() as conn:
        arrangements.save_arrangement(conn, case_id, changed, at=now, user_id=user)
        assert arrangements.arrangements(conn, case_id) == (changed,)
        assert not arrangements.remove_arrangement(conn, "another case", item.id)
        assert arrangements.remove_arrangement(conn, case_id, item.id)
        assert arrangements.arrangements(conn, case_id) == ()
