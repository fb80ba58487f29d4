"""The drawn time line: nothing overlaps, nothing is cut, the keyboard walks it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import theme
from ui.widgets.time_line import Mark, TimeLine

TODAY = date(2026, 11, 22)
MARKS = (
    Mark("right", date(2026, 9, 2), "הזכות לבקש שחרור", "נפתח", "done"),
    Mark("notice", date(2026, 7, 3), "הודעה לפני תום שנה", "באיחור", "wrong"),
    Mark("end", date(2027, 9, 3), "תום תקופת ההחזקה", "בהמשך"),
    Mark("twenty", date(2029, 5, 2), "היום האחרון במעון לפי גיל", "בהמשך"),
)


def line(qtbot: QtBot, marks: tuple[Mark, ...] = MARKS, width: int = 800) -> TimeLine:
    made = TimeLine("ציר הזמן")
    qtbot.addWidget(made)
    made.set_marks(marks, TODAY)
    made.resize(width, made.heightForWidth(width))
    return made


@pytest.mark.parametrize("percent", [100, 200])
def test_time_runs_from_right_to_left(app: QApplication, qtbot: QtBot, percent: int) -> None:
    theme.apply(app, "light", percent)
    places = {flag.mark.key: flag.x for flag in line(qtbot).flags()}
    assert places["notice"] > places["right"] > places["end"] > places["twenty"]


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    days=st.lists(st.integers(-700, 2500), min_size=1, max_size=16),
    width=st.integers(420, 1400),
    percent=st.sampled_from([100, 150, 200]),
)
def test_words_never_overlap_never_leave_the_widget_and_no_pole_crosses_them(
    app: QApplication, qtbot: QtBot, days: list[int], width: int, percent: int
) -> None:
    theme.apply(app, "light", percent)
    marks = tuple(
        Mark(str(n), TODAY + timedelta(days=day), "היום האחרון של טיפול עוקב לפי גיל", "בהמשך")
        for n, day in enumerate(days)
    )
    made = TimeLine("ציר הזמן")
    made.set_marks(marks, TODAY)
    width = max(width, made.minimumSizeHint().width() * 2)
    made.resize(width, made.heightForWidth(width))
    layout = made.layout_now()
    assert len(layout.flags) == len(marks) and layout.today is not None
    flags = [*layout.flags, layout.today]
    whole = QRect(0, 0, width, made.height())
    for flag in flags:
        assert not (flag.box.top() < made.layout_now().axis < flag.box.bottom())
        assert whole.contains(flag.box)
        for other in flags:
            if other is not flag:
                assert not flag.box.intersects(other.box)
                axis = made.layout_now().axis
                pole = QRect(other.x, axis, 1, other.box.bottom() - axis)
                if other.above:
                    pole = QRect(other.x, other.box.top(), 1, axis - other.box.top())
                assert not flag.box.adjusted(1, 0, -1, 0).intersects(pole)
    made.deleteLater()


def test_the_arrows_walk_through_time_and_enter_chooses(qtbot: QtBot, app: QApplication) -> None:
    made = line(qtbot)
    assert made.current() == "end"  # the next one ahead
    qtbot.keyClick(made, Qt.Key.Key_Left)
    assert made.current() == "twenty"
    qtbot.keyClick(made, Qt.Key.Key_Left)
    assert made.current() == "twenty"
    qtbot.keyClick(made, Qt.Key.Key_Home)
    assert made.current() == "notice"
    qtbot.keyClick(made, Qt.Key.Key_Left)
    with qtbot.waitSignal(made.chosen) as said:
        qtbot.keyClick(made, Qt.Key.Key_Return)
    assert said.args == ["right"]


def test_a_click_on_the_words_chooses_that_date(qtbot: QtBot, app: QApplication) -> None:
    made = line(qtbot)
    flag = next(flag for flag in made.flags() if flag.mark.key == "notice")
    with qtbot.waitSignal(made.chosen) as said:
        qtbot.mouseClick(made, Qt.MouseButton.LeftButton, pos=flag.box.center())
    assert said.args == ["notice"]


def test_a_screen_reader_hears_the_current_date(qtbot: QtBot, app: QApplication) -> None:
    made = line(qtbot)
    qtbot.keyClick(made, Qt.Key.Key_Home)
    spoken = QAccessible.queryAccessibleInterface(made)
    assert spoken.text(QAccessible.Text.Name) == "ציר הזמן"
    assert "הודעה לפני תום שנה" in spoken.text(QAccessible.Text.Description)
    assert "באיחור" in spoken.text(QAccessible.Text.Description)


def test_without_dates_it_is_short_and_draws_nothing(qtbot: QtBot, app: QApplication) -> None:
    made = line(qtbot, ())
    assert made.flags() == () and made.current() == ""
    qtbot.keyClick(made, Qt.Key.Key_Left)
    made.grab()
