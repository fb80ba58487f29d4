"""Writing while people type: the newest value wins, one write at a time, nothing is given up."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.errors import KnownError
from ui.autosave import Autosave, Saving


class Disk:
    """What the writes arrive at; each waits until it is answered."""

    def __init__(self) -> None:
        self.kept: dict[str, Any] = {}
        self.writes: list[dict[str, Any]] = []
        self._answer: tuple[Callable[[Any], object], Callable[[Exception], object]] | None = None

    def write(
        self,
        fields: dict[str, Any],
        done: Callable[[Any], object],
        failed: Callable[[Exception], object],
    ) -> None:
        assert self._answer is None, "two writes at a time"
        self.writes.append(fields)
        self._answer = (done, failed)

    def acknowledge(self) -> None:
        assert self._answer is not None
        done, _ = self._answer
        self._answer = None
        self.kept |= self.writes[-1]
        done(SimpleNamespace(at=time(11, 2, 41)))

    def refuse(self) -> None:
        assert self._answer is not None
        _, failed = self._answer
        self._answer = None
        failed(KnownError("store.disk_full"))

    def busy(self) -> bool:
        return self._answer is not None


@pytest.fixture
def disk() -> Disk:
    return Disk()


@pytest.fixture
def saving(app: QApplication, disk: Disk) -> Autosave:
    return Autosave(disk.write)


def test_the_first_change_is_written_at_once(saving: Autosave, disk: Disk) -> None:
    saving.put(words="א")
    assert disk.writes == [{"words": "א"}]
    assert saving.state is Saving.UNDER_WAY
    assert saving.saved_at is None


def test_what_changes_meanwhile_is_gathered_newest_first(saving: Autosave, disk: Disk) -> None:
    saving.put(words="א")
    saving.put(words="אב")
    saving.put(words="אבג", language="עברית")
    assert saving.waiting() == {"words", "language"}
    disk.acknowledge()
    assert disk.writes == [{"words": "א"}, {"words": "אבג", "language": "עברית"}]
    disk.acknowledge()
    assert saving.is_clean()
    assert (saving.state, saving.saved_at) == (Saving.SAVED, time(11, 2, 41))


def test_a_failed_write_keeps_its_fields_and_is_tried_again(
    saving: Autosave, disk: Disk, qtbot: QtBot
) -> None:
    errors: list[Exception] = []
    saving.failed.connect(errors.append)
    saving.RETRY_MS = 20
    saving.put(words="א", language="עברית")
    saving.put(words="אב")
    disk.refuse()
    assert saving.state is Saving.FAILED
    assert not saving.is_clean()
    assert str(errors[0])
    qtbot.waitUntil(disk.busy)
    assert disk.writes[-1] == {"words": "אב", "language": "עברית"}
    disk.acknowledge()
    assert saving.is_clean()


def test_a_change_after_a_failure_waits_for_the_next_try(saving: Autosave, disk: Disk) -> None:
    saving.put(words="א")
    disk.refuse()
    saving.put(words="אב")
    assert len(disk.writes) == 1
    saving.retry()
    assert disk.writes[-1] == {"words": "אב"}


def test_flushing_waits_for_the_acknowledgement(saving: Autosave, disk: Disk) -> None:
    saving.put(words="א")
    saving.put(words="אב")
    answers = QTimer()
    answers.timeout.connect(lambda: disk.acknowledge() if disk.busy() else None)
    answers.start(5)
    assert saving.flush()
    assert disk.kept == {"words": "אב"}


def test_flushing_says_that_it_could_not(saving: Autosave, disk: Disk) -> None:
    saving.put(words="א")
    QTimer.singleShot(5, disk.refuse)
    assert not saving.flush()
    assert saving.waiting() == {"words"}


def test_flushing_gives_up_in_time(saving: Autosave) -> None:
    saving.put(words="א")
    assert not saving.flush(within_ms=20)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    st.lists(
        st.one_of(st.tuples(st.sampled_from("abc"), st.integers()), st.sampled_from(["yes", "no"])),
        max_size=30,
    )
)
def test_whatever_happens_the_newest_values_arrive(
    app: QApplication, events: list[tuple[str, int] | str]
) -> None:
    disk = Disk()
    saving = Autosave(disk.write)
    wanted: dict[str, int] = {}
    for event in events:
        if isinstance(event, tuple):
            name, value = event
            wanted[name] = value
            saving.put(**{name: value})
        elif disk.busy():
            disk.acknowledge() if event == "yes" else disk.refuse()
    while not saving.is_clean():
        saving.retry()
        disk.acknowledge()
    assert disk.kept == wanted
