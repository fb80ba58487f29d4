"""What was typed into the search, taken apart: words, phrases in quotes, days and numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from core.search.dates import Mark, date_marks, number_marks
from core.search.folding import Token, is_hebrew, tokens
from core.search.spelling import abbreviations

_PHRASE = re.compile(r"(?<!\S)[\"״“”„]([^\"״“”„]+)[\"״“”„](?!\S)")
_BREAKS = re.compile(r"[\d.\-/]")
MOST_WORDS = 12


@dataclass(frozen=True)
class Term:
    """One thing that must be found.

    `words` are folded and, when there are several, stand one after the other. `marks` of a day or
    number are found instead, any of them. `others` are word sequences that mean the same. `typing`
    when more letters may follow.
    """

    words: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    others: tuple[tuple[str, ...], ...] = ()
    phrase: bool = False
    typing: bool = False


def parse(query: str) -> tuple[Term, ...]:
    """The terms of a query, all of which must be found; none for a query without a word."""
    return tuple(_terms(query))[:MOST_WORDS]


def _terms(query: str) -> Iterator[Term]:
    at = 0
    for found in _PHRASE.finditer(query):
        yield from _plain(query[at : found.start()], last=False)
        inside = tuple(token.word for token in tokens(found[1]))
        if inside:
            yield Term(words=inside, phrase=True)
        at = found.end()
    # An opening quote still waits for its fellow while somebody types.
    yield from _plain(query[at:], last=not query[-1:].isspace())


def _plain(text: str, *, last: bool) -> Iterator[Term]:
    places = _places(text)
    at = 0
    pieces: list[tuple[int, Term]] = []
    for mark in places:
        pieces += _words(text, at, mark.start, last=False)
        inside = tuple(token.word for token in tokens(text[mark.start : mark.end]))
        ends = last and mark.end >= len(text.rstrip())
        number = mark.marks[0].startswith("n")
        pieces.append(
            (mark.start, Term(words=inside, marks=mark.marks, phrase=True, typing=ends and number))
        )
        at = mark.end
    pieces += _words(text, at, len(text), last=last)
    yield from (term for _, term in pieces)


def _places(text: str) -> list[Mark]:
    """Days first; a number only where no day is read. Of a day its first mark is meant."""
    days = [Mark(mark.marks[:1], mark.start, mark.end) for mark in date_marks(text)]
    taken = [(mark.start, mark.end) for mark in days]
    numbers = [
        mark
        for mark in number_marks(text, spaced=True)
        if all(mark.end <= start or mark.start >= end for start, end in taken)
    ]
    return sorted((*days, *numbers), key=lambda mark: mark.start)


def _words(text: str, start: int, end: int, *, last: bool) -> Iterator[tuple[int, Term]]:
    part = text[start:end]
    found = list(tokens(part))
    at = 0
    while at < len(found):
        length, others = _abbreviation(tuple(token.word for token in found[at:]))
        if length > 1:
            for token in found[at : at + length]:
                yield start + token.start, Term(words=(token.word,), others=others)
        else:
            token = found[at]
            typing = last and at == len(found) - 1 and token.end == len(part)
            # 3.5 and 12/26 are written together and belong together.
            joined = [token.word]
            while (
                token.word.isdigit()
                and at + 1 < len(found)
                and found[at + 1].word.isdigit()
                and found[at + 1].start - found[at].end == 1
                and _BREAKS.match(part[found[at].end])
            ):
                at += 1
                joined.append(found[at].word)
                typing = last and at == len(found) - 1
            beside = _as_one(found, at) if len(joined) == 1 else ()
            yield (
                start + token.start,
                Term(
                    words=tuple(joined),
                    others=(*others, *beside),
                    phrase=len(joined) > 1,
                    typing=typing,
                ),
            )
        at += max(1, length)


def _as_one(found: list[Token], at: int) -> tuple[tuple[str, ...], ...]:
    """A Hebrew word together with the one before or after it, as some write both."""
    pairs = (found[max(0, at - 1) : at + 1], found[at : at + 2])
    return tuple(
        (pair[0].word + pair[1].word,)
        for pair in pairs
        if len(pair) == 2 and all(is_hebrew(token.word) for token in pair)
    )


def _abbreviation(rest: tuple[str, ...]) -> tuple[int, tuple[tuple[str, ...], ...]]:
    """How many words at the beginning of `rest` stand in the list, and what else says the same."""
    for shorts, longs in abbreviations():
        if rest[0] in shorts:
            return 1, (*longs, *((short,) for short in shorts if short != rest[0]))
        for long in longs:
            if rest[: len(long)] == long:
                return len(long), tuple((short,) for short in sorted(shorts))
    return 1, ()
