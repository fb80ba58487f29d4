"""The glossary of resources/glossary: every term, finding one, and finding terms in a text."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Any

from core.errors import KnownError
from core.law.rulebook import rule_book
from core.model.glossary import Side, Term, TermPlace
from core.paths import RESOURCES
from core.store.search import fold
from core.store.store import Store

_NEEDS = {"id", "english", "hebrew", "meaning", "plain", "section"}
_MAY_HAVE = {"also", "other", "rule", "not", "apart"}
# A word may bear these letters before it: ו ה ב כ ל מ ש, at most three of them.
_PREFIX = "[והבכלמש]{0,3}?"
_QUOTES = str.maketrans({"״": '"', "׳": "'", "“": '"', "”": '"', "־": " ", "-": " ", "–": " "})


@cache
def terms() -> tuple[Term, ...]:
    """Every term: the law's first, then treatment's, then the program's own, each by its file.

    Raises KnownError `glossary.file` for a term that lacks something or refers to nothing.
    """
    found: dict[str, Term] = {}
    for side in Side:
        path = RESOURCES / "glossary" / f"{side.value}.toml"
        for entry in tomllib.loads(path.read_text(encoding="utf-8"))["term"]:
            term = _term(entry, side)
            if term.id in found:
                raise KnownError("glossary.file", term=term.id, what="id")
            found[term.id] = term
    for term in found.values():
        if not found.keys() >= set(term.told_apart) or bool(term.told_apart) != bool(term.apart):
            raise KnownError("glossary.file", term=term.id, what="not")
        if term.rule and term.rule not in rule_book().rules:
            raise KnownError("glossary.file", term=term.id, what="rule")
    return tuple(found.values())


def term_of(term_id: str) -> Term:
    """The term with this id. Raises KeyError."""
    return next(term for term in terms() if term.id == term_id)


def find_terms(_: Store, needle: str = "") -> tuple[Term, ...]:
    """Terms with every word of `needle` in them; those whose own name begins so come first."""
    words = fold(needle).split()
    found = [term for term in terms() if all(word in _folded(term) for word in words)]
    start = fold(needle)
    return tuple(sorted(found, key=lambda term: not fold(term.hebrew).startswith(start)))


def terms_in(text: str) -> tuple[TermPlace, ...]:
    """The terms that stand in a Hebrew text, in order; of two in one place the longer one."""
    places = []
    for match in _pattern().finditer(text.translate(_QUOTES)):
        term = _by_form()[match["form"]]
        places.append(TermPlace(term, match.start(), match.end()))
    return tuple(places)


def _term(entry: Mapping[str, Any], side: Side) -> Term:
    wrong = (_NEEDS - entry.keys()) | (entry.keys() - _NEEDS - _MAY_HAVE)
    if wrong:
        raise KnownError("glossary.file", term=entry.get("id", "–"), what=", ".join(sorted(wrong)))
    return Term(
        id=entry["id"],
        side=side,
        english=entry["english"],
        hebrew=entry["hebrew"],
        meaning=entry["meaning"],
        plain=entry["plain"],
        section=entry["section"],
        also=tuple(entry.get("also", ())),
        other=entry.get("other", ""),
        rule=entry.get("rule", ""),
        told_apart=tuple(entry.get("not", ())),
        apart=entry.get("apart", ""),
    )


@cache
def _folded(term: Term) -> str:
    return fold(" ".join((term.hebrew, *term.also, term.english, term.other, term.section)))


@cache
def _by_form() -> Mapping[str, Term]:
    """Every form in which a term may stand in a text, and the term."""
    return {form.translate(_QUOTES): term for term in terms() for form in (term.hebrew, *term.also)}


@cache
def _pattern() -> re.Pattern[str]:
    longest_first = sorted(_by_form(), key=len, reverse=True)
    forms = "|".join(re.escape(form) for form in longest_first)
    return re.compile(rf"(?<!\w){_PREFIX}(?P<form>{forms})(?!\w)")
