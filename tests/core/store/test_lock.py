from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from core.store import lock
from core.store.errors import NoStore, StoreInUse
from tests.core.store.conftest import CLOCK

HOLD = """
import sys
from pathlib import Path
from core.clock import SystemClock
from core.store import lock
held = lock.take(Path(sys.argv[1]), SystemClock())
print("held", flush=True)
sys.stdin.read()
"""


def holding(folder: Path) -> subprocess.Popen[bytes]:
    child = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert child.stdout is not None
    assert child.stdout.readline() == b"held\n"
    return child


def test_the_second_program_is_told_who_holds_it(tmp_path: Path) -> None:
    child = holding(tmp_path)
    try:
        for attempt in (lambda: lock.take(tmp_path, CLOCK), lambda: lock.refuse_if_held(tmp_path)):
            with pytest.raises(StoreInUse) as caught:
                attempt()
            assert caught.value.values["process"] == child.pid
            assert str(child.pid) in str(caught.value)
    finally:
        child.kill()
        child.communicate()


def test_a_killed_program_does_not_block(tmp_path: Path) -> None:
    child = holding(tmp_path)
    child.kill()
    child.communicate()
    assert lock.holder(tmp_path) is not None
    lock.refuse_if_held(tmp_path)
    lock.take(tmp_path, CLOCK).release()
    assert lock.holder(tmp_path) is None


def test_the_same_program_cannot_take_it_twice(tmp_path: Path) -> None:
    held = lock.take(tmp_path, CLOCK)
    with pytest.raises(StoreInUse):
        lock.take(tmp_path, CLOCK)
    held.release()
    lock.take(tmp_path, CLOCK).release()


def test_it_can_be_released_by_another_thread(tmp_path: Path) -> None:
    held = lock.take(tmp_path, CLOCK)
    thread = threading.Thread(target=held.release)
    thread.start()
    thread.join()
    lock.take(tmp_path, CLOCK).release()


def test_a_spoilt_note_of_the_holder_does_no_harm(tmp_path: Path) -> None:
    held = lock.take(tmp_path, CLOCK)
    for spoilt in (b"", b"[]", b'{"host": 1}', b"\xff\xfe"):
        (tmp_path / lock.HOLDER_FILE).write_bytes(spoilt)
        with pytest.raises(StoreInUse) as caught:
            lock.take(tmp_path, CLOCK)
        assert caught.value.key == "store.in_use"
        assert str(caught.value)
    held.release()


def test_a_folder_that_is_gone_is_a_known_error(tmp_path: Path) -> None:
    with pytest.raises(NoStore):
        lock.take(tmp_path / "not" / "here", CLOCK)


def test_asking_leaves_nothing_behind(tmp_path: Path) -> None:
    lock.refuse_if_held(tmp_path)
    assert list(tmp_path.iterdir()) == []
