"""Runs are shaped: joined, mirrored, kerned, with Hebrew digits."""

from __future__ import annotations

from core.printing.families import main_face
from core.printing.fonts import Glyph, load

ARABIC = load("NotoNaskhArabic-Regular")


def shaped(text: str, script: str, right_to_left: bool = True, font: str = "") -> list[Glyph]:
    face = load(font) if font else main_face()
    return list(face.shape(text, 0, len(text), script=script, right_to_left=right_to_left))


def test_right_to_left_glyphs_come_from_left_to_right() -> None:
    assert [glyph.cluster for glyph in shaped("אבג", "Hebr")] == [2, 1, 0]


def test_brackets_are_mirrored() -> None:
    mirrored = shaped("(", "Hebr")[0].identity[0]
    assert mirrored == shaped(")", "Hebr", right_to_left=False)[0].identity[0]
    assert mirrored != shaped("(", "Hebr", right_to_left=False)[0].identity[0]


def test_points_take_no_room() -> None:
    glyphs = shaped("בִּי", "Hebr")
    assert sum(glyph.advance > 0 for glyph in glyphs) == 2


def test_digits_beside_hebrew_are_not_those_beside_latin() -> None:
    assert shaped("1", "Hebr", False)[0].identity[0] != shaped("1", "Latn", False)[0].identity[0]


def test_arabic_letters_join_across_the_border_of_a_run() -> None:
    word = "سلام"
    alone = ARABIC.shape(word[:1], 0, 1, script="Arab", right_to_left=True)
    within = ARABIC.shape(word, 0, 1, script="Arab", right_to_left=True)
    assert alone[0].identity[0] != within[0].identity[0]


def test_lam_and_alef_join() -> None:
    joined = [g.identity[0] for g in ARABIC.shape("لا", 0, 2, script="Arab", right_to_left=True)]
    apart = [
        ARABIC.shape(letter, 0, 1, script="Arab", right_to_left=True)[0].identity[0]
        for letter in "ال"
    ]
    assert set(joined).isdisjoint(apart)


def test_measures_are_in_thousandths() -> None:
    face = main_face()
    assert 700 < face.ascent < 1200
    assert -500 < face.descent < -100
    assert 500 < face.cap_height < 800
    assert face.underline[0] < 0 < face.underline[1]
    assert face.bounding_box[0] < face.bounding_box[2]


def test_one_file_is_one_font() -> None:
    assert load("FrankRuhlLibre-Regular") is main_face()
