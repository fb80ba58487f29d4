"""What people put into a store is found in no file: store, backups, log, settings, temp, home."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from core import private_files
from core.paths import ROOT
from tests.security.marked_work import MARKERS
from tests.security.reading_session import READ


def forms(marker: str) -> tuple[bytes, ...]:
    """The ways in which a text may lie in a file."""
    escaped = json.dumps(marker)[1:-1]
    return (
        marker.encode(),
        marker.encode("utf-16-le"),
        marker.encode("utf-16-be"),
        marker.encode("utf-32-le"),
        escaped.encode(),
        marker.encode().hex().encode(),
    )


def found(folder: Path, markers: dict[str, str]) -> list[str]:
    """Every marker that can be read in any file below `folder`, or in the name of one."""
    hits = []
    for path in folder.rglob("*"):
        data = path.read_bytes() if path.is_file() else b""
        data += os.fsencode(path.name)
        hits += [
            f"{name} in {path}"
            for name, marker in markers.items()
            if any(form in data for form in forms(marker))
        ]
    return hits


def run(
    root: Path, how: str, program: str = "tests.security.marked_work"
) -> subprocess.CompletedProcess[str]:
    home, temp = root / "home", root / "temp"
    home.mkdir()
    temp.mkdir()
    places = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")
    environment = {
        **os.environ,
        "HOME": str(home),
        "PYTHONDONTWRITEBYTECODE": "1",
        "QT_QPA_PLATFORM": "offscreen",
        **dict.fromkeys(("TMPDIR", "TEMP", "TMP", "SQLITE_TMPDIR"), str(temp)),
        **{name: str(home / name.lower()) for name in places},
    }
    command = [sys.executable, "-m", program, str(root / "store"), how]
    return subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(("how", "code"), [("close", 0), ("die", 9), ("fail", 1)])
def test_no_marker_is_found_in_any_file(tmp_path: Path, how: str, code: int) -> None:
    done = run(tmp_path, how)
    assert done.returncode == code, done.stderr
    recovery_key, log_file, settings_file = done.stdout.split()
    markers = {**MARKERS, "recovery key": recovery_key, "one group": recovery_key[:11]}

    assert found(tmp_path, markers) == []

    store = tmp_path / "store"
    assert (store / "store.db").stat().st_size > 100_000
    assert (
        len(list((store / "backups").iterdir())) == 3
    )  # a copy, what it replaced, the vault's spare
    assert (store / "store.db-wal").exists() == (how == "die")
    for written in (Path(log_file), Path(settings_file)):
        assert written.is_relative_to(tmp_path)
        assert written.stat().st_size > 0
    assert list((tmp_path / "temp").iterdir()) == []


@pytest.mark.parametrize(("how", "code"), [("close", 0), ("die", 9)])
def test_reading_searching_and_marking_leave_nothing_readable(
    tmp_path: Path, how: str, code: int
) -> None:
    done = run(tmp_path, how, "tests.security.reading_session")
    assert done.returncode == code, done.stderr
    assert done.stdout.split() == ["2", "2"]  # places found, marks kept: it was really done
    assert found(tmp_path, READ) == []
    assert (tmp_path / "store" / "store.db").stat().st_size > 100_000
    left = [path.name for path in (tmp_path / "temp").rglob("*") if path.is_file()]
    assert left == []


def test_everything_written_is_for_the_owner_alone(tmp_path: Path) -> None:
    assert run(tmp_path, "die").returncode == 9
    above = [tmp_path / "home", tmp_path / "temp"]
    for path in tmp_path.rglob("*"):
        if path.is_file() or path.is_relative_to(tmp_path / "store"):
            assert path in above or not private_files.open_to_others(path), path


def test_the_search_finds_what_is_there(tmp_path: Path) -> None:
    for number, form in enumerate(forms(MARKERS["text"])):
        path = tmp_path / str(number)
        path.write_bytes(b"x" * 1000 + form + b"y")
        assert found(tmp_path, MARKERS) == [f"text in {path}"]
        path.unlink()
    (tmp_path / MARKERS["latin text"]).mkdir()
    assert len(found(tmp_path, MARKERS)) == 1
