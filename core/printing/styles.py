"""The typographic styles of the house: sizes, leading and distances, all in points."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from typing import Final

from core.model.documents import Language
from core.printing.structure import Tag


class Align(StrEnum):
    START = "start"  # the right edge in a right-to-left paragraph
    END = "end"
    CENTER = "center"
    JUSTIFY = "justify"


BLACK: Final = "0 0 0"
GREY: Final = "0.35 0.35 0.35"
DRAFT_GREY: Final = "0.88 0.88 0.88"
CONFIDENTIAL_RED: Final = "0.6 0.11 0.11"
"""Colours are three numbers from 0 to 1, as PDF writes them."""


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a paragraph looks. `start` and `end` indent its sides, seen in reading direction.

    `tag` says what it is to those who hear the page read. A text `like_browser` has the lines and
    the digits that Chromium gives it; all others keep their numbers whole.
    """

    size: float = 12.0
    leading: float = 18.0
    align: Align = Align.START
    bold: bool = False
    colour: str = BLACK
    right_to_left: bool = True
    start: float = 0.0
    end: float = 0.0
    space_before: float = 0.0
    space_after: float = 0.0
    language: Language = Language.HEBREW
    tag: Tag = Tag.P
    like_browser: bool = False


_SIZES: Final = {Language.RUSSIAN: 0.9, Language.AMHARIC: 0.92}
"""Faces whose letters are big for their size."""


_CLOSENESS: ContextVar[float] = ContextVar("closeness", default=1.0)


@contextmanager
def set_closer(share: float) -> Iterator[None]:
    """Lines and paragraphs made inside stand at `share` of their usual distance."""
    before = _CLOSENESS.set(share)
    try:
        yield
    finally:
        _CLOSENESS.reset(before)


def in_language(style: TextStyle, language: Language) -> TextStyle:
    """The style for another language: its direction, a size as big to the eye, and ragged lines
    where words are too long to justify without hyphens.
    """
    return _in_language(style, language, _CLOSENESS.get())


@cache
def _in_language(style: TextStyle, language: Language, closeness: float) -> TextStyle:
    right_to_left = language.right_to_left
    align = style.align
    if align is Align.JUSTIFY and not right_to_left:
        align = Align.START
    size = round(style.size * _SIZES.get(language, 1.0), 2)
    return replace(
        style,
        language=language,
        right_to_left=right_to_left,
        align=align,
        size=size,
        leading=style.leading * closeness,
        space_before=style.space_before * closeness,
        space_after=style.space_after * closeness,
    )


BODY: Final = TextStyle(align=Align.JUSTIFY, space_after=7)
PLAIN: Final = replace(BODY, align=Align.START, space_after=0)
PLAIN_TEXT: Final = replace(BODY, align=Align.START, like_browser=True)
ITEM: Final = replace(BODY, space_after=4)
SMALL: Final = TextStyle(size=10, leading=13.5, space_after=5)
CENTRED: Final = TextStyle(align=Align.CENTER, space_after=7)
LARGE: Final = TextStyle(size=14, leading=22, space_after=9)
TITLE: Final = TextStyle(
    size=17, leading=24, align=Align.CENTER, bold=True, space_after=2, tag=Tag.H1
)
SUBTITLE: Final = TextStyle(size=12, leading=17, align=Align.CENTER, space_after=10)
HEADINGS: Final = {
    1: TextStyle(
        size=16,
        leading=23,
        align=Align.CENTER,
        bold=True,
        space_before=12,
        space_after=8,
        tag=Tag.H2,
    ),
    2: TextStyle(size=13, leading=19, bold=True, space_before=10, space_after=4, tag=Tag.H3),
    3: TextStyle(size=12, leading=18, bold=True, space_before=6, space_after=2, tag=Tag.H4),
}
BANNER: Final = TextStyle(size=12, leading=17, align=Align.CENTER, colour=CONFIDENTIAL_RED)
SIGNED: Final = TextStyle(size=10, leading=13.5, align=Align.CENTER)
SIGNATORY: Final = TextStyle(size=11.5, leading=15.5, align=Align.CENTER)
ROLE: Final = TextStyle(size=10, leading=13.5, align=Align.CENTER, colour=GREY)
CELL: Final = TextStyle(size=11, leading=15.5, tag=Tag.TD)
CELL_HEADING: Final = replace(CELL, bold=True, tag=Tag.TH)
FURNITURE: Final = TextStyle(size=9.5, leading=12, colour=GREY)
FURNITURE_BANNER: Final = replace(FURNITURE, colour=CONFIDENTIAL_RED)
DRAFT_MARK: Final = TextStyle(size=90, leading=110, bold=True, colour=DRAFT_GREY)
