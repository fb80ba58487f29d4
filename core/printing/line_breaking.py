"""The lines of a paragraph for a given width; where a line may end is in `line_opportunities`."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple
from unicodedata import category

from core.printing.scripts import is_ignorable

LINE_ENDS: Final = "\n\u2028"
"""End of a paragraph inside a text, and end of a line inside a paragraph."""

GROWING_SPACES: Final = " \u00a0"
"""The spaces that grow when a line is justified."""

_LINE_END: Final = re.compile(f"[{LINE_ENDS}]")
_NO_BREAK_SPACES: Final = "\u00a0\u2007\u202f"
_GOOD_ENDS_IN_LONG_WORD: Final = "/?&=._-:,;@"
_TOLERANCE: Final = 0.01
_ROUNDED_UP: Final = -0.5
"""Chromium rounds every stretch up to the next 64th of a pixel."""


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
    *,
    like_browser: bool = False,
) -> list[Line]:
    """The lines of `text[start:end]` no wider than `width`; a word too long is cut.

    Our own lines may fill the width to the last hair, and a long word is cut after a sign if one is
    near; `like_browser`, a line that just fits does not, and a word is cut where it must.

    `widths` holds the sum of the characters' widths up to each place; a character drawn together
    with the one before has none of its own.
    """
    lines: list[Line] = []
    stops = [index for index in opportunities if start < index < end]
    hard_ends = [match.start() for match in _LINE_END.finditer(text, start, end)]
    position = start
    signs = "" if like_browser else _GOOD_ENDS_IN_LONG_WORD
    limit = width + (_ROUNDED_UP if like_browser else _TOLERANCE)
    for hard_end in [*hard_ends, end]:
        own_stops = stops[bisect_right(stops, position) : bisect_left(stops, hard_end)]
        ended = hard_end != end
        if position == hard_end and (ended or not lines):
            lines.append(Line(position, hard_end + ended, 0.0, ended))
        elif position < hard_end:
            found = _fill(text, widths, [*own_stops, hard_end], position, limit, signs)
            found[-1] = found[-1]._replace(ended=ended, end=hard_end + ended)
            lines += found
        position = hard_end + 1
    return lines


def _fill(
    text: str,
    widths: Sequence[float],
    stops: Sequence[int],
    start: int,
    limit: float,
    signs: str,
) -> list[Line]:
    """Lines of one stretch without line ends, each as full as it can be; `widths` are sums."""
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
            cut = _cut_long_word(text, widths, start, ink_end, limit, signs)
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
    lines.append(_line(text, widths, start, stops[-1]))
    return lines


def _line(text: str, widths: Sequence[float], start: int, end: int) -> Line:
    return Line(start, end, widths[trimmed_end(text, start, end)] - widths[start], False)


def _cut_long_word(
    text: str, widths: Sequence[float], start: int, end: int, limit: float, signs: str
) -> int:
    """Where to cut a word wider than the line: after one of `signs` in its last third, if any."""
    cut = start
    while cut < end and widths[cut + 1] - widths[start] <= limit:
        cut += 1
    while start < cut < end and widths[cut + 1] == widths[cut]:
        cut -= 1  # never between a letter and what is drawn together with it
    for place in range(cut, start + (cut - start) * 2 // 3, -1):
        if text[place - 1] in signs:
            return place
    if cut > start:
        return cut
    cut = start + 1  # narrower than a single letter: the letter still stands whole
    while cut < end and widths[cut + 1] == widths[cut]:
        cut += 1
    return cut
