"""Copying from the last hearing: what stays, what never comes, and taking it back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time

import pytest

from core.errors import KnownError
from core.law.guard import ArrangementRefused
from core.model.decisions import AdjournmentReason, DecisionDraft, Outcome
from core.model.hearings import Attendance, HearingKind, HearingStatus, MinorHeard, PartyRole
from core.model.people import Person, PersonRole
from core.services import cases, decisions, hearings
from core.services.last_hearing import (
    Copied,
    CopyPart,
    copy_from_last,
    copyable,
    last_hearing_day,
    put_back,
)
from core.store import decisions as draft_rows
from core.store.store import Store
from tests.core.services.test_decisions import begin, draft_release

AddCase = Callable[..., str]
TODAY = date(2026, 11, 22)
NEXT = date(2026, 12, 20)
COUNSEL = "עו\"ד א' (תרגול)"


def adjourned(store: Store, case_id: str, **draft: object) -> str:
    """A hearing with parties who spoke, adjourned to another day; gives the new hearing's id."""
    hearing_id = begin(store, case_id)
    record = hearings.open_hearing(store, hearing_id).hearing.record
    parties = tuple(
        replace(party, name=COUNSEL, attendance=Attendance.PRESENT, position="תומכת")
        if party.role is PartyRole.COUNSEL
        else party
        for party in record.parties
    )
    hearings.save_record(
        store, hearing_id, parties=parties, minor_heard_with="אמו", minutes="נאמרו דברים."
    )
    fields: dict[str, object] = {
        "outcome": Outcome.ADJOURNMENT,
        "adjournment_reason": AdjournmentReason.NO_INTERPRETER,
        "new_hearing_on": NEXT,
        "reasons": "חסר תסקיר.",
        "alternatives": "מעון יום.",
        "dissent": "חבר אחד סבר אחרת.",
    }
    decisions.save_draft(store, hearing_id, **(fields | draft))
    decisions.sign(store, hearing_id)
    file = cases.open_case(store, case_id)
    return next(h.id for h in file.hearings if h.status is HearingStatus.SCHEDULED)


@pytest.fixture
def hearing_id(store: Store, add_case: AddCase) -> str:
    return adjourned(store, add_case())


def names(store: Store, hearing_id: str) -> set[str]:
    return {field.name for field in copyable(store, hearing_id)}


def draft_of(store: Store, hearing_id: str) -> DecisionDraft:
    return decisions.open_draft(store, hearing_id).draft


def copy_all(store: Store, hearing_id: str) -> Copied:
    wanted = names(store, hearing_id)
    return copy_from_last(store, hearing_id, wanted, wanted)


def test_a_first_hearing_has_nothing_to_copy(store: Store, add_case: AddCase) -> None:
    hearing_id = begin(store, add_case())
    assert last_hearing_day(store, hearing_id) is None
    assert copyable(store, hearing_id) == ()


def test_what_tends_to_stay_is_offered_and_nothing_else(store: Store, hearing_id: str) -> None:
    assert last_hearing_day(store, hearing_id) == TODAY
    offered = {field.name: field for field in copyable(store, hearing_id)}
    assert set(offered) == {"parties", "minor_heard_with", "reasons", "alternatives"}
    assert COUNSEL in offered["parties"].words
    assert offered["minor_heard_with"].proposal and not offered["reasons"].proposal
    assert offered["reasons"].part is CopyPart.DECISION
    assert all(field.empty and field.label for field in offered.values())


def test_attendance_positions_outcome_and_dissent_never_come(store: Store, hearing_id: str) -> None:
    copy_all(store, hearing_id)
    record = hearings.open_hearing(store, hearing_id).hearing.record
    counsel = [party for party in record.parties if party.role is PartyRole.COUNSEL]
    assert [(p.name, p.attendance, p.position) for p in counsel] == [
        (COUNSEL, Attendance.UNKNOWN, "")
    ]
    assert record.minor_heard is MinorHeard.UNKNOWN and record.minor_words == ""
    assert record.minor_heard_with == "אמו" and record.minutes == ""
    assert all(member.attendance is Attendance.UNKNOWN for member in record.members)
    assert draft_of(store, hearing_id) == DecisionDraft(
        reasons="חסר תסקיר.", alternatives="מעון יום."
    )


def test_what_is_written_stays_unless_it_is_named(store: Store, hearing_id: str) -> None:
    decisions.save_draft(store, hearing_id, reasons="נימוקים של היום.")
    copied = copy_from_last(store, hearing_id, ("reasons", "alternatives"))
    assert set(copied.after) == {"alternatives"}
    assert draft_of(store, hearing_id).reasons == "נימוקים של היום."
    copy_from_last(store, hearing_id, ("reasons",), over=("reasons",))
    assert draft_of(store, hearing_id).reasons == "חסר תסקיר."


def test_undo_gives_back_what_stood_there_but_not_over_later_words(
    store: Store, hearing_id: str
) -> None:
    hearings.begin_hearing(store, hearing_id)
    decisions.save_draft(store, hearing_id, reasons="נימוקים של היום.")
    before = hearings.open_hearing(store, hearing_id).hearing.record
    copied = copy_all(store, hearing_id)
    decisions.save_draft(store, hearing_id, alternatives="נכתב אחר כך.")
    put_back(store, copied)
    assert hearings.open_hearing(store, hearing_id).hearing.record == before
    draft = draft_of(store, hearing_id)
    assert (draft.reasons, draft.alternatives) == ("נימוקים של היום.", "נכתב אחר כך.")


def test_who_became_confidential_is_not_named_again(store: Store, hearing_id: str) -> None:
    case_id = hearings.open_hearing(store, hearing_id).case.id
    cases.add_person(store, case_id, Person("", PersonRole.COUNSEL, COUNSEL, confidential=True))
    assert "parties" not in names(store, hearing_id)


def test_a_signed_hearing_takes_nothing(store: Store, add_case: AddCase) -> None:
    case_id = add_case()
    hearing_id = adjourned(store, case_id)
    first = next(
        h.id
        for h in cases.open_case(store, case_id).hearings
        if h.status is HearingStatus.ADJOURNED
    )
    copied = copy_from_last(store, hearing_id, ("reasons",))
    for refused in (
        lambda: copy_from_last(store, first, ()),
        lambda: put_back(store, replace(copied, hearing_id=first)),
    ):
        with pytest.raises(KnownError, match="נחתמ"):
            refused()


def test_what_is_not_offered_is_refused_whole(store: Store, hearing_id: str) -> None:
    with pytest.raises(KnownError, match="דבר לא הועתק"):
        copy_from_last(store, hearing_id, ("reasons", "dissent"))
    assert draft_of(store, hearing_id) == DecisionDraft()


def test_an_arrangement_is_not_copied_and_nothing_with_it(store: Store, add_case: AddCase) -> None:
    """An old decision, signed before the guard knew the words."""
    case_id = add_case()
    old = begin(store, case_id)
    with store.write() as conn:
        draft_rows.save_draft(
            conn,
            old,
            {"reasons": "כך.", "followup_officer": "מר ט', בהסדר מותנה"},
            at=store.clock.now(),
            user_id=store.user.id,
        )
        hearings.hearings.set_status(conn, old, HearingStatus.ADJOURNED)
    new, _ = hearings.schedule_hearing(
        store, case_id, NEXT, time(9, 0), HearingKind.FOLLOWUP, "אולם 2"
    )
    with pytest.raises(ArrangementRefused):
        copy_from_last(store, new, ("reasons", "followup_officer"))
    assert draft_of(store, new) == DecisionDraft()
    assert hearings.open_hearing(store, new).hearing.status is HearingStatus.SCHEDULED


def test_conditions_of_the_last_release_and_the_place_come_and_go(
    store: Store, add_case: AddCase
) -> None:
    case_id = add_case()
    released = begin(store, case_id)
    draft_release(store, released)
    conditions = draft_of(store, released).conditions
    decisions.sign(store, released)
    with store.write() as conn:
        later = hearings.add_hearing(
            conn, case_id, TODAY, time(12, 0), HearingKind.FOLLOWUP, "אולם 2"
        )
        hearings.hearings.set_status(conn, later, HearingStatus.ADJOURNED)
    new, _ = hearings.schedule_hearing(store, case_id, NEXT, time(9, 0), HearingKind.FOLLOWUP)
    offered = {field.name: field for field in copyable(store, new)}
    assert offered["place"].words == "אולם 2"
    assert "הקטין יגור אצל סבו." in offered["conditions"].words
    copied = copy_from_last(store, new, ("conditions", "place"))
    view = decisions.open_draft(store, new)
    assert (view.draft.conditions, view.hearing.place) == (conditions, "אולם 2")
    assert view.draft.outcome is None and view.hearing.status is HearingStatus.SCHEDULED
    put_back(store, copied)
    view = decisions.open_draft(store, new)
    assert (view.draft.conditions, view.hearing.place) == ((), "")
