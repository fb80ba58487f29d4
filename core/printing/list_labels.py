"""The labels of lists: 1. 2. 3., and letters as each language counts with them: א. ב. ג."""

from __future__ import annotations

from typing import Final

from core.model.documents import Language, ListStyle

BULLET: Final = "•"
_ALPHABETS: Final = {
    Language.ARABIC: "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ",
    Language.RUSSIAN: "абвгдежзиклмнопрстуфхцчшщэюя",
    Language.AMHARIC: "ሀለሐመሠረሰሸቀበተቸኀነኘአከኸወዐዘዠየደጀገጠጨጰጸፀፈፐ",
    Language.ENGLISH: "abcdefghijklmnopqrstuvwxyz",
}
_UNITS: Final = "אבגדהוזחט"
_TENS: Final = "יכלמנסעפצ"
_HUNDREDS: Final = "קרשת"
_LARGEST: Final = 499


def list_label(position: int, style: ListStyle, language: Language = Language.HEBREW) -> str:
    """The label of the item at `position`, counted from 1."""
    if style is ListStyle.BULLETS:
        return BULLET
    return f"{position if style is ListStyle.NUMBERS else letters(position, language)}."


def letters(value: int, language: Language) -> str:
    """`value` in the letters that a list of the language counts with; doubled after the last."""
    alphabet = _ALPHABETS.get(language)
    if alphabet is None:
        return hebrew_letters(value)
    rounds, place = divmod(value - 1, len(alphabet))
    return alphabet[place] * (rounds + 1)


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
