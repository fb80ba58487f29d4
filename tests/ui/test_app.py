"""The window as it is really started, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
START = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ui.app import WindowArguments, run
from ui.window import MainWindow

home, what = Path(sys.argv[1]), sys.argv[2]

class Watched(MainWindow):
    def show(self):
        super().show()
        assert "sqlalchemy" not in sys.modules, "the database was imported before the first paint"
        QTimer.singleShot(10, misbehave)
        QTimer.singleShot(1500, QApplication.quit)

def misbehave():
    if what == "bug":
        raise ValueError("a name of a minor")

import ui.app
ui.app.MainWindow = Watched
sys.exit(run(WindowArguments(folder=home / "store", settings_file=home / "s.toml")))
"""


def start(tmp_path: Path, what: str) -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_STATE_HOME": str(tmp_path / "state"),
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
    }
    return subprocess.run(
        [sys.executable, "-c", START, str(tmp_path), what],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_the_window_opens_before_the_database_is_imported_and_closes(tmp_path: Path) -> None:
    ended = start(tmp_path, "")
    assert ended.returncode == 0, ended.stderr
    assert not list(tmp_path.rglob("store.db"))


def test_a_bug_is_logged_by_place_and_without_its_words(tmp_path: Path) -> None:
    ended = start(tmp_path, "bug")
    assert ended.returncode == 0, ended.stderr
    logs = "".join(path.read_text() for path in tmp_path.rglob("*.log"))
    assert "ValueError" in logs
    assert "misbehave" in logs
    assert "name of a minor" not in logs + ended.stdout + ended.stderr
