"""Which font draws which character: the house faces in the order they are asked."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from core.direction import FSI, LRI, LRM, PDI, RLI, RLM
from core.model.documents import Language
from core.printing.fonts import Font, NoGlyph, load
from core.printing.scripts import cluster_ends, is_ignorable

_ORDER: Final = (
    "FrankRuhlLibre",
    "NotoSerifHebrew",
    "NotoSerif",
    "NotoNaskhArabic",
    "NotoSansEthiopic",
)
_FIRST: Final = {
    Language.ARABIC: "NotoNaskhArabic",
    Language.RUSSIAN: "NotoSerif",
    Language.AMHARIC: "NotoSansEthiopic",
}
"""A language's own face comes first, so that its digits and signs match its letters."""


@cache
def faces(bold: bool, language: Language = Language.HEBREW) -> tuple[Font, ...]:
    """The fonts of one weight, the language's main face first."""
    first = _FIRST.get(language, _ORDER[0])
    order = (first, *(name for name in _ORDER if name != first))
    return tuple(load(f"{name}-{'Bold' if bold else 'Regular'}") for name in order)


def main_face(bold: bool = False, language: Language = Language.HEBREW) -> Font:
    """The face that gives a line its height."""
    return faces(bold, language)[0]


def font_stretches(
    text: str, bold: bool, language: Language = Language.HEBREW
) -> list[tuple[int, Font]]:
    """Where each font begins in `text`; a letter and its marks share one. Raises NoGlyph."""
    if _characters_of_main_face(bold, language).issuperset(text):
        return [(0, main_face(bold, language))]
    found: list[tuple[int, Font]] = []
    start = 0
    for end in cluster_ends(text):
        cluster = text[start:end]
        # A mark of direction must not split a run.
        if not found or not all(map(is_ignorable, cluster)):
            for place, font in enumerate(_fonts_of_cluster(cluster, bold, language), start):
                if not found or found[-1][1] is not font:
                    found.append((place, font))
        start = end
    return found


@cache
def _characters_of_main_face(bold: bool, language: Language) -> frozenset[str]:
    """What the main face draws, with the marks of direction and line ends it need not draw."""
    return frozenset(map(chr, main_face(bold, language).characters)) | frozenset(
        f"\n{LRM}{RLM}{LRI}{RLI}{FSI}{PDI}"
    )


@lru_cache(8192)
def _fonts_of_cluster(cluster: str, bold: bool, language: Language) -> tuple[Font, ...]:
    for font in faces(bold, language):
        if font.covers(cluster):
            return (font,) * len(cluster)
    if len(cluster) == 1:
        raise NoGlyph(cluster)
    # No face has the letter and all its marks: better from two faces than not at all.
    return tuple(_fonts_of_cluster(character, bold, language)[0] for character in cluster)
