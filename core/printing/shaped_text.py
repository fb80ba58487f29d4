"""A paragraph's text, ready for lines of any width: isolated, levelled, shaped, measured.

Everything here is in logical order. A line asks for its `pieces`, which come in the order they
stand on paper, from left to right.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise
from typing import Final, NamedTuple
from unicodedata import category

from core.model.documents import Language, Span, StyledText
from core.printing.bidi import BidiParagraph, embed, line_levels, same_level, visual_runs
from core.printing.families import font_stretches
from core.printing.fonts import Font, Glyph, Words
from core.printing.isolation import isolate_numbers
from core.printing.line_breaking import (
    GROWING_SPACES,
    LINE_ENDS,
    Line,
    break_lines,
    trimmed_end,
)
from core.printing.line_opportunities import house_opportunities, line_opportunities
from core.printing.scripts import script_stretches
from core.printing.set_words import SetWord, WordLines, word_lines

_SPLIT: Final = re.compile(f"([{GROWING_SPACES}])").split
_CONTROLS: Final = (*range(0x20), *range(0x7F, 0xA0))
_CLEAN: Final = dict.fromkeys(_CONTROLS) | {
    **dict.fromkeys(map(ord, "\n\r\v\f\x1c\x1d\x1e\x85\u2029"), "\n"),
    **dict.fromkeys(map(ord, "\t\x1f"), " "),
}
"""One sign for every kind of line end, no tabs, no controls: for `str.translate`."""

_LINE_END: Final = re.compile(f"[{LINE_ENDS}]")


class Run(NamedTuple):
    """Characters `start` to `end` of one font, script, level and look.

    `words` knows how they are set word by word; where that is None, `glyphs` are the whole run's.
    """

    start: int
    end: int
    font: Font
    level: int
    look: int
    """Which of the text's spans it belongs to."""
    words: Words | None
    glyphs: Sequence[Glyph]


class Piece(NamedTuple):
    """The characters `start` to `end` of a run, as they stand on one line."""

    start: int
    end: int
    run: Run


@dataclass(frozen=True, eq=False)
class _Analysis:
    """What is known of a text before it is set; scripts, fonts and looks by their starts."""

    text: str
    paragraphs: Sequence[tuple[int, BidiParagraph]]
    language: Language
    scripts: dict[int, str]
    fonts: dict[int, Font]
    looks: dict[int, int]
    like_browser: bool

    def levels(self) -> bytes:
        return b"".join([bidi.levels for _, bidi in self.paragraphs])

    def script_letters(self) -> str:
        """The first letter of each character's script."""
        starts = [*self.scripts, len(self.text)]
        return "".join(
            [
                name[0] * (end - start)
                for name, (start, end) in zip(self.scripts.values(), pairwise(starts), strict=True)
            ]
        )


class ShapedText:
    """A text that `lines` can be cut from; widths are in thousandths of the text size.

    `source` is what was given: without the marks that isolate numbers. `widths` holds the sums of
    the characters' widths up to each place.
    """

    def __init__(self, spans: Sequence[Span], source: Sequence[str], analysis: _Analysis) -> None:
        self.spans = spans
        self.source = source
        self.text = analysis.text
        self._analysis = analysis
        self._word_lines = _word_lines(analysis)
        if self._word_lines:
            advances = self._word_lines.advances()
        else:
            advances = _advances(self.text, self.runs)
        self.widths: Sequence[float] = [0.0, *accumulate(advances)]
        find = line_opportunities if analysis.like_browser else house_opportunities
        self._opportunities = find(self.text)

    @cached_property
    def runs(self) -> Sequence[Run]:
        """The whole text in stretches that one font sets in one direction."""
        return _runs(self._analysis)

    @cached_property
    def _starts(self) -> Sequence[int]:
        return [run.start for run in self.runs]

    def lines(self, width: float, start: int = 0, end: int | None = None) -> list[Line]:
        """Lines no wider than `width`."""
        stop = len(self.text) if end is None else end
        return break_lines(
            self.text,
            self.widths,
            self._opportunities,
            start,
            stop,
            width,
            like_browser=self._analysis.like_browser,
        )

    def width(self) -> float:
        """Width of the whole text on one line."""
        return self.widths[trimmed_end(self.text, 0, len(self.text))]

    def spaces(self, line: Line) -> int:
        """How many spaces of a line grow when it is justified."""
        end = trimmed_end(self.text, line.start, line.end)
        return sum(self.text.count(space, line.start, end) for space in GROWING_SPACES)

    def words(self, line: Line) -> tuple[WordLines, list[SetWord]] | None:
        """The words of a line from left to right, if it is nothing but words of one look."""
        if not self._word_lines:
            return None
        found = self._word_lines.of(line, trimmed_end(self.text, line.start, line.end))
        return (self._word_lines, found) if found else None

    def pieces(self, line: Line) -> list[Piece]:
        """What stands on a line from left to right, without the white space at its end."""
        end = trimmed_end(self.text, line.start, line.end)
        if end == line.start:
            return []
        paragraphs = self._analysis.paragraphs
        offset, bidi = next(p for p in reversed(paragraphs) if p[0] <= line.start)
        found: list[Piece] = []
        levels = line_levels(bidi, line.start - offset, end - offset)
        for visual in visual_runs(levels):
            stretch = self._between(line.start + visual.start, line.start + visual.end)
            found += reversed(stretch) if visual.level & 1 else stretch
        return found

    def _between(self, start: int, end: int) -> list[Piece]:
        found: list[Piece] = []
        for run in self.runs[max(bisect_right(self._starts, start) - 1, 0) :]:
            if run.start >= end:
                break
            if run.end > start:
                found.append(Piece(max(run.start, start), min(run.end, end), run))
        return found


def shape(
    text: str | Sequence[Span],
    *,
    language: Language = Language.HEBREW,
    right_to_left: bool | None = None,
    bold: bool = False,
    like_browser: bool = False,
) -> ShapedText:
    """Prepare a text, plain or in spans. `right_to_left`: other than its language's direction.

    `like_browser`: lines and digits as Chromium has them; otherwise numbers stay whole, and a
    number by itself has the digits of the paragraph's direction.

    Raises NoGlyph for a character no font can draw.
    """
    if right_to_left is None:
        right_to_left = language.right_to_left
    spans: Sequence[Span]
    if isinstance(text, StyledText):
        spans = text.spans
    else:
        spans = (Span(text),) if isinstance(text, str) else text
    source = [_clean(span.text) for span in spans]
    isolated = [isolate_numbers(part) for part in source]
    whole = "".join(isolated)
    fonts: dict[int, Font] = {}
    looks: dict[int, int] = {}
    start = 0
    for place, (span, part) in enumerate(zip(spans, isolated, strict=True)):
        looks[start] = place
        for offset, font in font_stretches(part, bold or span.bold, language):
            fonts[start + offset] = font
        start += len(part)
    paragraphs = _bidi_paragraphs(whole, int(right_to_left))
    # Of the scripts that are printed Hebrew alone has letters of class R.
    classes = b"".join([bidi.classes for _, bidi in paragraphs])
    only_hebrew = b"R" in classes and b"L" not in classes and b"A" not in classes
    default = "Hebr" if right_to_left and not like_browser else "Latn"
    scripts = dict(script_stretches(whole, default, only_hebrew=only_hebrew))
    analysis = _Analysis(whole, paragraphs, language, scripts, fonts, looks, like_browser)
    return ShapedText(spans, source, analysis)


def _word_lines(known: _Analysis) -> WordLines | None:
    """The text's words, if it is in one look and font and has no lines or spaces of its own."""
    single = len(known.paragraphs) == len(known.fonts) == len(known.looks) == 1
    if not single or "\u00a0" in known.text or _LINE_END.search(known.text):
        return None
    ((_, bidi),) = known.paragraphs
    return word_lines(
        known.text,
        bidi.levels,
        known.script_letters(),
        known.fonts[0],
        known.language.value,
        bidi.base,
    )


def _runs(known: _Analysis) -> list[Run]:
    text = known.text
    levels = known.levels()
    borders = {start for start, _ in same_level(levels)}
    borders |= known.scripts.keys() | known.fonts.keys() | known.looks.keys()
    for match in _LINE_END.finditer(text):
        borders |= {match.start(), match.end()}
    borders |= {0, len(text)}
    runs: list[Run] = []
    font, look, script = known.fonts[0], 0, known.scripts[0]
    for start, end in pairwise(sorted(borders)):
        font = known.fonts.get(start, font)
        look = known.looks.get(start, look)
        script = known.scripts.get(start, script)
        if text[start] in LINE_ENDS:
            continue
        level = levels[start]
        words: Words | None = None
        glyphs: Sequence[Glyph] = ()
        if font.kerns_spaces(script) or (script == "Arab" and _joined_beyond(text, start, end)):
            glyphs = font.shape(
                text,
                start,
                end,
                script=script,
                right_to_left=bool(level & 1),
                language=known.language.value,
            )
        else:
            words = font.words(script, bool(level & 1), known.language.value)
        runs.append(Run(start, end, font, level, look, words, glyphs))
    return runs


def _joined_beyond(text: str, start: int, end: int) -> bool:
    """Does an Arabic run begin or end within a word, whose letters join over the border?"""
    return (start > 0 and _joins(text[start - 1]) and _joins(text[start])) or (
        end < len(text) and _joins(text[end - 1]) and _joins(text[end])
    )


def _joins(character: str) -> bool:
    return category(character)[0] in "LM" or character in "\u200d\u0640"


def _advances(text: str, runs: Sequence[Run]) -> list[float]:
    """The width of each character; 0 for one drawn together with the one before it."""
    by_words: dict[int, tuple[Words, list[str]]] = {}
    of_runs: list[list[str]] = []
    for run in runs:
        parts: list[str] = []
        if run.words is not None:
            parts = words_of(text[run.start : run.end])
            by_words.setdefault(id(run.words), (run.words, []))[1].extend(parts)
        of_runs.append(parts)
    for words, wanted in by_words.values():
        words.prepare(wanted)
    advances: list[float] = []
    for run, parts in zip(runs, of_runs, strict=True):
        if run.start > len(advances):  # a line end
            advances += [0.0] * (run.start - len(advances))
        if run.words is None:
            own = [0.0] * (run.end - run.start)
            for glyph in run.glyphs:
                own[glyph.cluster] += glyph.advance
            advances += own
            continue
        for part in parts:
            advances += run.words[part].advances
    return advances + [0.0] * (len(text) - len(advances))


def words_of(stretch: str) -> list[str]:
    """The words of a run with the spaces between them, each a part of its own."""
    return _SPLIT(stretch)


def _clean(text: str) -> str:
    return text if text.isprintable() else text.replace("\r\n", "\n").translate(_CLEAN)


def _bidi_paragraphs(text: str, base: int) -> list[tuple[int, BidiParagraph]]:
    """Rule P1: each stretch up to a line end of the writer's is levelled by itself."""
    found: list[tuple[int, BidiParagraph]] = []
    start = 0
    for stretch in text.split("\n"):
        end = min(start + len(stretch) + 1, len(text))
        if end > start:
            found.append((start, embed(text[start:end], base)))
        start = end
    return found
