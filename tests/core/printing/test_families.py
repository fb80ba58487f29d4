"""Every character finds a font, or is named in an error."""

from __future__ import annotations

import re

import pytest

from core.errors import KnownError
from core.model.documents import Language
from core.paths import RESOURCES
from core.printing.families import faces, font_stretches
from core.printing.fonts import NoGlyph, load
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
    assert [found.name for _, found in font_stretches(text, bold)] == [f"{font}-{weight}"]


def test_a_letter_and_its_marks_come_from_one_font() -> None:
    assert [(start, font.name) for start, font in font_stretches("ה\u0596א", False)] == [
        (0, "NotoSerifHebrew-Regular"),
        (2, "FrankRuhlLibre-Regular"),
    ]


def test_marks_of_direction_do_not_change_the_font() -> None:
    assert len(font_stretches("Анна\u200f\u2069", False)) == 1
    assert len(font_stretches("\u200fАнна", False)) == 2  # nothing before it to go with


@pytest.mark.parametrize("character", ["漢", "😀", "\ue000", "→", "\u1680"])
def test_a_character_without_a_glyph_is_named(character: str) -> None:
    with pytest.raises(NoGlyph) as caught:
        font_stretches(f"הקטין {character} הגיע", False)
    error = caught.value
    assert isinstance(error, KnownError)
    assert error.key == "printing.no_glyph"
    assert character in str(error)
    assert f"U+{ord(character):04X}" in str(error)


def test_half_a_character_is_named_by_its_code() -> None:
    with pytest.raises(NoGlyph) as caught:
        font_stretches("א\ud83dב", False)
    assert "U+D83D" in str(caught.value)
    str(caught.value).encode()


def test_a_mark_without_a_glyph_is_named_and_not_its_letter() -> None:
    with pytest.raises(NoGlyph) as caught:
        font_stretches("א\u20e0", False)
    assert caught.value.values["code_point"] == "U+20E0"


LANGUAGES = sorted(path.name for path in (RESOURCES / "wording").iterdir() if path.is_dir())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_faces_cover_all_wording(language: str) -> None:
    for key, wording in texts(language).items():
        for bold in (False, True):
            try:
                font_stretches(wording, bold, Language(language))
            except NoGlyph as missing:
                pytest.fail(f"{language}: {key}: {missing}")


def test_every_language_of_documents_is_worded() -> None:
    assert set(LANGUAGES) == {language.value for language in Language}


@pytest.mark.parametrize(
    ("language", "font"),
    [
        (Language.HEBREW, "FrankRuhlLibre"),
        (Language.ENGLISH, "FrankRuhlLibre"),
        (Language.RUSSIAN, "NotoSerif"),
        (Language.ARABIC, "NotoNaskhArabic"),
        (Language.AMHARIC, "NotoSansEthiopic"),
    ],
)
def test_digits_and_signs_come_from_the_face_of_the_language(language: Language, font: str) -> None:
    for bold in (False, True):
        (only,) = font_stretches("12.5 (3), 4:30!", bold, language)
        assert only[1].name.startswith(font)


REPERTOIRE = {
    "Hebrew letters": range(0x05D0, 0x05EB),
    "Hebrew points": [*range(0x05B0, 0x05BE), 0x05BF, 0x05C1, 0x05C2, 0x05C7],
    "Hebrew signs": [0x05BE, 0x05F3, 0x05F4, 0x20AA],
    "cantillation": [*range(0x0591, 0x05AF), 0x05BD, 0x05C0, 0x05C3],
    "digits and ASCII": range(0x20, 0x7F),
    "Arabic letters": [*range(0x0621, 0x063B), *range(0x0641, 0x064B)],
    "Arabic vowels and signs": [*range(0x064B, 0x0656), 0x0670, 0x060C, 0x061B, 0x061F, 0x0640],
    "Arabic digits": range(0x0660, 0x066D),
    "Cyrillic": [*range(0x0401, 0x0460), *range(0x0490, 0x0492)],
    "Ethiopic letters": [c for c in range(0x1200, 0x135B) if chr(c).isalpha()],
    "Ethiopic signs and numbers": range(0x1361, 0x137D),
    "Latin of Europe": range(0x00C0, 0x0180),
    "signs of print": [0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2026, 0x20AC],
}


@pytest.mark.parametrize("name", REPERTOIRE)
def test_what_five_languages_are_written_with(name: str) -> None:
    for code in REPERTOIRE[name]:
        for bold in (False, True):
            font_stretches("א" + chr(code), bold)


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
