"""The plan as a living thing on screen: statuses, history, versions, partners, proposals."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from core.clock import FixedClock
from core.model.bodies import Body, BodyKind
from core.model.files import MissingKind
from core.model.hearings import HearingKind
from core.model.partners import Agreement, Partner, PartnerKind, PartnerState
from core.model.plan import Domain, PlanGoal, PlanStatus, PlanStep
from core.services import bodies, hearings, partners, plan_versions, plans
from core.store.store import Store
from tests.ui.clipping import still_clipped
from tests.ui.screens.file_desk import Desk, Open, words_in
from ui import theme
from ui.screens.case_tabs.partner_card import PartnersCard
from ui.screens.case_tabs.plan_standing import StandingCard
from ui.screens.case_tabs.proposed_panel import ProposedPanel, Proposing

AddCase = Callable[..., str]
EXAMS = PlanGoal(
    "g1",
    Domain.EDUCATION,
    "בחינת בגרות באזרחות",
    "המחנכת",
    date(2027, 1, 30),
    PlanStatus.UNDER_WAY,
    steps=(PlanStep("s1", "הרשמה למועד חורף"),),
)
OWN = PlanGoal("g2", Domain.HOUSING, "לגור אצל סבא", own_words=True)


@pytest.fixture
def desk(open_file: Open, store: Store, add_case: AddCase) -> Desk:
    case_id = add_case()
    for goal in (EXAMS, OWN):
        plans.save_goal(store, case_id, goal)
    return open_file(case_id, "plan")


def undo(desk: Desk) -> None:
    desk.shell.message._offers.itemAt(0).widget().click()
    desk.settle()


def test_own_words_stand_first_and_partners_are_red_by_name(desk: Desk) -> None:
    tab = desk.tab("plan")
    seen = words_in(tab)
    assert seen.index("מה חשוב לו") < seen.index("לגור אצל סבא") < seen.index("השכלה")
    assert "לא נרשם מי: רווחה ביישוב" in seen
    assert "חסרים: \u20664\u2069" in seen


def test_one_key_says_the_status_and_it_is_taken_back(desk: Desk) -> None:
    box = desk.tab("plan").goals["g1"]
    box.status.setFocus()
    desk.press(Qt.Key.Key_3)
    goal = desk.file().goals[0]
    assert (goal.status, goal.done_on) == (PlanStatus.DONE, desk.shell.clock.today())
    focus = QApplication.focusWidget()
    assert focus is desk.tab_now().goals["g1"].status  # and is found again after the change
    undo(desk)
    assert desk.file().goals[0].status is PlanStatus.UNDER_WAY
    desk.tab_now().goals["g1"].steps[0].choose(PlanStatus.DONE)
    desk.settle()
    assert desk.file().goals[0].steps[0].status is PlanStatus.DONE


def test_a_step_back_asks_for_the_reason_and_history_shows_it(desk: Desk) -> None:
    box = desk.tab("plan").goals["g1"]
    box.status.setFocus()
    desk.press(Qt.Key.Key_4)
    assert desk.file().goals[0].status is PlanStatus.UNDER_WAY
    desk.save()
    assert "יש לכתוב במילה או שתיים" in words_in(desk.panel)
    desk.fill(why="אין הסעה לבחינה")
    desk.save()
    assert desk.file().goals[0].status is PlanStatus.MISSING
    history = next(
        button
        for button in desk.tab_now().goals["g1"].findChildren(type(desk.tab_now().add_button))
        if button.accessibleName().startswith("היסטוריה")
    )
    history.click()
    desk.settle()
    seen = words_in(desk.panel)
    assert "אין הסעה לבחינה" in seen and "נרשם במצב" in seen
    assert "צעד: \u2068הרשמה" in seen or "צעד: הרשמה" in seen


def test_the_form_asks_for_the_reason_too(desk: Desk) -> None:
    desk.tab("plan").change_goal(desk.file().goals[0])
    desk.panel._fields["status"].field.set_value(PlanStatus.PLANNED)
    desk.save()
    assert desk.file().goals[0].status is PlanStatus.UNDER_WAY
    desk.fill(why="נדחה לקיץ")
    desk.save()
    assert desk.file().goals[0].status is PlanStatus.PLANNED
    told = plans.goal_history(desk.store, desk.case_id, "g1")
    assert "נדחה לקיץ" in {change.why for change in told}


def test_f6_puts_then_and_now_side_by_side_for_eye_and_ear(
    desk: Desk, store: Store, clock: FixedClock
) -> None:
    hearing_id, _ = hearings.schedule_hearing(
        store, desk.case_id, clock.today(), time(9), HearingKind.RELEASE_REQUEST
    )
    hearings.begin_hearing(store, hearing_id)
    plans.set_status(store, desk.case_id, "g1", PlanStatus.DONE)
    plans.save_goal(store, desk.case_id, PlanGoal("g3", Domain.WORK, "מוסך"))
    desk.screen.refresh()
    desk.settle()
    tab = desk.tab("plan")
    desk.press(Qt.Key.Key_F6)
    moved, added = tab.compare.rows
    heard = moved.accessibleName()
    assert heard.startswith("השתנה המצב: בחינת בגרות באזרחות.")
    assert "היה:" in heard and "בביצוע" in heard and "הושלם" in heard
    assert added.accessibleName().startswith("נוסף: מוסך")
    assert "לא היה בתוכנית" in words_in(added)
    assert "ללא שינוי: \u2068לגור אצל סבא" in words_in(tab) or "לגור אצל סבא" in words_in(tab)
    desk.press(Qt.Key.Key_Tab)
    desk.press(Qt.Key.Key_F6)
    assert tab.stack.currentIndex() == 0 and tab.add_button.hasFocus()


def test_without_any_version_there_is_nothing_to_compare(desk: Desk) -> None:
    tab = desk.tab("plan")
    tab.show_changes()
    desk.settle()
    assert "עוד אין למה להשוות" in words_in(tab)


def test_an_agreement_keeps_a_version_and_is_taken_back(desk: Desk) -> None:
    tab = desk.tab("plan")
    tab.findChild(StandingCard).open_approval()
    desk.save()
    assert "יש לרשום מי מסכים" in words_in(desk.panel)
    desk.fill(name="האם", words="אני מסכימה")
    desk.save()
    (approval,) = desk.file().plan.approvals
    assert (approval.name, approval.number, approval.on) == ("האם", 1, desk.shell.clock.today())
    assert '"אני מסכימה"' in words_in(tab)
    undo(desk)
    assert desk.file().plan.approvals == ()
    tab.findChild(StandingCard).freeze()
    desk.settle()
    assert "לא השתנתה מאז" in desk.said()


def test_a_partner_is_recorded_and_taken_back(desk: Desk, clock: FixedClock) -> None:
    tab = desk.tab("plan")
    tab.findChild(PartnersCard).open_partner(Partner("", PartnerKind.WELFARE))
    desk.fill(name="רונית", meeting_on="1.12.2026", meeting_at="9:30")
    desk.panel._fields["agreement"].field.set_value(Agreement.AGREED)
    desk.panel._answered()
    desk.save()
    assert "יש לרשום באיזה יום ענו" in words_in(desk.panel)
    desk.fill(agreed_on="20.11.2026")
    desk.save()
    kept = next(p.partner for p in desk.file().partners if p.partner.id)
    assert (kept.name, kept.state) == ("רונית", PartnerState.READY)
    assert (kept.meeting_on, kept.meeting_at) == (date(2026, 12, 1), time(9, 30))
    assert "פגישה ראשונה" in words_in(tab)
    undo(desk)
    assert not [p for p in desk.file().partners if p.partner.id]


def test_a_partner_without_a_name_needs_a_reason(desk: Desk) -> None:
    desk.tab("plan").findChild(PartnersCard).open_partner(Partner("", PartnerKind.SCHOOL))
    desk.save()
    assert "לא נרשם שם" in words_in(desk.panel)
    desk.fill(why_empty="השלים 12 שנות לימוד")
    desk.save()
    gaps = [g.text for g in desk.file().missing if g.kind is MissingKind.PARTNER]
    assert "בית ספר" not in gaps[0]
    assert "השלים 12 שנות לימוד" in words_in(desk.tab_now())


def test_a_body_of_the_directory_fills_what_is_empty(desk: Desk, store: Store) -> None:
    bodies.save_body(store, Body("b1", BodyKind.WORK, "מוסך הצפון", contact_name="ענת"))
    bodies.save_body(
        store, Body("b2", BodyKind.MUNICIPAL_WELFARE, "לשכת הרווחה", "חיפה", phone="04-1")
    )
    desk.tab("plan").findChild(PartnersCard).open_partner(Partner("", PartnerKind.WELFARE, "רונית"))
    desk.settle()
    assert not desk.panel.changed()  # the directory alone is no change
    listed = desk.panel._from
    assert [listed._values[place] for place in range(3)] == ["", "b2", "b1"]
    listed.set_value("b2")
    listed.chosen.emit("b2")
    desk.save()
    kept = next(p.partner for p in desk.file().partners if p.partner.id)
    assert (kept.body_id, kept.body) == ("b2", "לשכת הרווחה")
    assert (kept.name, kept.phone) == ("רונית", "04-1")


def test_one_click_proposes_the_fitting_condition_and_undo_withdraws_it(desk: Desk) -> None:
    box = desk.tab("plan").goals["g1"]
    link = next(
        button
        for button in box.findChildren(type(desk.tab_now().add_button))
        if button.accessibleName().startswith("להציע כתנאי")
    )
    link.click()
    desk.settle()
    (proposal,) = desk.file().proposals
    assert proposal.condition.template_id == "education-exams"
    assert proposal.condition.values == {"until": "2027-01-30"}
    assert proposal.how_checked in words_in(desk.tab_now())
    undo(desk)
    assert desk.file().proposals == ()


def test_another_sentence_takes_the_place_of_the_first(desk: Desk) -> None:
    Proposing(desk.screen, desk.file()).best(desk.file().goals[0])
    desk.settle()
    (first,) = desk.file().proposals
    panel = ProposedPanel(desk.screen, desk.file(), desk.file().goals[0], first)
    desk.screen.open_panel(panel)
    panel.rows[1].click()
    desk.settle()
    (second,) = desk.file().proposals
    assert second.condition.template_id != first.condition.template_id
    undo(desk)
    assert desk.file().proposals == (first,)


def test_where_no_sentence_fits_one_is_chosen(desk: Desk, store: Store) -> None:
    plans.save_goal(store, desk.case_id, replace(OWN, text="קקק"))
    desk.screen.refresh()
    desk.settle()
    Proposing(desk.screen, desk.file()).best(replace(OWN, text="קקק"))
    assert desk.file().proposals == ()
    desk.panel.rows[-1].click()
    desk.settle()
    (proposal,) = desk.file().proposals
    assert (proposal.condition.template_id, proposal.condition.text) == ("", "קקק")


@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_clipped(
    desk: Desk, app: QApplication, store: Store, clock: FixedClock, percent: int
) -> None:
    partners.save_partner(
        store,
        desk.case_id,
        Partner(
            "",
            PartnerKind.WELFARE,
            "רונית",
            "המחלקה לשירותים חברתיים",
            agreement=Agreement.AGREED,
            agreed_on=clock.today(),
            meeting_on=clock.today() + timedelta(days=3),
            meeting_place="לשכת הרווחה",
        ),
    )
    plan_versions.freeze_by_hand(store, desk.case_id)
    plans.set_status(store, desk.case_id, "g1", PlanStatus.DONE)
    theme.apply(app, "light", percent)
    desk.screen.refresh()
    desk.settle()
    tab = desk.tab("plan")
    assert still_clipped(tab) == []
    tab.show_changes()
    desk.settle()
    assert still_clipped(tab) == []
