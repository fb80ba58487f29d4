"""Starting the window: fonts, language, theme, and what happens when something goes wrong."""

from __future__ import annotations

import sys
import threading
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from core import paths, settings
from core.clock import Clock, SystemClock
from core.log import write_error, write_line
from ui import entry
from ui.dress import dress
from ui.keyboard import Keyboard
from ui.tasks import Tasks
from ui.window import MainWindow

# After the first paint: two threads that import and paint at once only hold each other up.
WARM_UP_AFTER_MS = 120


@dataclass(frozen=True)
class WindowArguments:
    """How the window was asked for. `folder`: the store; None means the last one used.

    A `passphrase` that came through a descriptor is tried at once, as if it had been typed.
    """

    folder: Path | None = None
    passphrase: str = field(default="", repr=False)
    practice_folder: Path = field(default_factory=paths.practice_store)
    settings_file: Path = field(default_factory=paths.settings_file)
    clock: Clock = field(default_factory=SystemClock)


def run(arguments: WindowArguments) -> int:
    """Open the window and stay until it is closed; returns the exit code of the process."""
    qInstallMessageHandler(_qt_message)
    look = settings.load(arguments.settings_file).settings
    app = QApplication(sys.argv[:1])
    dress(app, look.theme, look.text_percent)
    tasks = Tasks(app)
    remembered = Path(look.last_store) if look.last_store else paths.default_store()
    window = MainWindow(
        clock=arguments.clock,
        tasks=tasks,
        keyboard=Keyboard(app),
        settings_file=arguments.settings_file,
        folder=arguments.folder or remembered,
        practice_folder=arguments.practice_folder,
    )
    tasks.bug.connect(_log_bug)
    sys.excepthook = lambda kind, error, trace: _unexpected(tasks, error, trace)
    threading.excepthook = lambda args: _log_bug(args.exc_value)
    window.show()
    if arguments.passphrase:
        window.unlock_with(arguments.passphrase)
    QTimer.singleShot(WARM_UP_AFTER_MS, lambda: tasks.run(entry.warm_up))
    code = app.exec()
    tasks.close()
    return code


def _unexpected(tasks: Tasks, error: BaseException, trace: TracebackType | None) -> None:
    if isinstance(error, KeyboardInterrupt):
        QApplication.quit()
        return
    tasks.bug.emit(error.with_traceback(trace))


def _log_bug(error: object) -> None:
    if isinstance(error, BaseException):
        write_error(error)


def _qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Qt's own complaints speak of widgets and files, never of cases; they go to the log."""
    if kind != QtMsgType.QtDebugMsg:
        write_line(f"qt {kind.name} {message}")
