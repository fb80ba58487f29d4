"""A program killed in the middle of writing loses nothing that it has acknowledged."""

from __future__ import annotations

import os
import random
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from core.store.check import check
from tests.security.writers import Child, new_store, opened, write, written

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kill -9 is a POSIX matter")
KILLS = 50


def test_no_acknowledged_write_is_lost_over_fifty_kills(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    new_store(folder)
    moments = random.Random(7)
    acknowledged: list[int] = []
    for number in range(KILLS):
        first = number * 100_000

        def work(tell: Callable[[int], None], first: int = first) -> None:
            store = opened(folder)
            for place in range(100_000):
                write(store, first + place)
                tell(first + place)

        child = Child(work)
        delay = moments.uniform(0.0, 0.05)
        killer: threading.Timer | None = None
        for told in child.told():
            if killer is None:
                killer = threading.Timer(delay, child.kill)
                killer.start()
            acknowledged.append(told)
        assert child.end() < 0
        assert killer is not None
        killer.join()

    with opened(folder) as store:
        found = written(store)
        assert set(acknowledged) <= set(found)
        # At most one write per kill was done and not yet acknowledged.
        assert len(found) - len(acknowledged) <= KILLS
        assert found == sorted(found)
        assert [finding.text for finding in check(store) if not finding.ok] == []
    assert len(acknowledged) > KILLS
    assert not list(folder.glob("*.new"))


def test_a_kill_while_opening_or_closing_leaves_a_store_that_opens(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    new_store(folder)
    moments = random.Random(11)

    def work(tell: Callable[[int], None]) -> None:
        tell(0)
        for number in range(1000):
            with opened(folder) as store:
                write(store, number)

    for _ in range(15):
        child = Child(work)
        told = child.told()
        assert next(told) == 0
        threading.Timer(moments.uniform(0.0, 0.06), child.kill).start()
        assert list(told) == []
        assert child.end() < 0
        with opened(folder) as store:
            assert [finding.text for finding in check(store) if not finding.ok] == []
