"""A disk that fills up in the middle: a known error, and nothing lost that was acknowledged."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from core.errors import KnownError
from core.store.backup import back_up, backups
from core.store.check import check
from core.store.errors import DiskFull
from tests.security.writers import Child, new_store, opened, write, written

resource = pytest.importorskip("resource")
KNOWN, BACKED_UP = -1, -2


def limit_files(size: int) -> None:
    """No file of this process may grow beyond `size` bytes: the system refuses as when full."""
    hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))


def test_the_write_that_no_longer_fits_is_refused_and_the_others_stay(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    new_store(folder)

    def work(tell: Callable[[int], None]) -> None:
        store = opened(folder)
        limit_files(400_000)
        number = 0
        try:
            while number < 10_000:
                write(store, number)
                tell(number)
                number += 1
        except DiskFull as error:
            assert str(error)
            tell(KNOWN)
        # Reading goes on, and writing too once there is room.
        assert written(store) == list(range(number))
        limit_files(resource.RLIM_INFINITY)
        write(store, number)
        tell(number)
        limit_files(400_000)
        store.close()

    child = Child(work)
    told = list(child.told())
    assert child.end() == 0
    assert told.count(KNOWN) == 1
    acknowledged = [number for number in told if number != KNOWN]
    assert len(acknowledged) > 20
    with opened(folder) as store:
        assert written(store) == acknowledged
        assert [finding.text for finding in check(store) if not finding.ok] == []


def test_a_backup_that_does_not_fit_leaves_no_trace(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    new_store(folder)
    with opened(folder) as store:
        first = back_up(store)

    def work(tell: Callable[[int], None]) -> None:
        store = opened(folder)
        limit_files(100_000)
        try:
            back_up(store)
        except KnownError as error:
            assert str(error)
            tell(BACKED_UP)
        os._exit(0)

    child = Child(work)
    assert list(child.told()) == [BACKED_UP]
    assert child.end() == 0
    assert set((folder / "backups").iterdir()) == {first, folder / "backups" / "vault.json"}
    assert backups(folder) == (first,)
    with opened(folder) as store:
        assert [finding.text for finding in check(store) if not finding.ok] == []


def test_a_store_that_does_not_fit_is_not_begun(tmp_path: Path) -> None:
    def work(tell: Callable[[int], None]) -> None:
        limit_files(100_000)
        try:
            new_store(tmp_path / "store")
        except DiskFull as error:
            assert str(error)
            tell(KNOWN)

    child = Child(work)
    assert list(child.told()) == [KNOWN]
    assert child.end() == 0
    assert list(tmp_path.iterdir()) == []
