"""Decisions: drafts, gates, signing, and what nobody can change any more."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date, time

import pytest
from sqlalchemy import text as sql

from core.errors import KnownError
from core.model.cases import CaseStatus, FacilityKind, Track
from core.model.decisions import AdjournmentReason, GateKind, Outcome
from core.model.hearings import Attendance, HearingKind, HearingStatus, MinorHeard
from core.model.plan import Domain
from core.model.users import UserRole
from core.services import cases, decisions, hearings, stores
from core.services.conditions import condition_library, fill_condition, free_condition
from core.services.gates import blocking
from core.store.errors import StoreFailure
from core.store.keys import PRACTICE_COST
from core.store.store import Store
from tests.conftest import MEMBERS

AddCase = Callable[..., str]
TODAY = date(2026, 11, 22)


def begin(store: Store, case_id: str) -> str:
    """A hearing with everybody in the room and the minor heard."""
    hearing_id = hearings.schedule_hearing(
        store, case_id, TODAY, time(10, 30), HearingKind.RELEASE_REQUEST
    )[0]
    hearings.begin_hearing(store, hearing_id)
    record = hearings.open_hearing(store, hearing_id).hearing.record
    here = tuple(replace(m, attendance=Attendance.PRESENT) for m in record.members)
    hearings.save_record(
        store,
        hearing_id,
        members=here,
        minor_heard=MinorHeard.IN_PERSON,
        minor_words="אני רוצה לחזור ללמוד.",
    )
    return hearing_id


def draft_release(store: Store, hearing_id: str, **more: object) -> None:
    fields: dict[str, object] = {
        "outcome": Outcome.RELEASE,
        "reasons": "עשה דרך ארוכה.",
        "released_on": TODAY,
        "conditions": (free_condition("הקטין יגור אצל סבו.", Domain.HOUSING),),
        "explained_by": "היושבת ראש",
        "explained_in": "עברית",
    }
    decisions.save_draft(store, hearing_id, **(fields | more))


@pytest.fixture
def hearing_id(store: Store, add_case: AddCase) -> str:
    return begin(store, add_case())


def codes(store: Store, hearing_id: str) -> set[str]:
    return {gate.code for gate in blocking(decisions.gates(store, hearing_id))}


def test_an_empty_draft_may_not_be_signed(store: Store, hearing_id: str) -> None:
    assert codes(store, hearing_id) == {"no_outcome"}
    with pytest.raises(KnownError, match="עוד אי אפשר לחתום"):
        decisions.sign(store, hearing_id)
    assert decisions.open_draft(store, hearing_id).signed is None


def test_release_after_a_year_is_signed_and_acts(store: Store, hearing_id: str) -> None:
    draft_release(store, hearing_id)
    assert codes(store, hearing_id) == set()
    signed = decisions.sign(store, hearing_id)
    assert signed.outcome is Outcome.RELEASE
    file = cases.open_case(store, signed.case_id)
    assert file.case.status is CaseStatus.RELEASED
    assert file.case.released_on == TODAY
    assert file.background.outcomes[0].hearing_id == hearing_id
    assert file.hearings[0].status is HearingStatus.SIGNED
    rules = {deadline.rule_id for deadline in file.deadlines}
    assert "followup-longer-38b" in rules


def test_before_a_year_only_for_special_reasons(store: Store, add_case: AddCase) -> None:
    hearing_id = begin(store, add_case(entry_date=date(2026, 6, 1)))
    draft_release(store, hearing_id)
    assert codes(store, hearing_id) == {"too_early"}
    gate = blocking(decisions.gates(store, hearing_id))[0]
    assert gate.section == "36(א)"
    decisions.save_draft(store, hearing_id, special_reasons="מחלת האם.")
    assert decisions.sign(store, hearing_id).outcome is Outcome.RELEASE


def test_an_unknown_entry_day_blocks_without_special_reasons(
    store: Store, add_case: AddCase
) -> None:
    hearing_id = begin(store, add_case(entry_date=None))
    draft_release(store, hearing_id)
    assert codes(store, hearing_id) == {"earliest_unknown"}


@pytest.mark.parametrize(
    ("start", "open_gates"),
    [(date(2024, 11, 1), set()), (date(2026, 6, 1), {"too_early_prison"})],
)
def test_prison_track_waits_for_two_thirds(
    store: Store, add_case: AddCase, start: date, open_gates: set[str]
) -> None:
    case_id = add_case(
        track=Track.PRISON,
        facility_kind=FacilityKind.PRISON,
        entry_date=None,
        order_end=None,
        sentence_start=start,
        sentence_months=30,
    )
    hearing_id = begin(store, case_id)
    draft_release(store, hearing_id, special_reasons="אין בהן כדי להקדים")
    assert codes(store, hearing_id) == open_gates


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"minor_heard": MinorHeard.UNKNOWN}, "minor_not_recorded"),
        ({"minor_words": " "}, "minor_words"),
        ({"minor_heard": MinorHeard.NOT_HEARD}, "minor_not_heard_reason"),
        ({"members": MEMBERS}, "quorum"),
    ],
)
def test_the_law_s_demands_on_the_hearing_block(
    store: Store, hearing_id: str, fields: dict[str, object], code: str
) -> None:
    draft_release(store, hearing_id)
    hearings.save_record(store, hearing_id, **fields)
    assert code in codes(store, hearing_id)
    with pytest.raises(KnownError):
        decisions.sign(store, hearing_id)


def test_recorded_reasons_stand_for_a_minor_who_was_not_heard(
    store: Store, hearing_id: str
) -> None:
    draft_release(store, hearing_id)
    hearings.save_record(
        store,
        hearing_id,
        minor_heard=MinorHeard.NOT_HEARD,
        minor_not_heard_reason="אושפז הבוקר.",
    )
    assert codes(store, hearing_id) == set()


@pytest.mark.parametrize("reasons", ["", "   ", "\n"])
def test_reasons_are_never_blank(store: Store, hearing_id: str, reasons: str) -> None:
    draft_release(store, hearing_id, reasons=reasons)
    assert codes(store, hearing_id) == {"no_reasons"}


def test_programme_standards_warn_and_let_through(store: Store, hearing_id: str) -> None:
    draft_release(store, hearing_id)
    gates = decisions.gates(store, hearing_id)
    assert gates
    assert all(gate.kind is GateKind.WARNS for gate in gates)
    assert decisions.sign(store, hearing_id)


def test_refusal_says_what_would_change_it_and_when_to_return(
    store: Store, hearing_id: str
) -> None:
    decisions.save_draft(store, hearing_id, outcome=Outcome.REFUSAL, reasons="טרם הבשילה העת.")
    assert codes(store, hearing_id) == {"no_what_would_change", "no_return_day", "not_explained"}
    decisions.save_draft(
        store,
        hearing_id,
        what_would_change="השלמת הקבוצה הטיפולית.",
        may_return_on=date(2027, 2, 1),
        explained_by="היושבת ראש",
        explained_in="עברית",
    )
    signed = decisions.sign(store, hearing_id)
    outcome = cases.open_case(store, signed.case_id).background.outcomes[0]
    assert outcome.what_would_change == "השלמת הקבוצה הטיפולית."
    assert "1.2.2027" in signed.summary


def test_adjournment_puts_the_new_hearing_on_its_day(store: Store, hearing_id: str) -> None:
    decisions.save_draft(store, hearing_id, outcome=Outcome.ADJOURNMENT, reasons="אין מתורגמן.")
    assert codes(store, hearing_id) == {"no_adjournment_reason", "no_new_day"}
    decisions.save_draft(
        store,
        hearing_id,
        adjournment_reason=AdjournmentReason.NO_INTERPRETER,
        new_hearing_on=date(2026, 12, 6),
        new_hearing_at=time(9, 15),
    )
    signed = decisions.sign(store, hearing_id)
    new, old = cases.open_case(store, signed.case_id).hearings
    assert (new.day, new.at, new.status) == (
        date(2026, 12, 6),
        time(9, 15),
        HearingStatus.SCHEDULED,
    )
    assert old.status is HearingStatus.ADJOURNED


def test_without_a_quorum_only_an_adjournment_for_that_reason(
    store: Store, hearing_id: str
) -> None:
    hearings.save_record(store, hearing_id, members=MEMBERS)
    decisions.save_draft(
        store,
        hearing_id,
        outcome=Outcome.ADJOURNMENT,
        reasons="לא הגיעו שלושה חברים.",
        adjournment_reason=AdjournmentReason.REPORT_MISSING,
        new_hearing_on=date(2026, 12, 6),
    )
    assert codes(store, hearing_id) == {"quorum"}
    decisions.save_draft(store, hearing_id, adjournment_reason=AdjournmentReason.NO_QUORUM)
    assert codes(store, hearing_id) == set()


def test_a_condition_with_an_open_blank_blocks(store: Store, hearing_id: str) -> None:
    template = next(t for t in condition_library() if t.blanks)
    draft_release(store, hearing_id, conditions=(fill_condition(template, {}),))
    assert codes(store, hearing_id) == {"condition_blank"}


def test_only_the_chair_signs(store: Store, hearing_id: str) -> None:
    draft_release(store, hearing_id)
    folder, clock = store.folder, store.clock
    stores.add_user(
        store,
        name="מזכירה",
        role=UserRole.CLERK,
        passphrase="a clerk's words 4",
        cost=PRACTICE_COST,
    )
    store.close()
    with stores.unlock(folder, "a clerk's words 4", clock) as opened:
        assert codes(opened, hearing_id) == {"not_chair"}
        with pytest.raises(KnownError, match="יושב ראש"):
            decisions.sign(opened, hearing_id)


def test_a_signed_decision_reprints_byte_for_byte(store: Store, hearing_id: str) -> None:
    draft_release(store, hearing_id)
    signed = decisions.sign(store, hearing_id)
    first = decisions.decision_pdf(store, signed.id)
    store.clock.instant = store.clock.instant.replace(year=2031)  # type: ignore[attr-defined]
    assert decisions.decision_pdf(store, signed.id) == first
    assert decisions.preview_pdf(store, hearing_id) == first
    assert hashlib.sha256(first).hexdigest() == signed.pdf_sha256
    assert decisions.broken_seals(store) == ()


def test_no_use_case_changes_a_signed_decision(store: Store, hearing_id: str) -> None:
    draft_release(store, hearing_id)
    signed = decisions.sign(store, hearing_id)
    before = decisions.open_draft(store, hearing_id)
    for attempt in (
        lambda: decisions.save_draft(store, hearing_id, reasons="אחרת"),
        lambda: hearings.save_record(store, hearing_id, minutes="אחרת"),
        lambda: decisions.sign(store, hearing_id),
    ):
        with pytest.raises(KnownError, match="אינה ניתנת לשינוי"):
            attempt()
    after = decisions.open_draft(store, hearing_id)
    assert (after.draft, after.hearing.record) == (before.draft, before.hearing.record)
    assert after.signed == signed


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE signed_decisions SET summary = 'x'",
        "DELETE FROM signed_decisions",
        "UPDATE signed_decisions SET pdf = x'00'",
        "INSERT OR REPLACE INTO signed_decisions SELECT * FROM signed_decisions",
        "UPDATE draft_fields SET value = '\"x\"'",
        "DELETE FROM draft_fields",
        "UPDATE hearing_fields SET value = '\"x\"'",
        "DELETE FROM hearing_fields",
        "UPDATE hearings SET status = 'open'",
        "DELETE FROM hearings",
        "INSERT OR REPLACE INTO hearings SELECT * FROM hearings",
        "INSERT INTO draft_fields SELECT hearing_id, 'dissent', value, saved_at, saved_by "
        "FROM draft_fields LIMIT 1",
    ],
)
def test_the_database_itself_refuses(store: Store, hearing_id: str, statement: str) -> None:
    draft_release(store, hearing_id)
    signed = decisions.sign(store, hearing_id)
    pdf = decisions.decision_pdf(store, signed.id)
    with pytest.raises((KnownError, StoreFailure)), store.write() as conn:
        conn.execute(sql(statement))
    assert decisions.decision_pdf(store, signed.id) == pdf


def test_what_the_decision_rested_on_is_frozen(store: Store, hearing_id: str) -> None:
    from core.store import decisions as rows

    draft_release(store, hearing_id)
    signed = decisions.sign(store, hearing_id)
    with store.read() as conn:
        frozen = rows.frozen_by_id(conn, signed.id)
    assert frozen is not None
    for part in ("release-eligibility-1y-36a", "explanation", "readings", "law_fingerprint"):
        assert part in frozen.content


def test_the_preview_is_a_pdf_marked_as_draft(store: Store, hearing_id: str) -> None:
    draft_release(store, hearing_id)
    draft = decisions.preview_pdf(store, hearing_id)
    assert draft.startswith(b"%PDF-")
    signed = decisions.sign(store, hearing_id)
    assert decisions.decision_pdf(store, signed.id) != draft
