"""The log: what went wrong and where, never about whom."""

from __future__ import annotations

import contextlib
import os
from datetime import UTC, datetime
from pathlib import Path

from core.paths import log_file

LARGEST_BYTES = 512 * 1024


def write_line(line: str, path: Path | None = None) -> None:
    """Add one line with the time (UTC) to the log, readable by its owner only.

    The caller answers for the line holding no name and no value out of a store. A log that cannot
    be written is no reason to stop work. Beyond half a megabyte it starts again.
    """
    target = path or log_file()
    with contextlib.suppress(OSError):
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        grown = target.exists() and target.stat().st_size > LARGEST_BYTES
        flags = os.O_WRONLY | os.O_CREAT | (os.O_TRUNC if grown else os.O_APPEND)
        handle = os.open(target, flags, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as out:
            stamp = datetime.now(UTC).isoformat(timespec="seconds")
            out.write(f"{stamp} {line.replace(chr(10), ' ')}\n")
