"""The hearing screen on a real store: the roll, the quorum, what is typed, what is held back."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import time
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from core.errors import KnownError
from core.model.hearings import Attendance, HearingStatus, MinorHeard, PartyRole
from core.model.people import Sex
from core.services import decisions, hearings
from core.store.store import Store
from tests.ui.a_hearing import held, ready_to_sign, scheduled
from tests.ui.clipping import clipped
from tests.ui.hands import Key, focused, press, say, settle
from ui import theme
from ui.screens.hearing import HearingScreen
from ui.screens.hearing_order import Step
from ui.shell import Shell


def open_screen(shell: Shell, qtbot: QtBot, hearing_id: str) -> HearingScreen:
    shell.open_hearing(hearing_id)
    settle(qtbot, shell)
    screen = shell.screen()
    assert isinstance(screen, HearingScreen)
    return screen


def kept(store: Store, hearing_id: str) -> Any:
    return hearings.open_hearing(store, hearing_id).hearing.record


def words_of(screen: HearingScreen) -> str:
    return "\n".join(label.text() for label in screen.findChildren(QLabel) if label.isVisible())


@pytest.fixture
def opened(
    store: Store, add_case: Callable[..., str], make_shell: Callable[..., Shell], qtbot: QtBot
) -> tuple[Shell, HearingScreen, str]:
    hearing_id = scheduled(store, add_case)
    shell = make_shell(store)
    return shell, open_screen(shell, qtbot, hearing_id), hearing_id


def test_the_header_counts_the_hearings_of_the_day_and_hides_other_minors(
    store: Store, add_case: Callable[..., str], make_shell: Callable[..., Shell], qtbot: QtBot
) -> None:
    scheduled(store, add_case, "884-01-26")
    hearing_id = scheduled(store, add_case, "1201-03-26")
    shell = make_shell(store)
    screen = open_screen(shell, qtbot, hearing_id)
    place = hearings.open_hearing(store, hearing_id).place_in_day
    title = screen.header.title.text()
    assert f"דיון \u2066{place}\u2069 מתוך \u20662\u2069" in title
    assert "\u20661201-03-26\u2069" in title
    assert "דלתיים סגורות" in screen.header.subtitle.text()
    assert "884-01-26" not in words_of(screen)


def test_the_roll_is_kept_by_keyboard_with_times(
    store: Store, opened: tuple[Shell, HearingScreen, str], qtbot: QtBot
) -> None:
    shell, screen, hearing_id = opened
    assert focused() is screen.room._rows[0].pill
    press(Key.Key_Space)  # present
    press(Key.Key_Down)
    press(Key.Key_2)
    press(Key.Key_Down)
    press(Key.Key_Space, times=3)  # present, on screen, did not come
    settle(qtbot, shell)
    first, second, third = kept(store, hearing_id).members[:3]
    assert (first.attendance, first.arrived_at) == (Attendance.PRESENT, time(10, 30))
    assert second.attendance is Attendance.ON_SCREEN
    assert (third.attendance, third.arrived_at) == (Attendance.ABSENT, None)
    assert hearings.open_hearing(store, hearing_id).hearing.status is HearingStatus.OPEN


def test_the_first_mark_keeps_everything_the_screen_was_filled_with(
    store: Store, opened: tuple[Shell, HearingScreen, str], qtbot: QtBot
) -> None:
    shell, screen, hearing_id = opened
    before = screen.record
    press(Key.Key_1)
    settle(qtbot, shell)
    record = kept(store, hearing_id)
    assert record.parties == before.parties
    assert record.minor_heard_language == before.minor_heard_language != ""
    assert record.started_at == time(10, 30)


def test_the_quorum_is_shown_while_names_are_marked(
    opened: tuple[Shell, HearingScreen, str],
) -> None:
    _, screen, _ = opened
    assert "אין מניין" in screen.banner.words.text()
    assert "35(ד)" in screen.banner.words.text()
    for _ in range(3):
        press(Key.Key_1)
        press(Key.Key_Down)
    assert screen.banner.words.text().strip("\u200f").startswith("יש מניין")
    assert screen.banner.property("panel") == "done"


def test_a_conflict_of_interest_takes_a_member_out_of_the_quorum(
    store: Store, opened: tuple[Shell, HearingScreen, str], qtbot: QtBot
) -> None:
    shell, screen, hearing_id = opened
    for _ in range(3):
        press(Key.Key_1)
        press(Key.Key_Down)
    assert screen.quorum.met
    screen.room._rows[1].pill.setFocus()
    press(Key.Key_Return)  # the details
    press(Key.Key_Tab, times=3)
    say("טיפל בקטין")
    assert not screen.quorum.met
    settle(qtbot, shell)
    assert kept(store, hearing_id).members[1].conflict == "טיפל בקטין"
    assert "אין מניין" in screen.banner.words.text()


def test_without_a_quorum_the_decision_is_held_back_and_adjourning_is_offered(
    store: Store, opened: tuple[Shell, HearingScreen, str], qtbot: QtBot
) -> None:
    shell, screen, hearing_id = opened
    press(Key.Key_F6)
    settle(qtbot, shell)
    assert shell.screen() is screen
    assert "35(ד)" in shell.message.text.text()
    press(Key.Key_F7)
    settle(qtbot, shell)
    assert shell.screen() is not screen
    draft = decisions.open_draft(store, hearing_id).draft
    assert (draft.outcome, draft.adjournment_reason) == ("adjournment", "no_quorum")


def test_saved_is_said_only_after_the_acknowledgement(
    opened: tuple[Shell, HearingScreen, str], qtbot: QtBot
) -> None:
    shell, screen, _ = opened
    gate = threading.Event()
    shell.tasks.run(gate.wait, 20)
    press(Key.Key_1)
    assert "נשמר" not in screen.saved_chip.words() or screen.saved_chip.isHidden()
    gate.set()
    settle(qtbot, shell)
    assert "10:30:00" in screen.saved_chip.words()


def test_what_is_typed_while_a_write_is_held_up_arrives_whole(
    store: Store, opened: tuple[Shell, HearingScreen, str], qtbot: QtBot
) -> None:
    shell, screen, hearing_id = opened
    screen.minutes.setFocus()
    gate = threading.Event()
    shell.tasks.run(gate.wait, 20)
    say("שורה ארוכה של פרוטוקול")
    gate.set()
    settle(qtbot, shell)
    assert kept(store, hearing_id).minutes == "שורה ארוכה של פרוטוקול"


def test_a_minor_who_was_not_heard_needs_reasons_and_a_later_chance(
    store: Store, opened: tuple[Shell, HearingScreen, str], qtbot: QtBot
) -> None:
    shell, screen, hearing_id = opened
    screen.go_to("minor_heard")
    card = screen.cards[Step.HEARD]
    card.ways[MinorHeard.NOT_HEARD].setFocus()  # type: ignore[attr-defined]
    press(Key.Key_Space)
    assert card.reason.isVisible()  # type: ignore[attr-defined]
    assert not card.words.isVisible()  # type: ignore[attr-defined]
    screen.go_to("minor_not_heard_reason")
    say("אושפז הבוקר")
    press(Key.Key_Tab)
    say("בדיון הבא")
    settle(qtbot, shell)
    record = kept(store, hearing_id)
    assert record.minor_heard is MinorHeard.NOT_HEARD
    assert (record.minor_not_heard_reason, record.later_chance) == ("אושפז הבוקר", "בדיון הבא")


def test_positions_and_roll_write_the_same_people(
    store: Store, opened: tuple[Shell, HearingScreen, str], qtbot: QtBot
) -> None:
    shell, screen, hearing_id = opened
    screen._show_step(Step.POSITIONS, focus=True)
    say("אני תומכת")
    screen.room.fold(False)
    screen.room._rows[6].pill.setFocus()
    press(Key.Key_1)
    screen._show_step(Step.POSITIONS, focus=True)
    press(Key.Key_End)
    say(" בשחרור")
    settle(qtbot, shell)
    parent = next(p for p in kept(store, hearing_id).parties if p.role is PartyRole.PARENT)
    assert parent.position == "אני תומכת בשחרור"
    assert parent.attendance is Attendance.PRESENT


def test_a_person_is_added_named_and_taken_out_with_undo(
    store: Store, opened: tuple[Shell, HearingScreen, str], qtbot: QtBot
) -> None:
    shell, screen, hearing_id = opened
    before = len(screen.record.parties)
    press(Key.Key_F2)
    say("סבא של הקטין")
    settle(qtbot, shell)
    assert kept(store, hearing_id).parties[-1].name == "סבא של הקטין"
    screen.room._rows[-1]._remove.click()
    settle(qtbot, shell)
    assert len(kept(store, hearing_id).parties) == before
    screen.room.put_back(*_removed_of(screen))
    settle(qtbot, shell)
    assert kept(store, hearing_id).parties[-1].name == "סבא של הקטין"


def _removed_of(screen: HearingScreen) -> tuple[Any, int]:
    from core.model.hearings import Party

    party = Party(PartyRole.OTHER, "סבא של הקטין", Attendance.PRESENT)
    return party, len(screen.record.parties)


def test_escape_goes_back_without_loss(
    store: Store, opened: tuple[Shell, HearingScreen, str], qtbot: QtBot
) -> None:
    shell, screen, hearing_id = opened
    screen.minutes.setFocus()
    say("לא ללכת לאיבוד")
    press(Key.Key_Escape)
    assert shell.screen() is not screen
    assert kept(store, hearing_id).minutes == "לא ללכת לאיבוד"
    again = open_screen(shell, qtbot, hearing_id)
    assert again.minutes.text() == "לא ללכת לאיבוד"


def test_a_failed_write_is_loud_keeps_the_words_and_is_tried_again(
    store: Store,
    opened: tuple[Shell, HearingScreen, str],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shell, screen, hearing_id = opened
    screen.saving.RETRY_MS = 100_000

    def full(*_: object, **__: object) -> None:
        raise KnownError("store.disk_full")

    with monkeypatch.context() as broken:
        broken.setattr(hearings, "save_record", full)
        screen.minutes.setFocus()
        say("חשוב")
        qtbot.waitUntil(lambda: screen.saved_chip.property("chip") == "wrong")
        assert str(KnownError("store.disk_full")) in shell.message.text.text()
        assert not screen.leave()
        press(Key.Key_Escape)
        assert shell.screen() is screen
    assert screen.minutes.text() == "חשוב"
    screen.saving.retry()
    settle(qtbot, shell)
    assert kept(store, hearing_id).minutes == "חשוב"
    assert screen.saved_chip.property("chip") == "done"


def test_locking_writes_what_is_unwritten(
    store: Store, opened: tuple[Shell, HearingScreen, str]
) -> None:
    shell, screen, hearing_id = opened
    screen.minutes.setFocus()
    say("לפני הנעילה")
    assert shell.leave_all()
    assert kept(store, hearing_id).minutes == "לפני הנעילה"


def test_open_matters_lead_to_their_place(
    opened: tuple[Shell, HearingScreen, str], qtbot: QtBot
) -> None:
    _, screen, _ = opened
    gate = next(g for g in screen.draft_view.gates if g.field == "minor_heard")  # type: ignore[union-attr]
    screen.gates.chosen.emit(gate)
    assert screen.step is Step.HEARD
    assert focused() is screen.cards[Step.HEARD].field_named("minor_heard")


def test_steps_are_ticked_by_what_is_recorded(
    store: Store, add_case: Callable[..., str], make_shell: Callable[..., Shell], qtbot: QtBot
) -> None:
    hearing_id = scheduled(store, add_case)
    held(store, hearing_id)
    screen = open_screen(make_shell(store), qtbot, hearing_id)
    assert screen.step is Step.DECISION
    names = [screen.order.row_of(step).accessibleName() for step in Step]
    assert [name.count("נעשה") for name in names] == [1, 1, 1, 1, 0]
    assert [card.isHidden() for card in screen.cards.values()] == [True] * 4 + [False]


def test_a_signed_hearing_can_only_be_read(
    store: Store, add_case: Callable[..., str], make_shell: Callable[..., Shell], qtbot: QtBot
) -> None:
    hearing_id = scheduled(store, add_case)
    ready_to_sign(store, hearing_id)
    decisions.sign(store, hearing_id)
    before = kept(store, hearing_id)
    screen = open_screen(make_shell(store), qtbot, hearing_id)
    assert not screen.minutes.isEnabled()
    assert all(not row.pill.isEnabled() for row in screen.room._rows)
    assert not screen.adjourn_button.isVisible()
    screen._changed({"minutes": "אחרי החתימה"})
    assert screen.saving.is_clean()
    assert kept(store, hearing_id) == before


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
    hearing_id = scheduled(store, add_case, sex=Sex.FEMALE)
    held(store, hearing_id)
    theme.apply(app, name, percent)
    shell = make_shell(store, size=(1280, 720))
    screen = open_screen(shell, qtbot, hearing_id)
    for step in Step:
        screen._show_step(step, focus=False)
        qtbot.wait(30)
        assert clipped(screen) == []
    screen._show_step(Step.OPENING, focus=False)
    for row in (screen.room._rows[1], screen.room._rows[-1]):
        row.open_details()
    qtbot.wait(30)
    assert clipped(screen) == []
