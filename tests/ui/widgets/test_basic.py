"""The small parts: words, chips, cards, buttons, short lines."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from core.direction import RLM
from ui import theme
from ui.widgets.basic import Button, Card, Chip, ElidedLabel, FactRow, label, set_text
from ui.widgets.paragraph import Words, paragraph_height


def test_words_are_plain_text_whatever_stands_in_them(qtbot: QtBot, app: QApplication) -> None:
    words = label("<b>לא מודגש</b> & כך הלאה\nשורה שנייה")
    qtbot.addWidget(words)
    assert isinstance(words, Words)
    assert words.text() == RLM + "<b>לא מודגש</b> & כך הלאה\nשורה שנייה"
    assert "<b>" in QAccessible.queryAccessibleInterface(words).text(QAccessible.Text.Name)
    one = label("אחת")
    qtbot.addWidget(one)
    assert words.heightForWidth(2000) >= 2 * one.heightForWidth(2000) - 2
    set_text(words, "")
    assert words.text() == ""


def test_wrapped_lines_stay_flush_with_the_right(qtbot: QtBot, app: QApplication) -> None:
    words = label("אאא אאא אאא אאא אאא אאא אאא אאא אאא אאא")
    qtbot.addWidget(words)
    words.resize(120, words.heightForWidth(120))
    with qtbot.waitExposed(words):
        words.show()
    image = words.grab().toImage()
    ground = image.pixelColor(0, 0).rgb()
    line = words.fontMetrics().lineSpacing()
    ends = []
    for top in range(0, image.height() - line + 1, line):
        inked = [
            x
            for x in range(image.width())
            for y in range(top, top + line)
            if image.pixelColor(x, y).rgb() != ground
        ]
        ends.append(max(inked))
    assert len(ends) >= 3
    assert max(ends) - min(ends) <= 1


def test_a_paragraph_grows_as_its_room_shrinks(app: QApplication) -> None:
    text = "מלל שנשבר " * 10
    font = theme.font()
    assert paragraph_height(text, font, 100) > paragraph_height(text, font, 400)
    assert paragraph_height(text, theme.font(22), 400) > paragraph_height(text, font, 400)


def test_a_chip_always_has_a_word(qtbot: QtBot, app: QApplication) -> None:
    chip = Chip("מוכן", "done")
    qtbot.addWidget(chip)
    assert chip.property("chip") == "done"
    chip.set("באיחור", "wrong")
    assert (chip.words(), chip.property("chip"), chip.accessibleName()) == (
        "באיחור",
        "wrong",
        "באיחור",
    )


def test_a_card_is_named_by_its_heading(qtbot: QtBot, app: QApplication) -> None:
    card = Card("תוכנית שיקום")
    qtbot.addWidget(card)
    card.aside(Button("הכול", kind="link"))
    card.add(label("גוף"))
    with qtbot.waitExposed(card):
        card.show()
    assert card.accessibleName() == "תוכנית שיקום"
    assert card.title.isVisible()
    card.clear()
    assert card.body.count() == 0
    card.set_title("")
    assert not card.title.isVisible()


def test_the_key_of_a_button_is_drawn_and_said(qtbot: QtBot, app: QApplication) -> None:
    plain, keyed = Button("לדיון"), Button("לדיון", key="F5")
    for button in (plain, keyed):
        qtbot.addWidget(button)
        button.show()
    assert keyed.sizeHint().width() > plain.sizeHint().width()
    assert keyed.shortcut().toString() == "F5"
    assert keyed.accessibleDescription() == "F5"
    assert keyed.grab().toImage() != plain.grab().toImage()


def test_a_line_without_room_ends_in_dots_and_can_be_read_whole(
    qtbot: QtBot, app: QApplication
) -> None:
    line = ElidedLabel("מעון נעול גבעה, אגף צפוני, חדר שלוש")
    qtbot.addWidget(line)
    line.resize(80, 30)
    with qtbot.waitExposed(line):
        line.show()
    assert line.text().endswith("…")
    assert line.toolTip() == line.whole() == line.accessibleName()
    line.resize(600, 30)
    assert line.whole() in line.text()
    assert line.toolTip() == ""


def test_facts_can_be_copied(qtbot: QtBot, app: QApplication) -> None:
    row = FactRow("תיק", "1201-03-26")
    qtbot.addWidget(row)
    assert isinstance(row.value, QLabel)
    assert row.value.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
