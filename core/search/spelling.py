"""Hebrew spelling: letters before a word, full and defective writing, abbreviations."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

from core.paths import RESOURCES
from core.search.folding import fold_word, is_hebrew, without_quotes, words

# ו ה ב כ ל מ ש and how they stand together.
_SINGLE = ("ה", "ב", "כ", "ל", "מ", "ש")
_JOINED = ("שה", "שב", "שכ", "של", "שמ", "מה", "כש", "כשה", "כשב", "לכש", "מש", "בה", "לה", "כה")
PREFIXES = tuple(
    sorted({"ו", *_SINGLE, *_JOINED, *("ו" + p for p in (*_SINGLE, *_JOINED))}, key=len)
)
_LEAST = 3  # letters that must be left of a word
_ENDINGS = ("יות", "ימ", "ות", "ית", "ונ", "ינ", "יה")
_MATRES = "וי"


@cache
def _data() -> Mapping[str, Any]:
    return tomllib.loads((RESOURCES / "search" / "hebrew.toml").read_text(encoding="utf-8"))


@cache
def name_groups() -> Mapping[str, frozenset[str]]:
    """Each folded name with all the ways in which it is written, itself among them."""
    source = (RESOURCES / "search" / "names.toml").read_text(encoding="utf-8")
    out: dict[str, frozenset[str]] = {}
    for group in tomllib.loads(source)["groups"]:
        folded = frozenset(fold_word(name) for name in group if " " not in name)
        for name in folded:
            out[name] = out.get(name, frozenset()) | folded
    return out


@cache
def titles() -> frozenset[str]:
    """Folded words that stand before or after a name and are no part of it."""
    source = (RESOURCES / "search" / "names.toml").read_text(encoding="utf-8")
    return frozenset(fold_word(title) for title in tomllib.loads(source)["titles"])


@cache
def _whole() -> frozenset[str]:
    return frozenset(fold_word(word) for word in _data()["whole"])


@cache
def _pairs(kind: str) -> frozenset[frozenset[str]]:
    return frozenset(frozenset(fold_word(word) for word in pair) for pair in _data()[kind])


@cache
def abbreviations() -> tuple[tuple[frozenset[str], tuple[tuple[str, ...], ...]], ...]:
    """(folded short forms, the long forms as folded words) of each abbreviation."""
    return tuple(
        (
            frozenset(fold_word(short) for short in entry["short"]),
            tuple(tuple(words(long)) for long in entry["long"]),
        )
        for entry in _data()["abbreviation"]
    )


@lru_cache(maxsize=100_000)
def stripped(word: str) -> tuple[str, ...]:
    """What is left of a folded Hebrew word without each prefix that it may begin with.

    The vav that a prefix doubles is made single again: הוועדה gives ועדה. A word of the list of
    whole words, or a name, gives nothing.
    """
    if not is_hebrew(word) or word in _whole() or word in name_groups():
        return ()
    found: list[str] = []
    for prefix in PREFIXES:
        if word.startswith(prefix):
            rest = word[len(prefix) :]
            if rest.startswith("וו"):
                rest = rest[1:]
            known = rest in name_groups() or rest in _whole()
            if known or len(without_quotes(rest)) >= _LEAST:
                found.append(rest)
            if known:  # what follows belongs to the word itself
                break
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=100_000)
def spelling_key(word: str) -> str:
    """What the full and the defective spelling of a folded Hebrew word have in common.

    Vav and yod inside the word fall where at least three other letters stay; endings such as ות and
    ים are kept, and so are the first and the last letter.
    """
    plain = without_quotes(word) or word
    if len(plain) < _LEAST or not is_hebrew(plain):
        return plain
    ending = next((e for e in _ENDINGS if plain.endswith(e) and len(plain) > len(e) + 1), plain[-1])
    stem = plain[: -len(ending)]
    bones = stem[:1] + "".join(c for c in stem[1:] if c not in _MATRES)
    if len(bones) + (len(ending) == 1) + 2 * (len(ending) > 1) < _LEAST + (len(ending) > 1):
        return _single(plain)
    return bones + ending


@lru_cache(maxsize=100_000)
def same_spelling(one: str, other: str) -> bool:
    """Whether two folded words are one word written in two ways."""
    if one == other:
        return True
    pair = frozenset((one, other))
    if pair in _pairs("same"):
        return True
    if kept_apart(one, other) or spelling_key(one) != spelling_key(other):
        return False
    short, long = sorted((without_quotes(one), without_quotes(other)), key=len)
    if short == long:
        return not (one in _abbreviated() or other in _abbreviated())
    short, long = _single(short), _single(long)
    if short == long:
        return True
    more = len(long) - len(short)
    allowed = 1 if len(spelling_key(one)) <= _LEAST else 2
    return 0 < more <= allowed and _within(short, long)


def kept_apart(one: str, other: str) -> bool:
    """Whether the data says that two folded words are different ones."""
    return frozenset((one, other)) in _pairs("different")


def heard_alike(one: str, other: str) -> bool:
    """Whether two folded words may be one name: with an alef for a vowel inside, with ט or ת.

    Only far inside long words: מאסר and מסר, מטרה and מתרה are words of their own.
    """
    short, long = sorted((one.replace("ט", "ת"), other.replace("ט", "ת")), key=len)
    if len(short) < _LEAST + 1 or not (is_hebrew(one) and is_hebrew(other)):
        return False
    if short == long:
        return len(short) > _LEAST + 1 and one != other
    at = next((i for i, c in enumerate(short) if c != long[i]), len(short))
    if long[at] != "א" or long[:at] + long[at + 1 :] != short or not 1 < at < len(short):
        return False
    return not (at == 2 and long[0] in "הבלמוכ")


@cache
def _abbreviated() -> frozenset[str]:
    """Abbreviations that are also words when their mark is left out."""
    return frozenset({"עו״ד", "ב״כ", "ת״ז", "ד״ר"})


def partners(word: str) -> frozenset[str]:
    """Words that the data says are this one written otherwise."""
    return frozenset(w for pair in _pairs("same") if word in pair for w in pair if w != word)


def _single(word: str) -> str:
    return word.replace("וו", "ו").replace("יי", "י")


def _within(short: str, long: str) -> bool:
    """Whether `short` is `long` with only vavs and yods taken out."""
    at = 0
    for char in long:
        if at < len(short) and short[at] == char:
            at += 1
        elif char not in _MATRES:
            return False
    return at == len(short)
