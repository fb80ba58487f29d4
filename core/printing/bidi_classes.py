"""The Bidi_Class of a character, also of one that is newer than Python's Unicode.

A class is one byte, so that a paragraph's classes are `bytes` that regular expressions search.
"""

from __future__ import annotations

from typing import Final
from unicodedata import bidirectional

CLASS_LETTERS: Final[dict[str, int]] = {
    "L": ord("L"),
    "R": ord("R"),
    "AL": ord("A"),
    "EN": ord("E"),
    "AN": ord("N"),
    "ES": ord("S"),
    "ET": ord("T"),
    "CS": ord("C"),
    "NSM": ord("M"),
    "BN": ord("b"),
    "B": ord("B"),
    "S": ord("s"),
    "WS": ord("W"),
    "ON": ord("O"),
    "LRE": ord("1"),
    "RLE": ord("2"),
    "LRO": ord("3"),
    "RLO": ord("4"),
    "PDF": ord("5"),
    "LRI": ord("6"),
    "RLI": ord("7"),
    "FSI": ord("8"),
    "PDI": ord("9"),
}
"""Unicode's name of a class -> the byte that stands for it here."""

L, R, AL, EN, AN, ON, BN, B, NSM = b"LRAENObBM"
"""The bytes of the classes that the rules name most."""

# Letters that a newer Unicode than Python's has assigned keep the direction of their block.
_RIGHT_TO_LEFT_BLOCKS: Final = (
    (0x0590, 0x05FF),
    (0x07C0, 0x085F),
    (0xFB1D, 0xFB4F),
    (0x10800, 0x10CFF),
    (0x10D40, 0x10EBF),
    (0x10F00, 0x10F2F),
    (0x10F70, 0x10FFF),
    (0x1E800, 0x1EC6F),
    (0x1ECC0, 0x1ECFF),
    (0x1ED50, 0x1EDFF),
    (0x1EF00, 0x1EFFF),
)
_ARABIC_BLOCKS: Final = (
    (0x0600, 0x07BF),
    (0x0860, 0x08FF),
    (0xFB50, 0xFDCF),
    (0xFDF0, 0xFDFF),
    (0xFE70, 0xFEFF),
    (0x10D00, 0x10D3F),
    (0x10EC0, 0x10EFF),
    (0x10F30, 0x10F6F),
    (0x1EC70, 0x1ECBF),
    (0x1ED00, 0x1ED4F),
    (0x1EE00, 0x1EEFF),
)


def bidi_class(character: str) -> str:
    """The Bidi_Class of a character, unassigned ones by their block."""
    known = bidirectional(character)
    if known:
        return known
    code = ord(character)
    if any(low <= code <= high for low, high in _RIGHT_TO_LEFT_BLOCKS):
        return "R"
    if any(low <= code <= high for low, high in _ARABIC_BLOCKS):
        return "AL"
    return "L"


class _Letters(dict[int, int]):
    """Code point -> the byte of its class, for `str.translate`; filled as characters come up."""

    def __missing__(self, code: int) -> int:
        self[code] = CLASS_LETTERS[bidi_class(chr(code))]
        return self[code]


_LETTERS: Final = _Letters()


def classes_of(text: str) -> bytes:
    """The class of every character of `text`, a byte each."""
    return text.translate(_LETTERS).encode("ascii")
