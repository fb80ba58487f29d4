"""Which font draws which character: the house faces in the order they are asked."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from core.direction import FSI, LRI, LRM, PDI, RLI, RLM
from core.errors import KnownError
from core.printing.fonts import Font, load
from core.printing.scripts import cluster_ends, is_ignorable

_ORDER: Final = (
    "FrankRuhlLibre",
    "NotoSerifHebrew",
    "NotoSerif",
    "NotoNaskhArabic",
    "NotoSansEthiopic",
)


class NoGlyph(KnownError):
    """No font of the program can draw a character of the text."""

    def __init__(self, character: str) -> None:
        super().__init__(
            "printing.no_glyph",
            # A lone surrogate cannot be written anywhere, not even into the error's sentence.
            character="" if "\ud800" <= character <= "\udfff" else character,
            code_point=f"U+{ord(character):04X}",
        )


@cache
def faces(bold: bool) -> tuple[Font, ...]:
    """The fonts of one weight, the main face first."""
    return tuple(load(f"{name}-{'Bold' if bold else 'Regular'}") for name in _ORDER)


def main_face(bold: bool = False) -> Font:
    """The face that gives a line its height."""
    return faces(bold)[0]


def fonts_of(text: str, bold: bool) -> list[Font]:
    """The font of every character; a letter and its marks share one. Raises NoGlyph."""
    if _characters_of_main_face(bold).issuperset(text):
        return [main_face(bold)] * len(text)
    chosen: list[Font] = []
    start = 0
    for end in cluster_ends(text):
        cluster = text[start:end]
        if chosen and all(map(is_ignorable, cluster)):
            chosen += [chosen[-1]] * (end - start)  # a mark of direction must not split a run
        else:
            chosen += _fonts_of_cluster(cluster, bold)
        start = end
    return chosen


@cache
def _characters_of_main_face(bold: bool) -> frozenset[str]:
    """What the main face draws, with the marks of direction and line ends it need not draw."""
    return frozenset(map(chr, main_face(bold).characters)) | frozenset(
        f"\n{LRM}{RLM}{LRI}{RLI}{FSI}{PDI}"
    )


@lru_cache(8192)
def _fonts_of_cluster(cluster: str, bold: bool) -> tuple[Font, ...]:
    for font in faces(bold):
        if font.covers(cluster):
            return (font,) * len(cluster)
    if len(cluster) == 1:
        raise NoGlyph(cluster)
    # No face has the letter and all its marks: better from two faces than not at all.
    return tuple(_fonts_of_cluster(character, bold)[0] for character in cluster)
