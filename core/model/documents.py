"""Printed documents as plain data: what stands on the pages, in order, already worded."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class ListStyle(StrEnum):
    NUMBERS = "numbers"  # 1. 2. 3.
    LETTERS = "letters"  # א. ב. ג.


@dataclass(frozen=True)
class Heading:
    text: str
    level: int = 2


@dataclass(frozen=True)
class Paragraph:
    """Plain text, no markup; `bold` for the whole paragraph. Line ends inside are kept."""

    text: str
    bold: bool = False


@dataclass(frozen=True)
class Numbered:
    """A list; numbering goes on from `start`. An item may hold a list of its own beneath it."""

    items: tuple[str, ...]
    style: ListStyle = ListStyle.NUMBERS
    start: int = 1
    level: int = 0


@dataclass(frozen=True)
class Facts:
    """Label and value pairs, set in two columns: label at the start side."""

    rows: tuple[tuple[str, str], ...]


Block = Heading | Paragraph | Numbered | Facts


@dataclass(frozen=True)
class Signature:
    """A line to sign on. `signed` stands above it when the signing was done in the program."""

    name: str
    role: str
    signed: str = ""


@dataclass(frozen=True)
class DecisionDocument:
    """A committee's decision. `draft_mark` is printed on every page until it is signed."""

    title: str
    subtitle: str
    banner: str
    case_line: str
    date_line: str
    running_header: str
    blocks: tuple[Block, ...]
    signatures: tuple[Signature, ...]
    after_signatures: tuple[Block, ...] = ()
    draft_mark: str = ""


@dataclass(frozen=True)
class TextDocument:
    """A report or letter: title, a few facts, paragraphs."""

    title: str
    blocks: tuple[Block, ...]
    subtitle: str = ""
    running_header: str = ""
    signatures: tuple[Signature, ...] = field(default_factory=tuple)
