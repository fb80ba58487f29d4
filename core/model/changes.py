"""What a use case touched, so that screens know what to read again."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Changes:
    """`touched` holds (kind, id) pairs, such as ("case", case_id) or ("hearing", hearing_id)."""

    touched: frozenset[tuple[str, str]] = frozenset()

    @classmethod
    def of(cls, *pairs: tuple[str, str]) -> Changes:
        return cls(frozenset(pairs))

    def kinds(self) -> frozenset[str]:
        return frozenset(kind for kind, _ in self.touched)

    def __or__(self, other: Changes) -> Changes:
        return Changes(self.touched | other.touched)
