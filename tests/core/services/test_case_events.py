"""Events that rules count from, and proof that duties were done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time, timedelta

import pytest

from core.clock import FixedClock
from core.errors import KnownError
from core.law.rulebook import rule_book
from core.model.cases import FacilityKind, NoticeKind, Track
from core.model.deadlines import Deadline, DeadlineKind, Urgency
from core.services import case_events, cases
from core.services.case_events import (
    end_event,
    event_kinds,
    prove_duty,
    record_event,
    remove_event,
    withdraw_proof,
)
from core.services.case_facts import FACTS
from core.store import audit
from core.store.store import Store
from core.wording import texts
from tests.core.services.event_rules import BEFORE_A_JUDGE, event_rules

__all__ = ["event_rules"]

AddCase = Callable[..., str]
pytestmark = pytest.mark.usefixtures("event_rules")
NOTICE = "notify-right-before-1y-34a"


def dates_of(store: Store, case_id: str, event_id: str) -> tuple[Deadline, ...]:
    return tuple(d for d in cases.read_again(store, case_id).deadlines if d.event_id == event_id)


def only_event(store: Store, case_id: str) -> str:
    (event,) = cases.read_again(store, case_id).background.events
    return event.id


def test_kinds_are_those_that_are_no_facts_of_the_case() -> None:
    kinds = event_kinds(Track.FACILITY)
    events = rule_book().events
    assert {"arrest", "indictment"} <= {kind.code for kind in kinds}
    assert next(kind for kind in kinds if kind.code == "arrest").takes_hour
    assert not {kind.code for kind in kinds} & {e.id for e in events.values() if e.field}
    assert [kind.title for kind in kinds] == sorted(kind.title for kind in kinds)


def test_each_track_has_its_own_events() -> None:
    facility = {kind.code for kind in event_kinds(Track.FACILITY)}
    prison = {kind.code for kind in event_kinds(Track.PRISON)}
    assert "unit_request" in prison - facility
    assert "indictment" in facility - prison


def test_every_fact_that_holds_an_event_has_its_place_in_words() -> None:
    fields = {e.field for e in rule_book().events.values() if e.field}
    assert all(field in FACTS or f"facts.place.{field}" in texts() for field in fields)


def test_an_event_brings_its_dates_and_its_removal_takes_them(
    store: Store, add_case: AddCase, clock: FixedClock
) -> None:
    case_id = add_case()
    record_event(store, case_id, "arrest", date(2026, 11, 20), at=time(9, 15), note=" ליד הבית ")
    event_id = only_event(store, case_id)
    (event,) = cases.read_again(store, case_id).background.events
    assert (event.on, event.at, event.note) == (date(2026, 11, 20), time(9, 15), "ליד הבית")
    (deadline,) = dates_of(store, case_id, event_id)
    assert (deadline.rule_id, deadline.on) == (BEFORE_A_JUDGE, date(2026, 11, 21))
    told = cases.read_again(store, case_id).date_changes
    assert [(c.rule_id, c.old, c.new) for c in told] == [(BEFORE_A_JUDGE, None, deadline.on)]
    assert "מעצר" in told[0].cause
    clock.instant += timedelta(minutes=5)
    remove_event(store, case_id, event_id)
    assert dates_of(store, case_id, event_id) == ()
    gone, _ = cases.read_again(store, case_id).date_changes
    assert (gone.old, gone.new) == (deadline.on, None)
    with store.read() as conn:
        actions = [entry.action for entry in audit.entries(conn, subject=case_id)]
    assert actions == ["event.removed", "event.recorded"]


def test_two_events_of_a_kind_have_dates_of_their_own(store: Store, add_case: AddCase) -> None:
    case_id = add_case()
    for day in (date(2026, 11, 10), date(2026, 11, 20)):
        record_event(store, case_id, "arrest", day, at=time(9, 15))
    first, second = cases.read_again(store, case_id).background.events
    assert [d.on for d in dates_of(store, case_id, first.id)] == [date(2026, 11, 11)]
    assert [d.on for d in dates_of(store, case_id, second.id)] == [date(2026, 11, 21)]
    ahead = {(row.event_id, row.on) for row in cases.dates_ahead(store)}
    assert {(first.id, date(2026, 11, 11)), (second.id, date(2026, 11, 21))} <= ahead


def test_lists_say_who_must_act_how_urgently_and_at_what_hour(
    store: Store, add_case: AddCase
) -> None:
    case_id = add_case()
    record_event(store, case_id, "arrest", date(2026, 11, 20), at=time(9, 15))
    (deadline,) = dates_of(store, case_id, only_event(store, case_id))
    (row,) = (row for row in cases.dates_ahead(store) if row.event_id == deadline.event_id)
    assert deadline.actor
    assert (row.actor, row.kind) == (deadline.actor, DeadlineKind.DUE)
    assert (row.on, row.at) == (date(2026, 11, 21), time(9, 15))
    assert row.urgency(store.clock.today()) is Urgency.OVERDUE


@pytest.mark.parametrize(
    ("event", "more", "sentence"),
    [
        ("no_such_thing", {}, "אין אירוע"),
        ("entry", {}, "פרטי התיק, .*יום הכניסה"),
        ("birth", {}, "תאריך הלידה"),
        ("arrest", {}, "נספרים בשעות"),
        ("indictment", {"on": date(2026, 11, 23)}, "עוד לא הגיע"),
        ("arrest", {"on": date(2026, 11, 22), "at": time(10, 31)}, "השעה .*עוד לא הגיעה"),
        ("indictment", {"on": date(2009, 5, 2)}, "קודם ליום הלידה"),
        ("indictment", {"until": date(2026, 11, 21)}, "אין לו יום סיום"),
        ("detention_after_indictment", {"until": date(2026, 11, 19)}, "קודם לתחילתו"),
        ("detention_after_indictment", {"until": date(2026, 11, 23)}, "עוד לא הגיע"),
        ("unit_request", {"at": time(9, 0)}, "אין במסלול"),
    ],
)
def test_what_cannot_be_is_refused(
    store: Store, add_case: AddCase, event: str, more: dict[str, object], sentence: str
) -> None:
    case_id = add_case()
    values: dict[str, object] = {"on": date(2026, 11, 20)} | more
    with pytest.raises(KnownError, match=sentence):
        record_event(store, case_id, event, **values)  # type: ignore[arg-type]
    assert cases.read_again(store, case_id).background.events == ()


def test_the_hour_that_has_just_come_is_recorded(store: Store, add_case: AddCase) -> None:
    case_id = add_case()
    record_event(store, case_id, "arrest", date(2026, 11, 22), at=time(10, 30))
    assert only_event(store, case_id)


def test_the_same_event_is_recorded_once(store: Store, add_case: AddCase) -> None:
    case_id = add_case()
    record_event(store, case_id, "indictment", date(2026, 11, 20))
    with pytest.raises(KnownError, match="כבר נרשם"):
        record_event(store, case_id, "indictment", date(2026, 11, 20))


def test_what_lasts_ends_later(store: Store, add_case: AddCase, clock: FixedClock) -> None:
    case_id = add_case()
    record_event(store, case_id, "detention_after_indictment", date(2026, 11, 20))
    event_id = only_event(store, case_id)
    clock.instant += timedelta(days=10)
    with pytest.raises(KnownError, match="קודם לתחילתו"):
        end_event(store, case_id, event_id, date(2026, 11, 19))
    end_event(store, case_id, event_id, date(2026, 12, 1))
    (event,) = cases.read_again(store, case_id).background.events
    assert event.until == date(2026, 12, 1)
    with pytest.raises(KnownError, match="אינו רשום עוד"):
        end_event(store, case_id, "0" * 32, date(2026, 12, 1))
    with pytest.raises(KnownError, match="אינו רשום עוד"):
        remove_event(store, case_id, "0" * 32)


def duty_of(store: Store, case_id: str) -> Deadline:
    """The duty that counts from the one event of the file."""
    (duty,) = dates_of(store, case_id, only_event(store, case_id))
    return duty


def test_a_proof_meets_its_duty_until_it_is_withdrawn(store: Store, add_case: AddCase) -> None:
    case_id = add_case()
    record_event(store, case_id, "arrest", date(2026, 11, 20), at=time(9, 15))
    duty = duty_of(store, case_id)
    prove_duty(store, case_id, duty.rule_id, duty.event_id, date(2026, 11, 21), " פרוטוקול ")
    met = duty_of(store, case_id)
    assert (met.rule_id, met.met_on) == (duty.rule_id, date(2026, 11, 21))
    assert met.urgency(store.clock.today()) is Urgency.MET
    (proof,) = cases.read_again(store, case_id).background.proofs
    assert proof.how == "פרוטוקול"
    with pytest.raises(KnownError, match="כבר אושרה"):
        prove_duty(store, case_id, duty.rule_id, duty.event_id, date(2026, 11, 21))
    withdraw_proof(store, case_id, proof.id)
    assert duty_of(store, case_id).met_on is None
    with pytest.raises(KnownError, match="האישור אינו רשום"):
        withdraw_proof(store, case_id, proof.id)


def test_proofs_go_with_the_event_they_rest_on(store: Store, add_case: AddCase) -> None:
    case_id = add_case()
    record_event(store, case_id, "arrest", date(2026, 11, 20), at=time(9, 15))
    duty = duty_of(store, case_id)
    prove_duty(store, case_id, duty.rule_id, duty.event_id, date(2026, 11, 21))
    remove_event(store, case_id, duty.event_id)
    assert cases.read_again(store, case_id).background.proofs == ()


def test_the_notices_of_the_file_are_proved_the_same_way(store: Store, add_case: AddCase) -> None:
    case_id = add_case()
    prove_duty(store, case_id, NOTICE, "", date(2026, 7, 1), "מכתב")
    file = cases.read_again(store, case_id)
    (notice,) = file.background.notices
    assert (notice.kind, notice.given_on, notice.how) == (
        NoticeKind.BEFORE_ONE_YEAR,
        date(2026, 7, 1),
        "מכתב",
    )
    assert next(d for d in file.deadlines if d.rule_id == NOTICE).met_on == date(2026, 7, 1)
    withdraw_proof(store, case_id, notice.id)
    assert cases.read_again(store, case_id).background.notices == ()


@pytest.mark.parametrize(
    ("rule", "event_id", "day", "sentence"),
    [
        (NOTICE, "", date(2026, 11, 23), "עוד לא הגיע"),
        (NOTICE, "0" * 32, date(2026, 11, 1), "אינו מטיל עכשיו חובה"),
        ("def-minor-18", "", date(2026, 11, 1), "אינו מטיל עכשיו חובה"),
        (NOTICE, "", date(2009, 1, 1), "קודם ליום הלידה"),
    ],
)
def test_a_proof_of_nothing_is_refused(
    store: Store, add_case: AddCase, rule: str, event_id: str, day: date, sentence: str
) -> None:
    case_id = add_case()
    with pytest.raises(KnownError, match=sentence):
        prove_duty(store, case_id, rule, event_id, day)
    around = cases.read_again(store, case_id).background
    assert (around.proofs, around.notices) == ((), ())


def test_an_event_of_the_prison_track_is_recorded_there(store: Store, add_case: AddCase) -> None:
    case_id = add_case(track=Track.PRISON, facility_kind=FacilityKind.PRISON)
    record_event(store, case_id, "unit_request", date(2026, 11, 20), at=time(9, 0))
    (answer,) = dates_of(store, case_id, only_event(store, case_id))
    assert answer.on == date(2026, 11, 22)


def test_a_write_that_fails_leaves_nothing_behind(
    store: Store, add_case: AddCase, monkeypatch: pytest.MonkeyPatch
) -> None:
    case_id = add_case()

    def broken(*_: object) -> None:
        raise KnownError("case.gone")

    monkeypatch.setattr(case_events, "touched", broken)
    with pytest.raises(KnownError):
        record_event(store, case_id, "indictment", date(2026, 11, 20))
    assert cases.read_again(store, case_id).background.events == ()
