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

    @cached_property
    def widths(self) -> _Widths:
        """Advance of each glyph as the PDF declares it: whole thousandths of the text size."""
        return _Widths(self._font, self.scale)

    def kerns_spaces(self, script: str) -> bool:
        """Does a letter of `script` move closer to the space before or after it?"""
        return (self.name.partition("-")[0], script) in _KERNED_WITH_SPACES

    def words(self, script: str, right_to_left: bool, language: str) -> Words:
        """The words this font sets in one script and direction."""
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
        before = max(0, start - _CONTEXT)
        codes = list(map(ord, text[before : end + _CONTEXT]))
        buffer = self._shaped(codes, start - before, end - start, script, right_to_left, language)
        infos = [(info.codepoint, info.cluster - start + before) for info in buffer.glyph_infos]
        meanings = _meanings(text[start:end], [cluster for _, cluster in infos], right_to_left)
        scale = self.scale
        glyphs: list[Glyph] = []
        for (index, cluster), position, meaning in zip(
            infos, buffer.glyph_positions, meanings, strict=True
        ):
            if not index and not is_ignorable(text[start + cluster]):
                raise NoGlyph(text[start + cluster])
            advance = position.x_advance * scale
            x_offset, y_offset = position.x_offset * scale, position.y_offset * scale
            width = self.widths[index]
            glyphs.append(Glyph((index, meaning), cluster, advance, x_offset, y_offset, width))
        return glyphs

    def _shaped(
        self,
        codes: list[int],
        start: int,
        length: int,
        script: str,
        right_to_left: bool,
        language: str,
    ) -> Any:
        buffer = hb.Buffer()
        buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
        buffer.add_codepoints(codes, start, length)
        buffer.direction = "rtl" if right_to_left else "ltr"
        buffer.script = script
        buffer.language = language
        hb.shape(self._font, buffer)
        return buffer


class _Widths(dict[int, int]):
    """Glyph -> its advance, asked of the font once."""

    def __init__(self, font: Any, scale: float) -> None:
        super().__init__()
        self._font = font
        self._scale = scale

    def __missing__(self, glyph: int) -> int:
        width = self[glyph] = round(float(self._font.get_glyph_h_advance(glyph)) * self._scale)
        return width


class Word(NamedTuple):
    """A word's glyphs from left to right, and the width of each of its characters.

    A character drawn together with the one before it has the width 0.
    """

    glyphs: Sequence[Glyph]
    advances: Sequence[float]


class Words(dict[str, Word]):
    """Word -> how a font sets it in one script and direction.

    Where no letter is kerned with a space a line is set word by word, and a word that comes again
    has been set already. Raises NoGlyph for a character the font lacks.
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
        """Set those of `words` that are new, all at once."""
        new = [word for word in dict.fromkeys(words) if word not in self]
        if not new:
            return
        if len(new) > 1 and self.font.kerns_spaces(self._script):
            for word in new:  # or the spaces between them would leave their traces
                self.prepare((word,))
            return
        self._set(new)

    def _set(self, new: Sequence[str]) -> None:
        """Shape the words with a space between them, and give each its glyphs."""
        font, text, mirrored = self.font, " ".join(new), self._right_to_left
        codes = list(map(ord, text))
        buffer = font._shaped(codes, 0, len(codes), self._script, mirrored, self._language)
        infos, positions = buffer.glyph_infos, buffer.glyph_positions
        clusters = [info.cluster for info in infos]
        meanings = _meanings(text, clusters, mirrored)
        scale, width_of = font.scale, font.widths
        place, step = (len(infos) - 1, -1) if mirrored else (0, 1)
        start = 0
        for word in new:
            length = len(word)
            own: list[Glyph] = []
            advances = [0.0] * length
            end = start + length
            while 0 <= place < len(infos) and clusters[place] < end:
                index, cluster = infos[place].codepoint, clusters[place] - start
                if not index and not is_ignorable(word[cluster]):
                    raise NoGlyph(word[cluster])
                position = positions[place]
                advance = position.x_advance * scale
                advances[cluster] += advance
                values = (
                    (index, meanings[place]),
                    cluster,
                    advance,
                    position.x_offset * scale,
                    position.y_offset * scale,
                    width_of[index],
                )
                own.append(tuple.__new__(Glyph, values))  # Glyph(...) takes twice the time
                place += step
            if mirrored:
                own.reverse()
            self[word] = Word(own, advances)
            place += step  # the space between two words
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
