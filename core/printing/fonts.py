"""One font file: what it covers, its measures, and the shaping of a run of text by HarfBuzz."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Final, NamedTuple
from unicodedata import category, normalize

import uharfbuzz as hb

from core.errors import KnownError
from core.paths import RESOURCES
from core.printing.scripts import is_ignorable

_KERNED_WITH_SPACES: Final = frozenset({("FrankRuhlLibre", "Latn")})
"""Families, and their scripts, whose letters move closer to or away from a space."""

_CONTEXT: Final = 5
"""How many neighbours HarfBuzz looks at on each side of a run to join Arabic letters."""


class NoGlyph(KnownError):
    """No font of the program can draw a character of the text."""

    def __init__(self, character: str) -> None:
        super().__init__(
            "printing.no_glyph",
            # A lone surrogate cannot be written anywhere, not even into the error's sentence.
            character="" if "\ud800" <= character <= "\udfff" else character,
            code_point=f"U+{ord(character):04X}",
        )


class Glyph(NamedTuple):
    """A shaped glyph; lengths in thousandths of the text size, `cluster` from the run's start."""

    identity: tuple[int, str]
    """Its index in the font and the characters it stands for."""
    cluster: int
    advance: float
    x_offset: float
    y_offset: float
    width: int
    """Its own advance in whole thousandths, as the PDF declares it."""


@dataclass(frozen=True, eq=False)
class Font:
    """A TrueType file. Compare fonts by identity: `load` gives one object for one file."""

    name: str
    face: Any = field(repr=False)

    @cached_property
    def _font(self) -> Any:
        return hb.Font(self.face)

    @cached_property
    def scale(self) -> float:
        """Thousandths of the text size per font unit."""
        return 1000.0 / int(self.face.upem)

    @cached_property
    def characters(self) -> frozenset[int]:
        return frozenset(self.face.unicodes)

    @cached_property
    def ascent(self) -> float:
        return self._read("hhea", ">h", 4)[0] * self.scale

    @cached_property
    def descent(self) -> float:
        """Below the base line, so negative."""
        return self._read("hhea", ">h", 6)[0] * self.scale

    @cached_property
    def bounding_box(self) -> tuple[float, float, float, float]:
        left, bottom, right, top = (v * self.scale for v in self._read("head", ">4h", 36))
        return left, bottom, right, top

    @cached_property
    def weight(self) -> int:
        return self._read("OS/2", ">H", 4)[0]

    @cached_property
    def cap_height(self) -> float:
        return self._read("OS/2", ">h", 88)[0] * self.scale

    @cached_property
    def underline(self) -> tuple[float, float]:
        """Its middle's height (negative) and its thickness."""
        position, thickness = (v * self.scale for v in self._read("post", ">2h", 8))
        return position, thickness

    def _read(self, table: str, layout: str, offset: int) -> tuple[int, ...]:
        data: bytes = self.face.reference_table(table).data
        return struct.unpack_from(layout, data, offset)

    def covers(self, cluster: str) -> bool:
        """Can the font draw a letter with its marks? Canonically equal spellings count."""
        return any(
            all(self._has(character) for character in spelling)
            for spelling in (cluster, normalize("NFC", cluster), normalize("NFD", cluster))
        )

    def _has(self, character: str) -> bool:
        if ord(character) in self.characters or is_ignorable(character):
            return True
        # HarfBuzz makes the rarer spaces out of the plain one; a line separator is never drawn.
        return category(character) in ("Zs", "Zl") and character != "\u1680"

    @cache  # noqa: B019 - fonts live as long as the program
    def width(self, glyph: int) -> int:
        """Advance of a glyph as the PDF declares it: whole thousandths of the text size."""
        return round(float(self._font.get_glyph_h_advance(glyph)) * self.scale)

    def words(self, script: str, right_to_left: bool, language: str) -> Words | None:
        """The words this font sets in one script and direction, or None: see `Words`."""
        if (self.name.partition("-")[0], script) in _KERNED_WITH_SPACES:
            return None
        key = (self.name, script, right_to_left, language)
        return _WORDS.get(key) or _WORDS.setdefault(key, Words(self, *key[1:]))

    def shape(
        self,
        text: str,
        start: int,
        end: int,
        *,
        script: str,
        right_to_left: bool,
        language: str = "he",
    ) -> list[Glyph]:
        """Glyphs of `text[start:end]`, which has one direction and one script, left to right.

        Raises NoGlyph for a character that the font lacks.
        """
        buffer = hb.Buffer()
        buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
        before = max(0, start - _CONTEXT)
        codes = list(map(ord, text[before : end + _CONTEXT]))
        buffer.add_codepoints(codes, start - before, end - start)
        buffer.direction = "rtl" if right_to_left else "ltr"
        buffer.script = script
        buffer.language = language
        hb.shape(self._font, buffer)
        scale = self.scale
        infos = [(info.codepoint, info.cluster - start + before) for info in buffer.glyph_infos]
        meanings = _meanings(text[start:end], [cluster for _, cluster in infos], right_to_left)
        glyphs: list[Glyph] = []
        for (index, cluster), position, meaning in zip(
            infos, buffer.glyph_positions, meanings, strict=True
        ):
            if not index and not is_ignorable(text[start + cluster]):
                raise NoGlyph(text[start + cluster])
            width = self.width(index)
            advance = position.x_advance * scale
            x_offset, y_offset = position.x_offset * scale, position.y_offset * scale
            values = ((index, meaning), cluster, advance, x_offset, y_offset, width)
            glyphs.append(tuple.__new__(Glyph, values))  # Glyph(...) takes twice the time
        return glyphs


class Word(NamedTuple):
    """A word's glyphs from left to right, and the width of each of its characters.

    A character drawn together with the one before it has the width 0.
    """

    glyphs: Sequence[Glyph]
    advances: Sequence[float]


class Words(dict[str, Word]):
    """Word -> how a font sets it in one script and direction.

    A font that kerns no letter with the space before or after it sets a line word by word, and a
    word that comes again has been set already. Raises NoGlyph for a character the font lacks.
    """

    def __init__(self, font: Font, script: str, right_to_left: bool, language: str) -> None:
        super().__init__({"": Word((), ())})
        self.font = font
        self._script = script
        self._right_to_left = right_to_left
        self._language = language

    def __missing__(self, word: str) -> Word:
        self.prepare((word,))
        return self[word]

    def prepare(self, words: Iterable[str]) -> None:
        """Set those of `words` that are new, all at once; none holds a space between others."""
        new = [word for word in dict.fromkeys(words) if word not in self]
        if not new:
            return
        glyphs = self.font.shape(
            " ".join(new),
            0,
            sum(map(len, new)) + len(new) - 1,
            script=self._script,
            right_to_left=self._right_to_left,
            language=self._language,
        )
        if self._right_to_left:
            glyphs.reverse()
        place, start = 0, 0
        for word in new:
            end = start + len(word)
            own: list[Glyph] = []
            advances = [0.0] * len(word)
            while place < len(glyphs) and glyphs[place][1] < end:
                identity, cluster, advance, x_offset, y_offset, width = glyphs[place]
                values = (identity, cluster - start, advance, x_offset, y_offset, width)
                own.append(tuple.__new__(Glyph, values))
                advances[cluster - start] += advance
                place += 1
            if self._right_to_left:
                own.reverse()
            self[word] = Word(own, advances)
            place += 1  # the space between two words
            start = end + 1


_WORDS: Final[dict[tuple[str, str, bool, str], Words]] = {}


def forget() -> None:
    """Let go of the words that were set: none may outlive its document in memory."""
    _WORDS.clear()


def _meanings(text: str, clusters: list[int], right_to_left: bool) -> list[str]:
    """The characters each glyph stands for: a cluster's are dealt out to its glyphs in order."""
    if len(clusters) == len(text) == len(set(clusters)):
        return [text[cluster] for cluster in clusters]
    places: dict[int, list[int]] = {}
    for place in range(len(clusters) - 1, -1, -1) if right_to_left else range(len(clusters)):
        places.setdefault(clusters[place], []).append(place)
    starts = list(places)
    meanings = [""] * len(clusters)
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        own = places[start]
        if end - start == len(own) == 1:
            meanings[own[0]] = text[start]
            continue
        characters = [c for c in text[start:end] if not is_ignorable(c)] or [text[start]]
        for turn, place in enumerate(own):
            last = turn == len(own) - 1
            dealt = characters[turn:] if last else characters[turn : turn + 1]
            # A glyph beyond the characters still needs a text: the invisible zero-width space.
            meanings[place] = "".join(dealt) or "\u200b"
    return meanings


@cache
def load(name: str) -> Font:
    """The font of `resources/fonts/<name>.ttf`."""
    path: Path = RESOURCES / "fonts" / f"{name}.ttf"
    return Font(name, hb.Face(hb.Blob.from_file_path(str(path))))
