"""Printers as the system tells of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PrinterState(StrEnum):
    """`STOPPED`: pages would wait in the system's queue, on its disk, until somebody starts it."""

    READY = "ready"
    PRINTING = "printing"
    STOPPED = "stopped"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Printer:
    """A printer by the system's name for it."""

    name: str
    state: PrinterState = PrinterState.UNKNOWN
    is_default: bool = False
