"""Words set one by one stand exactly as HarfBuzz sets the whole line."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.printing.families import faces
from core.printing.font_embedding import EmbeddedFonts
from core.printing.fonts import Font, Words
from core.printing.line_drawing import TextObject
from core.printing.shaped_text import shape

FACES = [face for bold in (False, True) for face in faces(bold)]
SAMPLES = {
    "Hebr": ('שלום לכם: בית־ספר, "חוק" (א) 12.3 ה"ס לְמַעַן ף ם ן ץ ךְ וֹ', True),
    "Latn": ("Type A Very wide Yes L T AV To V. 12 fi ffl", False),
    "Arab": ("إلى والدي القاصر لا لله ١٢ ، مُحَمَّدٌ", True),
    "Cyrl": ("Уважаемый Товарищ, Где у А 12", False),
    "Ethi": ("ሰላም ለዓለም ፩፪ 12", False),
}


def covered(face: Font, text: str) -> str:
    return "".join(c for c in text if c == " " or ord(c) in face.characters)


@pytest.mark.parametrize("script", SAMPLES)
@pytest.mark.parametrize("face", FACES, ids=lambda face: face.name)
def test_words_are_the_line(face: Font, script: str) -> None:
    sample, right_to_left = SAMPLES[script]
    text = covered(face, sample)
    whole = face.shape(text, 0, len(text), script=script, right_to_left=right_to_left)
    words = Words(face, script, right_to_left, "he")
    parts = [part for word in text.split(" ") for part in (word, " ")][:-1]
    words.prepare(parts)
    apart = [
        (glyph.identity[0], glyph.advance, glyph.x_offset, glyph.y_offset)
        for part in (reversed(parts) if right_to_left else parts)
        for glyph in words[part].glyphs
    ]
    together = [(g.identity[0], g.advance, g.x_offset, g.y_offset) for g in whole]
    assert (apart == together) is not face.kerns_spaces(script)


def test_a_face_measures_in_thousandths() -> None:
    """So that no word ends between two places a PDF can name."""
    assert {face.face.upem for face in FACES} == {1000}


class Canvas:
    """As much of a canvas as a text object asks of before it is finished."""

    def __init__(self) -> None:
        self.fonts = EmbeddedFonts()


def drawn(text: str, width: float, *, word_by_word: bool) -> list[list[str]]:
    """The glyphs and corrections of every line, the short way or the way that any line can go."""
    canvas = Canvas()
    shaped = shape(text)
    found = []
    for line in shaped.lines(width):
        written = TextObject(canvas, shaped, 12, "0 0 0", None)  # type: ignore[arg-type]
        written._decorated = not word_by_word  # underlined words go the long way
        written.draw(line, 0.0, 0.0, 2.5)
        found.append([step for step in written._operators if step.startswith("[")])
    return [glyphs("".join(steps)) for steps in found]


def glyphs(arrays: str) -> list[str]:
    """Codes numbered by their first use, and the numbers between them."""
    seen: dict[str, str] = {}
    out: list[str] = []
    for codes, correction in re.findall(r"<([0-9A-F]*)>([^<]*)", arrays):
        for at in range(0, len(codes), 4):
            out.append(seen.setdefault(codes[at : at + 4], f"glyph {len(seen)}"))
        moved = correction.replace("] TJ", "").replace("[", "").strip()
        out += [moved] if moved else []
    return out


LETTERS = "אבגדםabVT019 ()-–:,.\"'/\u2066\u2067\u2069"


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.sampled_from([*LETTERS, "בָּ", "ל\u05bc"]), max_size=100).map("".join),
    st.sampled_from([3000.0, 9000.0, 40000.0]),
)
def test_the_short_way_draws_what_the_long_way_draws(text: str, width: float) -> None:
    assert drawn(text, width, word_by_word=True) == drawn(text, width, word_by_word=False)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("אב גד הו", 3),
        ("אב Blue Ridge Road ג", 3),
        ("אב\u00a0גד", None),
        ("אב\nגד", None),
        (" ", None),
    ],
)
def test_what_counts_as_a_word(text: str, count: int | None) -> None:
    shaped = shape(text)
    found = shaped.words(shaped.lines(float("inf"))[0])
    assert (len(found[1]) if found else None) == count
