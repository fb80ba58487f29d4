"""What holds papers together: dossier, cover, address labels."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from core.model.print_files.common import CasePaper, PrintFile


@dataclass(frozen=True, kw_only=True)
class DossierPart:
    """A report of the dossier. `file`: the PDF, beside the print file or below it."""

    title: str
    file: str
    author: str = ""
    day: date | None = None


@dataclass(frozen=True, kw_only=True)
class DossierFile(CasePaper):
    """Reports joined behind a page of contents. Page numbers are stamped and stay the same.

    `left_out`: reports of the file that could not be joined, each with why. `made_for`: whom it is
    made for, in words; `withheld_pages`: how many pages must not reach them and are not in it.
    """

    as_of: date
    parts: tuple[DossierPart, ...]
    left_out: tuple[str, ...] = ()
    made_for: str = ""
    withheld_pages: int = 0


@dataclass(frozen=True, kw_only=True)
class CoverFile(CasePaper):
    """The cover of a paper file. Outside names are initials only."""

    facility: str = ""
    opened_on: date | None = None
    volume: int | None = None
    hearing_days: tuple[date, ...] = ()
    return_to: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class LabelsFile(PrintFile):
    """Address labels on A4 sheets: 2 by 7 or 3 by 8. `start`: the first free label, from 1."""

    sheet: Literal["2x7", "3x8"]
    addresses: tuple[tuple[str, ...], ...]
    start: int = 1
