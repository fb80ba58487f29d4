"""What was printed or saved outside the store, and how a print is ordered."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.model.people import Language

MOST_COPIES = 99
_RANGE = re.compile(r"(\d{1,4})(?:-(\d{1,4}))?", re.ASCII)


class PrintWay(StrEnum):
    """Where the pages went."""

    PRINTER = "printer"
    FILE = "file"


class PrintOutcome(StrEnum):
    """`UNKNOWN`: it was recorded that the pages were about to leave, and nothing after that."""

    DONE = "done"
    FAILED = "failed"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class PrintOptions:
    """`printer` "" is the system's default one. `pages` "" is all, else as `read_pages` gives it.
    Two-sided pages turn on the long edge."""

    printer: str = ""
    copies: int = 1
    pages: str = ""
    two_sided: bool = False


DEFAULT_PRINT = PrintOptions()


@dataclass(frozen=True)
class PrintedPaper:
    """One line of the print log.

    `first_copy` numbers the first of `copies` among all copies of this paper for this recipient,
    of which there are `all_copies` by now; 0 where no whole paper came out of a printer: a file, a
    print of some pages only, or one that failed. `case_number` is "" for a paper of no case.
    """

    id: str
    kind: str
    title: str
    sha256: str
    way: PrintWay
    outcome: PrintOutcome
    printed_at: datetime
    printed_by: str
    case_id: str = ""
    case_number: str = ""
    hearing_id: str = ""
    recipient: str = ""
    recipient_role: str = ""
    language: Language = Language.HEBREW
    printer: str = ""
    copies: int = 1
    first_copy: int = 0
    all_copies: int = 0
    pages: str = ""
    two_sided: bool = False


def read_pages(typed: str, count: int) -> str | None:
    """Pages typed such as "1-3, 5" in their plain form "1-3,5"; "" for none typed.

    None if it cannot be read, or names a page outside 1 to `count`, one twice, or one before
    another: a printer would drop or shuffle them without a word.
    """
    plain = re.sub(r"[\s\u200e\u200f\u2066-\u2069]", "", typed)
    plain = re.sub("[\u05be\u2010-\u2014\u2212]", "-", plain)
    if not plain:
        return ""
    before = 0
    parts = []
    for part in plain.split(","):
        found = _RANGE.fullmatch(part)
        if found is None:
            return None
        first = int(found[1])
        last = int(found[2] or first)
        if not before < first <= last <= count:
            return None
        before = last
        parts.append(str(first) if first == last else f"{first}-{last}")
    return ",".join(parts)


def page_numbers(pages: str, count: int) -> tuple[int, ...]:
    """The pages that `pages` of PrintOptions names, the first one being 1."""
    if not pages:
        return tuple(range(1, count + 1))
    numbers: list[int] = []
    for part in pages.split(","):
        first, _, last = part.partition("-")
        numbers += range(int(first), int(last or first) + 1)
    return tuple(numbers)
