"""Sending a finished PDF to a printer, from memory: no file of ours is ever written for it."""

from __future__ import annotations

import shutil
import subprocess

from core.errors import KnownError


def print_pdf(pdf: bytes, title: str, copies: int = 1) -> None:
    """Hand a PDF to the system's default printer; `title` must not name anybody.

    Runs in the printing lane. Raises KnownError `printer.none` when the machine has no way to
    print or no printer is set up, and `printer.failed` when the system refuses.
    """
    command = shutil.which("lp")
    if command is None or not _has_printer():
        raise KnownError("printer.none")
    try:
        result = subprocess.run(
            [command, "-t", title, "-n", str(copies), "-s", "-"],
            input=pdf,
            capture_output=True,
            timeout=60,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        raise KnownError("printer.failed") from None
    if result.returncode != 0:
        raise KnownError("printer.failed")


def _has_printer() -> bool:
    """Whether a printer is set up; CUPS names its default one, or at least one other."""
    command = shutil.which("lpstat")
    if command is None:
        return False
    try:
        found = subprocess.run([command, "-e"], capture_output=True, timeout=20, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return bool(found.stdout.strip())
