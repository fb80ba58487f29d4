"""The labels of numbered lists: 1. 2. 3. and א. ב. ג."""

from __future__ import annotations

from typing import Final

from core.model.documents import ListStyle

_UNITS: Final = "אבגדהוזחט"
_TENS: Final = "יכלמנסעפצ"
_HUNDREDS: Final = "קרשת"
_LARGEST: Final = 499


def list_label(position: int, style: ListStyle) -> str:
    """The label of the item at `position`, counted from 1."""
    return f"{position if style is ListStyle.NUMBERS else hebrew_letters(position)}."


def hebrew_letters(value: int) -> str:
    """1 to 499 as Hebrew letters: 1 is א, 15 is טו (not the divine name), 115 is קטו."""
    if not 1 <= value <= _LARGEST:
        raise ValueError(f"no Hebrew letters for {value}")
    hundreds, rest = divmod(value, 100)
    letters = _HUNDREDS[hundreds - 1] if hundreds else ""
    if rest in (15, 16):
        return letters + "ט" + "וז"[rest - 15]
    tens, units = divmod(rest, 10)
    return letters + (_TENS[tens - 1] if tens else "") + (_UNITS[units - 1] if units else "")
