"""The decision screen on a real store: writing, the library, the pages, signing, printing."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from core.errors import KnownError
from core.model.decisions import Outcome
from core.model.people import Sex
from core.model.print_log import PrintOutcome
from core.services import decisions
from core.services.conditions import condition_library
from core.services.print_log import print_log
from core.services.proposed_conditions import fitting, propose
from core.store.store import Store
from tests.ui.a_hearing import held, ready_to_sign, scheduled
from tests.ui.clipping import clipped
from tests.ui.fake_cups import FakeCups
from tests.ui.hands import Key, focused, press, say, settle
from ui import theme
from ui.screens.decision import DecisionScreen
from ui.screens.decision_signed import SignedPanel
from ui.screens.hearing import HearingScreen
from ui.screens.print_panel import PrintPanel
from ui.shell import Shell

Opened = tuple[Shell, DecisionScreen, str]


def open_screen(shell: Shell, qtbot: QtBot, hearing_id: str) -> DecisionScreen:
    shell.open_decision(hearing_id)
    settle(qtbot, shell)
    screen = shell.screen()
    assert isinstance(screen, DecisionScreen)
    return screen


def draft_of(store: Store, hearing_id: str) -> Any:
    return decisions.open_draft(store, hearing_id).draft


@pytest.fixture
def opened(
    store: Store, add_case: Callable[..., str], make_shell: Callable[..., Shell], qtbot: QtBot
) -> Opened:
    """A hearing that was held, its decision not begun."""
    hearing_id = scheduled(store, add_case)
    held(store, hearing_id)
    shell = make_shell(store)
    return shell, open_screen(shell, qtbot, hearing_id), hearing_id


@pytest.fixture
def ready(
    store: Store, add_case: Callable[..., str], make_shell: Callable[..., Shell], qtbot: QtBot
) -> Opened:
    """A decision that only wants the signature."""
    hearing_id = scheduled(store, add_case)
    ready_to_sign(store, hearing_id)
    shell = make_shell(store)
    return shell, open_screen(shell, qtbot, hearing_id), hearing_id


def test_each_outcome_asks_for_what_it_needs(store: Store, opened: Opened, qtbot: QtBot) -> None:
    shell, screen, hearing_id = opened
    form = screen.form
    assert form is not None
    asked = {}
    for outcome in Outcome:
        form.outcomes.buttons[outcome].setFocus()
        press(Key.Key_Space)
        settle(qtbot, shell)
        assert draft_of(store, hearing_id).outcome is outcome
        asked[outcome] = {name for name, field in form._fields.items() if field.isVisible()}
    assert "released_on" in asked[Outcome.RELEASE]
    assert "what_would_change" in asked[Outcome.REFUSAL]
    assert "new_hearing_on" in asked[Outcome.ADJOURNMENT]
    assert all("reasons" in fields for fields in asked.values())
    assert not asked[Outcome.ADJOURNMENT] & {"released_on", "may_return_on", "dissent"}


def test_reasons_are_written_as_they_are_typed_and_the_page_follows(
    store: Store, opened: Opened, qtbot: QtBot
) -> None:
    shell, screen, hearing_id = opened
    before = screen.preview.pdf
    assert before.startswith(b"%PDF")
    screen.form.outcomes.buttons[Outcome.RELEASE].setFocus()  # type: ignore[union-attr]
    press(Key.Key_Space)
    screen.go_to("reasons")
    say("הקטין השלים 14 מפגשים.")
    settle(qtbot, shell)
    assert draft_of(store, hearing_id).reasons == "הקטין השלים 14 מפגשים."
    assert screen.preview.pdf not in (before, b"")
    assert screen.preview.pdf == decisions.preview_pdf(store, hearing_id)


def test_typing_goes_on_while_the_page_is_printed(
    store: Store, opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell, screen, hearing_id = opened
    release, prints = threading.Event(), []

    def slow(*_: object) -> bytes:
        prints.append(1)
        release.wait(20)
        raise KnownError("printer.failed")

    monkeypatch.setattr(decisions, "preview_pdf", slow)
    screen.form.outcomes.buttons[Outcome.REFUSAL].setFocus()  # type: ignore[union-attr]
    press(Key.Key_Space)
    screen.go_to("reasons")
    for number in range(5):
        say(f"שורה {number} ")
        qtbot.waitUntil(screen.saving.is_clean)
    assert "שורה 4" in draft_of(store, hearing_id).reasons
    assert len(prints) == 1
    release.set()
    settle(qtbot, shell)
    assert len(prints) == 2  # one more for everything that came meanwhile


def test_a_condition_is_found_chosen_and_filled_by_keyboard(
    store: Store, opened: Opened, qtbot: QtBot
) -> None:
    shell, screen, hearing_id = opened
    template = next(t for t in condition_library() if len(t.blanks) >= 2)
    screen.form.outcomes.buttons[Outcome.RELEASE].setFocus()  # type: ignore[union-attr]
    press(Key.Key_Space)
    press(Key.Key_F2)
    assert screen.library is not None
    assert focused() is screen.library.search
    assert screen.library.shown_count() >= 25
    say(template.title)
    assert screen.library.shown_count() == 1
    press(Key.Key_Return)
    card = screen.form.conditions.cards[0]  # type: ignore[union-attr]
    for blank in template.blanks:
        assert blank.label in card.complaint.text()
    for blank in template.blanks:
        card.blanks[blank.name].setFocus()
        say(blank.example)
    settle(qtbot, shell)
    assert not card.complaint.isVisible()
    (condition,) = draft_of(store, hearing_id).conditions
    assert condition.template_id == template.id
    assert all(blank.name in condition.values for blank in template.blanks)
    assert "____" not in condition.text


def test_escape_closes_the_library_and_not_the_screen(opened: Opened) -> None:
    shell, screen, _ = opened
    screen.form.outcomes.buttons[Outcome.RELEASE].setFocus()  # type: ignore[union-attr]
    press(Key.Key_Space)
    press(Key.Key_F2)
    press(Key.Key_Down, times=2)
    press(Key.Key_Escape)
    assert shell.screen() is screen
    assert screen.left.currentWidget() is screen.form


def test_a_blank_of_the_wrong_kind_is_said_in_words(opened: Opened, qtbot: QtBot) -> None:
    shell, screen, _ = opened
    template, blank = next(
        (t, b) for t in condition_library() for b in t.blanks if b.kind.value == "date"
    )
    screen.form.outcomes.buttons[Outcome.RELEASE].click()  # type: ignore[union-attr]
    screen.form.conditions.add_template(template)  # type: ignore[union-attr]
    card = screen.form.conditions.cards[0]  # type: ignore[union-attr]
    card.blanks[blank.name].setFocus()
    say("31.2.2027")
    assert f"{blank.label}: מה שנכתב אינו תאריך" in card.complaint.text()
    settle(qtbot, shell)
    assert screen.view is not None
    assert any(gate.code == "condition_blank" for gate in screen.view.gates)
    press(Key.Key_Home, shift=True)
    press(Key.Key_Backspace)
    say("28.2.2027")
    settle(qtbot, shell)
    assert card.condition.values[blank.name] == "2027-02-28"
    assert "מה שנכתב" not in card.complaint.text()


def test_conditions_are_moved_removed_and_put_back(
    store: Store, opened: Opened, qtbot: QtBot
) -> None:
    shell, screen, hearing_id = opened
    screen.form.outcomes.buttons[Outcome.RELEASE].click()  # type: ignore[union-attr]
    section = screen.form.conditions  # type: ignore[union-attr]
    for words in ("ראשון", "שני", "שלישי"):
        section.add_free()
        say(words)
    section.cards[2].move_asked.emit(-1)
    settle(qtbot, shell)
    assert [c.text for c in draft_of(store, hearing_id).conditions] == ["ראשון", "שלישי", "שני"]
    assert [card.letter.text().strip("\u200f") for card in section.cards] == ["א.", "ב.", "ג."]
    section.cards[0].remove_asked.emit()
    settle(qtbot, shell)
    assert len(draft_of(store, hearing_id).conditions) == 2
    offer = next(
        b for b in shell.message.findChildren(type(screen.sign_button)) if "ביטול" in b.text()
    )
    offer.click()
    settle(qtbot, shell)
    assert [c.text for c in draft_of(store, hearing_id).conditions] == ["ראשון", "שלישי", "שני"]


def test_a_condition_is_tied_to_a_goal_of_the_plan(
    store: Store, opened: Opened, qtbot: QtBot
) -> None:
    shell, screen, hearing_id = opened
    screen.form.outcomes.buttons[Outcome.RELEASE].click()  # type: ignore[union-attr]
    screen.form.conditions.add_free()  # type: ignore[union-attr]
    card = screen.form.conditions.cards[0]  # type: ignore[union-attr]
    card.goal.setFocus()
    press(Key.Key_Down)
    card.checked_by.setFocus()
    say("קצין המעקב")
    settle(qtbot, shell)
    (condition,) = draft_of(store, hearing_id).conditions
    goal = decisions.open_draft(store, hearing_id).whole.goals[0]
    assert (condition.goal_id, condition.checked_by) == (goal.id, "קצין המעקב")


def test_one_key_takes_what_the_plan_proposes(store: Store, opened: Opened, qtbot: QtBot) -> None:
    shell, screen, hearing_id = opened
    view = decisions.open_draft(store, hearing_id)
    found = fitting(view.whole.goals[0])[0]
    propose(store, view.whole.case.id, found.condition, found.how_checked)
    screen.refresh()
    settle(qtbot, shell)
    screen.form.outcomes.buttons[Outcome.RELEASE].click()  # type: ignore[union-attr]
    section = screen.form.conditions  # type: ignore[union-attr]
    assert section.strip.isVisible()
    assert found.how_checked in "".join(x.text() for x in section.strip.findChildren(QLabel))
    press(Key.Key_F7)
    settle(qtbot, shell)
    (condition,) = draft_of(store, hearing_id).conditions
    assert (condition.goal_id, condition.template_id) == (
        view.whole.goals[0].id,
        found.condition.template_id,
    )
    assert section.strip.isHidden()
    section._remove(section.cards[0])
    settle(qtbot, shell)
    assert section.strip.isVisible()  # offered again


def test_before_a_year_special_reasons_are_asked_with_the_day_and_why(
    store: Store, add_case: Callable[..., str], make_shell: Callable[..., Shell], qtbot: QtBot
) -> None:
    hearing_id = scheduled(store, add_case, entry_date=date(2026, 3, 1))
    held(store, hearing_id)
    shell = make_shell(store)
    screen = open_screen(shell, qtbot, hearing_id)
    form = screen.form
    assert form is not None
    assert not form.early.isVisible()
    form.outcomes.buttons[Outcome.RELEASE].click()
    assert form.early.isVisible()
    assert form._earliest is not None
    assert form._earliest.on == date(2027, 3, 2)
    form._why.click()
    assert form._steps.isVisible()
    assert "1.3.2027" in form._steps.text()
    screen.go_to("special_reasons")
    say("מקום לימודים שנפתח רק עכשיו")
    settle(qtbot, shell)
    assert draft_of(store, hearing_id).special_reasons == "מקום לימודים שנפתח רק עכשיו"


def test_after_a_year_nothing_special_is_asked(opened: Opened) -> None:
    _, screen, _ = opened
    screen.form.outcomes.buttons[Outcome.RELEASE].click()  # type: ignore[union-attr]
    assert not screen.form.early.isVisible()  # type: ignore[union-attr]


def test_dates_are_written_while_they_are_typed(store: Store, opened: Opened, qtbot: QtBot) -> None:
    shell, screen, hearing_id = opened
    screen.form.outcomes.buttons[Outcome.ADJOURNMENT].click()  # type: ignore[union-attr]
    screen.go_to("new_hearing_on")
    say("13.12.2026")
    screen.go_to("new_hearing_at")
    say("9:15")
    settle(qtbot, shell)
    draft = draft_of(store, hearing_id)
    assert (draft.new_hearing_on, draft.new_hearing_at) == (date(2026, 12, 13), time(9, 15))


def test_signing_names_what_is_open_and_leads_there(opened: Opened, qtbot: QtBot) -> None:
    shell, screen, _ = opened
    screen.form.outcomes.buttons[Outcome.RELEASE].click()  # type: ignore[union-attr]
    settle(qtbot, shell)
    press(Key.Key_F10)
    settle(qtbot, shell)
    dialog = screen.dialog
    assert dialog is not None
    assert not dialog.sign_button.isVisible()
    gates = {gate.field: gate for gate in screen.view.gates}  # type: ignore[union-attr]
    dialog.gates.chosen.emit(gates["reasons"])
    qtbot.wait(20)
    assert focused() is screen.form._fields["reasons"]  # type: ignore[union-attr]


def test_what_the_record_lacks_leads_back_to_the_hearing(
    store: Store, add_case: Callable[..., str], make_shell: Callable[..., Shell], qtbot: QtBot
) -> None:
    hearing_id = scheduled(store, add_case)
    shell = make_shell(store)
    screen = open_screen(shell, qtbot, hearing_id)
    assert screen.form is not None
    assert screen.form.banner.isVisible()
    screen.go_to("minor_heard")
    settle(qtbot, shell)
    hearing = shell.screen()
    assert isinstance(hearing, HearingScreen)
    assert hearing.step.value == "heard"


def test_signing_says_what_will_be_true_and_locks(
    store: Store, ready: Opened, qtbot: QtBot
) -> None:
    shell, screen, hearing_id = ready
    press(Key.Key_F10)
    settle(qtbot, shell)
    dialog = screen.dialog
    assert dialog is not None
    assert "ישוחרר ביום \u206623.11.2026\u2069" in dialog.sentence.text()
    assert QApplication.focusWidget() is dialog.cancel_button  # not under the key just pressed
    dialog.sign_button.setFocus()
    press(Key.Key_Space)
    settle(qtbot, shell)
    signed = decisions.open_draft(store, hearing_id).signed
    assert signed is not None
    assert screen.form is None
    assert not screen.sign_button.isVisible()
    assert "נחתמה" in screen.header.subtitle.text()
    assert signed.signed_by in screen.header.subtitle.text()
    assert screen.preview.pdf == decisions.decision_pdf(store, signed.id)
    (panel,) = screen.findChildren(SignedPanel)
    assert signed.code
    assert any(signed.code in shown.text() for shown in panel.findChildren(QLabel))
    with pytest.raises(KnownError):
        decisions.save_draft(store, hearing_id, reasons="אחרת")


def test_a_signature_that_is_put_off_changes_nothing(
    store: Store, ready: Opened, qtbot: QtBot
) -> None:
    shell, screen, hearing_id = ready
    press(Key.Key_F10)
    settle(qtbot, shell)
    assert screen.dialog is not None
    QApplication.processEvents()
    screen.dialog.reject()
    settle(qtbot, shell)
    assert decisions.open_draft(store, hearing_id).signed is None
    assert screen.form is not None


def test_without_a_printer_it_is_said_and_the_signed_pages_are_saved_to_the_byte(
    store: Store, ready: Opened, qtbot: QtBot, cups: FakeCups, tmp_path: Path
) -> None:
    shell, screen, hearing_id = ready
    cups.set_printers()
    signed = decisions.sign(store, hearing_id)
    screen.refresh()
    settle(qtbot, shell)
    panel = press_f9(screen, qtbot)
    assert not panel.print_button.isEnabled()
    assert "לא נמצאה מדפסת" in panel.form.state.text()
    place = tmp_path / "החלטה.pdf"
    panel.save_to(place)
    settle(qtbot, shell)
    assert place.read_bytes() == decisions.decision_pdf(store, signed.id)
    assert str(place) in shell.message.text.text()


def test_a_printer_gets_the_pages_of_the_draft_from_memory(
    store: Store, ready: Opened, qtbot: QtBot, cups: FakeCups
) -> None:
    shell, screen, hearing_id = ready
    panel = press_f9(screen, qtbot)
    assert panel.paper is not None and "טיוטת" in panel.paper.title
    press(Key.Key_F9)
    settle(qtbot, shell)
    assert "נשלח למדפסת" in shell.message.text.text()
    assert cups.sent() == [decisions.preview_pdf(store, hearing_id)]
    assert "1201" not in " ".join(cups.asked()[0])
    (line,) = print_log(store, screen.view.whole.case.id)  # type: ignore[union-attr]
    assert (line.kind, line.hearing_id, line.outcome) == (
        "decision-release", hearing_id, PrintOutcome.DONE,
    )  # fmt: skip
    assert screen.print_button.hasFocus() and screen.left.isVisible()


def press_f9(screen: DecisionScreen, qtbot: QtBot) -> PrintPanel:
    screen.print_button.setFocus()
    press(Key.Key_F9)
    settle(qtbot, screen.shell)
    assert screen.printing.panel is not None
    return screen.printing.panel


def test_where_there_is_room_for_one_the_pages_are_a_key_away(
    ready: Opened, app: QApplication, qtbot: QtBot
) -> None:
    shell, screen, _ = ready
    assert screen.left.isVisible() and screen.preview.isVisible()
    theme.apply(app, "light", 200)
    shell.resize(1281, 720)
    qtbot.wait(30)
    assert screen.left.isVisible() and not screen.preview.isVisible()
    screen.sign_button.setFocus()
    press(Key.Key_F8)
    assert screen.preview.isVisible() and not screen.left.isVisible()
    press(Key.Key_F8)
    assert screen.left.isVisible()


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("name", ["light", "high_contrast"])
def test_no_words_are_clipped(
    store: Store,
    add_case: Callable[..., str],
    make_shell: Callable[..., Shell],
    app: QApplication,
    qtbot: QtBot,
    percent: int,
    name: str,
) -> None:
    hearing_id = scheduled(store, add_case, sex=Sex.FEMALE, entry_date=date(2026, 3, 1))
    ready_to_sign(store, hearing_id)
    theme.apply(app, name, percent)
    shell = make_shell(store, size=(1280, 720))
    screen = open_screen(shell, qtbot, hearing_id)
    assert screen.form is not None
    for template in condition_library()[::6]:
        screen.form.conditions.add_template(template)
    screen.form.conditions.add_free()
    for outcome in Outcome:
        screen.form.outcomes.buttons[outcome].click()
        qtbot.wait(30)
        assert clipped(screen) == []
    screen.form.outcomes.buttons[Outcome.RELEASE].click()
    screen.open_library()
    qtbot.wait(30)
    assert clipped(screen) == []
    screen.sign()
    settle(qtbot, shell)
    qtbot.wait(30)
    assert screen.dialog is not None
    assert clipped(screen.dialog) == []
    screen.dialog.reject()


def test_no_words_of_a_signed_decision_are_clipped(
    ready: Opened, store: Store, app: QApplication, qtbot: QtBot
) -> None:
    shell, screen, hearing_id = ready
    decisions.sign(store, hearing_id)
    screen.refresh()
    settle(qtbot, shell)
    for percent in (100, 200):
        theme.apply(app, "light", percent)
        qtbot.wait(40)
        assert clipped(screen) == []
