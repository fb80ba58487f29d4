"""Where a line may end, and the lines of a paragraph for a given width.

Breaks follow UAX #14, tailored to Hebrew legal text: never at a hyphen or dash that touches a digit
and never after a prefix of one letter, so that dates, ranges, case numbers, telephone numbers and a
foreign name with its Hebrew prefix stay whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final
from unicodedata import category

from core.printing.scripts import is_ignorable, is_mark

LINE_ENDS: Final = "\n\u2028"
"""End of a paragraph inside a text, and end of a line inside a paragraph."""

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
_MAY_END_LINE: Final = re.compile(rf"[\s{_WORD_SPACES}{_EM_DASH}{re.escape(_HYPHENS)}]")


@dataclass(frozen=True, slots=True)
class Line:
    """Characters `start` to `end` of a text, white space at the end included.

    `width` leaves that white space out; `ended` is true when the writer ended the line there.
    """

    start: int
    end: int
    width: float
    ended: bool


def is_breaking_space(character: str) -> bool:
    return character == " " or (category(character) == "Zs" and character not in _NO_BREAK_SPACES)


def is_justifying_space(character: str) -> bool:
    """A space that grows when a line is justified."""
    return character in " \u00a0"


def break_opportunities(text: str) -> list[int]:
    """The indices before which a line may begin, in order; line ends in the text not counted."""
    found: list[int] = []
    for match in _MAY_END_LINE.finditer(text, 0, len(text) - 1):
        index = match.end()
        before, after = text[index - 1], text[index]
        if is_breaking_space(before):
            if _may_follow_space(text, index):
                found.append(index)
        elif not is_breaking_space(after) and (
            before in _WORD_SPACES
            or (before in _HYPHENS and after.isalpha() and _word_ends_at(text, index - 1))
            or (before == _EM_DASH and after.isalpha() and index > 1)
        ):
            found.append(index)
    return found


def _may_follow_space(text: str, index: int) -> bool:
    after = text[index]
    if is_breaking_space(after) or after in _JOINERS or after in _NEVER_FIRST:
        return False
    word_end = index - 1
    while word_end and is_breaking_space(text[word_end - 1]):
        word_end -= 1
    return not word_end or text[word_end - 1] not in _NEVER_LAST


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
    advances: Sequence[float],
    opportunities: Sequence[int],
    start: int,
    end: int,
    width: float,
) -> list[Line]:
    """The lines of `text[start:end]` no wider than `width`; a word too long is cut.

    `advances` holds the width of each character, 0 for one drawn together with the one before.
    """
    lines: list[Line] = []
    widths = [0.0, *accumulate(advances)]
    stops = [index for index in opportunities if start < index < end]
    hard_ends = [index for index in range(start, end) if text[index] in LINE_ENDS]
    position = start
    for hard_end in [*hard_ends, end]:
        own_stops = [index for index in stops if position < index < hard_end]
        stops = stops[len(own_stops) :]
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
    line_start = segment_start = start
    for stop in stops:
        ink_end = trimmed_end(text, segment_start, stop)
        if segment_start > line_start and widths[ink_end] - widths[line_start] > limit:
            lines.append(_line(text, widths, line_start, segment_start))
            line_start = segment_start
        while line_start == segment_start and widths[ink_end] - widths[line_start] > limit:
            cut = _cut_long_word(text, widths, line_start, ink_end, limit)
            if cut >= ink_end:
                break
            lines.append(_line(text, widths, line_start, cut))
            line_start = segment_start = cut
        segment_start = stop
    lines.append(_line(text, widths, line_start, stops[-1] + ended, ended))
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
