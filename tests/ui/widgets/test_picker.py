"""One of many: letters narrow, the arrows walk, Enter chooses. And whole numbers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.clipping import clipped
from tests.ui.naming import unnamed
from ui import theme
from ui.widgets.number_field import NumberField
from ui.widgets.picker import Picker, fits

THINGS = {"a": "מעצר", "b": "הארכת מעצר", "c": "שחרור על־תנאי ממאסר", "d": "כתב אישום"}


@pytest.fixture
def picker(qtbot: QtBot, app: QApplication) -> Picker:
    made = Picker("כמה אותיות")
    for value, words in THINGS.items():
        made.add(value, words)
    made.setAccessibleName("מה קרה")
    qtbot.addWidget(made)
    made.resize(320, 320)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_every_word_of_the_search_has_to_be_there() -> None:
    assert fits("שחרור על־תנאי ממאסר", "על תנאי שח")
    assert fits("שחרור על תנאי", "על־תנאי")
    assert not fits("מעצר", "מעצר הארכת")
    assert fits("מעצר", "  ")


def test_letters_narrow_and_enter_takes_the_one_that_is_marked(
    qtbot: QtBot, picker: Picker
) -> None:
    picker.search.setText("מעצר")
    assert picker.shown() == ["מעצר", "הארכת מעצר"]
    chosen: list[object] = []
    picker.chosen.connect(chosen.append)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Down):
        QTest.keyClick(picker.search, key)
    QTest.keyClick(picker.search, Qt.Key.Key_Return)
    assert chosen == ["b"] and picker.value() == "b"
    assert "הארכת מעצר" in picker.words.text()
    assert not picker.search.isVisible() and picker.change.isVisible()


def test_the_one_that_is_marked_is_always_in_view(
    qtbot: QtBot, app: QApplication, picker: Picker
) -> None:
    for number in range(40):
        picker.add(number, f"אירוע {number}")

    def in_view() -> bool:
        assert picker._current is not None
        view = picker._scroll.viewport()
        top = picker._current.mapTo(view, picker._current.rect().topLeft()).y()
        return top >= 0 and top + picker._current.height() <= view.height()

    for _ in range(43):
        QTest.keyClick(picker.search, Qt.Key.Key_Down)
    qtbot.waitUntil(in_view)
    picker.search.setText("אירוע 1")
    qtbot.waitUntil(in_view)


def test_another_one_opens_the_whole_list_again(qtbot: QtBot, picker: Picker) -> None:
    picker.search.setText("אישום")
    QTest.keyClick(picker.search, Qt.Key.Key_Return)
    picker.change.click()
    assert picker.value() is None
    assert picker.shown() == list(THINGS.values())
    assert picker.search.isVisible() and not picker.change.isVisible()


def test_nothing_that_fits_is_said_and_enter_chooses_nothing(picker: Picker) -> None:
    picker.search.setText("ירושה")
    assert picker.shown() == []
    assert "אין התאמה" in picker.count.text() and picker.count.isVisible()
    QTest.keyClick(picker.search, Qt.Key.Key_Return)
    assert picker.value() is None


@pytest.mark.parametrize("percent", [100, 200])
def test_it_is_named_and_nothing_is_clipped(
    app: QApplication, picker: Picker, percent: int
) -> None:
    theme.apply(app, "light", percent)
    QTest.qWait(20)
    assert clipped(picker) == []
    assert unnamed(picker) == []
    picker.set_value("c")
    QTest.qWait(20)
    assert clipped(picker) == []
    assert unnamed(picker) == []


def test_a_number_is_whole_or_nothing(qtbot: QtBot, app: QApplication) -> None:
    field = NumberField(18)
    qtbot.addWidget(field)
    assert field.value() == 18 and field.is_valid()
    for typed, value, valid in (("", None, True), ("3.5", None, False), ("-2", None, False),
                                ("٣", None, False), (" 24 ", 24, True)):  # fmt: skip
        field.setText(typed)
        assert (field.value(), field.is_valid()) == (value, valid), typed
