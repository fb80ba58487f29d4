"""Another day than the computed one: proposed by one person, confirmed by a second."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date, time

import pytest

from core.clock import FixedClock
from core.errors import KnownError
from core.model.deadlines import DateOverride, Deadline, OverrideReason
from core.model.files import MissingKind
from core.model.users import UserRole
from core.services import cases, decisions, stores
from core.services.case_events import record_event, remove_event
from core.services.case_facts import save_facts
from core.services.overrides import (
    confirm_override,
    pending_overrides,
    propose_override,
    withdraw_override,
)
from core.store import audit
from core.store import decisions as decision_rows
from core.store import overrides as rows
from core.store.keys import PRACTICE_COST
from core.store.store import Store
from tests.conftest import PASSPHRASE
from tests.core.services.event_rules import event_rules
from tests.core.services.test_decisions import begin, codes, draft_release

__all__ = ["event_rules"]

AddCase = Callable[..., str]
SECOND = "other quiet words 8"
SECOND_NAME = "גב' ש' (תרגול)"
YEAR_END = "release-eligibility-1y-36a"
LATER = date(2026, 12, 1)


class People:
    """Takes turns at one store: the chair has it open first, then whoever is asked for."""

    def __init__(self, store: Store, clock: FixedClock) -> None:
        self.store, self._clock = store, clock
        self._passphrases = {"chair": PASSPHRASE}
        self.add("second", SECOND_NAME, UserRole.MEMBER, SECOND)

    def add(self, who: str, name: str, role: UserRole, passphrase: str) -> None:
        stores.add_user(self.store, name=name, role=role, passphrase=passphrase, cost=PRACTICE_COST)
        self._passphrases[who] = passphrase

    def turn(self, who: str) -> Store:
        self.store.close()
        self.store = stores.unlock(self.store.folder, self._passphrases[who], self._clock)
        return self.store


@pytest.fixture
def people(store: Store, clock: FixedClock) -> Iterator[People]:
    taking_turns = People(store, clock)
    yield taking_turns
    taking_turns.store.close()


@pytest.fixture
def case_id(add_case: AddCase) -> str:
    return add_case()


def year_end(store: Store, case_id: str) -> Deadline:
    file = cases.read_again(store, case_id)
    return next(d for d in file.deadlines if d.rule_id == YEAR_END)


def propose(store: Store, case_id: str, on: date = LATER, **more: object) -> DateOverride:
    values: dict[str, object] = {
        "rule_id": YEAR_END,
        "event_id": "",
        "computed_on": year_end(store, case_id).on,
        "on": on,
        "reason": OverrideReason.COURT_ORDER,
        "words": "החלטת בית המשפט מיום 1.10.2026",
    }
    propose_override(store, case_id, **(values | more))  # type: ignore[arg-type]
    (pending,) = pending_overrides(store)
    return pending.override


def missing(store: Store, case_id: str) -> list[str]:
    gaps = cases.read_again(store, case_id).missing
    return [gap.text for gap in gaps if gap.kind is MissingKind.FACT]


def actions(store: Store, subject: str) -> list[str]:
    with store.read() as conn:
        return [entry.action for entry in reversed(audit.entries(conn, subject=subject))]


def test_a_proposal_changes_nothing_until_a_second_person_confirms(
    people: People, case_id: str
) -> None:
    first = people.store
    computed = year_end(first, case_id).on
    override = propose(first, case_id)
    (pending,) = pending_overrides(first)
    assert (pending.case_id, pending.number, pending.initials) == (case_id, "1201-03-26", "ד' כ'")
    assert pending.title == year_end(first, case_id).title
    proposed = year_end(first, case_id)
    assert (proposed.counts_on, proposed.overridden) == (computed, False)
    assert proposed.override == override
    with pytest.raises(KnownError, match="אדם שני"):
        confirm_override(first, override.id)
    second = people.turn("second")
    confirm_override(second, override.id)
    kept = year_end(second, case_id)
    assert (kept.on, kept.counts_on, kept.overridden) == (computed, LATER, True)
    assert kept.override is not None
    assert (kept.override.proposed_by, kept.override.confirmed_by) == (
        "השופטת ר' (תרגול)",
        SECOND_NAME,
    )
    assert pending_overrides(second) == ()
    assert cases.read_again(second, case_id).date_changes == ()
    assert actions(second, override.id) == ["override.proposed", "override.confirmed"]


def test_lists_go_by_the_day_in_force_and_show_the_computed_one(
    people: People, case_id: str
) -> None:
    computed = year_end(people.store, case_id).on
    override = propose(people.store, case_id)
    assert YEAR_END not in {row.rule_id for row in cases.dates_ahead(people.store)}
    store = people.turn("second")
    confirm_override(store, override.id)
    row = next(row for row in cases.dates_ahead(store) if row.rule_id == YEAR_END)
    assert (row.on, row.computed_on) == (LATER, computed)
    others = [row for row in cases.dates_ahead(store) if row.rule_id != YEAR_END]
    assert {other.computed_on for other in others} == {None}
    ordered = [d.counts_on for d in cases.read_again(store, case_id).deadlines]
    assert ordered == sorted(ordered)
    withdraw_override(store, override.id)
    assert YEAR_END not in {row.rule_id for row in cases.dates_ahead(store)}
    assert year_end(store, case_id).override is None


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        ({"words": " \n"}, "במילים"),
        ({"on": date(2026, 9, 2), "computed_on": date(2026, 9, 2)}, "היום המחושב עצמו"),
        ({"rule_id": "no-such-rule"}, "אינו מחושב עוד"),
        ({"event_id": "0" * 32}, "אינו מחושב עוד"),
        ({"computed_on": date(2026, 1, 1)}, "השתנה בינתיים"),
        ({"rule_id": "followup-longer-38b"}, "משתנה מיום ליום"),
    ],
)
def test_a_proposal_that_cannot_stand_is_refused(
    store: Store, case_id: str, more: dict[str, object], sentence: str
) -> None:
    with pytest.raises(KnownError, match=sentence):
        propose(store, case_id, **more)
    assert pending_overrides(store) == ()
    assert year_end(store, case_id).override is None


def test_one_proposal_at_a_time(people: People, case_id: str) -> None:
    override = propose(people.store, case_id)
    with pytest.raises(KnownError, match="כבר מחכה הצעה"):
        propose(people.store, case_id, date(2026, 12, 7))
    store = people.turn("second")
    confirm_override(store, override.id)
    with pytest.raises(KnownError, match="כבר הוחלף"):
        propose(store, case_id, date(2026, 12, 7))
    withdraw_override(store, override.id)
    assert propose(store, case_id, date(2026, 12, 7)).on == date(2026, 12, 7)


def test_neither_confirmed_nor_withdrawn_twice(people: People, case_id: str) -> None:
    override = propose(people.store, case_id)
    store = people.turn("second")
    confirm_override(store, override.id)
    with pytest.raises(KnownError, match="כבר אושרה"):
        confirm_override(store, override.id)
    withdraw_override(store, override.id)
    with pytest.raises(KnownError, match="כבר בוטלה"):
        withdraw_override(store, override.id)
    with pytest.raises(KnownError, match="כבר בוטלה"):
        confirm_override(store, override.id)
    with pytest.raises(KnownError, match="אינה נמצאת"):
        confirm_override(store, "0" * 32)
    with store.read() as conn:
        kept = rows.by_id(conn, override.id)
    assert kept is not None
    assert kept.withdrawn
    assert kept.override.confirmed


def test_a_proposal_whose_day_moved_is_not_confirmed(people: People, case_id: str) -> None:
    override = propose(people.store, case_id)
    save_facts(people.store, case_id, entry_date=date(2025, 9, 15))
    store = people.turn("second")
    with pytest.raises(KnownError, match="להציע מחדש"):
        confirm_override(store, override.id)
    again = propose(store, case_id)
    assert again.id != override.id
    assert actions(store, override.id)[-1] == "override.withdrawn"


def test_an_override_whose_day_moved_rests_and_is_named(people: People, case_id: str) -> None:
    override = propose(people.store, case_id)
    store = people.turn("second")
    confirm_override(store, override.id)
    before = missing(store, case_id)
    save_facts(store, case_id, entry_date=date(2025, 9, 15))
    resting = year_end(store, case_id)
    assert resting.override is not None
    assert resting.override.id == override.id
    assert (resting.overridden, resting.counts_on) == (False, resting.on)
    (named,) = set(missing(store, case_id)) - set(before)
    assert resting.title in named
    assert "1.12.2026" in named
    save_facts(store, case_id, entry_date=None)
    assert any("אינו נובע עוד" in gap for gap in missing(store, case_id))
    save_facts(store, case_id, entry_date=date(2025, 9, 1))
    assert year_end(store, case_id).overridden
    assert missing(store, case_id) == before


@pytest.mark.usefixtures("event_rules")
def test_the_overrides_of_a_removed_event_are_withdrawn(store: Store, case_id: str) -> None:
    record_event(store, case_id, "arrest", date(2026, 11, 20), at=time(9, 15))
    (event,) = cases.read_again(store, case_id).background.events
    deadline = next(d for d in cases.read_again(store, case_id).deadlines if d.event_id == event.id)
    override = propose(
        store,
        case_id,
        rule_id=deadline.rule_id,
        event_id=event.id,
        computed_on=deadline.on,
    )
    remove_event(store, case_id, event.id)
    assert pending_overrides(store) == ()
    assert actions(store, override.id) == ["override.proposed", "override.withdrawn"]


def test_a_reader_and_the_key_on_paper_stand_behind_nothing(
    people: People, case_id: str, clock: FixedClock
) -> None:
    people.add("reader", "עיון", UserRole.REVIEWER, "quiet reading only 9")
    override = propose(people.store, case_id)
    reader = people.turn("reader")
    for act in (confirm_override, withdraw_override):
        with pytest.raises(KnownError, match="הרשאת העיון"):
            act(reader, override.id)
    with pytest.raises(KnownError, match="הרשאת העיון"):
        propose(reader, case_id)


def test_the_recovery_key_is_not_a_second_person(
    tmp_path_factory: pytest.TempPathFactory, clock: FixedClock
) -> None:
    made = stores.create_store(
        tmp_path_factory.mktemp("paper") / "store",
        name="השופטת ר' (תרגול)",
        role=UserRole.CHAIR,
        passphrase=PASSPHRASE,
        clock=clock,
        cost=PRACTICE_COST,
    )
    made.store.close()
    with (
        stores.unlock_with_recovery_key(made.store.folder, made.recovery_key, clock) as store,
        pytest.raises(KnownError, match="מפתח השחזור"),
    ):
        confirm_override(store, "0" * 32)


def test_a_draft_waits_for_the_day_in_force(people: People, case_id: str) -> None:
    hearing_id = begin(people.store, case_id)
    draft_release(people.store, hearing_id)
    assert codes(people.store, hearing_id) == set()
    override = propose(people.store, case_id)
    assert codes(people.store, hearing_id) == set()
    confirm_override(people.turn("second"), override.id)
    store = people.turn("chair")
    assert codes(store, hearing_id) == {"too_early"}
    decisions.save_draft(store, hearing_id, special_reasons="מחלת האם.")
    assert codes(store, hearing_id) == set()
    decisions.save_draft(store, hearing_id, special_reasons="")
    withdraw_override(store, override.id)
    assert codes(store, hearing_id) == set()


def test_an_earlier_day_in_force_opens_the_way(people: People, add_case: AddCase) -> None:
    case_id = add_case("1300-01-26", entry_date=date(2026, 6, 1))
    hearing_id = begin(people.store, case_id)
    draft_release(people.store, hearing_id)
    assert codes(people.store, hearing_id) == {"too_early"}
    override = propose(people.store, case_id, date(2026, 11, 22))
    confirm_override(people.turn("second"), override.id)
    assert codes(people.turn("chair"), hearing_id) == set()


def test_a_signed_decision_freezes_the_override_with_both_days(
    people: People, case_id: str
) -> None:
    hearing_id = begin(people.store, case_id)
    draft_release(people.store, hearing_id)
    computed = year_end(people.store, case_id).on
    override = propose(people.store, case_id, date(2026, 11, 1))
    confirm_override(people.turn("second"), override.id)
    store = people.turn("chair")
    signed = decisions.sign(store, hearing_id)
    with store.read() as conn:
        frozen = decision_rows.frozen_by_id(conn, signed.id)
    assert frozen is not None
    content = json.loads(frozen.content)
    kept = next(d for d in content["whole"]["dates"] if d["rule_id"] == YEAR_END)
    assert kept["on"] == computed.isoformat()
    assert kept["explanation"]["steps"]
    assert kept["override"]["on"] == "2026-11-01"
    assert kept["override"]["reason"] == "court_order"
    assert kept["override"]["words"] == override.words
    assert kept["override"]["confirmed_by"] == SECOND_NAME
    assert kept["override"]["confirmed_at"]
    printed = json.dumps(content["document"], ensure_ascii=False)
    assert "1.11.2026" in printed
    assert f"{computed.day}.{computed.month}.{computed.year}" in printed
