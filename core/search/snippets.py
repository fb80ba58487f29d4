"""The part of a text that shows where something was found."""

from __future__ import annotations

import re
from collections.abc import Sequence

from core.search.folding import Token

WIDTH = 170  # characters
_BEFORE = 45
_SPACE = re.compile(r"\s")

# (start, end, which of the things that were looked for)
Span = tuple[int, int, int]


def sequences(read: Sequence[Token], words: Sequence[str]) -> list[tuple[int, int]]:
    """Where folded words stand one after the other among the words of a text."""
    folded = [token.word for token in read]
    count = len(words)
    return [
        (read[at].start, read[at + count - 1].end)
        for at in range(len(read) - count + 1)
        if folded[at] == words[0] and folded[at : at + count] == list(words)
    ]


def cut(text: str, spans: Sequence[Span]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The part of `text` with the most different things in it, and their places in that part."""
    spans = sorted(spans)
    start, end = _window(text, spans)
    head = "…" if start else ""
    tail = "…" if end < len(text) else ""
    shift = len(head) - start
    inside: list[tuple[int, int]] = []
    for first, last, _ in spans:
        if first >= start and last <= end and (not inside or first + shift >= inside[-1][1]):
            inside.append((first + shift, last + shift))
    return head + _SPACE.sub(" ", text[start:end]) + tail, tuple(inside)


def _window(text: str, spans: Sequence[Span]) -> tuple[int, int]:
    best, most = 0, -1
    for at, (first, _, _) in enumerate(spans):
        kinds = {kind for start, end, kind in spans[at:] if end <= first + WIDTH - _BEFORE}
        if len(kinds) > most:
            best, most = at, len(kinds)
    start = max(0, (spans[best][0] if spans else 0) - _BEFORE)
    end = min(len(text), start + WIDTH)
    if spans:
        end = max(end, min(spans[best][1], start + 2 * WIDTH))
    # No half words at the ends.
    while 0 < start < len(text) and not text[start - 1].isspace() and start > 0:
        start -= 1
        if text[start].isspace():
            start += 1
            break
    if end < len(text):
        space = max(text.rfind(mark, start, end) for mark in " \n")
        last = spans[best][1] if spans else start
        end = space if space > last else end
    return start, end
