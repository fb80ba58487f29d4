"""Words set once and used wherever they come again, whatever directions meet within them.

Nearly every space has the direction of its paragraph. Then a line is its words in the order of
reading, each set by itself, and there is nothing left to work out for it. A foreign phrase, whose
spaces go the other way, counts as one word.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Final

from core.printing import fonts
from core.printing.bidi import same_level, visual_runs
from core.printing.fonts import Font, Words
from core.printing.line_breaking import Line

_SPACE: Final = " "
_SCRIPTS: Final = {name[0]: name for name in ("Hebr", "Arab", "Latn", "Cyrl", "Ethi", "Grek")}


class SetWord:
    """A word as its parts from left to right, and the width of each of its characters."""

    __slots__ = ("advances", "parts")

    def __init__(self, parts: Sequence[tuple[Words, str]], advances: Sequence[float]) -> None:
        self.parts = parts
        self.advances = advances


_Key = tuple[str, bytes, str]
"""A word, and the levels and scripts of its characters."""

_SET: Final[dict[tuple[str, str, int], dict[_Key, SetWord]]] = {}
"""The words of each font, language and base level."""


def forget() -> None:
    """Let go of every word that was set: none may outlive its document in memory."""
    _SET.clear()
    fonts.forget()


@dataclass(frozen=True, eq=False)
class WordLines:
    """The words of a text in reading order, and where each begins."""

    text: str
    levels: bytes
    scripts: str
    font: Font
    language: str
    known: dict[_Key, SetWord]
    words: Sequence[SetWord]
    starts: Sequence[int]
    space: Words
    """Knows the space between the words."""
    right_to_left: bool

    def advances(self) -> list[float]:
        """The width of each character of the text."""
        (space,) = self.space[_SPACE].advances
        found: list[float] = []
        for word in self.words:
            found += word.advances
            found.append(space)
        found.pop()
        return found

    def of(self, line: Line, end: int) -> list[SetWord] | None:
        """The words of a line from left to right, or None if it is not made of whole ones.

        `end` is the line's own, without white space and invisible marks.
        """
        if end == line.start:
            return None
        starts = self.starts
        first, last = bisect_right(starts, line.start) - 1, bisect_left(starts, end)
        words = list(self.words[first:last])
        if starts[first] != line.start:
            if self.text[line.start - 1] != _SPACE:
                return None
            stop = min(starts[first] + len(words[0].advances), end)
            words[0] = self._part(line.start, stop)
        start = max(starts[last - 1], line.start)
        word_end = start + len(words[-1].advances)
        if _SPACE in self.text[end : min(word_end, line.end)]:
            words[-1] = self._part(start, end)
        elif word_end > line.end:
            return None
        if self.right_to_left:
            words.reverse()
        return words

    def _part(self, start: int, end: int) -> SetWord:
        """A part of a foreign phrase that is divided between two lines."""
        key = (self.text[start:end], self.levels[start:end], self.scripts[start:end])
        if key not in self.known:
            _set([key], self.known, self.font, self.language)
        return self.known[key]


def word_lines(
    text: str, levels: bytes, scripts: str, font: Font, language: str, base: int
) -> WordLines | None:
    """The words of a text in one font; None if the font moves letters closer to spaces.

    `levels` and `scripts` are those of each character, a script by its first letter; the text has
    no line ends in it. Raises NoGlyph.
    """
    if not base & 1 and any(font.kerns_spaces(_SCRIPTS[letter]) for letter in set(scripts)):
        return None
    known = _SET.setdefault((font.name, language, base), {})
    words = text.split(_SPACE)
    if levels.count(base) != len(levels):
        words = _joined(words, levels, base)
    keys: list[_Key] = []
    starts: list[int] = []
    start = 0
    for word in words:
        end = start + len(word)
        keys.append((word, levels[start:end], scripts[start:end]))
        starts.append(start)
        start = end + 1
    missing = [key for key in dict.fromkeys(keys) if key not in known]
    if missing:
        _set(missing, known, font, language)
    return WordLines(
        text,
        levels,
        scripts,
        font,
        language,
        known,
        [known[key] for key in keys],
        starts,
        font.words(_SCRIPTS[scripts[:1] or "H"], bool(base & 1), language),
        bool(base & 1),
    )


def _joined(words: Sequence[str], levels: bytes, base: int) -> list[str]:
    """Words with a space of another direction between them, a foreign phrase's, are set as one."""
    found = [words[0]]
    place = len(words[0])
    for word in words[1:]:
        if levels[place] == base:
            found.append(word)
        else:
            found[-1] += _SPACE + word
        place += len(word) + 1
    return found


def _set(keys: Sequence[_Key], known: dict[_Key, SetWord], font: Font, language: str) -> None:
    """Set new words, those of one script and direction all at once."""
    wanted: dict[tuple[str, bool], list[str]] = {}
    parts_of: list[list[tuple[str, bool, str]]] = []
    for word, levels, scripts in keys:
        parts: list[tuple[str, bool, str]] = []
        for start, end in _stretches(levels, scripts):
            script, right_to_left = _SCRIPTS[scripts[start]], bool(levels[start] & 1)
            parts.append((script, right_to_left, word[start:end]))
            wanted.setdefault((script, right_to_left), []).append(word[start:end])
        parts_of.append(parts)
    setting = {
        (script, right_to_left): font.words(script, right_to_left, language)
        for script, right_to_left in wanted
    }
    for kind, words in wanted.items():
        setting[kind].prepare(words)
    for key, parts in zip(keys, parts_of, strict=True):
        made = [(setting[script, turned], part) for script, turned, part in parts]
        advances = [width for words, part in made for width in words[part].advances]
        known[key] = SetWord(_in_visual_order(made, key[1]), advances)


def _stretches(levels: bytes, scripts: str) -> list[tuple[int, int]]:
    """The parts of a word that have one level and one script, in reading order."""
    if levels.count(levels[:1]) == len(levels) and scripts.count(scripts[:1]) == len(scripts):
        return [(0, len(levels))]
    borders = {start for start, _ in same_level(levels)} | {len(levels)}
    borders |= {at for at in range(1, len(scripts)) if scripts[at] != scripts[at - 1]}
    return list(pairwise(sorted(borders)))


def _in_visual_order(parts: Sequence[tuple[Words, str]], levels: bytes) -> list[tuple[Words, str]]:
    if len(parts) < 2:
        return list(parts)
    starts = [0, *accumulate(len(part) for _, part in parts)]
    found: list[tuple[Words, str]] = []
    for run in visual_runs(levels):
        own = [
            part for part, start in zip(parts, starts, strict=False) if run.start <= start < run.end
        ]
        found += reversed(own) if run.level & 1 else own
    return found
