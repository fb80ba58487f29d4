"""Cards and chips give way to the width, from right to left, and lose nothing."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui import theme
from ui.widgets.basic import Button, Card, Chip, label
from ui.widgets.layouts import Flow, ReflowColumns


def page(qtbot: QtBot, width: int, **options: object) -> tuple[ReflowColumns, list[Card]]:
    made = ReflowColumns(**options)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    cards = []
    for number in range(4):
        card = Card(f"כרטיס {number}")
        card.add(label("מלל ארוך מספיק כדי להישבר לכמה שורות בעמודה צרה " * 3))
        made.add(card)
        cards.append(card)
    made.resize(width, 500)
    with qtbot.waitExposed(made):
        made.show()
    qtbot.wait(20)
    return made, cards


def right_edge(card: QWidget, page: QWidget) -> int:
    return card.mapTo(page, QPoint(card.width(), 0)).x()


def test_wide_pages_have_three_columns_that_start_at_the_right(
    qtbot: QtBot, app: QApplication
) -> None:
    made, cards = page(qtbot, 1200)
    assert made.column_count() == 3
    edges = [right_edge(card, made) for card in cards]
    assert edges[0] > edges[1] > edges[2]
    assert cards[3].y() > cards[0].y()


def test_narrow_pages_have_one_column_in_reading_order(qtbot: QtBot, app: QApplication) -> None:
    made, cards = page(qtbot, 500)
    assert made.column_count() == 1
    tops = [card.y() for card in cards]
    assert tops == sorted(tops)
    assert made.widget().width() <= made.viewport().width()
    assert made.verticalScrollBar().maximum() > 0


def test_bigger_text_means_fewer_columns(qtbot: QtBot, app: QApplication) -> None:
    theme.apply(app, "light", 200)
    made, _ = page(qtbot, 1068)
    assert made.column_count() == 1


def test_weights_share_the_width_and_wishes_are_kept(qtbot: QtBot, app: QApplication) -> None:
    made = ReflowColumns(weights=(3, 1), least=200)
    qtbot.addWidget(made)
    first, second, third = (made.add(Card(str(i)), i > 0) for i in range(3))
    made.resize(1000, 400)
    with qtbot.waitExposed(made):
        made.show()
    assert first.width() > 2.5 * second.width()
    assert second.x() == third.x() < first.x()


def test_cards_are_as_high_as_their_words(qtbot: QtBot, app: QApplication) -> None:
    _, cards = page(qtbot, 700)
    for card in cards:
        assert card.height() == card.heightForWidth(card.width())


def test_clearing_deletes_the_cards(qtbot: QtBot, app: QApplication) -> None:
    made, cards = page(qtbot, 700)
    with qtbot.waitSignal(cards[0].destroyed):
        made.clear()
    assert made.widget().findChildren(Card) == []


def test_chips_wrap_from_the_right_and_long_ones_end_in_dots(
    qtbot: QtBot, app: QApplication
) -> None:
    chips = [Chip("מוכן", "done"), Chip("תסקיר באיחור", "doubtful"), Chip("מילה " * 30, "wrong")]
    flow = Flow(*chips)
    qtbot.addWidget(flow)
    flow.resize(200, flow.heightForWidth(200))
    with qtbot.waitExposed(flow):
        flow.show()
    assert chips[0].geometry().right() >= 198
    assert chips[1].x() < chips[0].x()
    assert chips[2].y() > chips[0].y()
    assert chips[2].width() <= 200
    assert chips[2].text().endswith("…")
    assert chips[2].toolTip() == chips[2].words()
    assert chips[0].toolTip() == ""


def test_buttons_gather_at_the_far_end(qtbot: QtBot, app: QApplication) -> None:
    button = Button("לדיון", key="F5")
    flow = Flow(button, to_end=True)
    qtbot.addWidget(flow)
    flow.resize(400, 60)
    with qtbot.waitExposed(flow):
        flow.show()
    assert button.x() == 0
