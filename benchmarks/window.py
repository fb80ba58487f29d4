"""Time to the first painted window: Vaada's against a bare PySide6 window.

Every round starts both in a process of its own, one after the other, so that both meet the same
machine. What is counted is from the start of the process to the end of the first paint. Vaada's
window is its real way in, with fonts, theme, language and settings; nothing is left out.

    python -m benchmarks.window [--rounds 15]
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
QUIT_AFTER_PAINT = """
import sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

class FirstPaint(QObject):
    done = False
    def eventFilter(self, watched, event):
        if not self.done and event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self.done = True
            QTimer.singleShot(0, self.painted)
        return False
    def painted(self):
        print(time.time(), flush=True)
        QApplication.exit(0)
"""
BARE = (
    QUIT_AFTER_PAINT
    + """
from PySide6.QtWidgets import QMainWindow
app = QApplication([])
watcher = FirstPaint()
app.installEventFilter(watcher)
window = QMainWindow()
window.resize(1280, 800)
window.show()
app.exec()
"""
)
VAADA = (
    QUIT_AFTER_PAINT
    + """
from pathlib import Path
from ui import app as starting
from ui.keyboard import Keyboard

class Watching(Keyboard):
    def __init__(self, app):
        super().__init__(app)
        self.watcher = FirstPaint(app)
        app.installEventFilter(self.watcher)

starting.Keyboard = Watching
home = Path(sys.argv[1])
starting.run(
    starting.WindowArguments(
        folder=home / "store",
        practice_folder=home / "practice",
        settings_file=home / "settings.toml",
    )
)
"""
)


def first_paint(code: str, home: str) -> float:
    """Milliseconds from starting a process to the end of its first paint."""
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "PYTHONPATH": str(ROOT)}
    started = time.time()
    ended = subprocess.run(
        [sys.executable, "-c", code, home],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return (float(ended.stdout.split()[0]) - started) * 1000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    rounds = parser.parse_args().rounds
    bare: list[float] = []
    vaada: list[float] = []
    with tempfile.TemporaryDirectory() as home:
        for code in (BARE, VAADA):
            first_paint(code, home)  # warms the disk cache; not counted
        for _ in range(rounds):
            bare.append(first_paint(BARE, home))
            vaada.append(first_paint(VAADA, home))
    ratio = statistics.median(one / other for one, other in zip(vaada, bare, strict=True))
    print(f"bare PySide6 window  median {statistics.median(bare):6.0f} ms  least {min(bare):6.0f}")
    print(
        f"Vaada's window       median {statistics.median(vaada):6.0f} ms  least {min(vaada):6.0f}"
    )
    print(f"ratio                median {ratio:6.2f}     of leasts {min(vaada) / min(bare):6.2f}")


if __name__ == "__main__":
    main()
