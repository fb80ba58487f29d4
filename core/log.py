"""The log: what went wrong and where, never about whom.

A line holds kinds of errors, files of the program and their lines. What an error says is left
out, since its words may quote what stood in a case; a known error is named by its key.
"""

from __future__ import annotations

import contextlib
import logging
import traceback
from pathlib import Path

from core import private_files
from core.clock import SystemClock
from core.errors import KnownError
from core.paths import ROOT, log_file

LARGEST_BYTES = 512 * 1024


def write_line(line: str, path: Path | None = None) -> None:
    """Add one line with the time (UTC) to the log, readable by its owner only.

    The caller answers for the line holding no name and no value out of a store. A log that cannot
    be written is no reason to stop work. Beyond half a megabyte a new one is begun, and the one
    before is kept beside it.
    """
    target = path or log_file()
    with contextlib.suppress(OSError):
        if not target.parent.is_dir():
            private_files.make_folder(target.parent)
        if target.exists() and target.stat().st_size > LARGEST_BYTES:
            target.replace(target.with_name(f"{target.name}.1"))
        stamp = SystemClock().now().isoformat(timespec="seconds")
        with open(target, "a", encoding="utf-8", opener=private_files.opener) as out:
            out.write(f"{stamp} {line.replace(chr(10), ' ')}\n")


def write_error(error: BaseException, path: Path | None = None) -> None:
    """Add an error and its causes to the log, by kind and place only."""
    for line in described(error):
        write_line(line, path)


def described(error: BaseException) -> tuple[str, ...]:
    """One line for an error and for each error behind it: its kind and the places it went through.

    No message, argument or local value: those may hold names.
    """
    lines = []
    seen: set[int] = set()
    behind: BaseException | None = error
    while behind is not None and id(behind) not in seen:
        seen.add(id(behind))
        kind = type(behind).__name__
        named = f"{kind}({behind.key})" if isinstance(behind, KnownError) else kind
        places = [
            f"{_place(frame.filename)}:{frame.lineno} {frame.name}"
            for frame in reversed(traceback.extract_tb(behind.__traceback__))
        ]
        lines.append(" < ".join([named, *places]))
        behind = behind.__cause__ or behind.__context__
    return tuple(lines)


class Handler(logging.Handler):
    """Brings the program's own log records into the log: their fixed words, not their values."""

    def __init__(self, path: Path | None = None) -> None:
        super().__init__()
        self._path = path

    def emit(self, record: logging.LogRecord) -> None:
        # Not getMessage(): what would be filled in is a value.
        write_line(f"{record.levelname.lower()} {record.name}: {record.msg}", self._path)
        if record.exc_info and record.exc_info[1] is not None:
            write_error(record.exc_info[1], self._path)


def _place(filename: str) -> str:
    """A file of the program by its path inside it, any other by its bare name."""
    path = Path(filename)
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name
