"""A changed byte anywhere in a store is noticed when it is opened, or by the check."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from core.errors import KnownError
from core.store.backup import back_up
from core.store.check import check
from core.store.errors import WrongPassphrase
from tests.security.writers import Child, new_store, opened, write, written

PAGE = 4096


def noticed(folder: Path) -> bool:
    """Whether opening or checking says that something is wrong (and not that we mistyped)."""
    try:
        store = opened(folder)
    except WrongPassphrase:
        return False
    except KnownError as error:
        return bool(str(error))
    with store:
        return bool(store.notices) or any(not finding.ok for finding in check(store))


def flip(path: Path, place: int, bit: int = 0) -> None:
    data = bytearray(path.read_bytes())
    data[place] ^= 1 << bit
    path.write_bytes(data)


def places(path: Path, count: int) -> list[int]:
    """First and last byte, the borders of pages, and some by chance (the same each time)."""
    size = path.stat().st_size
    chosen = random.Random(path.name)
    fixed = [0, 15, 16, size // 2, size - 1, PAGE - 1, PAGE, size - PAGE]
    return sorted(
        {place for place in fixed if 0 <= place < size}
        | {chosen.randrange(size) for _ in range(count)}
    )


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed store with a backup in it."""
    folder = tmp_path_factory.mktemp("flip") / "store"
    new_store(folder)
    with opened(folder) as store:
        for number in range(30):
            write(store, number)
        back_up(store)
        write(store, 30)
    assert not noticed(folder)
    return folder


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("vault.json", 25),
        ("backups/vault.json", 15),
        ("head.json", 15),
        ("store.db", 30),
        ("backups/*/store.db", 15),
        ("backups/*/vault.json", 8),
        ("backups/*/head.json", 8),
    ],
)
def test_in_every_file_of_a_closed_store(
    whole: Path, tmp_path: Path, name: str, count: int
) -> None:
    for place in places(next(whole.glob(name)), count):
        copy = tmp_path / "copy"
        shutil.copytree(whole, copy)
        flip(next(copy.glob(name)), place, place % 8)
        assert noticed(copy), f"{name} at {place}"
        shutil.rmtree(copy)


@pytest.mark.skipif(os.name != "posix", reason="the log is left behind by kill -9")
def test_in_the_log_left_by_a_killed_program(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    new_store(folder)

    def work(tell: Callable[[int], None]) -> None:
        store = opened(folder)
        for number in range(40):
            write(store, number)
        tell(40)
        os.kill(os.getpid(), 9)

    child = Child(work)
    assert list(child.told()) == [40]
    assert child.end() == -9
    log = folder / "store.db-wal"
    assert log.stat().st_size > 40 * PAGE
    for place in places(log, 30):
        copy = tmp_path / "copy"
        shutil.copytree(folder, copy)
        flip(copy / log.name, place, place % 8)
        assert noticed(copy), f"log at {place}"
        shutil.rmtree(copy)
    # And the untouched log gives every write back.
    with opened(folder) as store:
        assert written(store) == list(range(40))


@pytest.mark.parametrize("name", ["vault.json", "head.json", "store.db"])
def test_a_missing_or_empty_file(whole: Path, tmp_path: Path, name: str) -> None:
    for spoil in (Path.unlink, lambda path: path.write_bytes(b"")):
        copy = tmp_path / "copy"
        shutil.copytree(whole, copy)
        spoil(copy / name)
        assert noticed(copy)
        shutil.rmtree(copy)
