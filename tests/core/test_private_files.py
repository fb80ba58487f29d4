from __future__ import annotations

import os
from pathlib import Path

import pytest

from core import private_files

pytestmark = pytest.mark.skipif(os.name != "posix", reason="rights are set on POSIX only")


@pytest.fixture(autouse=True)
def generous() -> object:
    """A process that would open everything to everybody."""
    before = os.umask(0)
    yield
    os.umask(before)


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def test_what_is_made_is_for_the_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "above" / "private"
    private_files.make_folder(folder)
    private_files.make_empty_file(folder / "empty")
    private_files.write_whole(folder / "whole", b"data")
    with open(folder / "opened", "w", opener=private_files.opener) as file:
        file.write("x")
    assert mode(folder) == 0o700
    assert {mode(path) for path in folder.iterdir()} == {0o600}


def test_a_folder_that_is_there_is_closed(tmp_path: Path) -> None:
    (tmp_path / "open").mkdir(mode=0o777)
    assert private_files.open_to_others(tmp_path / "open")
    private_files.make_folder(tmp_path / "open")
    assert not private_files.open_to_others(tmp_path / "open")


def test_an_empty_file_is_never_made_over_another(tmp_path: Path) -> None:
    (tmp_path / "letter").write_text("mine")
    with pytest.raises(FileExistsError):
        private_files.make_empty_file(tmp_path / "letter")
    assert (tmp_path / "letter").read_text() == "mine"


def test_writing_replaces_the_whole_and_leaves_nothing_beside(tmp_path: Path) -> None:
    path = tmp_path / "note"
    for data in (b"first and longer", b"second", b""):
        private_files.write_whole(path, data)
        assert path.read_bytes() == data
    assert list(tmp_path.iterdir()) == [path]


def test_a_failing_write_leaves_the_old_content(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "note"
    private_files.write_whole(path, b"old")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        private_files.write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
