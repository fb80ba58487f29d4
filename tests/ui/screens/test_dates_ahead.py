"""The room of all dates: grouped, filtered by who acts, and the files that nothing waits for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.model.cases import CaseStatus
from core.model.deadlines import OverrideReason
from core.services import cases, overrides
from core.services.case_dates import recompute
from core.store import cases as case_rows
from core.store.store import Store
from tests.ui.clipping import still_clipped
from tests.ui.naming import unnamed
from tests.ui.screens.file_desk import words_in
from ui import theme
from ui.screens import dates_ahead
from ui.screens.case_file import CaseFileScreen
from ui.screens.case_list import CaseListScreen
from ui.screens.dates_ahead import UNDATED, DatesAheadScreen
from ui.screens.grouping import Grouping
from ui.shell import Shell
from ui.widgets.states import EmptyState

MakeShell = Callable[..., Shell]
AddCase = Callable[..., str]
MARKS = str.maketrans("", "", "\u2066\u2067\u2068\u2069\u200e\u200f")
YEAR_END = "release-eligibility-1y-36a"


def screen_of(shell: Shell) -> DatesAheadScreen:
    screen = shell.screen()
    assert isinstance(screen, DatesAheadScreen)
    return screen


def seen(widget: QWidget) -> str:
    QApplication.processEvents()
    return words_in(widget).translate(MARKS)


@pytest.fixture
def grown_up(store: Store, add_case: AddCase) -> str:
    """An open file of somebody long of age, released long ago: nothing lies ahead."""
    case_id = add_case(
        "1400-01-20",
        order_date=date(2015, 1, 1),
        entry_date=date(2015, 2, 1),
        order_end=date(2016, 1, 1),
        released_on=date(2016, 1, 1),
        status=CaseStatus.RELEASED,
    )
    with store.write() as conn:
        case = case_rows.case_by_id(conn, case_id)
        assert case is not None
        minor = replace(case.minor, birth_date=date(1998, 1, 1))
        case_rows.save_case(conn, replace(case, minor=minor))
        recompute(conn, store, case_id)
    return case_id


def test_dates_are_put_together_by_who_acts_and_narrowed_to_one(
    store: Store, add_case: AddCase, make_shell: MakeShell
) -> None:
    add_case()
    screen = screen_of(make_shell(store, first="deadlines"))
    found = cases.dates_ahead(store, 60)
    actors = list(dict.fromkeys(each.actor for each in found))
    screen.switch.buttons[Grouping.ACTOR].click()
    assert [rows.accessibleName() for rows in screen.lists] == actors
    screen.actor.set_value(actors[-1])
    screen.actor.chosen.emit(actors[-1])
    expected = sum(each.actor == actors[-1] for each in found)
    assert sum(len(rows.rows) for rows in screen.lists) == expected
    screen.refresh()
    QTest.qWait(50)
    assert screen.actor.value() == actors[-1]


def test_somebody_for_whom_nothing_waits_is_a_state_with_a_way_back(
    qtbot: QtBot, store: Store, add_case: AddCase, make_shell: MakeShell
) -> None:
    add_case()
    shell = make_shell(store, first="deadlines")
    screen = screen_of(shell)
    screen.actor.add("הכנסת", "הכנסת")
    screen.actor.set_value("הכנסת")
    screen._show()
    empty = screen._body
    assert isinstance(empty, EmptyState) and empty.button is not None
    assert "הכנסת" in empty.text.text()
    empty.button.click()
    assert screen.actor.value() is None and screen.lists


def test_files_without_a_future_date_are_counted_and_open_at_their_dates(
    qtbot: QtBot, store: Store, add_case: AddCase, grown_up: str, make_shell: MakeShell
) -> None:
    add_case()
    shell = make_shell(store, first="deadlines")
    screen = screen_of(shell)
    assert screen.tabs is not None
    assert "(1)" in screen.tabs._tabs[UNDATED].text().translate(MARKS)
    screen.tabs.setFocus()
    QTest.keyClick(screen.tabs, Qt.Key.Key_Left)
    assert "1400-01-20" in seen(screen) and "1201-03-26" not in seen(screen)
    assert not screen.span.isVisible()
    QTest.keyClick(screen.lists[0].rows[0], Qt.Key.Key_Return)
    qtbot.waitUntil(shell.tasks.idle, timeout=20_000)
    opened = shell.screen()
    assert isinstance(opened, CaseFileScreen)
    assert opened.case_id == grown_up
    assert opened.tabs is not None and opened.tabs.current() == "deadlines"


def test_no_such_file_is_good_news(store: Store, add_case: AddCase, make_shell: MakeShell) -> None:
    add_case()
    screen = screen_of(make_shell(store, first="deadlines"))
    screen.show_undated()
    assert isinstance(screen._body, EmptyState)
    assert "לכל תיק פתוח יש מועד עתידי" in screen._body.title.text()


def test_the_list_of_cases_counts_and_narrows_to_them(
    qtbot: QtBot, store: Store, add_case: AddCase, grown_up: str, make_shell: MakeShell
) -> None:
    add_case()
    shell = make_shell(store, first="cases")
    screen = shell.screen()
    assert isinstance(screen, CaseListScreen)
    assert screen.undated.isVisible() and "(1)" in screen.undated.text().translate(MARKS)
    screen.undated.click()
    qtbot.waitUntil(lambda: screen.model.rowCount() == 1)
    assert screen.model.case(0).id == grown_up
    screen.search.setText("1201")
    qtbot.waitUntil(lambda: screen.model.rowCount() == 0)
    screen._show_all()
    qtbot.waitUntil(lambda: screen.model.rowCount() == 2)
    assert not screen.undated.isChecked()


def test_without_such_files_the_list_of_cases_offers_no_filter(
    store: Store, add_case: AddCase, make_shell: MakeShell
) -> None:
    add_case()
    screen = make_shell(store, first="cases").screen()
    assert isinstance(screen, CaseListScreen)
    assert not screen.undated.isVisible()


def test_a_proposed_day_waits_on_top(
    store: Store, add_case: AddCase, make_shell: MakeShell
) -> None:
    case_id = add_case()
    file = cases.read_again(store, case_id)
    computed = next(d for d in file.deadlines if d.rule_id == YEAR_END)
    overrides.propose_override(
        store,
        case_id,
        rule_id=YEAR_END,
        event_id="",
        computed_on=computed.on,
        on=date(2026, 12, 3),
        reason=OverrideReason.LEGAL_ADVICE,
        words="חוות דעת מיום 1.11.2026",
    )
    screen = screen_of(make_shell(store, first="deadlines"))
    first = screen.lists[0]
    assert "ממתין" in first.accessibleName()
    for words in ("3.12.2026", computed.title, "חוות דעת משפטית"):
        assert words in seen(first), words


def test_a_long_list_comes_in_pages(
    store: Store, add_case: AddCase, make_shell: MakeShell, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(4):
        add_case(f"120{number}-03-26")
    monkeypatch.setattr(dates_ahead, "PAGE", 3)
    screen = screen_of(make_shell(store, first="deadlines"))
    late = screen.lists[0]
    whole = sum(d.on < date(2026, 11, 22) for d in cases.dates_ahead(store, 60))
    assert len(late.rows) == 3 < whole
    more = next(b for b in screen.findChildren(dates_ahead.Button) if "עוד" in b.text())
    more.click()
    assert len(late.rows) == min(6, whole)
    assert late.rows[3].hasFocus() or not screen.isActiveWindow()


@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_clipped_and_everything_is_named(
    app: QApplication,
    store: Store,
    add_case: AddCase,
    grown_up: str,
    make_shell: MakeShell,
    percent: int,
) -> None:
    theme.apply(app, "light", percent)
    add_case()
    shell = make_shell(store, first="deadlines")
    screen = screen_of(shell)
    screen.switch.buttons[Grouping.ACTOR].click()
    assert still_clipped(shell) == [] and unnamed(shell) == []
    screen.show_undated()
    assert still_clipped(shell) == [] and unnamed(shell) == []
