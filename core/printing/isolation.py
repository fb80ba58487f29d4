"""Numbers that the Unicode algorithm alone shows in an order readers take for wrong.

A telephone number with spaces, a negative number, or a section number beside a foreign word is
right by the algorithm and wrong to the eye. Each is put into an isolate, as if a typist had set the
invisible marks; marks already in the text are kept, and text between them is left alone.
"""

from __future__ import annotations

import re
from typing import Final

from core.direction import FSI, LRI, PDI, RLI, left_to_right

_NUMBER: Final = r"\d+(?:[.,:/]\d+)*"
_HYPHEN: Final = "[-\u2010\u2011]"
_LEFT_TO_RIGHT: Final = "|".join(
    (
        r"\+\d[\d \-()]{5,}\d",  # +972 3 123 4567
        rf"0\d{{1,2}}(?:{_HYPHEN}| )\d{{3}}(?:{_HYPHEN}| )?\d{{4}}",  # 054 765 4321
        rf"1{_HYPHEN}? ?[5789]00(?:{_HYPHEN}| )\d{{3}}(?:{_HYPHEN}| )\d{{3}}",  # 1-800 123 456
        r"\*\d{3,5}",  # *6050
        rf"{_NUMBER}(?:{_HYPHEN}{_NUMBER})+",  # 1234-05-26, 16:00-18:00
    )
)
_SIGNED: Final = rf"[-+\u2212]{_NUMBER}[%₪$€°]?"
_BRACKET: Final = r"\((?:[א-ת]{1,3}\d{0,2}|\d{1,2}[א-ת]?)\)"
_SECTION: Final = rf"\d{{1,3}}[א-ת]{{0,3}}\d{{0,2}}{_BRACKET}(?:{_HYPHEN}?{_BRACKET})*"
_FOUND: Final = re.compile(
    rf"(?P<kept>[{LRI}{RLI}{FSI}][^{PDI}]*{PDI})"
    rf"|(?<![\w/.:@#&=?+*{PDI}-])(?P<ltr>{_LEFT_TO_RIGHT})(?!\w|[-/.:]\w)"
    rf"|(?<![^\s({{\[\u201c\u201e\"])(?P<signed>{_SIGNED})(?![\w{PDI}-])"
    rf"|(?<![A-Za-z0-9/.:@#&=?{PDI}])(?P<rtl>{_SECTION})(?!\w)"
)


_BEGINNING: Final = re.compile(rf"\d+|[-+*\u2212{LRI}{RLI}{FSI}]")
"""What any of these begins with; none begins within digits."""


def isolate_numbers(text: str) -> str:
    """`text` with telephone, negative, hyphenated and section numbers isolated."""
    parts: list[str] = []
    done = 0
    for beginning in _BEGINNING.finditer(text):
        start = beginning.start()
        if start < done:
            continue
        match = _FOUND.match(text, start)
        if match:
            parts += (text[done:start], _isolated(match))
            done = match.end()
    return "".join([*parts, text[done:]]) if parts else text


def _isolated(match: re.Match[str]) -> str:
    if match["rtl"]:
        return f"{RLI}{match['rtl']}{PDI}"
    if match["kept"]:
        return match["kept"]
    return left_to_right(match[0])
