"""The order of sections, as a Hebrew reader of laws has it: 9ד, 9י, 10א, 10יג, 10יג1, 25א(ה)(1)."""

from __future__ import annotations

import re

SectionKey = tuple[tuple[int, int, int], tuple[tuple[int, int], ...], str]

_WHOLE = re.compile(r"(\d+)([א-ת]*)(\d*)")
_PART = re.compile(r"\(([א-ת]*)(\d*)\)")
_VALUES = {
    letter: value
    for letters, value in (
        ("א", 1), ("ב", 2), ("ג", 3), ("ד", 4), ("ה", 5), ("ו", 6), ("ז", 7), ("ח", 8), ("ט", 9),
        ("י", 10), ("כך", 20), ("ל", 30), ("מם", 40), ("נן", 50), ("ס", 60), ("ע", 70),
        ("פף", 80), ("צץ", 90), ("ק", 100), ("ר", 200), ("ש", 300), ("ת", 400),
    )
    for letter in letters
}  # fmt: skip
_LAST = 10**6  # what does not begin with a number stands after what does


def section_key(section: str) -> SectionKey:
    """What sections are sorted by: number, letters by their value, added number, parts in brackets.

    Of a text that names several sections the first decides; words after it only break ties.
    """
    whole = _WHOLE.match(section)
    if whole is None:
        return (_LAST, 0, 0), (), section
    at = whole.end()
    parts: list[tuple[int, int]] = []
    while part := _PART.match(section, at):
        parts.append((_letters(part[1]), int(part[2] or 0)))
        at = part.end()
    number = (int(whole[1]), _letters(whole[2]), int(whole[3] or 0))
    return number, tuple(parts), section[at:]


def _letters(letters: str) -> int:
    return sum(_VALUES[letter] for letter in letters)
