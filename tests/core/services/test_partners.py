"""Partners: which are expected, who is missing, what counts as named; none of it blocks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from core.clock import FixedClock
from core.errors import KnownError
from core.model.cases import CaseStatus, FacilityKind, Track
from core.model.decisions import GateKind, Outcome
from core.model.files import MissingKind
from core.model.hearings import HearingKind
from core.model.partners import Agreement, Partner, PartnerKind, PartnerState
from core.model.people import Person, PersonRole
from core.model.plan import Domain, PlanGoal, PlanStatus
from core.services import cases, decisions, hearings, partners, plans
from core.services.programme import ExpectedPartner, expected_partners
from core.store.store import Store
from core.wording import label

AddCase = Callable[..., str]
WELFARE = Partner("", PartnerKind.WELFARE, "רונית א' (תרגול)", "המחלקה לשירותים חברתיים")


def gaps(store: Store, case_id: str) -> str:
    found = cases.read_again(store, case_id).missing
    return "\n".join(gap.text for gap in found if gap.kind is MissingKind.PARTNER)


def kinds(store: Store, case_id: str) -> set[PartnerKind]:
    return {p.partner.kind for p in cases.read_again(store, case_id).partners if p.expected}


def test_who_is_expected_follows_track_age_plan_and_status(store: Store, add_case: AddCase) -> None:
    case_id = add_case()
    facility = {PartnerKind.WELFARE, PartnerKind.SCHOOL, PartnerKind.YOUTH_PROTECTION}
    assert kinds(store, case_id) == facility
    plans.save_goal(store, case_id, PlanGoal("w", Domain.WORK, "מוסך"))
    plans.save_goal(store, case_id, PlanGoal("h", Domain.HOUSING, "אצל סבא"))
    assert kinds(store, case_id) == facility | {PartnerKind.WORK, PartnerKind.HOUSING}
    plans.set_status(store, case_id, "h", PlanStatus.STOPPED, why="הסבא חולה")
    assert PartnerKind.HOUSING not in kinds(store, case_id)
    prison = add_case(
        "9-26",
        track=Track.PRISON,
        facility_kind=FacilityKind.PRISON,
        sentence_start=date(2026, 1, 1),
        sentence_months=12,
    )
    assert PartnerKind.PRISONER_REHABILITATION in kinds(store, prison)
    assert PartnerKind.YOUTH_PROTECTION not in kinds(store, prison)
    released = add_case("8-26", status=CaseStatus.RELEASED, released_on=date(2026, 10, 1))
    assert PartnerKind.FOLLOWUP_OFFICER in kinds(store, released)
    assert gaps(store, add_case("7-26", status=CaseStatus.CLOSED)) == ""


def test_every_line_of_an_expectation_has_to_hold() -> None:
    place = ExpectedPartner(
        PartnerKind.WORK,
        (Track.PRISON,),
        from_age=15,
        below_age=18,
        domains=(Domain.WORK,),
        statuses=(CaseStatus.HELD,),
    )
    right = (Track.PRISON, CaseStatus.HELD, 15, frozenset({Domain.WORK}))
    assert place.asked_for(*right)
    wrong = (Track.FACILITY, CaseStatus.RELEASED, 18, frozenset({Domain.FAMILY}))
    for index in range(4):
        asked = [*right[:index], wrong[index], *right[index + 1 :]]
        assert not place.asked_for(*asked)  # type: ignore[arg-type]
    assert not place.asked_for(Track.PRISON, CaseStatus.HELD, 14, frozenset({Domain.WORK}))
    assert {each.kind for each in expected_partners()} == set(PartnerKind) - {PartnerKind.OTHER}


def test_an_empty_place_is_named_until_somebody_agreed_and_a_meeting_is_set(
    store: Store, add_case: AddCase, clock: FixedClock
) -> None:
    case_id = add_case()
    name = label(PartnerKind.WELFARE)
    first, *_ = gaps(store, case_id).split("\n")
    assert name in first
    partners.save_partner(store, case_id, WELFARE)
    first, second = gaps(store, case_id).split("\n")
    assert name not in first and name in second
    (place,) = [p for p in cases.read_again(store, case_id).partners if p.partner.id]
    assert place.partner.state is PartnerState.WAITING
    refused = replace(place.partner, agreement=Agreement.REFUSED, agreed_on=clock.today())
    partners.save_partner(store, case_id, refused)
    assert name in gaps(store, case_id).split("\n")[1]
    agreed = replace(
        refused,
        agreement=Agreement.AGREED,
        meeting_on=clock.today() + timedelta(days=9),
        meeting_at=time(10),
        meeting_place="לשכת הרווחה",
    )
    partners.save_partner(store, case_id, agreed)
    assert agreed.state is PartnerState.READY
    assert name not in gaps(store, case_id)
    partners.remove_partner(store, case_id, agreed.id)
    assert name in gaps(store, case_id).split("\n")[0]


def test_a_reason_answers_and_says_who_gave_it(
    store: Store, add_case: AddCase, clock: FixedClock
) -> None:
    case_id = add_case()
    why = Partner("p", PartnerKind.SCHOOL, why_empty="השלים 12 שנות לימוד")
    partners.save_partner(store, case_id, why)
    assert label(PartnerKind.SCHOOL) not in gaps(store, case_id)
    kept = next(p.partner for p in cases.read_again(store, case_id).partners if p.partner.id)
    assert (kept.why_by, kept.why_on) == (store.user.name, clock.today())
    assert kept.state is PartnerState.EXCUSED
    clock.instant += timedelta(days=3)
    partners.save_partner(store, case_id, replace(kept, note="עוד"))
    again = next(p.partner for p in cases.read_again(store, case_id).partners if p.partner.id)
    assert again.why_on == kept.why_on
    partners.save_partner(store, case_id, replace(again, name="היועצת", why_empty=""))
    named = next(p.partner for p in cases.read_again(store, case_id).partners if p.partner.id)
    assert (named.why_by, named.why_on) == ("", None)


def test_a_person_of_the_file_fills_a_place(store: Store, add_case: AddCase) -> None:
    case_id = add_case()
    cases.add_person(store, case_id, Person("", PersonRole.WELFARE_WORKER, "רונית", "04-1"))
    place = cases.read_again(store, case_id).partners[0]
    assert (place.known, place.partner.name, place.partner.phone) == (True, "רונית", "04-1")
    first, *_ = gaps(store, case_id).split("\n")
    assert label(PartnerKind.WELFARE) not in first


@pytest.mark.parametrize(
    ("partner", "key"),
    [
        (Partner("", PartnerKind.WORK, note="רק הערה"), "partner.empty"),
        (Partner("", PartnerKind.WORK, "מוסך", agreement=Agreement.AGREED), "partner.no_day"),
        (
            Partner(
                "",
                PartnerKind.WORK,
                "מוסך",
                agreement=Agreement.AGREED,
                agreed_on=date(2026, 11, 23),
            ),
            "case.in_the_future",
        ),
    ],
)
def test_what_is_not_sound_is_not_written(
    store: Store, add_case: AddCase, partner: Partner, key: str
) -> None:
    case_id = add_case()
    with pytest.raises(KnownError) as error:
        partners.save_partner(store, case_id, partner)
    assert error.value.key == key
    assert not [p for p in cases.read_again(store, case_id).partners if p.partner.id]


def test_at_the_hearing_they_warn_and_never_block(
    store: Store, add_case: AddCase, clock: FixedClock
) -> None:
    case_id = add_case()
    hearing_id, _ = hearings.schedule_hearing(
        store, case_id, clock.today(), None, HearingKind.RELEASE_REQUEST
    )
    decisions.save_draft(store, hearing_id, outcome=Outcome.RELEASE)
    found = [g for g in decisions.gates(store, hearing_id) if g.code.startswith("missing_partner")]
    assert found and {gate.kind for gate in found} == {GateKind.WARNS}
    assert label(PartnerKind.WELFARE) in found[0].text
    assert found[0].field == "warnings_answered"
