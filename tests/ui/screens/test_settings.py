"""Settings act at once."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.model.users import UserRole
from core.services import law, stores
from core.settings import THEMES, Settings
from core.store.keys import PRACTICE_COST
from core.store.store import Store
from tests.ui.clipping import still_clipped
from tests.ui.naming import unnamed
from ui import theme
from ui.screens.settings import SettingsScreen
from ui.shell import Shell
from ui.tasks import Tasks

MakeShell = Callable[..., Shell]


@pytest.fixture
def screen(store: Store, make_shell: MakeShell) -> SettingsScreen:
    made = make_shell(store, first="settings").screen()
    assert isinstance(made, SettingsScreen)
    return made


def test_the_look_is_announced_with_what_was_chosen(qtbot: QtBot, screen: SettingsScreen) -> None:
    card = screen.look
    heard: list[Settings] = []
    screen.shell.settings_changed.connect(heard.append)
    for field, value in ((card.theme, "dark"), (card.size, 150), (card.minutes, 0)):
        field.set_value(value)
        field.chosen.emit(value)
    assert heard[-1] == Settings(theme="dark", text_percent=150, lock_minutes=0)


def test_every_theme_can_be_chosen(screen: SettingsScreen) -> None:
    for name in THEMES:
        screen.look.theme.set_value(name)
        assert screen.look.theme.value() == name


def test_an_open_question_of_law_is_read_as_the_house_chooses(
    qtbot: QtBot, store: Store, tasks: Tasks, screen: SettingsScreen
) -> None:
    before = law.readings(store)
    setting = next(setting for setting in before if len(setting.options) > 1)
    other = next(code for code, _ in setting.options if code != setting.chosen)
    assert screen.law.choices[(setting.group, setting.chosen)].isChecked()
    screen.law.choices[(setting.group, other)].click()
    qtbot.waitUntil(tasks.idle)
    after = {found.group: found.chosen for found in law.readings(store)}
    assert after[setting.group] == other
    assert screen.law.choices[(setting.group, other)].isChecked()
    assert "נמנו מחדש" in screen.shell.message.text.text()


def test_every_reading_is_shown_with_its_section(store: Store, screen: SettingsScreen) -> None:
    wanted = {(s.group, code) for s in law.readings(store) for code, _ in s.options}
    assert set(screen.law.choices) == wanted


def test_somebody_is_given_a_passphrase(
    qtbot: QtBot,
    store: Store,
    tasks: Tasks,
    screen: SettingsScreen,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    real = stores.add_user
    monkeypatch.setattr(
        "ui.screens.users_card.stores.add_user",
        lambda *args, **kw: real(*args, **kw, cost=PRACTICE_COST),
    )
    card = screen.users
    assert not card.form.isVisible()
    card.show_form.click()
    card.save.click()
    assert card.by_name.note.isVisible()
    assert card.by_passphrase.note.text()
    card.name.setText("המזכירה (תרגול)")
    card.role.set_value(UserRole.CLERK)
    card.passphrase.edit.setText("another quiet one")
    card.save.click()
    qtbot.waitUntil(lambda: len(stores.users(store)) == 2, timeout=20_000)
    qtbot.waitUntil(lambda: not card.form.isVisible())
    assert card.passphrase.text() == ""
    assert {user.role for user in stores.users(store)} == {UserRole.CHAIR, UserRole.CLERK}


def test_a_copy_is_made_and_the_store_is_checked(
    qtbot: QtBot, store: Store, tasks: Tasks, screen: SettingsScreen
) -> None:
    card = screen.store
    assert stores.last_backup(store) is None
    card.back_up.click()
    qtbot.waitUntil(tasks.idle, timeout=30_000)
    assert stores.last_backup(store) is not None
    assert "22" in card.last.value.text() or "." in card.last.value.text()
    card.check.click()
    assert not card.back_up.isEnabled()
    qtbot.waitUntil(tasks.idle, timeout=30_000)
    assert card._place.isVisible()
    assert card._findings.count() >= 4
    assert card.back_up.isEnabled()


@pytest.mark.parametrize(("name", "percent"), [("light", 100), ("dark", 100), ("dark", 200)])
def test_nothing_is_clipped_and_everything_is_named(
    qtbot: QtBot, app: QApplication, store: Store, make_shell: MakeShell, name: str, percent: int
) -> None:
    theme.apply(app, name, percent)
    shell = make_shell(store, first="settings")
    shell.resize(1280, 720)
    screen = shell.screen()
    assert isinstance(screen, SettingsScreen)
    screen.users.show_form.click()
    qtbot.wait(30)
    assert still_clipped(shell) == []
    assert unnamed(shell) == []
