from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.store.folded import Folded
from core.store.search import fold

HEBREW = st.text(alphabet="אבגדםןץך ָּׁ'\"״׳־-– \n()./aB1", max_size=60)


@given(HEBREW)
def test_folds_as_the_search_does(text: str) -> None:
    assert Folded(text).text == fold(text)


@given(st.text(max_size=40))
def test_folds_any_text_as_the_search_does(text: str) -> None:
    assert Folded(text).text == fold(text)


@given(HEBREW, HEBREW)
def test_what_is_found_folds_to_what_was_sought(text: str, words: str) -> None:
    for start, end in Folded(text).places(words):
        assert 0 <= start < end <= len(text)
        assert fold(text[start:end]) == fold(words)


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("בדו״ח נכתב", "דוח", "דו״ח"),
        ("בית־ספר תיכון", "בית ספר", "בית־ספר"),
        ("קצין\nהמבחן העריך", "קצין המבחן", "קצין\nהמבחן"),
        ("שָׁלוֹם לכם", "שלום", "שָׁלוֹם"),
        ("לכולם שלום", "שלומ", "שלום"),
        ("דוח דוח", "דוח", "דוח"),
        ("סעיף 36(א)", "36א", "36(א"),
    ],
)
def test_finds_over_points_quotes_dashes_and_lines(text: str, words: str, found: str) -> None:
    places = list(Folded(text).places(words))
    assert text[slice(*places[0])] == found
    assert len(places) == (2 if text == "דוח דוח" else 1)


@pytest.mark.parametrize("words", ["", "  ", "״", "־"])
def test_nothing_is_sought_with_nothing(words: str) -> None:
    assert list(Folded("שלום ״רב״").places(words)) == []
