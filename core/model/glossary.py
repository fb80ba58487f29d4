"""The glossary: one term for one thing, and how law and treatment say it to each other."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Side(StrEnum):
    """Whose word a term is."""

    LAW = "law"
    TREATMENT = "treatment"
    HOUSE = "house"  # this program's own


@dataclass(frozen=True)
class Term:
    """`hebrew` is the term of screens and print; `also` are other forms that texts use for it.

    `plain` says it to anybody; `other` is the other profession's word, empty where it has none;
    `section` the law's, as lawyers cite it, and `rule` its rule at the law desk. `told_apart` are
    ids of terms it is taken for, and `apart` says the difference.
    """

    id: str
    side: Side
    english: str
    hebrew: str
    meaning: str
    plain: str
    section: str = ""
    also: tuple[str, ...] = ()
    other: str = ""
    rule: str = ""
    told_apart: tuple[str, ...] = ()
    apart: str = ""


@dataclass(frozen=True)
class TermPlace:
    """Where a term stands in a text: the characters from `start` up to `end`."""

    term: Term
    start: int
    end: int
