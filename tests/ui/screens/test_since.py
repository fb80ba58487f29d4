"""What changed since the last visit and the last hearing: over the file and in the hearing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from core.clock import FixedClock
from core.model.file_changes import ChangeKind, Lane
from core.model.users import UserRole
from core.services import cases, stores
from core.services.file_changes import VISIT
from core.store import file_changes as change_rows
from core.store.base_tables import users
from core.store.file_changes import Written
from core.store.keys import PRACTICE_COST
from core.store.store import Store
from tests.ui.clipping import clipped
from tests.ui.screens import rich_case
from tests.ui.screens.file_desk import Desk, Open
from ui import theme
from ui.screens.since_panel import Since, SincePanel

AddCase = Callable[..., str]
CLERK = "clerk's quiet words 9"


@pytest.fixture
def rich(store: Store, add_case: AddCase, clock: FixedClock) -> str:
    return rich_case.fill(store, add_case, clock)


def visit_and_let_the_clerk_write(store: Store, case_id: str, clock: FixedClock) -> None:
    """The chair was here an hour ago; since then the clerk named a person and another court."""
    cases.open_case(store, case_id)
    clock.instant += VISIT
    stores.add_user(store, name="רכזת", role=UserRole.CLERK, passphrase=CLERK, cost=PRACTICE_COST)
    court = ("בית המשפט לנוער בחיפה", "בית המשפט לנוער בנצרת")
    written = [
        Written(Lane.PEOPLE, ChangeKind.ADDED, "p", "אחר", "", "מדריכה ט'"),
        Written(Lane.FACTS, ChangeKind.CHANGED, "court", "בית המשפט", *court),
    ]
    with store.write() as conn:
        clerk = conn.execute(select(users.c.id).where(users.c.name == "רכזת")).scalar_one()
        change_rows.add(conn, case_id, written, at=clock.now(), user_id=clerk)
    clock.instant += VISIT


def listed(desk: Desk) -> str:
    """Every entry and heading that the panel lists."""
    model = desk.panel.list.model()
    return "\n".join(model.data(model.index(row, 0)) for row in range(model.rowCount()))


def test_a_first_visit_says_so(open_file: Open, rich: str) -> None:
    desk = open_file(rich)
    words = desk.tab("overview").since.words.text()
    assert "ביקורך הראשון" in words
    assert "מאז הדיון האחרון" in words and "14.6.2026" in words


def test_a_file_without_a_hearing_says_so(open_file: Open, add_case: AddCase) -> None:
    desk = open_file(add_case())
    assert "עוד לא הוכרע דיון" in desk.tab("overview").since.words.text()
    desk.press(Qt.Key.Key_F4)
    assert desk.panel.since.value() is Since.EVER
    assert "דבר לא השתנה" in desk.panel.said.text() or listed(desk)


def test_what_others_did_since_the_visit_is_counted_and_told(
    store: Store, rich: str, clock: FixedClock, open_file: Open
) -> None:
    visit_and_let_the_clerk_write(store, rich, clock)
    desk = open_file(rich)
    assert "שני שינויים" in desk.tab("overview").since.words.text()
    desk.press(Qt.Key.Key_F4)
    assert desk.panel.since.value() is Since.SEEN
    told = listed(desk)
    for part in ("מדריכה ט'", "בית המשפט לנוער בחיפה", "בית המשפט לנוער בנצרת", "רכזת"):
        assert part in told
    assert told.index("היה:") < told.index("עכשיו:")
    assert clipped(desk.shell) == []


def test_lanes_filter_the_history_and_f4_closes_it(open_file: Open, rich: str) -> None:
    desk = open_file(rich)
    desk.tab("overview")
    desk.press(Qt.Key.Key_F4)
    panel = desk.panel
    panel.since.set_value(Since.EVER)
    panel.since.chosen.emit(Since.EVER)
    whole = panel.list.model().rowCount()
    panel.lane.set_value(Lane.LEAVE)
    panel.lane.chosen.emit(Lane.LEAVE)
    assert 1 < panel.list.model().rowCount() < whole
    assert "חופשות" in listed(desk).splitlines()[0]
    panel.since.setFocus()
    desk.press(Qt.Key.Key_F4)
    assert not desk.screen.side.is_open()


def test_nothing_new_says_so(
    open_file: Open, store: Store, add_case: AddCase, clock: FixedClock
) -> None:
    case_id = add_case()
    cases.open_case(store, case_id)
    clock.instant += timedelta(hours=3)
    desk = open_file(case_id)
    assert "אין חדש" in desk.tab("overview").since.words.text()


@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_clipped_beside_the_changes(
    app: QApplication, open_file: Open, rich: str, percent: int
) -> None:
    theme.apply(app, "light", percent)
    desk = open_file(rich)
    desk.tab("overview").show_changes()
    desk.settle()
    assert isinstance(desk.panel, SincePanel)
    assert clipped(desk.shell) == []


def test_a_follow_up_hearing_opens_with_what_changed(open_file: Open, rich: str) -> None:
    desk = open_file(rich)
    desk.shell.open_hearing(desk.file().hearings[0].id)
    desk.settle()
    hearing = desk.shell.screen()
    assert hearing.since.isVisible()
    assert "14.6.2026" in hearing.since.words.text()
    assert "ביקורך" not in hearing.since.words.text()
    desk.press(Qt.Key.Key_F4)
    assert isinstance(hearing.side.panel, SincePanel)
    assert hearing.side.panel.since.value() is Since.HEARING
    desk.press(Qt.Key.Key_F4)
    assert hearing.side.panel is None
