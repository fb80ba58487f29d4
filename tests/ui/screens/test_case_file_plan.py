"""The rehabilitation plan on screen: adding, changing, removing, and taking it back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from core.model.plan import Domain, PlanStatus
from core.services import plans
from core.store.store import Store
from tests.ui.screens import rich_case
from tests.ui.screens.file_desk import Desk, Open, words_in

AddCase = Callable[..., str]


@pytest.fixture
def desk(open_file: Open, store: Store, add_case: AddCase) -> Desk:
    """A file whose plan has one goal with two steps."""
    case_id = add_case()
    plans.save_goal(store, case_id, rich_case.goals()[0])
    return open_file(case_id, "plan")


def undo(desk: Desk) -> None:
    desk.shell.message._offers.itemAt(0).widget().click()
    desk.settle()


def test_f2_adds_a_goal_with_its_steps_at_once(desk: Desk) -> None:
    desk.press(Qt.Key.Key_F2)
    desk.save()
    assert "יש לכתוב מה המטרה" in words_in(desk.panel)
    desk.fill(text="לגור אצל סבא", owner="קצין המבחן", until="1.3.2027")
    desk.panel._fields["domain"].field.set_value(Domain.HOUSING)
    desk.panel._fields["own_words"].field.setChecked(True)
    desk.panel.add_step()
    desk.panel.add_step()
    desk.panel.steps[0].text.setText("ביקור בית")
    desk.panel.steps[0].until.edit.setText("1.2.2027")
    desk.save()
    goal = desk.file().goals[1]
    assert (goal.domain, goal.text, goal.owner) == (Domain.HOUSING, "לגור אצל סבא", "קצין המבחן")
    assert (goal.until, goal.own_words) == (date(2027, 3, 1), True)
    assert [(step.text, step.until) for step in goal.steps] == [("ביקור בית", date(2027, 2, 1))]
    assert not desk.screen.side.is_open()
    assert '"לגור אצל סבא"' in words_in(desk.tab("plan"))
    undo(desk)
    assert len(desk.file().goals) == 1


def test_a_goal_is_changed_and_the_change_undone(desk: Desk) -> None:
    (before,) = desk.file().goals
    desk.tab("plan").change_goal(before)
    desk.fill(text="בגרות מלאה")
    desk.panel._fields["status"].field.set_value(PlanStatus.DONE)
    desk.panel._drop_step(desk.panel.steps[0])
    desk.save()
    (after,) = desk.file().goals
    assert (after.id, after.text, after.status) == (before.id, "בגרות מלאה", PlanStatus.DONE)
    assert after.steps == before.steps[1:]
    undo(desk)
    assert desk.file().goals == (before,)


def test_a_goal_is_removed_and_brought_back_with_its_steps(desk: Desk) -> None:
    (goal,) = desk.file().goals
    desk.tab("plan").change_goal(goal)
    desk.panel._remove()
    desk.settle()
    assert desk.file().goals == ()
    assert "עוד אין תוכנית שיקום" in words_in(desk.tab("plan"))
    undo(desk)
    assert desk.file().goals == (goal,)


def test_undo_works_after_the_file_was_left(desk: Desk) -> None:
    (goal,) = desk.file().goals
    desk.tab("plan").change_goal(goal)
    desk.fill(text="אחר")
    desk.save()
    desk.shell.back()
    desk.settle()
    undo(desk)
    assert desk.file().goals == (goal,)


def test_a_step_without_words_or_with_a_bad_date_is_not_saved(desk: Desk) -> None:
    (goal,) = desk.file().goals
    desk.tab("plan").change_goal(goal)
    step = desk.panel.steps[0]
    step.text.setText("")
    desk.save()
    assert "יש לכתוב מה הצעד" in words_in(desk.panel)
    step.text.setText("שיחה")
    step.until.edit.setText("32.1.2027")
    desk.save()
    assert "זה אינו תאריך" in words_in(desk.panel)
    assert desk.file().goals == (goal,)


def test_after_saving_the_keyboard_is_still_in_the_plan(desk: Desk) -> None:
    tab = desk.tab("plan")
    tab.add_button.setFocus()
    desk.press(Qt.Key.Key_F2)
    desk.fill(text="ספורט")
    desk.save()
    focus = QApplication.focusWidget()
    assert focus is not None and tab.isAncestorOf(focus)
