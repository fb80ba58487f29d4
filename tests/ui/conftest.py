"""A dressed application for every screen test: right to left, Hebrew, bundled fonts."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.clock import FixedClock
from core.model.users import User, UserRole
from core.settings import Settings
from tests.ui.fake_cups import FakeCups, make_fake_cups
from ui import theme
from ui.dress import dress
from ui.shell import Shell
from ui.tasks import Tasks

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@dataclass
class StandInStore:
    """What a screen may ask of a store itself, for screens whose services are replaced."""

    folder: Path
    user: User = field(default_factory=lambda: User("u1", "השופטת (תרגול)", UserRole.CHAIR))


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["vaada-tests"]


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    """The application in Vaada's look, light and at 100 %."""
    if not qapp.property("dressed"):
        dress(qapp)
        qapp.setProperty("dressed", True)
        theme.apply(qapp, "light", 100)
    yield qapp
    if (theme.current(), theme.percent()) != (theme.LIGHT, 100):  # dressing anew takes its time
        theme.apply(qapp, "light", 100)


@pytest.fixture
def tasks(app: QApplication) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.close()


@pytest.fixture
def make_shell(
    qtbot: QtBot, app: QApplication, tasks: Tasks, clock: FixedClock, tmp_path: Path
) -> Callable[..., Shell]:
    """`make_shell(store=None, first="cases", size=(1280, 720))`: a shown shell, its work done."""

    def make(store: Any = None, first: str = "", size: tuple[int, int] = (1280, 720)) -> Shell:
        shell = Shell(
            store or StandInStore(tmp_path),
            clock=clock,
            tasks=tasks,
            settings=Settings(),
            first=first,
        )
        qtbot.addWidget(shell)
        shell.resize(*size)
        shell.show()
        qtbot.waitExposed(shell)
        qtbot.waitUntil(tasks.idle, timeout=20_000)
        return shell

    return make


@pytest.fixture
def cups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeCups:
    """A spooler of our own: printers `office` (default) and `hall`."""
    return make_fake_cups(tmp_path / "cups", monkeypatch)
