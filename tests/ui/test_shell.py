"""Moving about, saying things, and what the side bar shows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.errors import KnownError
from core.model.changes import Changes
from core.store.store import Store
from tests.ui.clipping import still_clipped
from tests.ui.naming import unnamed
from ui import screens, theme
from ui.screens.screen import Screen
from ui.shell import Shell
from ui.widgets.basic import Button, label
from ui.widgets.layouts import ReflowColumns

MakeShell = Callable[..., Shell]


@dataclass
class Told:
    """What the screens of a test were told."""

    refreshed: list[str] = field(default_factory=list)
    changes: list[tuple[str, Changes]] = field(default_factory=list)
    may_leave: bool = True


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Iterator[Told]:
    """Plain screens under every name, which note what they are told."""
    told = Told()

    class Plain(Screen):
        def __init__(self, shell: Shell, name: str, where: dict[str, str]) -> None:
            super().__init__(shell)
            self.name, self.where = name, where
            self.set_title(f"מסך {name}", "תת־כותרת")
            self.pressed: list[str] = []
            self.add_action("לדיון", lambda: self.pressed.append("F5"), key="F5", primary=True)
            self.set_body(ReflowColumns(columns=1)).add(label("גוף המסך"))
            self.field = Button("שדה")

        def refresh(self) -> None:
            told.refreshed.append(self.name)

        def on_changes(self, changes: Changes) -> None:
            told.changes.append((self.name, changes))

        def leave(self) -> bool:
            return told.may_leave

    def make(name: str, shell: Shell, **where: str) -> Screen:
        return Plain(shell, name, where)

    monkeypatch.setattr(screens, "exists", lambda name: True)
    monkeypatch.setattr(screens, "make", make)
    yield told


def name_of(shell: Shell) -> str:
    return str(getattr(shell.screen(), "name", ""))


def test_the_first_room_opens_and_ctrl_with_a_number_goes_to_another(
    qtbot: QtBot, store: Store, make_shell: MakeShell, told: Told
) -> None:
    shell = make_shell(store)
    qtbot.waitActive(shell).__enter__()
    assert name_of(shell) == "today"
    assert shell.side.rooms["today"].isChecked()
    QTest.keyClick(shell, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: name_of(shell) == "cases")
    assert shell.side.rooms["cases"].isChecked()
    assert not shell.side.rooms["today"].isChecked()


def test_the_search_is_marked_wherever_it_was_opened_from(
    store: Store, make_shell: MakeShell
) -> None:
    shell = make_shell(store)
    shell.open_search()
    assert shell.side.rooms["search"].isChecked()
    shell.back()
    assert shell.side.rooms["today"].isChecked()


def test_a_file_opens_above_its_room_and_escape_goes_back(
    qtbot: QtBot, store: Store, make_shell: MakeShell, told: Told
) -> None:
    shell = make_shell(store, first="cases")
    shell.open_case("c1", "plan")
    assert (name_of(shell), shell.screen().where) == ("case_file", {"case_id": "c1", "tab": "plan"})  # type: ignore[attr-defined]
    shell.open_hearing("h1")
    shell.open_decision("h1")
    assert name_of(shell) == "decision"
    assert shell.side.rooms["cases"].isChecked()
    gone = shell.screen()
    with qtbot.waitSignal(gone.destroyed):
        QTest.keyClick(shell, Qt.Key.Key_Escape)
    assert name_of(shell) == "hearing"
    shell.open_hearing("h1")
    assert [key for key, _ in shell._history] == ["cases", "case_file:c1/plan", "hearing:h1"]
    shell.open_case("c1", "plan")
    assert name_of(shell) == "case_file"
    assert told.refreshed[-1] == "case_file"
    shell.back()
    shell.back()
    assert name_of(shell) == "cases"


def test_a_screen_may_ask_to_stay(
    qtbot: QtBot, store: Store, make_shell: MakeShell, told: Told
) -> None:
    shell = make_shell(store, first="cases")
    shell.open_case("c1")
    told.may_leave = False
    shell.back()
    shell.open_hearing("h1")
    shell.side.rooms["today"].click()
    assert name_of(shell) == "case_file"
    assert shell.side.rooms["cases"].isChecked()
    assert not shell.leave_all()


def test_only_the_screen_in_front_hears_of_changes(
    qtbot: QtBot, store: Store, make_shell: MakeShell, told: Told
) -> None:
    shell = make_shell(store, first="cases")
    shell.open_case("c1")
    touched = Changes.of(("case", "c1"))
    shell.tasks.run(lambda: touched)
    qtbot.waitUntil(lambda: told.changes == [("case_file", touched)])
    shell.changes.announce(Changes())
    assert len(told.changes) == 1


def test_errors_are_said_and_a_bug_carries_no_word_of_its_own(
    qtbot: QtBot, store: Store, make_shell: MakeShell, told: Told
) -> None:
    shell = make_shell(store)
    shell.tasks.run(_raise, KnownError("printer.none"))
    qtbot.waitUntil(lambda: str(KnownError("printer.none")) in shell.message.text.text())
    shell.tasks.run(_raise, ValueError("a name of a minor"))
    qtbot.waitUntil(lambda: "השתבש" in shell.message.text.text())
    assert "name" not in shell.message.text.text()
    shell.say("נשמר")
    assert "נשמר" in shell.message.text.text()


def test_f12_asks_for_the_lock_and_the_title_names_nobody(
    qtbot: QtBot, store: Store, make_shell: MakeShell, told: Told
) -> None:
    shell = make_shell(store)
    assert shell.window().windowTitle() == "ועדה"
    with qtbot.waitSignal(shell.lock_asked):
        QTest.keyClick(shell, Qt.Key.Key_F12)


def test_badges_and_footer(qtbot: QtBot, store: Store, make_shell: MakeShell, told: Told) -> None:
    shell = make_shell(store)
    shell.set_badge("today", 3)
    assert shell.side.rooms["today"].accessibleName() == "היום, 3"
    shell.set_badge("today", 0)
    assert shell.side.rooms["today"].accessibleName() == "היום"
    shell.set_badge("no such room", 1)
    assert store.user.name in shell.side.footer.accessibleName()


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("name", list(theme.THEMES))
def test_nothing_is_clipped_and_everything_is_named(
    qtbot: QtBot,
    app: object,
    store: Store,
    make_shell: MakeShell,
    told: Told,
    name: str,
    percent: int,
) -> None:
    theme.apply(app, name, percent)  # type: ignore[arg-type]
    shell = make_shell(store)
    shell.set_badge("today", 12)
    shell.say("המטרה הוסרה מתוכנית השיקום של התיק הזה ואפשר להשיב אותה", "done", "ביטול", str)
    qtbot.wait(30)
    assert still_clipped(shell) == []
    assert unnamed(shell) == []


def test_rooms_without_a_screen_are_not_shown(
    store: Store, make_shell: MakeShell, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(screens, "exists", lambda name: name in ("cases", "settings"))
    assert list(make_shell(store).side.rooms) == ["cases", "settings"]


def test_every_registered_screen_can_be_imported() -> None:
    for name in screens.FACTORIES:
        if screens.exists(name):
            module, _, made = screens.FACTORIES[name].partition(":")
            assert issubclass(getattr(__import__(module, fromlist=[made]), made), QWidget)
    assert not screens.exists("no such screen")


def _raise(error: Exception) -> None:
    raise error
