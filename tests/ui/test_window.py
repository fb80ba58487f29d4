"""From the closed door to the desk and back, with a real encrypted store."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from core import settings
from core.clock import FixedClock
from core.services import stores
from core.store.store import Store
from tests.conftest import PASSPHRASE
from tests.ui.clipping import still_clipped
from tests.ui.naming import unnamed
from ui import theme
from ui.keyboard import Keyboard
from ui.screens.create_panel import CreatePanel, strength
from ui.screens.practice_panel import PracticePanel
from ui.screens.recovery_panel import ASKED, RecoveryPanel
from ui.screens.unlock_panel import UnlockPanel
from ui.tasks import Tasks
from ui.window import MainWindow

Open = Callable[[Path], MainWindow]


@pytest.fixture
def open_window(
    qtbot: QtBot, app: QApplication, tasks: Tasks, clock: FixedClock, tmp_path: Path
) -> Iterator[Open]:
    keyboard = Keyboard(app)

    def make(folder: Path) -> MainWindow:
        window = MainWindow(
            clock=clock,
            tasks=tasks,
            keyboard=keyboard,
            settings_file=tmp_path / "settings.toml",
            folder=folder,
            practice_folder=tmp_path / "practice",
        )
        qtbot.addWidget(window)
        window.resize(1280, 720)
        with qtbot.waitActive(window):
            window.show()
        return window

    yield make
    app.removeEventFilter(keyboard)


@pytest.fixture
def closed(store: Store) -> Path:
    """The folder of a real store that is locked."""
    store.close()
    return store.folder


def panel(window: MainWindow) -> object:
    assert window.entry is not None
    return window.entry.panel


def unlock(qtbot: QtBot, window: MainWindow, passphrase: str = PASSPHRASE) -> None:
    door = panel(window)
    assert isinstance(door, UnlockPanel)
    QTest.keyClicks(door.passphrase.edit, passphrase)
    QTest.keyClick(door.passphrase.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.shell is not None or door.open.isEnabled(), timeout=20_000)


def test_a_passphrase_opens_the_store_by_keyboard_alone(
    qtbot: QtBot, open_window: Open, closed: Path, tasks: Tasks
) -> None:
    window = open_window(closed)
    door = panel(window)
    assert isinstance(door, UnlockPanel)
    assert door.passphrase.edit.hasFocus()
    unlock(qtbot, window)
    assert window.shell is not None
    assert window.shell.store.folder == closed
    qtbot.waitUntil(tasks.idle, timeout=20_000)
    assert settings.load(window._settings_file).settings.last_store == str(closed)
    window.close()
    qtbot.waitUntil(tasks.idle)


def test_a_wrong_passphrase_is_refused_kindly_and_can_be_tried_again(
    qtbot: QtBot, open_window: Open, closed: Path, tasks: Tasks
) -> None:
    window = open_window(closed)
    unlock(qtbot, window, "wrong words")
    door = panel(window)
    assert isinstance(door, UnlockPanel)
    assert window.shell is None
    assert "הסיסמה אינה נכונה" in door.by_passphrase.note.text()
    assert door.passphrase.edit.hasFocus()
    assert door.passphrase.edit.selectedText()
    unlock(qtbot, window)
    assert window.shell is not None
    qtbot.waitUntil(tasks.idle, timeout=20_000)
    window.close()


def test_a_store_open_elsewhere_says_who_holds_it(
    qtbot: QtBot, open_window: Open, store: Store
) -> None:
    window = open_window(store.folder)
    unlock(qtbot, window)
    door = panel(window)
    assert isinstance(door, UnlockPanel)
    assert "המאגר פתוח" in door.by_passphrase.note.text()


def test_damage_is_told_apart_from_a_wrong_passphrase(
    qtbot: QtBot, open_window: Open, closed: Path
) -> None:
    (closed / "store.db").write_bytes(bytes(8192))
    window = open_window(closed)
    unlock(qtbot, window)
    door = panel(window)
    assert isinstance(door, UnlockPanel)
    assert "store.db פגום" in door.by_passphrase.note.text()


def test_the_passphrase_can_be_shown_and_is_forgotten(
    qtbot: QtBot, open_window: Open, closed: Path
) -> None:
    window = open_window(closed)
    door = panel(window)
    assert isinstance(door, UnlockPanel)
    QTest.keyClicks(door.passphrase.edit, "abc")
    assert door.passphrase.edit.displayText() != "abc"
    QTest.mouseClick(door.passphrase.toggle, Qt.MouseButton.LeftButton)
    assert door.passphrase.edit.displayText() == "abc"
    door.passphrase.clear()
    assert door.passphrase.text() == ""


def test_f12_locks_and_idleness_locks(
    qtbot: QtBot, open_window: Open, closed: Path, tasks: Tasks, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(closed)
    unlock(qtbot, window)
    shell = window.shell
    assert shell is not None
    qtbot.waitUntil(tasks.idle, timeout=20_000)
    QApplication.clipboard().setText("ממצא")
    QTest.keyClick(window, Qt.Key.Key_F12)
    qtbot.waitUntil(lambda: not isValid(shell))
    assert window.shell is None
    assert isinstance(panel(window), UnlockPanel)
    assert QApplication.clipboard().text() == ""
    qtbot.waitUntil(tasks.idle)
    unlock(qtbot, window)  # the lock on the folder was given back
    assert window.shell is not None
    qtbot.waitUntil(tasks.idle, timeout=20_000)
    window._lock_if_idle()
    assert window.shell is not None
    monkeypatch.setattr(window._keyboard, "idle_ms", lambda: 11 * 60_000)
    monkeypatch.setattr(window.shell, "leave_all", lambda: False)
    window._lock_if_idle()
    assert window.shell is None
    qtbot.waitUntil(tasks.idle)


def test_making_a_store_shows_the_recovery_key_and_asks_for_two_groups(
    qtbot: QtBot, open_window: Open, tasks: Tasks, tmp_path: Path, quick: None
) -> None:
    window = open_window(tmp_path / "new")
    form = panel(window)
    assert isinstance(form, CreatePanel)
    assert form.name.hasFocus()
    form.make.click()
    assert form.by_name.note.text()
    form.name.setText("המזכירה (תרגול)")
    QTest.keyClicks(form.passphrase.edit, "four quiet words")
    QTest.keyClicks(form.again.edit, "four loud words")
    form.make.click()
    assert "אינן זהות" in form.by_again.note.text()
    form.again.edit.clear()
    QTest.keyClicks(form.again.edit, "four quiet words")
    QTest.keyClick(form.again.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(panel(window), RecoveryPanel), timeout=30_000)
    page = panel(window)
    assert isinstance(page, RecoveryPanel)
    assert len(page._groups) == 13
    page.go_on.click()
    assert window.shell is None
    for number, place in page.fields:
        place.field.setText(page._groups[number - 1].lower())  # type: ignore[attr-defined]
    assert [number for number, _ in page.fields] == list(ASKED)
    page.go_on.click()
    assert window.shell is not None
    assert window.shell._history[0][0] == "imports"
    qtbot.waitUntil(tasks.idle, timeout=20_000)
    window.lock()
    qtbot.waitUntil(tasks.idle)
    door = panel(window)
    assert isinstance(door, UnlockPanel)
    door.other_way.click()
    door.key.setText("-".join(page._groups))
    door.open.click()
    qtbot.waitUntil(lambda: window.shell is not None, timeout=20_000)
    qtbot.waitUntil(tasks.idle, timeout=20_000)
    window.close()


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """A store for a test need not take a second for each guess at its passphrase."""
    from core.store.keys import PRACTICE_COST

    real = stores.create_store
    monkeypatch.setattr(
        stores, "create_store", lambda *args, **kw: real(*args, **kw, cost=PRACTICE_COST)
    )


@pytest.mark.parametrize(
    ("passphrase", "worth"),
    [
        ("", 0),
        ("1234567", 0),
        ("aaaaaaaaaaaaaaaa", 1),
        ("abcdefgh", 1),
        ("שלוש מילים", 2),
        ("ארבע מילים טובות וזכורות", 3),
        ("Tr0ub4dor&3-long-one", 3),
    ],
)
def test_strength_goes_by_length_and_variety(passphrase: str, worth: int) -> None:
    assert strength(passphrase) == worth


@pytest.mark.parametrize("percent", [100, 200])
def test_no_panel_of_the_way_in_is_clipped_or_unnamed(
    qtbot: QtBot, app: QApplication, open_window: Open, closed: Path, tmp_path: Path, percent: int
) -> None:
    theme.apply(app, "light", percent)
    window = open_window(closed)
    assert window.entry is not None
    show = (
        window.entry.show_unlock,
        window.entry.show_create,
        window.entry.show_practice,
        lambda: window.entry._show(RecoveryPanel(window._tasks, "-".join(["AB1CD"] * 13))),  # type: ignore[union-attr]
    )
    for step in show:
        step()
        qtbot.wait(30)
        assert still_clipped(window) == []
        assert unnamed(window) == []


def test_another_folder_leads_to_its_own_door(
    qtbot: QtBot, open_window: Open, closed: Path, tmp_path: Path
) -> None:
    window = open_window(closed)
    assert window.entry is not None
    window.entry.choose(tmp_path / "empty")
    assert isinstance(panel(window), CreatePanel)
    window.entry.choose(closed)
    assert isinstance(panel(window), UnlockPanel)
    window.entry.show_practice()
    assert isinstance(panel(window), PracticePanel)


def test_a_passphrase_given_at_the_start_opens_the_practice_store_too(
    qtbot: QtBot, open_window: Open, closed: Path, tmp_path: Path, tasks: Tasks
) -> None:
    practised = closed.rename(tmp_path / "practice")
    window = open_window(practised)
    assert isinstance(panel(window), PracticePanel)
    window.unlock_with(PASSPHRASE)
    qtbot.waitUntil(lambda: window.shell is not None, timeout=20_000)
    qtbot.waitUntil(tasks.idle, timeout=20_000)
    window.close()


def test_a_passphrase_given_at_the_start_opens_the_store(
    qtbot: QtBot, open_window: Open, closed: Path, tasks: Tasks
) -> None:
    window = open_window(closed)
    window.unlock_with("wrong words")
    qtbot.waitUntil(tasks.idle, timeout=20_000)
    door = panel(window)
    assert isinstance(door, UnlockPanel)
    assert "הסיסמה אינה נכונה" in door.by_passphrase.note.text()
    window.unlock_with(PASSPHRASE)
    qtbot.waitUntil(lambda: window.shell is not None, timeout=20_000)
    qtbot.waitUntil(tasks.idle, timeout=20_000)
    window.close()
