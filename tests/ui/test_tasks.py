"""Work off the main thread comes home on the main thread, or not at all."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.errors import KnownError
from core.model.changes import Changes
from ui.tasks import Lane, Tasks


def test_results_come_home_on_the_main_thread(qtbot: QtBot, tasks: Tasks) -> None:
    seen: list[tuple[int, str]] = []
    tasks.run(
        lambda a, *, b: (threading.current_thread().name, a + b),
        1,
        b=2,
        done=lambda result: seen.append((threading.get_ident(), f"{result}")),
    )
    qtbot.waitUntil(tasks.idle)
    assert seen == [(threading.get_ident(), "('vaada-store', 3)")]


def test_one_lane_keeps_the_order_and_the_other_does_not_wait(qtbot: QtBot, tasks: Tasks) -> None:
    order: list[str] = []
    gate = threading.Event()
    tasks.run(gate.wait, 10, done=lambda _: order.append("first"))
    tasks.run(lambda: None, done=lambda _: order.append("second"))
    tasks.run(lambda: None, lane=Lane.PRINT, done=lambda _: order.append("printed"))
    qtbot.waitUntil(lambda: order == ["printed"])
    gate.set()
    qtbot.waitUntil(tasks.idle)
    assert order == ["printed", "first", "second"]


def test_a_known_error_without_a_handler_is_announced(qtbot: QtBot, tasks: Tasks) -> None:
    with qtbot.waitSignal(tasks.known_error) as caught:
        tasks.run(_raise, KnownError("printer.none"))
    assert str(caught.args[0]) == str(KnownError("printer.none"))


def test_a_known_error_with_a_handler_goes_there_alone(qtbot: QtBot, tasks: Tasks) -> None:
    mine: list[Exception] = []
    with qtbot.assertNotEmitted(tasks.known_error), qtbot.assertNotEmitted(tasks.bug):
        tasks.run(_raise, KnownError("printer.none"), failed=mine.append)
        qtbot.waitUntil(tasks.idle)
    assert len(mine) == 1


def test_a_bug_is_announced_and_the_waiting_state_ends(qtbot: QtBot, tasks: Tasks) -> None:
    mine: list[Exception] = []
    with qtbot.waitSignal(tasks.bug) as caught:
        tasks.run(_raise, ZeroDivisionError(), failed=mine.append)
    qtbot.waitUntil(lambda: len(mine) == 1)
    assert isinstance(caught.args[0], ZeroDivisionError)


def test_a_dead_widget_is_never_called(qtbot: QtBot, tasks: Tasks) -> None:
    owner, called, gate = QWidget(), [], threading.Event()
    tasks.run(gate.wait, 10, owner=owner, done=called.append)
    tasks.run(_raise, KnownError("printer.none"), owner=owner, failed=called.append)
    owner.deleteLater()
    qtbot.waitSignal(owner.destroyed).wait()
    gate.set()
    with qtbot.assertNotEmitted(tasks.known_error):
        qtbot.waitUntil(tasks.idle)
    assert called == []


def test_what_was_written_is_announced_even_if_the_widget_is_dead(
    qtbot: QtBot, tasks: Tasks
) -> None:
    owner, gate = QObject(), threading.Event()
    touched = Changes.of(("case", "1"))

    def write() -> tuple[str, Changes]:
        gate.wait(10)
        return "id", touched

    tasks.run(write, owner=owner)
    owner.deleteLater()
    qtbot.waitSignal(owner.destroyed).wait()
    with qtbot.waitSignal(tasks.changed) as caught:
        gate.set()
    assert caught.args == [touched]


def test_long_work_reports_and_stops_at_its_next_report(qtbot: QtBot, tasks: Tasks) -> None:
    reports: list[tuple[object, ...]] = []
    ended: list[str] = []
    started, go_on = threading.Event(), threading.Event()

    def work(progress: Callable[[int, int], None]) -> None:
        progress(1, 2)
        started.set()
        go_on.wait(10)
        progress(2, 2)

    job = tasks.run(
        work,
        progress=lambda *values: reports.append(values),
        done=lambda _: ended.append("done"),
        cancelled=lambda: ended.append("cancelled"),
    )
    qtbot.waitUntil(lambda: reports == [(1, 2)])
    assert started.is_set()
    job.cancel()
    go_on.set()
    qtbot.waitUntil(tasks.idle)
    assert (reports, ended) == ([(1, 2)], ["cancelled"])


def test_work_that_was_finished_before_it_could_stop_counts_as_done(
    qtbot: QtBot, tasks: Tasks
) -> None:
    ended: list[str] = []
    begun, go_on = threading.Event(), threading.Event()

    def work() -> None:
        begun.set()
        go_on.wait(10)

    job = tasks.run(
        work, done=lambda _: ended.append("done"), cancelled=lambda: ended.append("cancelled")
    )
    qtbot.waitUntil(begun.is_set)
    job.cancel()
    go_on.set()
    qtbot.waitUntil(tasks.idle)
    assert ended == ["done"]


def test_a_newer_question_puts_the_older_ones_aside(qtbot: QtBot, tasks: Tasks) -> None:
    shown: list[int] = []
    asked: list[int] = []
    gate = threading.Event()

    def look(number: int) -> int:
        asked.append(number)
        gate.wait(10)
        return number

    tasks.run(look, 1, replaces="list", done=shown.append)
    qtbot.waitUntil(lambda: asked == [1])
    for number in (2, 3, 4):
        tasks.run(look, number, replaces="list", done=shown.append)
    gate.set()
    qtbot.waitUntil(tasks.idle)
    assert shown == [4]
    assert asked == [1, 4]


def test_closing_lets_what_has_begun_finish(app: object) -> None:
    tasks, written = Tasks(), []
    tasks.run(lambda: written.append(1))
    tasks.close()
    assert written == [1]


def _raise(error: Exception) -> None:
    raise error
