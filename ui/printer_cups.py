"""Printing through CUPS: `lpstat` tells of printers, `lp` takes the very PDF on its input."""

from __future__ import annotations

import os
import re
import shutil
import subprocess

from core.errors import KnownError
from core.model.print_log import PrintOptions
from core.model.printers import Printer, PrinterState

_ASK_SECONDS, _SEND_SECONDS = 5, 60
_DEFAULT = re.compile(r"^(?:system|user) default destination: (\S+)$", re.MULTILINE)
_STATE = re.compile(r"^printer (\S+) (is idle|now printing|disabled)", re.MULTILINE)
_STATES = {
    "is idle": PrinterState.READY,
    "now printing": PrinterState.PRINTING,
    "disabled": PrinterState.STOPPED,
}


def printers() -> tuple[Printer, ...]:
    """Queues of this machine and printers found near it; empty without CUPS."""
    names = _ask("-e").split()
    if not names:
        return ()
    default = _DEFAULT.search(_ask("-d"))
    states = {name: _STATES[words] for name, words in _STATE.findall(_ask("-p"))}
    return tuple(
        Printer(
            name,
            states.get(name, PrinterState.UNKNOWN),
            is_default=default is not None and default[1] == name,
        )
        for name in names
    )


def send(pdf: bytes, name: str, options: PrintOptions, job_title: str) -> None:
    """Hand the PDF to the queue `name`. Raises KnownError as ui.printer.send does."""
    command = shutil.which("lp")
    if command is None:
        raise KnownError("printer.none")
    sides = "two-sided-long-edge" if options.two_sided else "one-sided"
    asked = ["-d", name, "-t", job_title, "-n", str(options.copies), "-o", f"sides={sides}"]
    if options.copies > 1:
        asked += ["-o", "collate=true"]
    if options.pages:
        asked += ["-P", options.pages]
    try:
        result = subprocess.run(
            [command, *asked, "-s", "-"],
            input=pdf,
            capture_output=True,
            timeout=_SEND_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise KnownError("printer.no_answer") from None
    except OSError:
        raise KnownError("printer.failed") from None
    if result.returncode != 0:
        raise KnownError("printer.failed")


def _ask(option: str) -> str:
    """What lpstat says, in plain English whatever the system speaks; "" if it says nothing."""
    command = shutil.which("lpstat")
    if command is None:
        return ""
    try:
        found = subprocess.run(
            [command, option],
            capture_output=True,
            timeout=_ASK_SECONDS,
            check=False,
            env={**os.environ, "LC_ALL": "C"},
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return found.stdout.decode("utf-8", "replace")
