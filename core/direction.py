"""Marks that keep numbers, dates and foreign words in order inside Hebrew sentences."""

from __future__ import annotations

LRI, RLI, FSI, PDI = "\u2066", "\u2067", "\u2068", "\u2069"
LRM, RLM = "\u200e", "\u200f"


def isolate(text: str) -> str:
    """`text` kept apart from its neighbours, its own first strong letter deciding its direction."""
    return f"{FSI}{text}{PDI}" if text else text


def left_to_right(text: str) -> str:
    """`text` kept apart and read left to right: dates, times, case numbers, phone numbers."""
    return f"{LRI}{text}{PDI}" if text else text
