"""Names across scripts: how an Arabic, Russian or Latin word may be written in Hebrew."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice, product

from core.search.folding import is_hebrew, without_quotes


def _letters(foreign: str, hebrew: str) -> dict[str, tuple[str, ...]]:
    return {one: (other,) for one, other in zip(foreign, hebrew, strict=True)}


_MOST = 12  # Hebrew forms of one word
_ARABIC: dict[str, tuple[str, ...]] = {
    **_letters("ابتثجحخدذرزسشطظعفقكلمنهوي", "אבתתגחחדדרזסשטטעפקכלמנהוי"),
    "ص": ("ס", "צ"),
    "ض": ("ד", "צ"),
    "غ": ("ע", "ג"),
    "ء": ("",),
    "چ": ("צ",),
    "پ": ("פ",),
    "ڤ": ("ו", "ב"),
}
_RUSSIAN: dict[str, tuple[str, ...]] = {
    **_letters("абгджзиклмнопрстуфхцчшщыэ", "אבגדזזיקלמנופרסטופחצצששיא"),
    "в": ("ו", "ב"),
    "е": ("", "י"),
    "ю": ("יו",),
    "я": ("יה", "יא"),
    "ь": ("",),
    "ъ": ("",),
}
_LATIN: dict[str, tuple[str, ...]] = {
    **_letters("bdfglmnpqrtwk", "בדפגלמנפקרטוק"),
    "a": ("א",),
    "e": ("",),
    "i": ("י",),
    "o": ("ו",),
    "u": ("ו",),
    "y": ("י",),
    "c": ("ק", "ס"),
    "h": ("ה", "ח"),
    "j": ("ג", "י"),
    "s": ("ס", "ש"),
    "v": ("ו", "ב"),
    "x": ("קס",),
    "z": ("ז", "צ"),
    "sh": ("ש",),
    "ch": ("צ", "ח", "כ"),
    "kh": ("ח",),
    "th": ("ת", "ט"),
    "ph": ("פ",),
    "tz": ("צ",),
    "ts": ("צ",),
    "zh": ("ז",),
    "gh": ("ג", "ע"),
    "ck": ("ק",),
    "oo": ("ו",),
    "ou": ("ו",),
    "ee": ("י",),
}
_ROMAN = re.compile("sh|ch|kh|th|ph|tz|ts|zh|gh|ck|oo|ou|ee|[a-z]")
_CLASSES = str.maketrans("טכ", "תק")
_VOWELS = "אהויע"
_INITIAL_VOWEL = dict(
    zip("иоуаэioua", ("אי", "או", "או", "א", "א", "אי", "או", "או", "א"), strict=True)
)
_LEAST = 2


@lru_cache(maxsize=50_000)
def hebrew_forms(word: str) -> tuple[str, ...]:
    """Ways to write a folded foreign word in Hebrew letters; none for Hebrew and for numbers."""
    if not word or is_hebrew(word) or word[0].isdigit():
        return ()
    units = _units(word)
    if units is None:
        return ()
    choices = list(units)
    first = word[0]
    if first in _INITIAL_VOWEL:
        choices[0] = (_INITIAL_VOWEL[first],)
    elif first in ("е", "e"):
        choices[0] = ("א", "י")
    forms = ("".join(parts) for parts in islice(product(*choices), _MOST))
    return tuple(dict.fromkeys(forms))


@lru_cache(maxsize=100_000)
def sound(word: str) -> str:
    """The consonants of a word in Hebrew letters, letters that sound alike made one."""
    plain = without_quotes(word)
    first = "א" if plain[:1] == "ע" else plain[:1]
    rest = "".join(c for c in plain[1:] if c not in _VOWELS)
    squeezed = re.sub(r"(.)\1+", r"\1", first + rest)
    return squeezed.translate(_CLASSES)


def sounds(word: str) -> frozenset[str]:
    """The sounds a folded word may have; empty where they would say too little."""
    found = {sound(form) for form in (hebrew_forms(word) or ((word,) if is_hebrew(word) else ()))}
    return frozenset(s for s in found if len(s) >= _LEAST)


def same_name(foreign: str, hebrew: str) -> bool:
    """Whether a Hebrew word may be the foreign one: same consonants, vowels not far apart."""
    plain = without_quotes(hebrew)
    for form in hebrew_forms(foreign):
        if sound(form) != sound(plain):
            continue
        if (form[:1] == "ע") != (plain[:1] == "ע") and foreign[0] in _ARABIC:
            continue
        apart = sum(abs(form.count(v) - plain.count(v)) for v in _VOWELS)
        # Two consonants say little: then nothing may stand in another order.
        if apart <= 3 if len(sound(form)) > _LEAST else apart <= 2 and _inside(form, plain):
            return True
    return False


def _inside(one: str, other: str) -> bool:
    """Whether the letters of the shorter word stand in the longer one in the same order."""
    short, long = sorted((one, other), key=len)
    letters = iter(long)
    return all(letter in letters for letter in short)


def _units(word: str) -> tuple[tuple[str, ...], ...] | None:
    if word[0] in _ARABIC:
        table, parts = _ARABIC, list(word)
    elif word[0] in _RUSSIAN:
        table, parts = _RUSSIAN, list(word)
    elif word.isascii() and word.isalpha():
        table, parts = _LATIN, _ROMAN.findall(re.sub(r"(.)\1", r"\1\1", word))
    else:
        return None
    if any(part not in table for part in parts):
        return None
    return tuple(table[part] for part in parts)
