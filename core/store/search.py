"""Folding of text for the instant filter: what is typed and what is kept are made alike."""

from __future__ import annotations

import unicodedata

_FINAL_LETTERS = str.maketrans("ךםןףץ", "כמנפצ")
_SPACES = str.maketrans(dict.fromkeys("־-–—/\\", " "))
_DROPPED = str.maketrans(dict.fromkeys("\"'`׳״’”“.,()", ""))


def fold(text: str) -> str:
    """`text` without vowel points, marks, quotes and final forms, in lower case, single spaces."""
    plain = unicodedata.normalize("NFKD", text)
    plain = "".join(c for c in plain if unicodedata.category(c) not in ("Mn", "Cf"))
    plain = plain.lower().translate(_FINAL_LETTERS).translate(_SPACES).translate(_DROPPED)
    return " ".join(plain.split())
