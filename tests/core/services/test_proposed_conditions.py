"""From a goal to a proposed condition: which sentence fits, what is filled, who takes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from core.clock import FixedClock
from core.errors import KnownError
from core.law.guard import ArrangementRefused
from core.model.hearings import HearingKind
from core.model.people import Sex
from core.model.plan import Domain, PlanGoal
from core.services import cases, decisions, hearings, plans
from core.services import proposed_conditions as proposed
from core.services.conditions import template_by_id
from core.store.store import Store

AddCase = Callable[..., str]
EXAMS = PlanGoal("g", Domain.EDUCATION, "בחינת בגרות באזרחות ובלשון", until=date(2027, 1, 30))


@pytest.mark.parametrize(
    ("domain", "goal", "wanted"),
    [
        (Domain.EDUCATION, "בחינת בגרות באזרחות", "education-exams"),
        (Domain.EDUCATION, "שיעורי עזר במתמטיקה", "education-tutoring"),
        (Domain.TREATMENT, "קבוצה טיפולית לשליטה בכעסים", "treatment-group"),
        (Domain.ADDICTION, "בדיקות שתן נקיות", "addiction-tests"),
        (Domain.HOUSING, "לגור אצל סבא, בן משפחה", "housing-home"),
        (Domain.FAMILY, "הדרכת הורים לאם", "family-guidance"),
        (Domain.LEISURE, 'להתנדב, התנדבות במד"א', "leisure-volunteering"),
        (Domain.WORK, "הכשרה מקצועית במכונאות", "work-training"),
    ],
)
def test_the_best_fitting_condition_comes_first(domain: Domain, goal: str, wanted: str) -> None:
    found = proposed.fitting(PlanGoal("g", domain, goal))
    assert found[0].condition.template_id == wanted
    assert all(each.condition.domain is domain for each in found)
    assert [each.score for each in found] == sorted((e.score for e in found), reverse=True)


def test_blanks_are_filled_from_the_goal_and_the_rest_is_named() -> None:
    best = proposed.fitting(EXAMS)[0]
    assert best.condition.values == {"until": "2027-01-30"}
    assert best.condition.goal_id == "g"
    assert "30.1.2027" in best.condition.text
    template = template_by_id("education-exams")
    assert template is not None
    assert (best.how_checked, best.condition.checked_by) == (
        template.how_checked,
        template.checked_by,
    )
    labels = {blank.name: blank.label for blank in template.blanks}
    assert best.open_blanks == (labels["subjects"],)


def test_the_last_day_of_a_goal_is_no_day_of_beginning() -> None:
    goal = PlanGoal("g", Domain.ADDICTION, "טיפול", "מרכז", date(2027, 1, 30))
    found = {each.condition.template_id: each for each in proposed.fitting(goal)}
    assert "start" not in found["addiction-treatment"].condition.values


def test_a_girl_is_spoken_of_as_a_girl() -> None:
    assert "הקטינה" in proposed.fitting(EXAMS, Sex.FEMALE)[0].condition.text


def test_a_free_condition_is_guarded() -> None:
    free = proposed.free_from_goal(EXAMS)
    assert (free.condition.template_id, free.condition.text) == ("", EXAMS.text)
    assert free.condition.checked_by and free.how_checked
    with pytest.raises(ArrangementRefused):
        proposed.free_from_goal(replace(EXAMS, text="ייחתם הסדר מותנה"))


def test_proposed_once_withdrawn_and_proposed_again(store: Store, add_case: AddCase) -> None:
    case_id = add_case()
    plans.save_goal(store, case_id, EXAMS)
    best = proposed.fitting(EXAMS)[0]
    proposed.propose(store, case_id, best.condition, best.how_checked, "p1")
    with pytest.raises(KnownError) as error:
        proposed.propose(store, case_id, best.condition, best.how_checked)
    assert error.value.key == "proposed.twice"
    (kept,) = cases.read_again(store, case_id).proposals
    assert (kept.condition, kept.how_checked) == (best.condition, best.how_checked)
    assert kept.proposed_by == store.user.name
    proposed.withdraw(store, case_id, "p1")
    assert cases.read_again(store, case_id).proposals == ()
    proposed.propose_again(store, case_id, "p1")
    assert cases.read_again(store, case_id).proposals == (kept,)


def test_a_goal_that_is_gone_proposes_nothing(
    store: Store, add_case: AddCase, clock: FixedClock
) -> None:
    case_id = add_case()
    best = proposed.fitting(EXAMS)[0]
    with pytest.raises(KnownError) as error:
        proposed.propose(store, case_id, best.condition, best.how_checked)
    assert error.value.key == "plan.goal_gone"
    plans.save_goal(store, case_id, EXAMS)
    proposed.propose(store, case_id, best.condition, best.how_checked)
    hearing_id, _ = hearings.schedule_hearing(
        store, case_id, clock.today(), None, HearingKind.RELEASE_REQUEST
    )
    assert len(decisions.open_draft(store, hearing_id).proposals) == 1
    plans.remove_goal(store, case_id, EXAMS.id)
    assert decisions.open_draft(store, hearing_id).proposals == ()


def test_what_stands_in_the_draft_needs_no_second_offer_and_signing_notes_it(
    store: Store, add_case: AddCase, clock: FixedClock
) -> None:
    case_id = add_case()
    plans.save_goal(store, case_id, EXAMS)
    one, two = proposed.fitting(EXAMS)[:2]
    for index, each in enumerate((one, two)):
        proposed.propose(store, case_id, each.condition, each.how_checked, f"p{index}")
    first, second = cases.read_again(store, case_id).proposals
    edited = replace(one.condition, values={"until": "2027-03-01", "subjects": "לשון"})
    assert first.stands_in((edited,)) and not second.stands_in((edited,))
    assert not first.stands_in((replace(edited, goal_id=""),))
    hearing_id, _ = hearings.schedule_hearing(
        store, case_id, clock.today(), None, HearingKind.RELEASE_REQUEST
    )
    with store.write() as conn:
        proposed.note_taken(conn, case_id, hearing_id, (edited,))
    taken = {each.id: each.taken_in for each in cases.read_again(store, case_id).proposals}
    assert taken == {"p0": hearing_id, "p1": ""}
