"""How near a word of the texts is to a word that was typed."""

from __future__ import annotations

from core.search.folding import is_hebrew
from core.search.forms import forms
from core.search.indexing import SOUND, STRIPPED
from core.search.scripts import same_name, sounds
from core.search.spelling import (
    heard_alike,
    name_groups,
    partners,
    same_spelling,
    spelling_key,
    stripped,
)

# How words are related, as numbers of core.model.search.Match; this room knows no model.
SAME, PREFIX, SPELLING, FORM, SCRIPT = 1, 2, 3, 4, 5
_LEAST_TYPED = 2


def lookup_keys(word: str) -> tuple[str, ...]:
    """Keys of the vocabulary under which words that may be meant by a typed one stand."""
    keys = [STRIPPED + word]
    if is_hebrew(word):
        bare = stripped(word)
        keys += [spelling_key(w) for w in (word, *bare)]
        keys += [STRIPPED + w for w in bare]
        keys += [spelling_key(form) for form in forms(word)]
        for other in partners(word):
            keys += [spelling_key(other), STRIPPED + other]
    if word not in name_groups():
        keys += [SOUND + s for s in sounds(word)]
    for name in name_groups().get(word, ()):
        keys.append(STRIPPED + name)
        keys += [SOUND + s for s in sounds(name)]
        if is_hebrew(name):
            keys.append(spelling_key(name))
    return tuple(dict.fromkeys(keys))


def prefix_keys(word: str) -> tuple[str, ...]:
    """Beginnings of keys for a word of which more letters may follow."""
    if len(word) < _LEAST_TYPED or word.isdigit():
        return ()
    if is_hebrew(word):
        return (STRIPPED + word, *(STRIPPED + w for w in stripped(word)))
    return tuple(SOUND + s for s in sounds(word) if len(s) > _LEAST_TYPED)


def relation(typed: str, word: str) -> int | None:
    """SAME, PREFIX, SPELLING, FORM or SCRIPT; None for a word that is not meant."""
    if typed == word:
        return SAME
    group = name_groups().get(typed, frozenset())
    if word in group:
        return SPELLING if is_hebrew(typed) == is_hebrew(word) else SCRIPT
    if is_hebrew(typed) and is_hebrew(word):
        return _hebrew(typed, word, group)
    if group:  # the data knows this name: how else it might sound is not asked
        return SCRIPT if any(form in group for form in stripped(word)) else None
    if is_hebrew(typed) == is_hebrew(word):
        return None
    foreign, hebrew = (word, typed) if is_hebrew(typed) else (typed, word)
    if any(same_name(foreign, form) for form in (hebrew, *_one_letter(hebrew))):
        return SCRIPT
    return None


def _hebrew(typed: str, word: str, group: frozenset[str]) -> int | None:
    bare, own = stripped(word), stripped(typed)
    if typed in bare or word in own or set(own) & set(bare):
        return PREFIX
    if same_spelling(typed, word):
        return SPELLING
    if any(same_spelling(typed, w) or w in group for w in bare):
        return SPELLING
    if any(same_spelling(w, other) for w in own for other in (word, *bare)):
        return SPELLING
    if any(heard_alike(typed, w) for w in (word, *_one_letter(word))):
        return SPELLING
    if word not in name_groups() and any(
        form == w or same_spelling(form, w) for form in forms(typed) for w in (word, *bare)
    ):
        return FORM
    return None


def typed_relation(typed: str, word: str) -> int | None:
    """The same for a word of which more letters may follow."""
    if word.startswith(typed):
        return SAME
    if any(w.startswith(typed) for w in stripped(word)):
        return PREFIX
    near = relation(typed, word)
    if near is not None:
        return near
    if not is_hebrew(typed) and is_hebrew(word) and typed not in name_groups():
        heard = sounds(word) | {s for w in _one_letter(word) for s in sounds(w)}
        if any(h.startswith(s) for s in sounds(typed) if len(s) > _LEAST_TYPED for h in heard):
            return SCRIPT
    if is_hebrew(typed) and any(word.startswith(w) for w in stripped(typed)):
        return PREFIX
    return None


def _one_letter(word: str) -> tuple[str, ...]:
    return tuple(w for w in stripped(word) if len(word) - len(w) == 1)
