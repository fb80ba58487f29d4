"""Ready wordings in a field, by keyboard alone, on a real store."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.model.plan import Domain
from core.model.text_templates import TextPlace, TextTemplate
from core.services.text_templates import save_template, templates
from core.store.store import Store
from tests.ui.clipping import still_clipped
from tests.ui.hands import Key, focused, press, say
from tests.ui.screens.file_desk import Desk, Open
from ui import theme
from ui.screens.templates_popup import TemplatesPopup
from ui.widgets.fields import TextField

AddCase = Callable[..., str]
CONTROL = Qt.KeyboardModifier.ControlModifier
OWN = "לנגן בתזמורת הנוער."


@pytest.fixture
def desk(open_file: Open, store: Store, add_case: AddCase) -> Desk:
    """The form of a new goal, the keyboard in its words; the committee has a wording."""
    save_template(store, TextTemplate("", TextPlace.PLAN_GOAL, "תזמורת", OWN))
    desk = open_file(add_case(), "plan")
    desk.press(Key.Key_F2)
    goal(desk).setFocus()
    return desk


def goal(desk: Desk) -> TextField:
    field = desk.panel._fields["text"].field
    assert isinstance(field, TextField)
    return field


def ask(desk: Desk) -> TemplatesPopup:
    QTest.keyClick(goal(desk), Key.Key_Space, CONTROL)
    desk.settle()
    return desk.shell.findChildren(TemplatesPopup)[-1]


def test_a_wording_is_found_put_in_at_the_cursor_and_taken_back(desk: Desk) -> None:
    say("בחופש:")
    popup = ask(desk)
    assert focused() is popup.search
    say("תזמורת")
    press(Key.Key_Return)
    assert focused() is goal(desk)
    assert goal(desk).text() == f"בחופש: {OWN}"
    QTest.keyClick(goal(desk), Key.Key_Z, CONTROL)
    assert goal(desk).text() == "בחופש:"


def test_the_arrows_walk_within_the_domain_and_escape_leaves_the_form_open(desk: Desk) -> None:
    popup = ask(desk)
    offered = templates(desk.store, TextPlace.PLAN_GOAL, Domain.EDUCATION)
    assert popup.list.current() == offered[0].id
    press(Key.Key_Down)
    assert popup.list.current() == offered[1].id
    press(Key.Key_Escape)
    assert focused() is goal(desk)
    assert goal(desk).text() == ""
    ask(desk)
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert goal(desk).text() == offered[1].text


def test_chosen_words_are_kept_unless_they_give_an_arrangement(desk: Desk) -> None:
    say("לצאת להסדר מותנה")
    goal(desk).selectAll()
    popup = ask(desk)
    popup.keep.click()
    desk.settle()
    assert "הסדר מותנה" in popup.complaint.text()
    press(Key.Key_Escape)
    say("ללמוד נגינה")
    goal(desk).selectAll()
    ask(desk).keep.click()
    desk.settle()
    kept = templates(desk.store, TextPlace.PLAN_GOAL, Domain.EDUCATION)
    assert [each.text for each in kept if each.domain and each.version] == ["ללמוד נגינה"]


def test_nothing_is_clipped_at_200_percent(desk: Desk, app: QApplication) -> None:
    say("ללמוד נגינה")
    goal(desk).selectAll()
    theme.apply(app, "light", 200)
    popup = ask(desk)
    assert still_clipped(popup) == []
    assert still_clipped(desk.panel) == []
    assert desk.shell.rect().contains(popup.geometry())
    desk.shell.grab().save("/tmp/tpl200.png")
