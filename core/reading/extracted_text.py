"""Text out of a PDF, mended where the reader of PDF files is known to turn Hebrew round."""

from __future__ import annotations

import re

_PAIRS = {"(": ")", "[": "]", "{": "}"}
_SWAP = str.maketrans("()[]{}", ")(][}{")
_HEBREW_OR_ARABIC = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")


def mend_brackets(text: str) -> str:
    """`text` with the brackets of its right-to-left lines facing the right way.

    pdfium gives the brackets of Hebrew lines as they look, not as they are meant, for some
    producers of PDF files. Which kind a file is shows in the lines that only make sense one way.
    """
    lines = text.splitlines(keepends=True)
    rtl = [line for line in lines if _HEBREW_OR_ARABIC.search(line)]
    wrong = sum(_pairs_up(line.translate(_SWAP)) and not _pairs_up(line) for line in rtl)
    right = sum(_pairs_up(line) and not _pairs_up(line.translate(_SWAP)) for line in rtl)
    if wrong <= right:
        return text
    return "".join(
        line.translate(_SWAP) if _HEBREW_OR_ARABIC.search(line) else line for line in lines
    )


def _pairs_up(line: str) -> bool:
    """Whether the line has brackets, and each that opens is closed in turn."""
    open_now: list[str] = []
    seen = False
    for char in line:
        if char in _PAIRS:
            open_now.append(_PAIRS[char])
            seen = True
        elif char in _PAIRS.values() and (not open_now or open_now.pop() != char):
            return False
    return seen and not open_now
