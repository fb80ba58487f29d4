"""The hearing day shows what is on and what is not ready."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.model.cases import FacilityKind
from core.model.hearings import DocketRow, HearingKind, HearingStatus
from core.services import cases, hearings
from core.store.store import Store
from tests.ui.clipping import still_clipped
from tests.ui.naming import unnamed
from ui import theme
from ui.screens.dates_ahead import DatesAheadScreen
from ui.screens.today import TodayScreen, readiness
from ui.shell import Shell
from ui.tasks import Tasks
from ui.widgets.states import EmptyState

MakeShell = Callable[..., Shell]
TODAY = date(2026, 11, 22)
ROW = DocketRow(
    hearing_id="h",
    case_id="c",
    day=TODAY,
    at=time(9, 0),
    case_number="1201-03-26",
    minor_initials="ד' כ'",
    age=17,
    sex="male",
    facility_kind=FacilityKind.DORMITORY.value,
    kind=HearingKind.FOLLOWUP,
    status=HearingStatus.SCHEDULED,
    missing=("אין אבחון בתיק",),
    language="he",
)


@pytest.fixture
def hearing_ids(store: Store, add_case: Callable[..., str]) -> list[str]:
    made = []
    for number, at in (("1201-03-26", time(10, 30)), ("1188-02-26", time(9, 0))):
        case_id = add_case(number)
        made.append(
            hearings.schedule_hearing(store, case_id, TODAY, at, HearingKind.RELEASE_REQUEST)[0]
        )
    later = add_case("1300-01-26")
    hearings.schedule_hearing(store, later, date(2026, 11, 29), None, HearingKind.FOLLOWUP)
    return made


def screen_of(shell: Shell) -> TodayScreen:
    screen = shell.screen()
    assert isinstance(screen, TodayScreen)
    return screen


def test_readiness_is_a_word_with_a_tone() -> None:
    assert readiness(ROW) == (("אין אבחון בתיק", "doubtful"),)
    assert readiness(replace(ROW, missing=())) == ()
    assert readiness(replace(ROW, status=HearingStatus.SIGNED)) == (("נחתם", "done"),)
    assert readiness(replace(ROW, status=HearingStatus.OPEN))[0] == ("בדיון", "info")


def test_a_store_without_hearings_says_where_they_come_from(
    store: Store, make_shell: MakeShell
) -> None:
    screen = screen_of(make_shell(store))
    assert isinstance(screen.side.main, EmptyState)
    assert not screen.earlier.isEnabled()
    assert not screen.later.isEnabled()


def test_the_days_hearings_stand_in_their_order_and_open_by_keyboard(
    qtbot: QtBot,
    store: Store,
    make_shell: MakeShell,
    hearing_ids: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shell = make_shell(store)
    screen = screen_of(shell)
    opened: list[str] = []
    monkeypatch.setattr(shell, "open_hearing", opened.append)
    assert screen.rows is not None
    names = [row.accessibleName() for row in screen.rows.rows]
    assert "1188-02-26" in names[0] and "09:00" in names[0]
    assert "1201-03-26" in names[1] and "10:30" in names[1]
    assert "דוד" not in "".join(names)  # initials only: others may look on
    first, second = screen.rows.rows
    with qtbot.waitActive(shell):
        shell.activateWindow()
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Down)
    QTest.keyClick(second, Qt.Key.Key_Return)
    assert opened == [hearing_ids[0]]


def test_the_title_says_the_day_and_the_badge_what_waits(
    store: Store, make_shell: MakeShell, hearing_ids: list[str]
) -> None:
    shell = make_shell(store)
    screen = screen_of(shell)
    assert "22.11.2026" in screen.header.title.text()
    assert "יום א׳" in screen.header.title.text()
    assert 'כסלו התשפ"ז' in screen.header.subtitle.text()
    assert "2 דיונים" in screen.header.subtitle.text()
    assert shell.side.rooms["today"].accessibleName() == "היום, 2"


def test_another_day_is_one_key_away(
    qtbot: QtBot, store: Store, tasks: Tasks, make_shell: MakeShell, hearing_ids: list[str]
) -> None:
    screen = screen_of(make_shell(store))
    assert not screen.earlier.isEnabled()
    screen.later.click()
    qtbot.waitUntil(tasks.idle)
    assert screen.day == date(2026, 11, 29)
    assert "29.11.2026" in screen.header.title.text()
    assert not screen.later.isEnabled()
    screen.earlier.click()
    qtbot.waitUntil(tasks.idle)
    assert screen.day == TODAY


def test_without_a_hearing_today_the_next_day_opens(
    store: Store, make_shell: MakeShell, add_case: Callable[..., str]
) -> None:
    hearings.schedule_hearing(store, add_case(), date(2026, 12, 3), None, HearingKind.FOLLOWUP)
    assert screen_of(make_shell(store)).day == date(2026, 12, 3)


def test_a_hearing_planned_meanwhile_appears(
    qtbot: QtBot,
    store: Store,
    make_shell: MakeShell,
    hearing_ids: list[str],
    add_case: Callable[..., str],
) -> None:
    shell = make_shell(store)
    screen = screen_of(shell)
    case_id = add_case("1400-01-26")
    shell.tasks.run(
        hearings.schedule_hearing, store, case_id, TODAY, time(14, 0), HearingKind.BREACH
    )
    qtbot.waitUntil(lambda: screen.rows is not None and len(screen.rows.rows) == 3)


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("room", ["today", "deadlines"])
def test_nothing_is_clipped_and_everything_is_named(
    app: QApplication,
    store: Store,
    make_shell: MakeShell,
    hearing_ids: list[str],
    room: str,
    percent: int,
) -> None:
    theme.apply(app, "light", percent)
    shell = make_shell(store, first=room)
    assert still_clipped(shell) == []
    assert unnamed(shell) == []


def test_dates_of_all_cases_open_their_file(
    qtbot: QtBot,
    store: Store,
    make_shell: MakeShell,
    hearing_ids: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shell = make_shell(store, first="deadlines")
    screen = shell.screen()
    assert isinstance(screen, DatesAheadScreen)
    opened: list[tuple[str, str]] = []
    monkeypatch.setattr(shell, "open_case", lambda *where: opened.append(where))
    found = cases.dates_ahead(store, 60)
    assert sum(len(rows.rows) for rows in screen.lists) == len(found) > 0
    screen.lists[0].rows[0].opened.emit()
    assert opened == [(found[0].case_id, "deadlines")]
    assert "דוד" not in "".join(row.accessibleName() for row in screen.lists[0].rows)


def test_no_dates_is_a_state_of_its_own(store: Store, make_shell: MakeShell) -> None:
    screen = make_shell(store, first="deadlines").screen()
    assert isinstance(screen, DatesAheadScreen)
    assert isinstance(screen._body, EmptyState)
