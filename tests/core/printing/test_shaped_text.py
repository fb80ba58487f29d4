"""A text is cleaned, levelled and shaped once, and its lines come out in visual order."""

from __future__ import annotations

import pytest

from core.model.documents import Span
from core.printing.fonts import Glyph
from core.printing.shaped_text import Run, ShapedText, shape, words_of


def order(shaped: ShapedText, width: float = float("inf")) -> list[str]:
    """The lines, each run's characters in logical order within the visual order of runs."""
    return [
        "|".join(shaped.text[piece.start : piece.end] for piece in shaped.pieces(line))
        for line in shaped.lines(width)
    ]


def test_runs_stand_in_visual_order() -> None:
    assert order(shape("אב cd 12 הו")) == ["הו| |cd 12|אב "]
    assert order(shape("אב 12, cd")) == ["cd|, |12|אב "]


def test_the_direction_of_the_paragraph_decides() -> None:
    assert order(shape("ab הו", right_to_left=False)) == ["ab |הו"]
    assert order(shape("ab הו")) == ["הו| |ab"]


def test_white_space_at_the_end_is_not_printed() -> None:
    assert order(shape("אב   ")) == ["אב"]
    assert shape("אב   ").width() == pytest.approx(shape("אב").width())


def glyphs(shaped: ShapedText, run: Run) -> list[Glyph]:
    """The glyphs of a run, word after word."""
    if run.words is None:
        return list(run.glyphs)
    parts = words_of(shaped.text[run.start : run.end])
    return [glyph for part in parts for glyph in run.words[part].glyphs]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2029", "\v", "\f", "\x85"])
def test_every_kind_of_line_end_ends_a_line(end: str) -> None:
    assert order(shape(f"אב{end}גד")) == ["אב", "גד"]


def test_each_line_of_the_writer_is_a_paragraph_of_its_own() -> None:
    """An embedding left open on one line must not turn the next one around."""
    assert order(shape("\u202aאב ג\nab, דה")) == order(shape("\u202aאב ג")) + order(shape("ab, דה"))


def test_tabs_become_spaces_and_controls_vanish() -> None:
    assert shape("א\tב\0\x07ג").text == "א בג"


def test_spans_keep_their_look_and_join_into_one_text() -> None:
    shaped = shape((Span("אב"), Span("גד", bold=True)))
    assert shaped.text == "אבגד"
    assert [run.font.name for run in shaped.runs] == [
        "FrankRuhlLibre-Regular",
        "FrankRuhlLibre-Bold",
    ]


def test_a_whole_text_may_be_bold() -> None:
    assert shape("אב", bold=True).runs[0].font.name == "FrankRuhlLibre-Bold"


def test_widths_add_up_to_the_glyphs() -> None:
    shaped = shape("שָׁלוֹם abc 123 سلام")
    total = sum(glyph.advance for run in shaped.runs for glyph in glyphs(shaped, run))
    assert shaped.widths[-1] == pytest.approx(total)
    assert shaped.width() == pytest.approx(total)


def test_digits_alone_are_hebrew_digits() -> None:
    alone, beside = shape("12"), shape("א 12")
    assert glyphs(alone, alone.runs[-1])[0].identity == glyphs(beside, beside.runs[-1])[0].identity


def test_an_empty_text_has_one_empty_line() -> None:
    assert order(shape("")) == [""]
    assert shape("").width() == 0


def test_spaces_that_grow_are_those_within_the_line() -> None:
    shaped = shape("אב גד\u00a0הו ")
    (line,) = shaped.lines(float("inf"))
    assert shaped.spaces(line) == 2
