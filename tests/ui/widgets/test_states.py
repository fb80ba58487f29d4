"""Messages, waiting, emptiness and questions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.widgets.states import Confirm, EmptyState, Loading, MessageBar


def test_a_message_offers_undo_once(qtbot: QtBot, app: QApplication) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    undone: list[str] = []
    assert not bar.isVisible()
    bar.say("המטרה הוסרה", "done", "ביטול", lambda: undone.append("yes"))
    assert bar.isVisible()
    assert bar.accessibleName() == "המטרה הוסרה"
    offer = bar._offers.itemAt(0).widget()
    assert offer is not None
    QTest.mouseClick(offer, Qt.MouseButton.LeftButton)
    assert undone == ["yes"]
    assert not bar.isVisible()


def test_good_news_go_by_themselves_and_bad_news_stay(qtbot: QtBot, app: QApplication) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.STAYS_MS = 40
    bar.say("נשמר", "done")
    qtbot.waitUntil(lambda: not bar.isVisible())
    bar.say("לא נשמר", "wrong")
    QTest.qWait(120)
    assert bar.isVisible()


def test_waiting_can_be_stopped_and_shows_how_far(qtbot: QtBot, app: QApplication) -> None:
    stopped: list[str] = []
    loading = Loading("קורא", lambda: stopped.append("yes"))
    qtbot.addWidget(loading)
    loading.show()
    assert not loading.bar.isVisible()
    loading.report(3, 10)
    assert (loading.bar.value(), loading.bar.maximum()) == (3, 10)
    assert loading.stop is not None
    QTest.mouseClick(loading.stop, Qt.MouseButton.LeftButton)
    assert stopped == ["yes"]
    alone = Loading("קורא")
    qtbot.addWidget(alone)
    assert alone.stop is None


def test_an_empty_place_has_one_next_step(qtbot: QtBot, app: QApplication) -> None:
    taken: list[str] = []
    empty = EmptyState("אין תיקים", "הם באים מרשימה", "ייבוא", lambda: taken.append("yes"))
    qtbot.addWidget(empty)
    empty.show()
    assert empty.button is not None
    QTest.mouseClick(empty.button, Qt.MouseButton.LeftButton)
    assert taken == ["yes"]


def test_a_question_stands_in_the_page_with_its_answers(qtbot: QtBot, app: QApplication) -> None:
    given: list[str] = []
    ask = Confirm(
        "להסיר?", (("הסרה", lambda: given.append("remove")),), lambda: given.append("cancel")
    )
    qtbot.addWidget(ask)
    ask.show()
    QTest.mouseClick(ask.buttons[0], Qt.MouseButton.LeftButton)
    QTest.mouseClick(ask.cancel, Qt.MouseButton.LeftButton)
    assert given == ["remove", "cancel"]
    assert ask.accessibleName() == "להסיר?"
