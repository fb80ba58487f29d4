"""Which script a character belongs to, and which characters leave no ink."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final
from unicodedata import category

from core.printing.brackets import BRACKETS, CLOSING, CLOSING_OF

# ISO 15924 names, as HarfBuzz wants them. Digits, signs and points are missing on purpose: they
# belong to the script around them.
_RANGES: Final = (
    (0x0041, 0x005A, "Latn"),
    (0x0061, 0x007A, "Latn"),
    (0x00AA, 0x00AA, "Latn"),
    (0x00BA, 0x00BA, "Latn"),
    (0x00C0, 0x00D6, "Latn"),
    (0x00D8, 0x00F6, "Latn"),
    (0x00F8, 0x02B8, "Latn"),
    (0x0370, 0x0373, "Grek"),
    (0x0376, 0x037D, "Grek"),
    (0x037F, 0x037F, "Grek"),
    (0x0386, 0x0386, "Grek"),
    (0x0388, 0x03FF, "Grek"),
    (0x0400, 0x0484, "Cyrl"),
    (0x0487, 0x052F, "Cyrl"),
    (0x0591, 0x05F4, "Hebr"),
    (0x0620, 0x063F, "Arab"),
    (0x0641, 0x064A, "Arab"),
    (0x0656, 0x065F, "Arab"),
    (0x066E, 0x066F, "Arab"),
    (0x0671, 0x06DC, "Arab"),
    (0x06DE, 0x06FF, "Arab"),
    (0x0750, 0x077F, "Arab"),
    (0x08A0, 0x08FF, "Arab"),
    (0x1200, 0x1399, "Ethi"),
    (0x1C80, 0x1C88, "Cyrl"),
    (0x1E00, 0x1EFF, "Latn"),
    (0x1F00, 0x1FFE, "Grek"),
    (0x2D80, 0x2DDE, "Ethi"),
    (0x2DE0, 0x2DFF, "Cyrl"),
    (0xA640, 0xA69F, "Cyrl"),
    (0xAB01, 0xAB2E, "Ethi"),
    (0xFB00, 0xFB06, "Latn"),
    (0xFB1D, 0xFB4F, "Hebr"),
    (0xFB50, 0xFDFF, "Arab"),
    (0xFE70, 0xFEFC, "Arab"),
)
_LETTER_OF: Final = {
    "Hebr": ord("H"),
    "Arab": ord("A"),
    "Latn": ord("L"),
    "Cyrl": ord("C"),
    "Ethi": ord("E"),
    "Grek": ord("G"),
}
"""A byte for each script, so that regular expressions find where it changes."""
_NAME_OF: Final = {letter: name for name, letter in _LETTER_OF.items()}
_NO_SCRIPT: Final = ord(".")
_STRETCH: Final = re.compile(rb"H[H.]*|A[A.]*|L[L.]*|C[C.]*|E[E.]*|G[G.]*")

# Default_Ignorable_Code_Point of Unicode 15: marks that steer, and are never seen.
_IGNORABLE_RANGES: Final = (
    (0x00AD, 0x00AD),
    (0x034F, 0x034F),
    (0x061C, 0x061C),
    (0x115F, 0x1160),
    (0x17B4, 0x17B5),
    (0x180B, 0x180F),
    (0x200B, 0x200F),
    (0x202A, 0x202E),
    (0x2060, 0x206F),
    (0x3164, 0x3164),
    (0xFE00, 0xFE0F),
    (0xFEFF, 0xFEFF),
    (0xFFA0, 0xFFA0),
    (0xFFF0, 0xFFF8),
    (0x1BCA0, 0x1BCA3),
    (0x1D173, 0x1D17A),
    (0xE0000, 0xE0FFF),
)


@lru_cache(8192)
def script_of(character: str) -> str | None:
    """The script of a character, or None for one that takes the script around it."""
    code = ord(character)
    for low, high, script in _RANGES:
        if low <= code <= high:
            return script
    return None


class _Letters(dict[int, int]):
    """Code point -> the byte of its script, for `str.translate`; filled as characters come up."""

    def __missing__(self, code: int) -> int:
        script = script_of(chr(code))
        self[code] = _LETTER_OF[script] if script else _NO_SCRIPT
        return self[code]


_LETTERS: Final = _Letters()


def script_stretches(
    text: str, default: str, *, only_hebrew: bool = False
) -> list[tuple[int, str]]:
    """Where each script begins; a character without one goes with the script before it.

    A closing bracket goes with its opening one, what stands before the first script with that one,
    a text without any with `default`.

    Digits must inherit over the whole paragraph: Hebrew faces draw other digits beside Hebrew than
    beside Latin, and a number standing by itself in an isolate would get the wrong ones.
    `only_hebrew`: it is known to have Hebrew letters and no others.
    """
    if only_hebrew:
        return [(0, "Hebr")]
    letters = bytearray(text.translate(_LETTERS), "ascii")
    if b"." in letters and letters.strip(b"."):
        _close_brackets(text, letters)
    found = [
        (match.start(), _NAME_OF[letters[match.start()]]) for match in _STRETCH.finditer(letters)
    ]
    if not found:
        return [(0, default)]
    found[0] = (0, found[0][1])
    return found


def _close_brackets(text: str, letters: bytearray) -> None:
    """Give every closing bracket the script its opening one stands in, for what follows it too."""
    first = letters.lstrip(b".")[:1]
    open_brackets: list[tuple[str, int]] = []
    for match in BRACKETS.finditer(text):
        place, bracket = match.start(), match[0]
        if bracket in CLOSING_OF:
            (script,) = letters[:place].rstrip(b".")[-1:] or first
            open_brackets.append((CLOSING_OF[bracket], script))
            continue
        while open_brackets:
            closing, script = open_brackets.pop()
            if closing == CLOSING[bracket]:
                letters[place] = script
                break


@lru_cache(8192)
def is_ignorable(character: str) -> bool:
    """True for a character that leaves no ink and takes no room: direction marks, controls."""
    code = ord(character)
    return category(character) == "Cc" or any(
        low <= code <= high for low, high in _IGNORABLE_RANGES
    )


@lru_cache(8192)
def is_mark(character: str) -> bool:
    """True for a point or accent that stands on the letter before it."""
    return category(character) in ("Mn", "Me", "Mc")


def cluster_ends(text: str) -> Sequence[int]:
    """Where each letter with its marks and invisible followers ends: 0 < end <= len(text)."""
    ends = [
        index
        for index in range(1, len(text))
        if not (is_mark(text[index]) or is_ignorable(text[index]))
    ]
    return [*ends, len(text)] if text else ends
