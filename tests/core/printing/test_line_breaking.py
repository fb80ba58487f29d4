"""Lines end where a Hebrew reader expects, hold everything, and keep to their width."""

from __future__ import annotations

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from core.printing.line_breaking import (
    LINE_ENDS,
    break_lines,
    trimmed_end,
)
from core.printing.line_opportunities import house_opportunities, line_opportunities


def broken(text: str, width: float, *, like_browser: bool = False) -> list[str]:
    """The lines of a text in which every character is one wide."""
    find = line_opportunities if like_browser else house_opportunities
    found = break_lines(
        text, range(len(text) + 1), find(text), 0, len(text), width, like_browser=like_browser
    )
    return [text[line.start : trimmed_end(text, line.start, line.end)] for line in found]


def test_lines_are_as_full_as_they_can_be() -> None:
    assert broken("אב גד הו זח", 5) == ["אב גד", "הו זח"]
    assert broken("אב גד הו זח", 4.9) == ["אב", "גד", "הו", "זח"]


def test_like_a_browser_a_line_that_just_fits_does_not() -> None:
    assert broken("אב גד הו", 5, like_browser=True) == ["אב", "גד", "הו"]
    assert broken("אב גד הו", 5.6, like_browser=True) == ["אב גד", "הו"]


def test_white_space_at_the_end_needs_no_room() -> None:
    assert broken("אב גד   הו", 5) == ["אב גד", "הו"]


def test_line_ends_of_the_writer_are_kept_and_empty_lines_too() -> None:
    assert broken("אב\n\nגד\u2028הו", 10) == ["אב", "", "גד", "הו"]
    assert broken("", 10) == [""]


def test_a_long_address_is_cut_after_a_sign() -> None:
    assert broken("example.org/long_name/here", 13) == ["example.org/", "long_name/", "here"]


def test_like_a_browser_a_long_address_is_cut_where_it_must() -> None:
    found = broken("example.org/long_name/here", 12.9, like_browser=True)
    assert found == ["example.org/", "long_name/he", "re"]


def test_a_long_word_is_cut_where_it_must() -> None:
    assert broken("אבגדהוזחט", 4) == ["אבגד", "הוזח", "ט"]
    assert broken("אב", 0.5) == ["א", "ב"]


def test_a_mark_is_never_cut_from_its_letter() -> None:
    text = "שָׁלוֹם"
    advances = [0.0 if "\u0591" <= c <= "\u05c7" else 1.0 for c in text]
    lines = break_lines(text, [0.0, *accumulate(advances)], [], 0, len(text), 1)
    assert [text[line.start : line.end] for line in lines] == ["שָׁ", "ל", "וֹ", "ם"]


TEXTS = st.text(alphabet="אבג abc12-–־—/.,()\n\u2028\u00a0\u2066\u2069\u05b8", max_size=80)


@given(TEXTS, st.integers(1, 30))
def test_every_character_is_on_exactly_one_line(text: str, width: int) -> None:
    advances = [0.0 if c in "\u2066\u2069\u05b8" else 1.0 for c in text]
    widths = [0.0, *accumulate(advances)]
    lines = break_lines(text, widths, line_opportunities(text), 0, len(text), width)
    start = 0
    for line in lines:
        assert line.start == start
        start = line.end
        end = trimmed_end(text, line.start, line.end)
        assert line.width == sum(advances[line.start : end])
        assert line.width <= max(width, 1)
        assert line.ended == (text[line.end - 1 : line.end] in tuple(LINE_ENDS))
    assert start == len(text)


@given(TEXTS, st.integers(3, 30), st.integers(0, 20))
def test_lines_from_the_middle_are_the_same_lines(text: str, width: int, skipped: int) -> None:
    """A paragraph that goes on on the next page keeps the lines it had."""
    widths = range(len(text) + 1)
    stops = line_opportunities(text)
    lines = break_lines(text, widths, stops, 0, len(text), width)
    rest = lines[skipped:]
    if rest:
        again = break_lines(text, widths, stops, rest[0].start, len(text), width)
        assert again == rest
