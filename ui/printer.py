"""Printers, and sending the pages of a finished PDF to one of them, from memory.

The one place that knows which system it is: CUPS gets the very PDF (ui/printer_cups.py), Windows
gets its pages drawn at print resolution (ui/printer_windows.py). No file of ours is ever written.
"""

from __future__ import annotations

import sys

from core.errors import KnownError
from core.model.print_log import DEFAULT_PRINT, PrintOptions
from core.model.printers import Printer, PrinterState

# What the system's queue shows to anyone on the machine: it names nobody.
JOB_TITLE = "Vaada"


def printers() -> tuple[Printer, ...]:
    """The printers set up on this machine, the system's default one first."""
    if sys.platform == "win32":
        from ui import printer_windows

        found = printer_windows.printers()
    else:
        from ui import printer_cups

        found = printer_cups.printers()
    return tuple(sorted(found, key=lambda each: (not each.is_default, each.name.casefold())))


def send(pdf: bytes, options: PrintOptions = DEFAULT_PRINT) -> None:
    """Hand a PDF to a printer, the default one if `options` name none. Runs in the print lane.

    Raises KnownError: `printer.none` when no printer is set up, `printer.failed` when the system
    refuses, `printer.no_answer` when nobody can tell whether it took the pages.
    """
    name = options.printer or first_choice()
    if sys.platform == "win32":
        from ui import printer_windows

        printer_windows.send(pdf, name, options, JOB_TITLE)
    else:
        from ui import printer_cups

        printer_cups.send(pdf, name, options, JOB_TITLE)


def first_choice() -> str:
    """The name of the default printer; where the system has none, of the first that is not stopped.

    Raises KnownError `printer.none`.
    """
    found = printers()
    if not found:
        raise KnownError("printer.none")
    if found[0].is_default:
        return found[0].name
    going = [each for each in found if each.state is not PrinterState.STOPPED]
    return (*going, found[0])[0].name
