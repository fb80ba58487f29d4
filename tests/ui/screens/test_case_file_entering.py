"""Entering data into a file: what was typed comes back, nothing is written over, all is undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.model.cases import LeaveKind
from core.model.people import PersonRole
from core.model.plan import Domain, PlanGoal, PlanStatus, PlanStep
from core.services import cases, form_drafts, plans
from core.store.store import Store
from tests.ui import clipping
from tests.ui.screens.file_desk import Desk, Open, words_in
from ui.screens.case_tabs.case_form import CaseForm
from ui.screens.case_tabs.forms import LeaveForm
from ui.screens.case_tabs.goal_form import GoalForm
from ui.screens.case_tabs.person_form import PersonForm

AddCase = Callable[..., str]


def opened(desk: Desk, form: CaseForm) -> CaseForm:
    desk.screen.open_panel(form)
    desk.settle()
    return form


def leave_form(desk: Desk) -> CaseForm:
    return opened(desk, LeaveForm(desk.screen, desk.file()))


def control(desk: Desk, key: Qt.Key) -> None:
    QTest.keyClick(
        QApplication.focusWidget() or desk.shell, key, Qt.KeyboardModifier.ControlModifier
    )
    desk.settle()


def kept(desk: Desk, form: CaseForm) -> bool:
    return form_drafts.form_draft(desk.store, desk.case_id, form.draft_key) is not None


def test_a_half_filled_form_is_there_again(open_file: Open, add_case: AddCase) -> None:
    desk = open_file(add_case(), "leave")
    leave_form(desk)
    desk.fill(start="3.1", purpose="אצל סבתא")
    desk.panel._fields["kind"].field.choose_by_key(LeaveKind.SPECIAL.value)
    desk.panel._fields["start"].field.edit.setText("31.")  # no date at all
    desk.screen.show_tab("plan")
    desk.settle()
    again = leave_form(desk)
    assert again.typed() == {
        "kind": LeaveKind.SPECIAL.value,
        "start": "31.",
        "end": "",
        "purpose": "אצל סבתא",
    }
    assert "מופיע כאן שוב" in words_in(again)
    assert not clipping.clipped(again)


def test_what_came_back_can_be_discarded_and_had_back(open_file: Open, add_case: AddCase) -> None:
    desk = open_file(add_case(), "leave")
    leave_form(desk)
    desk.fill(purpose="אצל סבתא")
    desk.screen.close_panel()
    desk.settle()
    again = leave_form(desk)
    again._back.discard_button.click()  # type: ignore[union-attr]
    desk.settle()
    assert again.value("purpose") == ""
    assert not kept(desk, again)
    desk.screen.close_panel()
    desk.shell.message._offers.itemAt(0).widget().click()
    desk.settle()
    assert leave_form(desk).value("purpose") == "אצל סבתא"


def test_what_was_saved_does_not_come_back(open_file: Open, add_case: AddCase) -> None:
    desk = open_file(add_case(), "leave")
    form = leave_form(desk)
    desk.fill(start="1.12.2026", end="3.12.2026", purpose="אצל סבתא")
    QTest.qWait(CaseForm.KEPT_AFTER_MS + 50)
    desk.settle()
    assert kept(desk, form)
    desk.save()
    assert not desk.screen.side.is_open()
    assert leave_form(desk).value("purpose") == ""


def test_steps_of_a_goal_come_back_too(open_file: Open, add_case: AddCase, store: Store) -> None:
    case_id = add_case()
    goal = PlanGoal("", Domain.WORK, "סדנה", steps=(PlanStep("", "פגישה"),))
    plans.save_goal(store, case_id, goal)
    desk = open_file(case_id, "plan")
    (known,) = desk.file().goals
    form = opened(desk, GoalForm(desk.screen, desk.file(), known))
    assert isinstance(form, GoalForm)
    form.steps[0].until.edit.setText("31.")
    form.add_step()
    form.steps[1].owner.setText("המדריך")
    was = form.typed()
    desk.screen.close_panel()
    desk.settle()
    again = opened(desk, GoalForm(desk.screen, desk.file(), known))
    assert again.typed() == was


def test_a_goal_changed_beside_its_form_asks_which_stays(
    open_file: Open, add_case: AddCase, store: Store
) -> None:
    case_id = add_case()
    plans.save_goal(store, case_id, PlanGoal("", Domain.WORK, "סדנה"))
    desk = open_file(case_id, "plan")
    (known,) = desk.file().goals
    form = opened(desk, GoalForm(desk.screen, desk.file(), known))
    plans.save_goal(store, case_id, replace(known, text="סדנת דפוס"))
    desk.fill(text="סדנת נגרות")
    desk.save()
    said = words_in(form)
    assert "סדנת דפוס" in said
    assert "סדנת נגרות" in said
    assert "10:30" in said
    assert desk.file().goals[0].text == "סדנת דפוס"
    assert not clipping.clipped(form)
    form._meanwhile.mine.click()  # type: ignore[union-attr]
    desk.settle()
    assert desk.file().goals[0].text == "סדנת נגרות"


def test_keeping_what_is_in_the_file_closes_and_can_be_taken_back(
    open_file: Open, add_case: AddCase, store: Store
) -> None:
    case_id = add_case()
    plans.save_goal(store, case_id, PlanGoal("", Domain.WORK, "סדנה"))
    desk = open_file(case_id, "plan")
    (known,) = desk.file().goals
    form = opened(desk, GoalForm(desk.screen, desk.file(), known))
    plans.set_status(store, case_id, known.id, PlanStatus.UNDER_WAY)
    desk.fill(text="סדנת נגרות")
    desk.save()
    form._meanwhile.theirs.click()  # type: ignore[union-attr]
    desk.settle()
    assert not desk.screen.side.is_open()
    assert desk.file().goals[0].text == "סדנה"
    desk.shell.message._offers.itemAt(0).widget().click()
    desk.settle()
    again = opened(desk, GoalForm(desk.screen, desk.file(), known))
    assert again.value("text") == "סדנת נגרות"


def test_control_z_takes_back_the_last_write_of_the_file(
    open_file: Open, add_case: AddCase
) -> None:
    desk = open_file(add_case(), "leave")
    before = desk.file().background
    leave_form(desk)
    desk.fill(start="1.12.2026", end="3.12.2026")
    control(desk, Qt.Key.Key_S)
    assert len(desk.file().background.leaves) == 1
    desk.shell.setFocus()
    control(desk, Qt.Key.Key_Z)
    assert desk.file().background == before
    assert "בוטל: " in desk.said()
    control(desk, Qt.Key.Key_Y)
    assert len(desk.file().background.leaves) == 1
    control(desk, Qt.Key.Key_Z)
    assert desk.file().background == before


def test_control_z_in_a_choice_takes_back_the_choice(open_file: Open, add_case: AddCase) -> None:
    desk = open_file(add_case(), "people")
    form = opened(desk, PersonForm(desk.screen, desk.file()))
    role = form._fields["role"].field
    role.setFocus()
    role.choose_by_key(PersonRole.COUNSEL.value)
    tick = form._fields["confidential"].field
    tick.setChecked(True)
    QTest.keyClick(role, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not tick.isChecked()
    QTest.keyClick(role, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert role.value() is PersonRole.PARENT
    QTest.keyClick(role, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert role.value() is PersonRole.COUNSEL


def test_control_enter_saves_and_opens_the_next_empty_one(
    open_file: Open, add_case: AddCase
) -> None:
    desk = open_file(add_case(), "people")
    first = opened(desk, PersonForm(desk.screen, desk.file()))
    desk.fill(name="רות (תרגול)")
    control(desk, Qt.Key.Key_Return)
    assert desk.panel is not first
    assert desk.panel.value("name") == ""
    assert [p.name for p in desk.file().background.people] == ["רות (תרגול)"]


@pytest.mark.parametrize(("typed", "wrong"), [("1.1.2001", "ליום הלידה"), ("1.12.2026", "")])
def test_a_day_before_birth_is_told_when_the_field_is_left(
    open_file: Open, add_case: AddCase, typed: str, wrong: str
) -> None:
    desk = open_file(add_case(), "leave")
    form = leave_form(desk)
    edit = form._fields["start"].field.edit
    edit.setText(typed)
    assert form._fields["start"].note.text() == ""
    QApplication.sendEvent(edit, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason))
    note = form._fields["start"].note.text()
    assert wrong in note and bool(wrong) == bool(note)
    assert wrong in form._fields["start"].field.accessibleDescription()


def test_short_days_are_understood_and_shown(open_file: Open, add_case: AddCase) -> None:
    desk = open_file(add_case(), "leave")
    form = leave_form(desk)
    for words, day in (("מחר", "23.11.2026"), ("+7", "29.11.2026"), ("3.5", "3.5.2026")):
        desk.fill(start=words)
        assert form.value("start") is not None
        assert form._fields["start"].field.edit.text() == day


def test_a_leave_that_is_gone_cannot_be_taken_back_twice(
    open_file: Open, add_case: AddCase, store: Store
) -> None:
    desk = open_file(add_case(), "leave")
    leave_form(desk)
    desk.fill(start="1.12.2026", end="3.12.2026")
    desk.save()
    (leave,) = desk.file().background.leaves
    cases.add_leave(store, desk.case_id, leave.kind, date(2026, 12, 9), date(2026, 12, 10))
    desk.shell.setFocus()
    control(desk, Qt.Key.Key_Z)
    assert [one.start for one in desk.file().background.leaves] == [date(2026, 12, 9)]
    control(desk, Qt.Key.Key_Z)
    assert len(desk.file().background.leaves) == 1
