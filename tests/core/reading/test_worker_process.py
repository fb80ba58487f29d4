"""Whatever happens in the child, the program gets an answer or a sentence."""

from __future__ import annotations

import os
import signal
import sys
import threading
from pathlib import Path

import pytest

from core.errors import KnownError
from core.reading.worker_process import (
    MEGABYTE,
    Bounds,
    ReadingCancelled,
    ReadingFailed,
    WorkerProcess,
    ask_once,
)

JOB = "tests.core.reading.jobs"


def test_bytes_come_back_from_another_process() -> None:
    payload = os.urandom(3 * MEGABYTE)
    answer, back = ask_once(JOB, {"do": "echo"}, payload)
    assert back == payload
    assert answer["pid"] != os.getpid()


def test_one_child_answers_many_requests() -> None:
    with WorkerProcess(JOB) as worker:
        first, _ = worker.ask({"do": "echo"})
        second, _ = worker.ask({"do": "echo"})
        assert first == second == {"pid": worker.pid}
    assert worker.pid is None


def test_a_crash_is_a_sentence_and_the_next_request_is_answered() -> None:
    with WorkerProcess(JOB) as worker:
        with pytest.raises(ReadingFailed) as caught:
            worker.ask({"do": "die"})
        assert caught.value.key == "reading.crashed"
        assert "לא נפגעו" in str(caught.value)
        assert worker.ask({"do": "echo"}, b"again")[1] == b"again"


def test_a_child_killed_between_requests_is_replaced() -> None:
    with WorkerProcess(JOB) as worker:
        answer, _ = worker.ask({"do": "echo"})
        os.kill(int(str(answer["pid"])), signal.SIGKILL)
        replaced, _ = _until_replaced(worker)
        assert replaced["pid"] != answer["pid"]


def _until_replaced(worker: WorkerProcess) -> tuple[dict[str, object], bytes]:
    try:
        return worker.ask({"do": "echo"})
    except ReadingFailed:  # it died while the request was on its way
        return worker.ask({"do": "echo"})


@pytest.mark.parametrize("way", ["sleep", "spin"])
def test_a_hanging_child_is_stopped(way: str) -> None:
    with pytest.raises(ReadingFailed) as caught:
        ask_once(JOB, {"do": way}, bounds=Bounds(seconds=1))
    assert caught.value.key in ("reading.too_long", "reading.crashed")


@pytest.mark.skipif(sys.platform != "linux", reason="memory is bounded on Linux")
def test_a_swelling_child_is_refused_its_memory() -> None:
    with pytest.raises(KnownError) as caught:
        ask_once(JOB, {"do": "swell", "megabytes": 900}, bounds=Bounds(memory=700 * MEGABYTE))
    assert caught.value.key == "reading.too_heavy"


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX systems")
def test_the_child_may_write_no_file_and_leaves_no_core(tmp_path: Path) -> None:
    target = tmp_path / "leak"
    with pytest.raises(ReadingFailed):
        ask_once(JOB, {"do": "write", "path": str(target)})
    assert not target.exists() or target.stat().st_size == 0
    answer, _ = ask_once(JOB, {"do": "core"})
    assert answer["core"] == [0, 0]


def test_what_a_library_prints_stays_in_the_child(capfd: pytest.CaptureFixture[str]) -> None:
    assert ask_once(JOB, {"do": "print"}) == ({}, b"")
    assert capfd.readouterr() == ("", "")


def test_known_errors_cross_the_pipe_whole() -> None:
    with pytest.raises(KnownError) as caught:
        ask_once(JOB, {"do": "known"})
    assert (caught.value.key, caught.value.values) == ("reading.pdf_too_big", {"limit": 50})


def test_strange_errors_tell_their_kind_and_nothing_of_the_file() -> None:
    with pytest.raises(ReadingFailed) as caught:
        ask_once(JOB, {"do": "bug"})
    assert (caught.value.key, caught.value.detail) == ("reading.failed", "LookupError")
    assert "secret" not in str(caught.value)


def test_stopping_when_asked() -> None:
    asked = iter([False, False, True])
    with pytest.raises(ReadingCancelled):
        ask_once(JOB, {"do": "sleep"}, cancelled=lambda: next(asked))


def test_closing_from_another_thread_ends_a_request_under_way() -> None:
    worker = WorkerProcess(JOB)
    worker.ask({"do": "echo"})
    caught: list[BaseException] = []

    def ask() -> None:
        try:
            worker.ask({"do": "sleep"})
        except ReadingFailed as error:
            caught.append(error)

    thread = threading.Thread(target=ask)
    thread.start()
    while thread.is_alive():
        worker.close()
        thread.join(0.2)
    assert len(caught) == 1


def test_many_threads_share_one_child() -> None:
    answers: list[bytes] = []
    with WorkerProcess(JOB) as worker:
        threads = [
            threading.Thread(
                target=lambda n=n: answers.append(worker.ask({"do": "echo"}, bytes([n]))[1])
            )
            for n in range(8)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert sorted(answers) == [bytes([n]) for n in range(8)]
