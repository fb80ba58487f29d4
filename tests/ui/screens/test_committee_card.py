"""The committee's register in the settings, on a real store."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from core.model.cases import Track
from core.model.hearings import Seat
from core.services import hearings
from core.store.store import Store
from tests.conftest import MEMBERS
from ui.screens.settings import SettingsScreen
from ui.shell import Shell


@pytest.fixture
def screen(make_shell: Callable[..., Shell], store: Store) -> SettingsScreen:
    shown = make_shell(store, first="settings").screen()
    assert isinstance(shown, SettingsScreen)
    return shown


def test_it_shows_who_sits_in_the_order_of_the_register(screen: SettingsScreen) -> None:
    rows = screen.committee.names[Track.FACILITY]
    assert [field.text() for _, field in rows] == [member.name for member in MEMBERS]
    assert len(screen.committee.names[Track.PRISON]) == 3


def test_a_new_name_is_kept_and_an_empty_seat_is_left_out(
    qtbot: QtBot, screen: SettingsScreen, store: Store
) -> None:
    rows = screen.committee.names[Track.FACILITY]
    rows[2][1].setText("ד״ר חדשה (תרגול)")
    rows[4][1].setText("  ")
    screen.committee.save.click()
    qtbot.waitUntil(screen.shell.tasks.idle, timeout=10_000)
    kept = hearings.committee_members(store, Track.FACILITY)
    assert [member.seat for member in kept] == [
        Seat.CHAIR,
        Seat.PROBATION_OFFICER,
        Seat.PHYSICIAN,
        Seat.EDUCATOR,
    ]
    assert kept[2].name == "ד״ר חדשה (תרגול)"
    screen.refresh()
    qtbot.waitUntil(screen.shell.tasks.idle, timeout=10_000)
    assert [seat for seat, _ in screen.committee.names[Track.FACILITY]][-1] is Seat.OTHER
