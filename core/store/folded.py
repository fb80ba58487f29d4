"""A text folded for searching that remembers where each of its characters came from."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from core.store.search import fold


class Folded:
    """`text` is fold(original); places in it are given as places in the original."""

    def __init__(self, original: str) -> None:
        chars: list[str] = []
        origins: list[int] = []
        gap = False
        for index, char in enumerate(original):
            folded, parts = _fold_of(char)
            if parts:
                gap = True
            elif folded:
                if gap and chars:
                    chars.append(" ")
                    origins.append(index)
                gap = False
                chars.append(folded)
                origins += [index] * len(folded)
        self.text = "".join(chars)
        self._origins = origins
        self._original = original

    def places(self, words: str) -> Iterator[tuple[int, int]]:
        """Start and end in the original of each place where the folded `words` stand."""
        wanted = fold(words)
        at = self.text.find(wanted) if wanted else -1
        while at >= 0:
            last = self._origins[at + len(wanted) - 1]
            yield self._origins[at], self._end(last)
            at = self.text.find(wanted, at + len(wanted))

    def _end(self, last: int) -> int:
        """After a character and the points that stand over it."""
        end = last + 1
        while (
            end < len(self._original)
            and _fold_of(self._original[end]) == _DROPPED
            and (ord(self._original[end]) >= 0x300)
        ):
            end += 1
        return end


_DROPPED = ("", False)


@lru_cache(maxsize=4096)
def _fold_of(char: str) -> tuple[str, bool]:
    """What one character folds to, and whether it parts words."""
    folded = fold(char)
    return folded, not folded and fold(f"a{char}a") == "a a"
