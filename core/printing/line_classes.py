"""The Line_Break class of a character (UAX #14), as far as the fonts of the program go.

A class is one letter, so that a text's classes are a string that regular expressions search. Most
characters have the class that goes with their general category; the tables hold the others.
"""

from __future__ import annotations

from typing import Final
from unicodedata import category

_BY_CATEGORY: Final = {
    "Ps": "O",  # OP
    "Pe": "C",  # CL
    "Pi": "Q",  # QU
    "Pf": "Q",
    "Nd": "N",  # NU
    "Sc": "R",  # PR
    "Mn": "M",  # CM
    "Mc": "M",
    "Me": "M",
    "Cc": "M",
    "Cf": "M",
    "Zs": "B",  # BA, the spaces of rare widths
    "Zl": "S",
    "Zp": "S",
}
_LETTER: Final = "A"  # AL, and what is treated like it
_HEBREW_LETTER: Final = "H"  # HL
_HEBREW_BLOCKS: Final = ((0x05D0, 0x05F2), (0xFB1D, 0xFB4F))
_EXCEPTIONS: Final = {
    "S": " \n",  # SP, BK
    "X": "!?\u05c6\u061b\u061d\u061e\u061f\u06d4\u2e2e\u2e53\u2e54",  # EX
    "Q": "\"'\u2e00\u2e01\u2e06\u2e07\u2e08\u2e0b",
    "p": "%¢°\u0609\u060a\u060b\u066a\u2030\u2031\u2032\u2033\u2034\u2035\u2036\u2037\u2057"
    "\u20a7\u20b6\u20bb\u20be\u20c0\u2103\u2109\ufdfc",  # PO
    "R": "+\\±\u20c1\u2116\u2212",
    "P": ")]",  # CP
    "I": ",.:;\u037e\u060c\u060d\u2044",  # IS
    "Y": "-",  # HY
    "V": "\u05be\u2010\u2012\u2013",  # BA that is a hyphen: maqaf, hyphen, figure and en dash
    "L": "/",  # SY
    "B": "|\u1361\u2027\u2056\u2058\u2059\u205a\u205b\u205d\u205e\u2e0e\u2e0f\u2e10\u2e11\u2e12"
    "\u2e13\u2e14\u2e15\u2e17\u2e19\u2e2a\u2e2b\u2e2c\u2e2d\u2e30\u2e31\u2e33\u2e34\u2e3c\u2e3d"
    "\u2e3e\u2e40\u2e41\u2e43\u2e44\u2e45\u2e46\u2e47\u2e48\u2e49\u2e4a\u2e4c\u2e4e\u2e4f\u2e5d"
    "\ua92e",  # BA
    "G": "\u00a0\u2007\u202f\u2011\u034f\u035c\u035d\u035e\u035f\u0360\u0361\u0362\u1dcd\u1dfc",
    "O": "¡¿\u2e18",
    "K": "´\u02c8\u02cc\u02df\u1ffd",  # BB
    "N": "\u066b\u066c",
    "Z": "\u200b",  # ZW
    "T": "\u2014\u2e3a\u2e3b",  # B2
    "E": "\u2024\u2025\u2026",  # IN
    "U": "\u203c\u203d\u2047\u2048\u2049",  # NS
    "W": "\u2060\ufeff",  # WJ
    "A": "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u0890\u0891\u08e2\u2061\u2062\u2063\u2064",
    # A soft hyphen is never seen here, so no line ends at it; the others are newer than Python.
    "M": "\u00ad\U00010efd\U00010efe\U00010eff",
}


def line_class(character: str) -> str:
    """The letter of a character's class."""
    if any(low <= ord(character) <= high for low, high in _HEBREW_BLOCKS):
        return _HEBREW_LETTER if category(character) == "Lo" else _default(character)
    return _default(character)


def _default(character: str) -> str:
    return _BY_CATEGORY.get(category(character), _LETTER)


class _Classes(dict[int, str]):
    """Code point -> the letter of its class, for `str.translate`; filled as characters come up."""

    def __missing__(self, code: int) -> str:
        found = self[code] = line_class(chr(code))
        return found


_CLASSES: Final = _Classes(
    {ord(sign): letter for letter, signs in _EXCEPTIONS.items() for sign in signs}
)


def line_classes(text: str) -> str:
    """The class of every character of `text`, a letter each."""
    return text.translate(_CLASSES)
