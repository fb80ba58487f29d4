"""What is kept of a text so that it can be found: its words, its days and numbers, their keys."""

from __future__ import annotations

from functools import lru_cache

from core.search.dates import date_marks, number_marks
from core.search.folding import is_hebrew, words
from core.search.scripts import sounds
from core.search.spelling import spelling_key, stripped

# Raised whenever the same text would be kept otherwise: every store then indexes itself anew.
VERSION = "2"
STRIPPED, SOUND = "=", "~"
_LEAST_SOUND = 3


def body(text: str) -> str:
    """The folded words of a text in order, as the index keeps them."""
    return " ".join(words(text))


def marks(text: str) -> str:
    """The marks of the days and numbers in a text."""
    places = (*date_marks(text), *number_marks(text))
    return " ".join(dict.fromkeys(mark for place in places for mark in place.marks))


@lru_cache(maxsize=200_000)
def keys_of(word: str) -> tuple[str, ...]:
    """The keys under which a word of the vocabulary is looked up when it was typed otherwise.

    `=` before what is left without prefixes, `~` before how a name sounds, nothing before a
    spelling key. A number has none: it is looked up as it is.
    """
    if not word or word[0].isdigit():
        return ()
    keys: list[str] = []
    if is_hebrew(word):
        bare = stripped(word)
        keys += [spelling_key(w) for w in (word, *bare)]
        keys += [STRIPPED + w for w in bare]
        spoken = (word, *(w for w in bare if len(word) - len(w) == 1))
        keys += [SOUND + s for w in spoken if len(w) >= _LEAST_SOUND for s in sounds(w)]
    else:
        keys += [SOUND + s for s in sounds(word)]
    return tuple(dict.fromkeys(keys))
