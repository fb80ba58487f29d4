"""The law desk on screen: find a rule, calculate, copy, print."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.model.print_log import PrintOutcome
from core.services import law
from core.services.print_log import print_log
from core.store.store import Store
from tests.ui.clipping import still_clipped
from tests.ui.fake_cups import FakeCups
from tests.ui.hands import Key, focused, press, say, settle, tab_to
from tests.ui.naming import unnamed
from ui import theme
from ui.screens.case_file import CaseFileScreen
from ui.screens.case_tabs.explanation import ExplanationPanel
from ui.screens.law_desk import LawDeskScreen
from ui.screens.law_parts.calculator_form import CalculatorCard
from ui.screens.law_parts.inputs import DateInput
from ui.screens.law_parts.rule_list import BY_TOPIC
from ui.shell import Shell
from ui.widgets.law_link import LawLink

YEAR = "release-eligibility-1y-36a"


@pytest.fixture
def open_desk(
    qtbot: QtBot, store: Store, make_shell: Callable[..., Shell]
) -> Callable[..., LawDeskScreen]:
    def open_it(rule: str = "", size: tuple[int, int] = (1280, 720)) -> LawDeskScreen:
        shell = make_shell(store, first="law", size=size)
        shell.activateWindow()
        screen = shell.screen()
        assert isinstance(screen, LawDeskScreen)
        if rule:
            screen.open_rule(rule, into=True)
        settle(qtbot, shell)
        return screen

    return open_it


def words(widget: QWidget) -> str:
    QApplication.processEvents()  # what was just put into a layout is not shown before
    shown = [w.text() for w in widget.findChildren(QLabel) if w.isVisibleTo(widget.window())]
    return "\n".join(shown).replace("\u2066", "").replace("\u2069", "").replace("\u2068", "")


def form(screen: LawDeskScreen) -> CalculatorCard:
    assert screen.view is not None and screen.view.form is not None
    return screen.view.form


def wait(qtbot: QtBot, screen: LawDeskScreen) -> None:
    """Until what was typed has been asked and answered."""
    qtbot.waitUntil(lambda: not form(screen)._soon.isActive(), timeout=10_000)
    settle(qtbot, screen.shell)


def test_a_rule_is_found_and_calculated_with_the_keyboard_alone(
    qtbot: QtBot, open_desk: Callable[..., LawDeskScreen]
) -> None:
    screen = open_desk()
    assert focused() is screen.list.search
    say("לבקש שחרור 36א")
    settle(qtbot, screen.shell)
    assert [row.id for row in screen.list.rules] == [YEAR]
    press(Key.Key_Return)
    settle(qtbot, screen.shell)
    assert screen.rule_id == YEAR
    say("29.2.2024")
    press(Key.Key_Return)
    wait(qtbot, screen)
    assert screen.view is not None
    answer = words(screen.view.answer)
    assert "28.2.2025" in answer
    assert "1.3.2025" in answer
    assert "סעיף 10(ב) לחוק הפרשנות" in answer
    assert "קריאה אחרת" in answer


def test_what_is_typed_is_answered_without_pressing_anything(
    qtbot: QtBot, open_desk: Callable[..., LawDeskScreen]
) -> None:
    screen = open_desk(YEAR)
    assert "תופיע כאן" in words(screen.view.answer)
    say("1.9.2025")
    wait(qtbot, screen)
    assert "1.9.2026" in words(screen.view.answer)


def test_a_date_that_is_none_says_so_at_its_field_once_enter_is_pressed(
    qtbot: QtBot, open_desk: Callable[..., LawDeskScreen]
) -> None:
    screen = open_desk(YEAR)
    say("31.2.2025")
    wait(qtbot, screen)
    note = form(screen).fields["entry_date"].note
    assert not note.isVisible()
    press(Key.Key_Return)
    wait(qtbot, screen)
    assert "3.11.2026" in note.text()


def test_the_arrows_walk_along_the_rules_and_show_each(
    qtbot: QtBot, open_desk: Callable[..., LawDeskScreen]
) -> None:
    screen = open_desk()
    press(Key.Key_Down)
    settle(qtbot, screen.shell)
    first = screen.rule_id
    assert first == screen.list.rules[0].id
    press(Key.Key_Down)
    settle(qtbot, screen.shell)
    assert screen.rule_id == screen.list.rules[1].id
    assert focused() is screen.list.search
    press(Key.Key_Up)
    settle(qtbot, screen.shell)
    assert screen.view is not None and screen.view.page.row.id == first


def test_rules_can_stand_by_topic_and_be_of_one_law(
    qtbot: QtBot, open_desk: Callable[..., LawDeskScreen]
) -> None:
    screen = open_desk()
    everything = len(screen.list.rules)
    screen.list.law.set_value("prison-track")
    screen.list.law.chosen.emit("prison-track")
    settle(qtbot, screen.shell)
    assert 0 < len(screen.list.rules) < everything
    assert {row.pack for row in screen.list.rules} == {"prison-track"}
    screen.list.grouping.set_value(BY_TOPIC)
    screen.list.grouping.chosen.emit(BY_TOPIC)
    entries = [screen.list.model.index(n) for n in range(screen.list.model.rowCount())]
    headings = {
        screen.list.model.entry(index)
        for index in entries
        if isinstance(screen.list.model.entry(index), str)
    }
    assert headings == {row.topic_title for row in screen.list.rules}
    assert all(
        bool(index.flags() & Qt.ItemFlag.ItemIsSelectable)
        is not isinstance(screen.list.model.entry(index), str)
        for index in entries
    )


def test_a_search_that_finds_nothing_offers_the_way_back(
    qtbot: QtBot, open_desk: Callable[..., LawDeskScreen]
) -> None:
    screen = open_desk()
    say("זברה")
    settle(qtbot, screen.shell)
    assert screen.list.stack.currentIndex() == 1
    button = screen.list.stack.currentWidget().button  # type: ignore[union-attr]
    button.click()
    settle(qtbot, screen.shell)
    assert screen.list.search.text() == ""
    assert len(screen.list.rules) > 100


def test_examples_fill_the_form_one_after_the_other(
    qtbot: QtBot, open_desk: Callable[..., LawDeskScreen]
) -> None:
    screen = open_desk(YEAR)
    press(Key.Key_F4)
    wait(qtbot, screen)
    first = form(screen).facts()
    assert first["entry_date"]
    assert form(screen).reasoning.isVisible()
    assert screen.view.answer.answer.answered
    press(Key.Key_F4)
    wait(qtbot, screen)
    assert form(screen).facts() != first


def test_several_calculators_of_a_rule_are_a_choice(
    qtbot: QtBot, open_desk: Callable[..., LawDeskScreen]
) -> None:
    screen = open_desk(YEAR)
    choices = form(screen).choices
    assert len(choices) == len(screen.view.page.calculators) > 1
    choices["release-may-order-36a"].click()
    wait(qtbot, screen)
    assert list(form(screen).fields) == ["entry_date", "decision_date", "special_reasons"]
    form(screen).restore(
        "release-may-order-36a",
        {"entry_date": "1.9.2025", "decision_date": "1.2.2026", "special_reasons": "true"},
    )
    wait(qtbot, screen)
    assert "טעמים מיוחדים" in words(screen.view.answer)


def test_every_kind_of_fact_can_be_filled_and_read_back(
    qtbot: QtBot, open_desk: Callable[..., LawDeskScreen]
) -> None:
    screen = open_desk()
    for row in screen.list.rules:
        screen.open_rule(row.id)
        settle(qtbot, screen.shell)
        assert screen.view is not None
        for example in screen.view.page.examples:
            form(screen).restore(example.calculator, example.inputs)
            kept = {name: words for name, words in form(screen).facts().items() if words}
            wanted = {name: words for name, words in example.inputs.items() if words}
            assert {n: sorted(w.split("\n")) for n, w in kept.items()} == {
                n: sorted(w.split("\n")) for n, w in wanted.items()
            }


def test_copying_puts_the_calculation_on_the_clipboard(
    qtbot: QtBot, open_desk: Callable[..., LawDeskScreen]
) -> None:
    screen = open_desk(YEAR)
    press(Key.Key_F4)
    wait(qtbot, screen)
    press(Key.Key_F8)
    settle(qtbot, screen.shell)
    copied = QApplication.clipboard().text()
    assert "הזכות לבקש שחרור" in copied
    assert form(screen).facts()["entry_date"] in copied
    assert "הדרך אל התוצאה" in copied
    QApplication.clipboard().clear()


def test_printing_sends_the_pages_and_records_them_under_no_case(
    qtbot: QtBot,
    store: Store,
    open_desk: Callable[..., LawDeskScreen],
    cups: FakeCups,
    tmp_path: Path,
) -> None:
    screen = open_desk(YEAR)
    press(Key.Key_F9)
    settle(qtbot, screen.shell)
    assert screen.printing is not None and not screen.stack.isVisible()
    press(Key.Key_Return)
    settle(qtbot, screen.shell)
    assert [pdf[:5] for pdf in cups.sent()] == [b"%PDF-"]
    assert screen.stack.isVisible()
    screen.show_tab("calendar")
    press(Key.Key_F9)
    settle(qtbot, screen.shell)
    press(Key.Key_F9)
    settle(qtbot, screen.shell)
    assert len(cups.sent()) == 2
    press(Key.Key_F9)
    settle(qtbot, screen.shell)
    screen.printing.save_to(tmp_path / "month.pdf")
    settle(qtbot, screen.shell)
    assert (tmp_path / "month.pdf").read_bytes() == cups.sent()[1]
    lines = print_log(store)
    assert {(line.case_id, line.outcome) for line in lines} == {("", PrintOutcome.DONE)}
    assert len({line.title for line in lines}) == 2


def test_a_rule_opened_from_elsewhere_leads_back_there(
    qtbot: QtBot, store: Store, make_shell: Callable[..., Shell]
) -> None:
    shell = make_shell(store, first="cases")
    shell.activateWindow()
    shell.open_law(YEAR)
    settle(qtbot, shell)
    screen = shell.screen()
    assert isinstance(screen, LawDeskScreen)
    assert screen.view is not None and screen.view.page.row.id == YEAR
    assert isinstance(focused().parent(), QWidget)
    assert isinstance(form(screen).fields["entry_date"].field, DateInput)
    assert form(screen).isAncestorOf(focused())
    press(Key.Key_Escape)
    settle(qtbot, shell)
    assert not isinstance(shell.screen(), LawDeskScreen)


def test_a_rule_that_is_not_there_says_so(
    qtbot: QtBot, store: Store, make_shell: Callable[..., Shell]
) -> None:
    shell = make_shell(store, first="cases")
    shell.open_law("no-such-rule")
    settle(qtbot, shell)
    screen = shell.screen()
    assert isinstance(screen, LawDeskScreen)
    assert "no-such-rule" in words(screen.panes.page)
    button = screen.panes.page.currentWidget().button  # type: ignore[union-attr]
    button.click()
    settle(qtbot, shell)
    assert screen.list.rules


def test_a_reading_chosen_elsewhere_keeps_what_was_typed(
    qtbot: QtBot, open_desk: Callable[..., LawDeskScreen], store: Store
) -> None:
    screen = open_desk(YEAR)
    say("29.2.2024")
    wait(qtbot, screen)
    screen.write(law.choose_reading, "eligible_from", "ELIG_ANNIV")
    wait(qtbot, screen)
    assert form(screen).facts()["entry_date"] == "29.2.2024"
    assert screen.view.answer.answer.results[1].text.strip("\u2066\u2069") == "28.2.2025"


@pytest.mark.parametrize(
    ("name", "percent", "size"),
    [
        ("light", 100, (1280, 720)),
        ("dark", 200, (1280, 720)),
        ("high_contrast", 125, (1440, 900)),
        ("light", 150, (900, 600)),
    ],
)
def test_nothing_is_cut_off_and_everything_has_a_name(
    qtbot: QtBot,
    app: QApplication,
    open_desk: Callable[..., LawDeskScreen],
    name: str,
    percent: int,
    size: tuple[int, int],
) -> None:
    theme.apply(app, name, percent)
    screen = open_desk(size=size)
    assert still_clipped(screen) == []
    assert unnamed(screen) == []
    for rule in (YEAR, "committee-quorum-3-35d", "temp-locked-7d-31c", "leave-special-30-37a3"):
        if rule not in {row.id for row in screen.list.rules}:
            continue
        screen.open_rule(rule, into=True)
        settle(qtbot, screen.shell)
        screen.example.click()
        wait(qtbot, screen)
        assert still_clipped(screen) == []
        assert unnamed(screen) == []


def test_where_there_is_no_room_list_and_page_take_turns(
    qtbot: QtBot, app: QApplication, open_desk: Callable[..., LawDeskScreen]
) -> None:
    theme.apply(app, "light", 200)
    screen = open_desk()
    assert screen.list.isVisible()
    assert not screen.panes.page.isVisible()
    press(Key.Key_Down)
    press(Key.Key_Return)
    settle(qtbot, screen.shell)
    assert not screen.list.isVisible()
    assert screen.panes.page.isVisible()
    press(Key.Key_Escape)
    assert screen.list.isVisible()
    assert focused() is screen.list.search
    assert isinstance(screen.shell.screen(), LawDeskScreen)


def test_tab_goes_from_the_search_through_the_list_to_the_form(
    qtbot: QtBot, open_desk: Callable[..., LawDeskScreen]
) -> None:
    screen = open_desk(YEAR)
    screen.list.search.setFocus()
    tab_to(screen.list.view)
    tab_to(form(screen).first_field(), most=15)


def test_every_date_of_a_file_leads_to_its_rule(
    qtbot: QtBot,
    store: Store,
    add_case: Callable[..., str],
    make_shell: Callable[..., Shell],
) -> None:
    shell = make_shell(store, first="cases")
    case_id = add_case()
    for tab in ("", "deadlines"):
        shell.open_case(case_id, tab)
        settle(qtbot, shell)
        links = [link for link in shell.screen().findChildren(LawLink) if link.isVisible()]
        assert links
        links[0].click()
        settle(qtbot, shell)
        screen = shell.screen()
        assert isinstance(screen, LawDeskScreen)
        assert screen.view is not None
        shell.back()
        settle(qtbot, shell)


def test_an_explanation_leads_to_its_rule(
    qtbot: QtBot,
    store: Store,
    add_case: Callable[..., str],
    make_shell: Callable[..., Shell],
) -> None:
    shell = make_shell(store, first="cases")
    shell.open_case(add_case(), "deadlines")
    settle(qtbot, shell)
    file = shell.screen()
    assert isinstance(file, CaseFileScreen) and file.file is not None
    deadline = next(d for d in file.file.deadlines if d.rule_id == YEAR)
    file.explain(deadline)
    panel = file.side.panel
    assert isinstance(panel, ExplanationPanel)
    panel.law.click()
    settle(qtbot, shell)
    screen = shell.screen()
    assert isinstance(screen, LawDeskScreen)
    assert screen.rule_id == YEAR


def test_enter_on_a_section_among_all_dates_opens_the_rule_and_not_the_file(
    qtbot: QtBot,
    store: Store,
    add_case: Callable[..., str],
    make_shell: Callable[..., Shell],
) -> None:
    add_case(order_end=date(2026, 12, 1))
    shell = make_shell(store, first="deadlines")
    shell.activateWindow()
    settle(qtbot, shell)
    link = shell.screen().findChildren(LawLink)[0]
    link.setFocus()
    press(Key.Key_Return)
    settle(qtbot, shell)
    assert isinstance(shell.screen(), LawDeskScreen)
