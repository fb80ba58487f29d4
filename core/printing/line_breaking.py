"""Where a line may end, and the lines of a paragraph for a given width.

Breaks follow UAX #14, tailored to Hebrew legal text: never at a hyphen or dash that touches a digit
and never after a prefix of one letter, so that dates, ranges, case numbers, telephone numbers and a
foreign name with its Hebrew prefix stay whole.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple
from unicodedata import category

from core.printing.scripts import is_ignorable, is_mark

LINE_ENDS: Final = "\n\u2028"
"""End of a paragraph inside a text, and end of a line inside a paragraph."""

GROWING_SPACES: Final = " \u00a0"
"""The spaces that grow when a line is justified."""

_LINE_END: Final = re.compile(f"[{LINE_ENDS}]")
_NO_BREAK_SPACES: Final = "\u00a0\u2007\u202f"
_JOINERS: Final = "\u2060\ufeff"
_HYPHENS: Final = "-\u05be\u2010\u2013"
"""Hyphen, maqaf, en dash."""
_EM_DASH: Final = "\u2014"
_WORD_SPACES: Final = "\u200b\u1361"
"""Zero width space and the Ethiopic word space."""
_NEVER_FIRST: Final = ")]}!?;:.,\u2026%\u00bb"
_ABBREVIATION_MARKS: Final = "\"'\u05f3\u05f4\u2019\u201d"
_NEVER_LAST: Final = "([{\u00ab"
_GOOD_ENDS_IN_LONG_WORD: Final = "/?&=._-:,;@"
_TOLERANCE: Final = 0.01
_SPACE: Final = " \u1680\u2000-\u2006\u2008-\u200a\u205f\u3000"
"""The spaces of Unicode that a line may end after, as the inside of a character set."""
_SPACES: Final = re.compile(
    rf"(?<![{re.escape(_NEVER_LAST)}{_SPACE}])[{_SPACE}]+"
    rf"(?=[^{re.escape(_NEVER_FIRST)}{_JOINERS}{_SPACE}])"
)
_SIGNS: Final = re.compile(rf"[{_WORD_SPACES}{_EM_DASH}{re.escape(_HYPHENS)}](?=[^{_SPACE}])")


class Line(NamedTuple):
    """Characters `start` to `end` of a text, white space at the end included.

    `width` leaves that white space out; `ended` is true when the writer ended the line there.
    """

    start: int
    end: int
    width: float
    ended: bool


@lru_cache(8192)
def is_breaking_space(character: str) -> bool:
    return character == " " or (category(character) == "Zs" and character not in _NO_BREAK_SPACES)


def break_opportunities(text: str) -> list[int]:
    """The indices before which a line may begin, in order; line ends in the text not counted."""
    found = [match.end() for match in _SPACES.finditer(text)]
    signs = [match.end() for match in _SIGNS.finditer(text) if _may_end_line(text, match.end())]
    return sorted(found + signs) if signs else found


def _may_end_line(text: str, index: int) -> bool:
    """May a line end between the hyphen, dash or word space before `index` and what follows it?"""
    before, after = text[index - 1], text[index]
    if before in _WORD_SPACES:
        return True
    if before == _EM_DASH:
        return after.isalpha() and index > 1
    return after.isalpha() and _word_ends_at(text, index - 1)


def _word_ends_at(text: str, index: int) -> bool:
    """Does a word of two letters or more end right before `index`, whatever points it carries?"""
    letters = 0
    while index and letters < 2 and (text[index - 1].isalpha() or is_mark(text[index - 1])):
        index -= 1
        letters += text[index].isalpha()
    return letters == 2 or (letters == 1 and index > 1 and text[index - 1] in _ABBREVIATION_MARKS)


def trimmed_end(text: str, start: int, end: int) -> int:
    """`end` without the white space and invisible marks a line ends with."""
    while end > start and (
        is_breaking_space(text[end - 1]) or is_ignorable(text[end - 1]) or text[end - 1] == "\u2028"
    ):
        end -= 1
    return end


def break_lines(
    text: str,
    widths: Sequence[float],
    opportunities: Sequence[int],
    start: int,
    end: int,
    width: float,
) -> list[Line]:
    """The lines of `text[start:end]` no wider than `width`; a word too long is cut.

    `widths` holds the sum of the characters' widths up to each place; a character drawn together
    with the one before has none of its own.
    """
    lines: list[Line] = []
    stops = [index for index in opportunities if start < index < end]
    hard_ends = [match.start() for match in _LINE_END.finditer(text, start, end)]
    position = start
    for hard_end in [*hard_ends, end]:
        own_stops = stops[bisect_right(stops, position) : bisect_left(stops, hard_end)]
        ended = hard_end != end
        if position == hard_end and (ended or not lines):
            lines.append(Line(position, hard_end + ended, 0.0, ended))
        elif position < hard_end:
            lines += _fill(text, widths, [*own_stops, hard_end], position, width, ended)
        position = hard_end + 1
    return lines


def _fill(
    text: str,
    widths: Sequence[float],
    stops: Sequence[int],
    start: int,
    width: float,
    ended: bool,
) -> list[Line]:
    """Lines of one stretch without line ends, each as full as it can be; `widths` are sums."""
    limit = width + _TOLERANCE
    lines: list[Line] = []
    stop_widths = [widths[stop] for stop in stops]
    place = 0  # of the first stop after the line's start
    while True:
        edge = widths[start] + limit
        fitting = bisect_right(stop_widths, edge, place)
        # White space at the end needs no room.
        while fitting < len(stops) and widths[trimmed_end(text, start, stops[fitting])] <= edge:
            fitting += 1
        if fitting == place:
            ink_end = trimmed_end(text, start, stops[place])
            cut = _cut_long_word(text, widths, start, ink_end, limit)
            if cut < ink_end:
                lines.append(_line(text, widths, start, cut))
                start = cut
                continue
            fitting = place + 1
        if fitting == len(stops):
            break
        place = fitting
        lines.append(_line(text, widths, start, stops[place - 1]))
        start = stops[place - 1]
    lines.append(_line(text, widths, start, stops[-1] + ended, ended))
    return lines


def _line(text: str, widths: Sequence[float], start: int, end: int, ended: bool = False) -> Line:
    return Line(start, end, widths[trimmed_end(text, start, end)] - widths[start], ended)


def _cut_long_word(text: str, widths: Sequence[float], start: int, end: int, limit: float) -> int:
    """Where to cut a word wider than the line: at a sign within its last third if there is one."""
    cut = start
    while cut < end and widths[cut + 1] - widths[start] <= limit:
        cut += 1
    while start < cut < end and widths[cut + 1] == widths[cut]:
        cut -= 1  # never between a letter and what is drawn together with it
    for place in range(cut, start + (cut - start) * 2 // 3, -1):
        if text[place - 1] in _GOOD_ENDS_IN_LONG_WORD:
            return place
    if cut > start:
        return cut
    cut = start + 1  # narrower than a single letter: the letter still stands whole
    while cut < end and widths[cut + 1] == widths[cut]:
        cut += 1
    return cut
