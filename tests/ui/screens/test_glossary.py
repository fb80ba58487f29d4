"""The glossary on screen: F1 and back, hover, search."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from core.store.store import Store
from tests.ui.clipping import still_clipped
from tests.ui.hands import Key, press, settle
from tests.ui.naming import unnamed
from tests.ui.screens.file_desk import Open
from ui import theme
from ui.models.headed_list import Entry
from ui.screens.case_file import CaseFileScreen
from ui.screens.glossary import GlossaryScreen
from ui.screens.law_desk import LawDeskScreen
from ui.shell import Shell
from ui.widgets.basic import label
from ui.widgets.glossary_tip import show_tip, tip_of

OpenGlossary = Callable[..., GlossaryScreen]


@pytest.fixture
def opened(qtbot: QtBot, store: Store, make_shell: Callable[..., Shell]) -> OpenGlossary:
    def open_it(size: tuple[int, int] = (1280, 720)) -> GlossaryScreen:
        shell = make_shell(store, first="settings", size=size)
        shell.activateWindow()
        settle(qtbot, shell)
        shell.open_glossary()
        settle(qtbot, shell)
        screen = shell.screen()
        assert isinstance(screen, GlossaryScreen)
        return screen

    return open_it


def entries(screen: GlossaryScreen) -> list[Entry | str]:
    model = screen.model
    return [model.entry(model.index(row)) for row in range(model.rowCount())]


def test_f1_shows_the_terms_of_the_screen_first_and_goes_back(
    open_file: Open, add_case: Callable[..., str]
) -> None:
    desk = open_file(add_case("1201-03-26"))
    press(Key.Key_F1)
    desk.settle()
    screen = desk.shell.screen()
    assert isinstance(screen, GlossaryScreen)
    heading, first = entries(screen)[:2]
    assert heading == screen.tr("On the screen you came from")
    assert isinstance(first, Entry)
    press(Key.Key_F1)
    desk.settle()
    assert isinstance(desk.shell.screen(), CaseFileScreen)


def test_typing_finds_a_term_and_the_arrows_walk(qtbot: QtBot, opened: OpenGlossary) -> None:
    screen = opened()
    screen.search.setText("דחיית")
    settle(qtbot, screen.shell)
    first = screen.term_id
    press(Key.Key_Down)
    settle(qtbot, screen.shell)
    assert {first, screen.term_id} == {"adjournment", "refusal"}
    screen.search.setText("בלי פשר")
    settle(qtbot, screen.shell)
    assert screen.found.currentIndex() == 1


def test_a_term_leads_to_what_it_is_told_apart_from_and_to_its_rule(
    qtbot: QtBot, opened: OpenGlossary
) -> None:
    screen = opened()
    screen.show_term("refusal")
    page = screen.panes.page.currentWidget()
    (apart,) = [b for b in page.findChildren(type(screen.panes.back)) if b.text() == "דחיית הדיון"]
    apart.click()
    assert screen.term_id == "adjournment"
    screen.show_term("quorum")
    page = screen.panes.page.currentWidget()
    (rule,) = page.findChildren(type(screen.panes.back))
    rule.click()
    settle(qtbot, screen.shell)
    desk = screen.shell.screen()
    assert isinstance(desk, LawDeskScreen) and desk.rule_id == "committee-quorum-3-35d"


def test_hovering_a_text_explains_its_terms(qtbot: QtBot) -> None:
    words = label("יש מניין והתסקיר התקבל")
    qtbot.addWidget(words)
    assert show_tip(words, words.text(), QPoint(5, 5))
    assert QToolTip.text() == tip_of(words.text())
    assert "יושב הראש" in QToolTip.text() and "קצין המבחן" in QToolTip.text()
    QToolTip.hideText()
    assert not show_tip(words, "בלי מילה כזאת", QPoint(5, 5))
    assert "&lt;" in tip_of("מניין") or "<script" not in tip_of("<script>מניין</script>")


def test_a_tip_names_three_terms_at_most() -> None:
    many = "מניין, תסקיר, דיון, אבחון, חופשה"
    assert tip_of(many).count("<b>") == 3


@pytest.mark.parametrize(
    ("name", "percent", "size"),
    [("light", 100, (1280, 720)), ("dark", 200, (1280, 720)), ("high_contrast", 125, (1440, 900))],
)
def test_nothing_is_clipped_and_everything_has_a_name(
    app: QApplication, opened: OpenGlossary, name: str, percent: int, size: tuple[int, int]
) -> None:
    theme.apply(app, name, percent)
    screen = opened(size)
    screen.show_term("conditional_release")
    assert still_clipped(screen) == []
    assert unnamed(screen) == []
