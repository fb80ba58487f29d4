"""One written form of a word for all its ways of being typed, and the words of a text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

GERESH, GERSHAYIM = "׳", "״"
_QUOTES = "\"'`´׳״’‘”“„"
_MARKS = (
    "\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
)
_LETTER = r"[^\W\d_]"
# A word: letters with their points; quotes inside Hebrew letters, or one after a short word (גב').
WORD = re.compile(
    rf"{_LETTER}(?:{_LETTER}|[{_MARKS}]|(?<=[א-ת{_MARKS}])[{_QUOTES}]{{1,2}}(?=[א-ת]))*"
    rf"(?:(?<=[א-ת])['׳’](?!\w))?|\d+"
)
_HEBREW = re.compile("[א-ת]")
_ALIKE = str.maketrans(
    "ךםןףץ" + "ىیةٱکۀ" + "ёЁ",
    "כמנפצ" + "يي" + "هاكه" + "ее",
    "ـ",  # tatweel
)
_SHORT = 3  # letters of a word that may end in a geresh: רח', עמ', גב'


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text: folded, and where it stands in the text."""

    word: str
    start: int
    end: int


@lru_cache(maxsize=200_000)
def fold_word(word: str) -> str:
    """`word` without points and marks, final letters and hamzas made plain, in lower case.

    Gershayim and geresh inside a Hebrew word stay, in one form: עו״ד is not עוד.
    """
    plain = word
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain.casefold())
        plain = "".join(c for c in plain if unicodedata.category(c) not in ("Mn", "Me", "Cf"))
    plain = plain.casefold().translate(_ALIKE)
    if not any(c in _QUOTES for c in plain):
        return plain
    return _one_quote(plain)


def tokens(text: str) -> Iterator[Token]:
    """The words of a text in order; hyphens, maqaf and all punctuation part them."""
    for found in WORD.finditer(text):
        word = fold_word(found[0])
        if word:
            yield Token(word, found.start(), found.end())


def words(text: str) -> list[str]:
    """The folded words of a text."""
    return [token.word for token in tokens(text)]


def is_hebrew(word: str) -> bool:
    """Whether a word has a Hebrew letter."""
    return _HEBREW.search(word) is not None


def without_quotes(word: str) -> str:
    """A folded word without geresh and gershayim."""
    return word.replace(GERESH, "").replace(GERSHAYIM, "")


def _one_quote(plain: str) -> str:
    if not is_hebrew(plain):
        return "".join(c for c in plain if c not in _QUOTES)
    out: list[str] = []
    for at, char in enumerate(plain):
        if char not in _QUOTES:
            out.append(char)
        elif out and out[-1] == GERESH and char in "'`´׳’‘":
            out[-1] = GERSHAYIM  # two single ones are a double one
        elif out and out[-1] not in (GERESH, GERSHAYIM) and at:
            out.append(GERESH if char in "'`´׳’‘" else GERSHAYIM)
    while out and (out[-1] == GERSHAYIM or (out[-1] == GERESH and len(out) > _SHORT + 1)):
        out.pop()
    return "".join(out)
