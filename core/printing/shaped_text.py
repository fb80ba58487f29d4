"""A paragraph's text, ready for lines of any width: isolated, levelled, shaped, measured.

Everything here is in logical order. A line asks for its `pieces`, which come in the order they
stand on paper, from left to right.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from core.printing.bidi import BidiParagraph, embed, line_levels, visual_runs
from core.printing.families import NoGlyph, fonts_of
from core.printing.fonts import Font, Glyph
from core.printing.isolation import isolate_numbers
from core.printing.line_breaking import (
    LINE_ENDS,
    Line,
    break_lines,
    break_opportunities,
    is_justifying_space,
    trimmed_end,
)
from core.printing.scripts import is_ignorable, paragraph_scripts


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in one look."""

    text: str
    bold: bool = False
    underlined: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """Characters `start` to `end` of one font, script, level and look, with their glyphs."""

    start: int
    end: int
    font: Font
    level: int
    look: Span
    glyphs: Sequence[Glyph]


@dataclass(frozen=True, slots=True)
class Piece:
    """The part of a run that stands on a line; its glyphs' clusters count from the run's start."""

    start: int
    end: int
    run: Run
    glyphs: Sequence[Glyph]


_LINE_END_OF: Final = {
    "\r": "\n",
    "\v": "\n",
    "\f": "\n",
    "\x1c": "\n",
    "\x1d": "\n",
    "\x1e": "\n",
    "\x85": "\n",
    "\u2029": "\n",
    "\t": " ",
    "\x1f": " ",
}


def _clean(text: str) -> str:
    """One sign for every kind of line end, no tabs, no controls, numbers isolated."""
    text = text.replace("\r\n", "\n")
    if not text.isprintable():
        text = "".join(
            character
            for character in (_LINE_END_OF.get(c, c) for c in text)
            if character == "\n"
            or not ("\0" <= character <= "\x1f" or "\x7f" <= character <= "\x9f")
        )
    return isolate_numbers(text)


@dataclass(frozen=True, eq=False)
class ShapedText:
    """A text that `lines` can be cut from. `advances`: in thousandths of the text size."""

    text: str
    runs: Sequence[Run]
    paragraphs: Sequence[tuple[int, BidiParagraph]]
    advances: Sequence[float]
    opportunities: Sequence[int]

    def lines(self, width: float, start: int = 0, end: int | None = None) -> list[Line]:
        """Lines no wider than `width`, which is in thousandths of the text size as well."""
        stop = len(self.text) if end is None else end
        return break_lines(self.text, self.advances, self.opportunities, start, stop, width)

    def width(self) -> float:
        """Width of the whole text on one line."""
        return sum(self.advances[: trimmed_end(self.text, 0, len(self.text))])

    def spaces(self, line: Line) -> int:
        """How many spaces of a line grow when it is justified."""
        end = trimmed_end(self.text, line.start, line.end)
        return sum(map(is_justifying_space, self.text[line.start : end]))

    def pieces(self, line: Line) -> list[Piece]:
        """What stands on a line from left to right, without the white space at its end."""
        end = trimmed_end(self.text, line.start, line.end)
        if end == line.start:
            return []
        offset, bidi = next(p for p in reversed(self.paragraphs) if p[0] <= line.start)
        found: list[Piece] = []
        levels = line_levels(bidi, line.start - offset, end - offset)
        for visual in visual_runs(levels):
            stretch = self._between(line.start + visual.start, line.start + visual.end)
            found += reversed(stretch) if visual.level & 1 else stretch
        return found

    def _between(self, start: int, end: int) -> list[Piece]:
        found: list[Piece] = []
        for run in self.runs:
            if run.end <= start:
                continue
            if run.start >= end:
                break
            first, last = max(run.start, start), min(run.end, end)
            glyphs = run.glyphs
            if first > run.start or last < run.end:
                glyphs = [g for g in glyphs if first <= run.start + g.cluster < last]
            found.append(Piece(first, last, run, glyphs))
        return found


def shape(
    spans: str | Sequence[Span], *, right_to_left: bool = True, bold: bool = False
) -> ShapedText:
    """Prepare a text, plain or in spans. Raises NoGlyph for a character no font can draw."""
    if isinstance(spans, str):
        spans = (Span(spans, bold=bold),)
    cleaned = [_clean(span.text) for span in spans]
    text = "".join(cleaned)
    looks: list[Span] = []
    fonts: list[Font] = []
    for span, part in zip(spans, cleaned, strict=True):
        looks += [span] * len(part)
        fonts += fonts_of(part, span.bold)
    paragraphs = _bidi_paragraphs(text, int(right_to_left))
    levels = [level for _, bidi in paragraphs for level in bidi.levels]
    scripts = paragraph_scripts(text, "Hebr" if right_to_left else "Latn")
    runs: list[Run] = []
    advances = [0.0] * len(text)
    ends = [character in LINE_ENDS for character in text]
    start = 0
    for (font, script, level, look, is_end), same in groupby(
        zip(fonts, scripts, levels, looks, ends, strict=True)
    ):
        end = start + len(list(same))
        if not is_end:
            run = _run(text, start, end, font, script, level, look)
            for glyph in run.glyphs:
                advances[start + glyph.cluster] += glyph.advance
            runs.append(run)
        start = end
    return ShapedText(text, runs, paragraphs, advances, break_opportunities(text))


def _run(text: str, start: int, end: int, font: Font, script: str, level: int, look: Span) -> Run:
    glyphs = font.shape(text, start, end, script=script, right_to_left=bool(level & 1))
    for (index, _), cluster, *_ in glyphs:
        if index == 0 and not is_ignorable(text[start + cluster]):
            raise NoGlyph(text[start + cluster])
    return Run(start, end, font, level, look, glyphs)


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
