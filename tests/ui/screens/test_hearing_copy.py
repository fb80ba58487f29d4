"""Copying from the last hearing by keyboard, on the hearing's and on the decision's screen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.model.decisions import AdjournmentReason, Outcome
from core.model.hearings import HearingStatus
from core.services import cases, decisions, hearings
from core.store.store import Store
from tests.ui.a_hearing import held, scheduled
from tests.ui.clipping import clipped
from tests.ui.hands import Key, focused, press, settle
from ui import theme
from ui.screens.decision import DecisionScreen
from ui.screens.hearing import HearingScreen
from ui.screens.hearing_copy import CopyPanel
from ui.shell import Shell
from ui.widgets.growing_text import GrowingText

REASONS = "חסר תסקיר של שירות המבחן."


@pytest.fixture
def next_hearing(store: Store, add_case: Callable[..., str]) -> str:
    """The hearing to which one was adjourned."""
    first = scheduled(store, add_case)
    held(store, first)
    decisions.save_draft(
        store,
        first,
        outcome=Outcome.ADJOURNMENT,
        adjournment_reason=AdjournmentReason.REPORT_MISSING,
        new_hearing_on=date(2026, 12, 20),
        reasons=REASONS,
        alternatives="מעון יום.",
    )
    signed = decisions.sign(store, first)
    file = cases.open_case(store, signed.case_id)
    return next(h.id for h in file.hearings if h.status is HearingStatus.SCHEDULED)


def panel_of(screen: HearingScreen | DecisionScreen) -> CopyPanel:
    assert isinstance(screen.side.panel, CopyPanel)
    return screen.side.panel


def test_reasons_are_copied_and_taken_back(
    store: Store, next_hearing: str, make_shell: Callable[..., Shell], qtbot: QtBot
) -> None:
    shell = make_shell(store)
    shell.open_decision(next_hearing)
    settle(qtbot, shell)
    screen = shell.screen()
    assert isinstance(screen, DecisionScreen)
    press(Key.Key_F3)
    settle(qtbot, shell)
    panel = panel_of(screen)
    assert set(panel.ticks) == {"reasons", "alternatives"}
    assert focused() is panel.ticks["reasons"]
    press(Key.Key_Tab)
    press(Key.Key_Space)  # not the alternatives
    press(Key.Key_Return)
    settle(qtbot, shell)
    assert screen.side.panel is None
    draft = decisions.open_draft(store, next_hearing).draft
    assert (draft.reasons, draft.alternatives) == (REASONS, "")
    reasons = screen.form._fields["reasons"]  # type: ignore[union-attr]
    assert isinstance(reasons, GrowingText) and reasons.text() == REASONS
    offers = shell.message.findChildren(type(screen.sign_button))
    next(button for button in offers if "ביטול" in button.text()).click()
    settle(qtbot, shell)
    assert decisions.open_draft(store, next_hearing).draft.reasons == ""


def test_into_the_record_and_nothing_typed_later_is_lost(
    store: Store, next_hearing: str, make_shell: Callable[..., Shell], qtbot: QtBot
) -> None:
    shell = make_shell(store)
    shell.open_hearing(next_hearing)
    settle(qtbot, shell)
    screen = shell.screen()
    assert isinstance(screen, HearingScreen)
    press(Key.Key_F3)
    settle(qtbot, shell)
    box = panel_of(screen).ticks["minor_heard_with"]
    assert focused() is box and not box.isChecked()  # a proposal waits for a yes
    press(Key.Key_Space)
    press(Key.Key_Return)
    settle(qtbot, shell)
    screen.minutes.typed.emit("נפתח")
    settle(qtbot, shell)
    record = hearings.open_hearing(store, next_hearing).hearing.record
    assert (record.minor_heard_with, record.minutes) == ("אמו והסנגורית", "נפתח")


def test_a_first_hearing_says_that_there_is_none(
    store: Store, add_case: Callable[..., str], make_shell: Callable[..., Shell], qtbot: QtBot
) -> None:
    shell = make_shell(store)
    shell.open_hearing(scheduled(store, add_case))
    settle(qtbot, shell)
    screen = shell.screen()
    assert isinstance(screen, HearingScreen)
    press(Key.Key_F3)
    settle(qtbot, shell)
    panel = panel_of(screen)
    assert "עוד לא נחתם דיון" in panel.said.text() and not panel.copy_button.isVisible()
    press(Key.Key_F3)
    assert screen.side.panel is None


@pytest.mark.parametrize("percent", [100, 200])
def test_no_words_are_clipped(
    percent: int,
    store: Store,
    next_hearing: str,
    make_shell: Callable[..., Shell],
    app: QApplication,
    qtbot: QtBot,
) -> None:
    theme.apply(app, "light", percent)
    shell = make_shell(store, size=(1280, 720))
    for go in (shell.open_hearing, shell.open_decision):
        go(next_hearing)
        settle(qtbot, shell)
        screen = shell.screen()
        assert isinstance(screen, HearingScreen | DecisionScreen)
        screen.copy()
        settle(qtbot, shell)
        qtbot.wait(30)
        assert panel_of(screen).ticks and clipped(screen) == []
