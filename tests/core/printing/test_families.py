"""Every character finds a font, or is named in an error."""

from __future__ import annotations

import re

import pytest

from core.errors import KnownError
from core.paths import RESOURCES
from core.printing.families import NoGlyph, faces, fonts_of
from core.printing.fonts import load
from core.wording import texts


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize(
    ("text", "font"),
    [
        ("שלום", "FrankRuhlLibre"),
        ("שָׁלוֹם", "FrankRuhlLibre"),
        ("ה\u05b4\u0591", "NotoSerifHebrew"),
        ("Hello 12,5% ₪", "FrankRuhlLibre"),
        ("é", "FrankRuhlLibre"),
        ("e\u0301", "FrankRuhlLibre"),
        ("Привет", "NotoSerif"),
        ("مرحبا", "NotoNaskhArabic"),
        ("ሰላም", "NotoSansEthiopic"),
        ("№", "NotoSerif"),
        ("\u2009\u202f\u00a0", "FrankRuhlLibre"),
    ],
)
def test_font_of(text: str, font: str, bold: bool) -> None:
    weight = "Bold" if bold else "Regular"
    assert {found.name for found in fonts_of(text, bold)} == {f"{font}-{weight}"}


def test_a_letter_and_its_marks_come_from_one_font() -> None:
    names = [font.name for font in fonts_of("ה\u0596א", False)]
    assert names == ["NotoSerifHebrew-Regular", "NotoSerifHebrew-Regular", "FrankRuhlLibre-Regular"]


def test_marks_of_direction_do_not_change_the_font() -> None:
    assert len(set(fonts_of("Анна\u200f\u2069", False))) == 1


@pytest.mark.parametrize("character", ["漢", "😀", "\ue000", "→", "\u1680"])
def test_a_character_without_a_glyph_is_named(character: str) -> None:
    with pytest.raises(NoGlyph) as caught:
        fonts_of(f"הקטין {character} הגיע", False)
    error = caught.value
    assert isinstance(error, KnownError)
    assert error.key == "printing.no_glyph"
    assert character in str(error)
    assert f"U+{ord(character):04X}" in str(error)


def test_half_a_character_is_named_by_its_code() -> None:
    with pytest.raises(NoGlyph) as caught:
        fonts_of("א\ud83dב", False)
    assert "U+D83D" in str(caught.value)
    str(caught.value).encode()


def test_a_mark_without_a_glyph_is_named_and_not_its_letter() -> None:
    with pytest.raises(NoGlyph) as caught:
        fonts_of("א\u20e0", False)
    assert caught.value.values["code_point"] == "U+20E0"


def test_the_faces_cover_all_hebrew_wording() -> None:
    for key, wording in texts("he").items():
        for bold in (False, True):
            assert len(fonts_of(wording, bold)) == len(wording), key


def test_both_weights_of_every_face_cover_the_same() -> None:
    for regular, bold in zip(faces(False), faces(True), strict=True):
        assert regular.characters == bold.characters
        assert bold.weight > regular.weight


def test_every_font_has_its_licence_and_is_told_of() -> None:
    folder = RESOURCES / "fonts"
    readme = (folder / "README.md").read_text(encoding="utf-8")
    for path in folder.glob("*.ttf"):
        family = path.stem.partition("-")[0]
        licence = (folder / "licences" / f"{family}-OFL.txt").read_text(encoding="utf-8")
        assert re.search(r"SIL Open Font License, Version 1\.1", licence)
        assert f"`{family}-*`" in readme
        assert load(path.stem).characters
