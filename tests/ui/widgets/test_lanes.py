"""The lanes of a time line: coming closer, what stands where, keyboard, what is spoken."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.widgets.lanes import Lanes
from ui.widgets.lanes_axis import ticks
from ui.widgets.lanes_layout import MOST_ROWS, Item, lay_out
from ui.widgets.lanes_view import LEAST, MOST, View, fitting

TODAY = date(2026, 11, 22)
Key = Qt.Key
DAYS = st.dates(date(2020, 1, 1), date(2032, 12, 31))
VIEWS = st.builds(
    View, st.just(10), st.integers(200, 2000), st.floats(737_000, 742_000), st.floats(LEAST, MOST)
)


@given(VIEWS, st.floats(0.2, 5), st.floats(0, 1))
def test_the_day_under_the_cursor_stays_there(view: View, factor: float, part: float) -> None:
    x = view.left + part * (view.right - view.left)
    closer = view.zoomed(factor, x)
    assert closer.ordinal(x) == pytest.approx(view.ordinal(x), abs=1e-6)
    assert LEAST <= closer.per_day <= MOST


@given(VIEWS, DAYS, DAYS)
def test_later_days_stand_further_left(view: View, one: date, other: date) -> None:
    if one < other:
        assert view.x(one) > view.x(other)
    assert view.ordinal(view.x(one)) == pytest.approx(one.toordinal(), abs=1e-6)


@given(DAYS, st.integers(0, 4000), st.integers(300, 2000))
def test_everything_fits(first: date, days: int, width: int) -> None:
    last = first + timedelta(days=days)
    view = fitting(first, last, 10, 10 + width)
    assert view.left <= view.x(last) <= view.x(first) <= view.right


@given(VIEWS, st.floats(-5000, 5000), DAYS, st.integers(0, 2000))
def test_one_cannot_pull_everything_out_of_view(
    view: View, pixels: float, first: date, days: int
) -> None:
    last = first + timedelta(days=days)
    moved = view.moved(pixels, first, last)
    middle = moved.ordinal((moved.left + moved.right) / 2)
    assert first.toordinal() - 1 <= middle <= last.toordinal() + 1


@given(VIEWS, DAYS)
def test_a_day_is_brought_into_view(view: View, day: date) -> None:
    assert view.left - 1 <= view.with_in_view(day, 20).x(day) <= view.right + 1


@pytest.mark.parametrize(("per_day", "unit"), [(0.1, "years"), (1.5, "months"), (12, "weeks")])
def test_the_axis_tells_years_months_and_weeks(per_day: float, unit: str) -> None:
    view = View(10, 900, TODAY.toordinal() - 20, per_day)
    assert view.unit == unit
    found = [tick.on for tick in ticks(view, 60)]
    assert found == sorted(found)
    if unit == "weeks":
        assert {day.isoweekday() for day in found} == {7}
    else:
        assert all(day.day == 1 for day in found)


@given(VIEWS, st.lists(st.tuples(DAYS, st.sampled_from("abc"), st.integers(0, 90)), max_size=40))
def test_each_entry_stands_once_in_its_lane_and_no_words_cross(
    view: View, drawn: list[tuple[date, str, int]]
) -> None:
    items = [
        Item(str(n), lane, on, "x" * 9, "", until=on + timedelta(days=long) if long else None)
        for n, (on, lane, long) in enumerate(drawn)
    ]
    rows = lay_out((("a", "A"), ("b", "B"), ("c", "C")), items, view, 40, 20,
                   lambda text: 8 * len(text), 120)  # fmt: skip
    assert sorted(p.item.key for row in rows for p in row.places) == sorted(i.key for i in items)
    for row in rows:
        assert all(place.item.lane == row.key for place in row.places)
        days = [place.item.on for place in row.places]
        assert days == sorted(days)
        worded = [place.words for place in row.places if place.words.width() > 0]
        for number, box in enumerate(worded):
            assert row.top <= box.top() and box.bottom() <= row.top + row.height
            assert not any(box.intersects(other) for other in worded[number + 1 :])


def test_a_crowded_lane_has_marks_without_words_on_a_row_below() -> None:
    items = [Item(str(n), "a", TODAY, "הרבה", "") for n in range(10)]
    (row,) = lay_out((("a", "A"),), items, View(0, 500, TODAY.toordinal() - 20, 1), 0, 20,
                     lambda _: 60, 120)  # fmt: skip
    without = [place for place in row.places if not place.words.width()]
    assert len(without) == 10 - MOST_ROWS
    assert min(p.words.top() for p in without) > max(
        p.words.top() for p in row.places if p.words.width()
    )


ITEMS = (
    Item("1", "court", date(2025, 8, 20), "ניתן הצו", "20.8.2025 ניתן הצו"),
    Item("2", "home", date(2025, 9, 1), "כניסה", "1.9.2025 כניסה"),
    Item("3", "home", date(2026, 2, 3), "היעדרות", "3.2.2026 היעדרות", until=date(2026, 2, 10)),
    Item("4", "home", date(2026, 12, 6), "דיון", "6.12.2026 דיון", to_come=True),
)
BANDS = (Item("s", "bands", date(2025, 9, 1), "מעון", "מעון, חסר", second="חסר"),)


@pytest.fixture
def lanes(qtbot: QtBot, app: QApplication) -> Lanes:
    made = Lanes("ציר")
    qtbot.addWidget(made)
    made.resize(900, 300)
    made.show_items((("court", "בית המשפט"), ("home", "המעון")), ITEMS, BANDS, TODAY)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_the_keyboard_goes_along_lanes_and_between_them(lanes: Lanes, qtbot: QtBot) -> None:
    assert lanes.current() == "4"  # what comes next
    for key, at in ((Key.Key_Right, "3"), (Key.Key_Right, "2"), (Key.Key_Up, "1"),
                    (Key.Key_Up, "s"), (Key.Key_Down, "1"), (Key.Key_Down, "2"),
                    (Key.Key_End, "4"), (Key.Key_Home, "2")):  # fmt: skip
        QTest.keyClick(lanes, key)
        assert lanes.current() == at
    assert lanes.accessibleDescription() == "1.9.2025 כניסה"
    with qtbot.waitSignal(lanes.chosen) as chosen:
        QTest.keyClick(lanes, Key.Key_Return)
    assert chosen.args == ["2"]


def test_plus_comes_closer_to_the_current_entry_and_zero_shows_everything(lanes: Lanes) -> None:
    lanes.go("2")
    lanes.fit()
    before, x = lanes.view(), lanes.view().x(date(2025, 9, 1))
    QTest.keyClick(lanes, Key.Key_Plus)
    assert lanes.view().per_day > before.per_day
    assert lanes.view().x(date(2025, 9, 1)) == pytest.approx(x, abs=1)
    QTest.keyClick(lanes, Key.Key_0)
    assert lanes.view() == before


def test_the_wheel_with_control_keeps_the_day_under_it(lanes: Lanes) -> None:
    at = QPointF(400, 100)
    day = lanes.view().ordinal(400)
    for turn in (120, 120, -120):
        event = QWheelEvent(at, lanes.mapToGlobal(at), QPoint(), QPoint(0, turn),
                            Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier,
                            Qt.ScrollPhase.NoScrollPhase, False)  # fmt: skip
        QApplication.sendEvent(lanes, event)
    assert lanes.view().ordinal(400) == pytest.approx(day, abs=1e-6)


def test_a_click_chooses_and_pulling_moves_the_days(lanes: Lanes, qtbot: QtBot) -> None:
    place = next(p for row in lanes.rows() for p in row.places if p.item.key == "3")
    with qtbot.waitSignal(lanes.chosen) as chosen:
        QTest.mouseClick(
            lanes, Qt.MouseButton.LeftButton, pos=QPoint(place.x, place.words.center().y())
        )
    assert chosen.args == ["3"]
    start = lanes.view().start
    heard: list[str] = []
    lanes.chosen.connect(heard.append)
    QTest.mousePress(lanes, Qt.MouseButton.LeftButton, pos=QPoint(300, 20))
    QTest.mouseMove(lanes, QPoint(360, 20))
    QTest.mouseRelease(lanes, Qt.MouseButton.LeftButton, pos=QPoint(360, 20))
    assert lanes.view().start > start
    assert heard == []


def test_a_new_reading_keeps_the_place(lanes: Lanes) -> None:
    lanes.go("2")
    lanes.zoom(2)
    view = lanes.view()
    lanes.show_items((("court", "בית המשפט"), ("home", "המעון")), ITEMS[:3], BANDS, TODAY)
    assert lanes.current() == "2"
    assert lanes.view() == view
    lanes.grab()  # and it can be drawn


def test_nothing_at_all_is_drawn_and_walked_without_harm(qtbot: QtBot, app: QApplication) -> None:
    empty = Lanes("ציר")
    qtbot.addWidget(empty)
    empty.resize(500, 200)
    empty.show_items((), (), (), TODAY)
    empty.show()
    qtbot.waitExposed(empty)
    for key in (Key.Key_Left, Key.Key_Up, Key.Key_Return, Key.Key_Plus, Key.Key_End):
        QTest.keyClick(empty, key)
    assert empty.current() == ""
