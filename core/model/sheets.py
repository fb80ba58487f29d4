"""Sheets: letters, forms and lists as plain data, already worded."""

from __future__ import annotations

from dataclasses import dataclass

from core.model.documents import Block, Language, Signature


@dataclass(frozen=True)
class Blanks:
    """Words with a line to write on behind each, beside each other: name, date, signature."""

    labels: tuple[str, ...]


@dataclass(frozen=True)
class Boxed:
    """Blocks inside a frame, kept on one page."""

    blocks: tuple[SheetBlock, ...]


SheetBlock = Block | Blanks | Boxed


@dataclass(frozen=True)
class Letterhead:
    """The top of a letter: who writes, the day and number, and to whom."""

    office: tuple[str, ...]
    dated: tuple[str, ...]
    to: tuple[str, ...]


@dataclass(frozen=True)
class SecondTitle:
    """The title in a second language."""

    title: str
    subtitle: str
    language: Language


@dataclass(frozen=True)
class Sheet:
    """A document.

    `one_page` has it set smaller, as far as can be read well, to stay on a page. `file_title` is
    what a viewer shows of a sheet that has no title of its own. Pages that are stamped with
    numbers later are not `numbered` here.
    """

    title: str
    blocks: tuple[SheetBlock, ...]
    language: Language = Language.HEBREW
    subtitle: str = ""
    banner: str = ""
    running_header: str = ""
    letterhead: Letterhead | None = None
    signatures: tuple[Signature, ...] = ()
    after: tuple[SheetBlock, ...] = ()
    one_page: bool = False
    file_title: str = ""
    numbered: bool = True
    second_title: SecondTitle | None = None


@dataclass(frozen=True)
class Labels:
    """Address labels on a `paper` of "2x7" or "3x8"; `start` is the first free one, from 1."""

    title: str
    paper: str
    addresses: tuple[tuple[str, ...], ...]
    start: int = 1
    language: Language = Language.HEBREW
