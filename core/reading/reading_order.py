"""The order in which the characters of a page are read, mended where a PDF turned Hebrew round.

pdfium takes Hebrew for written from left to right as it looks and turns every run of it round.
That is right for pages that were set by eye (ours, most word processors'), but the text under a
scan is often laid down letter by letter in the order of reading: turned round it begins its words
with the letters that can only end one.
"""

from __future__ import annotations

import re
import unicodedata

_FINAL = frozenset("ךםןףץ")
_WORD = re.compile("[\u05d0-\u05ea]{2,}")
_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
# What is read from left to right inside a Hebrew line: numbers with what joins them, Latin words.
_LTR = re.compile(r"[0-9A-Za-z\u00c0-\u024f](?:[0-9A-Za-z\u00c0-\u024f.,:/\-@%]*[0-9A-Za-z%])?")
# What stands before a number, behind a space, was set after it: nobody writes " ,44".
_BEFORE_NUMBER = re.compile(r"(?<=\s)([.,;:!?]+)(\d(?:[\d.,:/\-–%]*[\d%])?)(?=\s|$)")
_UNWRITTEN = frozenset("\ufffe\uffff\ufeff")


def turned_round(text: str) -> bool:
    """Whether the Hebrew of `text` stands letter by letter from its end to its beginning."""
    words = _WORD.findall(text)
    begins = sum(word[0] in _FINAL for word in words)
    ends = sum(word[-1] in _FINAL for word in words)
    return begins > ends


def reading_order(text: str) -> list[int]:
    """Which characters of `text` are to be read, in order; control characters are left out."""
    kept = [index for index, char in enumerate(text) if _is_read(char)]
    if not turned_round("".join(text[index] for index in kept)):
        return _with_points_after_numbers(text, kept)
    order: list[int] = []
    line: list[int] = []
    for index in kept:
        if text[index] == "\n":
            order += [*_turned(text, line), index]
            line = []
        else:
            line.append(index)
    return order + _turned(text, line)


def _with_points_after_numbers(text: str, kept: list[int]) -> list[int]:
    """pdfium leaves the comma or stop after a number of a Hebrew line before it; here it follows.

    In a line without Hebrew, ".5" stays a number.
    """
    order, start = list(kept), 0
    for line in "".join(text[index] for index in kept).splitlines(keepends=True):
        if _RTL.search(line):
            for found in _BEFORE_NUMBER.finditer(line):
                first, number, end = (
                    start + at for at in (found.start(), found.end(1), found.end())
                )
                order[first:end] = [*kept[number:end], *kept[first:number]]
        start += len(line)
    return order


def _is_read(char: str) -> bool:
    return char == "\n" or (char not in _UNWRITTEN and unicodedata.category(char) != "Cc")


def _turned(text: str, line: list[int]) -> list[int]:
    """A line back to the order of reading, its numbers and Latin words left as they are."""
    words = "".join(text[index] for index in line)
    if not _RTL.search(words):
        return line
    back = line[::-1]
    turned = words[::-1]
    for run in _LTR.finditer(turned):
        back[run.start() : run.end()] = back[run.start() : run.end()][::-1]
    return back
