"""The hearing: scheduled, begun, recorded field by field, with its quorum."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.clock import FixedClock
from core.errors import KnownError
from core.model.cases import Track
from core.model.hearings import (
    Attendance,
    HearingKind,
    HearingRecord,
    HearingStatus,
    Member,
    MinorHeard,
    PartyRole,
    Seat,
)
from core.model.people import Person, PersonRole
from core.services import cases, hearings
from core.services.own_notes import own_note, save_own_note
from core.store.store import Store
from tests.conftest import MEMBERS

AddCase = Callable[..., str]
TODAY = date(2026, 11, 22)


@pytest.fixture
def hearing_id(store: Store, add_case: AddCase) -> str:
    kind = HearingKind.RELEASE_REQUEST
    return hearings.schedule_hearing(store, add_case(), TODAY, time(10, 30), kind)[0]


def test_a_day_lists_its_hearings_in_order(store: Store, add_case: AddCase) -> None:
    late = hearings.schedule_hearing(
        store, add_case("2-02-26"), TODAY, time(14), HearingKind.BREACH
    )[0]
    early = hearings.schedule_hearing(
        store, add_case("1-01-26"), TODAY, time(9), HearingKind.FOLLOWUP
    )[0]
    rows = hearings.docket(store, TODAY)
    assert [row.hearing_id for row in rows] == [early, late]
    assert rows[0].missing
    assert hearings.hearing_days(store) == (TODAY,)
    assert hearings.open_hearing(store, late).place_in_day == 2


def test_a_day_that_is_over_is_refused(store: Store, add_case: AddCase) -> None:
    with pytest.raises(KnownError, match="שכבר עבר"):
        hearings.schedule_hearing(
            store, add_case(), date(2026, 11, 21), None, HearingKind.RELEASE_REQUEST
        )


def test_the_room_is_filled_from_register_and_file(store: Store, hearing_id: str) -> None:
    case_id = hearings.open_hearing(store, hearing_id).case.id
    cases.add_person(store, case_id, Person("", PersonRole.COUNSEL, "עו״ד א' (תרגול)"))
    record = hearings.open_hearing(store, hearing_id).hearing.record
    assert record.members == MEMBERS
    roles = [party.role for party in record.parties]
    assert roles[0] is PartyRole.MINOR
    assert {PartyRole.PARENT, PartyRole.PROBATION, PartyRole.FACILITY} <= set(roles)
    assert any(party.name == "עו״ד א' (תרגול)" for party in record.parties)
    assert {party.attendance for party in record.parties} == {Attendance.UNKNOWN}


def test_a_confidential_contact_comes_without_a_name(store: Store, hearing_id: str) -> None:
    case_id = hearings.open_hearing(store, hearing_id).case.id
    person = Person("", PersonRole.VICTIM, "פלונית (תרגול)", confidential=True)
    cases.add_person(store, case_id, person)
    parties = hearings.open_hearing(store, hearing_id).hearing.record.parties
    assert [party.name for party in parties if party.role is PartyRole.VICTIM] == [""]


def test_beginning_notes_the_time_once(store: Store, hearing_id: str) -> None:
    hearings.begin_hearing(store, hearing_id)
    view = hearings.open_hearing(store, hearing_id)
    assert view.hearing.record.started_at == time(10, 30)
    assert view.hearing.record.minor_heard_language == "עברית"
    assert view.hearing.status is HearingStatus.OPEN
    hearings.save_record(store, hearing_id, minutes="נפתח הדיון")
    hearings.begin_hearing(store, hearing_id)
    assert hearings.open_hearing(store, hearing_id).hearing.record.minutes == "נפתח הדיון"


def test_every_field_survives_closing_the_store(store: Store, hearing_id: str) -> None:
    written = HearingRecord(
        started_at=time(10, 34),
        members=(replace(MEMBERS[0], attendance=Attendance.ON_SCREEN, arrived_at=time(10, 35)),),
        minor_heard=MinorHeard.IN_PERSON,
        minor_words='אמר: "אני רוצה ללמוד (מכונאות)".',
        minutes="א\nב",
    )
    hearings.save_record(store, hearing_id, **vars(written))
    assert hearings.open_hearing(store, hearing_id).hearing.record == written


def test_an_unknown_field_is_refused_and_nothing_is_written(store: Store, hearing_id: str) -> None:
    with pytest.raises(TypeError, match="no_such_field"):
        hearings.save_record(store, hearing_id, minutes="x", no_such_field=1)
    assert hearings.open_hearing(store, hearing_id).hearing.record.minutes == ""


def test_a_hearing_that_is_gone_is_said_in_words(store: Store) -> None:
    with pytest.raises(KnownError, match="אינו נמצא"):
        hearings.open_hearing(store, "0" * 32)


def present(count: int, *, chair: bool) -> HearingRecord:
    here = Attendance.PRESENT
    others = [replace(member, attendance=here) for member in MEMBERS[1:][:count]]
    head = [replace(MEMBERS[0], attendance=here)] if chair else []
    return HearingRecord(members=(*head, *others))


@pytest.mark.parametrize(
    ("others", "chair", "met"), [(2, True, True), (1, True, False), (4, False, False)]
)
def test_quorum_is_three_with_the_chair(others: int, chair: bool, met: bool) -> None:
    view = hearings.quorum_of(present(others, chair=chair), Track.FACILITY)
    assert view.met is met
    assert "35(ד)" in view.section
    assert view.text


def test_who_left_or_has_a_conflict_does_not_count() -> None:
    record = present(2, chair=True)
    gone = replace(record.members[1], left_at=time(11))
    assert not hearings.quorum_of(
        replace(record, members=(record.members[0], gone, record.members[2])), Track.FACILITY
    ).met
    conflicted = replace(record.members[1], conflict="מכיר את המשפחה")
    assert not hearings.quorum_of(
        replace(record, members=(record.members[0], conflicted, record.members[2])),
        Track.FACILITY,
    ).met


@given(
    st.lists(
        st.builds(
            Member,
            name=st.just("x"),
            seat=st.sampled_from(Seat),
            attendance=st.sampled_from(Attendance),
        ),
        max_size=7,
    )
)
def test_never_a_quorum_without_the_chair(members: list[Member]) -> None:
    view = hearings.quorum_of(HearingRecord(members=tuple(members)), Track.FACILITY)
    chair_here = any(
        m.seat is Seat.CHAIR and m.attendance in (Attendance.PRESENT, Attendance.ON_SCREEN)
        for m in members
    )
    assert view.chair_present is chair_here
    assert not view.met or (chair_here and view.present >= 3)


def test_a_hearing_scheduled_by_mistake_is_taken_back_until_it_is_used(
    store: Store, add_case: AddCase, clock: FixedClock
) -> None:
    case_id, day = add_case(), clock.today()

    def scheduled() -> str:
        made, _ = hearings.schedule_hearing(store, case_id, day, None, HearingKind.RELEASE_REQUEST)
        return made

    mistaken = scheduled()
    hearings.withdraw_hearing(store, mistaken)
    assert hearings.hearing_days(store) == ()
    with pytest.raises(KnownError) as caught:
        hearings.withdraw_hearing(store, mistaken)
    assert caught.value.key == "hearing.unknown"
    begun, noted = scheduled(), scheduled()
    hearings.begin_hearing(store, begun)
    save_own_note(store, noted, "לשאול על המוסך")
    for kept in (begun, noted):
        with pytest.raises(KnownError) as caught:
            hearings.withdraw_hearing(store, kept)
        assert caught.value.key == "hearing.in_use"
        assert hearings.open_hearing(store, kept).hearing.id == kept
    assert own_note(store, noted).text == "לשאול על המוסך"
