"""Printed documents as plain data: what stands on the pages, in order, already worded.

Every text of a block may be a `StyledText`. A block without a language of its own is in that of
its document.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Language(StrEnum):
    """The language of a document or of one of its blocks; gives its direction and its face."""

    HEBREW = "he"
    ARABIC = "ar"
    RUSSIAN = "ru"
    AMHARIC = "am"
    ENGLISH = "en"

    @property
    def right_to_left(self) -> bool:
        return self in (Language.HEBREW, Language.ARABIC)


class ListStyle(StrEnum):
    NUMBERS = "numbers"  # 1. 2. 3.
    LETTERS = "letters"  # א. ב. ג., in another language its own letters
    BULLETS = "bullets"


class ParagraphLook(StrEnum):
    BODY = "body"
    SMALL = "small"  # notes, the words under a form's field
    CENTRED = "centred"
    PLAIN = "plain"  # as typed: ragged, lines ending where a browser ends them
    LARGE = "large"  # plain words for a reader who is young or sees badly


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in one look; `link` is an address (https:, mailto:) it leads to."""

    text: str
    bold: bool = False
    underlined: bool = False
    link: str = ""


class StyledText(str):
    """A text in spans. Wherever looks do not matter it is its own plain text.

    No markup: every character is printed.
    """

    spans: tuple[Span, ...]

    def __new__(cls, *spans: Span | str) -> StyledText:
        made = tuple(Span(part) if isinstance(part, str) else part for part in spans)
        text = super().__new__(cls, "".join(span.text for span in made))
        text.spans = made
        return text


@dataclass(frozen=True)
class Heading:
    """A heading; its level also gives its place in the outline of the file."""

    text: str
    level: int = 2
    language: Language | None = None


@dataclass(frozen=True)
class Paragraph:
    """Text, `bold` for the whole paragraph. Line ends inside are kept."""

    text: str
    bold: bool = False
    look: ParagraphLook = ParagraphLook.BODY
    language: Language | None = None


@dataclass(frozen=True)
class Numbered:
    """A list; numbering goes on from `start`.

    A list of `level` 1 right after one of level 0 belongs to its last item, and a list of level 0
    after that goes on with the outer one if `start` says so.
    """

    items: tuple[str, ...]
    style: ListStyle = ListStyle.NUMBERS
    start: int = 1
    level: int = 0
    language: Language | None = None


@dataclass(frozen=True)
class Facts:
    """Label and value pairs, set in two columns: label at the start side."""

    rows: tuple[tuple[str, str], ...]
    language: Language | None = None


@dataclass(frozen=True)
class Table:
    """A table in reading order: the first column is the rightmost one in Hebrew and Arabic.

    `headings` are repeated on every page the table goes on to. `shares` are the columns' parts of
    the width, in any unit; without them the columns are equal.
    """

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[float, ...] = ()
    language: Language | None = None


@dataclass(frozen=True)
class Choices:
    """What somebody marks by hand: a small box before each text."""

    items: tuple[str, ...]
    language: Language | None = None


@dataclass(frozen=True)
class WritingLines:
    """Empty lines to write on, with an optional label at the start of the first."""

    count: int = 1
    label: str = ""
    language: Language | None = None


@dataclass(frozen=True)
class PageBreak:
    """What follows begins on a new page."""


@dataclass(frozen=True)
class SideBySide:
    """Two texts that say the same, each in its column: the first at the right.

    Blocks of the same place begin at the same height, so that a reader can compare them.
    """

    first: tuple[Block, ...]
    second: tuple[Block, ...]
    second_language: Language | None = None


Block = (
    Heading | Paragraph | Numbered | Facts | Table | Choices | WritingLines | SideBySide | PageBreak
)


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
    """A report, letter or form: title, a few facts, paragraphs.

    Blocks without a language of their own are in `language`, which also turns the page: numbers
    of pages, running header and signatures stand as a reader of that language expects.
    """

    title: str
    blocks: tuple[Block, ...]
    subtitle: str = ""
    running_header: str = ""
    signatures: tuple[Signature, ...] = field(default_factory=tuple)
    language: Language = Language.HEBREW
    banner: str = ""
    draft_mark: str = ""
