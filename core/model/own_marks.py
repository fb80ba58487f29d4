"""What a reader marks in a document for themselves alone: bookmarks and highlights."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from core.model.changes import Changes
from core.model.page_words import Box


class MarkColour(StrEnum):
    """A colour is also a word, for those who do not see the difference."""

    IMPORTANT = "important"
    ASK = "ask"
    STRENGTH = "strength"


@dataclass(frozen=True)
class Bookmark:
    """`page` counts from 0."""

    id: str
    page: int
    title: str = ""


@dataclass(frozen=True)
class Highlight:
    """`words` are those under it, empty on a scan."""

    id: str
    page: int
    boxes: tuple[Box, ...]
    colour: MarkColour = MarkColour.IMPORTANT
    note: str = ""
    words: str = ""


Mark = Bookmark | Highlight


@dataclass(frozen=True)
class OwnMarks:
    """All marks of one user in one document, in the order of its pages."""

    marks: tuple[Mark, ...] = ()

    def on(self, page: int) -> tuple[Highlight, ...]:
        """The highlights of a page."""
        return tuple(m for m in self.marks if isinstance(m, Highlight) and m.page == page)

    def bookmark(self, page: int) -> Bookmark | None:
        """The bookmark of a page."""
        return next((m for m in self.marks if isinstance(m, Bookmark) and m.page == page), None)

    def with_mark(self, mark: Mark) -> OwnMarks:
        """With `mark` added, or in place of the one with its id."""
        others = [other for other in self.marks if other.id != mark.id]
        return replace(self, marks=tuple(sorted([*others, mark], key=_place)))

    def without(self, mark_id: str) -> OwnMarks:
        return replace(self, marks=tuple(mark for mark in self.marks if mark.id != mark_id))


@dataclass(frozen=True)
class MarksKept:
    """The marks as they are kept now."""

    marks: OwnMarks
    changes: Changes


def _place(mark: Mark) -> tuple[int, float, str]:
    top = mark.boxes[0].top if isinstance(mark, Highlight) and mark.boxes else -1.0
    return mark.page, top, mark.id
