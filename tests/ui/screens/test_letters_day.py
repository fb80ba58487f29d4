"""The letters of a day on screen: what is ticked, filled in, looked at, printed, what failed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.errors import KnownError
from core.model.cases import Track
from core.model.decisions import Outcome
from core.model.letters import LetterOrder
from core.model.print_log import PrintOptions
from core.model.printers import Printer
from core.services import bodies, letters, offices
from core.store.store import Store
from tests.core.services.letters.hearing_to_write_about import by_kind, decided
from tests.core.services.test_decisions import TODAY
from tests.ui.clipping import still_clipped
from tests.ui.naming import unnamed
from ui import printer, theme
from ui.screens.letters_day import LettersDayScreen
from ui.screens.letters_form import LetterPanel
from ui.screens.letters_print import LettersPrintPanel
from ui.screens.print_panel import PrintPanel
from ui.screens.settings import SettingsScreen
from ui.screens.today import TodayScreen
from ui.shell import Shell
from ui.widgets.states import EmptyState

AddCase = Callable[..., str]
MakeShell = Callable[..., Shell]


@pytest.fixture
def hearing_id(store: Store, add_case: AddCase) -> str:
    return decided(store, add_case, Outcome.RELEASE)


def opened(qtbot: QtBot, shell: Shell) -> LettersDayScreen:
    shell.open_letters(TODAY)
    qtbot.waitUntil(shell.tasks.idle, timeout=20_000)
    screen = shell.screen()
    assert isinstance(screen, LettersDayScreen)
    return screen


class Tray:
    """Stands for the system's printer; refuses what `refuse` says."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.sent: list[bytes] = []
        self.refuse = 0
        found = (Printer("office", is_default=True),)
        monkeypatch.setattr(printer, "printers", lambda: found)
        monkeypatch.setattr(printer, "send", self.take)

    def take(self, pdf: bytes, options: PrintOptions) -> None:
        if self.refuse:
            self.refuse -= 1
            raise KnownError("printer.failed")
        self.sent.append(pdf)


def test_today_leads_to_the_days_letters(
    qtbot: QtBot, store: Store, make_shell: MakeShell, hearing_id: str
) -> None:
    shell = make_shell(store)
    today = shell.screen()
    assert isinstance(today, TodayScreen)
    today.letters.click()
    qtbot.waitUntil(shell.tasks.idle, timeout=20_000)
    screen = shell.screen()
    assert isinstance(screen, LettersDayScreen)
    assert len(screen.rows) == len(letters.letters_of_hearing(store, hearing_id))
    victim = next(row for row in screen.rows if row.letter.kind == "letter-victim")
    assert not victim.tick.isChecked() and not victim.tick.isEnabled()
    assert len(screen.chosen()) == len(screen.rows) - 1


def test_a_day_without_letters_says_when_they_come(
    qtbot: QtBot, store: Store, make_shell: MakeShell
) -> None:
    screen = opened(qtbot, make_shell(store))
    assert isinstance(screen._body, EmptyState)
    assert not screen.print_all.isEnabled()


def test_the_order_turns_and_what_was_unticked_stays_so(
    qtbot: QtBot, store: Store, make_shell: MakeShell, hearing_id: str
) -> None:
    screen = opened(qtbot, make_shell(store))
    key = screen.rows[0].letter.key
    screen.rows[0].tick.click()
    screen.turn.click()
    qtbot.waitUntil(screen.shell.tasks.idle, timeout=20_000)
    assert screen.order is LetterOrder.RECIPIENT
    assert key not in [letter.key for letter in screen.chosen()]


def test_what_is_filled_in_is_kept_and_lifts_the_gap(
    qtbot: QtBot, store: Store, make_shell: MakeShell, hearing_id: str
) -> None:
    screen = opened(qtbot, make_shell(store))
    row = next(row for row in screen.rows if row.letter.kind == "letter-victim")
    row.fill.click()
    qtbot.waitUntil(screen.shell.tasks.idle, timeout=20_000)
    assert screen._host is not None
    panel = screen._host.panel
    assert isinstance(panel, LetterPanel)
    panel._fields["court_number"].field.setText("4321-02-25")  # type: ignore[attr-defined]
    panel.submit()
    qtbot.waitUntil(screen.shell.tasks.idle, timeout=20_000)
    letter = by_kind(store, hearing_id)["letter-victim/victim"]
    assert not letter.blocked
    row = next(row for row in screen.rows if row.letter.kind == "letter-victim")
    assert row.tick.isEnabled() and not row.tick.isChecked()


def test_all_are_printed_and_those_that_failed_again(
    qtbot: QtBot,
    store: Store,
    make_shell: MakeShell,
    hearing_id: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tray = Tray(monkeypatch)
    screen = opened(qtbot, make_shell(store))
    count = len(screen.chosen())
    screen.print_all.click()
    qtbot.waitUntil(screen.shell.tasks.idle, timeout=20_000)
    assert screen._host is not None
    panel = screen._host.panel
    assert isinstance(panel, LettersPrintPanel)
    tray.refuse = 1
    panel.print_button.click()
    qtbot.waitUntil(screen.shell.tasks.idle, timeout=60_000)
    assert len(tray.sent) == count - 1
    assert not panel.failures.isHidden()
    assert len(screen.chosen()) == 1  # what came out is no longer ticked
    panel.print_button.click()
    qtbot.waitUntil(screen.shell.tasks.idle, timeout=20_000)
    assert len(tray.sent) == count
    assert not screen._host.is_open()
    assert screen.chosen() == ()
    assert all(data.startswith(b"%PDF") for data in tray.sent)


def test_one_page_is_shown_before_it_is_printed(
    qtbot: QtBot, store: Store, make_shell: MakeShell, hearing_id: str
) -> None:
    screen = opened(qtbot, make_shell(store))
    screen.rows[0].look.click()
    panel = screen.findChild(PrintPanel)
    assert panel is not None
    qtbot.waitUntil(lambda: panel.paper is not None, timeout=20_000)
    assert panel.paper is not None and panel.paper.hearing_id == hearing_id
    qtbot.waitUntil(screen.shell.tasks.idle, timeout=20_000)


@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_clipped_and_everything_is_named(
    app: QApplication,
    qtbot: QtBot,
    store: Store,
    make_shell: MakeShell,
    hearing_id: str,
    percent: int,
) -> None:
    theme.apply(app, "light", percent)
    screen = opened(qtbot, make_shell(store))
    assert still_clipped(screen.shell) == []
    assert unnamed(screen.shell) == []


def test_office_and_bodies_are_written_in_the_settings(
    qtbot: QtBot, store: Store, make_shell: MakeShell
) -> None:
    screen = make_shell(store, first="settings").screen()
    assert isinstance(screen, SettingsScreen)
    screen.office.fields["ask_phone"].setText("050-0000070")  # type: ignore[attr-defined]
    screen.office.save.click()
    screen.bodies.new.click()
    screen.bodies.save.click()
    assert bodies.bodies(store) == ()  # no name yet
    screen.bodies.fields["name"].setText("מעון הדר (תרגול)")  # type: ignore[attr-defined]
    screen.bodies.save.click()
    qtbot.waitUntil(screen.shell.tasks.idle, timeout=20_000)
    assert offices.office(store, Track.FACILITY).ask_phone == "050-0000070"
    (body,) = bodies.bodies(store)
    screen.bodies.open(body)
    screen.bodies.remove.click()
    qtbot.waitUntil(screen.shell.tasks.idle, timeout=20_000)
    assert bodies.bodies(store) == ()
