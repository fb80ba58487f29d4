"""From the hearing day to the printer without a mouse: letters, then a decision in two copies."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.model.print_log import PrintOutcome
from core.services import decisions
from core.services.letters import letters_of_day
from core.services.print_log import print_log
from core.store.store import Store
from tests.ui.a_hearing import ready_to_sign, scheduled
from tests.ui.fake_cups import make_fake_cups
from tests.ui.hands import Key, press, settle, tab_to
from ui.screens.decision import DecisionScreen
from ui.screens.letters_day import LettersDayScreen
from ui.screens.letters_print import LettersPrintPanel
from ui.screens.papers_panel import PapersPanel
from ui.screens.print_panel import PrintPanel
from ui.screens.today import TodayScreen
from ui.shell import Shell


def test_the_days_letters_and_two_copies_of_a_decision(
    store: Store,
    add_case: Callable[..., str],
    make_shell: Callable[..., Shell],
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    cups = make_fake_cups(tmp_path / "cups", monkeypatch)
    hearing_id = scheduled(store, add_case)
    ready_to_sign(store, hearing_id)
    day = store.clock.today()
    shell = make_shell(store, first="today")
    shell.activateWindow()
    settle(qtbot, shell)

    shell.open_decision(hearing_id)
    settle(qtbot, shell)
    decision = shell.screen()
    assert isinstance(decision, DecisionScreen)
    signed = decisions.sign(store, hearing_id)
    decision.refresh()
    settle(qtbot, shell)
    press(Key.Key_F9)
    settle(qtbot, shell)
    (panel,) = decision.findChildren(PrintPanel)
    tab_to(panel.form.copies)
    press(Key.Key_Backspace)
    press(Key.Key_2)
    press(Key.Key_F9)
    settle(qtbot, shell)
    assert cups.sent() == [decisions.decision_pdf(store, signed.id)]
    (line,) = print_log(store)
    assert (line.first_copy, line.copies, line.outcome) == (1, 2, PrintOutcome.DONE)

    shell.open_room("today")
    settle(qtbot, shell)
    today = shell.screen()
    assert isinstance(today, TodayScreen)
    press(Key.Key_F9)
    papers = today.side.panel
    assert isinstance(papers, PapersPanel)
    names = [row.accessibleName() for row in papers.rows.rows]
    press(Key.Key_Down, times=next(i for i, name in enumerate(names) if "מכתבי היום" in name))
    press(Key.Key_Return)
    settle(qtbot, shell)
    letters = shell.screen()
    assert isinstance(letters, LettersDayScreen)
    chosen = letters.chosen()
    wanted = [each for each in letters_of_day(store, day) if each.wanted and not each.blocked]
    assert list(chosen) == wanted
    press(Key.Key_F9)
    settle(qtbot, shell)
    (sending,) = letters.findChildren(LettersPrintPanel)
    tab_to(sending.print_button)
    press(Key.Key_Space)
    settle(qtbot, shell)
    assert len(cups.sent()) == 1 + len(chosen)
    lines = print_log(store)
    assert len(lines) == 1 + len(chosen)
    assert {line.outcome for line in lines} == {PrintOutcome.DONE}
    assert {each.recipient for each in chosen} <= {line.recipient for line in lines}
    assert all("Vaada" in asked for asked in cups.asked())  # no name in the spooler's list
