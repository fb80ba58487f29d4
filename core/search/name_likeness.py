"""Whether two names may be one: alike, spelled otherwise, turned round, or written by ear."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from core.search.folding import GERESH, is_hebrew, without_quotes, words
from core.search.matching import SAME, SCRIPT, SPELLING, relation
from core.search.scripts import sound, sounds
from core.search.spelling import name_groups, titles


class Near(IntEnum):
    """How near two names are, the nearest first."""

    SAME = 1
    SPELLED = 2
    TURNED = 3  # given and family name in each other's place
    HEBREW = 4  # sounds alike in Hebrew letters
    ARABIC = 5
    RUSSIAN = 6
    LATIN = 7


@dataclass(frozen=True)
class Name:
    """A name in words that were folded, titles left out. `others`: other ways to write it."""

    given: tuple[str, ...]
    family: tuple[str, ...] = ()
    others: tuple[tuple[str, ...], ...] = ()

    @property
    def whole(self) -> tuple[str, ...]:
        return self.given + self.family


def name(given: str, family: str = "", others: str = "") -> Name:
    """A name from what was typed; commas, semicolons and line ends part the other ways."""
    for mark in ";\n،/":
        others = others.replace(mark, ",")
    ways = tuple(way for part in others.split(",") if (way := _words(part)))
    return Name(_words(given), _words(family), ways)


def near(one: Name, other: Name) -> Near | None:
    """How near two names are, None where they are two. Initials alone say nothing."""
    found = [_straight(one, other)]
    if found == [None]:
        found = [_turned(one, other)]
    found += [_same_words(way, other.whole) for way in one.others]
    found += [_same_words(way, one.whole) for way in other.others]
    found += [_same_words(a, b) for a in one.others for b in other.others]
    return min((each for each in found if each is not None), default=None)


def keys(whole: tuple[str, ...]) -> frozenset[str]:
    """Keys of which two names that are near share at least one, where both words are whole."""
    return frozenset(key for word in whole if len(without_quotes(word)) > 1 for key in _keys(word))


@lru_cache(maxsize=100_000)
def _keys(word: str) -> frozenset[str]:
    group = name_groups().get(word)
    heard = frozenset(s for w in (group or (word,)) for s in sounds(w))
    return heard | ({min(group)} if group else frozenset()) or frozenset({word})


def _straight(one: Name, other: Name) -> Near | None:
    if not one.family and not other.family:
        return _same_words(one.given, other.given)
    given, family = _pairing(one.given, other.given), _pairing(one.family, other.family)
    if given is None or family is None or not (given[1] or family[1]):
        return None
    return max(given[0], family[0])


def _turned(one: Name, other: Name) -> Near | None:
    if not one.family or not other.family:
        return None
    found = (_same_words(one.given, other.family), _same_words(one.family, other.given))
    near_enough = all(each is not None and each <= Near.SPELLED for each in found)
    return Near.TURNED if near_enough else None


def _same_words(one: tuple[str, ...], other: tuple[str, ...]) -> Near | None:
    """How near two names in words are; at least one word that is no initial has to agree."""
    found = _pairing(one, other)
    return found[0] if found is not None and found[1] else None


def _pairing(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[Near, bool] | None:
    """Each word of the shorter name has its own in the longer; whether one is no initial."""
    short, long = sorted((one, other), key=len)
    left = list(long)
    worst, whole = Near.SAME, False
    for word in short:
        pairs = [(found, place) for place, w in enumerate(left) if (found := _word(word, w))]
        if not pairs:
            return None
        found, place = min(pairs)
        whole = whole or min(len(without_quotes(word)), len(without_quotes(left[place]))) > 1
        worst = max(worst, found)
        del left[place]
    return (max(worst, Near.SPELLED) if left else worst, whole)


@lru_cache(maxsize=200_000)
def _word(one: str, other: str) -> Near | None:
    plain, also = without_quotes(one), without_quotes(other)
    if plain == also:
        return Near.SAME
    if 1 in (len(plain), len(also)) and GERESH in one + other:
        return Near.SPELLED if plain[0] == also[0] else None  # an initial
    related = min((r for r in (relation(one, other), relation(other, one)) if r), default=None)
    if related in (SAME, SPELLING):
        return Near.SPELLED
    if related == SCRIPT:
        return _script(one if not is_hebrew(one) else other)
    if is_hebrew(one) and is_hebrew(other) and _heard_alike(plain, also):
        return Near.HEBREW
    return None


def _heard_alike(one: str, other: str) -> bool:
    """The same consonants, at least three, and vowels not far apart."""
    heard = sound(one)
    return len(heard) > 2 and heard == sound(other) and abs(len(one) - len(other)) < 2


def _script(foreign: str) -> Near:
    if foreign.isascii():
        return Near.LATIN
    return Near.ARABIC if "\u0600" <= foreign[0] <= "\u06ff" else Near.RUSSIAN


@lru_cache(maxsize=100_000)
def _words(text: str) -> tuple[str, ...]:
    return tuple(word for word in words(text) if word not in titles())
