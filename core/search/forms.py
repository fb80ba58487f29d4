"""Other forms of a Hebrew word by its ending: one and many, and the form before another noun."""

from __future__ import annotations

from functools import lru_cache

from core.search.folding import is_hebrew, without_quotes
from core.search.spelling import kept_apart, name_groups

# Endings that are taken by one word; final letters are folded.
_KINDS = (
    ("", "ימ", "י"),
    ("", "ות"),
    ("ה", "ת", "ות", "תו", "תה", "תמ"),
    ("ית", "יות"),
    ("ות", "ויות"),
)
_LEAST = 3  # letters that are left without the ending


@lru_cache(maxsize=50_000)
def forms(word: str) -> tuple[str, ...]:
    """Other forms that a folded word may have; none for a name, a number, an abbreviation."""
    if not is_hebrew(word) or without_quotes(word) != word or word in name_groups():
        return ()
    found: dict[str, None] = {}
    for kind in _KINDS:
        for ending in kind:
            stem = word[: len(word) - len(ending)]
            # A word that ends in one of the other endings already is not asked to take one more.
            bare = not ending and word.endswith(("ה", "ת", "ימ", "י", "ו"))
            if word.endswith(ending) and len(stem) >= _LEAST and not bare:
                found.update(dict.fromkeys(stem + other for other in kind if other != ending))
    return tuple(form for form in found if form != word and not kept_apart(word, form))
