"""Opening a minor's file over a real store."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from core.store.store import Store
from tests.ui.screens.file_desk import Desk, Open
from ui.shell import Shell


@pytest.fixture
def open_file(qtbot: QtBot, store: Store, make_shell: Callable[..., Shell]) -> Open:
    """`open_file(case_id, tab="", size=(1280, 720))`: the file in front, all of it read."""

    def open_it(case_id: str, tab: str = "", size: tuple[int, int] = (1280, 720)) -> Desk:
        shell = make_shell(store, first="cases", size=size)
        shell.activateWindow()
        shell.open_case(case_id, tab)
        desk = Desk(qtbot, store, shell, case_id)
        desk.settle()
        return desk

    return open_it
