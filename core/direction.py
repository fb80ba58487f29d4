"""Marks that keep numbers, dates and foreign words in order inside Hebrew sentences."""

from __future__ import annotations

import unicodedata

LRI, RLI, FSI, PDI = "\u2066", "\u2067", "\u2068", "\u2069"
LRM, RLM = "\u200e", "\u200f"


def isolate(text: str) -> str:
    """`text` kept apart from its neighbours, its own first strong letter deciding its direction."""
    return f"{FSI}{text}{PDI}" if text else text


def left_to_right(text: str) -> str:
    """`text` kept apart and read left to right: dates, times, case numbers, phone numbers."""
    return f"{LRI}{text}{PDI}" if text else text


def begins_right_to_left(text: str) -> bool | None:
    """Whether the first letter that has a direction runs from right to left; None without one.

    What stands in isolates has no say, as in the rule that gives a paragraph its direction.
    """
    depth = 0
    for character in text:
        if character in (LRI, RLI, FSI):
            depth += 1
        elif character == PDI:
            depth = max(depth - 1, 0)
        elif not depth and (kind := unicodedata.bidirectional(character)) in ("L", "R", "AL"):
            return kind != "L"
    return None
