"""One font file: what it covers, its measures, and the shaping of a run of text by HarfBuzz."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import Any, Final, NamedTuple
from unicodedata import category, normalize

import uharfbuzz as hb

from core.paths import RESOURCES
from core.printing.scripts import is_ignorable

_LANGUAGE: Final = "he"
"""Hebrew faces keep the digits that match Hebrew letters' height for text in this language."""

_CONTEXT: Final = 5
"""How many neighbours HarfBuzz looks at on each side of a run to join Arabic letters."""


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

    def shape(
        self, text: str, start: int, end: int, *, script: str, right_to_left: bool
    ) -> Sequence[Glyph]:
        """Glyphs of `text[start:end]`, which has one direction and one script, left to right."""
        before = max(0, start - _CONTEXT)
        return _shape(
            self, text[before : end + _CONTEXT], start - before, end - before, script, right_to_left
        )


@lru_cache(4096)
def _shape(
    font: Font, text: str, start: int, end: int, script: str, right_to_left: bool
) -> Sequence[Glyph]:
    buffer = hb.Buffer()
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.add_codepoints(list(map(ord, text)), start, end - start)
    buffer.direction = "rtl" if right_to_left else "ltr"
    buffer.script = script
    buffer.language = _LANGUAGE
    hb.shape(font._font, buffer)
    scale = font.scale
    infos = [(info.codepoint, info.cluster - start) for info in buffer.glyph_infos]
    meanings = _meanings(text[start:end], [cluster for _, cluster in infos], right_to_left)
    glyphs: list[Glyph] = []
    for (index, cluster), position, meaning in zip(
        infos, buffer.glyph_positions, meanings, strict=True
    ):
        width = font.width(index)
        advance = position.x_advance * scale
        x_offset, y_offset = position.x_offset * scale, position.y_offset * scale
        values = ((index, meaning), cluster, advance, x_offset, y_offset, width)
        glyphs.append(tuple.__new__(Glyph, values))  # Glyph(...) takes twice the time
    return glyphs


def forget() -> None:
    """Let go of the texts that were shaped: none may outlive its document in memory."""
    _shape.cache_clear()


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
