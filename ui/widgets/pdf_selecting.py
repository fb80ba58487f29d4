"""What is chosen on a page: words, or an area of it, with the mouse or from the keyboard."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from core.model.page_words import Box, PageWords
from ui.widgets.pdf_pages import Hand
from ui.widgets.pdf_text import DocumentText

_WORD_END = re.compile(r"\S(?=\s|$)")
_LEAST_AREA = 6  # points; less was a click


@dataclass(frozen=True)
class Selection:
    """Chosen words of a page, or an area of it where there are none."""

    page: int
    boxes: tuple[Box, ...]
    words: str = ""
    start: int = 0
    end: int = 0

    @property
    def is_area(self) -> bool:
        """Whether it is an area and not words."""
        return self.start == self.end


class SelectingHand(Hand):
    """Follows the mouse; `changed` is called with every other selection, None for none."""

    def __init__(self, text: DocumentText, changed: Callable[[], object]) -> None:
        self._text = text
        self._changed = changed
        self._from: tuple[int, float, float] | None = None
        self.selection: Selection | None = None

    def clear(self) -> None:
        """Choose nothing."""
        self._from = None
        self._set(None)

    def choose(self, page: int, start: int, end: int) -> None:
        """Choose the characters from `start` up to `end` of a page whose places are known."""
        words = self._text.words(page)
        if words is not None and words.text:
            start, end = max(0, min(start, end)), min(max(start, end), len(words.text))
            chosen = " ".join(words.text[start:end].split())
            self._set(Selection(page, words.area(start, end), chosen, start, end))

    def choose_area(self, page: int, area: Box) -> None:
        """Choose a part of a page, whatever stands there."""
        self._set(Selection(page, (area,)))

    def press(self, page: int, x: float, y: float) -> None:
        self._from = (page, x, y)
        self._text.words(page)  # to be there when the mouse moves
        self._set(None)

    def drag(self, page: int, x: float, y: float) -> None:
        if self._from is None or page != self._from[0]:
            return
        _, from_x, from_y = self._from
        words = self._text.words(page)
        if words is None:
            return
        if not words.text.strip():
            area = Box(min(x, from_x), min(y, from_y), max(x, from_x), max(y, from_y))
            large = min(area.right - area.left, area.bottom - area.top) >= _LEAST_AREA
            self._set(Selection(page, (area,)) if large else None)
            return
        first, last = words.nearest(from_x, from_y), words.nearest(x, y)
        if first is not None and last is not None:
            self.choose(page, min(first, last), max(first, last) + 1)

    def release(self) -> None:
        self._from = None

    def extend(self, words: PageWords, page: int, at: int, *, forward: bool, line: bool) -> None:
        """Move the far end of the selection by a word or a line; a new one begins at `at`."""
        now = self.selection
        start, end = (at, at) if now is None or now.page != page else (now.start, now.end)
        text = words.text
        if line:
            end = _line_step(text, end, forward=forward)
        else:
            end = _word_step(text, end, forward=forward)
        if end > start:
            self.choose(page, start, end)
        else:
            self._set(None)

    def _set(self, selection: Selection | None) -> None:
        if selection != self.selection:
            self.selection = selection
            self._changed()


def _word_step(text: str, at: int, *, forward: bool) -> int:
    ends = [found.end() for found in _WORD_END.finditer(text)]
    if forward:
        return next((end for end in ends if end > at), len(text))
    return next((end for end in reversed(ends) if end < at), 0)


def _line_step(text: str, at: int, *, forward: bool) -> int:
    if forward:
        found = text.find("\n", at + 1)
        return len(text) if found < 0 else found
    return max(0, text.rfind("\n", 0, max(0, at)))
